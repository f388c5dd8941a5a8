"""A tab that is used all day does not grow: not Python's memory, not the page's, not its nodes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import CDPSession, Page, Route, expect

from nyeste import AAR, kr

_TALLET = 'output[data-svar="eget"]:not([data-utdatert]) .svar-tall'
# What the browser itself keeps of what was done, and throws away when it likes: a kilobyte for each
# of a thousand answers, and of fifty pages less than half of one.
_BYTE = 1_000_000
_NODER = 1_000
_SVAR = """async ([fra, til]) => {
  const felt = document.querySelector("[name=plasser]");
  const svaret = document.querySelector("output");
  for (let n = fra; n < til; n++) {
    felt.value = String(n);
    felt.dispatchEvent(new InputEvent("input", { bubbles: true }));
    for (let venter = 0; "utdatert" in svaret.dataset; venter++) {
      if (venter > 10_000) throw new Error(`No answer to ${n}: ${svaret.textContent}`);
      await new Promise((videre) => setTimeout(videre));
    }
  }
}"""
# Python's memory is nobody's to see but its own, so the worker holds on to it where it is made. In
# a block of its own: the worker's names stand after it.
_HOLD = """{
  const lag = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...alt) => {
    const laget = await lag(...alt);
    const { memory } = (laget.instance ?? laget).exports;
    if (memory) self.pythonsMinne = memory;
    return laget;
  };
}
"""


def _sidens(okt: CDPSession) -> tuple[int, int, int]:
    """The page's memory in bytes, its nodes, and its listeners, when what is done with is gone."""
    okt.send("HeapProfiler.collectGarbage")
    maal = {m["name"]: m["value"] for m in okt.send("Performance.getMetrics")["metrics"]}
    return int(maal["JSHeapUsedSize"]), int(maal["Nodes"]), int(maal["JSEventListeners"])


def _pythons(side: Page) -> int:
    (arbeider,) = [w for w in side.workers if w.url.endswith("/worker.js")]
    return int(arbeider.evaluate("() => self.pythonsMinne.buffer.byteLength"))


@pytest.fixture
def okt(side: Page) -> CDPSession:
    okt = side.context.new_cdp_session(side)
    okt.send("Performance.enable")
    return okt


def _vokste_ikke(foer: tuple[int, int, int], etter: tuple[int, int, int]) -> None:
    assert etter[0] - foer[0] < _BYTE
    assert etter[1] - foer[1] < _NODER
    assert etter[2] <= foer[2]


def test_nothing_grows_over_a_thousand_answers(side: Page, okt: CDPSession, nettsted: str) -> None:
    def hold(rute: Route) -> None:
        svar = rute.fetch()
        rute.fulfill(response=svar, body=f"{_HOLD}{svar.text()}")

    side.route("**/worker.js", hold)
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(_TALLET)).to_have_text(kr(75 * 12))
    side.evaluate(_SVAR, [100, 300])
    python, sidens = _pythons(side), _sidens(okt)
    assert python > 1_000_000
    side.evaluate(_SVAR, [300, 1300])
    expect(side.locator(_TALLET)).to_have_text(kr(1299 * 12))
    assert _pythons(side) == python
    _vokste_ikke(sidens, _sidens(okt))


def test_nothing_grows_over_fifty_swapped_pages(
    side: Page, okt: CDPSession, nettsted: str, bytt: Callable[[int], None]
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    # Python is there, and is not what the page has grown by.
    _svart(side)
    # As many pages are kept for the way back as may be.
    bytt(30)
    _svart(side)
    foer = _sidens(okt)
    bytt(50)
    assert len([w for w in side.workers if w.url.endswith("/worker.js")]) == 1
    _svart(side)
    _vokste_ikke(foer, _sidens(okt))


def _svart(side: Page) -> None:
    """Answered, and nothing is rehearsed any more: what that is shown in has been let go of."""
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(_TALLET)).to_have_text(kr(75 * 12))
    for _ in range(2):
        side.evaluate("new Promise((ferdig) => requestIdleCallback(ferdig))")


@pytest.fixture
def bytt(side: Page, nettsted: str) -> Callable[[int], None]:
    """Goes so many times from the calculator to a page of the year, and back by its button."""

    def gaa(ganger: int) -> None:
        for _ in range(ganger // 2):
            side.locator(f".md-content a[href*='/{AAR}/sats/']").first.click()
            expect(side).to_have_url(f"{nettsted}{AAR}/sats/")
            side.locator(".md-content a.ds-button[href*='/tilskudd/']").first.click()
            # It is shown when the calculator is awake, and listens.
            expect(side.locator(".kalkulator-verktoey")).to_be_visible()

    return gaa
