"""Where an exception came from, without the lines: the library has no sources to read them in."""

import sys
from collections.abc import Iterator
from types import TracebackType
from typing import Any


def _linjer(feil: BaseException) -> Iterator[str]:
    if foerst := feil.__cause__ or feil.__context__:
        yield from _linjer(foerst)
    yield "Traceback (most recent call last):\n"
    spor: TracebackType | None = feil.__traceback__
    while spor:
        kode = spor.tb_frame.f_code
        yield f'  File "{kode.co_filename}", in {kode.co_qualname}\n'
        spor = spor.tb_next
    yield f"{type(feil).__name__}: {feil}\n"


def format_exception(feil: Any, verdi: Any = None, *_: Any, **_valg: Any) -> list[str]:
    """The exception and those before it, as Pyodide asks for it."""
    return list(_linjer(verdi or feil))


def print_exception(feil: Any, verdi: Any = None, *_: Any, **_valg: Any) -> None:
    """The same on what is for errors, as Python itself asks for it."""
    sys.stderr.writelines(_linjer(verdi or feil))


_print_exception_bltin = print_exception
