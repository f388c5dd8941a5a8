"""What the scripts of a page do for one who reads: the swap of pages, words, colours, the menu."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from nyeste import AAR, kr


def test_a_link_swaps_the_page_and_its_title_address_and_place_without_a_load(
    side: Page, nettsted: str
) -> None:
    side.goto(f"{nettsted}{AAR}/sats/")
    side.evaluate("window.samme = true")
    side.locator(".md-sidebar--primary").get_by_role("link", name="Klage", exact=True).click()
    expect(side.locator("h1")).to_be_focused()
    assert side.url == f"{nettsted}{AAR}/klage/"
    assert re.match("Klage", side.title())
    assert side.locator('link[rel="canonical"]').get_attribute("href") == side.url
    assert side.locator('meta[property="og:url"]').get_attribute("content") == side.url
    expect(side.locator(".md-nav__link--active[href]:visible").first).to_have_text("Klage")
    assert side.evaluate("window.samme")


def test_back_leads_to_the_place_on_the_page_one_came_from(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}{AAR}/sats/")
    side.evaluate("scrollTo(0, 500)")
    side.locator('.slutt a[href$="personvern/"]').evaluate("e => e.click()")
    expect(side.locator("h1")).to_have_text(re.compile("Personvern"))
    assert side.evaluate("scrollY") == 0
    side.go_back()
    expect(side.locator("h1")).not_to_have_text(re.compile("Personvern"))
    side.wait_for_function("() => scrollY === 500")
    side.go_forward()
    expect(side.locator("h1")).to_have_text(re.compile("Personvern"))
    side.wait_for_function("() => scrollY === 0")


def test_a_link_to_a_place_on_another_page_leads_to_the_place(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}{AAR}/sats/")
    side.evaluate("window.samme = true")
    side.locator(".md-content a.ordforklaring").first.click()
    side.wait_for_url("**/om/ordliste/#*")
    maal = side.locator(":target")
    expect(maal).to_be_in_viewport()
    assert side.evaluate("window.samme")


@pytest.mark.parametrize(
    ("her", "annet"),
    [
        (r"/assets/side-[0-9a-f]+\.css", "/assets/side-1.css"),
        (r"/assets/side-[0-9a-f]+/", "/assets/side-1/"),
        ("default-src 'none'", "default-src 'self'"),
    ],
)
def test_a_page_of_another_release_is_fetched_whole(
    side: Page, nettsted: str, her: str, annet: str
) -> None:
    def annen_utgave(rute: Route) -> None:
        if rute.request.resource_type != "fetch":
            rute.continue_()
            return
        tekst, antall = re.subn(her, annet, rute.fetch().text())
        assert antall
        rute.fulfill(body=tekst, content_type="text/html")

    side.route(f"**/{AAR}/klage/", annen_utgave)
    side.goto(f"{nettsted}{AAR}/sats/")
    side.evaluate("window.samme = true")
    side.locator(".md-sidebar--primary").get_by_role("link", name="Klage", exact=True).click()
    side.wait_for_function("() => !window.samme && document.querySelector('h1')")
    assert side.url == f"{nettsted}{AAR}/klage/"


def test_a_calculator_one_comes_to_by_a_link_answers_and_lives_on_across_pages(
    side: Page, nettsted: str
) -> None:
    hentet = []
    side.on("request", lambda r: hentet.append(r.url.rsplit("/", 1)[-1]))
    side.goto(f"{nettsted}kalkulatorer/")
    side.locator('.md-content a[href$="tilskudd/"]').first.click()
    side.locator("[name=plasser]").fill("75")
    svar = side.locator('output[data-svar="eget"] .svar-tall')
    expect(svar).to_have_text(kr(75 * 12))
    side.locator(".md-tabs").get_by_role("link", name="Kalkulatorer").click()
    side.locator('.md-content a[href$="frister/"]').first.click()
    expect(side.locator('kalkulator-skjema[navn="frister"]')).to_be_visible()
    assert len(side.workers) == 1
    # Python came once, and so did its memory, where the engine has one.
    assert hentet.count("pyodide.asm.wasm") == 1
    assert hentet.count("memory.bin") <= 1


def test_what_is_typed_before_the_calculator_wakes_is_answered(side: Page, nettsted: str) -> None:
    holdt = []
    side.route("**/bridge.js", lambda rute: holdt.append(rute))
    side.goto(f"{nettsted}kalkulatorer/")
    with side.expect_request("**/bridge.js"):
        side.locator('.md-content a[href$="tilskudd/"]').first.click()
    side.locator("[name=plasser]").fill("75")
    for rute in holdt:
        rute.continue_()
    expect(side.locator('output[data-svar="eget"] .svar-tall')).to_have_text(kr(75 * 12))


@pytest.mark.parametrize(
    ("kalkulator", "felt", "verdi"),
    [
        ("tilskudd", "[name=plasser]", "75"),
        ("program", "[name=kontrolldato]", f"{AAR}-09-30"),
        ("budsjett", "[name=post] >> nth=-1", "Bussbilletter"),
    ],
)
def test_what_is_typed_and_answered_is_there_on_the_way_back(
    side: Page, nettsted: str, kalkulator: str, felt: str, verdi: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/{kalkulator}/")
    expect(side.locator(".kalkulator-verktoey")).to_be_visible()
    if kalkulator == "budsjett":
        side.get_by_role("button", name="Legg til linje").click()
        side.locator("[name=beloep]").last.fill("500")
    side.locator(felt).fill(verdi)
    svaret = side.locator('output[data-svar="eget"]:not([data-utdatert])')
    svar = svaret.inner_text()
    for _ in range(2):
        side.locator(".md-content a[href*='/sats/'], .md-tabs a >> nth=0").last.click()
        expect(svaret).to_have_count(0)
        side.go_back()
        expect(side.locator(felt)).to_have_value(verdi)
        assert svaret.inner_text() == svar
    assert len([w for w in side.workers if w.url.endswith("/worker.js")]) == 1


def test_a_question_that_was_not_answered_when_one_left_is_answered_on_the_way_back(
    side: Page, nettsted: str
) -> None:
    holdt = []
    side.route("**/worker.js", lambda rute: holdt.append(rute))
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator("output[data-utdatert]")).to_be_visible()
    side.locator(".md-tabs a").first.click()
    expect(side.locator("output")).to_have_count(0)
    side.go_back()
    expect(side.locator("[name=plasser]")).to_have_value("75")
    for rute in holdt:
        rute.continue_()
    svaret = side.locator('output[data-svar="eget"]:not([data-utdatert]) .svar-tall')
    expect(svaret).to_have_text(kr(75 * 12))


def test_a_word_is_explained_to_keyboard_and_pointer_until_escape(
    side: Page, nettsted: str
) -> None:
    side.goto(f"{nettsted}{AAR}/sats/")
    ord_ = side.locator(".ordforklaring").first
    tekst = ord_.get_attribute("title")
    assert tekst
    ord_.focus()
    boks = side.get_by_role("tooltip")
    expect(boks).to_have_text(tekst)
    expect(ord_).to_have_accessible_description(tekst)
    side.keyboard.press("Escape")
    expect(boks).to_have_count(0)
    assert ord_.get_attribute("title") == tekst
    side.evaluate("document.activeElement.blur()")
    ord_.hover()
    expect(boks).to_have_text(tekst)
    # It can be pointed at itself, and goes when one points elsewhere.
    side.evaluate("document.getAnimations().forEach((a) => a.finish())")
    plass = boks.locator("div").bounding_box()
    assert plass
    side.mouse.move(plass["x"] + plass["width"] / 2, plass["y"] + plass["height"] / 2)
    expect(boks).to_be_visible()
    side.mouse.move(5, 5)
    expect(boks).to_have_count(0)


def test_the_contents_follow_the_reader(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}{AAR}/fulltidsprogram/")
    innhold = side.locator(".md-sidebar--secondary")
    lenke = innhold.get_by_role("link").nth(3)
    lenke.click()
    expect(lenke).to_have_class(re.compile("md-nav__link--active"))
    expect(innhold.locator(".md-nav__link--active")).to_have_count(1)
    expect(side.locator(".md-header__title")).to_have_class(re.compile("--active"))
    side.evaluate("scrollTo(0, 0)")
    expect(innhold.locator(".md-nav__link--active")).to_have_count(0)


def test_without_a_choice_the_colours_are_those_of_the_machine_as_they_change(
    side: Page, nettsted: str
) -> None:
    side.emulate_media(color_scheme="dark")
    side.goto(nettsted)
    farger = side.locator("body")
    expect(farger).to_have_attribute("data-md-color-scheme", "slate")
    side.emulate_media(color_scheme="light")
    expect(farger).to_have_attribute("data-md-color-scheme", "default")
    side.locator("label[for^=__palette]:visible").click()
    expect(farger).to_have_attribute("data-md-color-scheme", "slate")
    expect(side.locator('meta[name="theme-color"]')).to_have_attribute("content", "rgb(15, 23, 33)")
    side.emulate_media(color_scheme="dark")
    side.emulate_media(color_scheme="light")
    expect(farger).to_have_attribute("data-md-color-scheme", "slate")


_VELG_FARGER = """() => {
  document.querySelector("label[for^=__palette]:not([hidden])").click();
  return document.getAnimations().map((a) => a.transitionProperty);
}"""


def test_a_choice_of_colours_is_seen_at_once(side: Page, nettsted: str) -> None:
    side.goto(nettsted)
    side.evaluate("Promise.all(document.getAnimations().map((a) => a.finished))")
    # None of them glides from the one to the other.
    assert side.evaluate(_VELG_FARGER) == []
    expect(side.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_search_is_left_with_escape_and_followed_with_arrows_and_enter(
    side: Page, nettsted: str
) -> None:
    side.goto(nettsted)
    felt = side.get_by_role("textbox", name="Søk")
    felt.click()
    side.keyboard.type("klage")
    treff = side.locator(".md-search-result__link")
    treff.first.wait_for()
    side.keyboard.press("ArrowDown")
    expect(treff.first).to_be_focused()
    side.keyboard.press("ArrowUp")
    expect(felt).to_be_focused()
    side.keyboard.press("Escape")
    expect(side.locator("#__search")).not_to_be_checked()
    felt.click()
    side.keyboard.press("Enter")
    side.wait_for_url(f"**/{AAR}/klage/**")
    assert side.evaluate("CSS.highlights.get('soekt').size") > 0
