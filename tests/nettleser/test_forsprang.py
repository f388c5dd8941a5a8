"""Python begins before the page's own scripts have come, and they take over what it began."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from nyeste import kr
from vakt import Vakt

pytestmark = pytest.mark.snarvei
_EGET = 'output[data-svar="eget"]:not([data-utdatert]) .svar-tall'
_SIDEN = "kalkulatorer/tilskudd/#plasser=75"

_NAAR = """() => new Promise((ja, nei) => {
  let igjen = 1500;
  const se = () => (HVA ? ja() : igjen-- ? setTimeout(se, 20) : nei(new Error("HVA")));
  se();
})"""
_FEILET, _KLAR, _FRAKOBLET = (
    _NAAR.replace("HVA", hva)
    for hva in ("window.motorens?.feilet", "window.motorens?.sagt[0]?.klar", "window.bedtOm")
)
# Python is kept for use without a net when it has said that it is ready.
_HOER_ETTER = """
  const ekte = ServiceWorkerContainer.prototype.register;
  ServiceWorkerContainer.prototype.register = function (...hva) {
    window.bedtOm = true;
    return ekte.apply(this, hva);
  };
"""


@pytest.fixture
def hentet(context: BrowserContext) -> list[str]:
    navn: list[str] = []
    context.on("request", lambda r: navn.append(r.url.rsplit("/", 1)[-1]))
    return navn


def _hold_skriptene(side: Page) -> list[Route]:
    """The scripts of the form and the engine wait; the worker's own come."""
    return _hold(side, "early.js", "bridge.js")


def _hold(side: Page, *filer: str) -> list[Route]:
    holdt: list[Route] = []
    for fil in filer:
        side.route(f"**/{fil}", lambda rute: holdt.append(rute))
    return holdt


def _slipp(holdt: list[Route]) -> None:
    for rute in holdt:
        rute.continue_()


def test_worker_wasm_and_memory_are_on_their_way_while_the_scripts_are(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    holdt = _hold_skriptene(side)
    with (
        side.expect_worker() as arbeider,
        side.expect_request_finished(lambda r: r.url.endswith("memory.bin")),
    ):
        side.goto(f"{nettsted}{_SIDEN}", wait_until="commit")
    assert arbeider.value.url.endswith("/worker.js")
    _slipp(holdt)
    expect(side.locator(_EGET)).to_have_text(kr(75 * 12))
    assert len(side.workers) == 1
    for navn in ("memory.bin", "pyodide.asm.wasm"):
        assert hentet.count(navn) == 1


def test_a_python_that_is_ready_before_the_scripts_come_answers_them_and_is_kept(
    side: Page, nettsted: str
) -> None:
    side.add_init_script(_HOER_ETTER)
    holdt = _hold_skriptene(side)
    side.goto(f"{nettsted}{_SIDEN}", wait_until="commit")
    side.evaluate(_KLAR)
    _slipp(holdt)
    expect(side.locator(_EGET)).to_have_text(kr(75 * 12))
    side.evaluate(_FRAKOBLET)
    assert len(side.workers) == 1


def test_python_does_not_wait_for_the_stylesheet(side: Page, nettsted: str) -> None:
    holdt = _hold(side, "early.js", "bridge.js", "side-*.css")
    side.goto(f"{nettsted}{_SIDEN}", wait_until="commit")
    side.evaluate(_KLAR)
    assert [r.request.resource_type for r in holdt].count("stylesheet") == 1
    _slipp(holdt)
    expect(side.locator(_EGET)).to_have_text(kr(75 * 12))


def test_a_worker_that_fails_before_the_scripts_come_is_made_anew_by_them(
    context: BrowserContext, nettsted: str
) -> None:
    side = context.new_page()
    holdt = _hold_skriptene(side)
    side.route("**/worker.js", lambda rute: rute.abort())
    side.goto(f"{nettsted}{_SIDEN}", wait_until="commit")
    side.evaluate(_FEILET)
    side.unroute("**/worker.js")
    _slipp(holdt)
    expect(side.locator(_EGET)).to_have_text(kr(75 * 12))


def test_where_nothing_hovers_the_scripts_fetch_the_memory_themselves(
    nettleser: Browser, nettsted: str
) -> None:
    telefon = nettleser.new_context(
        locale="nb-NO",
        service_workers="block",
        viewport={"width": 390, "height": 844},
        is_mobile=True,
        has_touch=True,
    )
    vakt = Vakt(telefon, nettsted)
    hentet: list[str] = []
    telefon.on("request", lambda r: hentet.append(r.url.rsplit("/", 1)[-1]))
    side = telefon.new_page()
    side.goto(f"{nettsted}{_SIDEN}")
    expect(side.locator(_EGET)).to_have_text(kr(75 * 12))
    assert hentet.count("memory.bin") == 1
    assert "python.zip" not in hentet
    assert len(side.workers) == 1
    assert vakt.funn == []
    telefon.close()


def test_a_page_that_is_swapped_in_begins_one_worker_and_no_more(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    side.goto(f"{nettsted}kalkulatorer/")
    assert not side.workers
    side.locator('.md-content a[href$="tilskudd/"]').first.click()
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(_EGET)).to_have_text(kr(75 * 12))
    assert len(side.workers) == 1
    assert hentet.count("memory.bin") == 1
