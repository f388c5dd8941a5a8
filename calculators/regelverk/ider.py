"""The entries of a list: their numbers, their ids, and references to them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from calculators.norsk import eller
from calculators.regelverk.feil import Funn, UkjentId
from calculators.regelverk.lesing import Ulest

_ID = re.compile(r"[a-z][a-z0-9_]*")
_BOKSTAVER = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "_", "-": "_"})
_T = TypeVar("_T")


class MedId(Protocol):
    """An entry that others name by its id."""

    @property
    def id(self) -> str:
        """The name others use."""


def som_navn(tekst: str) -> str:
    """``Språktrening`` as a key or an id is written: ``spraaktrening``."""
    return re.sub(r"[^a-z0-9_.]", "", tekst.strip().lower().translate(_BOKSTAVER))


def nummerert(liste: Iterable[_T]) -> Iterator[tuple[int, _T]]:
    """The entries that could be read, with their numbers from 1."""
    return ((n, e) for n, e in enumerate(liste, 1) if not isinstance(e, Ulest))


def egne_ider(liste: Sequence[MedId], navn: str) -> Iterator[Funn]:
    """A fault for each id that is not a name, and for each that stands twice."""
    antall = Counter(e.id for e in liste)
    for n, e in nummerert(liste):
        if not _ID.fullmatch(e.id):
            skriv = "begynn med en bokstav, og bruk bare a–z, 0–9 og _"
            if _ID.fullmatch(som_navn(e.id)):
                skriv = f"{skriv}, for eksempel «{som_navn(e.id)}»"
            yield Funn(f"{navn}[{n}].id", f"«{e.id}» er ikke en id", skriv)
        if antall[e.id] > 1:
            yield Funn(f"{navn}[{n}].id", f"«{e.id}» er brukt flere ganger", "gi hver sin egen id")


def kjent(ider: Sequence[str], kjente: Sequence[MedId], noekkel: str, uten: str) -> Iterator[Funn]:
    """A fault for each id that is not among the known ones, and for one that stands twice.

    ``uten`` is what to do when what it names is gone.
    """
    lovlige = [k.id for k in kjente]
    for id_ in dict.fromkeys(ider):
        if id_ not in lovlige and None not in lovlige:
            navn = tuple(i for i in lovlige if i)
            skriv = f"skriv {eller(navn)}, eller {uten}" if navn else uten
            yield UkjentId(noekkel, f"«{id_}» er ukjent", skriv, id=id_, kjente=navn)
        if ider.count(id_) > 1:
            yield Funn(noekkel, f"«{id_}» står flere ganger", "skriv den én gang")
