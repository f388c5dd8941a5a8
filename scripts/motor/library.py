"""Step 2 of the engine: what Python is to boot with, and the packages it may ask for later."""

import shutil
import zipfile
from pathlib import Path

from motor.trim import PYODIDE
from oppsett.environment import PYTHON
from oppsett.steg import ROT, kjoer

# Modules that take the place of the library's and of Pyodide's own. What those do, for event
# loops, packages, sources and signatures, is never asked for here, and it is a fifth of the memory.
LEAN = Path(__file__).parent / "lean"
# The rooms that travel, whole; what the build alone has use of lies in other rooms.
_REISER = ("__init__.py", "spraak.py", "norsk.py", "regelverk", "beregning", "skjema", "rendering",
           "kalkulatorer", "answer.py", "browser")  # fmt: skip
_PURELIB = "import sysconfig; print(sysconfig.get_path('purelib'))"
_VED_BEHOV = ("xlsxwriter",)


def kilder() -> list[Path]:
    """The files of the package that travel to the browser, in a fixed order."""
    pakke = ROT / "calculators"
    filer = (fil for rom in _REISER for fil in (pakke / rom, *(pakke / rom).rglob("*")))
    return sorted(fil.relative_to(ROT) for fil in filer if fil.suffix in (".py", ".toml"))


def pakkene(til: Path) -> Path:
    """The packages the browser may ask for, laid by themselves, as pip checked them."""
    fra = Path(kjoer([PYTHON, "-c", _PURELIB], ved_feil="Fant ikke Python-pakkene.").strip())
    til.mkdir()
    for navn in _VED_BEHOV:
        for mappe in (fra / navn, *fra.glob(f"{navn}-*.dist-info")):
            shutil.copytree(mappe, til / mappe.name, ignore=shutil.ignore_patterns("__pycache__"))
    return til


def biblioteket(til: Path) -> Path:
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
