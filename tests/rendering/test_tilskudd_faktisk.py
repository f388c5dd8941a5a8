"""Agreed plasser beside actual ones: the grant stays, and what follows is not said."""

import re
from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.answer import answer, nedlasting
from calculators.beregning.tilskudd import Inndata, beregn
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.rendering.tilskudd_faktisk import html
from oppdiktede import oppdiktet
from sakhjelp import aapnet, lagret

AAR = 2021
SATS = funnet(regler(AAR).sats).kroner
_FAKTISKE = st.dictionaries(st.integers(1, 12), st.integers(0, 99_999), max_size=12)
_AVTALTE = st.dictionaries(st.integers(1, 12), st.integers(0, 99_999), max_size=12)


def _svar(plasser: int, avtalt: dict[int, int], faktisk: dict[int, int]) -> dict[str, Any]:
    return {
        "tilskuddsaar": str(AAR),
        "plasser": str(plasser),
        "fra_maaned": "1",
        "til_maaned": "12",
        **{f"plasser_{m}": str(n) for m, n in avtalt.items()},
        **{f"faktisk_{m}": str(n) for m, n in faktisk.items()},
    }


def _spoer(svar: dict[str, Any], navn: str = "tilskudd") -> dict[str, Any]:
    svaret = answer({"kalkulator": navn, "svar": svar})
    assert svaret["ok"], svaret["feil"]
    return svaret


def _delen(html: str) -> str:
    """What the answer says of the comparison, as text."""
    fra = html.index('id="avtalt-og-faktisk"')
    til = html.index('id="dette-maa-avklares"') if "dette-maa-avklares" in html else len(html)
    return unescape(re.sub(r"<[^>]+>", " ", html[fra:til])).replace("\u00a0", " ")


@given(plasser=st.integers(0, 99_999), avtalt=_AVTALTE, faktisk=_FAKTISKE)
def test_actual_plasser_change_nothing_in_the_grant_and_are_compared_by_the_rate(
    plasser: int, avtalt: dict[int, int], faktisk: dict[int, int]
) -> None:
    med = _spoer(_svar(plasser, avtalt, faktisk))
    uten = _spoer(_svar(plasser, avtalt, {}))
    sammenlikningen = med["resultat"].pop("faktisk", None)
    assert med["resultat"] == uten["resultat"]
    assert (
        med["html"].partition('id="maaned-for-maaned"')[0]
        == uten["html"].partition('id="maaned-for-maaned"')[0]
    )
    if not faktisk:
        assert sammenlikningen is None
        assert med["html"] == uten["html"]
        return
    ventet = {m: n - avtalt.get(m, plasser) for m, n in faktisk.items()}
    assert {p["maaned"]: p["plasser"] for p in sammenlikningen["per_maaned"]} == ventet
    assert sammenlikningen["plassmaaneder"] == sum(ventet.values())
    assert sammenlikningen["differanse"] == SATS * sum(ventet.values())


@given(plasser=st.integers(0, 99_999), avtalt=_AVTALTE, faktisk=_FAKTISKE)
def test_the_link_to_endring_carries_the_same_months_and_gives_the_same_difference(
    plasser: int, avtalt: dict[int, int], faktisk: dict[int, int]
) -> None:
    svaret = _spoer(_svar(plasser, avtalt, faktisk))
    lenken = re.search(r'href="\.\./endring/#([^"]*)"', svaret["html"])
    ulike = [m for m, n in faktisk.items() if n != avtalt.get(m, plasser)]
    assert (lenken is not None) == bool(ulike)
    if lenken is None:
        return
    par = [del_.partition("=") for del_ in unescape(lenken[1]).split("&")]
    svar = {navn: verdi for navn, _, verdi in par}
    endring = _spoer(svar, "endring")["resultat"]
    assert endring["differanse"] == svaret["resultat"]["faktisk"]["differanse"]
    assert endring["foer"] == svaret["resultat"]["kroner"]
    assert {m["maaned"] for m in endring["per_maaned"] if m["plasser"] != m["avtalt"]} == {*ulike}
    assert svar["endres_fra"] == f"{AAR}-{min(ulike):02}-01"


@given(plasser=st.integers(0, 99_999), avtalt=_AVTALTE, faktisk=_FAKTISKE)
def test_a_case_carries_agreed_and_actual_plasser_and_gives_the_same_answer(
    plasser: int, avtalt: dict[int, int], faktisk: dict[int, int]
) -> None:
    svar = _svar(plasser, avtalt, faktisk)
    tekst, utelatt = lagret(AAR, {"tilskudd": svar})
    assert utelatt == []
    assert _spoer(dict(aapnet(tekst, "tilskudd").svar)) == _spoer(svar)
    # What became of the plasser is not what a change is about, nor what a budget is counted by.
    assert not any("faktisk" in felt for felt in aapnet(tekst, "budsjett").svar)
    avtalt_i_endring = aapnet(tekst, "endring").svar
    assert {m: avtalt_i_endring.get(f"avtalt_{m}", "") for m in avtalt} == {
        m: str(n) for m, n in avtalt.items()
    }


@pytest.mark.parametrize(
    "faktisk", [{8: 35}, {8: 45}, {8: 35, 9: 45}, dict.fromkeys(range(1, 13), 0)]
)
def test_what_follows_is_said_to_be_unknown_and_never_that_money_goes_back(
    faktisk: dict[int, int],
) -> None:
    delen = _delen(_spoer(_svar(40, {}, faktisk))["html"])
    assert re.search(r"Må avklares\s+Hva følger når dere har færre eller flere plasser", delen)
    assert "Kilden sier det ikke." in delen
    assert not re.search(r"tilbake|krav|trekk|avkort|skyld", delen, re.IGNORECASE)


def test_months_that_are_not_compared_are_named() -> None:
    delen = _delen(_spoer(_svar(40, {}, dict.fromkeys(range(1, 12), 40)))["html"])
    assert "Desember er ikke med." in delen
    assert "De faktiske plassene er som avtalt." in delen
    assert "Må avklares" not in delen
    hele = _delen(_spoer(_svar(40, {}, dict.fromkeys(range(1, 13), 39)))["html"])
    assert "er ikke med" not in hele
    assert (
        "Dere har 12 færre plassmåneder enn avtalt. Etter satsen svarer det til 24 036 kr" in hele
    )


def test_the_table_has_the_comparison_beside_each_month_and_says_what_is_not_known() -> None:
    svar = _svar(40, {}, {8: 35, 9: 41})
    innhold = nedlasting({"kalkulator": "tilskudd", "svar": svar, "format": "csv"})["innhold"]
    linjer = innhold.lstrip("\ufeff").splitlines()
    assert linjer[0].endswith(";Faktiske plasser;Forskjell i plasser;Forskjell (kr)")
    assert f"august {AAR};40;{SATS};80120;35;-5;-10015" in linjer
    assert f"juli {AAR};40;{SATS};80120;;;" in linjer
    assert f"Sum;480;{SATS};961440;76;-4;-8012" in linjer
    assert "Kilden sier det ikke." in innhold
    assert "er ikke med. Dere har ikke skrevet faktiske plasser" in innhold


def test_a_year_without_words_for_it_says_that_the_calculator_does_not_tell() -> None:

    annet = oppdiktet(2031)
    assert all(t.id != "faktiske_plasser" for t in annet.avklares)
    delen = _delen(str(html(annet, beregn(Inndata(2, {1: 4}, {1: 3})))))
    assert "Kalkulatoren sier ikke hva som følger" in delen
