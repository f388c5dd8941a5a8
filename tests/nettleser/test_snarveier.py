"""Each short cut of the engine has a way back: without it the same answer comes, only later."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, Request, Route, expect

from calculators import norsk
from calculators.skjema.registerfil.mal import eksempel
from laget import UROERT, nekter_der
from nyeste import REGLER, kr
from utgave import eksempler

pytestmark = pytest.mark.snarvei

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
def hentet(side: Page) -> list[str]:
    """The files the page and its worker ask for, by name; not what is kept for later."""
    navn: list[str] = []

    def se(foresporsel: Request) -> None:
        if not foresporsel.service_worker:
            navn.append(foresporsel.url.rsplit("/", 1)[-1])

    side.context.on("request", se)
    return navn


def test_the_wasm_is_fetched_once_by_the_page_also_for_the_next_worker(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    arbeidere: list[str] = []
    side.on("worker", lambda arbeider: arbeidere.append(arbeider.url))
    _svarer(side, nettsted)
    side.evaluate(
        """async () => {
          const bro = document.querySelector('script[src*="bridge.js"]').src;
          const motor = await import(bro.replace("bridge.js", "engine.js"));
          motor.start_paa_nytt();
          await motor.spoer("svar", { kalkulator: "tilskudd", maal: "nb", svar: {} });
        }"""
    )
    assert len(arbeidere) == 2
    assert hentet.count("pyodide.asm.wasm") == 1


@pytest.mark.parametrize("hinder", HINDRE)
def test_a_worker_that_is_given_no_wasm_fetches_it(
    side: Page, nettsted: str, hentet: list[str], hinder: str
) -> None:
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


def test_no_worked_example_needs_more_than_the_first_part_of_the_wasm(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    _svarer(side, nettsted)
    side.evaluate(
        """async (alle) => {
          const bro = document.querySelector('script[src*="bridge.js"]').src;
          const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
          for (const sporsmaal of alle) await spoer("svar", sporsmaal);
        }""",
        [e.sporsmaal for e in eksempler.alle()],
    )
    assert not {"pyodide.rest.wasm", "functions.bin"} & set(hentet)


def test_a_register_of_many_thousand_rows_needs_no_more_either(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    side.goto(f"{nettsted}kalkulatorer/register/")
    expect(side.locator(".kalkulator-verktoey")).to_be_visible()
    hode, *rader = eksempel(REGLER).split("\n")
    innhold = "\n".join([hode, *rader * 2_000]).encode()
    fil: FilePayload = {"name": "register.csv", "mimeType": "text/csv", "buffer": innhold}
    side.locator("[name=fil]").set_input_files(fil)
    antall = side.locator('output[data-svar="eget"]:not([data-utdatert]) .register-tall dd').first
    expect(antall).to_have_text(norsk.tall(len(rader) * 2_000), timeout=60_000)
    assert not {"pyodide.rest.wasm", "functions.bin"} & set(hentet)


def test_what_is_seldom_needed_fetches_the_rest_once_and_is_answered(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    _svarer(side, nettsted)
    for _ in range(2):
        with side.expect_download() as fil:
            side.click('[data-verktoey="xlsx"]')
        assert fil.value.path().read_bytes().startswith(b"PK")
    navnene = [n.partition("?")[0] for n in hentet]
    assert [navnene.count(navn) for navn in ("pyodide.rest.wasm", "functions.bin")] == [1, 1]


RESTEN_SVIKTER = {
    "missing": lambda rute: rute.fulfill(status=404, body="Finnes ikke"),
    "gone": lambda rute: rute.abort(),
    "half": lambda rute: rute.fulfill(body=rute.fetch().body()[:1_000_000]),
}


@pytest.mark.parametrize("svikt", RESTEN_SVIKTER)
def test_a_rest_that_fails_is_told_of_and_used_when_it_is_back(
    context: BrowserContext, nettsted: str, svikt: str
) -> None:
    side = context.new_page()
    side.route("**/pyodide.rest.wasm*", RESTEN_SVIKTER[svikt])
    _svarer(side, nettsted)
    side.click('[data-verktoey="xlsx"]')
    expect(side.locator(".kalkulator-kvittering")).to_contain_text("Filen kunne ikke lages.")
    side.unroute("**/pyodide.rest.wasm*")
    with side.expect_download():
        side.click('[data-verktoey="xlsx"]')


@pytest.mark.parametrize("svikt", RESTEN_SVIKTER)
def test_without_the_code_that_is_seldom_called_the_library_answers(
    context: BrowserContext, nettsted: str, svikt: str
) -> None:
    side = context.new_page()
    side.route("**/functions.bin*", RESTEN_SVIKTER[svikt])
    _svarer(side, nettsted)
    with side.expect_request("**/python.zip"), side.expect_download() as fil:
        side.click('[data-verktoey="xlsx"]')
    assert fil.value.path().read_bytes().startswith(b"PK")
    _svarer(side, nettsted)


# Every pair of bytes as each encoding of East Asia reads it, whose tables are in the rest.
_BOKSTAVENE = """
import zlib
from importlib import import_module
bokstavene = 0
for modul, navnene in {
    "cn": ("gb2312", "gbk"), "hk": ("big5hkscs",), "kr": ("euc_kr", "cp949", "johab"),
    "jp": ("shift_jis", "cp932", "euc_jp", "euc_jisx0213"), "tw": ("big5", "cp950"),
}.items():
    for navn in navnene:
        kode = import_module(f"_codecs_{modul}").getcodec(navn)
        par = bytes(byte for a in range(0x80, 0xFF) for b in range(0x40, 0xFF) for byte in (a, b))
        lest = kode.decode(par, "replace")[0]
        bokstavene = zlib.crc32(lest.encode() + kode.encode(lest, "ignore")[0], bokstavene)
"""
# One of Python's own modules that nothing has imported yet, and which lies compiled in the rest.
_EGEN_MODUL = r"""
import ntpath
assert ntpath.join("a", "b") == r"a\b"
"""


def _med_python(side: Page, kode: str) -> None:
    """Run this in Python before its first answer; if it fails, none comes."""
    start = "python=start();"

    def endret(rute: Route) -> None:
        tekst = rute.fetch().text()
        assert start in tekst
        ny = f"python=start().then((p) => (p.pyodide.runPython({json.dumps(kode)}), p));"
        rute.fulfill(body=tekst.replace(start, ny), content_type="text/javascript")

    side.route("**/worker.js", endret)


def test_what_lies_in_the_rest_of_the_data_is_read_as_in_any_python(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    her: dict[str, Any] = {}
    exec(_BOKSTAVENE, her)  # noqa: S102 - the same code in this Python
    fasit = f"assert bokstavene == {her['bokstavene']}"
    _med_python(side, f"{_BOKSTAVENE}{_EGEN_MODUL}{fasit}")
    _svarer(side, nettsted)
    assert "python.zip" not in hentet


MINNE_SVIKTER = {
    "missing": lambda rute: rute.fulfill(status=404, body="Finnes ikke"),
    "gone": lambda rute: rute.abort(),
    "of another release": lambda rute: rute.fulfill(body=b"\0" * 4096),
    "damaged": lambda rute: rute.fulfill(body=b"\xff" + rute.fetch().body()[1:]),
}
# What goes wrong after it has come, in the worker's own file.
DAARLIG = {
    "another start": ("worker.js", "HEAPU8.length!==lengde", "true"),
    "Pyodide refuses it": ("worker.js", "tegn.charCodeAt(0)", "0"),
    "Pyodide knows it not": ("worker.js", "_loadSnapshot", "_lastSnapshot"),
    "it cannot answer": ("worker.js", "ord.set(", "ord.at("),
}


def test_a_first_answer_comes_from_the_memory_without_the_library(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    _svarer(side, nettsted)
    assert hentet.count("memory.bin") == 1
    assert "python.zip" not in hentet


@pytest.mark.parametrize("svikt", MINNE_SVIKTER)
def test_without_its_memory_python_starts_from_the_library(
    context: BrowserContext, nettsted: str, svikt: str
) -> None:
    side = context.new_page()
    side.route("**/memory.bin", MINNE_SVIKTER[svikt])
    with side.expect_request("**/python.zip"):
        _svarer(side, nettsted)


@pytest.mark.parametrize("svikt", DAARLIG)
def test_a_memory_that_does_not_work_gives_way_to_the_library(
    context: BrowserContext, nettsted: str, svikt: str
) -> None:
    fil, fra, til = DAARLIG[svikt]

    def endret(rute: Route) -> None:
        tekst = rute.fetch().text()
        assert fra in tekst
        rute.fulfill(body=tekst.replace(fra, til), content_type="text/javascript")

    side = context.new_page()
    side.route(f"**/{fil}", endret)
    with side.expect_request("**/python.zip"):
        _svarer(side, nettsted)


@pytest.mark.parametrize("hvor", UROERT)
def test_no_python_has_come_to_what_is_not_emptied_before_its_memory_is_laid(
    side: Page, nettsted: str, hentet: list[str], hvor: str
) -> None:
    endret = nekter_der(hvor)
    side.route(
        "**/worker.js",
        lambda r: r.fulfill(body=endret(r.fetch().text()), content_type="text/javascript"),
    )
    _svarer(side, nettsted)
    assert ("python.zip" in hentet) != UROERT[hvor]


def test_a_memory_that_fails_at_a_question_gives_way_and_the_question_is_answered(
    side: Page, nettsted: str, hentet: list[str]
) -> None:
    side.route(
        "**/worker.js",
        lambda r: r.fulfill(
            body="let feilet = false; const les = JSON.parse; JSON.parse = (tekst) => {"
            " if (feilet) return les(tekst); feilet = true; throw new Error('nei'); };\n"
            + r.fetch().text(),
            content_type="text/javascript",
        ),
    )
    _svarer(side, nettsted)
    assert "python.zip" in hentet


def test_an_iphone_for_which_no_memory_fits_is_not_sent_it(
    nettleser: Browser, nettsted: str
) -> None:
    iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
    context = nettleser.new_context(
        locale="nb-NO", user_agent=iphone, has_touch=True, is_mobile=True, service_workers="block"
    )
    hentet: list[str] = []
    context.on("request", lambda r: hentet.append(r.url.rsplit("/", 1)[-1]))
    _svarer(context.new_page(), nettsted)
    assert "memory.bin" not in hentet
    assert "python.zip" in hentet
    context.close()
