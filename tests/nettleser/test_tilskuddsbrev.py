"""All answers on one page: filled in once, carried by one link, taken home as files."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar, vDDDTypes
from openpyxl import load_workbook
from playwright.sync_api import BrowserContext, Page, expect

from axe import brudd
from calculators import answer, norsk
from nyeste import AAR, SATS, kr
from vakt import Vakt

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
SENDT = f"{AAR}-06-01"


def _akseptfrist() -> date:
    spurt = {
        "kalkulator": "frister",
        "svar": {"tilskuddsaar": str(AAR), "tilskuddsbrev_sendt": SENDT},
    }
    frister = answer(spurt)["resultat"]["frister"]
    return date.fromisoformat(next(f["dato"] for f in frister if f["id"] == "akseptfrist"))


@pytest.fixture
def brev(side: Page, nettsted: str) -> Page:
    side.goto(f"{nettsted}kalkulatorer/tilskuddsbrev/")
    side.locator("[name=plasser]").fill("75")
    side.locator("[name=tilskuddsbrev_sendt]").fill(SENDT)
    side.get_by_label("Beløp i kroner, linje 3").fill("250 000")
    side.get_by_role("button", name="Fjern linje 1").click()
    expect(side.locator(f"{EGET} .svar-hoved")).to_contain_text(kr(75 * 12))
    expect(side.locator(f"{EGET} .svar-hoved")).to_contain_text(norsk.dato(_akseptfrist()))
    return side


def test_one_link_carries_all_that_was_filled_in(brev: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    brev.get_by_role("button", name="Kopier lenke").click()
    expect(brev.locator(".kalkulator-kvittering")).to_have_text("Lenken er kopiert.")
    svaret = brev.locator(EGET).inner_text()
    annen = context.new_page()
    annen.goto(brev.evaluate("navigator.clipboard.readText()"))
    expect(annen.locator(f"{EGET} .svar-hoved")).to_contain_text(norsk.dato(_akseptfrist()))
    assert annen.locator(EGET).inner_text() == svaret
    assert annen.locator("[name=post]").count() == 2


def test_the_calendar_is_downloaded_with_the_kommunes_own_deadline(brev: Page) -> None:
    with brev.expect_download() as nedlasting:
        brev.get_by_role("button", name="Last ned til kalenderen (ICS)").click()
    innhold = Path(nedlasting.value.path()).read_bytes()
    hendelser = {str(h["uid"]): h for h in Calendar.from_ical(innhold).walk("VEVENT")}
    aksept = hendelser[f"{AAR}-akseptfrist@tilskudd-integreringsmottak"]
    dagen = aksept["dtstart"]
    assert isinstance(dagen, vDDDTypes)
    assert dagen.dt == _akseptfrist()


def test_the_workbook_is_downloaded_and_what_makes_it_is_fetched_only_then(
    brev: Page, vakt: Vakt
) -> None:
    assert not any("xlsxwriter" in adresse for adresse in vakt.foresporsler)
    with brev.expect_download() as nedlasting:
        brev.get_by_role("button", name="Last ned til Excel (XLSX)").click()
    assert nedlasting.value.suggested_filename == f"tilskuddsbrev-{AAR}.xlsx"
    bok = load_workbook(BytesIO(Path(nedlasting.value.path()).read_bytes()))
    svar, kilder = bok.worksheets[0], bok["Kilder"]
    assert svar["C2"].value == SATS * 75 * 12
    assert "tilskuddsbrevet som gjelder" in kilder.cell(kilder.max_row, 1).value
    assert any("xlsxwriter" in adresse for adresse in vakt.foresporsler)


@pytest.mark.parametrize("navn", ["tilskuddsbrev", "budsjett", "frister", "kriterier"])
def test_a_page_has_no_violation_that_axe_can_find_and_reflows_at_320_px(
    side: Page, nettsted: str, navn: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/{navn}/")
    for farger in ("light", "dark"):
        side.emulate_media(color_scheme=farger, reduced_motion="reduce")
        assert brudd(side) == []
    side.set_viewport_size({"width": 320, "height": 700})
    assert side.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_years_own_calendar_is_a_plain_file_for_those_without_javascript(
    context: BrowserContext, nettsted: str
) -> None:
    svar = context.request.get(f"{nettsted}kalkulatorer/frister/frister-{AAR}.ics")
    assert svar.ok
    ider = [str(h["uid"]) for h in Calendar.from_ical(svar.body()).walk("VEVENT")]
    assert f"{AAR}-aarsrapport@tilskudd-integreringsmottak" in ider
    assert not any("akseptfrist" in id_ for id_ in ider)


def test_on_paper_the_ticks_are_seen_and_the_empty_fields_are_not(brev: Page) -> None:
    brev.emulate_media(media="print")
    brev.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(brev.locator("[name=tiltak]").first).to_be_visible()
    expect(brev.locator(".kalkulator-mer")).to_be_hidden()
    expect(brev.locator(".kalkulator-linjer")).to_be_hidden()
    expect(brev.locator(".kalkulator-utskrift")).to_contain_text("plasser=75")
    brev.emulate_media(media="screen")
    brev.locator("[name=aarsrapport]").fill(f"{AAR + 1}-01-12")
    brev.emulate_media(media="print")
    brev.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(brev.locator("[name=aarsrapport]")).to_be_visible()
