"""The way between bokmål and nynorsk: the same page, the answers and the place kept."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from axe import brudd
from holdes import er_holdt, vent_til
from nyeste import AAR, kr

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
LENKEN = ".maalform-lenke"
# Whether the service worker keeps an address below the site.
_ER_LAGRET = """async (sti) => {
  const { scope } = await navigator.serviceWorker.ready;
  return Boolean(await caches.match(new URL(sti, scope).href));
}"""
# What a page in bokmål may not ask for.
_NYNORSK = re.compile(r"/nn/|/nn-\w+\.json$")


def _hentet(context: BrowserContext) -> list[str]:
    adresser: list[str] = []

    def se(foresporsel: Request) -> None:
        adresser.append(foresporsel.url)

    context.on("request", se)
    return adresser


def test_the_answers_follow_to_nynorsk_and_back_and_are_given_in_its_words(
    side: Page, nettsted: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(EGET)).to_contain_text("75 plasser")
    side.locator(LENKEN).click()
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    assert side.url.startswith(f"{nettsted}nn/kalkulatorer/tilskudd/#")
    expect(side.locator("[name=plasser]")).to_have_value("75")
    expect(side.locator(EGET)).to_contain_text("75 plassar")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    side.locator("[name=plasser]").fill("30")
    expect(side.locator(EGET)).to_contain_text("30 plassar")
    side.locator(LENKEN).click()
    expect(side.locator("html")).to_have_attribute("lang", "nb")
    expect(side.locator(EGET)).to_contain_text("30 plasser")


def test_a_link_made_in_nynorsk_opens_in_nynorsk(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}nn/kalkulatorer/tilskudd/#plasser=30&fra_maaned=2")
    expect(side.locator(EGET)).to_contain_text("30 plassar, februar–desember")


def _soek_hentes(side: Page) -> None:
    """The search comes for the one who goes to its field, and its index last of all."""
    with side.expect_response("**/search/search_index.json") as svar:
        side.locator(".md-search__input").focus()
    svar.value.finished()


def test_a_bokmaal_page_asks_for_nothing_of_nynorsk_and_the_other_way(
    side: Page, context: BrowserContext, nettsted: str
) -> None:
    hentet = _hentet(context)
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(EGET)).to_contain_text("75 plasser")
    _soek_hentes(side)
    assert [adresse for adresse in hentet if _NYNORSK.search(adresse)] == []
    hentet.clear()
    side.goto(f"{nettsted}nn/kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(EGET)).to_contain_text("75 plassar")
    _soek_hentes(side)
    assert sum(bool(re.search(r"/nn-\w+\.json$", adresse)) for adresse in hentet) == 1
    under = [adresse.removeprefix(nettsted) for adresse in hentet]
    assert [sti for sti in under if not sti.startswith(("nn/", "assets/"))] == []


def test_the_place_on_a_page_follows(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}{AAR}/sats/")
    side.evaluate("document.getElementById('plass').scrollIntoView()")
    her = side.locator('[data-md-component="toc"] .md-nav__link--active[href="#plass"]')
    expect(her.first).to_be_attached()
    side.locator(LENKEN).click()
    expect(side).to_have_url(f"{nettsted}nn/{AAR}/sats/#plass")
    expect(side.locator("#plass")).to_be_in_viewport()


def test_pages_are_swapped_within_a_maalform_and_the_way_to_the_other_with_them(
    side: Page, nettsted: str
) -> None:
    side.goto(f"{nettsted}nn/{AAR}/sats/")
    side.evaluate("window.sammeDokument = true")
    side.locator(".md-content a.ds-button").first.click()
    expect(side.locator("kalkulator-skjema")).to_be_visible()
    assert side.evaluate("window.sammeDokument")
    side.locator(LENKEN).click()
    expect(side.locator("html")).to_have_attribute("lang", "nb")
    assert side.url.startswith(f"{nettsted}kalkulatorer/tilskudd/")
    assert not side.evaluate("window.sammeDokument")


def test_with_the_keyboard_alone_the_link_is_reached_seen_and_followed(
    side: Page, nettsted: str
) -> None:
    side.goto(nettsted)
    for _ in range(20):
        side.keyboard.press("Tab")
        if side.evaluate("document.activeElement.matches('.maalform-lenke')"):
            break
    ramme = "getComputedStyle(document.activeElement).outlineStyle"
    assert side.evaluate(ramme) != "none"
    side.keyboard.press("Enter")
    expect(side).to_have_url(f"{nettsted}nn/")


@pytest.mark.parametrize("bredde", [320, 390, 1280])
def test_the_header_has_room_for_it(side: Page, nettsted: str, bredde: int) -> None:
    side.set_viewport_size({"width": bredde, "height": 800})
    for under in ("", "nn/"):
        side.goto(f"{nettsted}{under}kalkulatorer/tilskudd/")
        assert side.evaluate("document.documentElement.scrollWidth") <= bredde
        boks = side.locator(LENKEN).bounding_box()
        assert boks
        assert boks["height"] >= 44
        assert boks["x"] + boks["width"] <= bredde
        for nabo in ('.md-header__button[for="__search"]', ".md-header__title"):
            annen = side.locator(nabo).first.bounding_box()
            if annen and annen["width"]:
                assert (
                    annen["x"] >= boks["x"] + boks["width"] - 1
                    or annen["x"] + annen["width"] <= boks["x"] + 1
                )


@pytest.mark.parametrize("sti", ["nn/", "nn/kalkulatorer/program/", f"nn/{AAR}/kildekart/"])
def test_axe_finds_nothing_on_nynorsk_pages(side: Page, nettsted: str, sti: str) -> None:
    side.goto(f"{nettsted}{sti}")
    assert brudd(side) == []


def test_it_is_not_on_paper(side: Page, nettsted: str) -> None:
    side.goto(nettsted)
    side.emulate_media(media="print")
    expect(side.locator(LENKEN)).to_be_hidden()


def test_the_search_of_nynorsk_pages_finds_nynorsk_pages(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}nn/")
    side.locator(".md-search__input").fill("bebuar")
    treff = side.locator(".md-search-result__link").first
    expect(treff).to_be_attached()
    assert f"{nettsted}nn/" in treff.evaluate("lenke => lenke.href")


def test_without_javascript_it_is_a_link_to_the_same_page(
    nettleser: Browser, nettsted: str
) -> None:
    context = nettleser.new_context(java_script_enabled=False)
    side = context.new_page()
    side.goto(f"{nettsted}{AAR}/sats/")
    side.locator(LENKEN).click()
    expect(side).to_have_url(f"{nettsted}nn/{AAR}/sats/")
    context.close()


@pytest.fixture
def uten_ordene(context: BrowserContext, nettsted: str) -> Iterator[Page]:
    """A nynorsk calculator whose words do not come."""
    context.route(re.compile(r"/nn-\w+\.json"), lambda rute: rute.abort())
    side = context.new_page()
    side.goto(f"{nettsted}nn/kalkulatorer/tilskudd/")
    yield side
    context.unroute_all()


def test_words_that_do_not_come_are_told_of_and_asked_for_again(
    uten_ordene: Page, context: BrowserContext
) -> None:
    uten_ordene.locator("[name=plasser]").fill("75")
    igjen = uten_ordene.locator("kalkulator-skjema").get_by_role("button", name="Prøv igjen")
    expect(igjen).to_be_visible(timeout=30_000)
    context.unroute_all()
    igjen.click()
    expect(uten_ordene.locator(EGET)).to_contain_text("75 plassar")


def test_nynorsk_pages_work_without_a_net_when_they_have_been_visited(
    nettleser: Browser, nettsted: str
) -> None:
    context = nettleser.new_context(locale="nn-NO")
    side = context.new_page()
    side.goto(f"{nettsted}nn/kalkulatorer/tilskudd/")
    er_holdt(side)
    side.reload()
    context.set_offline(True)
    side.goto(f"{nettsted}nn/{AAR}/sats/")
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    side.goto(f"{nettsted}nn/kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(EGET)).to_contain_text("75 plassar")
    # Of bokmål nothing is kept, and the one page for that says so.
    side.goto(f"{nettsted}{AAR}/sats/")
    expect(side.locator("h1")).to_have_text("Vi finner ikke siden")
    context.close()


def test_who_opens_the_other_maalform_too_has_both_without_a_net(
    nettleser: Browser, nettsted: str
) -> None:
    context = nettleser.new_context(locale="nb-NO")
    side = context.new_page()
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    er_holdt(side)
    assert not side.evaluate(_ER_LAGRET, "nn/")
    side.locator(LENKEN).click()
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    vent_til(side, _ER_LAGRET, "nn/")
    context.set_offline(True)
    side.goto(f"{nettsted}nn/kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(EGET)).to_contain_text("75 plassar")
    side.goto(f"{nettsted}{AAR}/sats/")
    expect(side.locator("html")).to_have_attribute("lang", "nb")
    context.close()
