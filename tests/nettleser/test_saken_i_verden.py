"""A case that is open loses nothing of what a visitor types, and takes in nothing that is not hers:
faults, links, other tabs, another målform and the way back."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from nyeste import AAR
from sakhjelp import lagret
from sakvalg import velg_sak
from test_saken_i_nettleseren import EGET, SLIPP, felt, gaa, kvittering, side_med

LINJEN = ".kalkulator-sak"
BEHOLD = "Ta vare på den på denne maskinen"
# While `hold` is true what is asked of a case waits on its way to Python, as on a slow machine.
_HOLD = """
window.hold = false;
window.ventende = [];
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (melding, ...mer) {
  const send = () => post.call(this, melding, ...mer);
  if (window.hold && melding?.slag === "sak") window.ventende.push(send);
  else send();
};
"""


def _sak(**svar: str | list[str]) -> str:
    hele = {"fra_maaned": "1", "til_maaned": "12", **svar}
    return lagret(AAR, {"tilskuddsbrev": hele})[0]


def _aapnet(side: Page, nettsted: str, navn: str = "tilskudd", *, hold: bool = False) -> None:
    side_med(side, nettsted, navn)
    velg_sak(side, _sak(plasser="45"))
    expect(felt(side, "plasser")).to_have_value("45")
    if hold:
        side.get_by_role("button", name=BEHOLD).click()
        kvittering(side, "Saken ligger nå i nettleseren")


def _holdt(side: Page) -> dict[str, Any]:
    holdt: dict[str, Any] = json.loads(side.evaluate("localStorage.tilskuddssak"))
    return holdt


def test_lines_with_a_fault_stand_as_they_were_typed_and_are_never_the_examples(
    side: Page, nettsted: str
) -> None:
    _aapnet(side, nettsted, "budsjett")
    side.get_by_role("button", name="Legg til linje").click()
    felt(side, "post").last.fill("Læremidler")
    felt(side, "post").first.fill("Tolk")
    expect(side.locator("[aria-invalid]")).to_have_count(1)
    gaa(side, "tilskudd")
    expect(felt(side, "plasser")).to_have_value("45")
    gaa(side, "budsjett")
    expect(felt(side, "post").last).to_have_value("Læremidler")
    expect(felt(side, "post").first).to_have_value("Tolk")
    expect(felt(side, "beloep").last).to_have_value("")
    expect(felt(side, "beloep").last).to_have_attribute("aria-invalid", "true")
    expect(side.locator(EGET)).to_have_count(0)


def test_what_is_refused_on_a_page_that_is_left_is_said_not_to_be_in_the_case(
    side: Page, nettsted: str
) -> None:
    _aapnet(side, nettsted)
    gaa(side, "aarsrapport")
    felt(side, "mottatt").fill("900.000")
    gaa(side, "tilskudd")
    kvittering(side, "Dette er ikke med, for det kan ikke brukes slik det står: «Mottatt tilskudd»")


def test_a_link_in_the_tab_of_a_case_is_not_taken_into_the_case(side: Page, nettsted: str) -> None:
    _aapnet(side, nettsted)
    side.evaluate("location.hash = 'plasser=100'")
    expect(felt(side, "plasser")).to_have_value("100")
    expect(side.locator(LINJEN)).to_contain_text("er ikke med i saken før dere tar vare på dem")
    expect(side.locator(LINJEN)).not_to_contain_text("Hentet fra saken")
    gaa(side, "budsjett")
    expect(felt(side, "plasser")).to_have_value("45")


def test_what_is_typed_before_a_link_is_read_is_in_the_case(side: Page, nettsted: str) -> None:
    _aapnet(side, nettsted)
    felt(side, "plasser").fill("46")
    side.evaluate("location.hash = 'plasser=100'")
    expect(felt(side, "plasser")).to_have_value("100")
    gaa(side, "budsjett")
    expect(felt(side, "plasser")).to_have_value("46")


def test_what_is_typed_last_is_kept_when_the_tab_is_closed_or_loaded(
    side: Page, nettsted: str
) -> None:
    _aapnet(side, nettsted, hold=True)
    felt(side, "plasser").fill("66")
    side.reload()
    expect(felt(side, "plasser")).to_have_value("66")
    gaa(side, "budsjett")
    expect(felt(side, "plasser")).to_have_value("66")
    assert '"66"' in _holdt(side)["tekst"]


def test_what_is_typed_follows_to_the_other_maalform_and_on(side: Page, nettsted: str) -> None:
    _aapnet(side, nettsted, hold=True)
    felt(side, "plasser").fill("66")
    side.locator(".maalform-lenke").click()
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    expect(felt(side, "plasser")).to_have_value("66")
    expect(side.locator(LINJEN)).not_to_contain_text("lenkje")
    felt(side, "plasser").fill("70")
    gaa(side, "budsjett")
    expect(felt(side, "plasser")).to_have_value("70")


def test_two_tabs_with_a_kept_case_write_nothing_over_each_others_answers(
    context: BrowserContext, nettsted: str
) -> None:
    en, to = context.new_page(), context.new_page()
    _aapnet(en, nettsted, hold=True)
    side_med(to, nettsted, "tilbakebetaling")
    expect(to.locator(LINJEN)).to_be_visible()
    felt(en, "plasser").fill("55")
    gaa(en, "budsjett")
    expect(felt(en, "plasser")).to_have_value("55")
    felt(to, "bokfoert").fill("12345")
    gaa(to, "tilskudd")
    expect(felt(to, "plasser")).to_have_value("55")
    assert '"55"' in _holdt(to)["tekst"]
    assert '"12345"' in _holdt(to)["tekst"]


def test_a_page_from_before_the_case_was_put_away_shows_no_case(side: Page, nettsted: str) -> None:
    _aapnet(side, nettsted)
    gaa(side, "budsjett")
    side.get_by_role("button", name="Legg bort saken").click()
    side.go_back()
    expect(side.locator("kalkulator-skjema[navn=tilskudd]")).to_be_visible()
    expect(side.locator(LINJEN)).to_have_count(0)


def test_who_opens_the_other_maalform_is_told_of_faults_that_do_not_go_along(
    side: Page, nettsted: str
) -> None:
    sagt: list[str] = []

    def _nei(dialog: Dialog) -> None:
        sagt.append(dialog.message)
        dialog.dismiss()

    side.on("dialog", _nei)
    side_med(side, nettsted, "tilbakebetaling")
    felt(side, "bokfoert").fill("900.000")
    expect(felt(side, "bokfoert")).to_have_attribute("aria-invalid", "true")
    side.locator(".maalform-lenke").click()
    expect(felt(side, "bokfoert")).to_have_value("900.000")
    (meldingen,) = sagt
    assert "Dette følger ikke med før det er rettet: «Bokførte utgifter" in meldingen


@pytest.mark.parametrize("navn", ["register.csv", f"tilskudd-{AAR}-sak.json.txt"])
def test_a_file_that_is_no_case_is_answered_where_no_register_is_asked_for(
    side: Page, nettsted: str, navn: str
) -> None:
    side_med(side, nettsted, "tilskudd")
    side.locator("kalkulator-skjema").evaluate(SLIPP, [navn, "x"])
    kvittering(side, "Slipp én fil med svarene, som slutter på .json.")


def test_the_way_back_through_every_calculator_has_what_was_typed(
    side: Page, nettsted: str
) -> None:
    side_med(side, nettsted, "tilskudd")
    felt(side, "plasser").fill("45")
    resten = ["budsjett", "endring", "frister", "sammenlikning", "program", "aarsrapport"]
    for navn in resten:
        gaa(side, navn)
    for navn in [*resten[-2::-1], "tilskudd"]:
        side.go_back()
        expect(side.locator(f"kalkulator-skjema[navn={navn}]")).to_be_visible()
    expect(felt(side, "plasser")).to_have_value("45")


def test_what_is_typed_is_not_lost_by_who_leaves_the_next_page_too_before_it_is_answered(
    side: Page, nettsted: str
) -> None:
    side.add_init_script(_HOLD)
    _aapnet(side, nettsted)
    felt(side, "plasser").fill("60")
    side.evaluate("window.hold = true")
    gaa(side, "budsjett")
    side.wait_for_function("() => window.ventende.length === 1")
    gaa(side, "endring")
    side.evaluate("() => { window.hold = false; for (const send of window.ventende) send(); }")
    expect(felt(side, "plasser")).to_have_value("60")
