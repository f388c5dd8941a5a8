"""A link's guard against personal numbers is the same as Python's."""

import json
import subprocess
import tomllib
from itertools import pairwise

import pytest

from calculators.skjema.registerfil.personnummer import har_personnummer
from oppsett.environment import node
from prosjektet import ROT

_DATA = ROT / "tests" / "skjema" / "personnummer.toml"
_LISTENE = tomllib.loads(_DATA.read_text(encoding="utf-8"))
_MODUL = ROT / "calculators" / "browser" / "personal.js"
_SKRIPT = (
    f'import {{ harPersonnummer }} from "file://{_MODUL}";'
    "const inn = JSON.parse(process.argv[1]);"
    "console.log(JSON.stringify(inn.map(harPersonnummer)));"
)


def _i_javascript(tekster: list[str]) -> list[bool]:
    kommando = node("--input-type=module", "-e", _SKRIPT, json.dumps(tekster))
    svar = subprocess.run(kommando, capture_output=True, encoding="utf-8", check=True)
    return [bool(har) for har in json.loads(svar.stdout)]


@pytest.mark.parametrize(("liste", "stoppes"), [("stoppes", True), ("slipper", False)])
def test_it_knows_the_same_numbers_as_python_and_takes_no_amount_for_one(
    liste: str, stoppes: bool
) -> None:
    tekster = _LISTENE[liste]
    assert [
        t for t, har in zip(tekster, _i_javascript(tekster), strict=True) if har != stoppes
    ] == []


@pytest.mark.parametrize("mellom", [" ", ", ", "/", " pnr. ", " (", "-", "\\"])
def test_of_two_texts_together_it_says_the_same_as_python(mellom: str) -> None:
    alle = [tekst for liste in _LISTENE.values() for tekst in liste]
    tekster = [f"{a}{mellom}{b}" for a, b in zip(alle, alle[::-1], strict=True)]
    tekster += [f"{a[:10]}{mellom}{b[-5:]}" for a, b in pairwise(alle)]
    assert [
        t
        for t, har in zip(tekster, _i_javascript(tekster), strict=True)
        if har != har_personnummer(t)
    ] == []
