"""sats × plasser, month by month."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning.tilskudd import Inndata, beregn, strekk

SATSER = st.integers(min_value=0, max_value=100_000)
PLASSER = st.dictionaries(st.integers(1, 12), st.integers(0, 99_999), min_size=1)


@given(SATSER, PLASSER)
def test_the_grant_is_the_rate_times_the_place_months(sats: int, plasser: dict[int, int]) -> None:
    tilskudd = beregn(Inndata(sats, plasser))
    assert tilskudd.plassmaaneder == sum(plasser.values())
    assert tilskudd.kroner == sats * tilskudd.plassmaaneder


@given(SATSER, PLASSER)
def test_the_months_come_in_the_order_of_the_year_and_sum_to_the_whole(
    sats: int, plasser: dict[int, int]
) -> None:
    tilskudd = beregn(Inndata(sats, plasser))
    assert [m.maaned for m in tilskudd.per_maaned] == sorted(plasser)
    assert sum(m.kroner for m in tilskudd.per_maaned) == tilskudd.kroner


@given(SATSER, PLASSER, st.data())
def test_one_more_place_in_one_month_adds_exactly_the_rate(
    sats: int, plasser: dict[int, int], data: st.DataObject
) -> None:
    maaned = data.draw(st.sampled_from(sorted(plasser)))
    flere = {**plasser, maaned: plasser[maaned] + 1}
    assert beregn(Inndata(sats, flere)).kroner - beregn(Inndata(sats, plasser)).kroner == sats


@given(SATSER, PLASSER)
def test_stretches_hold_every_month_once_and_neighbours_differ(
    sats: int, plasser: dict[int, int]
) -> None:
    tilskudd = beregn(Inndata(sats, plasser))
    like = strekk(tilskudd)
    assert tuple(m for s in like for m in s.maaneder) == tilskudd.per_maaned
    assert all({m.plasser for m in s.maaneder} == {s.plasser} for s in like)
    assert all(a.plasser != b.plasser for a, b in pairwise(like))
