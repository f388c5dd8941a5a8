"""The lines of the budget: added, removed, pasted from a spreadsheet, sent as a link."""

import pytest
from playwright.sync_api import Page, expect

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_LIM_INN = """(felt, tekst) => {
  const data = new DataTransfer();
  data.setData("text/plain", tekst);
  felt.dispatchEvent(new ClipboardEvent("paste", {
    clipboardData: data, bubbles: true, cancelable: true,
  }));
}"""


@pytest.fixture
def budsjett(side: Page, nettsted: str) -> Page:
    side.goto(
        f"{nettsted}kalkulatorer/budsjett/#post=norsk&beloep=100&post=spraaktrening&beloep=50"
    )
    expect(side.locator(EGET)).to_be_visible()
    return side


def test_a_link_gives_the_lines_it_has_and_no_others(budsjett):
    verdier = budsjett.locator("[name=post]").evaluate_all("alle => alle.map((f) => f.value)")
    assert verdier == ["norsk", "spraaktrening"]
    expect(budsjett.locator(f"{EGET} .svar-tall")).to_have_text("50\u00a0kr")


def test_lines_are_pasted_from_a_spreadsheet_and_numbered(budsjett):
    felt = budsjett.locator("[name=post]").nth(1)
    felt.evaluate(_LIM_INN, "Språktrening\t1 000\r\nKarriereveiledning\t2000\r\nBuss\t300\r\n")
    expect(budsjett.locator(f"{EGET} .svar-tall")).to_have_text("1\u00a0000\u00a0kr")
    expect(budsjett.locator(f"{EGET} .svar-undertekst")).to_contain_text("2\u00a0000\u00a0kr")
    expect(budsjett.get_by_label("Beløp i kroner, linje 4")).to_have_value("300")
    expect(budsjett.locator(".kalkulator-linjer [role=status]")).to_have_text(
        "3 linjer er limt inn fra linje 2."
    )


def test_a_line_is_added_and_removed_with_the_focus_where_the_work_is(budsjett):
    budsjett.get_by_role("button", name="Legg til linje").click()
    ny = budsjett.get_by_label("Post, linje 3")
    expect(ny).to_be_focused()
    ny.fill("Arbeidsrettede aktiviteter")
    budsjett.get_by_label("Beløp i kroner, linje 3").fill("25")
    expect(budsjett.locator(f"{EGET} .svar-tall")).to_have_text("75\u00a0kr")
    budsjett.get_by_role("button", name="Fjern linje 2").click()
    expect(budsjett.get_by_label("Post, linje 2")).to_be_focused()
    expect(budsjett.locator(f"{EGET} .svar-tall")).to_have_text("25\u00a0kr")


def test_the_message_of_a_line_stands_at_that_line(budsjett):
    budsjett.get_by_label("Beløp i kroner, linje 2").fill("1.000")
    melding = budsjett.locator("#budsjett-beloep-2-feil")
    expect(melding).to_contain_text("Linje 2: Et punktum kan leses på to måter.")
    expect(budsjett.locator("#budsjett-beloep-1-feil")).to_be_hidden()
