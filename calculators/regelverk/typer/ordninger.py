"""Other schemes that this grant must be seen together with."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from calculators.regelverk.typer.felles import Belagt, Tekst

Budsjettutfall = Literal["dekkes_av_andre", "maa_avklares"]


@dataclass(frozen=True)
class Ordningssats:
    """An amount that another scheme pays, hele kroner."""

    id: str
    navn: Tekst
    kroner: int


@dataclass(frozen=True)
class Ordningsfrist:
    """A deadline of another scheme."""

    id: str
    navn: Tekst
    dato: date
    klokkeslett: time | None = None


@dataclass(frozen=True)
class Grense:
    """What another scheme does not cover, and the words that tell that a text is about it."""

    hva: Tekst
    ord: tuple[str, ...]


@dataclass(frozen=True)
class Ordning(Belagt):
    """Another scheme this grant must be seen together with, and the tiltak it covers.

    ``dekker_ikke`` is what it is known not to cover of them.
    """

    id: str
    navn: Tekst
    dekker: tuple[str, ...]
    utfall: Budsjettutfall
    dekker_ikke: Grense | None = None
    budsjettpost: str | None = None
    side: str | None = None
    satser: tuple[Ordningssats, ...] = ()
    frister: tuple[Ordningsfrist, ...] = ()
