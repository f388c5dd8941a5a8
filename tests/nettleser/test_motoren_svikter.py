"""What can go wrong with the engine goes wrong here: the page stays readable and says so."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from nettsted.ferdigside import importene
from nyeste import AAR, kr
from oppsett.steg import CACHE

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
FEIL: dict[str, Callable[[Route, bytes], None]] = {
    "404": lambda rute, _: rute.fulfill(status=404, body="Finnes ikke"),
    "500": lambda rute, _: rute.fulfill(status=500, body="Feil"),
    "borte": lambda rute, _: rute.abort(),
    "halv": lambda rute, hel: rute.fulfill(body=hel[: len(hel) // 2], headers=_hoder(rute)),
    "skadet": lambda rute, hel: rute.fulfill(body=_skadet(rute, hel), headers=_hoder(rute)),
    "feil slag": lambda rute, hel: rute.fulfill(body=hel, content_type="text/plain"),
}


def _hoder(rute: Route) -> dict[str, str]:
    slag = "application/wasm" if rute.request.url.endswith("wasm") else "text/javascript"
    return {"Content-Type": slag}


def _skadet(rute: Route, hel: bytes) -> bytes:
    """Damaged where it is noticed: a quarter into a wasm is code, which is checked when it is
    compiled, and what comes after a script's last brace is no comment."""
    url = rute.request.url
    fra = hel.rindex(b"{") if url.endswith("js") else len(hel) // (4 if url.endswith("wasm") else 2)
    return hel[:fra] + bytes(b ^ 0xFF for b in hel[fra : fra + 64]) + hel[fra + 64 :]


@pytest.fixture
def context(nettleser: Browser) -> Iterator[BrowserContext]:
    # A service worker would answer from what it has kept, and the faults would not be met.
    context = nettleser.new_context(locale="nb-NO", service_workers="block")
    yield context
    context.close()


@pytest.fixture
def side(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def kalkulator(side: Page, nettsted: str) -> Page:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    return side


def _spoer(side: Page, plasser: str = "75") -> None:
    side.locator("[name=plasser]").fill(plasser)


def _svarer(side: Page, plasser: int = 75) -> None:
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(plasser * 12), timeout=30_000)
    expect(side.locator(".kalkulator-melding")).to_be_hidden()


def _sier_fra(side: Page, tekst: str) -> None:
    expect(side.locator(".kalkulator-melding")).to_contain_text(tekst, timeout=30_000)
    expect(side.locator("output")).to_have_attribute("aria-busy", "false")
    expect(side.locator("output")).to_have_attribute("data-utdatert", "")
    expect(side.locator("output")).to_contain_text(kr(40 * 12))


def _arbeidere(side: Page) -> int:
    """How many workers hold Python; Material's search has one of its own."""
    return sum(w.url.endswith("/worker.js") for w in side.workers)


def _bare_en_arbeider(side: Page) -> None:
    """One worker lives; one told to stop in the middle of a loop is gone a moment later."""
    for _ in range(2000):
        if _arbeidere(side) == 1:
            return
        side.evaluate("0")
    assert _arbeidere(side) == 1


def _igjen(side: Page) -> None:
    side.get_by_role("button", name="Prøv igjen").click()


def _skriptet(fil: str) -> str:
    """A file by its name, or the one that another imports: its name tells what is in it."""
    if not fil.startswith("det "):
        return fil
    (mappe,) = (CACHE / "testnettsted" / "assets").glob("kalkulator-*")
    return importene(mappe / fil.split()[1])[0]


def _uten_minne(side: Page) -> None:
    """The library is fetched only where Python's memory cannot be."""
    side.route("**/memory.bin", lambda rute: rute.abort())


@pytest.mark.parametrize(
    "fil",
    [
        "worker.js",
        "python.zip",
        "pyodide.mjs",
        "pyodide.asm.mjs",
        "pyodide.asm.wasm",
    ],
)
def test_every_fault_of_every_engine_file_is_told_and_gone_when_the_file_is_back(
    side: Page, nettsted: str, fil: str
) -> None:
    fil = _skriptet(fil)
    naa = ""
    hele: list[bytes] = []

    def svar(rute: Route) -> None:
        if naa in ("", "404", "500", "borte"):
            FEIL[naa](rute, b"") if naa else rute.continue_()
            return
        if not hele:
            hele.append(rute.fetch().body())
        FEIL[naa](rute, hele[0])

    side.route(f"**/{fil}", svar)
    if fil == "python.zip":
        _uten_minne(side)
    # A library or a wasm sent as another type is used all the same.
    feilene = [f for f in FEIL if f != "feil slag" or fil.endswith("js")]
    naa = feilene[0]
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side)
    _sier_fra(side, "Kalkulatoren kunne ikke hentes.")
    for feil in feilene[1:]:
        naa = feil
        with side.expect_request(f"**/{fil}"):
            _igjen(side)
        _sier_fra(side, "Kalkulatoren kunne ikke hentes.")
    naa = ""
    _igjen(side)
    _svarer(side)


def test_a_worker_that_was_cut_where_it_is_still_a_script_is_told_of(
    side: Page, nettsted: str
) -> None:
    def kutt(rute: Route) -> None:
        hel = rute.fetch().body()
        rute.fulfill(body=hel[: hel.rindex(b"addEventListener")], headers=_hoder(rute))

    side.route("**/worker.js", kutt)
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side)
    _sier_fra(side, "Kalkulatoren kunne ikke hentes.")
    side.unroute("**/worker.js")
    _igjen(side)
    _svarer(side)


@pytest.mark.parametrize("fil", ["pyodide.asm.wasm", "memory.bin", "python.zip"])
def test_a_file_sent_as_another_type_is_used_all_the_same(
    side: Page, nettsted: str, fil: str
) -> None:
    if fil == "python.zip":
        _uten_minne(side)
    side.route(f"**/{fil}", lambda r: r.fulfill(body=r.fetch().body(), content_type="text/plain"))
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side)
    _svarer(side)


@pytest.mark.parametrize(
    "fil", ["bridge.js", "det early.js importerer", "det bridge.js importerer"]
)
def test_when_no_script_of_ours_runs_the_page_says_so_without_one(
    side: Page, nettsted: str, fil: str
) -> None:
    side.route(f"**/{_skriptet(fil)}", lambda rute: rute.abort())
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    beskjed = side.get_by_text("Kalkulatoren kom ikke i gang")
    expect(beskjed).to_be_hidden()
    side.evaluate("document.getAnimations().forEach((a) => a.finish())")
    expect(beskjed).to_be_visible()
    expect(side.locator("output")).to_contain_text(kr(40 * 12))
    expect(beskjed.locator("..")).to_contain_text("Gang plassene med satsen for hver måned")
    # What is typed is not thrown away by a button that nothing answers.
    side.locator("[name=plasser]").fill("75")
    side.locator("[name=plasser]").press("Enter")
    expect(side.locator("[type=submit]")).to_be_disabled()
    expect(side.locator("[name=plasser]")).to_have_value("75")
    assert side.url == f"{nettsted}kalkulatorer/tilskudd/"


def test_an_engine_that_never_comes_is_told_of_within_ten_seconds_and_may_still_come(
    side: Page, nettsted: str
) -> None:
    holdt: list[Route] = []
    side.route("**/pyodide.asm.wasm", lambda rute: holdt.append(rute))
    side.clock.install()
    with side.expect_request("**/pyodide.asm.wasm"):
        side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=75")
    side.clock.run_for(10_000)
    melding = side.locator(".kalkulator-melding")
    expect(melding).to_contain_text("Kalkulatoren er fortsatt på vei.")
    expect(side.locator("output")).to_contain_text(kr(40 * 12))
    holdt[0].continue_()
    _svarer(side)


@pytest.mark.parametrize(
    ("mangler", "melding"),
    [
        ("delete globalThis.WebAssembly", "Nettleseren kan ikke kjøre kalkulatoren."),
        ("delete globalThis.Worker", "Kalkulatoren kunne ikke hentes."),
        (
            "globalThis.Worker = function () { throw new DOMException('nei', 'SecurityError'); }",
            "Kalkulatoren kunne ikke hentes.",
        ),
    ],
)
def test_a_browser_that_lacks_what_is_needed_is_told_so(
    side: Page, nettsted: str, mangler: str, melding: str
) -> None:
    side.add_init_script(mangler)
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side)
    _sier_fra(side, melding)


def test_a_worker_that_gets_no_memory_is_told_of(side: Page, nettsted: str) -> None:
    side.route(
        "**/worker.js",
        lambda r: r.fulfill(
            body="WebAssembly.Memory = function () { throw new RangeError('fullt'); };\n"
            "WebAssembly.instantiate = WebAssembly.instantiateStreaming = "
            "async () => { throw new RangeError('fullt'); };\n" + r.fetch().text(),
            content_type="text/javascript",
        ),
    )
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side)
    _sier_fra(side, "Kalkulatoren kunne ikke hentes.")


@pytest.mark.parametrize(
    "mangler",
    [
        "for (const navn of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])"
        " Object.defineProperty(globalThis, navn, { get() {"
        " throw new DOMException('nei', 'SecurityError'); } });",
        "delete globalThis.requestIdleCallback; delete Navigator.prototype.clipboard;"
        " delete Navigator.prototype.serviceWorker; delete globalThis.caches;",
        "Object.defineProperty(Document.prototype, 'cookie',"
        " { get() { throw new DOMException('nei', 'SecurityError'); } });",
    ],
)
def test_it_computes_without_storage_cookies_and_newer_features(
    side: Page, nettsted: str, mangler: str
) -> None:
    side.add_init_script(mangler)
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side)
    _svarer(side)


def _skadet_python(side: Page, skade: str) -> None:
    """Let a question with 66 plasser meet ``skade``, JavaScript that runs in the worker."""
    side.route(
        "**/worker.js",
        lambda r: r.fulfill(
            body=f"""const skade = () => {{ {skade} }};
            const json = JSON.parse;
            JSON.stringify = ((ekte) => (v) => {{
              if (v?.svar?.plasser === "66") return skade();
              return ekte(v);
            }})(JSON.stringify);\n{r.fetch().text()}""",
            content_type="text/javascript",
        ),
    )


@pytest.mark.parametrize(
    "skade",
    [
        "return '{';",  # an exception in Python: the question cannot be read
        "throw new RangeError('Maximum call stack size exceeded');",
    ],
)
def test_after_an_exception_the_next_question_is_answered(
    side: Page, nettsted: str, skade: str
) -> None:
    _skadet_python(side, skade)
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side, "66")
    _sier_fra(side, "Kalkulatoren stoppet på disse tallene.")
    _spoer(side)
    _svarer(side)


@pytest.mark.parametrize("skade", ["for (;;);", "self.postMessage = () => {}; self.close();"])
def test_an_endless_loop_or_a_killed_worker_is_replaced_and_the_next_question_answered(
    side: Page, nettsted: str, skade: str
) -> None:
    _skadet_python(side, skade)
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(side)
    _svarer(side)
    side.clock.install()
    regn_ut = side.get_by_role("button", name="Regn ut")
    _spoer(side, "66")
    regn_ut.click()
    expect(side.locator('output[data-utdatert][aria-busy="true"]')).to_be_visible()
    # The next question waits behind the stuck one, and is asked again of the new worker.
    _spoer(side, "40")
    regn_ut.click()
    side.clock.run_for(11_000)
    _svarer(side, 40)
    _bare_en_arbeider(side)


def test_a_machine_that_sleeps_is_no_reason_to_give_up(side: Page, nettsted: str) -> None:
    holdt: list[Route] = []
    side.route("**/pyodide.asm.wasm", lambda rute: holdt.append(rute))
    side.clock.install()
    with side.expect_request("**/pyodide.asm.wasm"):
        side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=75")
    side.clock.fast_forward("08:00:00")
    expect(side.locator(".kalkulator-melding")).to_be_hidden()
    holdt[0].continue_()
    _svarer(side)


def test_sixty_changes_and_ten_submits_end_with_the_last_answer_and_one_worker(
    kalkulator: Page,
) -> None:
    utdatert = kalkulator.evaluate("""() => {
      const felt = document.querySelector("[name=plasser]");
      for (let n = 1; n <= 60; n++) {
        felt.value = String(n + 15);
        felt.dispatchEvent(new Event("input", { bubbles: true }));
        if (n % 6 === 0) felt.form.requestSubmit();
      }
      return document.querySelector("output").dataset.utdatert;
    }""")
    assert utdatert == ""
    _svarer(kalkulator)
    _bare_en_arbeider(kalkulator)


def test_an_answer_that_arrives_late_never_stands_for_a_newer_question(
    side: Page, nettsted: str
) -> None:
    side.route(
        "**/worker.js",
        # The answers for 10 plasser are held back until one for 75 has been given.
        lambda r: r.fulfill(
            body="""const ekte = self.postMessage.bind(self); let holdt = [];
            self.postMessage = (m) => {
              if (m.svar?.resultat.plassmaaneder === 120) return holdt.push(m);
              ekte(m);
              if ("svar" in m) holdt.splice(0).forEach((h) => ekte(h));
            };\n"""
            + r.fetch().text(),
            content_type="text/javascript",
        ),
    )
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    for plasser in ("10", "75"):
        side.locator("[name=plasser]").fill(plasser)
        side.get_by_role("button", name="Regn ut").click()
    _svarer(side)


def test_the_page_swapped_ten_times_during_boot_leaves_one_worker_that_answers(
    kalkulator: Page,
) -> None:
    meny = kalkulator.locator("nav.md-tabs")
    for _ in range(4):
        meny.get_by_role("link", name=str(AAR)).click()
        expect(kalkulator).to_have_url(re.compile(f"/{AAR}/"))
        kalkulator.go_back()
        expect(kalkulator).to_have_url(re.compile("/tilskudd/"))
    # The address changes before the page does: the last turn waits for each, or the question
    # could be typed into a form that is about to be taken away.
    meny.get_by_role("link", name=str(AAR)).click()
    expect(kalkulator.locator("kalkulator-skjema")).to_have_count(0)
    kalkulator.go_back()
    _spoer(kalkulator)
    _svarer(kalkulator)
    _bare_en_arbeider(kalkulator)


def test_back_and_forward_show_no_answer_to_other_fields_than_those_that_stand(
    kalkulator: Page, nettsted: str
) -> None:
    _spoer(kalkulator)
    _svarer(kalkulator)
    kalkulator.goto(f"{nettsted}{AAR}/sats/")
    kalkulator.go_back()
    felt = kalkulator.locator("[name=plasser]")
    expect(felt).to_be_visible()
    _svarer(kalkulator) if felt.input_value() == "75" else expect(
        kalkulator.locator("output")
    ).to_contain_text(kr(40 * 12))


def test_two_tabs_compute_each_for_itself(
    context: BrowserContext, kalkulator: Page, nettsted: str
) -> None:
    annen = context.new_page()
    annen.goto(f"{nettsted}kalkulatorer/tilskudd/")
    _spoer(kalkulator)
    _spoer(annen, "40")
    _svarer(kalkulator)
    _svarer(annen, 40)
