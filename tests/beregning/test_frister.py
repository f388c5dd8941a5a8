"""The year in order, and no date that the source does not give."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning.frister import Frister, Inndata, Tidspunkt, aapne, beregn
from calculators.regelverk import regler

R2021 = regler(2021)
I_AARET = st.dates(date(2021, 1, 1), date(2021, 12, 31))


def _ett(frister: Frister, id_: str) -> Tidspunkt:
    return next(t for t in frister.tidspunkter if t.id == id_)


@given(I_AARET)
def test_the_acceptance_is_due_fourteen_days_after_the_letter_was_sent_whatever_day_it_is(
    sendt: date,
) -> None:
    frist = _ett(beregn(Inndata(R2021, {"tilskuddsbrev_sendt": sendt})), "akseptfrist")
    assert frist.dato == sendt + timedelta(days=14)
    assert frist.merke == "utledet"


@given(I_AARET)
def test_what_has_a_date_stands_in_the_order_it_ends_and_before_what_has_none(
    sendt: date,
) -> None:
    frister = beregn(Inndata(R2021, {"tilskuddsbrev_sendt": sendt}))
    slutt = [t.til for t in frister.med_dato if t.til]
    assert len(slutt) == len(frister.med_dato)
    assert slutt == sorted(slutt)
    assert frister.tidspunkter == frister.med_dato + frister.uten_dato


def test_a_payment_never_has_a_date() -> None:
    frister = beregn(Inndata(R2021, {"tilskuddsbrev_sendt": date(2021, 5, 3)}))
    betalinger = [t for t in frister.tidspunkter if t.id.startswith("utbetaling")]
    assert len(betalinger) == 2
    assert all(t.fra is None and t.til is None for t in betalinger)


def test_without_a_letter_the_acceptance_has_no_date_and_the_rest_of_the_year_stands() -> None:
    frister = beregn(Inndata(R2021))
    assert _ett(frister, "akseptfrist") in frister.uten_dato
    assert _ett(frister, "aarsrapport").fra == date(2022, 1, 1)
    assert _ett(frister, "aarsrapport").til == date(2022, 1, 31)


def test_a_quarter_is_known_by_its_end_and_its_deadline_must_be_clarified() -> None:
    kvartaler = [t for t in beregn(Inndata(R2021)).tidspunkter if t.kvartal]
    assert [t.til for t in kvartaler] == [
        date(2021, 3, 31),
        date(2021, 6, 30),
        date(2021, 9, 30),
        date(2021, 12, 31),
    ]
    assert {t.merke for t in kvartaler} == {"avklares"}


@given(st.sampled_from([id_ for id_, _, _ in aapne(R2021)]), I_AARET)
def test_a_day_from_the_letter_takes_the_place_of_what_the_source_leaves_open(
    id_: str, dag: date
) -> None:
    frist = _ett(beregn(Inndata(R2021, fra_brevet={id_: dag})), id_)
    assert frist.dato == dag
    assert frist.merke == "brev"
    assert frist.fra_brevet


def test_a_day_from_the_letter_that_is_not_where_the_source_has_it_is_pointed_out() -> None:
    for kvartal, foerste, siste in (
        (1, date(2021, 3, 31), date(2021, 6, 30)),
        (3, date(2021, 9, 30), date(2021, 12, 31)),
        (4, date(2021, 12, 31), date(2022, 3, 31)),
    ):
        id_ = f"tilskuddsrapport_{kvartal}"
        assert _utenfor(id_, foerste) is _utenfor(id_, siste) is None
        assert _utenfor(id_, foerste - timedelta(days=1)) == "foer_kvartalets_slutt"
        assert _utenfor(id_, siste + timedelta(days=1)) == "etter_neste_kvartal"
    assert _utenfor("aarsrapport", date(2022, 1, 31)) is None
    assert _utenfor("aarsrapport", date(2022, 2, 1)) == "annen_maaned"
    assert not any(t.utenfor for t in beregn(Inndata(R2021)).tidspunkter)


def _utenfor(id_: str, dag: date) -> str | None:
    return _ett(beregn(Inndata(R2021, fra_brevet={id_: dag})), id_).utenfor


def test_only_the_kommunes_own_deadlines_are_asked_for() -> None:
    assert all(frist.ansvarlig == "kommunen" for _, frist, _ in aapne(R2021))
