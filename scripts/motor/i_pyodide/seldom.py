"""Runs inside Pyodide at build, before a memory is kept: what is seldom called of its functions.

First ``hoer``, in a memory that only the build starts from: what is called there, when it starts
and for each question, is in ``kalte``. Then ``legg_bort``, in the one that is served: the code of
every other function is given away, to be served in a file of its own. In its place the function has
a code that fetches the file, gives all of them back theirs, and calls the one that was called.
"""

import gc
import io
import marshal
import sys
from collections.abc import Callable
from sys import monitoring  # type: ignore[attr-defined]  # since Python 3.12
from types import CodeType, FunctionType
from typing import Any

# Pyodide's own, of whoever has started it. To import it takes functions, which may be gone later.
import js  # type: ignore[import-not-found]

# Python's own numbers for what makes a function a generator, or one that is waited for (inspect.py,
# which is not imported for four numbers).
CO_GENERATOR = 0x20
_SLAG = CO_GENERATOR | 0x80 | 0x100 | 0x200
kalte: set[str] = set()
# Those without their code, in the order of the file.
sjeldne: list[FunctionType] = []


class IkkeHentet(BaseException):
    """The file cannot be had. Not a fault that the one who called may answer for another."""


def _kall_igjen(*args: Any, **kwargs: Any) -> Any:
    """Call the function that has no code of its own, when it has.

    A frame tells of its function only which module that says it is of; so each says that it is of
    itself.
    """
    # Python's own, and not in its stubs before 3.12.
    funksjon = sys._getframemodulename(1)  # type: ignore[attr-defined]
    gi_tilbake()
    return funksjon(*args, **kwargs)


def gi_tilbake() -> None:
    """Fetch the code of all the functions, and give it to them.

    Raises IkkeHentet when there is none, or it is not that which was given away.
    """
    if not sjeldne:
        return
    alle = tuple(sjeldne)
    try:
        fil = io.BytesIO(js.sjeldneFunksjoner().to_bytes())
        innhold = [marshal.load(fil) for _ in alle]  # noqa: S302 - checked by rest.js
    except Exception as feil:
        raise IkkeHentet from feil
    for funksjon, (kode, modul, navn) in zip(alle, innhold, strict=True):
        funksjon.__code__ = kode
        funksjon.__module__ = modul
        funksjon.__qualname__ = navn
    sjeldne.clear()


def _mal(frie: int, slag: int) -> CodeType:
    """The code that fetches, for a function that has so many names from around it, of that kind."""
    navn = [f"n{nr}" for nr in range(frie)]
    rom: dict[str, Any] = {}
    tekst = f"""
def rundt({", ".join(navn)}):
    def mal(*args, **kwargs):
        {", ".join(navn) or "pass"}
        kall = "kall igjen"
        return {"(yield from kall(*args, **kwargs))" if slag else "kall(*args, **kwargs)"}
    return mal
"""
    exec(compile(tekst, "seldom.py", "exec", optimize=2), rom)  # noqa: S102 - written above
    kode: CodeType = rom["rundt"](*navn).__code__
    konstanter = (_kall_igjen if k == "kall igjen" else k for k in kode.co_consts)
    return kode.replace(co_linetable=b"", co_consts=tuple(konstanter))


def _form(kode: CodeType) -> tuple[int, int]:
    """What a code and that which takes its place must have alike; of the flags, how it is run."""
    return len(kode.co_freevars), kode.co_flags & _SLAG


def _hvor(kode: CodeType) -> str:
    """Where a code is written. Those that say the same count as one."""
    return f"{kode.co_filename}\t{kode.co_qualname}\t{kode.co_firstlineno}"


def hoer() -> None:
    """From now on, tell in ``kalte`` what is called."""

    def kalt(kode: CodeType, _: int) -> object:
        kalte.add(_hvor(kode))
        return monitoring.DISABLE

    hendelse = monitoring.events.PY_START
    monitoring.use_tool_id(monitoring.PROFILER_ID, "seldom")
    monitoring.register_callback(monitoring.PROFILER_ID, hendelse, kalt)
    monitoring.set_events(monitoring.PROFILER_ID, hendelse)


def _kan_vente(funksjon: FunctionType) -> bool:
    """Whether a function may be fetched first when it is called.

    Not what is written here or in keep.py: the build calls it before there is a file. Nor what is
    written for the calculators, which somebody's question will call: of theirs only what Python
    makes for each class.
    """
    if funksjon.__globals__ is globals():
        return False
    vaar = funksjon.__globals__["__name__"].startswith("calculators")
    laget = funksjon.__name__.startswith("__")
    return (laget or not vaar) and funksjon.__code__.co_flags & _SLAG in (0, CO_GENERATOR)


def legg_bort(er_kalt: Callable[[str], bool], gjem: Callable[[bytes], None]) -> None:
    """Give away (``gjem``) the code of what was not called, each by itself."""
    alle = [f for f in gc.get_objects() if isinstance(f, FunctionType)]
    valgt = [f for f in alle if _kan_vente(f) and not er_kalt(_hvor(f.__code__))]
    maler = {form: _mal(*form) for form in {_form(f.__code__) for f in valgt}}
    for funksjon in valgt:
        gjem(marshal.dumps((funksjon.__code__, funksjon.__module__, funksjon.__qualname__)))
    sjeldne.extend(valgt)
    for funksjon in sjeldne:
        funksjon.__code__ = maler[_form(funksjon.__code__)]
        funksjon.__module__ = funksjon  # type: ignore[assignment]
        # Several have the same name; each has the whole of it for itself.
        funksjon.__qualname__ = funksjon.__name__
