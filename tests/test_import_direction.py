"""The rooms of ``calculators`` import downwards only, and the standard library only."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from motor import engine

PAKKE = Path(__file__).parent.parent / "calculators"
# From the ground up. A room may import those to the left of it, and itself.
ETASJER = ("norsk", "regelverk", "beregning", "skjema", "rendering", "answer", "browser")
# Build-only, and free to use what the build installs.
BYGGEROM = ("markdown",)
# The two doors of the package see every room.
DOERER = ("__init__.py", "__main__.py")
# Vendored wheels that are loaded on demand, inside the function that needs them.
VED_BEHOV = {"openpyxl", "xlsxwriter"}


def _filer():
    utenfor = (*BYGGEROM, *DOERER)
    return sorted(f for f in PAKKE.rglob("*.py") if f.relative_to(PAKKE).parts[0] not in utenfor)


def _rom(fil: Path) -> str:
    return fil.relative_to(PAKKE).parts[0].removesuffix(".py")


def _importerte(fil: Path):
    for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{fil}: relative import"
            yield node.module


@pytest.mark.parametrize("fil", _filer(), ids=lambda f: f.relative_to(PAKKE).as_posix())
def test_a_file_imports_only_from_its_own_floor_and_those_below(fil):
    rom = _rom(fil)
    for navn in _importerte(fil):
        if navn.startswith("calculators."):
            under = navn.split(".")[1]
            assert under in ETASJER, f"{fil.name} imports {navn}, which is no room below it"
            assert ETASJER.index(under) <= ETASJER.index(rom), f"{fil.name} imports {navn} above it"


@pytest.mark.parametrize("fil", _filer(), ids=lambda f: f.relative_to(PAKKE).as_posix())
def test_what_travels_to_the_browser_needs_only_the_standard_library(fil):
    for navn in _importerte(fil):
        stamme = navn.partition(".")[0]
        assert stamme in sys.stdlib_module_names | {"calculators"} | VED_BEHOV, f"imports {navn}"


def test_rules_without_a_fault_are_read_by_what_travels_to_the_browser_alone():
    kode = (
        "import sys; from calculators import answer; from calculators.regelverk import regler; "
        "regler(2021); print(*(m for m in sys.modules if m.startswith('calculators.regelverk.')))"
    )
    svar = subprocess.run(
        [sys.executable, "-c", kode], cwd=PAKKE.parent, capture_output=True, text=True, check=True
    )
    reist = {".".join(fil.with_suffix("").parts) for fil in engine.kilder()}
    assert set(svar.stdout.split()) <= reist
    assert "calculators.regelverk.typetre" not in reist
