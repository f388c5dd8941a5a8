"""The real search, asked as a person would ask it."""

import re

from playwright.sync_api import expect

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
    felt = _soekefeltet(side, nettsted)
    for soek, sti in SPOERSMAAL.items():
        _skriv(felt, soek)
        side.wait_for_function(_I_RO, polling=50)
        # On a busy machine it rests before it has answered: the right page is waited for.
        siden = re.compile(f"^{re.escape(nettsted + sti)}([?#]|$)")
        expect(_sidene(side).first, soek).to_have_attribute("href", siden)


def test_a_hit_says_which_year_it_belongs_to_and_a_year_alone_gives_its_pages(side, nettsted):
    felt = _soekefeltet(side, nettsted)
    for aar in aarene():
        _skriv(felt, str(aar))
        av_aaret = re.compile(f"^{re.escape(nettsted)}{aar}/")
        expect(_sidene(side).first).to_have_attribute("href", av_aaret)
        _skriv(felt, f"sats {aar}")
        satsen = _sidene(side).and_(side.locator(f'[href^="{nettsted}{aar}/sats/"]'))
        expect(satsen.locator("h1")).to_contain_text(f"({aar})")


def _soekefeltet(side, nettsted):
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    side.locator(".md-search__output[data-md-state], .md-search-result__meta").first.wait_for()
    return felt


def _skriv(felt, soek):
    felt.fill("")
    expect(felt.page.locator(".md-search-result__item")).to_have_count(0)
    felt.press_sequentially(soek)


def _sidene(side):
    """The pages that are offered, each with its own heading; the best first."""
    return side.locator(".md-search-result__item > a:first-child")


# The list is drawn anew for each key: it is at rest when it was the same a moment ago.
_I_RO = """() => {
  const naa = document.querySelector(".md-search-result")?.textContent;
  const likt = naa === window.sistSett;
  window.gangerLikt = likt ? (window.gangerLikt ?? 0) + 1 : 0;
  window.sistSett = naa;
  return window.gangerLikt >= 3;
}"""
