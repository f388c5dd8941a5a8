"""Who is measured beside whom: each a folder with ``kalkulatorer/tilskudd/``, served alike.

The site itself, the site with Pyodide as it is documented, and pages of our own that have only the
grant's sum: in Brython, in PyScript with MicroPython, and in JavaScript alone. What others have
made comes from their npm packages, in files of the page's own server; none of it is published.
"""

import shutil
import zipfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from calculators.norsk import kroner
from calculators.regelverk import aarene, regler
from calculators.regelverk.mangler import eller_none
from motor.library import kilder
from motor.trim import PYODIDE
from nettsted.bygg import komprimer
from oppsett.steg import ROT

SIDEN = "kalkulatorer/tilskudd/"
VANLIG = "vanlig"
# What is built as the site is, each with an engine of its own.
BYGDE = ("eget", "enkel")
# In the order of the tables, from the least there could be to what all is compared with.
NAVN = {
    "javascript": "JavaScript alene",
    "brython": "Brython",
    "micropython": "PyScript med MicroPython",
    "eget": "dette nettstedet",
    "enkel": "dette, med enkel motor",
    VANLIG: "vanlig Pyodide",
}
# What the pages of the others fetch beside themselves, as their packages bring it.
ANDRE: Mapping[str, Sequence[str]] = {
    "javascript": (),
    "brython": ("brython/brython.min.js",),
    "micropython": (
        "@pyscript/core/dist/*.js",
        "@pyscript/core/dist/core.css",
        "@micropython/micropython-webassembly-pyscript/micropython.*",
    ),
}
_ANDRE = Path(__file__).with_name("andre")
# In the site with the simple engine, whose pages fetch nothing ahead: the worker fetches it all.
_PLAIN_JS = Path(__file__).with_name("plain.js")
_PLAIN_FILER = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json",
                "python_stdlib.zip")  # fmt: skip


def satsen() -> int:
    """The sats that the calculator stands at, in hele kroner: the newest that is found."""
    return next(s.kroner for aar in reversed(aarene()) if (s := eller_none(regler(aar).sats)))


def belop(plasser: str) -> str:
    """What a whole year with so many plasser gives, as every page of them writes it."""
    return kroner(int(plasser) * 12 * satsen())


@cache
def stedene(mappe: Path) -> dict[str, Path]:
    """The folder of each, in the order of NAVN; ``mappe`` has the site built with both engines."""
    andre = {hvem: _andre(mappe / hvem, hvem) for hvem in ANDRE}
    bygde = {hvem: mappe / hvem for hvem in BYGDE}
    return {**andre, **bygde, VANLIG: _vanlig(mappe)}


def siden(hvem: str) -> str:
    """The page of one of the others: the form, the answer to what stands in it, and its script."""
    skript = _lest(f"{hvem}.html")
    # Nothing of them is a template: what is written in braces is theirs.
    for navn, innhold in {"{svar_js}": "svar.js", "{regn_py}": "regn.py"}.items():
        skript = skript.replace(navn, _lest(innhold).strip())
    verdier = {"{sats}": str(satsen()), "{standard}": belop("40"), "{skript}": skript.strip()}
    side = _lest("side.html")
    for navn, verdi in verdier.items():
        side = side.replace(navn, verdi)
    return side


def _lest(navn: str) -> str:
    return (_ANDRE / navn).read_text(encoding="utf-8")


def _andre(til: Path, hvem: str) -> Path:
    shutil.rmtree(til, ignore_errors=True)
    ved_siden = til / "assets" / "andre"
    ved_siden.mkdir(parents=True)
    for moenster in ANDRE[hvem]:
        for fil in (ROT / "node_modules").glob(moenster):
            shutil.copyfile(fil, ved_siden / fil.name)
    side = til / SIDEN / "index.html"
    side.parent.mkdir(parents=True)
    side.write_text(siden(hvem), encoding="utf-8", newline="\n")
    komprimer(til)
    return til


def _vanlig(mappe: Path) -> Path:
    """The same site with a worker that loads Pyodide the plain way."""
    til = mappe / VANLIG
    shutil.rmtree(til, ignore_errors=True)
    shutil.copytree(mappe / "enkel", til)
    (motor,) = (til / "assets").glob("kalkulator-*")
    # What is kept for use without a net is the simple engine, which must not be fetched beside it.
    for ferdig in (*motor.glob("worker.js*"), *til.glob("frakoblet.js*")):
        ferdig.unlink()
    shutil.copyfile(_PLAIN_JS, motor / "worker.js")
    vanlig = til / "assets" / "vanlig-pyodide"
    vanlig.mkdir()
    for navn in _PLAIN_FILER:
        shutil.copyfile(PYODIDE / navn, vanlig / navn)
    with zipfile.ZipFile(vanlig / "kalkulator.zip", "w", zipfile.ZIP_DEFLATED) as zip_:
        for kilde in kilder():
            zip_.write(ROT / kilde, kilde.as_posix())
    komprimer(til)
    return til
