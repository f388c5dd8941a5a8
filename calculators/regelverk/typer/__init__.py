"""The shape of a year's rules. Field names are the keys of the rules file.

A field without a default must stand in the file; a field with one may be left out.
Whatever a type cannot say (ids that must exist, periods that must not overlap)
is in ``sammenheng.py``. Each kind of knowledge has its file; others import from here.
"""

from calculators.regelverk.typer.aarsrapport import Aarsrapport, Delslag, Rapportdel
from calculators.regelverk.typer.felles import (
    Belagt,
    IkkeFunnet,
    Kildeside,
    Kontrolldato,
    Letedato,
    Merke,
    Svarmerke,
    Tekst,
)
from calculators.regelverk.typer.frister import Brevdato, Frist, Naar
from calculators.regelverk.typer.ordninger import (
    Budsjettutfall,
    Grense,
    Ordning,
    Ordningsfrist,
    Ordningssats,
)
from calculators.regelverk.typer.program import Beboerstatus, Fullfoering, Krav, Periode, Tiltak
from calculators.regelverk.typer.tilskudd import (
    Bruk,
    Endring,
    Enhet,
    Grunnlag,
    Klage,
    Kontroll,
    Kriterium,
    Sats,
    Tilbakebetaling,
    Utbetaling,
)
from calculators.regelverk.typer.utgave import Emne, Regelverk, Rettelse, Taushet

__all__ = [
    "Aarsrapport",
    "Beboerstatus",
    "Belagt",
    "Brevdato",
    "Bruk",
    "Budsjettutfall",
    "Delslag",
    "Emne",
    "Endring",
    "Enhet",
    "Frist",
    "Fullfoering",
    "Grense",
    "Grunnlag",
    "IkkeFunnet",
    "Kildeside",
    "Klage",
    "Kontroll",
    "Kontrolldato",
    "Krav",
    "Kriterium",
    "Letedato",
    "Merke",
    "Naar",
    "Ordning",
    "Ordningsfrist",
    "Ordningssats",
    "Periode",
    "Rapportdel",
    "Regelverk",
    "Rettelse",
    "Sats",
    "Svarmerke",
    "Taushet",
    "Tekst",
    "Tilbakebetaling",
    "Tiltak",
    "Utbetaling",
]
