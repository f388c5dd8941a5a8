"""The accounts of the project, what is paid back, and what the report still lacks."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning import tilbakebetaling, tilskudd
from calculators.beregning.aarsrapport import Aarsrapport, Inndata, Inntekt, beregn
from calculators.beregning.budsjett import UTFALL, Linje
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet

R2021 = regler(2021)
RAPPORT = funnet(R2021.aarsrapport)
DELER = funnet(RAPPORT.deler)
HULL = IkkeFunnet(date(2021, 1, 20))
KRONER = st.integers(0, 999_999_999)
UTGIFTER = st.lists(
    st.tuples(st.sampled_from([*funnet(R2021.tiltak), None]), KRONER), min_size=1, max_size=12
)
INNTEKTER = st.lists(KRONER, max_size=4)


def _rapport(
    mottatt: int, inntekter: list[int], utgifter: list[Any], r: Regelverk = R2021, **mer: Any
) -> Aarsrapport:
    linjer = tuple(Linje(t.id if t else "buss", t, kr) for t, kr in utgifter)
    egne = tuple(Inntekt("annet", kr) for kr in inntekter)
    return beregn(Inndata(r, mottatt, egne, linjer, **mer))


@given(KRONER, INNTEKTER, UTGIFTER)
def test_the_result_is_all_income_less_all_expenses_whoever_covers_them(
    mottatt: int, inntekter: list[int], utgifter: list[Any]
) -> None:
    a = _rapport(mottatt, inntekter, utgifter)
    assert a.inntekter == mottatt + sum(inntekter)
    assert a.sum_utgifter == sum(kr for _, kr in utgifter)
    assert a.sum_utgifter == sum(a.utgifter.sum(u) for u in UTFALL)
    assert a.resultat == a.inntekter - a.sum_utgifter


@given(KRONER, INNTEKTER, UTGIFTER)
def test_what_is_paid_back_is_what_the_calculator_of_repayment_says(
    mottatt: int, inntekter: list[int], utgifter: list[Any]
) -> None:
    a = _rapport(mottatt, inntekter, utgifter)
    kan, uklart = a.utgifter.sum("kan_dekkes"), a.utgifter.sum("maa_avklares")
    spurt = tilbakebetaling.Inndata(mottatt, kan, uklart, sum(inntekter))
    assert a.tilbakebetaling == tilbakebetaling.beregn(spurt)


@given(KRONER, INNTEKTER, UTGIFTER)
def test_the_span_holds_every_outcome_and_nothing_beyond_what_is_received(
    mottatt: int, inntekter: list[int], utgifter: list[Any]
) -> None:
    a = _rapport(mottatt, inntekter, utgifter)
    assert a.tilbakebetaling is not None
    assert a.spenn is not None
    minst, mest = a.spenn
    t = a.tilbakebetaling
    for utfall in (t.tilbakebetales, t.hvis_godtatt, t.hvis_inntekt_trekkes_fra):
        assert 0 <= minst <= utfall <= mest <= mottatt
    assert t.hvis_inntekt_dekker_utgifter == mest
    aapent = a.andre_inntekter + a.sum_utgifter - a.utgifter.sum("kan_dekkes")
    if not aapent:
        assert minst == mest == t.tilbakebetales


@given(KRONER, UTGIFTER, st.randoms())
def test_the_order_of_the_expenses_changes_no_sum(
    mottatt: int, utgifter: list[Any], tilfeldig: Any
) -> None:
    stokket = list(utgifter)
    tilfeldig.shuffle(stokket)
    a, b = _rapport(mottatt, [], utgifter), _rapport(mottatt, [], stokket)
    assert (a.resultat, a.spenn) == (b.resultat, b.spenn)


@given(KRONER, UTGIFTER)
def test_what_the_grant_can_cover_is_never_more_than_what_is_received(
    mottatt: int, utgifter: list[Any]
) -> None:
    a = _rapport(mottatt, [], utgifter)
    assert a.utgifter.kan_dekkes <= mottatt


@given(st.sets(st.sampled_from([d.id for d in DELER])))
def test_a_part_without_its_text_is_missing_and_the_accounts_never_are(skrevet: set[str]) -> None:
    tekster = dict.fromkeys(skrevet, "Vi har hatt kurs.")
    a = _rapport(1, [], [(None, 1)], tekster=tekster)
    egne = {d.id for d in DELER if d.slag != "prosjektregnskap"}
    assert {d.krav.id for d in a.mangler} == egne - skrevet
    assert a.deler is not None
    assert [d.krav for d in a.deler] == list(DELER)


def test_a_report_whose_parts_are_not_found_is_not_said_to_lack_any() -> None:
    for hull in (replace(R2021, aarsrapport=HULL), _med(deler=HULL)):
        a = _rapport(100, [], [(None, 40)], hull)
        assert a.deler is None
        assert a.mangler == ()
        assert (a.resultat, a.spenn) == (60, (60, 100))


def _med(**felt: Any) -> Regelverk:
    return replace(R2021, aarsrapport=replace(RAPPORT, **felt))


def test_without_the_rule_of_repayment_there_is_no_amount_and_no_span() -> None:
    a = _rapport(100, [], [(None, 40)], replace(R2021, tilbakebetaling=HULL))
    assert (a.tilbakebetaling, a.spenn, a.resultat) == (None, None, 60)


def test_the_deadline_is_the_years_own_or_the_day_in_the_letter() -> None:
    a = _rapport(1, [], [(None, 1)])
    assert a.frist is not None
    assert (a.frist.fra, a.frist.til, a.frist.merke) == (
        date(2022, 1, 1),
        date(2022, 1, 31),
        "kilde",
    )
    dag = date(2022, 1, 20)
    b = _rapport(1, [], [(None, 1)], fra_brevet={"aarsrapport": dag})
    assert b.frist is not None
    assert (b.frist.dato, b.frist.merke) == (dag, "brev")


def test_a_deadline_that_is_not_found_is_none() -> None:
    for hull in (replace(R2021, frister=HULL), replace(R2021, aarsrapport=HULL), _med(frist=HULL)):
        assert _rapport(1, [], [(None, 1)], hull).frist is None


def test_the_plasser_give_what_the_calculator_of_the_grant_says() -> None:
    plasser = {1: 40, 2: 38}
    sats = funnet(R2021.sats).kroner
    a = _rapport(1, [], [(None, 1)], plasser=plasser)
    assert a.tilskudd == tilskudd.beregn(tilskudd.Inndata(sats, plasser))
    assert _rapport(1, [], [(None, 1)]).tilskudd is None
    uten_sats = replace(R2021, sats=HULL)
    assert _rapport(1, [], [(None, 1)], uten_sats, plasser=plasser).tilskudd is None
