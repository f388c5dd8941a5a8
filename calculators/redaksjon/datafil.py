"""TOML in the pages' own folder, or in a block on a page: read, or refused as a rules file is."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from calculators.markdown.sted import Sidefeil, sidefeil, sidens_fil
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.kilder import vanlig
from calculators.regelverk.lesing import les
from calculators.regelverk.skrivefeil.rapport import regelfeil
from calculators.regelverk.typetre import i_fil_av
from markdown import Markdown

T = TypeVar("T")


def ved_siden_av(md: Markdown, les_filen: Callable[[Path], T]) -> T:
    """The data in the .toml beside the page; raises Sidefeil with every fault in it."""
    side = sidens_fil(md)
    fil = side.with_suffix(".toml")
    try:
        return les_filen(fil)
    except OSError:
        galt, skriv = f"{fil_i_docs(fil)} finnes ikke.", "Legg filen ved siden av siden."
        raise sidefeil(md, f"```{side.stem}", galt, skriv) from None
    except Regelfeil as feil:
        raise Sidefeil(str(feil)) from None


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
