"""How much the grant is: sats × plasser, month by month.

Source: IMDi's page, heading "Dette får dere i tilskudd".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Inndata:
    """The sats in hele kroner, and the agreed plasser of each month (1–12) that is counted.

    ``faktiske`` are the plasser there were, in the months where that is told.
    """

    sats: int
    plasser: Mapping[int, int]
    faktiske: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Maaned:
    """One month (1–12): its plasser and what they give in hele kroner."""

    maaned: int
    plasser: int
    kroner: int


@dataclass(frozen=True)
class Maanedspar:
    """One month as agreed, and with another number of plasser beside that."""

    avtalt: Maaned
    annet: Maaned

    @property
    def maaned(self) -> int:
        """The month, 1–12."""
        return self.avtalt.maaned

    @property
    def plasser(self) -> int:
        """How many plasser more than agreed; below 0 when they are fewer."""
        return self.annet.plasser - self.avtalt.plasser

    @property
    def differanse(self) -> int:
        """What they give more than those agreed, in hele kroner; below 0 when it is less."""
        return self.annet.kroner - self.avtalt.kroner


def side_om_side(avtalt: Iterable[Maaned], annet: Iterable[Maaned]) -> tuple[Maanedspar, ...]:
    """The months that both have, each as agreed and otherwise, in the order of the year."""
    andre = {m.maaned: m for m in annet}
    return tuple(Maanedspar(m, andre[m.maaned]) for m in avtalt if m.maaned in andre)


@dataclass(frozen=True)
class Tilskudd:
    """The grant of the agreed plasser month by month, in the order of the year.

    ``faktisk`` are the months as they were, where that is told; the grant is not of them.
    """

    sats: int
    per_maaned: tuple[Maaned, ...]
    faktisk: tuple[Maaned, ...] = ()

    @property
    def kroner(self) -> int:
        """The whole grant in hele kroner."""
        return sum(m.kroner for m in self.per_maaned)

    @property
    def plassmaaneder(self) -> int:
        """Places times months: one plass for one month is one plassmåned."""
        return sum(m.plasser for m in self.per_maaned)

    @property
    def sammenliknet(self) -> tuple[Maanedspar, ...]:
        """The months whose actual plasser are told, beside those agreed."""
        return side_om_side(self.per_maaned, self.faktisk)


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
    so none is prorated. Actual plasser change nothing in it: the source does not say that they do.
    """
    avtalt, faktisk = (_maanedene(inndata.sats, p) for p in (inndata.plasser, inndata.faktiske))
    return Tilskudd(inndata.sats, avtalt, faktisk)


def _maanedene(sats: int, plasser: Mapping[int, int]) -> tuple[Maaned, ...]:
    return tuple(Maaned(m, antall, sats * antall) for m, antall in sorted(plasser.items()))


def strekk(tilskudd: Tilskudd) -> tuple[Strekk, ...]:
    """The months gathered into stretches of equal plasser, so the sum can be read aloud."""
    samlet: list[list[Maaned]] = []
    for maaned in tilskudd.per_maaned:
        if samlet and samlet[-1][-1].plasser == maaned.plasser:
            samlet[-1].append(maaned)
        else:
            samlet.append([maaned])
    return tuple(Strekk(tuple(maaneder)) for maaneder in samlet)
