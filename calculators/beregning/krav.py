"""Which krav a tiltak has for a resident on a given day.

Source: IMDi's page, heading "Tilskuddet skal brukes til fulltidsprogram". Which tiltak, residents
and days there are is data of the year.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from calculators.regelverk.mangler import alle
from calculators.regelverk.typer import Krav, Tiltak


@dataclass(frozen=True)
class Gyldighet:
    """A krav for one beboerstatus from a day to a day, both included."""

    krav: Krav
    fra: date
    til: date

    def gjelder(self, dag: date) -> bool:
        """Whether the part exists for this resident on the day."""
        return self.krav != "utgaar" and self.fra <= dag <= self.til


def gyldigheter(tiltak: Tiltak, status: str, aarsslutt: date) -> tuple[Gyldighet, ...]:
    """Every krav of the tiltak for this status: each lasts until the next one begins."""
    perioder = [p for p in alle(tiltak.perioder) if status in p.gjelder]
    neste = [p.fra - timedelta(days=1) for p in perioder[1:]] + [aarsslutt]
    # A status that the tiltak never applies to has no period, and the last day is left over.
    return tuple(Gyldighet(p.krav, p.fra, til) for p, til in zip(perioder, neste, strict=False))


def perioder(
    tiltak: Iterable[Tiltak], status: str, aarsslutt: date
) -> tuple[tuple[date, date], ...]:
    """The year in parts, each from a day to a day, at every change in the krav for this status."""
    begynner = {p.fra for t in tiltak for p in alle(t.perioder) if status in p.gjelder}
    fra = sorted({date(aarsslutt.year, 1, 1), *begynner})
    til = [neste - timedelta(days=1) for neste in fra[1:]] + [aarsslutt]
    return tuple(zip(fra, til, strict=True))


Tilstand = Literal["gjelder", "kommer", "utgaatt", "aldri"]


@dataclass(frozen=True)
class Stilling:
    """How a tiltak stands on a day: the krav that applies, or the one nearest to applying."""

    tilstand: Tilstand
    gyldighet: Gyldighet | None


def stilling(tiltak: Tiltak, status: str, dag: date, aarsslutt: date) -> Stilling:
    """The krav that applies on the day; else the one that comes; else the one that was."""
    reelle = [g for g in gyldigheter(tiltak, status, aarsslutt) if g.krav != "utgaar"]
    for g in reelle:
        if g.gjelder(dag):
            return Stilling("gjelder", g)
    for g in reelle:
        if g.fra > dag:
            return Stilling("kommer", g)
    return Stilling("utgaatt", reelle[-1]) if reelle else Stilling("aldri", None)
