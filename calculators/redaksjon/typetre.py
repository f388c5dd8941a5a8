"""The types as a tree: what kind of value a key of a file has, and which tables there are."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache, cached_property
from typing import Any, get_args, get_origin, get_type_hints

from calculators.regelverk.lesing import kan_mangle
from calculators.regelverk.lesing import uten_hull as ren
from calculators.regelverk.typer import IkkeFunnet, Regelverk

# The type of the file that is being looked into; nearly every function of the search for faults
# asks for something below it, and few would do anything with it but hand it on.
_ROT: ContextVar[type] = ContextVar("rot", default=Regelverk)
_LEDD = re.compile(r"\[\d+\]|[^.\[\]]+")


@dataclass(frozen=True)
class Tabell:
    """A table that a heading can open: ``[sats]``, or ``[[tiltak]]`` for each element."""

    sti: str
    type_: Any
    liste: bool
    kan_mangle: bool = False
    """Whether the file may say, instead of all else, that it is not found in the source."""

    @property
    def hode(self) -> str:
        """The heading as it is written."""
        return f"[[{self.sti}]]" if self.liste else f"[{self.sti}]"

    @property
    def oeverst(self) -> bool:
        """Whether the file is divided in such tables, and not only a part of one of them."""
        return "." not in self.sti

    @property
    def sist(self) -> str:
        """The last part of its path."""
        return self.sti.rpartition(".")[2]

    @cached_property
    def felt(self) -> frozenset[str]:
        """Every key of the table."""
        hull = get_type_hints(IkkeFunnet) if self.kan_mangle else {}
        return frozenset(hull | get_type_hints(self.type_) if self.type_ else ())

    @cached_property
    def paakrevd(self) -> frozenset[str]:
        """The keys that must be there."""
        return frozenset(f.name for f in fields(self.type_) if f.default is MISSING)


def typen(noekkel: str) -> Any:
    """The type of the value at ``ordninger[2].satser[1].kroner``, or None for an unknown key."""
    type_: Any = _ROT.get()
    for ledd in _LEDD.findall(noekkel):
        if ledd.startswith("["):
            type_ = get_args(type_)[0] if get_origin(type_) is tuple else None
        elif is_dataclass(type_):
            type_ = ren((get_type_hints(IkkeFunnet) | get_type_hints(type_)).get(ledd))
        else:
            return None
    return type_


@contextmanager
def i_fil_av(type_: type) -> Iterator[None]:
    """While it lasts the file is of this type; else it is a rules file."""
    merke = _ROT.set(type_)
    try:
        yield
    finally:
        _ROT.reset(merke)


def roten() -> Tabell:
    """What stands in the file above its first heading."""
    return Tabell("", _ROT.get(), liste=False)


def tabellene() -> dict[str, Tabell]:
    """Every table a heading can open, by its path; those the file is divided in come first."""
    return _tabellene(_ROT.get())


@cache
def _tabellene(rot: type) -> dict[str, Tabell]:
    alle = sorted(_under("", rot), key=lambda t: t.sti.count("."))
    return {t.sti: t for t in alle}


def _under(over: str, type_: Any) -> Iterator[Tabell]:
    for navn, hint in get_type_hints(type_).items():
        slag = ren(hint)
        liste = get_origin(slag) is tuple
        element = get_args(slag)[0] if liste else slag
        if is_dataclass(element):
            tabell = Tabell(f"{over}{navn}", element, liste, kan_mangle(hint))
            yield tabell
            yield from _under(f"{tabell.sti}.", element)


def er_noekkel(sti: str) -> bool:
    """Whether ``sats.kroner`` is a key of the file."""
    over, _, navn = sti.rpartition(".")
    tabell = tabellene().get(over) if over else roten()
    return tabell is not None and navn in tabell.felt


def hullet_ved(noekkel: str) -> str:
    """How it is written that the value at a key is not found; empty where that cannot be said."""
    over, _, navn = re.sub(r"\[\d+\]", "", noekkel).rpartition(".")
    tabell = tabellene().get(over)
    if tabell is None or not is_dataclass(tabell.type_):
        return ""
    if kan_mangle(get_type_hints(tabell.type_).get(navn)):
        return f"{navn} = {{ ikke_funnet = datoen du lette }}"
    if tabell.kan_mangle and not tabell.liste:
        return f"bare ikke_funnet = datoen du lette under {tabell.hode}"
    return ""


def listefelt(type_: Any) -> str:
    """The first key of a table that holds a list of tables, or an empty text."""
    hint = {n: ren(t) for n, t in get_type_hints(type_).items()} if type_ else {}
    lister = {n: get_args(t)[0] for n, t in hint.items() if get_origin(t) is tuple}
    return next((n for n, element in lister.items() if is_dataclass(element)), "")


def med_feltet(navn: str) -> list[str]:
    """The headings of the tables that have this key."""
    return [t.hode for t in tabellene().values() if navn in t.felt]
