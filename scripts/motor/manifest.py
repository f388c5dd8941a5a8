"""The last step of the engine: what the worker must know of it, as a module of its own."""

import base64
import hashlib
import json
from pathlib import Path

from motor.trim import PYODIDE

# The zips that reading and making an Excel workbook take; i_pyodide/compile.py makes them.
_EKSTRA = {"les": ("library",), "lag": ("library", "xlsxwriter")}


def manifest(mappe: Path) -> None:
    """Write the checksums, which Python it is, and how to lay its memory where one is kept.

    Pyodide asks for no list of packages when it is given one.
    """
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    om = mappe / "memory.json"
    verdier = {
        "pakkeliste": {"info": info, "packages": {}},
        "integritet": fingeravtrykk(mappe / "python.zip"),
        # What is fetched for which wish, with the fingerprint that the browser checks.
        "ekstra": {
            oenske: [
                {"fil": f"{n}.zip", "integritet": fingeravtrykk(mappe / f"{n}.zip")} for n in zipper
            ]
            for oenske, zipper in _EKSTRA.items()
        },
    }
    if om.exists():
        verdier["minne"] = json.loads(om.read_text(encoding="utf-8"))
        om.unlink()
    linjer = (f"export const {n} = {json.dumps(v, sort_keys=True)};\n" for n, v in verdier.items())
    (mappe / "manifest.js").write_text("".join(linjer), encoding="utf-8", newline="\n")


def fingeravtrykk(fil: Path) -> str:
    """What a browser checks a file by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(fil.read_bytes()).digest()).decode()}"
