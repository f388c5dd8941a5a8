"""TOML in the pages' own folder, or in a block on a page: read, or refused as a rules file is."""

import tomllib
from pathlib import Path
from typing import TypeVar

from calculators.redaksjon.skrivefeil.rapport import regelfeil
from calculators.redaksjon.typetre import i_fil_av
from calculators.regelverk.kilder import vanlig
from calculators.regelverk.lesing import les

T = TypeVar("T")


def les_data(tekst: str, navn: str, type_: type[T]) -> T:
    """The data in a text, as ``type_``; raises Regelfeil with every fault and its line."""
    ren = vanlig(tekst)
    try:
        lest, _ = les(tomllib.loads(ren), type_)
    except tomllib.TOMLDecodeError:
        lest = None
    if isinstance(lest, type_):
        return lest
    with i_fil_av(type_):
        raise regelfeil(ren, navn, lambda tabell: les(tabell, type_)[1])


def fil_i_docs(fil: Path) -> str:
    """``docs/2021/kildekart.toml``, as an editor finds it."""
    return f"docs/{fil.parent.name}/{fil.name}"
