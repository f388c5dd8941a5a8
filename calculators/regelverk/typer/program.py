"""The fulltidsprogram: its parts, whom they are for, and how binding they are when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calculators.regelverk.typer.felles import Belagt, IkkeFunnet, Tekst

Krav = Literal["skal", "hovedregel", "kan", "utgaar"]


@dataclass(frozen=True)
class Beboerstatus(Belagt):
    """A group of residents that the rules of the programme tell apart."""

    id: str
    navn: Tekst


@dataclass(frozen=True)
class Periode:
    """From this date, and until the next period of the same beboerstatus, this krav applies."""

    fra: date
    krav: Krav
    gjelder: tuple[str, ...]


@dataclass(frozen=True)
class Tiltak(Belagt):
    """One part of the fulltidsprogram.

    ``perioder`` are not found where the source names the part, and not whether it must be there.
    ``ord`` are other words people use for it, by which a budget line is asked about.
    """

    id: str
    navn: Tekst
    perioder: tuple[Periode, ...] | IkkeFunnet
    ord: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fullfoering(Belagt):
    """Training that every resident of these groups must have completed by a date (inclusive).

    ``uten_unntak`` says that the source has no exception for those who came late, and ``med_eller``
    that it names the trainings with "eller" between them.
    """

    ett_av: tuple[str, ...]
    gjelder: tuple[str, ...]
    innen: date | IkkeFunnet
    foer_ankomst_teller: bool | IkkeFunnet
    uten_unntak: bool = False
    med_eller: bool = False
