"""Runs inside Pyodide at build, when its memory has been kept: finds data that is seldom read.

Python's own modules lie in the wasm compiled, and are read when they are imported; those of the
kept memory have been. The encodings of East Asia have tables of their own, which only their
modules can reach; and the C library that Python is built with has the like once more, for a
function (iconv) that Python never calls.
"""

import _imp
import sys
from collections.abc import Iterable
from importlib import import_module
from itertools import product

_ENCODINGS = ("_codecs_cn", "_codecs_hk", "_codecs_jp", "_codecs_kr", "_codecs_tw")
# Its list has another shape.
_ANNERLEDES = "__map_jisx0213_pair"

for _navn in _ENCODINGS:
    if _navn in sys.modules:
        raise SystemExit(f"{_navn} er i minnet som lagres, og tabellene dens kan ikke flyttes.")


def _tabell(modul: str, encoding: str, rader: Iterable[int], kolonner: Iterable[int]) -> bytes:
    """The letters of two bytes as musl has them (iconv.c): 16 bits each, and 0 where none is."""
    les = import_module(modul).getcodec(encoding).decode
    celler = (les(bytes(c), "ignore")[0] for c in product(rader, kolonner))
    return b"".join((ord(c) & 0xFFFF if len(c) == 1 else 0).to_bytes(2, "little") for c in celler)


_HOEYE = range(0xA1, 0xFF)
dobbelte = [
    _tabell("_codecs_cn", "gb18030", range(0x81, 0xFF), (*range(0x40, 0x7F), *range(0x80, 0xFF))),
    _tabell("_codecs_tw", "big5", range(0xA1, 0xFA), (*range(0x40, 0x7F), *_HOEYE)),
    _tabell("_codecs_kr", "euc_kr", range(0xA1, 0xFE), _HOEYE),
    _tabell("_codecs_jp", "euc_jp", range(0xA1, 0xF5), _HOEYE),
]
kapsler = [
    id(_kapsel)
    for _modul in _ENCODINGS
    for _navn, _kapsel in vars(import_module(_modul)).items()
    if _navn.startswith("__map_") and _navn != _ANNERLEDES
]
frosne = [
    bytes(_funnet[0])
    for _navn in _imp._frozen_module_names()  # type: ignore[attr-defined]  # not in the stubs
    if (_funnet := _imp.find_frozen(_navn, withdata=True)) and _funnet[0]
]
