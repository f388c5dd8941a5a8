"""What holds for every page: no faults, nothing from elsewhere, and nobody shut out."""

import re
from itertools import product
from typing import Literal
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from axe import brudd
from nyeste import AAR
from vakt import Vakt

SKJERMER = {"1280": (1280, 900), "390": (390, 844), "320": (320, 640)}
FARGER: dict[Literal["light", "dark"], str] = {"light": "default", "dark": "slate"}
# Every rule at each width and in both schemes; in a width's other scheme, what colours can break.
HELE = {("1280", "light"), ("390", "dark"), ("320", "light")}
# A worker takes a part of the pages, and each page is opened once for all it is shown on.
DELER = 6


def _sider(nettsted: str) -> list[str]:
    with urlopen(f"{nettsted}sitemap.xml") as svar:  # noqa: S310 - our own server
        adresser = re.findall(r"<loc>(.*?)</loc>", svar.read().decode())
    assert adresser
    assert all(a.startswith(nettsted) for a in adresser)
    return [*adresser, f"{nettsted}finnes-ikke/"]


@pytest.mark.parametrize("del_", range(DELER))
def test_axe_finds_nothing_on_any_page_and_none_scrolls_sideways(
    nettleser: Browser, nettsted: str, del_: int
) -> None:
    context = nettleser.new_context(reduced_motion="reduce", locale="nb-NO")
    side = context.new_page()
    funn = {}
    for adresse in _sider(nettsted)[del_::DELER]:
        side.goto(adresse)
        for skjerm, farger in product(SKJERMER, FARGER):
            _vis(side, skjerm, farger)
            til_siden = side.evaluate("document.documentElement.scrollWidth - innerWidth")
            bredt = [f"{til_siden} px wider than the screen"] if til_siden > 0 else []
            if problemer := brudd(side, bare_farger=(skjerm, farger) not in HELE) + bredt:
                funn[adresse, skjerm, farger] = problemer
    context.close()
    assert funn == {}


def _vis(side: Page, skjerm: str, farger: Literal["light", "dark"]) -> None:
    """Show the page that is open on another screen: it follows, as when a phone is turned."""
    bredde, hoeyde = SKJERMER[skjerm]
    side.set_viewport_size({"width": bredde, "height": hoeyde})
    side.emulate_media(color_scheme=farger)
    expect(side.locator("body")).to_have_attribute("data-md-color-scheme", FARGER[farger])
    # What watches the sizes is told of them before the next frame but one.
    side.evaluate("() => new Promise((f) => requestAnimationFrame(() => requestAnimationFrame(f)))")
    assert side.evaluate("innerWidth") == bredde


def test_every_page_loads_without_faults_from_this_site_alone_under_one_strict_policy(
    side: Page, nettsted: str, vakt: Vakt
) -> None:
    policyer = set()
    for adresse in _sider(nettsted)[:-1]:
        side.goto(adresse)
        side.wait_for_load_state("networkidle")
        meta = side.locator('meta[http-equiv="Content-Security-Policy"]')
        policyer.add(meta.get_attribute("content"))
    assert len(vakt.foresporsler) > 10
    assert len(policyer) == 1
    policy = policyer.pop()
    assert policy
    assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-")
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy


# What somebody who gets a text into a page would try, and what of the policy stops it.
_FREMMEDE = {
    "a script of a text": (
        "document.createElement('script').textContent = \"document.title = 'tatt'\"",
        "require-trusted-types-for",
    ),
    "HTML of a text": (
        "document.body.innerHTML = '<img src=x onerror=document.title=1>'",
        "require-trusted-types-for",
    ),
    "a policy of its own": ("trustedTypes.createPolicy('min', {})", "trusted-types"),
    "a module that is no file of ours": (
        "import(\"data:text/javascript,document.title='tatt'\")",
        "script-src-elem",
    ),
}


@pytest.mark.parametrize("forsoek", _FREMMEDE)
def test_the_policy_stops_a_script_that_is_not_ours(
    context: BrowserContext, nettsted: str, forsoek: str
) -> None:
    kode, stanser = _FREMMEDE[forsoek]
    side = context.new_page()
    side.goto(nettsted)
    tittel = side.title()
    brutt = side.evaluate(
        f"""() => new Promise(async (svar) => {{
          addEventListener("securitypolicyviolation", (h) => svar(h.effectiveDirective));
          try {{ await ({kode}); }} catch {{ /* It is stopped, and the event says by what. */ }}
        }})"""
    )
    assert brutt == stanser
    assert side.title() == tittel


def test_search_finds_the_rate_and_leads_to_its_page(side: Page, nettsted: str) -> None:
    side.goto(nettsted)
    side.get_by_role("textbox", name="Søk").click()
    side.keyboard.type("sats")
    treff = side.locator(".md-search-result__link").filter(has_text="Sats")
    treff.first.wait_for()
    treff.first.click()
    side.wait_for_url(re.compile(f"/{AAR}/sats/"))


def test_nothing_material_says_is_in_english(side: Page, nettsted: str) -> None:
    side.goto(nettsted)
    synlig = side.evaluate("""() => [...document.querySelectorAll("*")]
      .flatMap((e) => ["aria-label", "title", "placeholder"].map((a) => e.getAttribute(a)))
      .filter(Boolean)""")
    assert not {"Footer", "Header", "Reject", "RSS feed", "Search", "Skip to content"} & set(synlig)
    assert side.locator("html").get_attribute("lang") == "nb"


def test_reading_pages_fetch_nothing_of_the_engine(side: Page, nettsted: str, vakt: Vakt) -> None:
    for adresse in (nettsted, f"{nettsted}{AAR}/sats/"):
        side.goto(adresse)
        side.wait_for_load_state("networkidle")
    assert not [a for a in vakt.foresporsler if "/assets/kalkulator" in a or "pyodide" in a]


def test_the_search_is_fetched_when_somebody_goes_to_it(
    side: Page, nettsted: str, vakt: Vakt
) -> None:
    def hentet() -> list[str]:
        return [a for a in vakt.foresporsler if "search" in a]

    side.goto(nettsted)
    side.wait_for_load_state("networkidle")
    assert hentet() == []
    side.get_by_role("textbox", name="Søk").click()
    side.keyboard.type("sats")
    side.locator(".md-search-result__item").first.wait_for()
    assert hentet()


def test_single_key_shortcuts_are_off_so_speech_input_sets_off_nothing(
    side: Page, nettsted: str
) -> None:
    side.goto(nettsted)
    for tast in ("s", "f", "/", "n", "p"):
        side.keyboard.press(tast)
    assert side.url == nettsted
    assert not side.locator("#__search").is_checked()


_I_MENYEN = """() => {
  const her = document.activeElement;
  if (!her.closest(".md-sidebar--primary")) return null;
  return her.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}"""


def test_the_menu_opens_with_the_keyboard_on_a_narrow_screen(side: Page, nettsted: str) -> None:
    side.set_viewport_size({"width": 390, "height": 844})
    side.goto(nettsted)
    meny = side.get_by_role("button", name="Meny")
    meny.focus()
    side.keyboard.press("Enter")
    assert side.locator("#__drawer").is_checked()
    expect(meny).to_have_attribute("aria-expanded", "true")
    # What Tab comes to in the menu is seen: never a link in a part of it that is closed.
    sett = []
    for _ in range(14):
        side.keyboard.press("Tab")
        sett.append(side.evaluate(_I_MENYEN))
    assert sett.count(True) >= 5
    assert False not in sett
    side.keyboard.press("Escape")
    assert not side.locator("#__drawer").is_checked()
    expect(meny).to_be_focused()
    expect(meny).to_have_attribute("aria-expanded", "false")
