"""What is left out of the stylesheet is what nothing uses: every page looks as if it were whole."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, Page

from nettsted.stylesheet import stilark
from nyeste import AAR
from oppsett.environment import VENV

# Each element as it is drawn, with what stands before and after it. Elements alike in tag,
# classes and parent are drawn alike, so the first of them is enough.
# They are a hundred thousand lines: their fingerprint tells whether two pages have the same.
_UTSEENDET = """async (helt) => {
  const sett = {};
  for (const e of document.querySelectorAll("body, body *:not(script)")) {
    const navn = (x) => `${x.localName}.${x.getAttribute("class") ?? ""}`;
    const hvem = `${navn(e.parentElement)} > ${navn(e)}`;
    if (sett[hvem]) continue;
    const stil = (del) => {
      const alle = getComputedStyle(e, del);
      if (del && alle.content === "none") return [`${hvem}${del} {}`]; // nothing is drawn there
      const synlige = [...alle].filter((p) => !p.startsWith("--"));
      return synlige.map((p) => `${hvem}${del} { ${p}: ${alle.getPropertyValue(p)} }`);
    };
    sett[hvem] = ["", "::before", "::after"].flatMap(stil);
  }
  const linjer = [...new Set(Object.values(sett).flat())].sort();
  if (helt) return linjer;
  const tekst = new TextEncoder().encode(linjer.join("\\n"));
  const avtrykk = new Uint8Array(await crypto.subtle.digest("SHA-256", tekst));
  return [linjer.length > 1000, avtrykk.join()];
}"""


def _les(side: Page) -> None:
    side.locator(".ordforklaring").first.focus()
    side.locator(".md-tooltip2--active").wait_for()


def _soek(side: Page) -> None:
    side.locator(".md-search__input").click()
    side.keyboard.type("tilskudd mottak")
    side.locator(".md-search-result__more").first.wait_for()


def _meny(side: Page) -> None:
    side.get_by_role("button", name="Meny").click()


def _regn(side: Page) -> None:
    side.locator("[name=plasser]").fill("-1")
    side.locator(".ds-validation-message:visible").first.wait_for()


def _skriv_ut(side: Page) -> None:
    side.emulate_media(media="print")


SLIK: dict[str, tuple[str, int, Literal["light", "dark"], Callable[[Page], None] | None]] = {
    "front page": ("", 1280, "light", None),
    "front page, narrow": ("", 390, "dark", None),
    "a word explained": (f"{AAR}/sats/", 1280, "dark", _les),
    "searching": (f"{AAR}/klage/", 1280, "light", _soek),
    "menu open, narrow": (f"{AAR}/fulltidsprogram/", 390, "light", _meny),
    "for editors, with code and tables": ("om/redaktoer/", 1280, "light", None),
    "calculator with a fault": ("kalkulatorer/tilskudd/", 1280, "dark", _regn),
    "calculator on paper": ("kalkulatorer/program/", 1280, "light", _skriv_ut),
}


@pytest.fixture(scope="module")
def helt(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The stylesheet with everything that Material has."""
    nettsted = tmp_path_factory.mktemp("material")
    (material,) = VENV.glob("lib/*/site-packages/material/templates/assets/stylesheets")
    shutil.copytree(material, nettsted / "assets" / "stylesheets")
    return stilark(Path(nettsted))


@pytest.mark.parametrize("slik", SLIK)
def test_a_page_looks_the_same_with_the_whole_of_material(
    context: BrowserContext, nettsted: str, helt: str, slik: str
) -> None:
    ryddet, med_alt = context.new_page(), context.new_page()
    med_alt.route("**/assets/side-*.css", lambda r: r.fulfill(body=helt, content_type="text/css"))
    mange, avtrykk = _utseendet(ryddet, nettsted, slik)
    assert mange
    if [mange, avtrykk] != _utseendet(med_alt, nettsted, slik):
        linjer = [set(_utseendet(s, nettsted, slik, helt=True)) for s in (ryddet, med_alt)]
        assert linjer[0] ^ linjer[1] == set()
        pytest.fail("the page looked otherwise the first time")


def aapne(side: Page, nettsted: str, slik: str) -> None:
    """Open a page and do what is done there; it stands still when this is over."""
    adresse, bredde, farger, gjoer = SLIK[slik]
    side.bring_to_front()
    side.emulate_media(color_scheme=farger, reduced_motion="reduce")
    side.set_viewport_size({"width": bredde, "height": 900})
    # Also when it is seen once more, it is opened anew.
    side.goto("about:blank")
    side.goto(f"{nettsted}{adresse}")
    if gjoer:
        gjoer(side)
    # What slides in under a mouse is hovered when the browser gets to it; what it is moved over
    # is at once. (A page has a mouse in its first corner before any is moved.)
    side.mouse.move(bredde - 1, 899)
    # What is on its way is let arrive: hover colours and the like move for a moment.
    side.evaluate("Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {})))")


def _utseendet(side: Page, nettsted: str, slik: str, *, helt: bool = False) -> list[Any]:
    aapne(side, nettsted, slik)
    svar: list[Any] = side.evaluate(_UTSEENDET, helt)
    return svar
