"""A calculator in somebody else's page, by the code that the site says to paste there."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect

from axe import brudd
from calculators.kalkulatorer import KALKULATORER
from nettsted.server import adresse, tjener
from nyeste import AAR, kr
from oppsett.steg import CACHE

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_KODE = re.compile(r"<pre>(?:<span></span>)?<code>(.*?)</code></pre>", re.DOTALL)
_FORAN = re.compile(r"</h1>(.*?)<kalkulator-skjema", re.DOTALL)
# It has an icon, or a browser with a window asks the server for one that is not there.
_SIDE = (
    '<!doctype html><html lang="nb"><title>Kommunen</title><link rel="icon" href="data:,">'
    "<h1>Kommunen</h1>{kode}<p>Slutt</p>"
)


def _koden(nettsted: str, maal: str) -> list[str]:
    """The pieces that the page about it tells to paste, with the address of the site in them."""
    with urlopen(f"{nettsted}{maal}om/innebygging/") as svar:  # noqa: S310 - the site under test
        side = svar.read().decode()
    return [unescape(kode) for kode in _KODE.findall(side)]


@pytest.fixture(params=["", "nn/"], ids=["bokmål", "nynorsk"])
def maal(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def verten(tmp_path: Path, nettsted: str, maal: str) -> Iterator[str]:
    """A page of another origin, with the calculator pasted into it."""
    rammen, skriptet = _koden(nettsted, maal)
    (tmp_path / "index.html").write_text(_SIDE.format(kode=rammen + skriptet), encoding="utf-8")
    server = tjener(tmp_path)
    yield adresse(server)
    server.shutdown()
    server.server_close()


@pytest.fixture
def context(nettleser: Browser) -> Iterator[BrowserContext]:
    context = nettleser.new_context(locale="nb-NO", viewport={"width": 900, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


def _rammen(side: Page) -> Frame:
    ramme = side.locator("iframe").element_handle().content_frame()
    assert ramme
    return ramme


@pytest.fixture
def side(context: BrowserContext, verten: str) -> Iterator[Page]:
    side = context.new_page()
    galt: list[str] = []
    side.on("console", lambda m: galt.append(m.text) if m.type in ("error", "warning") else None)
    side.on("pageerror", lambda feil: galt.append(str(feil)))
    side.goto(verten)
    yield side
    assert galt == []


def test_it_computes_and_the_frame_is_as_high_as_the_answer(side: Page) -> None:
    ramme = _rammen(side)
    ramme.locator("[name=plasser]").fill("75")
    expect(ramme.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    ramme.locator("details summary").first.click()
    side.wait_for_function(
        """() => {
          const { height, contentWindow } = document.querySelector("iframe");
          return Number(height) !== 900 && contentWindow.length === 0;
        }"""
    )
    ramme.wait_for_function("document.documentElement.scrollHeight <= innerHeight")
    assert side.locator("iframe").bounding_box()


def test_no_link_opens_a_page_inside_the_frame(side: Page, context: BrowserContext) -> None:
    ramme = _rammen(side)
    her = ramme.url
    # What Python says of another calculator, it says from where the whole page lies.
    ramme.goto(f"{her}#plasser=40&faktisk_8=35")
    with context.expect_page() as ny:
        ramme.locator(f"{EGET} a[href^='../endring/']").click()
    expect(ny.value.locator("kalkulator-skjema[navn=endring]")).to_be_visible()
    assert "/kalkulatorer/endring/#" in ny.value.url
    with context.expect_page() as ny:
        ramme.locator("footer a[href*=kalkulatorer]").click()
    expect(ny.value.locator("kalkulator-skjema[navn=tilskudd]")).to_be_visible()
    assert ramme.url.startswith(her)


def test_a_link_that_is_copied_leads_to_the_whole_page(
    side: Page, nettsted: str, maal: str
) -> None:
    ramme = _rammen(side)
    ramme.locator("[name=plasser]").fill("75")
    expect(ramme.locator(EGET)).to_contain_text("75")
    ramme.locator("[data-verktoey=lenke]").click()
    expect(ramme.locator(".kalkulator-kvittering")).not_to_be_empty()
    kopiert = side.evaluate("navigator.clipboard.readText()")
    assert f"{nettsted}{maal}kalkulatorer/tilskudd/#" in kopiert


def test_the_one_who_is_a_guest_keeps_nothing_in_the_browser(side: Page, nettsted: str) -> None:
    ramme = _rammen(side)
    ramme.locator("[name=plasser]").fill("75")
    expect(ramme.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    assert ramme.evaluate("navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
    assert ramme.evaluate("localStorage.length") == 0


def test_what_the_page_around_is_told_is_the_height_alone(side: Page) -> None:
    side.evaluate("window.sagt = []; addEventListener('message', (h) => sagt.push(h.data))")
    ramme = _rammen(side)
    ramme.locator("[name=plasser]").fill("75")
    expect(ramme.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    ramme.locator("details summary").first.click()
    side.wait_for_function("sagt.length > 0")
    assert {tuple(melding) for melding in side.evaluate("sagt")} == {("hoyde",)}


def test_each_calculator_has_a_page_for_it_that_axe_finds_nothing_on(
    context: BrowserContext, nettsted: str, maal: str
) -> None:
    side = context.new_page()
    for navn in KALKULATORER:
        side.goto(f"{nettsted}{maal}innebygd/{navn}/")
        expect(side.locator("kalkulator-skjema")).to_be_visible()
        assert brudd(side) == [], navn


def test_each_says_first_what_its_own_page_says_first_and_of_which_year_its_source_is(
    nettsted: str, maal: str
) -> None:
    """That an example stands there, and that no names are to be typed, is no part of the menu."""
    assert nettsted
    rot = CACHE / "testnettsted" / maal
    for navn in KALKULATORER:
        siden, rammen = (
            (rot / mappe / navn / "index.html").read_text(encoding="utf-8")
            for mappe in ("kalkulatorer", "innebygd")
        )
        ventet = _ord(_FORAN.findall(siden)[0])
        assert ventet
        assert _ord(_FORAN.findall(rammen)[0]) == ventet, navn
        kildene = re.search(r"Kilde for (\d{4}): <a|Kjelde for (\d{4}): <a", rammen)
        assert kildene
        assert str(AAR) in kildene[0]


def _ord(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_the_page_about_it_names_every_calculator(nettsted: str) -> None:
    for maal in ("", "nn/"):
        with urlopen(f"{nettsted}{maal}om/innebygging/") as svar:  # noqa: S310
            side = svar.read().decode()
        rader = re.findall(r"<tr>\s*<td>(.*?)</td>\s*<td><code>(\w+)</code></td>", side)
        mappe = CACHE / "testnettsted" / maal / "kalkulatorer"
        for celle, navn in rader:
            tittel = re.sub(r"<[^>]+>", "", celle)
            overskrift = (mappe / navn / "index.html").read_text(encoding="utf-8")
            assert f'aria-label="{tittel}"' in overskrift or f">{tittel}<" in overskrift, navn
        assert {navn for _, navn in rader} == set(KALKULATORER)
