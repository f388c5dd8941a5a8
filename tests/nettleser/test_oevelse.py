"""Python has answered before anybody asks: the first answer is as quick as the later ones."""

from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, Route, expect

from calculators.skjema.registerfil.mal import eksempel
from nyeste import REGLER, kr

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
# What is asked of the worker, in the order it is, after how many it is asked ahead, and how many
# answers have been made into nodes.
_SE_PAA = """(() => {
  globalThis.spurt = [];
  globalThis.forut = [];
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (melding, ...resten) {
    if (melding.id) spurt.push(melding);
    if (melding.forut) forut.push(spurt.length);
    return send.call(this, melding, ...resten);
  };
  globalThis.lest = 0;
  const { set } = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(HTMLTemplateElement.prototype, "innerHTML", {
    set(html) {
      lest += 1;
      set.call(this, html);
    },
  });
})()"""
# As many as rehearsal.js has, and those of them that are done at once.
_ALLE = 40
_STRAKS = 12


@pytest.fixture
def sett(side: Page) -> Page:
    side.add_init_script(_SE_PAA)
    return side


def _spurt(side: Page, antall: int) -> list[dict[str, Any]]:
    side.wait_for_function("(antall) => spurt.length >= antall", arg=antall)
    spurt: list[dict[str, Any]] = side.evaluate("spurt")
    return spurt


def test_what_the_page_was_built_with_is_rehearsed_and_nobody_sees_it(
    sett: Page, nettsted: str
) -> None:
    sett.goto(f"{nettsted}kalkulatorer/tilskudd/")
    svaret = sett.locator("output").first
    foer = svaret.inner_html()
    spurt = _spurt(sett, _ALLE)
    bygd = sett.locator("[name=plasser]").get_attribute("value")
    assert {s["slag"] for s in spurt} == {"svar"}
    assert {s["sporsmaal"]["svar"]["plasser"] for s in spurt} == {bygd}
    # All that it takes to show one is rehearsed too; after the first it is also only written.
    sett.wait_for_function("(alle) => lest === alle", arg=_ALLE + 1)
    assert svaret.inner_html() == foer
    expect(svaret).to_have_attribute("data-svar", "standard")
    expect(sett.locator(".kalkulator-kunngjoering")).to_be_empty()
    sett.locator("[name=plasser]").fill("75")
    expect(sett.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    # All that was rehearsed, and what she asked.
    assert len(_spurt(sett, _ALLE + 1)) == _ALLE + 1


def test_what_may_be_typed_first_is_asked_of_early_among_the_rehearsals(
    sett: Page, nettsted: str
) -> None:
    sett.goto(f"{nettsted}kalkulatorer/tilskudd/")
    sett.wait_for_function("() => forut.length > 0")
    assert sett.evaluate("forut[0]") == _STRAKS
    # It is asked of until all of it is answered, and not more.
    _spurt(sett, _ALLE)
    _i_ro(sett)
    antall = sett.evaluate("forut.length")
    assert antall <= _ALLE - _STRAKS
    _i_ro(sett)
    assert sett.evaluate("forut.length") == antall


def test_a_calculator_that_is_come_back_to_is_not_rehearsed_again(
    sett: Page, nettsted: str
) -> None:
    sett.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spurt(sett, _ALLE)
    sett.wait_for_function("(alle) => lest === alle", arg=_ALLE + 1)
    _i_ro(sett)
    antall = sett.evaluate("forut.length")
    sett.locator(".md-tabs").get_by_role("link", name="Kalkulatorer").click()
    expect(sett.locator("kalkulator-skjema")).to_have_count(0)
    sett.locator(".md-content a[href$='tilskudd/']").first.click()
    # What may be typed first is asked of, with nothing rehearsed before it.
    sett.wait_for_function("(antall) => forut.length > antall", arg=antall)
    assert sett.evaluate("[forut.at(-1), spurt.length]") == [_ALLE, _ALLE]


def test_what_came_by_a_link_is_answered_first_and_stands(sett: Page, nettsted: str) -> None:
    sett.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=75")
    spurt = _spurt(sett, 1 + _ALLE)
    assert [s["sporsmaal"]["svar"]["plasser"] for s in spurt].count("75") == 1
    assert spurt[0]["sporsmaal"]["svar"]["plasser"] == "75"
    expect(sett.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))


def _i_ro(side: Page) -> None:
    """What waits for the page to be idle has had its turn."""
    for _ in range(3):
        side.evaluate("new Promise((ferdig) => requestIdleCallback(ferdig))")


def test_who_types_waits_for_no_rehearsal(sett: Page, nettsted: str) -> None:
    holdt: list[Route] = []
    sett.route("**/pyodide.asm.wasm", lambda rute: holdt.append(rute))
    sett.goto(f"{nettsted}kalkulatorer/tilskudd/")
    sett.locator("[name=plasser]").fill("75")
    _spurt(sett, 1)
    for rute in holdt:
        rute.continue_()
    expect(sett.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    _i_ro(sett)
    assert len(_spurt(sett, 1)) == 1


def test_a_register_is_not_rehearsed(sett: Page, nettsted: str) -> None:
    sett.goto(f"{nettsted}kalkulatorer/register/")
    rader = eksempel(REGLER).encode()
    fil: FilePayload = {"name": "r.csv", "mimeType": "text/csv", "buffer": rader}
    sett.locator("[name=fil]").set_input_files(fil)
    expect(sett.locator(f"{EGET} .register-tall").first).to_be_visible()
    _i_ro(sett)
    assert [s["slag"] for s in _spurt(sett, 1)] == ["register"]
