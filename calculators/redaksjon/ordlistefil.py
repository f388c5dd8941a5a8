"""The ordliste as data: each word, the forms it is written in, and what it means."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from calculators.redaksjon.datafil import les_datafil


@dataclass(frozen=True)
class Ord:
    """A word, the forms it is written in, and what it means on this site."""

    id: str
    ord: str
    betyr: str
    former: tuple[str, ...] = ()
    er_ikke: str | None = None


@dataclass(frozen=True)
class Ordliste:
    """All words, in alphabetical order."""

    ord: tuple[Ord, ...]


@cache
def les_ordliste(fil: Path) -> Ordliste:
    """Read the file; raises Regelfeil with every fault in it."""
    return les_datafil(fil, Ordliste)
