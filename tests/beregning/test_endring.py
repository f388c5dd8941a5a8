"""Whether a change must be applied for, and what it does to the grant."""

from dataclasses import replace
from datetime import date
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning import tilskudd
from calculators.beregning.endring import Endring, Hva, Inndata, beregn
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet

R2021 = regler(2021)
SATS = funnet(R2021.sats).kroner
KRAV = funnet(R2021.endring)
DAG = date(2021, 9, 1)
ALLE: tuple[Hva, ...] = get_args(Hva)
PLASSER = st.lists(
    st.tuples(st.integers(0, 99_999), st.integers(0, 99_999)), min_size=1, max_size=12
)


def _endring(hva: tuple[Hva, ...], par: list[tuple[int, int]], r: Regelverk = R2021) -> Endring:
    avtalt = {m: foer for m, (foer, _) in enumerate(par, 1)}
    nye = {m: etter for m, (_, etter) in enumerate(par, 1)}
    return beregn(Inndata(r, hva, DAG, avtalt=avtalt, nye=nye))


@given(PLASSER)
def test_the_difference_is_the_rate_times_the_change_in_place_months(
    par: list[tuple[int, int]],
) -> None:
    e = _endring(("plasser",), par)
    assert e.differanse == SATS * sum(etter - foer for foer, etter in par)
    assert e.differanse == sum(m.differanse for m in e.per_maaned)
    assert [m.maaned for m in e.per_maaned] == list(range(1, len(par) + 1))


@given(PLASSER)
def test_the_grant_before_and_after_is_what_the_calculator_of_the_grant_says(
    par: list[tuple[int, int]],
) -> None:
    e = _endring(("plasser",), par)
    for utfall, n in ((e.foer, 0), (e.etter, 1)):
        plasser = {m: p[n] for m, p in enumerate(par, 1)}
        assert utfall == tilskudd.beregn(tilskudd.Inndata(SATS, plasser))


@given(PLASSER)
def test_plasser_are_applied_for_exactly_when_the_sum_is_another(
    par: list[tuple[int, int]],
) -> None:
    e = _endring(("plasser",), par)
    annet = sum(p for p, _ in par) != sum(p for _, p in par)
    assert e.utfall == ("soek" if annet else "avklares")


@given(PLASSER)
def test_a_change_and_its_opposite_cancel_out(par: list[tuple[int, int]]) -> None:
    fram = _endring(("plasser",), par).differanse
    tilbake = _endring(("plasser",), [(b, a) for a, b in par]).differanse
    assert fram is not None
    assert tilbake == -fram


def test_the_purpose_and_the_activities_are_applied_for_and_the_rest_is_open() -> None:
    e = beregn(Inndata(R2021, ALLE, DAG))
    assert {d.hva for d in e.deler if d.utfall == "soek"} == {"formaal", "aktiviteter"}
    assert e.differanse is None
    assert e.per_maaned == ()


@given(st.sets(st.sampled_from(ALLE), min_size=1))
def test_one_part_that_is_applied_for_is_enough_for_the_whole(hva: set[Hva]) -> None:
    e = beregn(Inndata(R2021, tuple(hva), DAG))
    assert (e.utfall == "soek") == bool(hva & {"formaal", "aktiviteter"})


def test_what_the_years_source_does_not_count_as_the_basis_is_open() -> None:
    uten = replace(R2021, endring=replace(KRAV, grunnlag=("formaal",)))
    e = _endring(("formaal", "aktiviteter", "plasser"), [(1, 2)], uten)
    assert [d.utfall for d in e.deler] == ["soek", "avklares", "avklares"]


def test_nothing_is_applied_for_in_a_year_whose_source_asks_for_nothing() -> None:
    krav = replace(KRAV, skriftlig_soeknad=False, samtykke_i_forkant=False)
    e = beregn(Inndata(replace(R2021, endring=krav), ALLE, DAG))
    assert {d.utfall for d in e.deler} == {"avklares"}


def test_what_is_not_found_is_open_and_what_is_found_beside_it_counts() -> None:
    hull = IkkeFunnet(date(2021, 1, 20))
    uten_soeknad = replace(R2021, endring=replace(KRAV, skriftlig_soeknad=hull))
    assert beregn(Inndata(uten_soeknad, ("formaal",), DAG)).utfall == "soek"
    uten_grunnlag = replace(R2021, endring=replace(KRAV, grunnlag=hull))
    assert beregn(Inndata(uten_grunnlag, ("formaal",), DAG)).utfall == "avklares"
    uten_sats = _endring(("plasser",), [(1, 2)], replace(R2021, sats=hull))
    assert (uten_sats.utfall, uten_sats.differanse) == ("avklares", None)
