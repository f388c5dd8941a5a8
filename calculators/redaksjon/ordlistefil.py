"""The ordliste as data: each word, the forms it is written in, and what it means."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from calculators.redaksjon.datafil import les_datafil
from calculators.spraak import NYNORSK, maalformen


@dataclass(frozen=True)
class Ord:
    """A word, the forms it is written in, and what it means on this site; all in nynorsk too."""

    id: str
    ord: str
    betyr: str
    former: tuple[str, ...] = ()
    er_ikke: str | None = None
    ord_nn: str | None = None
    betyr_nn: str | None = None
    former_nn: tuple[str, ...] = ()
    er_ikke_nn: str | None = None

    def paa_maalformen(self) -> "Ord":
        """The word in the målform that is answered in; in bokmål what is not in nynorsk yet."""
        if maalformen() != NYNORSK or not self.ord_nn:
            return self
        return replace(
            self,
            ord=self.ord_nn,
            betyr=self.betyr_nn or self.betyr,
            former=self.former_nn,
            er_ikke=self.er_ikke_nn or self.er_ikke,
        )


@dataclass(frozen=True)
class Ordliste:
    """All words, in bokmål's alphabetical order."""

    ord: tuple[Ord, ...]

    def paa_maalformen(self) -> list[Ord]:
        """The words in the målform that is answered in, in its alphabetical order."""
        return sorted((o.paa_maalformen() for o in self.ord), key=_i_alfabetet)


def _i_alfabetet(o: Ord) -> str:
    # In Unicode å comes before æ and ø.
    return o.ord.lower().replace("å", "\uffff")


@cache
def les_ordliste(fil: Path) -> Ordliste:
    """Read the file; raises Regelfeil with every fault in it."""
    return les_datafil(fil, Ordliste)
