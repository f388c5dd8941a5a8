"""What is said of money that is received, booked and open says no more than the figures do."""

from typing import Any

import pytest

from calculators import answer

NB = "\u00a0"
MER_ENN_MOTTATT = {"mottatt": "1000", "bokfoert": "1050"}


def _svar(kalkulator: str, **felt: str | list[str]) -> dict[str, Any]:
    svaret = answer({"kalkulator": kalkulator, "svar": {"tilskuddsaar": "2021", **felt}})
    assert svaret["ok"], svaret["feil"]
    return svaret


def _rapport(mottatt: str, beloep: str, **felt: str | list[str]) -> dict[str, Any]:
    utgift = {"post": "spraaktrening", "beloep": beloep}
    return _svar("aarsrapport", mottatt=mottatt, **{**utgift, **felt})


def _kjent(tekst: str) -> str:
    return tekst.replace(NB, " ")


ANDRE = {"inntekt": "Fylket", "inntekt_beloep": "500"}


def test_more_booked_than_received_is_a_difference_below_nothing_in_the_report() -> None:
    svaret = _rapport("1000", "1050", **ANDRE)
    assert "Forskjellen er −50 kr, før resten er avklart." in _kjent(svaret["resultat"]["rapport"])


@pytest.mark.parametrize(
    "svaret",
    [
        _svar("tilbakebetaling", **MER_ENN_MOTTATT, andre_inntekter="500"),
        _rapport("1000", "1050", **ANDRE),
    ],
)
def test_nothing_to_pay_back_is_not_said_while_other_income_may_change_it(
    svaret: dict[str, Any],
) -> None:
    html = _kjent(svaret["html"])
    assert "450 kr" in html
    assert "Da er det ikke noe å betale tilbake" not in html
    assert "Ser vi bort fra andre inntekter, er det ikke noe å betale tilbake." in html


@pytest.mark.parametrize(
    "svaret",
    [_svar("tilbakebetaling", **MER_ENN_MOTTATT), _rapport("1000", "1050")],
)
def test_nothing_to_pay_back_is_said_plainly_when_nothing_may_change_it(
    svaret: dict[str, Any],
) -> None:
    assert "Da er det ikke noe å betale tilbake." in svaret["html"]
    assert "Ser vi bort fra andre inntekter" not in svaret["html"]


def test_the_grant_is_not_said_to_cover_more_than_is_received() -> None:
    html = _rapport("1000", "1050", **ANDRE)["html"]
    assert "dekker tilskuddet alle utgiftene" not in html
    assert "Da har alt dere har mottatt, gått til utgiftene. Det meste er" in html
    assert "dekker tilskuddet alle utgiftene" in _rapport("1000", "1000", **ANDRE)["html"]


def test_the_most_is_not_said_to_rest_on_unclear_expenses_where_there_are_none() -> None:
    uklart = {"post": ["spraaktrening", "tolk"], "beloep": ["700", "100"]}
    sagt = "Da godtar IMDi ingenting av det uklare, og andre inntekter har dekket utgifter."
    uten = _rapport("1000", "700", **ANDRE)["html"]
    assert "Da godtar IMDi" not in uten
    assert "Da har andre inntekter dekket utgifter." in uten
    assert sagt in _svar("aarsrapport", mottatt="1000", **ANDRE, **uklart)["html"]


def test_expenses_are_held_up_against_what_is_received_and_called_so() -> None:
    svaret = _rapport("500000", "600000", plasser="40")
    assert svaret["resultat"]["kan_dekkes"] == 500_000
    html = _kjent(svaret["html"])
    assert "100 000 kr er mer enn dere har mottatt." in html
    assert "tilskuddet rekker til" not in html
    assert "alt vi har mottatt, brukt" in svaret["resultat"]["rapport"]


def test_what_can_be_covered_is_never_above_a_grant_that_is_less_than_what_is_received() -> None:
    svaret = _rapport("900000", "900000", plasser="1")
    tilskuddet = svaret["resultat"]["tilskudd"]
    assert svaret["resultat"]["kan_dekkes"] == tilskuddet < 900_000
    assert svaret["resultat"]["over_tilskuddet"] == 900_000 - tilskuddet
    assert "er mer enn tilskuddet rekker til." in svaret["html"]


def test_nothing_received_is_not_called_spent() -> None:
    assert "brukt." not in _rapport("0", "0")["resultat"]["rapport"]


def test_a_month_without_a_number_beside_months_that_have_one_is_asked_about() -> None:
    svar = {"tilskuddsaar": "2021", "mottatt": "1", "post": "spraaktrening", "beloep": "1"}
    svaret = answer({"kalkulator": "aarsrapport", "svar": {**svar, "plasser_1": "40"}})
    assert [f["felt"] for f in svaret["feil"]] == ["plasser"]
    assert "februar, mars" in svaret["feil"][0]["melding"]


def test_the_table_of_unclear_expenses_does_not_claim_to_hold_every_outcome() -> None:
    html = _svar("tilbakebetaling", mottatt="100", bokfoert="60", avklares="10")["html"]
    assert "et sted mellom" not in html
    assert "Hva de uklare utgiftene kan bety." in html


@pytest.mark.parametrize(("avklares", "spurt"), [("0", False), ("10", True)])
def test_unclear_expenses_are_asked_about_only_where_there_are_some(
    avklares: str, spurt: bool
) -> None:
    html = _svar("tilbakebetaling", mottatt="100", bokfoert="60", avklares=avklares)["html"]
    assert ("Dekker tilskuddet de uklare utgiftene?" in html) is spurt
