"""Numbers as people, letters and spreadsheets write them."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import answer
from calculators.norsk import kroner, tall
from calculators.skjema.beloep import les_kroner
from calculators.skjema.feil import Feltfeil
from calculators.skjema.felt import Heltall
from calculators.skjema.tall import les_heltall
from calculators.skjema.timer import les_timer
from tekstvarianter import ser_likt_ut

DATA = tomllib.loads(Path(__file__).with_name("tall.toml").read_text(encoding="utf-8"))
HOEYST = DATA["hoeyst"]
LES = {
    "kroner": lambda tekst: les_kroner(tekst, 0, HOEYST),
    "heltall": lambda tekst: les_heltall(tekst, 0, HOEYST),
    "timer": lambda tekst: les_timer(tekst, 168),
}
MELLOMROM = st.sampled_from([" ", "\u00a0", "\u2009", "\u202f", "'", "’"])
HEL = st.integers(0, 99_999)
MERKE = st.sampled_from(".,")


def _tilfeller(slag: str) -> list[tuple[Any, ...]]:
    return [(felt, *rad) for felt in LES for rad in DATA[felt][slag]]


def _melding(felt: str, tekst: str) -> str:
    with pytest.raises(Feltfeil) as feil:
        LES[felt](tekst)
    return str(feil.value).replace("\u00a0", " ")


@pytest.mark.parametrize(("felt", "tekst", "verdi"), _tilfeller("leses"))
def test_a_number_with_one_reading_is_read(felt: str, tekst: str, verdi: int) -> None:
    assert LES[felt](tekst) == verdi


@pytest.mark.parametrize(("felt", "tekst", "lite", "stort"), _tilfeller("to_lesninger"))
def test_a_number_with_two_readings_is_refused_with_both(
    felt: str, tekst: str, lite: str, stort: str
) -> None:
    assert f"kan være {lite} eller {stort}. Skriv" in _melding(felt, tekst)


@pytest.mark.parametrize(("felt", "tekst", "sier"), _tilfeller("avvises"))
def test_what_cannot_be_read_is_told_what_to_write(felt: str, tekst: str, sier: str) -> None:
    assert sier in _melding(felt, tekst)


def _gruppert(verdi: int, merke: str) -> str:
    return f"{verdi:,}".replace(",", merke)


@given(st.integers(1_000, HOEYST), MERKE, st.sampled_from(["", "kr ", "-"]))
def test_thousands_with_a_dot_or_a_comma_are_never_guessed(
    verdi: int, merke: str, foran: str
) -> None:
    melding = _melding("kroner", foran + _gruppert(verdi, merke))
    assert f"eller {tall(verdi)}.".replace("\u00a0", " ") in melding


@given(st.integers(1, 999_999), MERKE, st.integers(0, 999), MELLOMROM)
def test_three_decimals_are_never_guessed(
    hele: int, merke: str, desimaler: int, mellomrom: str
) -> None:
    for tekst in (str(hele), _gruppert(hele, mellomrom)):
        for felt in ("kroner", "heltall", "timer"):
            assert "kan leses på to måter" in _melding(felt, f"{tekst}{merke}{desimaler:03}")


@given(
    st.integers(0, HOEYST),
    st.sampled_from([" ", "\u00a0", "'", "", ".", ","]),
    st.sampled_from(["", ",0", ",00", ".00", ",-", ".-", " ,–", ",0000"]),
    st.sampled_from([("", ""), ("kr ", ""), ("Kr. ", ""), ("NOK", ""), ("", " kr"), ("'", "")]),
    st.data(),
)
def test_an_amount_is_read_as_it_is_or_refused_in_every_way_of_writing_it(
    verdi: int, merke: str, slutt: str, rundt: tuple[str, str], data: st.DataObject
) -> None:
    tekst = f"{rundt[0]}{_gruppert(verdi, merke)}{slutt}{rundt[1]}"
    try:
        assert les_kroner(data.draw(ser_likt_ut(tekst)), 0, HOEYST) == verdi
    except Feltfeil:
        # Only where the dot or the comma of the thousands has no other mark after it.
        assert merke in (".", ",")
        assert verdi >= 1_000
        assert not slutt.strip() or slutt.strip()[0] == merke or slutt in (",0000",)


@given(HEL, MELLOMROM, st.integers(0, 5).filter(lambda n: n != 3))
def test_a_number_is_read_with_any_space_between_thousands_and_zeros_after_the_comma(
    verdi: int, mellomrom: str, desimaler: int
) -> None:
    tekst = _gruppert(verdi, mellomrom) + ("," + "0" * desimaler if desimaler else "")
    assert les_heltall(tekst, 0, 99_999) == verdi


@given(HEL, st.integers(0, 5))
def test_zeros_in_front_change_nothing(verdi: int, nuller: int) -> None:
    assert les_heltall("0" * nuller + str(verdi), 0, 99_999) == verdi


@given(HEL)
def test_a_number_the_site_wrote_can_be_pasted_back(verdi: int) -> None:
    assert les_heltall(tall(verdi), 0, 99_999) == verdi
    assert les_kroner(kroner(verdi), 0, 99_999) == verdi


@given(st.text() | st.text("0123456789 .,-+()'’krE"))
def test_any_text_is_a_number_within_the_limits_or_a_message(tekst: str) -> None:
    for les in (les_heltall, les_kroner):
        try:
            assert 1 <= les(tekst, 1, 500) <= 500
        except Feltfeil as feil:
            assert str(feil).endswith(".")
    try:
        assert 0 <= les_timer(tekst, 168) <= 16_800
    except Feltfeil as feil:
        assert str(feil).endswith(".")


@given(st.integers(0, 99_998), st.text("0123456789", min_size=1).filter(lambda s: s.strip("0")))
def test_a_fraction_is_never_rounded_away(verdi: int, desimaler: str) -> None:
    with pytest.raises(Feltfeil, match=r"uten desimaler|to måter"):
        les_heltall(f"{verdi},{desimaler}", 0, 99_999)


@given(st.from_regex(r"[0-9]{1,3}([.,' ][0-9]{3}){3}|[0-9]{6}[.,][0-9]{5}", fullmatch=True))
def test_a_message_never_repeats_what_may_be_somebodys_number(tekst: str) -> None:
    for felt in LES:
        for ett in re.findall(r"\d[\d., \u00a0]*\d", _melding_om(felt, tekst)):
            assert len(re.findall(r"\d", ett)) < 10


def _melding_om(felt: str, tekst: str) -> str:
    try:
        return str(LES[felt](tekst))
    except Feltfeil as feil:
        return str(feil)


@pytest.mark.parametrize("tekst", ["9" * 10_000, "-" + "9" * 10_000, "1" + ".000" * 3_000])
def test_a_number_of_any_length_is_a_message(tekst: str) -> None:
    for felt in LES:
        assert _melding(felt, tekst).endswith(".")


def test_the_example_of_a_message_is_a_number_the_field_may_have() -> None:
    with pytest.raises(Feltfeil, match="for eksempel 12"):
        Heltall(navn="maaneder", ledetekst="Måneder", minst=1, hoeyst=12).les("mange")


def test_the_case_that_was_961_booked_is_refused() -> None:
    svar = {"tilskuddsaar": "2021", "mottatt": "961000", "bokfoert": "961,000"}
    svaret = answer({"kalkulator": "tilbakebetaling", "svar": svar})
    assert [f["felt"] for f in svaret["feil"]] == ["bokfoert"]
    assert "961,000 kan være 961 eller 961\u00a0000." in svaret["feil"][0]["melding"]
