"""Calendar files, read by another's parser."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from calculators.beregning.frister import Inndata, beregn
from calculators.regelverk import regler
from calculators.rendering.frister_kalender import kalender
from calculators.rendering.kalender import Hendelse, ics

R2021 = regler(2021)
STEMPEL = date(2021, 1, 15)
# Control characters cannot stand in a calendar file, and none comes out of the rules.
TEKST = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=300)
DAG = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def _hendelsene(tekst):
    return Calendar.from_ical(tekst).walk("VEVENT")


def _en(**felt):
    mal = {"uid": "a", "tittel": "b", "beskrivelse": "c", "lenke": "https://example.org"}
    return Hendelse(**{**mal, "fra": STEMPEL, "til": STEMPEL, **felt})


@given(TEKST, TEKST)
def test_any_text_comes_back_as_it_went_in(tittel, beskrivelse):
    (lest,) = _hendelsene(ics("x", STEMPEL, [_en(tittel=tittel, beskrivelse=beskrivelse)]))
    assert lest.get("summary", "") == tittel
    assert lest.get("description", "") == beskrivelse


@given(TEKST)
def test_no_line_is_over_75_octets_and_each_ends_with_crlf(tittel):
    tekst = ics(tittel, STEMPEL, [_en(tittel=tittel)])
    assert tekst.endswith("\r\n")
    linjer = tekst.split("\r\n")
    assert all(len(linje.encode()) <= 75 for linje in linjer)
    assert not any("\n" in linje or "\r" in linje for linje in linjer)


def test_line_breaks_are_escaped():
    (lest,) = _hendelsene(ics("x", STEMPEL, [_en(beskrivelse="en\nto\\n; tre, fire")]))
    assert lest["description"] == "en\nto\\n; tre, fire"


@given(DAG, st.integers(0, 60), st.integers(-60, 60))
def test_an_event_lasts_all_day_to_the_end_of_its_last_day_and_reminds_at_nine(fra, dager, varsel):
    til = fra + timedelta(days=dager)
    varsler = (fra + timedelta(days=varsel),)
    (lest,) = _hendelsene(ics("x", STEMPEL, [_en(fra=fra, til=til, varsler=varsler)]))
    assert lest["dtstart"].dt == fra
    assert lest["dtend"].dt == til + timedelta(days=1)
    (alarm,) = lest.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=varsel, hours=9)
    assert alarm["action"] == "DISPLAY"


def _aaret(sendt):
    return _hendelsene(kalender(beregn(Inndata(R2021, {"tilskuddsbrev_sendt": sendt}))))


@given(st.dates(date(2021, 1, 1), date(2021, 12, 31)))
def test_the_year_has_the_same_identifiers_whatever_the_letter_says(sendt):
    ider = [h["uid"] for h in _aaret(sendt)]
    assert len(set(ider)) == len(ider)
    assert set(ider) == {h["uid"] for h in _aaret(date(2021, 5, 3))}


def test_the_calendar_is_complete_by_the_standard_and_has_no_payment():
    kalenderen = Calendar.from_ical(kalender(beregn(Inndata(R2021))))
    assert kalenderen["version"] == "2.0"
    assert kalenderen["prodid"]
    for hendelse in kalenderen.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(hendelse)
        assert "utbetaling" not in hendelse["uid"]
        assert hendelse.errors == []


def test_the_acceptance_on_17_may_reminds_a_week_before_and_on_the_friday_before():
    aksept = next(h for h in _aaret(date(2021, 5, 3)) if "akseptfrist" in h["uid"])
    varsler = [alarm["trigger"].dt for alarm in aksept.walk("VALARM")]
    # 10 May and 14 May, at nine o'clock.
    assert varsler == [timedelta(days=-7, hours=9), timedelta(days=-3, hours=9)]
