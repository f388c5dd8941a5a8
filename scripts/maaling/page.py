"""What each kind of page sends, and its longest task on the main thread, beside a plain page.

The plain page is Material for MkDocs as it comes, with the same text and its own script and
stylesheets. The blank page tells what the browser itself takes on this machine: a task that is
longer there than its own processor time was waiting for others, and no page can do better.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from calculators.markdown.generator import byggekommando
from maaling.line import Linje, Maalt
from nettsted.bygg import komprimer
from nettsted.server import VERT, tjener
from oppsett.environment import PYTHON
from oppsett.steg import ROT, kjoer

MERKE = "maalt-side"
KATEGORIER = ["toplevel", "blink.user_timing"]
# The newest edition, as its folder is called.
AAR = max(mappe.name for mappe in (ROT / "docs").iterdir() if mappe.name.isdecimal())
_TASK = "ThreadControllerImpl::RunTask"
_BLANK = "<!doctype html><html lang=nb><meta charset=utf-8><title>Blank</title><p>Blank"
_PLAIN = """site_name: Plain
site_url: http://{vert}:{port}/
docs_dir: docs
theme:
  name: material
  language: nb
  font: false
  features: [navigation.instant, navigation.tabs, navigation.top, content.tooltips]
plugins: [search]
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables]
"""


@dataclass(frozen=True)
class Oppgave:
    """The longest task of one visit, in milliseconds."""

    klokke: float
    prosessor: float


def _ingenting(_: Page) -> None:
    """Load and nothing more."""


def _svar(side: Page) -> None:
    side.wait_for_selector('output[data-svar="eget"]', timeout=60_000)


def _skriv(side: Page) -> None:
    _svar(side)
    felt = side.locator("[name=plasser]")
    for tall in ("42", "43", "44"):
        felt.fill(tall)
        side.wait_for_timeout(400)


def _soek(side: Page) -> None:
    side.locator(".md-search__input").click()
    side.keyboard.type("tilskudd", delay=60)
    side.wait_for_selector(".md-search-result__item")


def _bytt(side: Page) -> None:
    side.locator(".md-tabs__link").nth(2).click()
    side.wait_for_url("**/kalkulatorer/")


def _farger(side: Page) -> None:
    side.locator("label[for^=__palette]:visible").click()


# Kind of page or act: whose site, address, what is done there.
SLAG: dict[str, tuple[str, str, Callable[[Page], None]]] = {
    "tom side": ("blank", "", _ingenting),
    "vanlig Material, lesing": ("plain", "", _ingenting),
    "forsiden": ("eget", "", _ingenting),
    "lesing": ("eget", f"{AAR}/sats/", _ingenting),
    "lesing, den lengste siden": ("eget", f"{AAR}/kildekart/", _ingenting),
    "kalkulator, til svaret": ("eget", "kalkulatorer/tilskudd/#plasser=41", _svar),
    "kalkulator, og skriving": ("eget", "kalkulatorer/tilskudd/#plasser=41", _skriv),
    "lesing, og søk": ("eget", f"{AAR}/sats/", _soek),
    "lesing, og bytte av side": ("eget", f"{AAR}/sats/", _bytt),
    "lesing, og mørke farger": ("eget", f"{AAR}/sats/", _farger),
}


def maal_sider(mappe: Path, port: int, runder: int) -> None:
    """Print the compressed bytes and the longest task of each kind of page."""
    steder = {"eget": mappe / "eget", "plain": _plain(mappe, port), "blank": tom_side(mappe)}
    Maalt.rot, Maalt.linje = steder["eget"], Linje()
    server = tjener(mappe, port, Maalt)
    oppgaver: dict[str, list[Oppgave]] = {}
    sendt: dict[str, int] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["NETTLESER"], args=["--no-sandbox"]
        )
        for _ in range(max(runder, 7)):
            for navn, (hvem, sti, gjoer) in SLAG.items():
                Maalt.rot, Maalt.linje = steder[hvem], Linje()
                adresse = f"http://{VERT}:{port}/{sti}"
                oppgaver.setdefault(navn, []).append(_besoek(browser, adresse, gjoer))
                sendt[navn] = _uten_motor(Maalt.linje.sendt)
        browser.close()
    server.shutdown()
    server.server_close()
    for navn, liste in oppgaver.items():
        klokke = sorted(o.klokke for o in liste)
        prosessor = median(o.prosessor for o in liste)
        print(
            f"{navn:<28} {sendt[navn] / 1e3:6.1f} kB uten motor, lengste oppgave: "
            f"median {median(klokke):4.0f} ms (fra {klokke[0]:.0f} til {klokke[-1]:.0f}), "
            f"prosessortid {prosessor:3.0f} ms",
            flush=True,
        )


def _uten_motor(sendt: dict[str, int]) -> int:
    """The bytes of the page itself: Python, and the worker that holds it, are left out."""
    motor = ("/pyodide-", ".zip", ".bin", "/worker.js")
    return sum(n for sti, n in sendt.items() if not any(m in sti for m in motor))


def _besoek(browser: Browser, adresse: str, gjoer: Callable[[Page], None]) -> Oppgave:
    context = browser.new_context(locale="nb-NO", service_workers="block")
    side = context.new_page()
    browser.start_tracing(page=side, categories=KATEGORIER)
    side.goto(adresse)
    gjoer(side)
    side.wait_for_timeout(700)
    # The mark tells which of the browser's processes is the page's.
    side.evaluate(f"performance.mark('{MERKE}')")
    spor = browser.stop_tracing()
    context.close()
    return lengste(spor)


def lengste(spor: bytes) -> Oppgave:
    """The longest task of the page's own thread, in what Chromium traced of a page with MERKE."""
    hendelser: list[dict[str, Any]] = json.loads(spor)["traceEvents"]
    (prosess, *_) = {h["pid"] for h in hendelser if h["name"] == MERKE}
    (traad, *_) = {
        h["tid"]
        for h in hendelser
        if h["name"] == "thread_name"
        and h["pid"] == prosess
        and h["args"]["name"] == "CrRendererMain"
    }
    oppgaver = [
        h
        for h in hendelser
        if h["name"] == _TASK and (h["pid"], h["tid"]) == (prosess, traad) and "dur" in h
    ]
    return Oppgave(
        klokke=max(h["dur"] for h in oppgaver) / 1e3,
        prosessor=max(h.get("tdur", 0) for h in oppgaver) / 1e3,
    )


def tom_side(mappe: Path) -> Path:
    """The folder of a site with one page, and nothing on it."""
    til = mappe / "blank"
    til.mkdir(exist_ok=True)
    (til / "index.html").write_text(_BLANK, encoding="utf-8", newline="\n")
    return til


def _plain(mappe: Path, port: int) -> Path:
    """A site of Material's own making, with the text of one of our pages."""
    til = mappe / "material"
    shutil.rmtree(til, ignore_errors=True)
    with tempfile.TemporaryDirectory() as navn:
        rot = Path(navn)
        (rot / "docs").mkdir()
        shutil.copyfile(ROT / "docs" / AAR / "rapportering.md", rot / "docs" / "index.md")
        (rot / "mkdocs.yml").write_text(
            _PLAIN.format(vert=VERT, port=port), encoding="utf-8", newline="\n"
        )
        kjoer(
            # Its links to the other pages lead nowhere here.
            byggekommando(PYTHON, rot / "mkdocs.yml", til, strengt=False),
            miljoe={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            ved_feil="Sammenlikningssiden lot seg ikke bygge. Feilen står over.",
        )
    komprimer(til)
    return til
