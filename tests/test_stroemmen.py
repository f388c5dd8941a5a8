"""The feed of editions and corrections: what is told, under which name, and on which day."""

from dataclasses import replace
from datetime import date
from unittest import mock

import feedparser
import pytest

from calculators.markdown import nyheter
from calculators.norsk import kroner
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.typer import IkkeFunnet, Rettelse, Tekst
from calculators.rendering.kilde import sjekket
from calculators.skjema.enhet import per_maaned
from calculators.spraak import svarer_paa
from nettsted.feed import stroemmen
from oppdiktede import OPPDIKTEDE, oppdiktet

ADRESSE = "https://www.eksempel.no/tilskudd/"


def _rettet(dag: date, hva: str, *sider: str) -> Rettelse:
    return Rettelse(dag, Tekst(hva, f"{hva} nn"), Tekst("Feil.", "Feil."), sider or ("sats",))


def _lest(*utgaver: Regelverk) -> feedparser.FeedParserDict:
    """The feed when these are all the editions there are, as a reader of feeds has it."""
    etter_aar = {r.tilskuddsaar: r for r in utgaver}
    with (
        mock.patch.object(nyheter, "aarene", return_value=sorted(etter_aar)),
        mock.patch.object(nyheter, "regler", etter_aar.__getitem__),
    ):
        return _som_leser(stroemmen(nyheter.nyhetene(), ADRESSE))


def _som_leser(tekst: str) -> feedparser.FeedParserDict:
    lest = feedparser.parse(tekst.encode())
    assert not lest.bozo, lest.get("bozo_exception")
    return lest


def _navn(lest: feedparser.FeedParserDict) -> list[str]:
    return [innslag.id for innslag in lest.entries]


UTGAVEN = replace(oppdiktet(OPPDIKTEDE[0]), rettelser=())


def test_each_published_edition_and_each_of_its_corrections_is_told_of_once() -> None:
    lest = _som_leser(stroemmen(nyheter.nyhetene(), ADRESSE))
    utgaver = [r for aar in aarene() if not (r := regler(aar)).utkast]
    assert len(lest.entries) == len(set(_navn(lest))) == sum(1 + len(r.rettelser) for r in utgaver)
    titler = [innslag.title for innslag in lest.entries]
    assert all(f"Reglene for {r.tilskuddsaar}" in titler for r in utgaver)


def test_a_draft_and_its_corrections_are_not_told_of() -> None:
    utkastet = replace(
        oppdiktet(OPPDIKTEDE[1]),
        utkast=True,
        rettelser=(_rettet(date(2031, 3, 4), "Satsen er rettet."),),
    )
    assert _navn(_lest(UTGAVEN, utkastet)) == _navn(_lest(UTGAVEN))
    assert _lest(utkastet).entries == []


def test_with_only_drafts_the_feed_is_empty_and_still_a_feed_with_a_day_of_the_rules() -> None:
    lest = _som_leser(stroemmen([], ADRESSE))
    assert lest.entries == []
    assert lest.feed.updated == f"{aarene()[0]}-01-01T00:00:00Z"


def test_an_edition_is_told_of_on_the_day_any_of_it_was_last_checked() -> None:
    senere = date(2033, 5, 6)
    sjekket = replace(UTGAVEN.kildeside, kontrollert=senere)
    (innslag,) = _lest(replace(UTGAVEN, kildeside=sjekket)).entries
    assert innslag.updated == "2033-05-06T00:00:00Z"
    assert "6. mai 2033" in innslag.content[0].value.replace("\u00a0", " ")


def test_the_rate_is_said_to_be_checked_on_its_own_day_and_never_on_a_later_one() -> None:
    sats = UTGAVEN.sats
    assert not isinstance(sats, IkkeFunnet)
    assert isinstance(sats.kontrollert, date)
    senere = replace(UTGAVEN, kildeside=replace(UTGAVEN.kildeside, kontrollert=date(2033, 5, 6)))
    (innslag,) = _lest(senere).entries
    teksten = innslag.content[0].value
    assert f"{kroner(sats.kroner)} {per_maaned(sats)}. {sjekket(sats.kontrollert)}" in teksten
    assert sjekket(date(2033, 5, 6)) not in teksten


def test_a_rate_that_is_not_found_says_when_it_was_looked_for() -> None:
    (innslag,) = _lest(replace(UTGAVEN, sats=IkkeFunnet(date(2032, 1, 2)))).entries
    teksten = innslag.content[0].value.replace("\u00a0", " ")
    assert "Sats: ikke funnet i kilden. Vi lette 2. januar 2032." in teksten
    assert "Sjekket mot kilden" not in teksten


def test_a_correction_says_when_what_and_why_and_leads_to_its_page() -> None:
    rettelse = _rettet(date(2033, 5, 6), "Satsen er < 2 141 & riktig.", "sats", "index")
    innslag = _lest(replace(UTGAVEN, rettelser=(rettelse,))).entries[0]
    aar = UTGAVEN.tilskuddsaar
    tekst = innslag.content[0].value.replace("\u00a0", " ")
    assert tekst == "Rettet 6. mai 2033. Satsen er < 2 141 & riktig. Grunn: Feil."
    assert innslag.title == f"Rettet i utgaven for {aar}: Satsen er < 2 141 & riktig."
    assert innslag.link == f"{ADRESSE}{aar}/sats/"
    ved_siden_av = [lenke.href for lenke in innslag.links if lenke.rel == "related"]
    assert ved_siden_av == [f"{ADRESSE}{aar}/"]


def test_the_newest_stands_first_and_of_one_day_the_one_written_last() -> None:
    rettelser = tuple(
        _rettet(dag, hva)
        for dag, hva in (
            (date(2033, 5, 6), "én"),
            (date(2033, 5, 6), "to"),
            (date(2034, 1, 2), "tre"),
            (date(2033, 5, 6), "fire"),
        )
    )
    titler = [i.title for i in _lest(replace(UTGAVEN, rettelser=rettelser)).entries]
    assert [t.rpartition(" ")[2] for t in titler[:-1]] == ["tre", "fire", "to", "én"]


def test_a_name_is_kept_when_words_are_mended_when_more_is_told_and_when_the_site_moves() -> None:
    en, to = _rettet(date(2033, 5, 6), "Satsn."), _rettet(date(2033, 5, 6), "To.")
    foer = _navn(_lest(replace(UTGAVEN, rettelser=(en, to))))
    ny = _rettet(date(2033, 5, 6), "Ny.")
    eldre = _rettet(date(2032, 5, 6), "Eldre.")
    mendet = replace(en, hva=Tekst("Satsen.", "Satsen."), sider=("index",))
    etter = _navn(_lest(replace(UTGAVEN, rettelser=(eldre, mendet, to, ny))))
    assert set(foer) < set(etter)
    assert len(etter) == len(foer) + 2
    flyttet = stroemmen(nyheter.nyhetene(), "https://andre.eksempel.no/")
    her = stroemmen(nyheter.nyhetene(), ADRESSE)
    assert _navn(_som_leser(flyttet)) == _navn(_som_leser(her))


def test_the_names_that_are_published_never_change() -> None:
    lest = _som_leser(stroemmen(nyheter.nyhetene(), ADRESSE))
    aaret = next(i for i in lest.entries if i.title == "Reglene for 2021")
    assert lest.feed.id == "urn:uuid:99e6f549-09a3-5a06-bc9e-6544d8857703"
    assert aaret.id == "urn:uuid:d873e84b-aa77-55db-b006-a437a3b6dc64"


def test_the_two_maalformer_tell_the_same_under_names_and_in_words_of_their_own() -> None:
    bokmaal = _som_leser(stroemmen(nyheter.nyhetene(), ADRESSE))
    with svarer_paa("nn"):
        nynorsk = _som_leser(stroemmen(nyheter.nyhetene(), f"{ADRESSE}nn/"))
    assert len(bokmaal.entries) == len(nynorsk.entries)
    assert not set(_navn(bokmaal)) & set(_navn(nynorsk))
    assert (bokmaal.feed.language, nynorsk.feed.language) == ("nb", "nn")
    assert nynorsk.feed.title == "Tilskot til integreringsmottak: utgåver og rettingar"
    for a, b in zip(bokmaal.entries, nynorsk.entries, strict=True):
        assert b.link == f"{ADRESSE}nn/{a.link.removeprefix(ADRESSE)}"
        assert (a.updated, a.title != b.title) == (b.updated, True)


@pytest.mark.parametrize("aar", OPPDIKTEDE)
def test_an_edition_of_any_structure_is_told_of(aar: int) -> None:
    lest = _lest(oppdiktet(aar))
    assert lest.entries[-1].title == f"Reglene for {aar}"
