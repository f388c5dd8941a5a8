"""Every calculator with the keyboard alone: all of it is reached, seen, and can be sent."""

import pytest
from playwright.sync_api import Page, expect

from axe import brudd
from calculators.kalkulatorer import KALKULATORER

# A group of radio buttons is one stop; a field of a date has a few, one for each of its parts.
_STOPP = """() => {
  const del = document.querySelector("kalkulator-skjema");
  window.stopp = [...del.querySelectorAll("a[href], button, input, select, summary")].filter(
    (e) => e.checkVisibility() && !e.disabled && (e.type !== "radio" || e.checked));
  document.body.tabIndex = -1;
  document.body.focus();
  return window.stopp.length;
}"""
# The frame of the focus is around the control, or around the box and its words together.
_HER = """() => {
  const her = document.activeElement;
  const ramme = (e) => e && getComputedStyle(e).outlineStyle !== "none";
  return [window.stopp.indexOf(her), Boolean(ramme(her) || ramme(her.closest(".ds-field")))];
}"""


def _gaa_gjennom(side: Page) -> list[int]:
    """Tab from the top until every stop is passed: their numbers, in the order they came."""
    antall = side.evaluate(_STOPP)
    naadd: list[int] = []
    for _ in range(60 + 8 * antall):
        side.keyboard.press("Tab")
        nummer, synlig = side.evaluate(_HER)
        if nummer < 0 and len(naadd) == antall:
            break
        if nummer >= 0 and nummer not in naadd:
            assert synlig, side.evaluate("document.activeElement.outerHTML.slice(0, 200)")
            naadd.append(nummer)
    assert len(naadd) == antall, f"{antall - len(naadd)} kan ikke nås"
    return naadd


@pytest.mark.parametrize("navn", KALKULATORER)
def test_every_control_is_reached_in_order_and_seen_and_the_form_is_sent(
    side: Page, nettsted: str, navn: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/{navn}/")
    expect(side.locator(".kalkulator-verktoey")).to_be_visible()
    naadd = _gaa_gjennom(side)
    assert naadd == sorted(naadd)
    side.locator("kalkulator-skjema form [type=submit]").focus()
    side.keyboard.press("Enter")
    # The explanation of a word that was passed on the way goes away by itself.
    expect(side.locator(".md-tooltip2")).to_have_count(0)
    if navn == "register":  # without a file there is nothing to check, and that is said
        expect(side.locator(".ds-error-summary")).to_be_focused()
        assert brudd(side) == []
        return
    expect(side.locator('output[data-svar="eget"]:not([data-utdatert])')).to_be_visible()
    expect(side.locator("kalkulator-skjema form [type=submit]")).to_be_focused()
    assert brudd(side) == []
