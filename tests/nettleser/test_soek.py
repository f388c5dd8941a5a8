"""The real search, asked as a person would ask it."""

# What is typed, and the page that must be the first to be offered.
SPOERSMAAL = {
    "sats": "2021/sats/",
    "satser": "2021/sats/",
    "satsen": "2021/sats/",
    "beløp": "2021/sats/",
    "plasser": "2021/sats/",
    "samarbeidsavtaler": "2021/kriterier/",
    "samarbeidsavtale": "2021/kriterier/",
    "kriterium": "2021/kriterier/",
    "klagerett": "2021/klage/",
    "klage": "2021/klage/",
    "klager": "2021/klage/",
    "frist rapport": "2021/rapportering/",
    "rapportfrist": "2021/rapportering/",
    "årsrapporter": "2021/rapportering/",
    "prosjektregnskap": "2021/rapportering/",
    "kvartalsrapport": "2021/rapportering/",
    "utbetaling når": "2021/utbetaling/",
    "utbetales": "2021/utbetaling/",
    "akseptfrist": "2021/utbetaling/",
    "akseptbrev": "2021/utbetaling/",
    "tilbakebetale": "2021/tilbakebetaling/",
    "penger til overs": "2021/tilbakebetaling/",
    "samtykke endring": "2021/endringer/",
    "fulltidsprogrammer": "2021/fulltidsprogram/",
    "lovpålagt": "2021/fulltidsprogram/",
    "samfunnskunnskap": "2021/fulltidsprogram/",
    "karriereveiledning": "2021/dekker/",
    "vertskommunetilskudd": "2021/dekker/",
    "kunngjøring": "2021/fordeling/",
    "tilskuddsbrev": "2021/fordeling/",
    "rundskriv": "2021/kilder/",
    "formål": "2021/",
    "informasjonskapsler": "om/personvern/",
    "skjermleser": "om/tilgjengelighet/",
    "kontakt": "om/kontakt/",
}


def test_the_search_leads_to_the_page(side, nettsted):
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    side.locator(".md-search__output[data-md-state], .md-search-result__meta").first.wait_for()
    svar = {soek: _foerste_treff(side, felt, soek).removeprefix(nettsted) for soek in SPOERSMAAL}
    assert svar == SPOERSMAAL


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
