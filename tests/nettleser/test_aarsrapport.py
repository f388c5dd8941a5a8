"""The årsrapport from the page to the clipboard, to files and to paper."""

import json
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import BrowserContext, Page, expect

from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk.mangler import alle, funnet
from nyeste import AAR, REGLER
from sakhjelp import lagret
from sakvalg import velg_sak
from test_linjer import _LIM_INN

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_EGNE = [d for d in alle(funnet(REGLER.aarsrapport).deler) if d.slag != "prosjektregnskap"]
FELT = f"tekst_{_EGNE[0].id}"


def _aapne(side: Page, nettsted: str, fragment: str = "") -> None:
    side.goto(f"{nettsted}kalkulatorer/aarsrapport/{fragment}")
    expect(side.locator("form [type=submit]")).to_be_enabled()


def _skriv(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted)
    side.locator(f"[name={FELT}]").fill("Vi har hatt kurs.\n\nOg praksis.")
    expect(side.locator(f"{EGET} .rapport")).to_contain_text("Og praksis.")


def test_income_and_expenses_are_pasted_each_in_its_own_block(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted)
    side.locator("[name=inntekt]").first.evaluate(_LIM_INN, "Gave\t1 000\nEgenandel\t500\n")
    side.locator("[name=post]").first.evaluate(_LIM_INN, "Buss\t300\nLokaler\t200\n")
    expect(side.locator("[name=inntekt]")).to_have_count(2)
    expect(side.locator("[name=inntekt_beloep]").nth(1)).to_have_value("500")
    verdier = "alle => alle.map((f) => f.value)"
    assert side.locator("[name=post]").evaluate_all(verdier) == ["Buss", "Lokaler"]
    regnskap = side.locator(f"{EGET} .regnskap")
    expect(regnskap).to_contain_text("Egenandel")
    expect(regnskap.locator("tr", has_text="Sum utgifter")).to_contain_text("500\u00a0kr")


def test_an_empty_line_is_no_line_of_an_example(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted)
    side.locator("[name=inntekt]").first.fill("Gave")
    side.locator("[name=inntekt_beloep]").first.fill("10")
    inntektene = side.locator(".kalkulator-linjer").first
    expect(inntektene.locator(".linjer-eksempel")).to_be_hidden()
    side.locator("[name=inntekt]").first.fill("")
    expect(side.locator("#aarsrapport-inntekt-1-feil")).to_contain_text("Linje 1")


def test_the_message_of_a_line_stands_in_its_own_block(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted)
    side.locator("[name=beloep]").first.fill("1.000")
    expect(side.locator("#aarsrapport-beloep-1-feil")).to_contain_text("Linje 1")
    expect(side.locator("#aarsrapport-inntekt_beloep-1-feil")).to_be_hidden()
    side.locator("form [type=submit]").click()
    expect(side.locator(".ds-error-summary a")).to_have_text(
        [f"Utgift i kroner, linje 1: {_feil(side)}"]
    )


def _feil(side: Page) -> str:
    return side.locator("#aarsrapport-beloep-1-feil").inner_text()


def test_the_report_is_copied_as_text_with_its_headings(
    side: Page, context: BrowserContext, nettsted: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    _skriv(side, nettsted)
    side.get_by_role("button", name="Kopier rapporten").click()
    expect(side.locator(".kalkulator-kvittering")).to_have_text("Teksten er kopiert.")
    kopiert = side.evaluate("navigator.clipboard.readText()")
    assert f"{_EGNE[0].navn.nb}\nVi har hatt kurs.\nOg praksis.\n" in kopiert
    expect(side.locator("output [data-tekst]")).to_be_hidden()


def test_the_report_is_taken_along_as_text_and_as_a_workbook(
    side: Page, nettsted: str, tmp_path: Path
) -> None:
    _skriv(side, nettsted)
    for knapp, ending in (
        ("Last ned som tekst (TXT)", "txt"),
        ("Last ned til Excel (XLSX)", "xlsx"),
    ):
        with side.expect_download() as lastet:
            side.get_by_role("button", name=knapp).click()
        assert lastet.value.suggested_filename == f"aarsrapport-{AAR}.{ending}"
        lastet.value.save_as(tmp_path / f"rapport.{ending}")
    tekst = (tmp_path / "rapport.txt").read_text(encoding="utf-8-sig")
    assert tekst == side.locator("output [data-tekst]").evaluate("t => t.textContent")
    bok = load_workbook(tmp_path / "rapport.xlsx")
    assert bok.sheetnames == ["Regnskap", "Tekster", "Kilder"]
    tekstene = [[c.value for c in rad] for rad in bok["Tekster"].iter_rows()]
    assert [_EGNE[0].navn.nb, "Vi har hatt kurs.\nOg praksis."] in tekstene


def test_on_paper_the_report_is_a_sheet_of_its_own_and_the_form_repeats_none_of_it(
    side: Page, nettsted: str
) -> None:
    _skriv(side, nettsted)
    side.emulate_media(media="print")
    side.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(side.locator(".rapport")).to_be_visible()
    brudd = "ark => [getComputedStyle(ark).breakBefore, getComputedStyle(ark).breakAfter]"
    assert side.locator(".rapport").evaluate(brudd) == ["page", "page"]
    for skjult in (f"[name={FELT}]", ".kalkulator-linjer >> nth=0", "#rapporten"):
        expect(side.locator(skjult)).to_be_hidden()


def test_the_case_brings_the_plasser_and_what_is_received(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted)
    brevet = {"fra_maaned": "1", "til_maaned": "12", "plasser": "30"}
    saken, _ = lagret(AAR, {"tilskuddsbrev": brevet, "tilbakebetaling": _tilbake()})
    velg_sak(side, saken)
    expect(side.locator("[name=plasser]")).to_have_value("30")
    expect(side.locator("[name=mottatt]")).to_have_value("700000")
    with side.expect_download() as lastet:
        side.locator("[data-sak=lagre]").click()
    svar = json.loads(Path(lastet.value.path()).read_text(encoding="utf-8"))["svar"]
    assert svar["mottatt"] == {"verdi": "700000", "fra": "tilbakebetaling"}
    # The expenses are still the example's.
    assert "aarsrapport.post" not in svar


def _tilbake() -> dict[str, str | list[str]]:
    return {**kalkulator_for("tilbakebetaling").skjema(REGLER).standardsvar, "mottatt": "700000"}
