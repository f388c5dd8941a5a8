"""What is typed while an answer is on its way is newer than that answer, and stands."""

import pytest
from playwright.sync_api import Page, expect

from nyeste import kr

_EGET = 'output[data-svar="eget"]:not([data-utdatert])'
# While `hold` is true questions wait on their way to Python, as they do on a slow machine.
_HOLD = """
window.hold = false;
window.ventende = [];
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (melding, ...mer) {
  const send = () => post.call(this, melding, ...mer);
  if (window.hold && melding?.slag === "svar") window.ventende.push(send);
  else send();
};
"""
_SLIPP = "() => { window.hold = false; for (const send of window.ventende) send(); }"


@pytest.fixture
def side(side: Page) -> Page:
    side.add_init_script(_HOLD)
    return side


def _skriv(side: Page, verdier: dict[str, str]) -> None:
    """Fill the fields one after the other while the first question waits, and let it go."""
    side.evaluate("window.hold = true")
    for navn, verdi in verdier.items():
        side.locator(f"output [name={navn}]").fill(verdi)
    side.evaluate(_SLIPP)


def test_months_that_are_typed_meanwhile_are_in_the_next_answer(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("40")
    expect(side.locator(f"{_EGET} .svar-tall")).to_have_text(kr(40 * 12))
    verdier = {"plasser_8": "30", "plasser_9": "20", "plasser_10": "10", "plasser_11": "0"}
    _skriv(side, verdier)
    expect(side.locator(f"{_EGET} .svar-tall")).to_have_text(kr(40 * 8 + 30 + 20 + 10))
    for navn, verdi in verdier.items():
        expect(side.locator(f"[name={navn}]")).to_have_value(verdi)


def test_a_month_that_is_emptied_meanwhile_stays_empty(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=40&plasser_8=30&plasser_9=20")
    expect(side.locator(f"{_EGET} .svar-tall")).to_have_text(kr(40 * 10 + 30 + 20))
    _skriv(side, {"plasser_8": "", "plasser_9": "", "plasser_10": "10"})
    expect(side.locator(f"{_EGET} .svar-tall")).to_have_text(kr(40 * 11 + 10))
    expect(side.locator("[name=plasser_9]")).to_have_value("")


def test_hours_that_are_typed_meanwhile_stand(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/program/")
    expect(side.locator("[type=submit]")).to_be_enabled()
    side.locator("output summary", has_text="Timer per uke").click()
    navnene = side.locator("output [form][name]").evaluate_all("(alle) => alle.map((f) => f.name)")
    verdier = dict(zip(navnene[:3], ("5", "6", "7"), strict=True))
    _skriv(side, verdier)
    expect(side.locator(_EGET)).to_be_visible()
    for navn, verdi in verdier.items():
        expect(side.locator(f"output [name={navn}]")).to_have_value(verdi)
