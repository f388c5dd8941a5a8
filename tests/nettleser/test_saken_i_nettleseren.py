"""A case is followed from page to page, saved and opened; nothing is stored unasked."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from calculators.skjema import sakfil
from nyeste import AAR, kr
from sakhjelp import lagret
from sakvalg import velg_sak

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_LAGRET = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].join(' ')"
SLIPP = """(element, [navn, tekst]) => {
  const data = new DataTransfer();
  data.items.add(new File([tekst], navn));
  for (const slag of ["dragover", "drop"]) {
    element.dispatchEvent(
      new DragEvent(slag, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


def side_med(side: Page, nettsted: str, navn: str) -> Page:
    side.goto(f"{nettsted}kalkulatorer/{navn}/")
    expect(side.locator("[data-sak=hent]")).to_be_visible()
    return side


def gaa(side: Page, navn: str) -> None:
    """By a link of the page, so that the tab's JavaScript lives on."""
    side.evaluate("window.sammeFane = true")
    side.locator(f'.md-nav a[href$="/{navn}/"], .md-nav a[href$="../{navn}/"]').first.evaluate(
        "lenke => lenke.click()"
    )
    expect(side.locator(f"kalkulator-skjema[navn={navn}]")).to_be_visible()
    assert side.evaluate("window.sammeFane")


def felt(side: Page, navn: str) -> Any:
    return side.locator(f"form [name={navn}]")


def kvittering(side: Page, tekst: str) -> None:
    expect(side.locator(".kalkulator-kvittering")).to_contain_text(tekst)


def _saken(**svar: str | list[str]) -> str:
    hele = {"fra_maaned": "1", "til_maaned": "12", **svar}
    return lagret(AAR, {"tilskuddsbrev": hele})[0]


def test_the_dialogue_of_files_opens_at_once_however_long_the_rest_is_on_its_way(
    side: Page, nettsted: str
) -> None:
    holdt: list[Route] = []
    side.route("**/case.js", lambda rute: holdt.append(rute))
    side_med(side, nettsted, "tilskudd")
    with side.expect_request("**/case.js"):
        velg_sak(side, _saken(plasser="33"))
    expect(felt(side, "plasser")).not_to_have_value("33")
    holdt[0].continue_()
    expect(felt(side, "plasser")).to_have_value("33")


def test_what_is_answered_on_one_page_stands_in_the_next_and_in_the_file(
    side: Page, nettsted: str, tmp_path: Path
) -> None:
    side_med(side, nettsted, "tilskuddsbrev")
    felt(side, "plasser").fill("30")
    with side.expect_download() as nedlasting:
        side.locator("[data-sak=lagre]").click()
    assert nedlasting.value.suggested_filename == f"tilskudd-{AAR}-sak.json"
    kvittering(side, "Svarene er tatt vare på")
    nedlasting.value.save_as(tmp_path / "sak.json")
    svar = json.loads((tmp_path / "sak.json").read_text(encoding="utf-8"))["svar"]
    assert svar["plasser"] == {"verdi": "30", "fra": "tilskuddsbrev"}

    gaa(side, "budsjett")
    expect(felt(side, "plasser")).to_have_value("30")
    expect(side.locator(".kalkulator-sak")).to_contain_text("«Avtalte plasser»")
    expect(side.locator(".kalkulator-sak")).to_contain_text("fra brevet")
    felt(side, "plasser").fill("25")

    felt(side, "plasser_3").evaluate("(felt) => (felt.closest('details').open = true)")
    felt(side, "plasser_3").fill("10")

    gaa(side, "endring")
    expect(felt(side, "avtalt_3")).to_have_value("10")
    expect(felt(side, "plasser_3")).to_have_value("")
    gaa(side, "tilskudd")
    expect(side.locator("[name=plasser_3]")).to_have_value("10")
    side.locator("[name=plasser_3]").fill("")
    expect(felt(side, "plasser")).to_have_value("25")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(25 * 12))
    expect(side.locator(".kalkulator-sak")).to_contain_text("fra «Sjekk budsjettet»")
    # Back to what the page begins with is an answer too.
    felt(side, "plasser").fill("40")
    gaa(side, "sammenlikning")
    expect(felt(side, "plasser")).to_have_value("40")
    assert side.evaluate(_LAGRET) == ""


def test_what_is_typed_while_the_case_is_on_its_way_stands(side: Page, nettsted: str) -> None:
    side_med(side, nettsted, "tilskudd")
    velg_sak(side, _saken(plasser="7", til_maaned="6"))
    expect(felt(side, "plasser")).to_have_value("7")
    side.get_by_role("button", name="Ta vare på den på denne maskinen").click()
    holdt: list[Route] = []
    side.route("**/pyodide.asm.wasm", lambda rute: holdt.append(rute))
    with side.expect_request("**/pyodide.asm.wasm"):
        side.goto(f"{nettsted}kalkulatorer/budsjett/", wait_until="commit")
    expect(side.locator("[data-sak=hent]")).to_be_visible()
    felt(side, "plasser").fill("33")
    holdt[0].continue_()
    expect(felt(side, "til_maaned")).to_have_value("6")
    expect(felt(side, "plasser")).to_have_value("33")


def test_what_is_typed_in_the_answer_is_in_the_case_however_soon_the_page_is_left(
    side: Page, nettsted: str
) -> None:
    side_med(side, nettsted, "tilskudd")
    velg_sak(side, _saken(plasser="7"))
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(7 * 12))
    side.locator("[name=plasser_8]").fill("5")
    gaa(side, "budsjett")
    expect(felt(side, "plasser_8")).to_have_value("5")


def test_a_case_that_is_opened_fills_the_form_and_is_put_away(side: Page, nettsted: str) -> None:
    side_med(side, nettsted, "tilskudd")
    velg_sak(side, _saken(plasser="7", plasser_8="5"))
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(7 * 11 + 5))
    kvittering(side, "er åpen.")
    side.get_by_role("button", name="Legg bort saken").click()
    expect(side.locator(".kalkulator-sak")).to_have_count(0)
    expect(side.locator("[data-sak=hent]")).to_be_focused()
    expect(felt(side, "plasser")).to_have_value("7")
    gaa(side, "budsjett")
    expect(felt(side, "plasser")).to_have_value("40")
    expect(side.locator(".kalkulator-sak")).to_have_count(0)


def test_who_is_not_asked_for_the_period_says_that_it_leaves_it_out(
    side: Page, nettsted: str
) -> None:
    side_med(side, nettsted, "sammenlikning")
    velg_sak(side, _saken(plasser="7", fra_maaned="8"))
    kvittering(side, "«Fra og med»")
    kvittering(side, "tar ikke hensyn til det")
    linje = side.locator(".kalkulator-sak p")
    expect(linje).to_contain_text("tar ikke hensyn til det")
    side.emulate_media(media="print")
    expect(linje).to_be_visible()
    expect(side.locator(".kalkulator-sak button").first).to_be_hidden()


@pytest.mark.parametrize("navn", ["tilskudd", "register"])
def test_a_case_can_be_dropped_also_where_a_register_can(
    side: Page, nettsted: str, navn: str
) -> None:
    side_med(side, nettsted, navn)
    side.locator("kalkulator-skjema").evaluate(SLIPP, ["sak.json", _saken(plasser="7")])
    kvittering(side, f"Saken tilskudd-{AAR}-sak.json er åpen.")


@pytest.mark.parametrize(
    ("innhold", "setning"),
    [
        (b"", "Filen er ikke en sak herfra"),
        (b"[" * 100_000, "Filen er ikke en sak herfra"),
        (b"\xff\xfe\x00PK", "Filen er ikke en sak herfra"),
        (b" " * (sakfil.STOERST + 10), "Filen er for stor"),
        (b'{"format": "tilskudd-sak", "versjon": 99}', "nyere utgave"),
        (b'{"format": "tilskudd-sak"', "Filen er ødelagt"),
    ],
    ids=["empty", "deep", "binary", "huge", "newer", "broken"],
)
def test_a_file_that_is_no_case_is_answered_with_a_sentence(
    side: Page, nettsted: str, innhold: bytes | str, setning: str
) -> None:
    side_med(side, nettsted, "tilskudd")
    velg_sak(side, innhold)
    kvittering(side, setning)
    expect(side.locator(".kalkulator-sak")).to_have_count(0)
    expect(felt(side, "plasser")).to_have_value("40")


def test_it_is_stored_when_asked_for_and_one_press_removes_it(side: Page, nettsted: str) -> None:
    side_med(side, nettsted, "tilskudd")
    velg_sak(side, _saken(plasser="7"))
    expect(felt(side, "plasser")).to_have_value("7")
    assert side.evaluate(_LAGRET) == ""
    side.get_by_role("button", name="Ta vare på den på denne maskinen").click()
    kvittering(side, "ligger nå i nettleseren")
    side.goto(f"{nettsted}kalkulatorer/budsjett/")
    expect(felt(side, "plasser")).to_have_value("7")
    side.get_by_role("button", name="Fjern den fra denne maskinen").click()
    kvittering(side, "Saken er fjernet fra denne maskinen.")
    assert side.evaluate(_LAGRET) == ""


def test_a_link_goes_before_the_case(side: Page, nettsted: str) -> None:
    side_med(side, nettsted, "tilskudd")
    velg_sak(side, _saken(plasser="7"))
    side.get_by_role("button", name="Ta vare på den på denne maskinen").click()
    side.goto(f"{nettsted}kalkulatorer/tilskuddsbrev/#plasser=9")
    expect(side.locator(".kalkulator-sak")).to_be_visible()
    expect(felt(side, "plasser")).to_have_value("9")


def test_no_page_fetches_what_follows_a_case_before_somebody_asks(
    side: Page, nettsted: str
) -> None:
    hentet: list[str] = []
    side.on("request", lambda r: hentet.append(r.url))
    side_med(side, nettsted, "tilskudd")
    felt(side, "plasser").fill("7")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(7 * 12))
    assert not any(adresse.endswith("/case.js") for adresse in hentet)
    velg_sak(side, _saken(plasser="8"))
    expect(felt(side, "plasser")).to_have_value("8")
    assert any(adresse.endswith("/case.js") for adresse in hentet)


def test_what_follows_a_case_is_asked_for_anew_where_it_did_not_come(
    context: BrowserContext, nettsted: str
) -> None:
    """A browser may remember by its address that a module did not come."""
    side = context.new_page()
    hentet: list[str] = []
    side.on("request", lambda r: hentet.append(r.url))
    side_med(side, nettsted, "tilskudd")
    side.route("**/case.js*", lambda rute: rute.abort())
    velg_sak(side, _saken(plasser="8"))
    kvittering(side, "Programmet for saken kom ikke. Prøv igjen.")
    side.unroute("**/case.js*")
    velg_sak(side, _saken(plasser="8"))
    expect(felt(side, "plasser")).to_have_value("8")
    gaa(side, "budsjett")
    expect(felt(side, "plasser")).to_have_value("8")
    adressene = [adresse for adresse in hentet if "/case.js" in adresse]
    assert len(adressene) == 2
    assert adressene[0] != adressene[1]
