"""A year's edition of the rules: all of them, what the source leaves open, and corrections."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calculators.regelverk.typer.aarsrapport import Aarsrapport
from calculators.regelverk.typer.felles import Belagt, IkkeFunnet, Kildeside, Tekst
from calculators.regelverk.typer.frister import Brevdato, Frist
from calculators.regelverk.typer.ordninger import Ordning
from calculators.regelverk.typer.program import Beboerstatus, Fullfoering, Tiltak
from calculators.regelverk.typer.tilskudd import (
    Bruk,
    Endring,
    Klage,
    Kontroll,
    Kriterium,
    Sats,
    Tilbakebetaling,
    Utbetaling,
)

# What a silence of the source is about. The letter cannot answer one of the last kind.
Emne = Literal[
    "aktiviteter",
    "beloep_og_plasser",
    "budsjett",
    "frister",
    "rapportering",
    "resultatmaal",
    "tilbakebetaling",
    "andre_vilkaar",
    "utenom_brevet",
]


Kalkulatornavn = Literal[
    "tilskudd",
    "program",
    "register",
    "budsjett",
    "endring",
    "tilbakebetaling",
    "aarsrapport",
    "tilskuddsbrev",
]


@dataclass(frozen=True)
class Svarlinje:
    """What the answer of a calculator says of a silence of the source."""

    kalkulator: Kalkulatornavn
    tekst: Tekst


@dataclass(frozen=True)
class Taushet(Belagt):
    """Something the source leaves open; ``kilde`` is the heading where it could have stood.

    ``svar`` is what the calculators say of it; one that is not named says nothing.
    """

    id: str
    emne: Emne
    tekst: Tekst
    svar: tuple[Svarlinje, ...] = ()


@dataclass(frozen=True)
class Rettelse:
    """An error in a published edition that has been put right: when, what, why and where.

    ``sider`` are the pages of the year that show the note, by file name without ending.
    """

    dato: date
    hva: Tekst
    grunn: Tekst
    sider: tuple[str, ...]


@dataclass(frozen=True)
class Regelverk:
    """All the rules of one tilskuddsår; what the source does not have is an IkkeFunnet.

    ``utgiftsord`` are words for expenses that may belong to any tiltak. ``utkast`` is an
    edition that is still being written: it is shown in the preview and never published.
    """

    tilskuddsaar: int
    kildeside: Kildeside
    sats: Sats | IkkeFunnet
    bruk: Bruk | IkkeFunnet
    kriterier: tuple[Kriterium, ...] | IkkeFunnet
    beboerstatuser: tuple[Beboerstatus, ...] | IkkeFunnet
    tiltak: tuple[Tiltak, ...] | IkkeFunnet
    fullfoering: Fullfoering | IkkeFunnet
    ordninger: tuple[Ordning, ...] | IkkeFunnet
    brevdatoer: tuple[Brevdato, ...] | IkkeFunnet
    frister: tuple[Frist, ...] | IkkeFunnet
    aarsrapport: Aarsrapport | IkkeFunnet
    utbetaling: Utbetaling | IkkeFunnet
    tilbakebetaling: Tilbakebetaling | IkkeFunnet
    endring: Endring | IkkeFunnet
    kontroll: Kontroll | IkkeFunnet
    klage: Klage | IkkeFunnet
    utgiftsord: tuple[str, ...] = ()
    avklares: tuple[Taushet, ...] = ()
    rettelser: tuple[Rettelse, ...] = ()
    utkast: bool = False
