"""Calendar files, read by another's parser."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from calculators.answer import answer, nedlasting
from calculators.beregning.frister import Inndata, beregn
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import regler
from calculators.rendering.frister_kalender import kalender
from calculators.rendering.kalender import Hendelse, ics

R2021 = regler(2021)
STEMPEL = datetime(2021, 1, 15, tzinfo=UTC)
DAGEN = STEMPEL.date()
# Control characters cannot stand in a calendar file, and none comes out of the rules.
TEKST = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=300)
DAG = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def _hendelsene(tekst: str) -> Any:
    return Calendar.from_ical(tekst).walk("VEVENT")


def _en(**felt: Any) -> Hendelse:
    mal: dict[str, Any] = {
        "uid": "a",
        "tittel": "b",
        "beskrivelse": "c",
        "lenke": "https://example.org",
    }
    return Hendelse(**{**mal, "fra": DAGEN, "til": DAGEN, **felt})


@given(TEKST, TEKST)
def test_any_text_comes_back_as_it_went_in(tittel: str, beskrivelse: str) -> None:
    (lest,) = _hendelsene(ics("x", STEMPEL, [_en(tittel=tittel, beskrivelse=beskrivelse)]))
    assert lest.get("summary", "") == tittel
    assert lest.get("description", "") == beskrivelse


@given(TEKST)
def test_no_line_is_over_75_octets_and_each_ends_with_crlf(tittel: str) -> None:
    tekst = ics(tittel, STEMPEL, [_en(tittel=tittel)])
    assert tekst.endswith("\r\n")
    linjer = tekst.split("\r\n")
    assert all(len(linje.encode()) <= 75 for linje in linjer)
    assert not any("\n" in linje or "\r" in linje for linje in linjer)


@pytest.mark.parametrize("tegn", ["a", "å", "€", "😀"])
def test_a_line_that_is_folded_many_times_is_full_but_for_what_would_be_cut(tegn: str) -> None:
    linjer = ics("x", STEMPEL, [_en(tittel=tegn * 300)]).split("\r\n")
    brettet = [linje for linje in linjer if linje.startswith(f" {tegn}")]
    assert len(brettet) > 3
    assert all(75 - len(tegn.encode()) < len(linje.encode()) <= 75 for linje in brettet[:-1])


def test_line_breaks_are_escaped() -> None:
    (lest,) = _hendelsene(ics("x", STEMPEL, [_en(beskrivelse="en\nto\\n; tre, fire")]))
    assert lest["description"] == "en\nto\\n; tre, fire"


@given(DAG, st.integers(0, 60), st.integers(-60, 60))
def test_an_event_lasts_all_day_to_the_end_of_its_last_day_and_reminds_at_nine(
    fra: date, dager: int, varsel: int
) -> None:
    til = fra + timedelta(days=dager)
    varsler = (fra + timedelta(days=varsel),)
    (lest,) = _hendelsene(ics("x", STEMPEL, [_en(fra=fra, til=til, varsler=varsler)]))
    assert lest["dtstart"].dt == fra
    assert lest["dtend"].dt == til + timedelta(days=1)
    (alarm,) = lest.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=varsel, hours=9)
    assert alarm["action"] == "DISPLAY"


def _filen(sendt: date, kommune: str = "", naa: datetime | None = None) -> str:
    inndata = Inndata(R2021, {"tilskuddsbrev_sendt": sendt}, kommune=kommune)
    return kalender(beregn(inndata), naa)


def _aaret(sendt: date, kommune: str = "") -> Any:
    return _hendelsene(_filen(sendt, kommune))


def _legg_inn(kalenderen: dict[str, Any], fil: str) -> None:
    """As RFC 5546 2.1.5 tells a calendar to: the same UID is the same event, and the higher
    SEQUENCE stands; with the same SEQUENCE the later DTSTAMP."""
    for ny in _hendelsene(fil):
        gammel = kalenderen.get(ny["uid"])
        if gammel is None or _alder(ny) >= _alder(gammel):
            kalenderen[ny["uid"]] = ny


def _alder(hendelse: Any) -> Any:
    return hendelse["sequence"], hendelse["dtstamp"].dt


@given(st.dates(date(2021, 1, 1), date(2021, 12, 31)))
def test_the_year_has_the_same_identifiers_whatever_the_letter_says(sendt: date) -> None:
    ider = [h["uid"] for h in _aaret(sendt)]
    assert len(set(ider)) == len(ider)
    assert set(ider) == {h["uid"] for h in _aaret(date(2021, 5, 3))}


def test_the_calendar_is_complete_by_the_standard_and_has_no_payment() -> None:
    kalenderen = Calendar.from_ical(kalender(beregn(Inndata(R2021))))
    assert kalenderen["version"] == "2.0"
    assert kalenderen["prodid"]
    for hendelse in kalenderen.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(hendelse)
        assert "utbetaling" not in str(hendelse["uid"])
        assert hendelse.errors == []


def test_the_acceptance_on_17_may_reminds_a_week_before_and_on_the_friday_before() -> None:
    aksept = next(h for h in _aaret(date(2021, 5, 3)) if "akseptfrist" in h["uid"])
    varsler = [alarm["trigger"].dt for alarm in aksept.walk("VALARM")]
    # 10 May and 14 May, at nine o'clock.
    assert varsler == [timedelta(days=-7, hours=9), timedelta(days=-3, hours=9)]


SENDT = st.dates(date(2021, 1, 1), date(2021, 12, 31))
# After the rules were controlled, which is what the site's own file is stamped with.
NAA = st.integers(0, 1_500_000_000).map(
    lambda s: datetime(2027, 1, 1, tzinfo=UTC) + timedelta(seconds=s)
)
KOMMUNE = st.text(st.sampled_from("abcåÅøæ -ŋé"), min_size=1, max_size=60).filter(str.strip)


@settings(max_examples=25)
@given(SENDT, SENDT, NAA, st.integers(1, 10**6), st.sampled_from(["", "Bodø"]))
def test_a_later_file_moves_the_events_of_the_one_before_and_adds_none(
    foer: date, etter: date, naa: datetime, sekunder: int, kommune: str
) -> None:
    kalenderen: dict[str, Any] = {}
    _legg_inn(kalenderen, _filen(foer, kommune, naa))
    _legg_inn(kalenderen, _filen(etter, kommune, naa + timedelta(seconds=sekunder)))
    fasit = _hendelsene(_filen(etter, kommune))
    assert {u: h["dtstart"].dt for u, h in kalenderen.items()} == {
        h["uid"]: h["dtstart"].dt for h in fasit
    }


@settings(max_examples=25)
@given(NAA)
def test_the_file_of_the_site_never_takes_the_place_of_one_that_was_made_later(
    naa: datetime,
) -> None:
    kalenderen: dict[str, Any] = {}
    _legg_inn(kalenderen, _filen(date(2021, 5, 3), "", naa))
    foer = {u: h["dtstamp"].dt for u, h in kalenderen.items()}
    _legg_inn(kalenderen, _filen(date(2021, 5, 4)))
    assert {u: h["dtstamp"].dt for u, h in kalenderen.items()} == foer


@given(st.dates(date(1970, 1, 1), date(2099, 12, 31)))
def test_the_number_of_a_version_is_one_that_a_calendar_can_read(dag: date) -> None:
    stempel = datetime(dag.year, dag.month, dag.day, 23, 59, 59, tzinfo=UTC)
    (lest,) = _hendelsene(ics("x", stempel, [_en()]))
    assert 0 <= lest["sequence"] < 2**31
    assert lest["dtstamp"].dt == lest["last-modified"].dt == stempel


@settings(max_examples=25)
@given(KOMMUNE, KOMMUNE)
def test_two_kommuner_in_one_calendar_keep_their_own_events(en: str, annen: str) -> None:
    samme = [" ".join(n.casefold().split()) for n in (en, annen)]
    felles = {h["uid"] for h in _aaret(date(2021, 5, 3), en)}
    felles &= {h["uid"] for h in _aaret(date(2021, 5, 3), annen)}
    assert bool(felles) == (samme[0] == samme[1])
    assert not felles & {h["uid"] for h in _aaret(date(2021, 5, 3))}


@settings(max_examples=25)
@given(KOMMUNE)
def test_an_identifier_is_plain_and_short_enough_and_the_title_says_whose_it_is(
    kommune: str,
) -> None:
    for hendelse in _aaret(date(2021, 5, 3), kommune):
        uid = str(hendelse["uid"])
        assert uid.isascii()
        assert uid.isprintable()
        assert " " not in uid
        assert len(uid) < 500
        assert hendelse["summary"].startswith(f"{kommune}: ")


def test_the_same_kommune_however_its_name_is_written_has_the_same_events() -> None:
    ider = [
        [h["uid"] for h in _aaret(date(2021, 5, 3), navn)]
        for navn in ("Nordre Land", "NORDRE LAND", "nordre land kommune", "Nordre Land kommune")
    ]
    assert ider[1:] == ider[:-1]


@pytest.mark.parametrize("navn", ["frister", "tilskuddsbrev"])
def test_a_download_says_when_it_was_made_and_whose_it_is(navn: str) -> None:
    svar = kalkulator_for(navn).skjema(R2021).standardsvar | {"kommune": " Nordre  Land "}
    spm = {"kalkulator": navn, "svar": svar, "format": "ics", "tid": "2026-11-26T00:15:30.123Z"}
    hendelser = _hendelsene(nedlasting(spm)["innhold"])
    assert {h["dtstamp"].dt for h in hendelser} == {datetime(2026, 11, 26, 0, 15, 30, tzinfo=UTC)}
    assert all(h["summary"].startswith("Nordre Land: ") for h in hendelser)
    assert nedlasting({**spm, "tid": "2026-11-26T01:15:30+01:00"}) == nedlasting(spm)


@pytest.mark.parametrize("kommune", ["0301", "12345678901", "Oslo 2", "a" * 61, "a;b", "a\nb:c"])
def test_the_name_of_a_kommune_is_a_name(kommune: str) -> None:
    svar = kalkulator_for("frister").skjema(R2021).standardsvar | {"kommune": kommune}
    utfall = answer({"kalkulator": "frister", "svar": svar})
    assert [f["felt"] for f in utfall["feil"]] == ["kommune"]


@pytest.mark.parametrize("kommune", ["Bodø", "Evje og Hornnes", "Nord-Fron", "Gáivuotna/Kåfjord"])
def test_names_of_norwegian_kommuner_are_names(kommune: str) -> None:
    svar = kalkulator_for("frister").skjema(R2021).standardsvar | {"kommune": kommune}
    assert answer({"kalkulator": "frister", "svar": svar})["ok"]
