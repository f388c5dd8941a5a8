"""What the same plasser would have given in each edition: sats × plasser × måneder, year by year.

Source: each year's own page at IMDi, heading "Dette får dere i tilskudd" in 2021.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Aarssats:
    """The sats of an edition, None where it is not found.

    ``likt_telt`` is that it is for one of the same as is asked about: not one for each beboer when
    the question is of plasser.
    """

    tilskuddsaar: int
    sats: int | None
    likt_telt: bool = True


@dataclass(frozen=True)
class Inndata:
    """The plasser and how many months they are counted, and each sats, oldest first.

    ``egne`` are the plasser of those of the months that have a number of their own.
    """

    plasser: int
    maaneder: int
    satser: Sequence[Aarssats]
    egne: Sequence[int] = ()

    @property
    def plassmaaneder(self) -> int:
        """Places times months: a month without a number of its own has the one for all."""
        return self.plasser * (self.maaneder - len(self.egne)) + sum(self.egne)


@dataclass(frozen=True)
class Aar:
    """One edition: its sats, and the amount, which is None where the sats gives none.

    ``forrige`` is the last edition before it that has an amount, if any. ``plassmaaneder`` are
    those it was computed for, the same in every edition.
    """

    tilskuddsaar: int
    sats: int | None
    kroner: int | None
    forrige: "Aar | None" = None
    plassmaaneder: int = 0

    @property
    def endring(self) -> int | None:
        """The change from the edition before, in hele kroner; None for the first, and for none."""
        foer = self.forrige.kroner if self.forrige else None
        return None if foer is None or self.kroner is None else self.kroner - foer

    @property
    def promille(self) -> int | None:
        """The change of the sats from the edition before in per mille; None as for ``endring``."""
        foer = self.forrige.sats if self.forrige else None
        if foer is None or self.sats is None or self.kroner is None:
            return None
        return promille(foer, self.sats)


def promille(foer: int, naa: int) -> int:
    """The change from ``foer``, which is above 0, to ``naa``: whole per mille, half away from 0."""
    endring = naa - foer
    avrundet = (2000 * abs(endring) + foer) // (2 * foer)
    return avrundet if endring >= 0 else -avrundet


def beregn(inndata: Inndata) -> tuple[Aar, ...]:
    """The sats of each edition times the same plassmåneder, oldest edition first."""
    aarene: list[Aar] = []
    for s in inndata.satser:
        kroner = None
        if s.sats is not None and s.likt_telt:
            kroner = s.sats * inndata.plassmaaneder
        forrige = next((a for a in reversed(aarene) if a.kroner is not None), None)
        aarene.append(Aar(s.tilskuddsaar, s.sats, kroner, forrige, inndata.plassmaaneder))
    return tuple(aarene)
