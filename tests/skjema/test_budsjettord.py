"""What a budget line in people's own words may be about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import answer
from calculators.regelverk import regler
from calculators.skjema.budsjettord import Forslag, forslag

R2021 = regler(2021)
UTENFOR_POST_61 = [
    "Kompetansekartlegging av asylsøkere uten oppholdstillatelse",
    "kartlegging av asylsøkere",
    "Kartlegging, ikke dekket av post 61",
    "Kompetansekartlegging utenfor post 61",
    "Kompetansekartlegging av asylsøkjarar utan opphaldsløyve",
    "kartlegging for dem uten opphold",
    "Kartlegging som ikke kan dekkes av post 61",
    "kartlegging ut over ordningen",
]


def _foreslaatt(tekst: str) -> list[str]:
    return [t.id for t in forslag(R2021, tekst).tiltak]


@pytest.mark.parametrize(
    ("tekst", "poster"),
    [
        ("kartlegging", ["kompetansekartlegging"]),
        ("Norskkurs på kveldstid", ["norsk"]),
        ("norskopplæring", ["norsk"]),
        ("Lønn til norsklærer", ["norsk"]),
        ("Løn til norsklærar", ["norsk"]),
        ("Kultur og verdier", ["kultur_og_verdier"]),
        ("Karriereveileder 50 %", ["karriereveiledning"]),
        ("Karriereveileding", ["karriereveiledning"]),
        ("Språktrening på butikken", ["spraaktrening"]),
        ("Språkkurs", ["norsk", "spraaktrening"]),
        ("Bonus for frammøte", ["insentiv_og_bonus"]),
        ("Julebord", []),
        ("Belønning", ["insentiv_og_bonus"]),
    ],
)
def test_words_that_people_use_lead_to_the_posts_to_ask_about(
    tekst: str, poster: list[str]
) -> None:
    assert _foreslaatt(tekst) == poster


@pytest.mark.parametrize(
    "tekst",
    ["Tolk", "tolketjenester", "Lønn", "Lønnsutgifter", "leie av lokaler", "Husleie", "Husleige"],
)
def test_an_expense_of_any_tiltak_is_asked_which_one_it_is_for(tekst: str) -> None:
    assert forslag(R2021, tekst) == Forslag(utgift=True)


@pytest.mark.parametrize("tekst", UTENFOR_POST_61)
def test_a_text_that_says_it_is_outside_the_scheme_is_not_led_to_it(tekst: str) -> None:
    svar = forslag(R2021, tekst)
    assert svar.tiltak == ()
    assert [o.id for o in svar.utenfor] == ["kompetansekartlegging"]
    sporsmaal = {
        "kalkulator": "budsjett",
        "svar": {"tilskuddsaar": "2021", "post": tekst, "beloep": "9"},
    }
    svaret = answer(sporsmaal)
    assert svaret["resultat"]["maa_avklares"] == 9
    assert "Mener dere" not in svaret["html"]
    assert "«Tilskudd til kompetansekartlegging» (kap. 292 post 61) ikke dekker" in svaret["html"]


def test_what_is_outside_one_scheme_may_still_be_another_post() -> None:
    svar = forslag(R2021, "Kartlegging og språktrening av asylsøkere")
    assert [t.id for t in svar.tiltak] == ["spraaktrening"]


@given(st.text(max_size=100))
def test_a_text_of_ones_own_never_has_another_outcome_than_to_be_clarified(tekst: str) -> None:
    sporsmaal = {"tilskuddsaar": "2021", "post": f"{tekst} x", "beloep": "9"}
    svaret = answer({"kalkulator": "budsjett", "svar": sporsmaal})
    assert not svaret["ok"] or svaret["resultat"]["maa_avklares"] == 9
