"""A date that does not exist is a fault at its field, never an empty field; and what somebody has
written before the calculator wakes is hers."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from calculators import answer
from nettlesere.firefox import Firefox
from nettlesere.webkit import WebKit
from nyeste import AAR, kr

_SVAR = {"tilskuddsaar": str(AAR), "kontrolldato": "ugyldig"}
# What Python says of a date that the browser holds back.
FINNES_IKKE = next(
    feil["melding"]
    for feil in answer({"kalkulator": "program", "svar": _SVAR})["feil"]
    if feil["felt"] == "kontrolldato"
)
EGET = 'output[data-svar="eget"]:not([data-utdatert])'


@pytest.fixture
def program(side: Page, nettsted: str) -> Page:
    side.goto(f"{nettsted}kalkulatorer/program/")
    expect(side.locator("[type=submit]")).to_be_enabled()
    return side


def _skriv(side: Page, felt: str, dag: str, maaned: str = "", aar: str = "") -> None:
    """Write in a date field with the keyboard, in the order that the browser has its parts."""
    kontroll = side.locator(f"[name={felt}]")
    for taster in (maaned + dag + aar, dag + maaned + aar):
        kontroll.fill("")
        kontroll.focus()
        side.keyboard.type(taster)
        if kontroll.evaluate("k => k.validity.badInput"):
            return
    raise AssertionError(felt)


@pytest.mark.parametrize(
    ("dag", "maaned", "aar"),
    [("31", "06", f"{AAR}"), ("30", "02", f"{AAR}"), ("12", "06", ""), ("01", "", "")],
)
@pytest.mark.parametrize("felt", ["kontrolldato", "fullfoert_dato"])
def test_a_date_that_does_not_exist_is_a_fault_when_the_field_is_left(
    program: Page, felt: str, dag: str, maaned: str, aar: str
) -> None:
    _skriv(program, felt, dag, maaned, aar)
    program.locator("[name=tiltak]").first.focus()
    expect(program.locator(f"#program-{felt}-feil")).to_contain_text(FINNES_IKKE)
    expect(program.locator(f"[name={felt}]")).to_have_attribute("aria-invalid", "true")
    expect(program.locator("output[data-utdatert]")).to_be_visible()
    # Emptied without an event that says so, it is as any empty field.
    program.locator(f"[name={felt}]").focus()
    for _ in range(3):
        program.keyboard.press("Delete")
        program.keyboard.press("ArrowRight")
    program.locator("[name=tiltak]").first.focus()
    expect(program.locator(f"#program-{felt}-feil")).not_to_contain_text(FINNES_IKKE)


def test_nothing_is_said_while_a_date_is_being_written_but_the_old_answer_is_marked(
    program: Page,
) -> None:
    program.locator("[name=kontrolldato]").fill(f"{AAR}-08-02")
    expect(program.locator(EGET)).to_contain_text(f"2. august {AAR}")
    program.locator("[name=kontrolldato]").focus()
    program.keyboard.press("Delete")
    expect(program.locator("output[data-utdatert]")).to_be_visible()
    # Longer than the pause before a question.
    program.wait_for_function("document.querySelector('output').ariaBusy === 'false'")
    expect(program.locator("[aria-invalid]")).to_have_count(0)
    program.keyboard.press("Enter")
    expect(program.locator(".ds-error-summary")).to_be_focused()
    expect(program.locator(".ds-error-summary")).to_contain_text(FINNES_IKKE)


def test_the_fault_is_told_when_another_field_is_changed_or_the_page_is_printed(
    program: Page,
) -> None:
    _skriv(program, "fullfoert_dato", "31", "06", str(AAR))
    program.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(program.locator("output[data-utdatert]")).to_be_attached()
    expect(program.locator(".kalkulator-utdatert")).to_be_visible()
    expect(program.locator("#program-fullfoert_dato-feil")).to_contain_text(FINNES_IKKE)


def test_a_link_is_not_copied_with_such_a_date(program: Page) -> None:
    _skriv(program, "fullfoert_dato", "31", "06", str(AAR))
    program.evaluate("document.querySelector('[data-verktoey=lenke]').click()")
    expect(program.locator(".kalkulator-kvittering")).to_contain_text("Lenken er ikke kopiert.")
    expect(program.locator("#program-fullfoert_dato-feil")).to_contain_text(FINNES_IKKE)


def test_without_a_file_the_date_of_a_register_is_told_of_alone(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/register/")
    expect(side.locator("[type=submit]")).to_be_enabled()
    _skriv(side, "kontrolldato", "31", "06", str(AAR))
    side.locator("[type=submit]").focus()
    expect(side.locator("#register-kontrolldato-feil")).to_contain_text(FINNES_IKKE)
    expect(side.locator("#register-fil-feil")).to_be_hidden()
    side.locator("[name=kontrolldato]").fill(f"{AAR}-06-30")
    expect(side.locator("#register-kontrolldato-feil")).to_be_hidden()


@pytest.fixture
def sovende(side: Page, nettsted: str) -> Callable[[str], Callable[[], None]]:
    """Opens a page whose script waits, on a day that the forms may begin with; gives what wakes
    it."""
    side.clock.set_fixed_time(f"{AAR}-06-15T12:00:00")
    holdt: list[Route] = []
    side.route("**/bridge.js", lambda rute: holdt.append(rute))

    def aapne(sti: str) -> Callable[[], None]:
        side.goto(f"{nettsted}kalkulatorer/{sti}", wait_until="commit")
        side.locator("[type=submit]").wait_for()

        def vekk() -> None:
            while not holdt:
                side.wait_for_timeout(50)
            for rute in holdt:
                rute.continue_()
            expect(side.locator("[type=submit]")).to_be_enabled()

        return vekk

    return aapne


def test_the_date_is_today_where_nobody_has_written_another(
    side: Page, sovende: Callable[[str], Callable[[], None]]
) -> None:
    sovende("program/")()
    expect(side.locator("[name=kontrolldato]")).to_have_value(f"{AAR}-06-15")
    expect(side.locator(EGET)).to_contain_text(f"15. juni {AAR}")


def test_a_date_written_before_the_calculator_wakes_stays_and_is_answered(
    side: Page, sovende: Callable[[str], Callable[[], None]]
) -> None:
    vekk = sovende("program/")
    side.locator("[name=kontrolldato]").fill(f"{AAR}-02-03")
    vekk()
    expect(side.locator(EGET)).to_contain_text(f"3. februar {AAR}")
    expect(side.locator("[name=kontrolldato]")).to_have_value(f"{AAR}-02-03")


def test_the_standard_written_by_hand_is_not_taken_for_untouched(
    side: Page, sovende: Callable[[str], Callable[[], None]]
) -> None:
    vekk = sovende("program/")
    felt = side.locator("[name=kontrolldato]")
    bygd = felt.input_value()
    felt.fill(f"{AAR}-02-03")
    felt.fill(bygd)
    side.locator("[name=plasser], [name=tiltak]").first.uncheck()
    side.locator("[name=plasser], [name=tiltak]").first.check()
    vekk()
    expect(felt).to_have_value(bygd)


@pytest.mark.parametrize("taster", ["", "12"])
def test_an_emptied_or_half_written_date_stays_and_is_told_of(
    side: Page, sovende: Callable[[str], Callable[[], None]], taster: str
) -> None:
    vekk = sovende("program/")
    felt = side.locator("[name=kontrolldato]")
    felt.fill("")
    felt.focus()
    side.keyboard.type(taster)
    vekk()
    side.locator("[name=tiltak]").first.focus()
    expect(side.locator("#program-kontrolldato-feil")).to_have_text(re.compile(".+"))
    expect(felt).to_have_value("")


def test_a_link_fills_what_nobody_has_written_and_the_address_lets_go(
    side: Page, sovende: Callable[[str], Callable[[], None]], nettsted: str
) -> None:
    vekk = sovende("tilskudd/#plasser=50&fra_maaned=8")
    side.locator("[name=plasser]").fill("75")
    vekk()
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 5))
    expect(side).to_have_url(f"{nettsted}kalkulatorer/tilskudd/")


@pytest.mark.parametrize("lenken", ["", "#plasser=50"], ids=["without a link", "with a link"])
def test_what_is_selected_when_the_calculator_wakes_is_what_the_next_key_writes_over(
    side: Page, sovende: Callable[[str], Callable[[], None]], lenken: str
) -> None:
    """She who comes by Tab has all of the field selected, and her 75 is no 7 540."""
    vekk = sovende(f"tilskudd/{lenken}")
    felt = side.locator("[name=plasser]")
    felt.focus()
    felt.evaluate("felt => felt.select()")
    vekk()
    if lenken:
        expect(felt).to_have_value("50")
    side.keyboard.type("75")
    expect(felt).to_have_value("75")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))


def test_lines_written_before_the_calculator_wakes_are_not_those_of_the_link(
    side: Page, sovende: Callable[[str], Callable[[], None]]
) -> None:
    vekk = sovende("budsjett/#post=Buss&beloep=100&plasser=50")
    side.locator("[name=post]").first.fill("Leie")
    side.locator("[name=beloep]").nth(1).fill("")
    vekk()
    expect(side.locator("[name=plasser]")).to_have_value("50")
    expect(side.locator("[name=post]").first).to_have_value("Leie")
    expect(side.locator("[name=beloep]").nth(1)).to_have_value("")


_SAGT = """(async () => {
  const felt = document.querySelector("[name=fullfoert_dato]");
  const feil = document.querySelector("#program-fullfoert_dato-feil");
  const galt = felt.validity.badInput;
  document.querySelector("[name=tiltak]").focus();
  const ur = Date.now() + 60000;
  while (feil.hidden && Date.now() < ur) await new Promise((loes) => setTimeout(loes, 50));
  const melding = feil.textContent;
  location.hash = "fullfoert=nei";
  while (felt.validity.badInput && Date.now() < ur) await new Promise((l) => setTimeout(l, 50));
  return JSON.stringify([galt, melding, felt.validity.badInput]);
})()"""


def test_firefox_tells_of_a_date_that_does_not_exist_and_a_link_takes_it_away(
    nettsted: str, tmp_path: Path
) -> None:
    with Firefox(os.environ["FIREFOX"], tmp_path) as firefox:
        firefox.gaa_til(f"{nettsted}kalkulatorer/program/")
        firefox.kjoer("document.querySelector('[name=fullfoert_dato]').focus() ?? ''")
        firefox.tast("".join(_i_rekkefoelge(firefox.kjoer(_REKKEFOELGE % "navigator.language"))))
        galt, melding, igjen = json.loads(firefox.kjoer(_SAGT))
    assert galt
    assert FINNES_IKKE in melding
    assert not igjen


def test_webkit_tells_of_a_date_that_does_not_exist_and_a_link_takes_it_away(
    nettsted: str, webkit: WebKit
) -> None:
    webkit.gaa_til(f"{nettsted}kalkulatorer/program/")
    # Only what is seen takes keys.
    webkit.kjoer("[...document.querySelectorAll('details')].map((d) => d.open = true).join()")
    taster = "".join(_i_rekkefoelge(webkit.kjoer(_REKKEFOELGE % "[]")))
    webkit.tast("[name=fullfoert_dato]", taster)
    galt, melding, igjen = json.loads(webkit.kjoer(_SAGT))
    assert galt
    assert FINNES_IKKE in melding
    assert not igjen


# Firefox writes dates in the order of its own language, and WebKit in that of the machine.
_REKKEFOELGE = """new Intl.DateTimeFormat(%s).formatToParts(new Date())
  .map((d) => d.type).filter((d) => d !== "literal").join(" ")"""


def _i_rekkefoelge(rekkefoelge: str) -> list[str]:
    deler = {"day": "31", "month": "06", "year": str(AAR)}
    return [deler[del_] for del_ in rekkefoelge.split()]
