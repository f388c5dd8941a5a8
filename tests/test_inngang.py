"""The door from JavaScript: a register is asked for by its name, and never answered by another."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from calculators.browser import inngang
from calculators.kalkulatorer import kalkulator_for
from calculators.skjema.registerfil.mal import eksempel
from calculators.skjema.skjema import Skjema
from nyeste import AAR, REGLER

MAL = eksempel(REGLER)


class _Fil:
    """What Pyodide gives for an array of bytes; one without bytes counts as false."""

    def __init__(self, tekst: str) -> None:

        self._innhold = tekst.encode()

    def __len__(self) -> int:
        return len(self._innhold)

    def to_bytes(self) -> bytes:
        return self._innhold


@pytest.fixture(autouse=True)
def _tomt() -> Iterator[None]:
    inngang._holdt.clear()
    yield
    inngang._holdt.clear()


def _spurt(**svar: str) -> dict[str, Any]:
    felt = {f.navn: f.standard for f in _skjema().felt if f.navn != "fil"}
    return {"kalkulator": "register", "svar": {**felt, "tilskuddsaar": str(AAR), **svar}}


def _skjema() -> Skjema:
    return kalkulator_for("register").skjema(REGLER)


def _register(navn: str, fil: str | None) -> Any:
    spurt = json.dumps({**_spurt(), "id": navn})
    return json.loads(inngang.register(spurt, None if fil is None else _Fil(fil)))


def _side(navn: str) -> Any:
    valg = {"id": navn, "utvalg": "alle", "rekkefoelge": "rad", "fra": 0}
    return json.loads(inngang.registerside(json.dumps(valg)))


def _merket(bokstav: str) -> str:
    return MAL.replace("\nA-", f"\n{bokstav}-")


def _sjekk(navn: str, fil: str | None) -> Any:
    assert _register(navn, fil) == {"ok": True}
    return json.loads(inngang.registersteg())["svar"]


def test_the_rows_of_a_register_are_given_by_its_name_and_of_no_other() -> None:
    _sjekk("1", _merket("X"))
    assert "X-01" in _side("1")["html"]
    _sjekk("2", _merket("Y"))
    assert _side("1") == {"borte": True}
    assert "Y-01" in _side("2")["html"]
    spurt = json.dumps({"id": "1", "format": "csv"})
    assert json.loads(inngang.registerfil(spurt)) == {"borte": True}


def test_a_file_that_cannot_be_opened_leaves_the_register_that_was_held() -> None:
    _sjekk("1", MAL)
    assert _register("2", "%PDF\0")["feil"]
    assert _side("1").get("html")


def test_without_a_file_it_is_the_example_and_an_empty_file_is_no_example() -> None:
    svar = _sjekk("1", None)
    assert svar["resultat"]["rader"] == len(MAL.split("\n")) - 1
    assert _register("2", "")["feil"]


def test_before_anything_is_checked_nothing_is_held() -> None:
    assert _side("") == {"borte": True}


def test_a_file_of_a_question_with_a_fault_is_refused_with_the_fault() -> None:
    spurt = {"kalkulator": "tilskudd", "svar": {"tilskuddsaar": "2021", "plasser": "x"}}
    gitt = json.loads(inngang.fil(json.dumps({**spurt, "format": "csv"})))
    assert "plasser" in [f["felt"] for f in gitt["feil"]]
