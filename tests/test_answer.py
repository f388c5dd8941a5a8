"""The contract of ``answer()``, and the worked examples through it."""

import json
from typing import Any

import pytest

from calculators import answer
from utgave import eksempler
from utgave.eksempler import Eksempel
from worked_examples import stemmer

GYLDIG = {"tilskuddsaar": "2021", "plasser": "40", "fra_maaned": "1", "til_maaned": "12"}


@pytest.mark.parametrize("eksempel", eksempler.alle(), ids=str)
def test_each_worked_example_has_the_answer_written_beside_it(eksempel: Eksempel) -> None:
    stemmer(eksempel, answer(eksempel.sporsmaal))


def test_an_answer_is_json_with_the_four_promised_keys() -> None:
    svaret = answer({"kalkulator": "tilskudd", "maal": "nb", "svar": GYLDIG})
    assert set(svaret) == {"ok", "feil", "resultat", "html"}
    assert json.loads(json.dumps(svaret)) == svaret


@pytest.mark.parametrize(
    ("sporsmaal", "felt"),
    [
        ({}, "kalkulator"),
        ({"kalkulator": "skatt"}, "kalkulator"),
        ({"kalkulator": 7}, "kalkulator"),
        ({"kalkulator": "tilskudd", "maal": "en", "svar": GYLDIG}, "maal"),
        ({"kalkulator": "tilskudd", "svar": []}, "svar"),
        ({"kalkulator": "tilskudd", "svar": {"plasser": 40}}, "svar"),
        ({"kalkulator": "tilskudd", "svar": {"tilskuddsaar": ["2021", "2022"]}}, "tilskuddsaar"),
    ],
)
def test_a_question_of_the_wrong_shape_is_refused_where_it_is_wrong(
    sporsmaal: Any, felt: str
) -> None:
    svaret = answer(sporsmaal)
    assert not svaret["ok"]
    assert [f["felt"] for f in svaret["feil"]] == [felt]


def test_ten_thousand_digits_are_a_message_and_not_a_crash() -> None:
    svaret = answer({"kalkulator": "tilskudd", "svar": {**GYLDIG, "plasser": "9" * 10_000}})
    assert [f["felt"] for f in svaret["feil"]] == ["plasser"]


def test_two_texts_in_a_field_for_one_are_refused() -> None:
    svaret = answer({"kalkulator": "tilskudd", "svar": {**GYLDIG, "plasser": ["40", "41"]}})
    assert [f["felt"] for f in svaret["feil"]] == ["plasser"]


def test_what_was_typed_is_escaped_where_it_comes_back() -> None:
    svar = {**GYLDIG, "plasser_1": " 40 "}
    html = answer({"kalkulator": "tilskudd", "svar": svar})["html"]
    assert 'value=" 40 "' in html
    assert "<script" not in html
