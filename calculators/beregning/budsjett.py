"""What the lines of a budget can be covered by: this grant, another scheme, or not known.

Source: IMDi's page, headings "Tilskuddet skal dekke" and "Tilskuddet skal brukes til
fulltidsprogram".
"""

from dataclasses import dataclass
from typing import Literal

from calculators.regelverk.typer import Ordning, Tiltak

Utfall = Literal["kan_dekkes", "dekkes_av_andre", "maa_avklares"]
UTFALL: tuple[Utfall, ...] = ("kan_dekkes", "dekkes_av_andre", "maa_avklares")


@dataclass(frozen=True)
class Linje:
    """One line: the text as written, the tiltak it names exactly or None, and hele kroner."""

    tekst: str
    tiltak: Tiltak | None
    beloep: int


@dataclass(frozen=True)
class Inndata:
    """The budget, the year's other schemes, and the grant in hele kroner where it is known."""

    linjer: tuple[Linje, ...]
    ordninger: tuple[Ordning, ...]
    tilskudd: int | None = None


@dataclass(frozen=True)
class Vurdert:
    """One line with its outcome, and the other schemes that the outcome rests on."""

    linje: Linje
    utfall: Utfall
    ordninger: tuple[Ordning, ...] = ()


@dataclass(frozen=True)
class Budsjett:
    """The whole budget, line by line."""

    linjer: tuple[Vurdert, ...]
    tilskudd: int | None

    def sum(self, utfall: Utfall) -> int:
        """Hele kroner on the lines with this outcome."""
        return sum(v.linje.beloep for v in self.linjer if v.utfall == utfall)

    @property
    def kan_dekkes(self) -> int:
        """What the grant can cover: the lines that can be covered, and never above the grant."""
        linjene = self.sum("kan_dekkes")
        return linjene if self.tilskudd is None else min(linjene, self.tilskudd)

    @property
    def over_tilskuddet(self) -> int | None:
        """How much of the lines that can be covered is beyond the grant; None when not known."""
        return None if self.tilskudd is None else self.sum("kan_dekkes") - self.kan_dekkes


def beregn(inndata: Inndata) -> Budsjett:
    """Each line is judged alone, and the sums follow from the lines."""
    linjer = tuple(_vurder(linje, inndata.ordninger) for linje in inndata.linjer)
    return Budsjett(linjer, inndata.tilskudd)


def _vurder(linje: Linje, ordninger: tuple[Ordning, ...]) -> Vurdert:
    """A tiltak of the programme can be covered, unless another scheme has to do with it.

    What another scheme covers does not belong in this budget, as far as that scheme covers it.
    Where another scheme exists but the source does not say that it covers the tiltak here, the
    line must be clarified; so must a text that is none of the year's tiltak.
    """
    if linje.tiltak is None:
        return Vurdert(linje, "maa_avklares")
    andre = tuple(o for o in ordninger if linje.tiltak.id in o.dekker)
    dekker = tuple(o for o in andre if o.utfall == "dekkes_av_andre")
    if dekker:
        return Vurdert(linje, "dekkes_av_andre", dekker)
    return Vurdert(linje, "maa_avklares" if andre else "kan_dekkes", andre)
