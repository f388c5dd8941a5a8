"""The programme check: a table worked by hand, and what must hold for every programme."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning.program import Inndata, Program, Rammer, beregn
from calculators.regelverk import regler
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import Periode

REGLER = regler(2021)
RAMMER = Rammer(funnet(REGLER.tiltak), eller_none(REGLER.fullfoering), date(2021, 12, 31))
ALLE = frozenset(t.id for t in funnet(REGLER.tiltak))
OPPLAERING = frozenset({"kultur_og_verdier", "samfunnskunnskap"})
TABELL = tomllib.loads(
    Path(__file__).with_name("program_opplaering.toml").read_text(encoding="utf-8")
)["rader"]
DAGER = (date(2021, 7, 31), date(2021, 8, 1), date(2021, 12, 31), date(2022, 1, 1))
STATUSER = ("asylsoeker", "oppholdstillatelse")

delmengder = st.frozensets(st.sampled_from(sorted(ALLE)))
dager = st.dates(date(2021, 1, 1), date(2022, 1, 31))
programmer = st.builds(
    Inndata,
    rammer=st.just(RAMMER),
    status=st.sampled_from(STATUSER),
    kontrolldato=dager,
    i_programmet=delmengder,
    begrunnet=delmengder,
    fullfoert=st.booleans(),
    fullfoert_dato=st.dates(date(2019, 1, 1), date(2022, 1, 31)),
)


def utfallene(program: Program) -> dict[str, str]:
    return {d.tiltak.id: d.utfall for d in program.deler}


def inndata(
    status: str, kontrolldato: date, i_programmet: frozenset[str], fullfoert: Any = "nei"
) -> Inndata:
    naar = None if fullfoert == "nei" else date.fromisoformat(fullfoert)
    return Inndata(
        RAMMER,
        status,
        kontrolldato,
        frozenset(i_programmet),
        fullfoert=naar is not None,
        fullfoert_dato=naar,
    )


@pytest.mark.parametrize("rad", TABELL, ids=lambda rad: " ".join(map(str, rad[:4])))
def test_the_training_has_the_outcome_that_was_worked_out_by_hand(rad: list[Any]) -> None:
    status, dag, med, fullfoert, kultur, samfunn, komplett = rad
    opplaering = {"begge": OPPLAERING, "ingen": frozenset()}.get(med, frozenset({med}))
    program = beregn(
        inndata(status, date.fromisoformat(dag), (ALLE - OPPLAERING) | opplaering, fullfoert)
    )
    utfall = utfallene(program)
    assert (utfall["kultur_og_verdier"], utfall["samfunnskunnskap"]) == (kultur, samfunn)
    assert program.komplett is komplett


@pytest.mark.parametrize("status", STATUSER)
@pytest.mark.parametrize("dag", DAGER, ids=str)
@pytest.mark.parametrize(
    ("id_", "uten"),
    [
        ("norsk", "mangler"),
        ("kompetansekartlegging", "mangler"),
        ("karriereveiledning", "boer_begrunnes"),
        ("spraaktrening", "boer_begrunnes"),
        ("arbeidsrettet", "boer_begrunnes"),
        ("frivillig_og_mottak", "boer_begrunnes"),
        ("skole_og_utdanning", "boer_begrunnes"),
        ("insentiv_og_bonus", "boer_begrunnes"),
    ],
)
def test_each_other_part_is_in_place_or_judged_by_its_krav_all_year(
    status: str, dag: date, id_: str, uten: str
) -> None:
    ferdig = "2021-02-01"
    med = beregn(inndata(status, dag, ALLE, ferdig))
    borte = beregn(inndata(status, dag, ALLE - {id_}, ferdig))
    assert utfallene(med)[id_] == "oppfylt"
    assert utfallene(borte)[id_] == uten
    assert borte.komplett is (uten != "mangler")


@given(programmer)
def test_every_part_of_the_year_has_one_outcome_in_the_order_of_the_rules(inn: Inndata) -> None:
    assert [d.tiltak.id for d in beregn(inn).deler] == [t.id for t in funnet(REGLER.tiltak)]


@given(programmer, st.sampled_from(sorted(ALLE)))
def test_adding_a_part_never_makes_a_programme_worse(inn: Inndata, ny: str) -> None:
    foer, etter = beregn(inn), beregn(replace(inn, i_programmet=inn.i_programmet | {ny}))
    assert etter.komplett >= foer.komplett
    for utfall in ("mangler", "boer_begrunnes"):
        assert len(etter.med(utfall)) <= len(foer.med(utfall))


@given(programmer, st.sampled_from(sorted(ALLE)))
def test_a_reason_never_makes_a_programme_worse_nor_excuses_what_is_required(
    inn: Inndata, id_: str
) -> None:
    foer, etter = beregn(inn), beregn(replace(inn, begrunnet=inn.begrunnet | {id_}))
    assert {d.tiltak.id for d in etter.med("mangler")} == {d.tiltak.id for d in foer.med("mangler")}
    assert len(etter.med("boer_begrunnes")) <= len(foer.med("boer_begrunnes"))


@given(programmer)
def test_having_completed_the_training_never_makes_a_programme_worse(inn: Inndata) -> None:
    uten = replace(inn, fullfoert=False, fullfoert_dato=None)
    assert beregn(inn).komplett >= beregn(uten).komplett


@given(programmer, programmer, st.dictionaries(st.sampled_from(sorted(ALLE)), st.integers(0, 9999)))
def test_the_verdict_depends_on_the_programme_alone_not_on_hours_or_what_was_asked_before(
    inn: Inndata, et_annet: Inndata, timer: dict[str, int]
) -> None:
    dommen = beregn(inn)
    beregn(et_annet)
    med_timer = beregn(replace(inn, timer=timer))
    assert (med_timer.deler, med_timer.opplaering) == (dommen.deler, dommen.opplaering)
    assert beregn(inn) == dommen


@given(programmer)
def test_complete_means_that_nothing_is_missing(inn: Inndata) -> None:
    program = beregn(inn)
    assert program.opplaering
    for_sent = program.opplaering.utfall == "mangler"
    assert program.komplett is not (bool(program.med("mangler")) or for_sent)


@given(programmer)
def test_what_stands_in_the_programme_is_never_missing_nor_training_that_is_completed(
    inn: Inndata,
) -> None:
    program = beregn(inn)
    borte = {d.tiltak.id for d in program.med("mangler")}
    assert not borte & inn.i_programmet
    if inn.fullfoert and inn.fullfoert_dato and inn.fullfoert_dato <= inn.kontrolldato:
        assert not borte & OPPLAERING


@given(programmer)
def test_only_what_is_lovpaalagt_can_be_missing(inn: Inndata) -> None:
    assert {d.krav for d in beregn(inn).med("mangler")} <= {"skal"}


@given(programmer)
def test_a_deadline_stands_only_where_the_training_is_asked_about(inn: Inndata) -> None:
    for d in beregn(inn).deler:
        assert d.frist in (None, date(2021, 12, 31))
        assert d.frist is None or d.tiltak.id in OPPLAERING
        assert d.utfall != "gjenstaar" or d.frist is not None


@given(programmer)
def test_the_check_is_the_same_on_every_day_between_the_changes_of_the_rules(inn: Inndata) -> None:
    dag = inn.kontrolldato
    if date(2021, 1, 2) <= dag <= date(2021, 12, 31) and dag != date(2021, 8, 1):
        uten = replace(inn, fullfoert=False, fullfoert_dato=None)
        dagen_foer = date.fromordinal(dag.toordinal() - 1)
        assert utfallene(beregn(uten)) == utfallene(beregn(replace(uten, kontrolldato=dagen_foer)))


def test_days_are_counted_to_the_deadline_and_past_it() -> None:
    opplaeringen = [beregn(inndata("asylsoeker", dag, ALLE)).opplaering for dag in DAGER]
    igjen = [o and o.dager_igjen for o in opplaeringen]
    assert igjen == [153, 152, 0, -1]


def test_training_without_a_date_counts_from_the_day_of_the_check() -> None:
    inn = replace(inndata("asylsoeker", date(2021, 12, 31), ALLE), fullfoert=True)
    opplaeringen = beregn(inn).opplaering
    assert opplaeringen
    assert opplaeringen.utfall == "oppfylt"


def test_a_status_the_duty_does_not_cover_has_no_deadline() -> None:
    assert REGLER.fullfoering
    fullfoering = replace(funnet(REGLER.fullfoering), gjelder=("asylsoeker",))
    rammer = replace(RAMMER, fullfoering=fullfoering)
    inn = replace(inndata("oppholdstillatelse", date(2022, 1, 1), ALLE), rammer=rammer)
    assert beregn(inn).opplaering is None
    assert beregn(inn).komplett


def test_a_year_without_the_duty_judges_the_parts_alone() -> None:
    rammer = replace(RAMMER, fullfoering=None)
    inn = replace(inndata("asylsoeker", date(2021, 9, 1), ALLE), rammer=rammer)
    assert utfallene(beregn(inn))["samfunnskunnskap"] == "oppfylt"


def test_the_dates_and_the_ids_are_the_years_own() -> None:
    ny = replace(
        funnet(REGLER.tiltak)[0],
        id="svoemming",
        perioder=(Periode(date(2021, 3, 1), "skal", ("asylsoeker",)),),
    )
    rammer = replace(RAMMER, tiltak=(ny,), fullfoering=None)

    def utfall(status: str, dag: date) -> str:
        program = beregn(replace(inndata(status, dag, frozenset()), rammer=rammer))
        return utfallene(program)["svoemming"]

    assert utfall("asylsoeker", date(2021, 2, 28)) == "ikke_aktuelt"
    assert utfall("asylsoeker", date(2021, 3, 1)) == "mangler"
    assert utfall("oppholdstillatelse", date(2021, 3, 1)) == "ikke_aktuelt"
