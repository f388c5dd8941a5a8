"""The lines of the budget: added, removed, pasted from a spreadsheet, sent as a link."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from calculators import answer, norsk
from calculators.regelverk.mangler import funnet
from nyeste import AAR, REGLER

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
_LIM_INN = """(felt, tekst) => {
  const data = new DataTransfer();
  data.setData("text/plain", tekst);
  felt.dispatchEvent(new ClipboardEvent("paste", {
    clipboardData: data, bubbles: true, cancelable: true,
  }));
}"""


def _resultat(*linjer: tuple[str, int]) -> Any:
    """The answer of this Python to a budget."""
    svar = {"post": [post for post, _ in linjer], "beloep": [str(kr) for _, kr in linjer]}
    spurt = {"kalkulator": "budsjett", "svar": {"tilskuddsaar": str(AAR), **svar}}
    return answer(spurt)["resultat"]


# A part that the grant may pay for, and one of another kind where the year has one.
DEKKES = next(t for t in funnet(REGLER.tiltak) if _resultat((t.id, 1))["kan_dekkes"])
ANNEN = next((t for t in funnet(REGLER.tiltak) if _resultat((t.id, 1))["dekkes_av_andre"]), DEKKES)


@pytest.fixture
def budsjett(side: Page, nettsted: str) -> Page:
    side.goto(
        f"{nettsted}kalkulatorer/budsjett/#post={ANNEN.id}&beloep=100&post={DEKKES.id}&beloep=50"
    )
    expect(side.locator(EGET)).to_be_visible()
    return side


def test_a_link_gives_the_lines_it_has_and_no_others(budsjett: Page) -> None:
    verdier = budsjett.locator("[name=post]").evaluate_all("alle => alle.map((f) => f.value)")
    assert verdier == [ANNEN.id, DEKKES.id]
    _kan_dekkes(budsjett, (ANNEN.id, 100), (DEKKES.id, 50))


def _kan_dekkes(side: Page, *linjer: tuple[str, int]) -> None:
    tall = norsk.kroner(_resultat(*linjer)["kan_dekkes"])
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(tall)


def test_lines_are_pasted_from_a_spreadsheet_and_numbered(budsjett: Page) -> None:
    felt = budsjett.locator("[name=post]").nth(1)
    limt = f"{DEKKES.navn.nb}\t1 000\r\n{ANNEN.navn.nb}\t2000\r\nBuss\t300\r\n"
    felt.evaluate(_LIM_INN, limt)
    _kan_dekkes(budsjett, (ANNEN.id, 100), (DEKKES.id, 1000), (ANNEN.id, 2000), ("Buss", 300))
    expect(budsjett.get_by_label("Beløp i kroner, linje 3")).to_have_value("2000")
    expect(budsjett.get_by_label("Beløp i kroner, linje 4")).to_have_value("300")
    expect(budsjett.locator(".kalkulator-linjer [role=status]")).to_have_text(
        "3 linjer er limt inn fra linje 2."
    )


def test_a_line_is_added_and_removed_with_the_focus_where_the_work_is(budsjett: Page) -> None:
    budsjett.get_by_role("button", name="Legg til linje").click()
    ny = budsjett.get_by_label("Post, linje 3")
    expect(ny).to_be_focused()
    ny.fill(DEKKES.navn.nb)
    budsjett.get_by_label("Beløp i kroner, linje 3").fill("25")
    _kan_dekkes(budsjett, (ANNEN.id, 100), (DEKKES.id, 50), (DEKKES.id, 25))
    budsjett.get_by_role("button", name="Fjern linje 2").click()
    expect(budsjett.get_by_label("Post, linje 2")).to_be_focused()
    _kan_dekkes(budsjett, (ANNEN.id, 100), (DEKKES.id, 25))


def test_the_message_of_a_line_stands_at_that_line(budsjett: Page) -> None:
    budsjett.get_by_label("Beløp i kroner, linje 2").fill("1.000")
    melding = budsjett.locator("#budsjett-beloep-2-feil")
    expect(melding).to_contain_text("Linje 2: Et punktum kan leses på to måter.")
    expect(budsjett.locator("#budsjett-beloep-1-feil")).to_be_hidden()
