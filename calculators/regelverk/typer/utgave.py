"""A year's edition of the rules: all of them, what the source leaves open, and corrections."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calculators.regelverk.typer.felles import Belagt, Kildeside, Tekst
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


@dataclass(frozen=True)
class Taushet(Belagt):
    """Something the source leaves open; ``kilde`` is the heading where it could have stood."""

    id: str
    emne: Emne
    tekst: Tekst


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
    """All the rules of one tilskuddsår.

    ``utgiftsord`` are words for expenses that may belong to any tiltak. ``utkast`` is an
    edition that is still being written: it is shown in the preview and never published.
    """

    tilskuddsaar: int
    kildeside: Kildeside
    sats: Sats
    bruk: Bruk
    kriterier: tuple[Kriterium, ...]
    beboerstatuser: tuple[Beboerstatus, ...]
    tiltak: tuple[Tiltak, ...]
    ordninger: tuple[Ordning, ...]
    brevdatoer: tuple[Brevdato, ...]
    frister: tuple[Frist, ...]
    utbetaling: Utbetaling
    endring: Endring
    kontroll: Kontroll
    klage: Klage
    fullfoering: Fullfoering | None = None
    utgiftsord: tuple[str, ...] = ()
    avklares: tuple[Taushet, ...] = ()
    rettelser: tuple[Rettelse, ...] = ()
    utkast: bool = False
