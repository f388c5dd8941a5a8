"""A link's guard against personal numbers is the same as Python's."""

import json
import subprocess
import tomllib

import pytest

from oppsett.environment import node
from prosjektet import ROT

_DATA = ROT / "tests" / "skjema" / "personnummer.toml"
_MODUL = ROT / "calculators" / "browser" / "personal.js"
_SKRIPT = (
    f'import {{ harPersonnummer }} from "file://{_MODUL}";'
    "const inn = JSON.parse(process.argv[1]);"
    "console.log(JSON.stringify(inn.map(harPersonnummer)));"
)


@pytest.mark.parametrize(("liste", "stoppes"), [("stoppes", True), ("slipper", False)])
def test_it_knows_the_same_numbers_as_python_and_takes_no_amount_for_one(
    liste: str, stoppes: bool
) -> None:
    tekster = tomllib.loads(_DATA.read_text(encoding="utf-8"))[liste]
    kommando = node("--input-type=module", "-e", _SKRIPT, json.dumps(tekster))
    svar = subprocess.run(kommando, capture_output=True, encoding="utf-8", check=True)
    assert [
        t for t, har in zip(tekster, json.loads(svar.stdout), strict=True) if har != stoppes
    ] == []
