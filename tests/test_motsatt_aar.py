"""What is said of a year is its own: where its rules are absent or opposite, nothing is 2021's.

The sentences below were once in the code or on shared pages, and were false of another year.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from calculators.answer import answer, nedlasting
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.markdown.endringer import endringer
from calculators.markdown.utgaver import utgavene
from calculators.redaksjon.ordlistefil import les_ordliste
from calculators.redaksjon.sidetekst import sidene
from calculators.regelverk import regler
from calculators.rendering.html import Html
from calculators.rendering.kalkulator import kalkulator
from hull import LETT, utgaven
from prosjektet import ROT
from regelfil import tabellen

# What is true of 2021 only: the rhythm of the reports, what is counted, who pays what back, the
# silences of its page, and what it takes to change something.
_BARE_2021 = (
    "hvert kvartal",
    "1. kvartal",
    "ikke antall beboere",
    "i januar",
    "betaler dere tilbake til IMDi",
    "minstegrense",
    "Kilden sier det ikke",
    "Kilden sier ikke",
    "Kilden sier bare",
    "alle beboere",
    "Malen er vår egen",
    "søke skriftlig",
    "betaler ikke ut noe før",
    "NAV-kontoret",
    "før ankomst teller også",
)
# A plass, which the rate of another year may not be for one of; «på plass» and «plass til» are
# other words.
_PLASSEN = re.compile(r"(?i)(?<!på )\bplass(?:er|en|ene)?\b(?! til\b)|\bplassmåned\w*")
_DOCS = ROT / "docs"


def _motsatt() -> dict[str, Any]:
    """The rules of 2021 turned around: what it asks for is not asked, and nothing is open."""
    tabell = tabellen()
    tabell["avklares"] = []
    tabell["sats"]["enhet"] = {
        "en": {"nb": "beboer", "nn": "bebuar"},
        "flere": {"nb": "beboere", "nn": "bebuarar"},
        "bestemt": {"nb": "beboerne", "nn": "bebuarane"},
    }
    tabell["sats"]["telles"] = {"nb": "Beboerne i mottaket", "nn": "Bebuarane i mottaket"}
    tabell["kriterier"] = [k for k in tabell["kriterier"] if k["id"] != "avtale_nav"]
    tabell["endring"] |= {"skriftlig_soeknad": False, "samtykke_i_forkant": False}
    tabell["utbetaling"]["krever_akseptbrev"] = False
    tabell["fullfoering"]["foer_ankomst_teller"] = False
    tabell["tilbakebetaling"]["ubrukt"] = {
        "nb": "Det dere ikke bruker, beholder dere.",
        "nn": "Det de ikkje bruker, held de på.",
    }
    for frist in tabell["frister"]:
        for navn in ("forbehold", "siste_kvartal", "konsekvens"):
            frist.pop(navn, None)
        if "hvert" in frist["naar"] or "maaned" in frist["naar"]:
            frist["naar"] = {"dato": tabell["bruk"]["til"]}
    return tabell


def _ordene(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def aar() -> Iterator[int]:
    with utgaven(_motsatt()) as aaret:
        yield aaret


@pytest.mark.parametrize("navn", KALKULATORER)
def test_a_calculator_says_nothing_that_only_another_year_says(navn: str, aar: int) -> None:
    skjema = kalkulator_for(navn).skjema(regler(aar))
    sporsmaal = {"kalkulator": navn, "svar": skjema.standardsvar}
    svar = [answer(sporsmaal)]
    if navn == "program":
        etter = skjema.standardsvar | {"kontrolldato": f"{aar}-12-31", "fullfoert": "nei"}
        svar.append(answer({"kalkulator": navn, "svar": etter}))
    if navn == "tilbakebetaling":
        svar.append(
            answer({"kalkulator": navn, "svar": {**skjema.standardsvar, "andre_inntekter": "1000"}})
        )
    assert all(s["ok"] for s in svar)
    lest = _ordene(kalkulator(skjema, skjema.standardsvar, Html(svar[0]["html"])))
    tekster = [lest, *(_ordene(s["html"]) for s in svar), nedlasting(sporsmaal)["innhold"]]
    for tekst in tekster:
        # Each month has a field, in every year.
        uten_maanedsfelt = re.sub(r"\bantall \w+ i januar\b", "", tekst)
        assert [p for p in _BARE_2021 if p in uten_maanedsfelt] == []
        if navn != "sammenlikning":  # the years before stand there too, in their own words
            assert _PLASSEN.findall(tekst) == []


# When the year's own report is due: the form's words, the last day, and the reason it gives.
_RAPPORTEN: dict[str, tuple[dict[str, Any] | None, str, str, str]] = {
    "januar": ({"maaned": "2022-01"}, ", eller i januar 2042", "2042-01-31", "i januar"),
    "mars": ({"maaned": "2022-03"}, ", eller fra januar til mars 2042", "2042-03-31", "i mars"),
    "desember": ({"maaned": "2021-12"}, "", "2041-12-31", ""),
    "en dag": (
        {"dato": date(2022, 2, 15)},
        ", eller fram til 15. februar 2042",
        "2042-02-15",
        "innen 15. februar 2042",
    ),
    "ikke funnet": (
        {"ikke_funnet": date(2021, 1, 20)},
        ". Vi har ikke funnet når dere leverer årsrapporten",
        "2041-12-31",
        "",
    ),
    "ingen rapport": (None, "", "2041-12-31", ""),
}


@pytest.mark.parametrize("naar", _RAPPORTEN)
def test_how_late_a_programme_is_checked_is_when_the_years_own_report_is_due(naar: str) -> None:
    """And the reason for looking at a day after the year is that report."""
    skrevet, i_hjelpen, siste, sagt = _RAPPORTEN[naar]
    tabell = tabellen()
    rapporten = next(f for f in tabell["frister"] if f["id"] == "aarsrapport")
    if skrevet is None:
        tabell["frister"].remove(rapporten)
        tabell["aarsrapport"]["frist"] = {"ikke_funnet": LETT}
    else:
        rapporten["naar"] = skrevet
    with utgaven(tabell) as aaret:
        skjema = kalkulator_for("program").skjema(regler(aaret))
        dagen = next(f for f in skjema.felt if f.navn == "kontrolldato")
        assert dagen.hjelp.replace("\u00a0", " ") == f"I {aaret}{i_hjelpen}"
        svar = skjema.standardsvar | {"kontrolldato": siste}
        svaret = answer({"kalkulator": "program", "svar": svar})
        assert svaret["ok"], svaret["feil"]
        fordi = f", fordi dere leverer årsrapporten {sagt}" if sagt else ""
        over = f"slik de var 31. desember {aaret}{fordi}."
        assert (over in _ordene(svaret["html"])) is (siste > f"{aaret}-12-31")
        dagen_etter = str(date.fromisoformat(siste) + timedelta(days=1))
        for navn in ("program", "register"):
            standard = kalkulator_for(navn).skjema(regler(aaret)).standardsvar
            for_sent = {"kalkulator": navn, "svar": standard | {"kontrolldato": dagen_etter}}
            assert [f["felt"] for f in answer(for_sent)["feil"]] == ["kontrolldato"]


def test_a_year_that_counts_beboere_says_so_in_all_that_is_asked_and_answered(aar: int) -> None:
    def sagt(navn: str) -> str:
        skjema = kalkulator_for(navn).skjema(regler(aar))
        svaret = answer({"kalkulator": navn, "svar": skjema.standardsvar})
        return _ordene(kalkulator(skjema, skjema.standardsvar, Html(svaret["html"])))

    assert "Avtalte beboere" in sagt("tilskudd")
    assert f"Satsen for {aar} er 2 003 kr per beboer per måned." in sagt("tilskudd")
    assert "480 beboermåneder" in sagt("tilskudd")
    assert "Beboere per måned" in sagt("tilskudd")
    assert "Nytt antall beboere" in sagt("endring")
    assert "Sum, med beboermåneder" in sagt("endring")
    assert "2 003 kr per beboer per måned" in sagt("tilskuddsbrev")
    assert "Avtalte beboere" in sagt("budsjett")


def test_two_years_that_count_different_things_are_set_side_by_side_and_not_compared(
    aar: int,
) -> None:
    skjema = kalkulator_for("sammenlikning").skjema(regler(aar))
    svaret = answer({"kalkulator": "sammenlikning", "svar": skjema.standardsvar})
    per_aar = {a["tilskuddsaar"]: a for a in svaret["resultat"]["per_aar"]}
    assert per_aar[2021] == {"tilskuddsaar": 2021, "sats": 2003, "kroner": None}
    assert per_aar[aar] == {"tilskuddsaar": aar, "sats": 2003, "kroner": 40 * 12 * 2003}
    html = _ordene(svaret["html"])
    assert "I 2021 gjelder satsen plasser. Derfor kan vi ikke sammenlikne året." in html
    assert "Satsen for 2021 er 2 003 kr per plass per måned." in html
    assert "Kan ikke sammenliknes" in html
    assert "Det finnes ingen eldre utgave som kan sammenliknes." in html
    assert "Første utgave" not in html
    fil = nedlasting({"kalkulator": "sammenlikning", "svar": skjema.standardsvar})["innhold"]
    assert "I 2021 gjelder satsen plasser" in fil
    deler = {d.overskrift: d.punkter for d in endringer(regler(2021), regler(aar))}
    (satsen,) = deler["Satsen"]
    assert satsen.replace("\u00a0", " ") == (
        "Satsen var 2 003 kr per plass per måned, og er nå 2 003 kr per beboer per måned. "
        "Satsene kan ikke sammenliknes."
    )
    assert "2 003 kr per beboer per måned" in _ordene(utgavene([regler(2021), regler(aar)]))


def test_what_the_year_says_is_what_is_told(aar: int) -> None:
    svar = kalkulator_for("tilbakebetaling").skjema(regler(aar)).standardsvar
    html = _ordene(answer({"kalkulator": "tilbakebetaling", "svar": svar})["html"])
    assert "Det dere ikke bruker, beholder dere. Står under" in html
    plasser = next(
        f for f in kalkulator_for("tilskudd").skjema(regler(aar)).felt if f.navn == "plasser"
    )
    assert plasser.hjelp == "Beboerne i mottaket"


def _felles() -> list[Path]:
    """The pages in no year's folder, less the guide, whose years and words are examples."""
    alle = ((docs, fil) for docs in (_DOCS, _DOCS / "nn") for fil in sidene(docs))
    egne = (fil for docs, fil in alle if not fil.relative_to(docs).parts[0].isdecimal())
    return [fil for fil in egne if fil.name != "redaktoer.md"]


@pytest.mark.parametrize("side", _felles(), ids=lambda f: f.relative_to(_DOCS).as_posix())
def test_a_shared_page_makes_no_claim_of_a_years_rules(side: Path) -> None:
    tekst = side.read_text(encoding="utf-8")
    assert [p for p in _BARE_2021 if p in tekst] == []
    marker = re.findall(r"\{\{ (?:kilde|utledet): (?!overskrift|hvordan|korleis)[^}]*\}\}", tekst)
    assert marker == [], "what the source says stands in the year's own pages"
    # Room for something and a place taken are no plass; nor are words to search with, and code.
    lest = re.sub(r"(?ms)^tags: \[.*?\]$|^```.*?^```|`[^`]+`", "", tekst)
    lest = re.sub(r"(?:med|får) plass|tar plassen", "", lest)
    assert _PLASSEN.findall(lest) == [], "what is counted stands in the year's own pages"


def test_the_words_of_the_site_mean_the_same_in_every_year() -> None:
    for ord_ in les_ordliste(_DOCS / "om" / "ordliste.toml").ord:
        tekst = f"{ord_.betyr} {ord_.er_ikke or ''}"
        bare_2021 = (*_BARE_2021, "en beboer", "kvartal", "januar", "per plass", "Satsen gjelder")
        assert [p for p in bare_2021 if p in tekst] == []


def test_the_front_page_has_the_words_of_the_newest_year() -> None:
    forsiden = (_DOCS / "index.md").read_text(encoding="utf-8")
    nyeste = re.findall(r"nyeste_aar: (\d+)", (ROT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert re.findall(r"\{\{ forside: (\d+) \}\}", forsiden) == nyeste
    assert "## Tre ting dere må gjøre" not in forsiden
    assert (_DOCS / nyeste[0] / "forside.md").is_file()
