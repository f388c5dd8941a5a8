"""How long the first answer takes and how much is fetched, in one table of all who are compared."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import BrowserContext, Page, sync_playwright

from maaling.line import Linje, Maalt
from maaling.steder import ANDRE, SIDEN, VANLIG, stedene
from maaling.tabell import tabell, tall
from nettsted.server import VERT, tjener
from oppsett.steg import Stopp

SIDE = f"{SIDEN}#plasser=41"
_VAAR_PYODIDE = "/assets/pyodide-"
_BESOEK = ("kaldt", "andre besøk")
LINJER = {"uten grense": (None, 0.0), "10 Mbit/s + 40 ms": (10.0, 0.040)}
# The page tells when its own clock stood as the visitor's answer came.
_VAKT = """
new MutationObserver(() => {
  if (document.querySelector('output[data-svar="eget"]')) window.__svart ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-svar"] });
"""


def maal_oppstart(mappe: Path, port: int, runder: int) -> None:
    """Print the time to the first answer, cold and on the second visit, and the bytes."""
    steder = stedene(mappe)
    Maalt.rot, Maalt.linje = steder["eget"], Linje()
    server = tjener(mappe, port, Maalt)
    kolonner = {}
    for navn, (megabit, ventetid) in LINJER.items():
        tider: dict[str, dict[str, list[float]]] = {besoek: {} for besoek in _BESOEK}
        for _ in range(runder):
            for hvem, rot in steder.items():
                Maalt.rot, Maalt.linje = rot, Linje(megabit, ventetid)
                for besoek, tid in zip(_BESOEK, _to_besoek(port), strict=True):
                    tider[besoek].setdefault(hvem, []).append(tid)
        for besoek, alle in tider.items():
            kolonner[f"{navn}, {besoek}"] = tall({h: median(t) for h, t in alle.items()})
    kolonner["motorens kB"] = tall(_motorens_bytes(steder, port))
    print(tabell("Eget svar fra en lenke, ms", kolonner), flush=True)
    _skriv_excel(steder["eget"], port)
    server.shutdown()
    server.server_close()


def _motorens_bytes(steder: dict[str, Path], port: int) -> dict[str, float]:
    """The kB that were sent: of the others all, for their pages have little else than an engine."""
    sum_: dict[str, float] = {}
    for hvem, rot in steder.items():
        Maalt.rot, Maalt.linje = rot, Linje()
        next(_to_besoek(port))
        sendt = {s: n for s, n in Maalt.linje.sendt.items() if hvem in ANDRE or _motorens(s)}
        if hvem == VANLIG and any(s.startswith(_VAAR_PYODIDE) for s in sendt):
            raise Stopp("Siden med vanlig Pyodide hentet også nettstedets egen.")
        sum_[hvem] = sum(sendt.values()) / 1e3
        if hvem == "eget":
            for sti, antall in sorted(sendt.items(), key=lambda p: -p[1]):
                print(f"  {antall / 1e3:8.1f} kB  {sti}")
    return sum_


def _motorens(sti: str) -> bool:
    return sti.startswith("/assets/") and ("kalkulator" in sti or "pyodide" in sti)


def _skriv_excel(rot: Path, port: int) -> None:
    """What is fetched when somebody asks for the answer as a workbook, and how long it takes."""
    Maalt.rot, Maalt.linje = rot, Linje()
    with nettleser() as context:
        side = side_med_svar(context, port)
        foer = dict(Maalt.linje.sendt)
        start = perf_counter()
        with side.expect_download():
            side.click('[data-verktoey="xlsx"]')
        tid = (perf_counter() - start) * 1e3
    hentet = {sti: n for sti, n in Maalt.linje.sendt.items() if n > foer.get(sti, 0)}
    for sti, antall in sorted(hentet.items(), key=lambda p: -p[1]):
        print(f"  {antall / 1e3:8.1f} kB  {sti}")
    print(
        f"Last ned til Excel: {sum(hentet.values()) / 1e3:.0f} kB hentes, filen kom på {tid:.0f} ms"
    )


def _to_besoek(port: int) -> Iterator[float]:
    """Milliseconds from navigation to answer in a new profile, then once more in the same."""
    with nettleser() as context:
        for _ in range(2):
            side = context.new_page()
            side.goto(f"http://{VERT}:{port}/{SIDE}", wait_until="commit")
            side.wait_for_selector('output[data-svar="eget"]', timeout=120_000)
            yield side.evaluate("window.__svart")
            # The browser keeps its compiled code a while after it was last busy.
            side.wait_for_timeout(2500)
            side.close()


@contextmanager
def nettleser() -> Iterator[BrowserContext]:
    """A browser with a profile of its own, as a visitor who has never been here has."""
    profil = tempfile.mkdtemp()
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profil,
            executable_path=os.environ["NETTLESER"],
            locale="nb-NO",
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        context.add_init_script(_VAKT)
        # The browser begins with pages of its own, and whoever opens a link has had it open.
        context.pages[0].wait_for_timeout(2500)
        yield context
        context.close()
    shutil.rmtree(profil, ignore_errors=True)


def side_med_svar(context: BrowserContext, port: int) -> Page:
    """A calculator page whose engine has answered."""
    side = context.new_page()
    side.goto(f"http://{VERT}:{port}/{SIDE}")
    side.wait_for_selector('output[data-svar="eget"]', timeout=60_000)
    return side
