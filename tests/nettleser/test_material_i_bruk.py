"""What ours counts on of Material's markup is met in the pages, as the browser has them.

A name is met when something hangs on it: with another in its place, a rule would dress other
elements. Of what Material's pages have, the rule is ours; of what our scripts make, Material's. A
variable that ours sets is met when Material's style sheet dresses something with it.
"""

from typing import Any

from playwright.sync_api import BrowserContext, Page

from nyeste import AAR
from test_material import NAVNENE
from test_stilark import SLIK, aapne

_DENNE = "tests/nettleser/test_material_i_bruk.py::test_all_that_is_dressed_by_its_name_is_met"
_MOETT = """(navnene) => {
  const lagene = { material: [], side: [] };
  const les = (regler, lag) => {
    for (const regel of regler) {
      if (regel instanceof CSSLayerBlockRule) les(regel.cssRules, lagene[regel.name]);
      else if (regel.selectorText === undefined) les(regel.cssRules ?? [], lag);
      else lag?.push(...enkle(hviler(regel.selectorText)).map((v) => [v, regel.cssText]));
    }
  };
  // The list that a selector is, one by one; those inside a parenthesis stand together.
  const enkle = (liste) => {
    let dybde = 0;
    const tegn = [...liste].map((t) => {
      dybde += { "(": 1, ")": -1 }[t] ?? 0;
      return t === "," && !dybde ? "\\n" : t;
    });
    return tegn.join("").split("\\n");
  };
  // As if nobody pointed at anything, chose it or went to it; of what is drawn before and after
  // an element, the element.
  const hviler = (velger) => velger
    .replace(/::?(before|after|marker|placeholder|backdrop|-[\\w-]+|file-selector-button)/g, "")
    .replace(/:not\\(:(checked|hover|focus-visible)\\)/g, "")
    .replace(/:(hover|focus-visible|focus-within|focus|checked|active|target|disabled)\\b/g, "")
    .replace(/(^|[\\s>+~,(])(?=$|[,)])/g, "$1*");
  const treff = (velger) => document.querySelectorAll(velger).length;
  for (const ark of document.styleSheets) les(ark.cssRules);
  return navnene.filter(([navn, lag]) => {
    if (navn.startsWith("--")) {
      const bruk = new RegExp(`var\\\\(${navn}${navn.endsWith("-") ? "" : "(?![\\\\w-])"}`);
      return lagene.material.some(([velger, tekst]) => bruk.test(tekst) && treff(velger));
    }
    const her = new RegExp(`(?<![\\\\w-])${navn}(?![\\\\w-])`, "g");
    return lagene[lag].some(
      ([velger]) => velger.match(her) && treff(velger) !== treff(velger.replace(her, "x")),
    );
  }).map(([navn]) => navn);
}"""


def _i_lag(del_: dict[str, Any]) -> str:
    return "material" if del_["finnes"] == "stilark" else "side"


def _les(side: Page, nettsted: str) -> None:
    """Far down on a page, where the header has its title."""
    side.emulate_media(media="screen")
    side.set_viewport_size({"width": 1280, "height": 900})
    side.goto(f"{nettsted}{AAR}/fulltidsprogram/")
    side.locator(".md-sidebar--secondary").get_by_role("link").nth(3).click()
    side.locator(".md-header__title--active").wait_for()


def test_all_that_is_dressed_by_its_name_is_met(context: BrowserContext, nettsted: str) -> None:
    navnene = [[n, _i_lag(del_)] for n, del_ in NAVNENE.items() if _DENNE in del_["tester"]]
    side = context.new_page()
    moett = set()
    for slik in SLIK:
        aapne(side, nettsted, slik)
        moett |= set(side.evaluate(_MOETT, navnene))
    _les(side, nettsted)
    moett |= set(side.evaluate(_MOETT, navnene))
    assert {n: NAVNENE[n]["hva"] for n, _ in navnene if n not in moett} == {}
