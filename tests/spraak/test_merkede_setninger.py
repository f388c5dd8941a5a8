"""Every sentence in the code of the calculators is marked, so that it has a nynorsk text.

What a test never makes them say is found too: a fault in a file, a rare note.
"""

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.redaksjon.katalog import NOEKKELORD
from prosjektet import ROT

PAKKE = ROT / "calculators"
# The rules are read by editors alone, and the rooms after ``answer`` write no answers.
ROMMENE = ("beregning", "skjema", "rendering", "kalkulatorer")
FILENE = sorted(
    [*PAKKE.glob("[!_]*.py"), *(fil for rom in ROMMENE for fil in (PAKKE / rom).rglob("*.py"))]
)
_SETNING = re.compile(r"[^\W\d_]+\b.* .*[^\W\d_]+.* .*[.?!]\s*", re.DOTALL)


def _navnet(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _til_programmerere(node: ast.AST) -> bool:
    """A docstring, or what an exception of Python's own says."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if not isinstance(node, ast.Raise) or not isinstance(node.exc, ast.Call):
        return False
    return hasattr(builtins, _navnet(node.exc.func))


def umerkede(kode: str) -> Iterator[str]:
    """The sentences of a module that no function of the catalogue is given."""
    venter: list[ast.AST] = [ast.parse(kode)]
    while venter:
        node = venter.pop()
        if _til_programmerere(node):
            continue
        if isinstance(node, ast.Call) and _navnet(node.func) in NOEKKELORD:
            venter += [k.value for k in node.keywords]
            continue
        tekst = ""
        if isinstance(node, ast.JoinedStr):
            deler = (v.value if isinstance(v, ast.Constant) else "x" for v in node.values)
            tekst = "".join(map(str, deler))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            tekst = node.value
        if _SETNING.fullmatch(tekst):
            yield tekst
        else:
            venter += ast.iter_child_nodes(node)


@pytest.mark.parametrize("fil", FILENE, ids=lambda fil: fil.relative_to(PAKKE).as_posix())
def test_every_sentence_is_marked_for_the_other_maalform(fil: Path) -> None:
    assert list(umerkede(fil.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("kode", "funnet"),
    [
        ('x = "Cellen har en verdi."', ["Cellen har en verdi."]),
        ('raise Feltfeil(f"Overskriften i {n} er feil.")', ["Overskriften i x er feil."]),
        ('y = Lest(x, "Bokstavene " "er rettet.")', ["Bokstavene er rettet."]),
        ('_("{a} er feil.", a="Dette er en setning.")', ["Dette er en setning."]),
        ('x = _("Cellen har en verdi.")', []),
        ('x = _(N_("Cellen har en verdi.") if y else "z")', []),
        ('def f():\n    """Cellen har en verdi."""', []),
        ('raise ValueError("No such value here.")', []),
        ('x = "ds-table beloep"', []),
    ],
)
def test_a_sentence_that_is_not_is_found(kode: str, funnet: list[str]) -> None:
    assert list(umerkede(kode)) == funnet
