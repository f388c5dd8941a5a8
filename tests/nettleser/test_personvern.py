"""What the page on privacy says about storage is true."""

from playwright.sync_api import Page

from nyeste import AAR

_LAGRET = (
    "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join('')"
)


def test_nothing_is_stored_by_reading_and_searching(side: Page, nettsted: str) -> None:
    side.goto(nettsted)
    side.get_by_role("textbox", name="Søk").press_sequentially("sats")
    side.locator(".md-search-result__item").first.wait_for()
    side.goto(f"{nettsted}{AAR}/sats/")
    assert side.evaluate(_LAGRET) == ""


def test_a_chosen_colour_is_kept(side: Page, nettsted: str) -> None:
    side.goto(nettsted)
    side.locator("label[for^=__palette]:visible").click()
    side.goto(f"{nettsted}{AAR}/sats/")
    assert side.locator("body").get_attribute("data-md-color-scheme") == "slate"
