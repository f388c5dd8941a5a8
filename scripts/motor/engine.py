"""The engine: Pyodide, the calculators and the library they use, compiled, and Python's memory.

Made in a cache folder named by what it is made from, so a build with nothing new reuses it.
"""

import base64
import hashlib
import json
import re
import shutil
import zipfile
from pathlib import Path

from motor.trim import PYODIDE, skaaret_pyodide
from oppsett.environment import PYTHON, node
from oppsett.steg import CACHE, ROT, bufret, kjoer, steg

_HER = Path(__file__).parent
# Modules that take the place of the library's and of Pyodide's own. What those do, for event
# loops, packages, sources and signatures, is never asked for here, and it is a fifth of the memory.
LEAN = _HER / "lean"
NETTLESER = ROT / "calculators" / "browser"
# The rooms that travel, whole; what the build alone has use of lies in other rooms.
_REISER = ("__init__.py", "norsk.py", "regelverk", "beregning", "skjema", "rendering",
           "kalkulatorer", "answer.py", "browser")  # fmt: skip
# From the first sign of a line to the end of a line; our templates have no line like it.
_KOMMENTAR = re.compile(
    r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL
)
_PURELIB = "import sysconfig; print(sysconfig.get_path('purelib'))"
_VED_BEHOV = ("xlsxwriter",)
# The zips that reading and making an Excel workbook take; i_pyodide/compile.py makes them.
_EKSTRA = {"les": ("library",), "lag": ("library", "xlsxwriter")}


def motor() -> Path:
    """The folder with ``pyodide/`` and ``kalkulator/``, as the site serves them."""
    return bufret(CACHE / "motor" / _avtrykk(), _lag)


def _lag(mappe: Path) -> None:
    pyodide = skaaret_pyodide()
    with steg("Lager motoren: Python for nettleseren"):
        shutil.copytree(pyodide, mappe / "pyodide")
        (mappe / "kalkulator").mkdir()
        _kalkulator(mappe)


def _kalkulator(mappe: Path) -> None:
    for fil in NETTLESER.glob("*.js"):
        kode = uten_kommentarer(fil.read_text(encoding="utf-8"))
        (mappe / "kalkulator" / fil.name).write_text(kode, encoding="utf-8")
    _idiomorph(mappe / "kalkulator" / "idiomorph.js")
    pakker = _pakkene(mappe / "pakker")
    bibliotek = _bibliotek(mappe / "bibliotek.zip")
    kjoer(
        node(_HER / "compile.mjs", mappe / "kalkulator", pakker, bibliotek, *kilder()),
        ved_feil="Motoren lot seg ikke lage. Meldingen fra Pyodide står over.",
    )
    shutil.rmtree(pakker)
    bibliotek.unlink()
    kjoer(
        node(_HER / "divide.mjs", mappe),
        ved_feil="Motoren lot seg ikke gjøre ferdig. Meldingen fra Pyodide står over.",
    )
    _manifest(mappe / "kalkulator")


def uten_kommentarer(kode: str) -> str:
    """JavaScript without the lines that are comment and nothing else: a quarter of its weight."""
    return _KOMMENTAR.sub("", kode)


def _pakkene(til: Path) -> Path:
    """The packages the browser may ask for, laid by themselves, as pip checked them."""
    fra = Path(kjoer([PYTHON, "-c", _PURELIB], ved_feil="Fant ikke Python-pakkene.").strip())
    til.mkdir()
    for navn in _VED_BEHOV:
        for mappe in (fra / navn, *fra.glob(f"{navn}-*.dist-info")):
            shutil.copytree(mappe, til / mappe.name, ignore=shutil.ignore_patterns("__pycache__"))
    return til


def _bibliotek(til: Path) -> Path:
    """Pyodide's whole library with the lean modules in it; a package of ours replaces a whole."""
    vaare = {fil.relative_to(LEAN).as_posix(): fil for fil in sorted(LEAN.rglob("*.py"))}
    pakker = tuple(sti.removesuffix("__init__.py") for sti in vaare if sti.endswith("__init__.py"))
    with zipfile.ZipFile(PYODIDE / "python_stdlib.zip") as hel, zipfile.ZipFile(til, "w") as zip_:
        for navn in hel.namelist():
            if navn not in vaare and not navn.startswith(pakker):
                zip_.writestr(navn, hel.read(navn))
        for sti, fil in vaare.items():
            zip_.write(fil, sti)
    return til


def _idiomorph(til: Path) -> None:
    """The package ships its small file as a plain script; the bridge imports it as a module."""
    kilde = ROT / "node_modules" / "idiomorph" / "dist" / "idiomorph.min.js"
    til.write_text(
        kilde.read_text(encoding="utf-8") + "\nexport { Idiomorph };\n", encoding="utf-8"
    )


def _manifest(mappe: Path) -> None:
    """What the worker must know: the checksums, which Python it is, and how to lay its memory.

    Pyodide asks for no list of packages when it is given one.
    """
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    om = mappe / "memory.json"
    verdier = {
        "pakkeliste": {"info": info, "packages": {}},
        "integritet": _sum(mappe / "python.zip"),
        # What is fetched for which wish, with the fingerprint that the browser checks.
        "ekstra": {
            oenske: [{"fil": f"{n}.zip", "integritet": _sum(mappe / f"{n}.zip")} for n in zipper]
            for oenske, zipper in _EKSTRA.items()
        },
        "minne": json.loads(om.read_text(encoding="utf-8")),
    }
    om.unlink()
    linjer = (f"export const {n} = {json.dumps(v, sort_keys=True)};\n" for n, v in verdier.items())
    (mappe / "manifest.js").write_text("".join(linjer), encoding="utf-8")


def _sum(fil: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(fil.read_bytes()).digest()).decode()}"


def kilder() -> list[Path]:
    """The files of the package that travel to the browser, in a fixed order."""
    pakke = ROT / "calculators"
    filer = (fil for rom in _REISER for fil in (pakke / rom, *(pakke / rom).rglob("*")))
    return sorted(fil.relative_to(ROT) for fil in filer if fil.suffix in (".py", ".toml"))


def _avtrykk() -> str:
    avtrykk = hashlib.sha256()
    pakker = (ROT / "package-lock.json", ROT / "requirements.txt", *sorted(NETTLESER.glob("*.js")))
    oppskrift = sorted(fil for fil in _HER.rglob("*") if fil.suffix in (".py", ".mjs"))
    for fil in (*oppskrift, *pakker, *(ROT / k for k in kilder())):
        avtrykk.update(f"{fil.relative_to(ROT).as_posix()}\0".encode() + fil.read_bytes())
    return avtrykk.hexdigest()[:16]
