"""What an address cannot hold is said before the page is opened in the other målform."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from calculators.skjema.registerfil.mal import eksempel
from nyeste import AAR, REGLER
from sakvalg import aapne_sju_plasser

LENKEN = ".maalform-lenke"
# What the calculators call the file of a case.
SAKEN = f"tilskudd-{AAR}-sak.json"


class _Spurt:
    """What the page asked, and what it is answered."""

    def __init__(self, side: Page) -> None:
        self.meldinger: list[str] = []
        self.ja = False
        side.on("dialog", self._svar)

    def _svar(self, dialog: Dialog) -> None:
        self.meldinger.append(dialog.message)
        if self.ja:
            dialog.accept()
        else:
            dialog.dismiss()


@pytest.fixture
def spurt(side: Page) -> _Spurt:
    return _Spurt(side)


def _bytt(side: Page, spurt: _Spurt, *, ja: bool) -> str:
    """The question that stops the one who would switch, and is answered."""
    spurt.ja = ja
    foer = len(spurt.meldinger)
    side.locator(LENKEN).click()
    expect(side.locator("html")).to_have_attribute("lang", "nn" if ja else "nb")
    (meldingen,) = spurt.meldinger[foer:]
    return meldingen


def test_an_open_case_is_not_lost_before_the_visitor_has_said_so(
    side: Page, nettsted: str, spurt: _Spurt
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    aapne_sju_plasser(side)
    meldingen = _bytt(side, spurt, ja=False)
    assert meldingen.startswith(f"Saken {SAKEN} følger ikke med.")
    assert meldingen.endswith("Vil dere bytte til nynorsk likevel?")
    side.locator(".md-header__button.md-logo").click()
    expect(side.locator("kalkulator-skjema")).to_have_count(0)
    assert SAKEN in _bytt(side, spurt, ja=False)
    assert SAKEN in _bytt(side, spurt, ja=True)


def test_a_case_that_the_browser_keeps_is_there_in_the_other_maalform(
    side: Page, nettsted: str, spurt: _Spurt
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    aapne_sju_plasser(side)
    side.get_by_role("button", name="Ta vare på den på denne maskinen").click()
    side.locator(LENKEN).click()
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    expect(side.locator(".kalkulator-sak")).to_contain_text(f"Open sak: {SAKEN}.")
    assert spurt.meldinger == []


def test_a_chosen_register_is_not_lost_before_the_visitor_has_said_so(
    side: Page, nettsted: str, spurt: _Spurt
) -> None:
    side.goto(f"{nettsted}kalkulatorer/register/")
    side.locator("[name=fil]").set_input_files(
        {"name": "register.csv", "mimeType": "text/csv", "buffer": eksempel(REGLER).encode()}
    )
    assert _bytt(side, spurt, ja=False).startswith("Filen dere har valgt, følger ikke med.")
    expect(side.locator(".fil-beskjed")).to_contain_text("register.csv")
    assert "Filen dere har valgt" in _bytt(side, spurt, ja=True)


def test_what_no_link_may_carry_is_named(side: Page, nettsted: str, spurt: _Spurt) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("01010750160")
    assert _bytt(side, spurt, ja=False).startswith(
        "Dette følger ikke med, for en lenke kan ikke ha det: «"
    )


def test_nothing_is_asked_of_who_has_nothing_to_lose_or_opens_another_tab(
    side: Page, nettsted: str, spurt: _Spurt
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    aapne_sju_plasser(side)
    with side.context.expect_page() as ny:
        side.locator(LENKEN).click(modifiers=["ControlOrMeta"])
    expect(ny.value.locator("html")).to_have_attribute("lang", "nn")
    ny.value.locator(LENKEN).click()
    expect(ny.value.locator("html")).to_have_attribute("lang", "nb")
    assert spurt.meldinger == []
