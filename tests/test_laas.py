"""What a published edition has answered, it goes on answering, until a correction is declared."""

import copy

import pytest

from oppdiktede import OPPDIKTEDE, blant_utgavene
from utgave import laas


@pytest.mark.parametrize("aar", laas.publiserte())
def test_the_answers_of_a_published_edition_are_the_locked_ones(aar: int) -> None:
    laast = laas.les(aar)
    hjelp = "Nye eksempler låses med python3 scripts/laas_svar.py."
    assert laast is not None, hjelp
    naa = laas.naa(aar)
    galt = [n for n, svar in laast["svar"].items() if naa["svar"].get(n) != svar]
    assert not galt, f"Svarene er endret. Meld en rettelse med grunn i {aar}.toml: {galt}"
    assert laast["rettelser"] == naa["rettelser"], hjelp
    assert laast["svar"].keys() == naa["svar"].keys(), hjelp


def test_a_changed_answer_is_refused_until_a_correction_with_a_reason_is_declared() -> None:
    naa = laas.naa(2021)
    laast = copy.deepcopy(naa)
    navn = next(n for n, svar in laast["svar"].items() if svar["resultat"].get("kroner"))
    laast["svar"][navn]["resultat"]["kroner"] += 1
    assert laas.avvik(laast, naa) == [navn]
    naa["rettelser"].append({"dato": "2021-03-04", "grunn": {"nb": "Et siffer var byttet om."}})
    assert laas.avvik(laast, naa) == []


def test_an_example_may_ask_something_else_but_what_it_asked_is_still_answered_so() -> None:
    naa = laas.naa(2021)
    laast = copy.deepcopy(naa)
    navn = "tilskudd: Svaret på siden"
    naa["svar"][navn]["sporsmaal"]["plasser"] = "1"
    assert laas.avvik(laast, naa) == []
    laast["svar"][navn]["resultat"]["kroner"] += 1
    assert laas.avvik(laast, naa) == [navn]


def test_an_example_that_is_taken_away_is_missed() -> None:
    laast = laas.naa(2021)
    uten = copy.deepcopy(laast)
    navn = next(iter(uten["svar"]))
    del uten["svar"][navn]
    assert laas.avvik(laast, uten) == [navn]


def test_an_older_edition_beside_it_changes_no_lock() -> None:
    with blant_utgavene():
        naa = laas.naa(OPPDIKTEDE[1])
        (per_aar,) = naa["svar"]["sammenlikning: Svaret på siden"]["resultat"].values()
    assert [linje["tilskuddsaar"] for linje in per_aar] == [OPPDIKTEDE[1]]
    assert "endring" not in per_aar[0]
