"""The real search, asked as a person would ask it."""

import re

from calculators.regelverk import aarene
from nyeste import AAR

# What is typed, and the page of the newest year that must be the first to be offered.
I_AARET = {
    "sats": "sats/",
    "satser": "sats/",
    "satsen": "sats/",
    "beløp": "sats/",
    "plasser": "sats/",
    "samarbeidsavtaler": "kriterier/",
    "samarbeidsavtale": "kriterier/",
    "kriterium": "kriterier/",
    "klagerett": "klage/",
    "klage": "klage/",
    "klager": "klage/",
    "frist rapport": "rapportering/",
    "rapportfrist": "rapportering/",
    "årsrapporter": "rapportering/",
    "prosjektregnskap": "rapportering/",
    "kvartalsrapport": "rapportering/",
    "utbetaling når": "utbetaling/",
    "utbetales": "utbetaling/",
    "akseptfrist": "utbetaling/",
    "akseptbrev": "utbetaling/",
    "tilbakebetale": "tilbakebetaling/",
    "penger til overs": "tilbakebetaling/",
    "samtykke endring": "endringer/",
    "fulltidsprogrammer": "fulltidsprogram/",
    "lovpålagt": "fulltidsprogram/",
    "samfunnskunnskap": "fulltidsprogram/",
    "karriereveiledning": "dekker/",
    "vertskommunetilskudd": "dekker/",
    "kunngjøring": "fordeling/",
    "tilskuddsbrev": "fordeling/",
    "rundskriv": "kilder/",
    "formål": "",
}
OM_NETTSTEDET = {
    "informasjonskapsler": "om/personvern/",
    "skjermleser": "om/tilgjengelighet/",
    "kontakt": "om/kontakt/",
}
SPOERSMAAL = {soek: f"{AAR}/{sti}" for soek, sti in I_AARET.items()} | OM_NETTSTEDET


def test_the_search_leads_to_the_page(side, nettsted):
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    side.locator(".md-search__output[data-md-state], .md-search-result__meta").first.wait_for()
    svar = {soek: _foerste_treff(side, felt, soek).removeprefix(nettsted) for soek in SPOERSMAAL}
    assert svar == SPOERSMAAL


def test_a_hit_says_which_year_it_belongs_to_and_a_year_alone_gives_its_pages(side, nettsted):
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    side.locator(".md-search__output[data-md-state], .md-search-result__meta").first.wait_for()
    for aar in aarene():
        assert _foerste_treff(side, felt, f"{aar}").startswith(f"{nettsted}{aar}/")
        _foerste_treff(side, felt, f"sats {aar}")
        treff = dict(side.locator(".md-search-result__item > a:first-child").evaluate_all(_TREFF))
        assert str(aar) in treff[f"{nettsted}{aar}/sats/"]
        for adresse, tittel in treff.items():
            av_aaret = re.match(r"\d{4}(?=/)", adresse.removeprefix(nettsted))
            assert not av_aaret or av_aaret[0] in tittel


# The address of each page that is offered, and what the list calls it.
_TREFF = """lenker => lenker.map((a) => [
  a.href.split(/[?#]/)[0], a.querySelector("h1, h2").textContent,
])"""


def _foerste_treff(side, felt, soek):
    """The page that stands first when the list has come to rest."""
    felt.fill("")
    side.locator(".md-search-result__item").first.wait_for(state="detached")
    felt.press_sequentially(soek)
    side.wait_for_function(_I_RO, polling=50)
    lenker = side.locator(".md-search-result__item").first.locator("a")
    treff = lenker.first.get_attribute("href") if lenker.count() else "ingen treff"
    return treff.partition("?")[0].partition("#")[0]


# The list is drawn anew for each key: it is at rest when it was the same a moment ago.
_I_RO = """() => {
  const naa = document.querySelector(".md-search-result")?.textContent;
  const likt = naa === window.sistSett;
  window.gangerLikt = likt ? (window.gangerLikt ?? 0) + 1 : 0;
  window.sistSett = naa;
  return window.gangerLikt >= 3;
}"""
