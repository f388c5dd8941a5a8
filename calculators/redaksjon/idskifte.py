"""Entries of two editions that are the same under two ids: they bear the same name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle

# The lists of a rules file whose entries have both an id and a name.
ROM = ("kriterier", "beboerstatuser", "tiltak", "ordninger", "brevdatoer", "frister")


@dataclass(frozen=True)
class Idskifte:
    """An entry of the list ``rom`` that had the id ``foer`` and has ``naa``; number from 1."""

    rom: str
    nummer: int
    foer: str
    naa: str
    navn: str


def skifter(foer: Regelverk, naa: Regelverk, rom: str) -> Iterator[Idskifte]:
    """Each entry of a list whose id is new while its name is one that lost its id.

    A name that stands more than once in either edition says nothing of which is which.
    """
    gamle, nye = alle(getattr(foer, rom)), alle(getattr(naa, rom))
    ider = {e.id for e in gamle} & {e.id for e in nye}
    uten = _etter_navn(e for e in gamle if e.id not in ider)
    kandidater = _etter_navn(e for e in nye if e.id not in ider)
    for navn, (e, *flere) in kandidater.items():
        funnet = uten.get(navn, [])
        if len(funnet) == 1 and not flere:
            yield Idskifte(rom, nye.index(e) + 1, funnet[0].id, e.id, e.navn.nb)


def oversatt(foer: Regelverk, naa: Regelverk) -> dict[str, str]:
    """From an id of the newer edition to that of the same entry in the older, where it changed."""
    return {s.naa: s.foer for rom in ROM for s in skifter(foer, naa, rom)}


def _etter_navn(oppfoeringer: Iterator[Any]) -> dict[str, list[Any]]:
    svar: dict[str, list[Any]] = {}
    for e in oppfoeringer:
        svar.setdefault(" ".join(e.navn.nb.casefold().split()), []).append(e)
    return svar
