"""Runs inside Pyodide at build, before its memory is kept: one answer from every calculator.

What they import and read is in the memory from then on, and nothing of anybody's. What only a
developer reads of it is taken out: line numbers and descriptions, which Python's own compiled
modules come with.
"""

import codecs
import gc
import json
import re
import sys
from types import CodeType, FunctionType

from calculators.answer import answer, nedlasting
from calculators.browser import inngang, kjoering, sak  # noqa: F401 - the browser's own way in
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import aarene, regler
from calculators.skjema.registerfil.tegnsett import TEGNSETT

# A code's first constant is then its description.
_BESKREVET = 0x4000000


def _svar_paa_alt() -> None:
    for aar in aarene():
        for navn in KALKULATORER:
            skjema = kalkulator_for(navn).skjema(regler(aar))
            sporsmaal = {"kalkulator": navn, "maal": "nb", "svar": skjema.standardsvar}
            answer(sporsmaal)
            inngang.skjema(json.dumps({"kalkulator": navn, "tilskuddsaar": aar}))
            for format_ in set(skjema.tilbudt) - {"xlsx"}:
                nedlasting(sporsmaal | {"format": format_})


def _lettet(kode: CodeType) -> CodeType:
    foerst = (None,) if kode.co_flags & _BESKREVET else ()
    resten = kode.co_consts[len(foerst) :]
    konstanter = (*foerst, *(_lettet(k) if isinstance(k, CodeType) else k for k in resten))
    return kode.replace(co_linetable=b"", co_consts=konstanter)


def _lett() -> None:
    for modul in sys.modules.values():
        if "__doc__" in getattr(modul, "__dict__", ()):
            modul.__doc__ = None
    for funksjon in gc.get_objects():
        if isinstance(funksjon, FunctionType) and funksjon.__code__.co_linetable:
            funksjon.__code__ = _lettet(funksjon.__code__)
            funksjon.__doc__ = None


for _navn in TEGNSETT:
    codecs.lookup(_navn)
_svar_paa_alt()
_lett()
re.purge()
# Nobody writes to a worker, and what would be read ahead is a large buffer.
sys.stdin = sys.__stdin__ = None  # type: ignore[misc]  # declared final in the stubs
