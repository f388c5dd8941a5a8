"""Whatever is asked, an answer comes back: never an exception, never the markup that was typed."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.answer import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import regler

R2021 = regler(2021)
TEKST = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", " ", "0", "-1", "1.000", "1e9", "ja", "nei", "2021-02-29", "3.5.2021", "9" * 5000,
         "<img src=x onerror=alert(1)>", "=1+1", "\x00", "\u202e", "٣", "norsk", "NaN"]
    ),
)  # fmt: skip
VERDI = st.one_of(TEKST, st.lists(TEKST, max_size=6))


@pytest.mark.parametrize("navn", KALKULATORER)
@settings(max_examples=60)
@given(data=st.data())
def test_any_text_in_any_field_gives_an_answer_or_a_message(navn: str, data: st.DataObject) -> None:
    skjema = kalkulator_for(navn).skjema(R2021)
    felt = [f.navn for f in skjema.felt]
    svar = skjema.standardsvar
    svar |= data.draw(st.dictionaries(st.sampled_from([*felt, "ukjent"]), VERDI, max_size=4))
    svaret = answer({"kalkulator": navn, "maal": "nb", "svar": svar})
    json.dumps(svaret)
    assert svaret["ok"] is (not svaret["feil"])
    assert {f["felt"] for f in svaret["feil"]} <= {*felt, "ukjent"}
    assert "<img" not in svaret["html"]
