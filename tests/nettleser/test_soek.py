"""The real search, asked as a person would ask it."""

import copy
import json
import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from calculators.regelverk import aarene
from nettsted.search_index import Del, nyestes_vekt, vei_opp
from nyeste import AAR
from soekeord import BELOEP_OG_DAG, I_ANDRE_KLAER

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
    "årsrapportmal": "kalkulatorer/aarsrapport/",
    "sluttrapport": "kalkulatorer/aarsrapport/",
    "endringssøknad": "kalkulatorer/endring/",
    "søknadsmal": "kalkulatorer/endring/",
}
SPOERSMAAL = {soek: f"{AAR}/{sti}" for soek, sti in I_AARET.items()} | OM_NETTSTEDET


def test_the_search_leads_to_the_page(side: Page, nettsted: str) -> None:
    _leder_dit(side, nettsted)


@pytest.mark.parametrize("utgaver", [2, 10])
def test_the_search_leads_to_the_newest_page_however_many_editions_there_are(
    side: Page, nettsted: str, utgaver: int
) -> None:
    def med_eldre(rute: Route) -> None:
        indeks = rute.fetch().json()
        indeks["docs"] = _med_utgaver(indeks["docs"], utgaver)
        rute.fulfill(body=json.dumps(indeks), content_type="application/json")

    side.context.route("**/search/search_index.json", med_eldre)
    _leder_dit(side, nettsted)


def _med_utgaver(deler: list[Del], utgaver: int) -> list[Del]:
    """The shared pages, the newest edition, and older ones like it, as they are published."""
    i_aar = f"{AAR}/"
    vekt = nyestes_vekt(deler)
    felles = [del_ for del_ in deler if not re.match(r"\d{4}/", del_["location"])]
    nyeste = [del_ for del_ in deler if del_["location"].startswith(i_aar)]
    for del_ in nyeste:
        del_["boost"] = del_.get("boost", 1) / vekt
    alle = felles + nyeste
    for eldre in range(AAR - utgaver + 1, AAR):
        for del_ in copy.deepcopy(nyeste):
            del_["location"] = f"{eldre}/" + del_["location"].removeprefix(i_aar)
            del_["tags"] = [ord_.replace(str(AAR), str(eldre)) for ord_ in del_["tags"]]
            del_["boost"] *= 0.4
            alle.append(del_)
    vei_opp(alle)
    return alle


def _leder_dit(side: Page, nettsted: str) -> None:
    felt = _soekefeltet(side, nettsted)
    for soek, sti in SPOERSMAAL.items():
        _skriv(felt, soek)
        side.wait_for_function(_I_RO, polling=50)
        # On a busy machine it rests before it has answered: the right page is waited for.
        siden = re.compile(f"^{re.escape(nettsted + sti)}([?#]|$)")
        expect(_sidene(side).first, soek).to_have_attribute("href", siden)


def test_a_hit_says_which_year_it_belongs_to_and_a_year_alone_gives_its_pages(
    side: Page, nettsted: str
) -> None:
    felt = _soekefeltet(side, nettsted)
    for aar in aarene():
        _skriv(felt, str(aar))
        av_aaret = re.compile(f"^{re.escape(nettsted)}{aar}/")
        expect(_sidene(side).first).to_have_attribute("href", av_aaret)
        _skriv(felt, f"sats {aar}")
        satsen = _sidene(side).and_(side.locator(f'[href^="{nettsted}{aar}/sats/"]'))
        expect(satsen.locator("h1")).to_contain_text(f"({aar})")


def _soekefeltet(side: Page, nettsted: str) -> Locator:
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    side.locator(".md-search-result__meta").first.wait_for()
    return felt


def _skriv(felt: Locator, soek: str) -> None:
    felt.fill("")
    expect(felt.page.locator(".md-search-result__item")).to_have_count(0)
    felt.press_sequentially(soek)


def _sidene(side: Page) -> Locator:
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


def test_a_question_in_other_clothes_is_the_same_question(side: Page, nettsted: str) -> None:
    felt = _soekefeltet(side, nettsted)
    for enkelt, andre in I_ANDRE_KLAER.items():
        fasit = _svaret(felt, enkelt)
        assert fasit["sider"], enkelt
        for annet in andre:
            assert _svaret(felt, annet) == fasit, annet


def test_an_amount_and_a_day_are_found_where_they_stand(side: Page, nettsted: str) -> None:
    felt = _soekefeltet(side, nettsted)
    for soek, tekst in BELOEP_OG_DAG.items():
        _svaret(felt, soek)
        expect(_sidene(side).first.locator("xpath=..")).to_contain_text(tekst)


def test_signs_alone_ask_for_nothing(side: Page, nettsted: str) -> None:
    felt = _soekefeltet(side, nettsted)
    assert _svaret(felt, "klage")["sider"]
    tomt = _svaret(felt, "", ord_=False)
    for tegn in ("*", "?", '"', '""', "+", "-", "~", "^", ":", "«»", "\u00ad", "()", "\\"):
        assert _svaret(felt, tegn, ord_=False) == tomt, tegn


def test_how_many_were_found_is_said_to_those_who_do_not_see_it(side: Page, nettsted: str) -> None:
    felt = _soekefeltet(side, nettsted)
    _skriv(felt, "klage")
    expect(side.get_by_role("status").filter(has_text="treff")).to_have_text(re.compile(r"^\d+ "))
    _svaret(felt, "qqqq")
    expect(side.get_by_role("status").filter(has_text="Ingen")).to_be_visible()


def test_enter_waits_for_the_hits_of_what_is_typed(side: Page, nettsted: str) -> None:
    # The worker is held back, as on a slow machine: it answers when all has been typed.
    side.add_init_script(
        """
        const send = Worker.prototype.postMessage;
        const holdt = [];
        Worker.prototype.postMessage = function (melding, ...resten) {
          const naa = () => send.call(this, melding, ...resten);
          if (melding?.type === 2 && !window.slipp) holdt.push(naa);
          else naa();
        };
        window.slippSvarene = () => {
          window.slipp = true;
          holdt.splice(0).forEach((f) => f());
        };
        """
    )
    felt = _soekefeltet(side, nettsted)
    felt.press_sequentially("sats")
    felt.fill("klage")
    side.keyboard.press("Enter")
    assert side.url == nettsted
    side.evaluate("slippSvarene()")
    side.wait_for_url(f"**/{AAR}/klage/**")


def test_enter_before_the_index_has_come_opens_the_hit_when_it_has(
    side: Page, nettsted: str
) -> None:
    holdt = []
    side.route("**/search_index.json", lambda rute: holdt.append(rute))
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    with side.expect_request("**/search_index.json"):
        felt.click()
    side.keyboard.type("klage")
    side.keyboard.press("Enter")
    for rute in holdt:
        rute.continue_()
    side.wait_for_url(f"**/{AAR}/klage/**")


@pytest.mark.parametrize("del_", ["search_index.json", "workers/search.*.js"])
@pytest.mark.parametrize("igjen", ["Enter", "knapp", "skriv"])
def test_a_search_that_fails_says_so_and_is_tried_again(
    context: BrowserContext, nettsted: str, del_: str, igjen: str
) -> None:
    # Without the guard: the browser itself tells of a file that did not come.
    side = context.new_page()
    side.route(f"**/{del_}", lambda rute: rute.abort())
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    felt.press_sequentially("klage")
    expect(side.get_by_role("status").filter(has_text="Søket svarer ikke")).to_be_visible()
    side.unroute_all()
    if igjen == "knapp":
        side.get_by_role("button", name="Prøv igjen").click()
    elif igjen == "Enter":
        felt.press("Enter")
    else:
        felt.press_sequentially("r")
    expect(_sidene(side).first).to_have_attribute("href", re.compile("/klage/"))


def test_a_worker_that_says_nothing_is_given_up(context: BrowserContext, nettsted: str) -> None:
    side = context.new_page()
    side.clock.install()
    side.route("**/lunr.no.min.js", lambda rute: rute.abort())
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    with side.expect_response("**/search_index.json"):
        felt.click()
    felt.press_sequentially("klage")
    side.clock.run_for(31_000)
    expect(side.get_by_role("status").filter(has_text="Søket svarer ikke")).to_be_visible()


def test_what_is_typed_before_the_search_has_come_is_asked_for_when_it_has(
    side: Page, nettsted: str
) -> None:
    holdt: list[Route] = []
    side.route("**/soeket.js*", lambda rute: holdt.append(rute))
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    with side.expect_request("**/soeket.js*"):
        felt.click()
    felt.press_sequentially("klage")
    felt.press("Enter")
    assert side.url == nettsted
    holdt[0].continue_()
    expect(side.locator(".md-content h1")).to_contain_text("Klage")
    assert side.url != nettsted


@pytest.mark.parametrize("tast", ["Escape", "Tab"])
def test_the_way_out_of_the_search_is_there_before_the_search_is(
    side: Page, nettsted: str, tast: str
) -> None:
    holdt: list[Route] = []
    side.route("**/soeket.js*", lambda rute: holdt.append(rute))
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    felt.press_sequentially("klage")
    felt.press("Enter")
    expect(side.locator("#__search")).to_be_checked()
    felt.press(tast)
    expect(side.locator("#__search")).not_to_be_checked()
    expect(felt).not_to_be_focused()
    # What was asked for goes nowhere when one has left.
    holdt[0].continue_()
    expect(side.locator(".md-search-result__meta")).to_contain_text("treff")
    assert side.url == nettsted


def test_a_search_that_does_not_come_is_told_of_and_fetched_anew(
    context: BrowserContext, nettsted: str
) -> None:
    side = context.new_page()
    side.route("**/soeket.js*", lambda rute: rute.abort())
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    felt.press_sequentially("klage")
    expect(side.get_by_role("status").filter(has_text="Søket svarer ikke")).to_be_visible()
    side.unroute("**/soeket.js*")
    felt.press("Enter")
    expect(side.locator(".md-content h1")).to_contain_text("Klage")


def _svaret(felt: Locator, soek: str, *, ord_: bool = True) -> Any:
    """What is offered when this is asked: the addresses in order, and how many.

    A question of words, ``ord_``, is answered; the list rests before that on a busy machine.
    """
    side = felt.page
    melding = side.locator(".md-search-result__meta")
    felt.fill("")
    expect(melding).to_have_text("Skriv søkeord")
    felt.fill(soek)
    if ord_:
        expect(melding).not_to_have_text("Skriv søkeord")
    else:
        side.wait_for_function(_I_RO, polling=50)
    return {
        "sider": [a.get_attribute("href") for a in _sidene(side).all()],
        "melding": melding.inner_text(),
    }
