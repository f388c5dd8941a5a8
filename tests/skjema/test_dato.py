"""Dates as browsers, files and people write them."""

import tomllib
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import answer, norsk
from calculators.regelverk import regler
from calculators.skjema.dato import les_dato
from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.mal import rader
from tekstvarianter import ser_likt_ut

FRA, TIL = date(2021, 1, 1), date(2022, 1, 31)
TIDLIG = datetime(2021, 12, 30)  # noqa: DTZ001 - hypothesis adds the zone
ALLTID = (date(1, 1, 1), date(9999, 12, 31))
DATA = tomllib.loads(Path(__file__).with_name("datoer.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("tekst", "dag"), DATA["leses"])
def test_a_date_with_one_reading_is_read(tekst: str, dag: date) -> None:
    assert les_dato(tekst, *ALLTID) == dag


@pytest.mark.parametrize(("tekst", "sier"), DATA["avvises"])
def test_any_other_is_told_what_is_wrong_and_what_to_write(tekst: str, sier: str) -> None:
    with pytest.raises(Feltfeil) as feil:
        les_dato(tekst, *ALLTID)
    assert sier in str(feil.value).replace("\u00a0", " ")


@given(st.dates(FRA, TIL), st.data())
def test_every_way_of_writing_a_day_is_that_day(dag: date, data: st.DataObject) -> None:
    for tekst in (
        dag.isoformat(),
        f"{dag.day}.{dag.month}.{dag.year}",
        f"{dag:%d.%m.%Y}",
        f"{dag:%d.%m.%Y %H:%M:%S}",
        datetime(dag.year, dag.month, dag.day).isoformat(),  # noqa: DTZ001 - as a cell has it
        f"{dag:%Y%m%d}",
        f"{dag.day}. {dag.month}. {dag.year}",
        norsk.dato(dag),
        norsk.dag_og_dato(dag),
        norsk.dato(dag).upper().replace("\u00a0", " "),
    ):
        assert les_dato(tekst, FRA, TIL) == dag
        assert les_dato(data.draw(ser_likt_ut(tekst)), FRA, TIL) == dag


@given(st.dates(FRA, TIL), st.sampled_from("/-"))
def test_the_order_of_day_and_month_is_never_guessed(dag: date, merke: str) -> None:
    tekst = f"{dag.day:02}{merke}{dag.month:02}{merke}{dag.year}"
    try:
        assert les_dato(tekst, FRA, TIL) == dag
        assert dag.day > 12 or dag.day == dag.month
    except Feltfeil as feil:
        assert dag.day <= 12
        assert norsk.dato(dag) in str(feil)


@given(st.dates(FRA, TIL), st.dates(FRA, TIL), st.sampled_from((" ", ", ", "  ", " - ")))
def test_two_dates_are_never_read_as_one(dag: date, annen: date, mellom: str) -> None:
    for foerste in (dag.isoformat(), f"{dag:%d.%m.%Y}", norsk.dato(dag)):
        for siste in ("%d.%m.%y", "%d.%m.%Y", "%d.%m", "%Y-%m-%d", "%y.%m.%d"):
            with pytest.raises(Feltfeil):
                les_dato(f"{foerste}{mellom}{annen:{siste}}", FRA, TIL)


@given(
    st.datetimes(timezones=st.just(UTC), min_value=TIDLIG - timedelta(days=360), max_value=TIDLIG),
    st.integers(-12, 14),
)
def test_a_time_zone_never_moves_the_day(tid: datetime, sone: int) -> None:
    der = tid.astimezone(timezone(timedelta(hours=sone)))
    tekst = f"{der:%Y-%m-%dT%H:%M:%S}{sone:+03}:00"
    i_norge = tid.astimezone(ZoneInfo("Europe/Oslo")).date()
    try:
        assert les_dato(tekst, FRA, TIL) == der.date() == i_norge
    except Feltfeil as feil:
        assert norsk.dato(der.date()) in str(feil)
        assert norsk.dato(i_norge) in str(feil) or i_norge == der.date()
        assert not 2 <= der.hour - sone + 1 < 22


@given(st.text() | st.text("0123456789.-/: TZ+nov"))
def test_any_text_is_a_date_within_the_limits_or_a_message(tekst: str) -> None:
    try:
        assert FRA <= les_dato(tekst, FRA, TIL) <= TIL
    except Feltfeil as feil:
        assert str(feil).endswith(".")


@given(st.dates().filter(lambda d: not FRA <= d <= TIL))
def test_a_date_outside_the_limits_is_refused_with_the_limits(dag: date) -> None:
    with pytest.raises(Feltfeil, match="1\\.\u00a0januar 2021 til 31\\.\u00a0januar 2022"):
        les_dato(dag.isoformat(), FRA, TIL)


def test_dates_as_text_in_a_register_are_read_or_the_row_says_what_to_write() -> None:
    hode, *_, siste = rader(regler(2021))
    datoer = ["15.11.2020 00:00:00", "2020-11-15T00:00:00", "2020-11-15 00:00", "15.11.20",
              "15/11/2020", "44150", "15.nov.20", "15. nov. 2020", "2020-11-15T00:00:00.000Z",
              "15.11.2020"]  # fmt: skip
    tabell = [hode, *([*siste[:-1], dato] for dato in datoer)]
    svar = {"tilskuddsaar": "2021", "kontrolldato": "2022-01-10"}
    fil = "\n".join(";".join(rad) for rad in tabell).encode()
    per_rad = answer({"kalkulator": "register", "svar": svar}, fil)["resultat"]["per_rad"]
    avvist = {d: r["feil"] for d, r in zip(datoer, per_rad, strict=True) if r["feil"]}
    assert avvist.keys() == {"15.11.20", "44150", "15.nov.20"}
    assert all("for eksempel 1.8.2021" in feil for (feil,) in avvist.values())
