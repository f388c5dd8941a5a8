"""Numbers as Norwegians type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.norsk import tall
from calculators.skjema.feil import Feltfeil
from calculators.skjema.tall import les_heltall

MELLOMROM = st.sampled_from([" ", "\u00a0", "\u2009", "\u202f"])
HEL = st.integers(0, 99_999)


@given(HEL, MELLOMROM, st.integers(0, 3))
def test_a_number_is_read_with_any_space_between_thousands_and_zeros_after_the_comma(
    verdi, mellomrom, desimaler
):
    tekst = f"{verdi:,}".replace(",", mellomrom) + ("," + "0" * desimaler if desimaler else "")
    assert les_heltall(tekst, 0, 99_999) == verdi


@given(HEL, st.integers(0, 5))
def test_zeros_in_front_change_nothing(verdi, nuller):
    assert les_heltall("0" * nuller + str(verdi), 0, 99_999) == verdi


@given(HEL)
def test_a_number_the_site_wrote_can_be_pasted_back(verdi):
    assert les_heltall(tall(verdi), 0, 99_999) == verdi


@given(st.text())
def test_any_text_is_a_number_within_the_limits_or_a_message(tekst):
    try:
        assert 1 <= les_heltall(tekst, 1, 500) <= 500
    except Feltfeil as feil:
        assert str(feil).endswith(".")


@given(HEL, st.text(alphabet="0123456789", min_size=1).filter(lambda s: s.strip("0")))
def test_a_fraction_is_never_rounded_away(verdi, desimaler):
    with pytest.raises(Feltfeil, match="uten desimaler"):
        les_heltall(f"{verdi},{desimaler}", 0, 99_999)


@pytest.mark.parametrize(
    ("tekst", "sier"),
    [
        ("-1", "negativt"),
        ("\u22121", "negativt"),
        ("1.000", "punktum"),
        ("1.000,0", "punktum"),
        ("1e3", "sifre"),
        ("NaN", "sifre"),
        ("９", "sifre"),
        ("٤", "sifre"),
        ("1 00", "sifre"),
        ("10 00 000", "sifre"),
        ("40 plasser", "sifre"),
        ("<script>", "sifre"),
        ("501", "for høyt"),
        ("9" * 10_000, "for høyt"),
        ("0", "for lavt"),
        ("0,0", "for lavt"),
    ],
)
def test_what_cannot_be_read_is_told_what_to_write(tekst, sier):
    with pytest.raises(Feltfeil, match=sier):
        les_heltall(tekst, 1, 500)
