"""TOML in the pages' own folder, or in a block on a page: read, or refused as a rules file is."""

import tomllib
from pathlib import Path
from typing import TypeVar

from calculators.redaksjon.sidetekst import les as les_tekst
from calculators.redaksjon.sidetekst import utf8_feil
from calculators.redaksjon.skrivefeil.rapport import regelfeil
from calculators.redaksjon.typetre import i_fil_av
from calculators.regelverk.feil import Funn, Regelfeil
from calculators.regelverk.kilder import IKKE_UTF8, LAGRE_SOM_UTF8, vanlig
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


def les_datafil(fil: Path, type_: type[T]) -> T:
    """The data in a file of the pages' folder, as ``type_``.

    Raises Regelfeil with every fault and its line, and FileNotFoundError when there is no file.
    """
    if linje := utf8_feil(fil):
        funn = Funn("filen", IKKE_UTF8, LAGRE_SOM_UTF8, linje)
        raise Regelfeil(fil_i_docs(fil), [funn])
    return les_data(les_tekst(fil), fil_i_docs(fil), type_)


def fil_i_docs(fil: Path) -> str:
    """``docs/2021/kildekart.toml``, as an editor finds it."""
    return f"docs/{fil.parent.name}/{fil.name}"
