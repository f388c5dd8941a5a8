"""The engine that is served can do what Pyodide's own can."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calculators.regelverk import regler
from calculators.regelverk.typer.felles import IkkeFunnet
from inode import FRA_MINNET, i_node
from motor import engine
from motor.trim import PYODIDE, skaaret_pyodide
from oppsett.steg import ROT

_I_PYODIDE = ROT / "scripts" / "motor" / "i_pyodide"
_NAVN = {
    "name": "[unicodedata.name(tegn, '') for tegn in TEGN]",
    "lookup": "unicodedata.lookup('LATIN SMALL LETTER O WITH STROKE')",
    "a letter written by its name": r"_codecs.unicode_escape_decode(r'\N{SNOWMAN}')[0]",
    "a letter answered by its name": "''.join(TEGN).encode('ascii', 'namereplace').decode()",
}
_SPOER_OM_NAVN = (
    "import _codecs, json, unicodedata; "
    "TEGN = [chr(nr) for nr in range(0xA0, 0x30000, 7)]; json.dumps({0})"
)
_MODULER = """
import importlib, json, sys
def kan(navn):
    try:
        importlib.import_module(navn)
    except ImportError:
        return False
    return True
# These two open a web page and print a poem.
navn = sorted(sys.stdlib_module_names - {"antigravity", "this"})
json.dumps({n: kan(n) for n in navn})
"""


@pytest.fixture(scope="module")
def skaaret() -> Path:
    return skaaret_pyodide()


def test_every_module_of_the_library_imports_as_in_pyodide_itself(skaaret: Path) -> None:
    her = i_node(skaaret, _MODULER)
    assert her == i_node(PYODIDE, _MODULER)
    assert sum(her.values()) > 200


def test_what_is_cut_away_is_worth_it(skaaret: Path) -> None:
    def stoerrelse(mappe: Path, navn: str) -> int:
        return (mappe / navn).stat().st_size

    assert stoerrelse(skaaret, "pyodide.asm.wasm") < 0.92 * stoerrelse(PYODIDE, "pyodide.asm.wasm")
    assert stoerrelse(skaaret, "pyodide.asm.mjs") < 0.25 * stoerrelse(PYODIDE, "pyodide.asm.mjs")


@pytest.mark.parametrize("hvordan", _NAVN)
def test_the_names_of_letters_come_with_the_rest_of_the_wasm(hvordan: str) -> None:
    """They are not in the first file; whoever asks for one fetches the rest before it is read."""
    kode = _SPOER_OM_NAVN.format(_NAVN[hvordan])
    funnet = i_node(engine.motor(), kode, FRA_MINNET)
    assert funnet["foer"] == []
    assert "pyodide.rest.wasm" in funnet["etter"]
    hele = i_node(PYODIDE, kode)
    assert json.loads(str(funnet["svar"])) == hele
    assert hele


def _rad(bokstaver: str) -> bytes:
    """A row of letters from the middle of a table of codes of two bytes, as the wasm has them."""
    koder = b"".join(bytes((0xC5, kolonne)) for kolonne in range(0xB0, 0xC0))
    return koder.decode(bokstaver).encode("utf-16-le")


@pytest.mark.parametrize(
    "bit",
    [*map(_rad, ("gb18030", "euc_kr", "euc_jp", "big5")), b"SUPERSCRIPT ALEF"],
    ids=["gb18030", "euc_kr", "euc_jp", "big5", "names"],
)
def test_data_that_is_seldom_read_is_in_the_second_file_only(bit: bytes) -> None:
    pyodide = engine.motor() / "pyodide"
    assert bit not in (pyodide / "pyodide.asm.wasm").read_bytes()
    assert bit in (pyodide / "pyodide.rest.wasm").read_bytes()


def test_what_python_gave_back_does_not_lie_between_what_it_has() -> None:
    # Each name is a string, with three bytes in its fifth word that nothing is written to.
    navnene = "python.runPython(\"[id(navn) for navn in __import__('sys').modules]\").toJs()"
    luft = f"[...{navnene}].map((sted) => python._module.HEAPU32[sted / 4 + 4] >>> 8)"
    funnet = i_node(engine.motor(), "", FRA_MINNET.replace("python.runPython(kode)", luft))["svar"]
    assert len(funnet) > 200
    assert len([byte for byte in funnet if byte]) < len(funnet) / 20


def test_the_build_asks_all_of_the_years_whose_rules_are_unlike() -> None:
    """Ten years of the same kinds of rules take no longer than two, and fill no memory."""
    rom: dict[str, Any] = {}
    exec((_I_PYODIDE / "warm.py").read_text(encoding="utf-8"), rom)  # noqa: S102 - the build's own
    vanlig = regler(2021)
    uten_sats = replace(vanlig, sats=IkkeFunnet(date(2026, 11, 1)))
    aarene = {2021: vanlig, 2022: uten_sats, 2023: vanlig, 2024: vanlig}
    rom |= {"aarene": lambda: tuple(aarene), "regler": aarene.__getitem__}
    assert list(rom["_ulike_aar"]()) == [2024, 2022]


def _sum(mappe: Path) -> dict[str, str]:
    filer = sorted(fil for fil in mappe.rglob("*") if fil.is_file())
    return {
        fil.relative_to(mappe).as_posix(): hashlib.sha256(fil.read_bytes()).hexdigest()
        for fil in filer
    }


def test_an_iphone_is_known_by_pyodides_own_sign() -> None:
    """There Pyodide starts in another way; ahead.js knows it, to fetch no memory in vain."""
    lim = (PYODIDE / "pyodide.asm.mjs").read_text(encoding="utf-8")
    vaart = (ROT / "calculators" / "browser" / "ahead.js").read_text(encoding="utf-8")
    tegn = "/iPad|iPhone|iPod/.test(navigator.userAgent)"
    mac = 'navigator.platform==="MacIntel"&&'
    flere = "navigator.maxTouchPoints>1"
    assert re.search(f"isIOS=.{{0,40}}{re.escape(tegn)}.{{0,4}}{re.escape(mac)}", lim)
    assert re.search(f"{re.escape(mac)}.{{0,80}}{re.escape(flere)}", lim)
    uten_rom = re.sub(r"\s", "", vaart)
    assert f"UTEN_MINNE={tegn}||({mac}{flere})" in uten_rom


def test_the_engine_is_the_same_in_another_folder_and_another_time_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    her = _sum(engine.motor())
    monkeypatch.setattr(engine, "CACHE", tmp_path)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert _sum(engine.motor()) == her
    assert "kalkulator/memory.bin" in her
