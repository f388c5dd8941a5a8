"""How much a page weighs: all that is fetched with it, compressed, before anyone touches it."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import brotli

from nettsted.ferdigside import importene
from oppsett.steg import ROT

# A page must read well on a bad line: half of the 150 kB that are promised, Python not counted.
GRENSE = 75_000
# Its text, and the answer a calculator opens with, need no more than the page and its stylesheet.
GRENSE_LESBAR = 50_000
_IMPORT = re.compile(
    r"""(?:^|;)(?:import|export)\b(?:[^;"']*\bfrom)?\s*["'](\.{1,2}/[^"']+)["']""", re.MULTILINE
)
_URL = re.compile(r"""url\(["']?(?!data:)([^"')]+)""")
_LENKER = {"stylesheet", "modulepreload", "icon", "preload"}
# Python, which comes beside the page and is not waited for by a reader.
_PYTHON = re.compile(r"/pyodide-\w+/|/memory\.bin$")


class _Hentes(HTMLParser):
    """The files that a page asks for by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.filer: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        navn = {k: v or "" for k, v in attrs}
        if tag == "link" and _LENKER & set(navn.get("rel", "").split()):
            self.filer.append(navn["href"])
        elif tag in ("script", "img", "iframe", "source") and navn.get("src"):
            self.filer.append(navn["src"])


@cache
def _vekt(fil: Path) -> int:
    return len(brotli.compress(fil.read_bytes(), quality=9))


def _alt(side: Path) -> set[Path]:
    """The page, and what it leads to without a click: files, their imports, their images."""
    leser = _Hentes()
    leser.feed(side.read_text(encoding="utf-8"))
    sett = {side}
    koe = [side.parent / urlsplit(fil).path for fil in leser.filer]
    while koe:
        fil = koe.pop().resolve()
        if fil in sett or _PYTHON.search(fil.as_posix()):
            continue
        sett.add(fil)
        moenster = {".js": _IMPORT, ".css": _URL}.get(fil.suffix)
        if moenster:
            koe += [fil.parent / ref for ref in moenster.findall(fil.read_text(encoding="utf-8"))]
    return sett


def _sider(mappe: Path) -> list[Path]:
    # The addresses of 404.html are whole, for it is shown anywhere; it is as the others.
    return [s for s in sorted(mappe.resolve().rglob("*.html")) if s.name != "404.html"]


def test_no_page_weighs_more_than_half_of_what_is_promised(mappe: Path) -> None:
    tunge = {
        side.relative_to(mappe).as_posix(): vekt
        for side in _sider(mappe)
        if (vekt := sum(map(_vekt, _alt(side)))) > GRENSE
    }
    assert tunge == {}


def test_what_is_needed_to_read_is_the_page_and_one_stylesheet(mappe: Path) -> None:
    for side in _sider(mappe):
        lesbar = [fil for fil in _alt(side) if fil.suffix in (".html", ".css")]
        assert len(lesbar) == 2, side
        assert sum(map(_vekt, lesbar)) < GRENSE_LESBAR, side


def test_a_page_fetches_the_bridge_to_python_only_where_there_is_a_calculator(mappe: Path) -> None:
    for side in _sider(mappe):
        motor = {fil.name for fil in _alt(side) if re.search(r"/(kalkulator|pyodide)-", str(fil))}
        har_kalkulator = "<kalkulator-skjema" in side.read_text(encoding="utf-8")
        assert ("bridge.js" in motor) == har_kalkulator, side
        assert har_kalkulator or motor == set(), side


def test_all_that_a_calculator_imports_is_counted(mappe: Path) -> None:
    """The count above is of no use if it does not see what a file imports."""
    navn = {fil.name for fil in _alt(mappe / "kalkulatorer" / "tilskudd" / "index.html")}
    motoren, siden = mappe.glob("assets/kalkulator-*/"), mappe.glob("assets/side-*/")
    importert = [
        *importene(next(motoren) / "bridge.js"),
        *importene(next(siden) / "alt.js"),
    ]
    assert len(importert) > 2
    assert {"bridge.js", "early.js", "alt.js", *importert} <= navn
    assert not {"python.zip", "soeket.js"} & navn


def test_a_script_of_ours_is_sent_without_its_comments_and_its_lines(mappe: Path) -> None:
    skript = [
        fil
        for navn in ("kalkulator-*", "side-*")
        for fil in (mappe / "assets").glob(f"{navn}/*.js")
    ]
    assert len(skript) > 10
    kilder = sum(fil.stat().st_size for fil in (ROT / "calculators" / "browser").glob("*.js"))
    sendt = sum(fil.stat().st_size for fil in skript if fil.parent.name.startswith("kalkulator"))
    assert sendt < 0.8 * kilder
    for fil in skript:
        assert not re.search(r"^\s*(//|/\*)", fil.read_text(encoding="utf-8"), re.MULTILINE), fil
