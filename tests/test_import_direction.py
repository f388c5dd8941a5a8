"""The rooms of ``calculators`` import downwards only; what travels, the standard library only.

No module is longer than one reads at a sitting.
"""

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from motor import library

ROT = Path(__file__).parent.parent
PAKKE = ROT / "calculators"
# From the ground up: a room may import those to the left of it, and itself.
REISER = (
    "spraak", "norsk", "regelverk", "beregning", "skjema", "rendering", "kalkulatorer", "answer",
    "__init__", "browser",
)  # fmt: skip
# For the build, or for the command line.
ETASJER = (*REISER, "redaksjon", "markdown", "__main__")
# Vendored wheels that are loaded on demand, inside the function that needs them.
VED_BEHOV = {"xlsxwriter"}
# What builds the pages, by the name of its module.
GENERATORENE = {"mkdocs", "properdocs", "zensical"}
LENGST = 250
FILER = sorted(PAKKE.rglob("*.py"))


def _rom(navn: str) -> str:
    """The room of ``calculators.skjema.felt``; the package's own face is a room too."""
    deler = navn.split(".")
    return deler[1] if len(deler) > 1 else "__init__"


def _modul(fil: Path) -> str:
    return ".".join(fil.relative_to(ROT).with_suffix("").parts).removesuffix(".__init__")


MODULER = {_modul(fil): fil for fil in FILER}


def _importerte(tre: ast.AST) -> Iterator[str]:
    for node in ast.walk(tre):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            for alias in node.names:
                hele = f"{node.module}.{alias.name}"
                yield hele if hele in MODULER else str(node.module)


def _tre(fil: Path) -> ast.Module:
    return ast.parse(fil.read_text(encoding="utf-8"))


def _vaare(tre: ast.AST) -> list[str]:
    return [navn for navn in _importerte(tre) if navn.partition(".")[0] == "calculators"]


def _navn(fil: Path) -> str:
    return fil.relative_to(PAKKE).as_posix()


@pytest.mark.parametrize("fil", FILER, ids=_navn)
def test_a_file_imports_only_from_its_own_floor_and_those_below(fil: Path) -> None:
    her = ETASJER.index(_rom(_modul(fil)))
    over = [navn for navn in _vaare(_tre(fil)) if ETASJER.index(_rom(navn)) > her]
    assert over == []


def test_no_file_imports_itself_by_way_of_others_not_even_inside_a_function() -> None:
    kart = {navn: set(_vaare(_tre(fil))) - {navn} for navn, fil in MODULER.items()}
    assert len(list(TopologicalSorter(kart).static_order())) == len(MODULER)


@pytest.mark.parametrize("fil", [f for f in FILER if _rom(_modul(f)) in REISER], ids=_navn)
def test_what_travels_to_the_browser_needs_only_the_standard_library(fil: Path) -> None:
    stammer = {navn.partition(".")[0] for navn in _importerte(_tre(fil))}
    assert stammer <= sys.stdlib_module_names | {"calculators"} | VED_BEHOV


def test_what_builds_the_pages_is_known_in_one_module() -> None:
    moduler = [fil for rom in ("calculators", "scripts") for fil in (ROT / rom).rglob("*.py")]
    kjenner = {
        fil.relative_to(ROT).as_posix()
        for fil in moduler
        for node in ast.walk(_tre(fil))
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Constant)
        for navn in _navngitte(node)
        if navn.partition(".")[0] in GENERATORENE
    }
    # The latter installs them for the tests.
    assert kjenner == {"calculators/markdown/generator.py", "scripts/oppsett/generatorer.py"}


def _navngitte(node: ast.Import | ast.ImportFrom | ast.Constant) -> list[str]:
    """The modules that are imported, or the one that a text alone names, to be imported or run."""
    if isinstance(node, ast.Constant):
        navn = node.value if isinstance(node.value, str) else ""
        er_modul = re.fullmatch(r"[a-z_]+(\.[a-z_]+)*", navn)
        return [navn] if er_modul and not navn.endswith((".yml", ".txt")) else []
    return [a.name for a in node.names] if isinstance(node, ast.Import) else [str(node.module)]


def test_these_rooms_travel_to_the_browser_whole_and_nothing_else_does() -> None:
    alle = [*FILER, *PAKKE.rglob("*.toml")]
    reiser = [fil.relative_to(ROT) for fil in alle if _rom(_modul(fil)) in REISER]
    assert library.kilder() == sorted(reiser)


def test_a_module_is_read_at_one_sitting() -> None:
    filer = [f for rom in ("calculators", "scripts") for f in (ROT / rom).rglob("*.*")]
    moduler = [f for f in filer if f.suffix in (".py", ".js", ".mjs")]
    assert moduler
    linjer = {f.relative_to(ROT): len(f.read_text(encoding="utf-8").splitlines()) for f in moduler}
    assert {fil: antall for fil, antall in linjer.items() if antall > LENGST} == {}
