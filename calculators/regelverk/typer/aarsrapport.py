"""The årsrapport: what it must contain, and when it is due."""

from dataclasses import dataclass
from typing import Literal

from calculators.regelverk.typer.felles import Belagt, IkkeFunnet, Tekst

# How a part of the report comes to be.
Delslag = Literal["tekst", "resultatmaal", "prosjektregnskap"]


@dataclass(frozen=True)
class Rapportdel:
    """One thing the årsrapport must contain: its heading, and what must be told there.

    ``slag`` is words of the kommune's own, such words on the goals that the tilskuddsbrev names,
    or the accounts. ``krav`` follows "Skriv", and is a clause of its own in a list.
    """

    id: str
    navn: Tekst
    slag: Delslag
    krav: Tekst


@dataclass(frozen=True)
class Aarsrapport(Belagt):
    """What the årsrapport must contain, in order; ``frist`` is the id of its Frist."""

    frist: str | IkkeFunnet
    deler: tuple[Rapportdel, ...] | IkkeFunnet
