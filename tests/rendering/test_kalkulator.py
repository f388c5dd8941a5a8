"""What stands in place of a calculator that no script can wake."""

import re

import pytest

from calculators import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.rendering.html import Html
from calculators.rendering.kalkulator import kalkulator
from nyeste import AAR, REGLER


@pytest.mark.parametrize("navn", KALKULATORER)
def test_every_calculator_says_how_its_answer_is_found_by_hand_from_what_is_on_the_page(
    navn: str,
) -> None:
    skjema = kalkulator_for(navn).skjema(REGLER)
    svar = answer({"kalkulator": navn, "svar": skjema.standardsvar})["html"]
    assert skjema.for_haand.endswith(".")
    for overskrift in re.findall("«(.*?)»", skjema.for_haand):
        assert re.search(rf">{overskrift}</h2>", svar), overskrift
    html = kalkulator(skjema, skjema.standardsvar, Html(svar))
    # What is not found for a year is said by the answer in the same words.
    assert html.count(skjema.for_haand) == 2 + svar.count(skjema.for_haand)
    assert re.search(r"<noscript>.*Svaret under er et eksempel.*</noscript>", html)


@pytest.mark.parametrize("navn", KALKULATORER)
def test_the_button_is_switched_on_by_the_script_that_answers_it(navn: str) -> None:
    skjema = kalkulator_for(navn).skjema(REGLER)
    html = kalkulator(skjema, skjema.standardsvar, Html(""))
    assert re.search(r'<button type="submit"[^>]* disabled', html)


def test_who_cannot_choose_a_year_is_told_where_the_others_are() -> None:
    skjema = kalkulator_for("tilskudd").skjema(REGLER)
    standard = skjema.standardsvar
    html = str(kalkulator(skjema, standard, Html("")))
    assert "Et annet år?" not in html
    html = str(
        kalkulator(skjema, standard, Html(""), [(2024, "../../2024/"), (2019, "../../2019/")])
    )
    assert html.count(f"Svaret gjelder {AAR}. Et annet år? Les") == 2
    lenker = [f'<a href="../../{aar}/">reglene for {aar}</a>' for aar in (2024, 2019)]
    assert f"{' eller '.join(lenker)}." in html
