"""Python is asked ahead of what may be typed next, and the answer is there when the key comes."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from calculators import answer
from nyeste import AAR, kr

_FELT = "[name=plasser]"
_EGET = 'output[data-svar="eget"]:not([data-utdatert])'
# What is asked ahead and what has come of it; while `stum` is true nothing else is asked of Python.
_SE_PAA = """(() => {
  globalThis.forut = [];
  globalThis.sett = [];
  globalThis.stum = false;
  const hoerte = new WeakSet();
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (melding, ...resten) {
    if (!hoerte.has(this)) {
      this.addEventListener("message", ({ data: { forut: nummer, verdi } }) => {
        const siste = forut.at(-1);
        if (nummer && nummer === siste.forut) sett.push(`${siste.felt}=${verdi}`);
      });
      hoerte.add(this);
    }
    if (melding.forut) forut.push(melding);
    if (melding.id && stum) return;
    return send.call(this, melding, ...resten);
  };
})()"""


@pytest.fixture
def sett(side: Page) -> Page:
    side.add_init_script(_SE_PAA)
    return side


def _sett(side: Page, *verdier: str) -> None:
    """Python has been asked ahead of these."""
    side.wait_for_function(
        "(alle) => alle.every((v) => sett.includes(`${document.activeElement.name}=${v}`))",
        arg=list(verdier),
    )


def _skriver(side: Page, nettsted: str, tekst: str, sti: str = "") -> None:
    """She has come to the field, and written this in it."""
    side.goto(f"{nettsted}{sti}kalkulatorer/tilskudd/")
    side.locator(_FELT).fill(tekst)
    expect(side.locator(f"{_EGET} .svar-tall")).to_have_text(kr(int(tekst) * 12))


def test_the_next_figure_is_answered_without_python_being_asked(sett: Page, nettsted: str) -> None:
    _skriver(sett, nettsted, "4")
    _sett(sett, *(f"4{siffer}" for siffer in range(10)), "")
    sett.evaluate("stum = true")
    sett.locator(_FELT).press("7")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(47 * 12))
    expect(sett.locator(f"{_EGET} tbody td").first).to_have_text("47")
    expect(sett.locator(".kalkulator-kunngjoering")).to_contain_text(kr(47 * 12))
    expect(sett.locator("output")).to_have_attribute("aria-busy", "false")


def test_a_figure_in_the_place_of_another_is_followed_by_its_neighbours(
    sett: Page, nettsted: str
) -> None:
    # Not as long as what the page was built with, so that nothing is yet in the place of another.
    _skriver(sett, nettsted, "444")
    _sett(sett, "44")
    sett.locator(_FELT).fill("445")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(445 * 12))
    _sett(sett, "446", "443", "449")
    foerst = "forut.find(({ verdier }) => verdier.includes('446')).verdier.slice(0, 3)"
    assert sett.evaluate(foerst) == ["445", "444", "446"]


def test_what_is_taken_away_in_the_middle_is_foreseen_where_the_caret_is(
    sett: Page, nettsted: str
) -> None:
    _skriver(sett, nettsted, "407")
    sett.locator(_FELT).press("ArrowLeft")
    _sett(sett, "47", "4017", "4097")


def test_where_the_caret_has_been_moved_a_figure_is_not_in_the_place_of_another(
    sett: Page, nettsted: str
) -> None:
    _skriver(sett, nettsted, "444")
    _sett(sett, "44")
    felt = sett.locator(_FELT)
    felt.fill("445")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(445 * 12))
    _sett(sett, "446")
    felt.press("Home")
    felt.press("ArrowRight")
    _sett(sett, "45", "4045", "4945")


def test_what_is_foreseen_is_not_used_when_another_field_is_changed(
    sett: Page, nettsted: str
) -> None:
    _skriver(sett, nettsted, "4")
    _sett(sett, "47")
    # She types before the page has had time to ask of what comes next.
    sett.locator(_FELT).evaluate("""(felt) => {
      felt.form.elements.til_maaned.value = "6";
      felt.value = "47";
      felt.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }""")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(47 * 6))


def test_a_month_of_its_own_is_foreseen_in_its_own_field(sett: Page, nettsted: str) -> None:
    _skriver(sett, nettsted, "4")
    sett.locator("[name=plasser_3]").focus()
    _sett(sett, "9")
    sett.evaluate("stum = true")
    sett.locator("[name=plasser_3]").press("9")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(4 * 11 + 9))
    expect(sett.locator("[name=plasser_3]")).to_have_value("9")
    expect(sett.locator("[name=plasser_3]")).to_be_focused()


def test_a_fault_that_is_foreseen_is_told_of_when_the_typing_rests(
    sett: Page, nettsted: str
) -> None:
    _skriver(sett, nettsted, "4")
    _sett(sett, "")
    sett.evaluate("stum = true")
    sett.locator(_FELT).press("Backspace")
    expect(sett.locator("#tilskudd-plasser-feil")).not_to_be_empty()
    expect(sett.locator("output")).to_have_attribute("data-utdatert", "")
    sett.evaluate("stum = false")
    sett.locator(_FELT).press("5")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(5 * 12))
    expect(sett.locator("#tilskudd-plasser-feil")).to_be_empty()


def test_in_nynorsk_it_is_foreseen_in_nynorsk(sett: Page, nettsted: str) -> None:
    _skriver(sett, nettsted, "4", sti="nn/")
    _sett(sett, "47")
    sett.evaluate("stum = true")
    sett.locator(_FELT).press("7")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(47 * 12))
    expect(sett.locator(f"{_EGET} .svar-undertekst")).to_have_text("47 plassar, januar–desember")


def test_who_comes_by_tab_and_types_is_foreseen_before_she_has_come(
    sett: Page, nettsted: str
) -> None:
    sett.goto(f"{nettsted}kalkulatorer/tilskudd/")
    felt = sett.locator(_FELT)
    sett.wait_for_function("() => sett.includes('plasser=7') && sett.includes('plasser=')")
    sett.evaluate("stum = true")
    felt.focus()
    felt.select_text()
    felt.press("7")
    expect(sett.locator(f"{_EGET} .svar-tall")).to_have_text(kr(7 * 12))


def test_nothing_is_foreseen_of_a_register_or_of_a_choice(sett: Page, nettsted: str) -> None:
    sett.goto(f"{nettsted}kalkulatorer/program/")
    expect(sett.locator("[type=submit]")).to_be_enabled()
    sett.locator("select[name]").last.focus()
    sett.evaluate("new Promise((ferdig) => requestIdleCallback(ferdig))")
    assert sett.evaluate("forut.length") == 0


_FORUTSETT = """async ({ motor, sporsmaal, verdier }) => {
  const { spoer, spoerForut, naarKlar } = await import(motor);
  await new Promise(naarKlar);
  const sett = {};
  for (const verdi of verdier) {
    const spurt = { sporsmaal, felt: "plasser", verdier: [verdi] };
    sett[verdi] = await new Promise((ferdig) => spoerForut(spurt, (_, svar) => ferdig(svar)));
  }
  let flere = 0;
  const mange = Array.from({ length: 500 }, (_, n) => `${n}`);
  spoerForut({ sporsmaal, felt: "plasser", verdier: mange }, () => (flere += 1));
  await spoer("svar", sporsmaal);
  const innen = flere;
  for (let n = 0; n < 3; n += 1) await spoer("svar", sporsmaal);
  return { sett, innen, flere };
}"""


@pytest.mark.parametrize(("maal", "sti"), [("nb", ""), ("nn", "nn/")])
def test_what_is_foreseen_is_what_python_answers_and_nobody_waits_for_it(
    side: Page, nettsted: str, maal: str, sti: str
) -> None:
    verdier = ["", "0", "7", "40", "  12", "1 000 000", "4,5", "mange"]
    # Nothing is rehearsed of a page that takes a file: what is foreseen is the first that is asked.
    side.goto(f"{nettsted}{sti}kalkulatorer/register/")
    bro = side.locator('script[src*="bridge.js"]').evaluate("skript => skript.src")
    svar = {"tilskuddsaar": str(AAR), "fra_maaned": "1", "til_maaned": "12", "plasser": "4"}
    sporsmaal: dict[str, Any] = {"kalkulator": "tilskudd", "maal": maal, "svar": svar}
    motor = bro.replace("bridge.js", "engine.js")
    gitt = {"motor": motor, "sporsmaal": sporsmaal, "verdier": verdier}
    forutsett = side.evaluate(_FORUTSETT, gitt)
    for verdi in verdier:
        skal = answer({**sporsmaal, "svar": {**svar, "plasser": verdi}})
        staar = json.dumps(forutsett["sett"][verdi], sort_keys=True)
        assert staar == json.dumps(skal, sort_keys=True)
    # It ends with the one that was being made, and the rest never come.
    assert forutsett["innen"] == forutsett["flere"] < 5
