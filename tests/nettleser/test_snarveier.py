"""Each short cut of the engine has a way back: without it the same answer comes, only later."""

import pytest
from playwright.sync_api import Page, expect

from nyeste import kr

# What stands in the way of handing the compiled wasm from the page to the worker.
HINDRE = {
    "the page cannot compile": "WebAssembly.compileStreaming = async () => { throw new Error(); };",
    "the browser has no streaming": "delete WebAssembly.compileStreaming;",
    "the module may not be sent": """
      const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (melding, ...resten) {
        if (melding.wasm) throw new DOMException("nei", "DataCloneError");
        return send.call(this, melding, ...resten);
      };""",
    "the module is lost on the way": """
      const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (melding, ...resten) {
        return send.call(this, melding.wasm ? { tapt: true } : melding, ...resten);
      };""",
}

# A browser tells the worker by another event.
_TAPT = """addEventListener("message", (hendelse) => {
  if (!hendelse.data.tapt) return;
  hendelse.stopImmediatePropagation();
  dispatchEvent(new MessageEvent("messageerror"));
});
"""


def _svarer(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=75")
    svaret = side.locator('output[data-svar="eget"]:not([data-utdatert]) .svar-tall')
    expect(svaret).to_have_text(kr(75 * 12))
    expect(side.locator(".kalkulator-melding")).to_be_hidden()


@pytest.fixture
def hentet(side) -> list[str]:
    """The files the page and its worker ask for, by name."""
    navn: list[str] = []
    side.context.on("request", lambda r: navn.append(r.url.rsplit("/", 1)[-1]))
    return navn


def test_the_wasm_is_fetched_once_by_the_page_also_for_the_next_worker(side, nettsted, hentet):
    _svarer(side, nettsted)
    side.evaluate(
        """async () => {
          const bro = document.querySelector('script[src*="bridge.js"]').src;
          const motor = await import(bro.replace("bridge.js", "engine.js"));
          motor.start_paa_nytt();
          await motor.spoer("svar", { kalkulator: "tilskudd", maal: "nb", svar: {} });
        }"""
    )
    assert hentet.count("worker.js") == 2
    assert hentet.count("pyodide.asm.wasm") == 1


@pytest.mark.parametrize("hinder", HINDRE)
def test_a_worker_that_is_given_no_wasm_fetches_it(side, nettsted, hentet, hinder):
    side.route(
        "**/worker.js",
        lambda r: r.fulfill(
            body=_TAPT + r.fetch().text(),
            content_type="text/javascript",
        ),
    )
    side.add_init_script(HINDRE[hinder])
    _svarer(side, nettsted)
    assert hentet.count("pyodide.asm.wasm") >= 1
