"""How long the first answer takes and how much is fetched, in three columns.

They are plain Pyodide, the simple engine that takes Pyodide as documented, and ours.
"""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import BrowserContext, Page, sync_playwright

from maaling.line import Linje, Maalt
from motor.javascript import ENKEL
from motor.library import kilder
from motor.trim import PYODIDE
from nettsted.bygg import komprimer
from nettsted.finish import FORSPRANG
from nettsted.server import VERT, tjener
from oppsett.steg import ROT

SIDE = "kalkulatorer/tilskudd/#plasser=41"
_SIDEN = "kalkulatorer/tilskudd/index.html"
LINJER = {"uten grense": (None, 0.0), "10 Mbit/s + 40 ms": (10.0, 0.040)}
# The plain worker fetches everything itself, so the page must not fetch our wasm beside it.
_PLAIN_JS = {
    "worker.js": Path(__file__).with_name("plain.js"),
    "ahead.js": ENKEL / "ahead.js",
}
_PLAIN_FILER = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json",
                "python_stdlib.zip")  # fmt: skip
# The page tells when its own clock stood as the visitor's answer came.
_VAKT = """
new MutationObserver(() => {
  if (document.querySelector('output[data-svar="eget"]')) window.__svart ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-svar"] });
"""


def maal_oppstart(mappe: Path, port: int, runder: int) -> None:
    """Print the time to the first answer, cold and on the second visit, and the bytes."""
    steder = {"vanlig": _vanlig(mappe), "enkel": mappe / "enkel", "eget": mappe / "eget"}
    Maalt.rot, Maalt.linje = steder["eget"], Linje()
    server = tjener(mappe, port, Maalt)
    for navn, (megabit, ventetid) in LINJER.items():
        tider: dict[tuple[str, str], list[float]] = {}
        for _ in range(runder):
            for hvem, rot in steder.items():
                Maalt.rot, Maalt.linje = rot, Linje(megabit, ventetid)
                for besoek, tid in zip(("kaldt", "andre besøk"), _to_besoek(port), strict=True):
                    tider.setdefault((besoek, hvem), []).append(tid)
        for besoek in ("kaldt", "andre besøk"):
            _skriv(f"{navn}, {besoek}", {h: median(tider[besoek, h]) for h in steder}, "ms")
    _skriv_bytes(steder, port)
    _skriv_excel(steder["eget"], port)
    server.shutdown()
    server.server_close()


def _skriv(hva: str, tall: dict[str, float], enhet: str, desimaler: int = 0) -> None:
    """One line: each engine's figure, and its ratio to plain Pyodide's."""
    kolonner = (
        f"{hvem} {t:8.{desimaler}f} {enhet} ({t / tall['vanlig']:.2f})" for hvem, t in tall.items()
    )
    print(f"{hva:<34} {'  '.join(kolonner)}", flush=True)


def _skriv_bytes(steder: dict[str, Path], port: int) -> None:
    sum_: dict[str, float] = {}
    for hvem, rot in steder.items():
        Maalt.rot, Maalt.linje = rot, Linje()
        next(_to_besoek(port))
        motor = {s: n for s, n in Maalt.linje.sendt.items() if "kalkulator" in s or "pyodide" in s}
        sum_[hvem] = sum(n for s, n in motor.items() if s.startswith("/assets/")) / 1e6
        if hvem == "eget":
            for sti, antall in sorted(motor.items(), key=lambda p: -p[1]):
                print(f"  {antall / 1e3:8.1f} kB  {sti}")
    _skriv("Motorens bytes", sum_, "MB", desimaler=2)


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
        yield context
        context.close()
    shutil.rmtree(profil, ignore_errors=True)


def _vanlig(mappe: Path) -> Path:
    """The same site with a worker that loads Pyodide the plain way."""
    til = mappe / "vanlig"
    shutil.rmtree(til, ignore_errors=True)
    shutil.copytree(mappe / "eget", til)
    (motor,) = (til / "assets").glob("kalkulator-*")
    for navn, fil in _PLAIN_JS.items():
        for ferdig in motor.glob(f"{navn}*"):
            ferdig.unlink()
        shutil.copyfile(fil, motor / navn)
    # Nor what is kept for use without a net, which is our engine.
    for ferdig in (*til.glob("frakoblet.js*"), til / f"{_SIDEN}.br"):
        ferdig.unlink()
    side = til / _SIDEN
    side.write_text(
        FORSPRANG.sub("", side.read_text(encoding="utf-8")), encoding="utf-8", newline="\n"
    )
    vanlig = til / "assets" / "vanlig-pyodide"
    vanlig.mkdir()
    for navn in _PLAIN_FILER:
        shutil.copyfile(PYODIDE / navn, vanlig / navn)
    with zipfile.ZipFile(vanlig / "kalkulator.zip", "w", zipfile.ZIP_DEFLATED) as zip_:
        for kilde in kilder():
            zip_.write(ROT / kilde, kilde.as_posix())
    komprimer(til)
    return til


def side_med_svar(context: BrowserContext, port: int) -> Page:
    """A calculator page whose engine has answered."""
    side = context.new_page()
    side.goto(f"http://{VERT}:{port}/{SIDE}")
    side.wait_for_selector('output[data-svar="eget"]', timeout=60_000)
    return side
