"""How much the grant is: sats × plasser, month by month.

Source: IMDi's page, heading "Dette får dere i tilskudd".
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Inndata:
    """The sats in hele kroner, and the agreed plasser of each month (1–12) that is counted."""

    sats: int
    plasser: Mapping[int, int]


@dataclass(frozen=True)
class Maaned:
    """One month (1–12): its plasser and what they give in hele kroner."""

    maaned: int
    plasser: int
    kroner: int


@dataclass(frozen=True)
class Tilskudd:
    """The grant month by month, in the order of the year."""

    sats: int
    per_maaned: tuple[Maaned, ...]

    @property
    def kroner(self) -> int:
        """The whole grant in hele kroner."""
        return sum(m.kroner for m in self.per_maaned)

    @property
    def plassmaaneder(self) -> int:
        """Places times months: one plass for one month is one plassmåned."""
        return sum(m.plasser for m in self.per_maaned)


@dataclass(frozen=True)
class Strekk:
    """Months in a row with the same number of plasser."""

    maaneder: tuple[Maaned, ...]

    @property
    def plasser(self) -> int:
        """The number of plasser, the same in every month of the stretch."""
        return self.maaneder[0].plasser

    @property
    def kroner(self) -> int:
        """What the stretch gives in hele kroner."""
        return sum(m.kroner for m in self.maaneder)


def beregn(inndata: Inndata) -> Tilskudd:
    """The grant is the sats times the agreed plasser in each whole month.

    Whole kroner and whole months only: the source says nothing of part of a month,
    so none is prorated.
    """
    return Tilskudd(
        inndata.sats,
        tuple(
            Maaned(maaned, plasser, inndata.sats * plasser)
            for maaned, plasser in sorted(inndata.plasser.items())
        ),
    )


def strekk(tilskudd: Tilskudd) -> tuple[Strekk, ...]:
    """The months gathered into stretches of equal plasser, so the sum can be read aloud."""
    samlet: list[list[Maaned]] = []
    for maaned in tilskudd.per_maaned:
        if samlet and samlet[-1][-1].plasser == maaned.plasser:
            samlet[-1].append(maaned)
        else:
            samlet.append([maaned])
    return tuple(Strekk(tuple(maaneder)) for maaneder in samlet)
