"""What the same plasser would have given in each edition: sats × plasser × måneder, year by year.

Source: each year's own page at IMDi, heading "Dette får dere i tilskudd" in 2021.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Inndata:
    """The plasser and how many months they are counted, and (year, sats), oldest first."""

    plasser: int
    maaneder: int
    satser: Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Aar:
    """One edition: its sats and the amount, and the change from the edition before, if any."""

    tilskuddsaar: int
    sats: int
    kroner: int
    forrige: "Aar | None" = None

    @property
    def endring(self) -> int | None:
        """The change from the edition before, in hele kroner; None for the first."""
        return None if self.forrige is None else self.kroner - self.forrige.kroner

    @property
    def promille(self) -> int | None:
        """The change of the sats from the edition before in per mille; None for the first."""
        return None if self.forrige is None else promille(self.forrige.sats, self.sats)


def promille(foer: int, naa: int) -> int:
    """The change from ``foer``, which is above 0, to ``naa``: whole per mille, half away from 0."""
    endring = naa - foer
    avrundet = (2000 * abs(endring) + foer) // (2 * foer)
    return avrundet if endring >= 0 else -avrundet


def beregn(inndata: Inndata) -> tuple[Aar, ...]:
    """The sats of each edition times the same plasser and months, oldest edition first."""
    aarene: list[Aar] = []
    for aar, sats in inndata.satser:
        kroner = sats * inndata.plasser * inndata.maaneder
        aarene.append(Aar(aar, sats, kroner, aarene[-1] if aarene else None))
    return tuple(aarene)
