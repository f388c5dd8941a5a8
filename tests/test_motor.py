"""The engine that is served can do what Pyodide's own can."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

import pytest

from motor import engine
from motor.trim import PYODIDE, skaaret_pyodide
from oppsett.environment import node
from oppsett.steg import ROT

_BOOT = """
import { readFileSync } from "node:fs";
const [motor, hel, kode] = process.argv.slice(1);
const { loadPyodide } = await import(`file://${motor}/pyodide.mjs`);
const python = await loadPyodide({
  indexURL: motor,
  stdLibURL: `${hel}/python_stdlib.zip`,
  lockFileContents: JSON.parse(readFileSync(`${hel}/pyodide-lock.json`, "utf8")),
});
console.log(python.runPython(kode));
"""
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


def _i_node(motor: Path, kode: str) -> dict[str, int]:
    kommando = node("--input-type=module", "-e", _BOOT, motor, PYODIDE, kode)
    svar = subprocess.run(
        [str(del_) for del_ in kommando], capture_output=True, encoding="utf-8", check=False
    )
    assert svar.returncode == 0, svar.stderr[-500:]
    funnet: dict[str, int] = json.loads(svar.stdout)
    return funnet


@pytest.fixture(scope="module")
def skaaret() -> Path:
    return skaaret_pyodide()


def test_every_module_of_the_library_imports_as_in_pyodide_itself(skaaret: Path) -> None:
    her = _i_node(skaaret, _MODULER)
    assert her == _i_node(PYODIDE, _MODULER)
    assert sum(her.values()) > 200


def test_what_is_cut_away_is_worth_it(skaaret: Path) -> None:
    def stoerrelse(mappe: Path, navn: str) -> int:
        return (mappe / navn).stat().st_size

    assert stoerrelse(skaaret, "pyodide.asm.wasm") < 0.92 * stoerrelse(PYODIDE, "pyodide.asm.wasm")
    assert stoerrelse(skaaret, "pyodide.asm.mjs") < 0.70 * stoerrelse(PYODIDE, "pyodide.asm.mjs")


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
