"""Dates as a browser sends them and as Norwegians type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import norsk
from calculators.skjema.dato import les_dato
from calculators.skjema.feil import Feltfeil

FRA, TIL = date(2021, 1, 1), date(2022, 1, 31)


@given(st.dates(FRA, TIL))
def test_every_way_of_writing_a_day_is_that_day(dag):
    for tekst in (
        dag.isoformat(),
        f"{dag.day}.{dag.month}.{dag.year}",
        f"{dag:%d.%m.%Y}",
        f"{dag.day}. {dag.month}. {dag.year}",
        norsk.dato(dag),
        norsk.dato(dag).upper().replace("\u00a0", " "),
    ):
        assert les_dato(tekst, FRA, TIL) == dag


@given(st.text())
def test_any_text_is_a_date_within_the_limits_or_a_message(tekst):
    try:
        assert FRA <= les_dato(tekst, FRA, TIL) <= TIL
    except Feltfeil as feil:
        assert str(feil).endswith(".")


@given(st.dates().filter(lambda d: not FRA <= d <= TIL))
def test_a_date_outside_the_limits_is_refused_with_the_limits(dag):
    with pytest.raises(Feltfeil, match="1\\.\u00a0januar 2021 til 31\\.\u00a0januar 2022"):
        les_dato(dag.isoformat(), FRA, TIL)


@pytest.mark.parametrize(
    "tekst", ["1.8.21", "31.4.2021", "2021-13-01", "8/1/2021", "i dag", "１.1.2021"]
)
def test_a_date_that_can_be_read_in_two_ways_or_not_at_all_is_refused(tekst):
    with pytest.raises(Feltfeil, match="dag, måned og år"):
        les_dato(tekst, FRA, TIL)
