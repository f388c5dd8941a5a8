"""Pyodide's own files without what only packages with compiled code would ask for.

The wasm becomes a tenth smaller and the glue a third, and nothing else is different: every
module of the library still imports (tests/test_motor.py). Kept in the cache by what it is
made from.
"""

import hashlib
import shutil
from pathlib import Path

from oppsett.environment import node
from oppsett.steg import CACHE, ROT, bufret, kjoer, steg

PYODIDE = ROT / "node_modules" / "pyodide"
_HER = Path(__file__).parent
_SKRIPTENE = (
    "trim.py", "trim.mjs", "unplaced.mjs", "unreached.mjs", "wasm/memory.mjs",
    "names.mjs", "i_pyodide/names.py",
)  # fmt: skip
_OPPSKRIFT = (*(_HER / fil for fil in _SKRIPTENE), ROT / "package-lock.json")


def skaaret_pyodide() -> Path:
    """The folder with the three files that the browser loads, and where names lie in the wasm.

    The library's zip is ours.
    """
    avtrykk = hashlib.sha256(b"".join(fil.read_bytes() for fil in _OPPSKRIFT)).hexdigest()[:16]
    return bufret(CACHE / "pyodide" / avtrykk, _lag)


def _lag(mappe: Path) -> None:
    with steg("Skjærer til Pyodide"):
        shutil.copyfile(PYODIDE / "pyodide.mjs", mappe / "pyodide.mjs")
        kjoer(
            node(_HER / "trim.mjs", PYODIDE, mappe),
            ved_feil="Pyodide lot seg ikke skjære til. Meldingen fra wasm-metadce står over.",
        )
        kjoer(
            node(_HER / "names.mjs", mappe),
            ved_feil="Bokstavnavnene i Pyodide lot seg ikke finne. Meldingen står over.",
        )
