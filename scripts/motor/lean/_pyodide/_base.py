"""What Pyodide's JavaScript asks of Python at boot, without what reads the source of Python."""

import sys
from importlib import import_module
from typing import Any


def eval_code(kode: str, rom: dict[str, Any] | None = None, *_resten: Any, **__: Any) -> Any:
    """The value of what stands last on a single line, as Pyodide asks; None of many lines.

    The code is Pyodide's own and that of the build: no visitor's text is run.
    """
    if rom is None:
        rom = vars(sys.modules["__main__"])
    if "\n" in kode:
        exec(kode, rom)  # noqa: S102 - see above
        return None
    foerst, _, uttrykk = kode.rpartition("; ")
    exec(foerst, rom)  # noqa: S102 - see above
    return eval(uttrykk, rom)  # noqa: S307 - see above


def pyimport_impl(navn: str) -> Any:
    """The module of that name."""
    return import_module(navn)
