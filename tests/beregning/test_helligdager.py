"""Public holidays and working days, against another's computation."""

from calendar import isleap
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning.helligdager import (
    arbeidsdagen_foer,
    foerste_arbeidsdag,
    helligdag,
    hviledag,
    paaskedag,
    siste_vanlige_dag,
    stengt,
)

DAG = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("aar", range(1990, 2101))
def test_the_holidays_of_a_year_are_those_of_the_holidays_package(aar: int) -> None:
    dagene = [date(aar, 1, 1) + timedelta(days=n) for n in range(365 + isleap(aar))]
    deres = holidays.country_holidays("NO", years=aar)
    assert [dag for dag in dagene if helligdag(dag)] == sorted(deres)


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_from_22_march_to_25_april(aar: int) -> None:
    dag = paaskedag(aar)
    assert dag.weekday() == 6
    assert date(aar, 3, 22) <= dag <= date(aar, 4, 25)


def test_two_holidays_on_one_day_bear_both_names() -> None:
    # In 2008 Ascension Day fell on 1 May.
    assert hviledag(date(2008, 5, 1)) == "offentlig høytidsdag og Kristi himmelfartsdag"


@pytest.mark.parametrize(
    ("dag", "hvile", "arbeidsdag", "lukket", "vanlig"),
    [
        (date(2021, 5, 17), "grunnlovsdagen", date(2021, 5, 14), "", date(2021, 5, 14)),
        (date(2021, 5, 15), "lørdag", date(2021, 5, 14), "", date(2021, 5, 14)),
        (date(2021, 5, 14), "", date(2021, 5, 12), "", date(2021, 5, 12)),
        (date(2021, 4, 5), "andre påskedag", date(2021, 3, 31), "", date(2021, 3, 30)),
        (date(2021, 4, 6), "", date(2021, 3, 31), "", date(2021, 3, 30)),
        (
            date(2021, 3, 31),
            "",
            date(2021, 3, 30),
            "onsdag før skjærtorsdag, og mange kontorer stenger klokka 12",
            date(2021, 3, 30),
        ),
        (
            date(2021, 12, 24),
            "",
            date(2021, 12, 23),
            "julaften, og mange kontorer er stengt",
            date(2021, 12, 23),
        ),
        (date(2021, 12, 27), "", date(2021, 12, 24), "", date(2021, 12, 23)),
        (
            date(2021, 12, 31),
            "",
            date(2021, 12, 30),
            "nyttårsaften, og mange kontorer er stengt",
            date(2021, 12, 30),
        ),
        (date(2022, 1, 1), "første nyttårsdag", date(2021, 12, 31), "", date(2021, 12, 30)),
        # Christmas Eve on a Sunday: the Friday before is ordinary.
        (date(2023, 12, 26), "andre juledag", date(2023, 12, 22), "", date(2023, 12, 22)),
    ],
)
def test_a_day_is_one_of_rest_or_one_offices_keep_closed_and_others_come_before_it(
    dag: date, hvile: str, arbeidsdag: date, lukket: str, vanlig: date
) -> None:
    assert hviledag(dag) == hvile
    assert arbeidsdagen_foer(dag) == arbeidsdag
    assert stengt(dag) == lukket
    assert siste_vanlige_dag(dag) == vanlig


@given(DAG)
def test_the_working_day_before_is_earlier_and_nothing_between_is_one(dag: date) -> None:
    foer = arbeidsdagen_foer(dag)
    assert foer < dag
    assert not hviledag(foer)
    assert all(hviledag(foer + timedelta(days=n)) for n in range(1, (dag - foer).days))


@given(DAG)
def test_the_last_ordinary_day_is_earlier_and_everything_between_is_off_or_closed(
    dag: date,
) -> None:
    vanlig = siste_vanlige_dag(dag)
    assert vanlig < dag
    assert not hviledag(vanlig)
    assert not stengt(vanlig)
    mellom = [vanlig + timedelta(days=n) for n in range(1, (dag - vanlig).days)]
    assert all(hviledag(d) or stengt(d) for d in mellom)


@given(DAG)
def test_the_first_working_day_is_the_day_itself_unless_it_is_off(dag: date) -> None:
    forste = foerste_arbeidsdag(dag)
    assert not hviledag(forste)
    assert (forste == dag) is (not hviledag(dag))
