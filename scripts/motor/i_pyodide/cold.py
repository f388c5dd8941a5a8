"""Runs inside Pyodide at build, when its memory has been kept: finds data that is seldom read.

Python's own modules lie in the wasm compiled, and are read when they are imported; those of the
kept memory have been. The encodings of East Asia have tables of their own, which only their
modules can reach.
"""

import _imp
import sys
from importlib import import_module

_ENCODINGS = ("_codecs_cn", "_codecs_hk", "_codecs_jp", "_codecs_kr", "_codecs_tw")
# Its list has another shape.
_ANNERLEDES = "__map_jisx0213_pair"

for _navn in _ENCODINGS:
    if _navn in sys.modules:
        raise SystemExit(f"{_navn} er i minnet som lagres, og tabellene dens kan ikke flyttes.")

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
