"""What is to be paid back."""

from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning.tilbakebetaling import Inndata, beregn

KRONER = st.integers(min_value=0, max_value=999_999_999)


@given(KRONER, KRONER, KRONER)
def test_unclear_expenses_never_change_the_amount_to_repay(
    mottatt: int, bokfoert: int, uklart: int
) -> None:
    utfall = beregn(Inndata(mottatt, bokfoert, uklart))
    assert utfall.tilbakebetales == beregn(Inndata(mottatt, bokfoert, 0)).tilbakebetales
    assert utfall.usikkert == uklart


@given(KRONER, KRONER, KRONER, KRONER)
def test_other_income_never_changes_the_amount_and_what_it_could_do_lies_on_both_sides(
    m: int, b: int, u: int, i: int
) -> None:
    utfall = beregn(Inndata(m, b, u, i))
    assert utfall.tilbakebetales == beregn(Inndata(m, b, u)).tilbakebetales
    lavest, hoeyest = utfall.hvis_inntekt_trekkes_fra, utfall.hvis_inntekt_dekker_utgifter
    assert 0 <= lavest <= utfall.tilbakebetales <= hoeyest <= m


@given(KRONER, KRONER, KRONER)
def test_the_span_ends_where_the_unclear_expenses_would_be_if_they_were_eligible(
    m: int, b: int, u: int
) -> None:
    utfall = beregn(Inndata(m, b, u))
    assert utfall.hvis_godtatt == beregn(Inndata(m, b + u, 0)).tilbakebetales
    assert 0 <= utfall.hvis_godtatt <= utfall.tilbakebetales <= m
