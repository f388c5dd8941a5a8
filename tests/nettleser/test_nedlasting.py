"""A download is of the answer that is shown; one that fails says why, and harms nothing."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from nyeste import kr

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
SVIKT = {
    "gone": (lambda rute: rute.abort(), "Sjekk nettforbindelsen"),
    "500": (lambda rute: rute.fulfill(status=500, body="Feil"), "Sjekk nettforbindelsen"),
    "404": (lambda rute: rute.fulfill(status=404, body="Finnes ikke"), "Last siden på nytt"),
    "damaged": (lambda rute: rute.fulfill(body=b"PK annet"), "kom skadet fram"),
}
# What only an engine with short cuts waits with until it is called for.
UTSATT = [
    pytest.param(fil, marks=pytest.mark.snarvei) for fil in ("python.zip", "pyodide.rest.wasm")
]


@pytest.fixture
def side(context: BrowserContext, nettsted: str) -> Page:
    """A page that may tell in the console of what could not be fetched."""
    side = context.new_page()
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=75")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    return side


def _kvittering(side: Page, tekst: str) -> None:
    expect(side.locator(".kalkulator-kvittering")).to_contain_text(tekst)


@pytest.mark.parametrize("fil", ["xlsxwriter.zip", *UTSATT])
@pytest.mark.parametrize("svikt", SVIKT)
def test_a_part_that_cannot_be_had_is_told_of_as_what_it_is_and_python_lives_on(
    side: Page, fil: str, svikt: str
) -> None:
    arbeidere = []
    side.on("worker", lambda ny: arbeidere.append(ny))
    gjoer, tekst = SVIKT[svikt]
    side.route(f"**/{fil}*", gjoer)
    side.locator("[data-verktoey=xlsx]").click()
    _kvittering(side, tekst)
    _kvittering(side, "Filen kunne ikke lages.")
    expect(side.locator(".kalkulator-kvittering")).not_to_contain_text("Rett feltene")
    expect(side.locator(".kalkulator-melding")).to_be_hidden()
    side.locator("[name=plasser]").fill("40")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(40 * 12))
    side.unroute(f"**/{fil}*")
    with side.expect_download():
        side.locator("[data-verktoey=xlsx]").click()
    # All of it by the same Python.
    assert arbeidere == []


def test_a_part_that_lies_damaged_in_the_cache_is_fetched_past_it(side: Page) -> None:
    svar: list[Route] = []

    def foerst_skadet(rute: Route) -> None:

        svar.append(rute)
        rute.fulfill(body=b"PK annet") if len(svar) == 1 else rute.continue_()

    side.route("**/xlsxwriter.zip", foerst_skadet)
    with side.expect_download():
        side.locator("[data-verktoey=xlsx]").click()
    assert len(svar) == 2


def test_a_download_waits_for_the_answer_to_what_is_typed(side: Page) -> None:
    side.locator("[name=plasser]").fill("40")
    with side.expect_download() as lastet_ned:
        side.locator("[data-verktoey=csv]").click()
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(40 * 12))
    innhold = lastet_ned.value.path().read_text(encoding="utf-8-sig")
    assert re.search(r"^Sum;480;", innhold, re.MULTILINE)


def test_with_a_fault_in_the_form_nothing_is_downloaded_and_the_field_is_marked(side: Page) -> None:
    lastet_ned = []
    side.on("download", lambda fil: lastet_ned.append(fil))
    side.locator("[name=plasser]").fill("1.000")
    side.locator("[data-verktoey=csv]").click()
    _kvittering(side, "Rett feltene som er merket")
    expect(side.locator("[name=plasser]")).to_have_attribute("aria-invalid", "true")
    expect(side.locator(".ds-error-summary")).to_be_focused()
    assert lastet_ned == []


def test_the_default_answer_is_downloaded_as_it_stands(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/budsjett/")
    with side.expect_download() as lastet_ned:
        side.locator("[data-verktoey=csv]").click()
    assert "100000" in lastet_ned.value.path().read_text(encoding="utf-8-sig")
    expect(side.locator("output")).to_have_attribute("data-svar", "standard")


def test_a_file_is_let_go_of_long_after_the_click(side: Page) -> None:
    side.clock.install()
    side.evaluate(
        """() => {
          globalThis.sluppet = 0;
          const slipp = URL.revokeObjectURL;
          URL.revokeObjectURL = (adresse) => { sluppet += 1; slipp.call(URL, adresse); };
        }"""
    )
    with side.expect_download():
        side.locator("[data-verktoey=csv]").click()
    assert side.evaluate("sluppet") == 0
    side.clock.run_for(61_000)
    assert side.evaluate("sluppet") == 1


def test_when_python_cannot_be_had_at_all_that_is_what_is_said(
    context: BrowserContext, nettsted: str
) -> None:
    side = context.new_page()
    side.route("**/worker.js", lambda rute: rute.abort())
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator("[data-verktoey=csv]").click()
    _kvittering(side, "Kalkulatoren kunne ikke hentes.")
    side.unroute("**/worker.js")
    with side.expect_download():
        side.locator("[data-verktoey=csv]").click()


def test_without_a_line_trying_again_takes_what_the_browser_has_kept(side: Page) -> None:
    side.route("**/pyodide.asm.wasm", lambda rute: rute.abort())
    forsoek = []
    side.on("request", lambda r: forsoek.append(r.headers.get("cache-control", "")))
    side.evaluate("Object.defineProperty(navigator, 'onLine', { get: () => false })")
    side.evaluate(
        """async () => {
          const bro = document.querySelector('script[src*="bridge.js"]').src;
          const { start_paa_nytt } = await import(bro.replace("bridge.js", "engine.js"));
          start_paa_nytt({ hent: true });
        }"""
    )
    side.locator("[name=plasser]").fill("40")
    expect(side.locator(".kalkulator-melding")).to_contain_text("Kalkulatoren kunne ikke hentes.")
    side.unroute("**/pyodide.asm.wasm")
    forsoek.clear()
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(40 * 12))
    assert "no-cache" not in forsoek
