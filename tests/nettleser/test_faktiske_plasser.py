"""Agreed plasser beside actual ones, from a pasted column to the calculator of a change."""

import pytest
from playwright.sync_api import Page, expect

from nyeste import AAR, kr

EGET = 'output[data-svar="eget"]:not([data-utdatert])'


def _sammenlikn(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=40&faktisk_8=35&faktisk_9=41")
    expect(side.locator(f"{EGET} #avtalt-og-faktisk")).to_be_visible()


def test_the_comparison_follows_the_agreed_amount_and_leads_to_the_change_with_the_answers(
    side: Page, nettsted: str
) -> None:
    _sammenlikn(side, nettsted)
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(40 * 12))
    expect(side.locator("[name=faktisk_8]")).to_be_visible()
    side.evaluate("window.sammeFane = true")
    side.get_by_role("link", name="Se om dere må søke om endringen").click()
    expect(side.locator("kalkulator-skjema[navn=endring]")).to_be_visible()
    assert side.evaluate("window.sammeFane")
    for felt, verdi in {
        "plasser": "40",
        "nye_plasser": "",
        "plasser_8": "35",
        "plasser_9": "41",
        "plasser_10": "",
        "endres_fra": f"{AAR}-08-01",
    }.items():
        expect(side.locator(f"form [name={felt}]")).to_have_value(verdi)
    expect(side.locator(f"{EGET} .maanedstabell tfoot td").first).to_contain_text(kr(40 * 12))
    expect(side.locator(f"{EGET} .maanedstabell tfoot td").last).to_contain_text(
        f"\N{MINUS SIGN}4 \N{MINUS SIGN}{kr(4)}"
    )
    expect(side.locator(".kalkulator-lenkemelding")).to_be_hidden()


@pytest.mark.parametrize("bredde", [390, 320])
@pytest.mark.parametrize("navn", ["tilskudd", "endring"])
def test_a_table_of_months_is_read_whole_on_a_phone(
    side: Page, nettsted: str, navn: str, bredde: int
) -> None:
    side.set_viewport_size({"width": bredde, "height": 800})
    if navn == "tilskudd":
        _sammenlikn(side, nettsted)
    else:
        side.goto(f"{nettsted}kalkulatorer/endring/")
    tabell = side.locator(".maanedstabell")
    expect(tabell).to_be_visible()
    assert tabell.evaluate("t => t.scrollWidth <= t.parentElement.clientWidth + 1")
    assert side.evaluate("document.documentElement.scrollWidth <= innerWidth")
