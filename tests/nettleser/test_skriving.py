"""The answer follows what is typed; what is wrong, and what is said aloud, waits till it rests."""

import json

import pytest
from playwright.sync_api import Page, expect

from nyeste import kr

_FELT = "[name=plasser]"
_SVARET = "output"
_TALLET = 'output[data-svar="eget"]:not([data-utdatert]) .svar-tall'
_FEILEN = "#tilskudd-plasser-feil"
_SAGT = ".kalkulator-kunngjoering"
_RO = 250
_TELLER = """
window.spurt = 0;
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (melding, ...mer) {
  if (melding?.slag === "svar") window.spurt += 1;
  return post.call(this, melding, ...mer);
};
"""
_SKRIVER = """(felt, tekster) => {
  for (const tekst of tekster) {
    felt.value = tekst;
    felt.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}"""


@pytest.fixture
def kalkulator(side: Page, nettsted: str) -> Page:
    """Awake, and from then on no time passes but what a test lets pass."""
    side.add_init_script(_TELLER)
    side.clock.install()
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator(_FELT).fill("3")
    expect(side.locator(_TALLET)).to_have_text(kr(3 * 12))
    expect(side.locator(_SAGT)).to_contain_text(kr(3 * 12))
    side.clock.pause_at("2099-01-01T12:00:00")
    return side


def _besvart(side: Page) -> None:
    expect(side.locator(_SVARET)).to_have_attribute("aria-busy", "false")


def test_each_key_is_answered_at_once_and_told_once_when_they_rest(kalkulator: Page) -> None:
    felt, sagt = kalkulator.locator(_FELT), kalkulator.locator(_SAGT)
    felt.fill("")
    for tekst in ("7", "75", "750"):
        felt.press_sequentially(tekst[-1])
        expect(kalkulator.locator(_TALLET)).to_have_text(kr(int(tekst) * 12))
        expect(sagt).to_contain_text(kr(3 * 12))
    kalkulator.clock.run_for(_RO + 50)
    expect(sagt).to_contain_text(kr(750 * 12))


def test_a_fault_is_told_when_the_typing_rests_and_not_before(kalkulator: Page) -> None:
    felt, feilen = kalkulator.locator(_FELT), kalkulator.locator(_FEILEN)
    felt.fill("7x")
    _besvart(kalkulator)
    kalkulator.clock.run_for(_RO - 1)
    expect(feilen).to_be_hidden()
    expect(kalkulator.locator(_SVARET)).to_have_attribute("data-utdatert", "")
    felt.fill("x")
    _besvart(kalkulator)
    kalkulator.clock.run_for(_RO - 1)
    expect(feilen).to_be_hidden()
    kalkulator.clock.run_for(1)
    expect(feilen).to_be_visible()


def test_a_fault_that_is_typed_away_was_never_told_and_one_that_was_told_goes_at_once(
    kalkulator: Page,
) -> None:
    felt, feilen = kalkulator.locator(_FELT), kalkulator.locator(_FEILEN)
    felt.fill("x")
    _besvart(kalkulator)
    felt.fill("75")
    expect(kalkulator.locator(_TALLET)).to_have_text(kr(75 * 12))
    kalkulator.clock.run_for(_RO + 50)
    expect(feilen).to_be_hidden()
    felt.fill("x")
    _besvart(kalkulator)
    kalkulator.clock.run_for(_RO)
    expect(feilen).to_be_visible()
    felt.fill("76")
    expect(kalkulator.locator(_TALLET)).to_have_text(kr(76 * 12))
    expect(feilen).to_be_hidden()


def test_however_fast_one_types_no_more_than_one_question_waits(kalkulator: Page) -> None:
    foer = kalkulator.evaluate("spurt")
    kalkulator.locator(_FELT).evaluate(_SKRIVER, [str(n) for n in range(10, 60)])
    expect(kalkulator.locator(_TALLET)).to_have_text(kr(59 * 12))
    assert kalkulator.evaluate("spurt") - foer == 2


def test_the_answer_to_a_key_is_seen_also_where_the_next_has_come_and_then_as_an_old_one(
    kalkulator: Page,
) -> None:
    sett = kalkulator.locator(_FELT).evaluate(
        f"""(felt) => new Promise((ferdig) => {{
          const svaret = document.querySelector("output");
          const sett = [];
          new MutationObserver(() => {{
            const tall = svaret.querySelector(".svar-tall").innerText;
            if (sett.at(-1)?.[0] === tall) return;
            sett.push([tall, "utdatert" in svaret.dataset]);
            if (sett.length === 2) ferdig(sett);
          }}).observe(svaret, {{ subtree: true, childList: true, characterData: true }});
          ({_SKRIVER})(felt, ["10", "11", "12"]);
        }})"""
    )
    assert sett == [[kr(10 * 12), True], [kr(12 * 12), False]], sett


def test_an_old_answer_does_not_take_the_place_of_one_that_was_just_shown(
    kalkulator: Page,
) -> None:
    sett = kalkulator.locator(_FELT).evaluate(
        f"""(felt, siste) => new Promise((ferdig) => {{
          const post = Worker.prototype.postMessage;
          Worker.prototype.postMessage = function (melding, ...mer) {{
            post.call(this, melding, ...mer);
            if (melding.sporsmaal.svar.plasser !== "11") return;
            queueMicrotask(() => ({_SKRIVER})(felt, ["12"]));
          }};
          const svaret = document.querySelector("output");
          const sett = new Set();
          new MutationObserver(() => {{
            sett.add(svaret.querySelector(".svar-tall").innerText);
            if (sett.has(siste)) ferdig([...sett]);
          }}).observe(svaret, {{ subtree: true, childList: true, characterData: true }});
          ({_SKRIVER})(felt, ["10", "11"]);
        }})""",
        kr(12 * 12),
    )
    assert sett == [kr(10 * 12), kr(12 * 12)]


def test_who_presses_enter_before_the_answer_to_the_last_key_is_told_of_the_fault(
    kalkulator: Page,
) -> None:
    kalkulator.locator(_FELT).evaluate(
        f"""(felt) => {{
          ({_SKRIVER})(felt, ["x", "xy"]);
          felt.form.requestSubmit();
        }}"""
    )
    expect(kalkulator.locator(".ds-error-summary")).to_be_focused()
    expect(kalkulator.locator(_FEILEN)).to_be_visible()


def test_an_answer_that_is_late_is_dimmed_and_one_that_is_not_does_not_flicker(
    kalkulator: Page,
) -> None:
    hoved = kalkulator.locator("output .svar-hoved")
    ordet = "(under) => getComputedStyle(under, '::after').content"
    under = hoved.locator(".svar-undertekst")
    kalkulator.evaluate("Worker.prototype.postMessage = () => {}")
    kalkulator.locator(_FELT).fill("75")
    expect(kalkulator.locator(_SVARET)).to_have_attribute("data-utdatert", "")
    kalkulator.clock.run_for(99)
    expect(hoved).not_to_have_css("outline-style", "dashed")
    assert under.evaluate(ordet) == "none"
    kalkulator.clock.run_for(1)
    expect(hoved).to_have_css("outline-style", "dashed")
    assert under.evaluate(ordet) != "none"


def test_an_answer_that_came_late_looks_like_any_other(kalkulator: Page) -> None:
    kalkulator.evaluate(
        """() => {
          const post = Worker.prototype.postMessage;
          window.slipp = [];
          Worker.prototype.postMessage = function (...alt) {
            slipp.push(() => post.apply(this, alt));
          };
        }"""
    )
    kalkulator.locator(_FELT).fill("75")
    kalkulator.clock.run_for(100)
    hoved = kalkulator.locator("output .svar-hoved")
    expect(hoved).to_have_css("outline-style", "dashed")
    kalkulator.evaluate("slipp.forEach((send) => send())")
    expect(kalkulator.locator(_TALLET)).to_have_text(kr(75 * 12))
    expect(hoved).not_to_have_css("outline-style", "dashed")


def test_an_answer_that_came_in_time_does_not_look_old_after_it(kalkulator: Page) -> None:
    kalkulator.locator(_FELT).fill("75")
    expect(kalkulator.locator(_TALLET)).to_have_text(kr(75 * 12))
    kalkulator.clock.run_for(1000)
    expect(kalkulator.locator("output .svar-hoved")).not_to_have_css("outline-style", "dashed")


def test_on_paper_an_old_answer_looks_so_at_once(kalkulator: Page) -> None:
    kalkulator.evaluate("Worker.prototype.postMessage = () => {}")
    kalkulator.locator(_FELT).fill("75")
    kalkulator.evaluate("dispatchEvent(new Event('beforeprint'))")
    kalkulator.emulate_media(media="print")
    expect(kalkulator.locator("output .svar-hoved")).to_have_css("outline-style", "dashed")


def test_a_key_has_the_browser_style_what_changed_and_not_the_page(kalkulator: Page) -> None:
    """A rule of style that asks about all around it has every element looked at for each key."""
    leser = kalkulator.context.browser
    assert leser is not None
    leser.start_tracing(page=kalkulator, categories=["devtools.timeline"])
    for tall in ("75", "76"):
        kalkulator.locator(_FELT).fill(tall)
        expect(kalkulator.locator(_TALLET)).to_have_text(kr(int(tall) * 12))
    hendelser = json.loads(leser.stop_tracing())["traceEvents"]
    stilt = [h["args"]["elementCount"] for h in hendelser if "elementCount" in h.get("args", {})]
    assert stilt
    assert max(stilt) < kalkulator.evaluate("document.querySelectorAll('*').length") / 10
