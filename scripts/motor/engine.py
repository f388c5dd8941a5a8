"""The engine: Pyodide, the calculators and the library they use, compiled, and Python's memory.

Made in a cache folder named by what it is made from, so a build with nothing new reuses it.
The simple one takes Pyodide's files as they are, and starts it as its documentation says.
"""

import hashlib
import shutil
from pathlib import Path

from motor.javascript import oppskriften, skriptene
from motor.library import biblioteket, kilder, pakkene
from motor.manifest import manifest
from motor.trim import PYODIDE, skaaret_pyodide
from oppsett.environment import node
from oppsett.steg import CACHE, ROT, bufret, kjoer, steg

_HER = Path(__file__).parent
_PYODIDES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


def motor(*, enkel: bool = False) -> Path:
    """The folder with ``pyodide/`` and ``kalkulator/``, as the site serves them."""
    if enkel:
        return bufret(CACHE / "motor" / f"{_avtrykk()}-enkel", _lag_enkel)
    return bufret(CACHE / "motor" / _avtrykk(), _lag)


def _lag(mappe: Path) -> None:
    pyodide = skaaret_pyodide()
    with steg("Lager motoren: Python for nettleseren"):
        shutil.copytree(pyodide, mappe / "pyodide")
        bibliotek = biblioteket(mappe / "bibliotek.zip")
        _kalkulator(mappe, bibliotek, enkel=False)
        bibliotek.unlink()
        kjoer(
            node(_HER / "divide.mjs", mappe),
            ved_feil="Motoren lot seg ikke gjøre ferdig. Meldingen fra Pyodide står over.",
        )
        manifest(mappe / "kalkulator")


def _lag_enkel(mappe: Path) -> None:
    with steg("Lager den enkle motoren: Pyodide slik den er"):
        (mappe / "pyodide").mkdir()
        for navn in _PYODIDES:
            shutil.copyfile(PYODIDE / navn, mappe / "pyodide" / navn)
        _kalkulator(mappe, PYODIDE / "python_stdlib.zip", enkel=True)
        manifest(mappe / "kalkulator")


def _kalkulator(mappe: Path, bibliotek: Path, *, enkel: bool) -> None:
    (mappe / "kalkulator").mkdir()
    skriptene(mappe / "kalkulator", enkel=enkel)
    pakker = pakkene(mappe / "pakker")
    slag = "enkel" if enkel else "rask"
    kjoer(
        node(_HER / "compile.mjs", slag, mappe / "kalkulator", pakker, bibliotek, *kilder()),
        ved_feil="Motoren lot seg ikke lage. Meldingen fra Pyodide står over.",
    )
    shutil.rmtree(pakker)


def _avtrykk() -> str:
    avtrykk = hashlib.sha256()
    pakker = (ROT / "package-lock.json", ROT / "requirements.txt")
    oppskrift = sorted(fil for fil in _HER.rglob("*") if fil.suffix in (".py", ".mjs"))
    for fil in (*oppskrift, *oppskriften(), *pakker, *(ROT / k for k in kilder())):
        avtrykk.update(f"{fil.relative_to(ROT).as_posix()}\0".encode() + fil.read_bytes())
    return avtrykk.hexdigest()[:16]
