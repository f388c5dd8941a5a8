"""How long a visitor who types waits for each answer, and what her typing costs the page's thread.

Keys come twenty a second, whether the page keeps up or not. The slower processor is Chromium's own
device for it, which slows the page's thread and no other: Python in a worker is as quick as before.
"""

import asyncio
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from playwright.async_api import Browser, CDPSession, Page, async_playwright

from maaling.line import Linje, Maalt
from maaling.page import KATEGORIER, MERKE, Oppgave, lengste
from maaling.steder import SIDEN, belop, stedene
from maaling.tabell import tabell, tall
from maaling.taster import TASTER_JS, lest, over, p50_og_p99, ventetider, verdiene
from nettsted.server import VERT, tjener

_ANTALL = 200
_TAKT = 1 / 20
_FOERSTE = 100
# How many times slower, and how that is told.
_PROSESSORER = {1: "full prosessor", 4: "fire ganger tregere prosessor"}
_RO_MS = 2000


@dataclass(frozen=True)
class Skrevet:
    """The wait of each key in milliseconds, and the longest task while they were typed."""

    tider: Sequence[float]
    oppgave: Oppgave


def maal_tasting(mappe: Path, port: int, _: int, brems: int) -> None:
    """Print the median and p99 from key to painted answer, and the longest task, of each.

    ``brems`` is how many times slower the page's thread is made.
    """
    Maalt.rot, Maalt.linje = mappe, Linje()
    server = tjener(mappe, port, Maalt)
    maalt = asyncio.run(_alle(stedene(mappe), port, brems))
    server.shutdown()
    server.server_close()
    p = {hvem: p50_og_p99(skrevet.tider) for hvem, skrevet in maalt.items()}
    kolonner = {
        "p50, ms": tall({hvem: p50 for hvem, (p50, _) in p.items()}, 1),
        "p99, ms": tall({hvem: p99 for hvem, (_, p99) in p.items()}, 1),
        "lengste oppgave, ms": {h: f"{s.oppgave.klokke:.0f}" for h, s in maalt.items()},
        "prosessortid, ms": {h: f"{s.oppgave.prosessor:.0f}" for h, s in maalt.items()},
    }
    print(tabell(f"Tast til malt svar, {_PROSESSORER[brems]}", kolonner), flush=True)
    if brems > 1:
        print("Bremsen virker på sidens egen tråd, og ikke på en arbeider som Python er i.")


async def _alle(steder: dict[str, Path], port: int, brems: int) -> dict[str, Skrevet]:
    maalt: dict[str, Skrevet] = {}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=os.environ["NETTLESER"], args=["--no-sandbox"]
        )
        for hvem, rot in steder.items():
            Maalt.rot, Maalt.linje = rot, Linje()
            maalt[hvem] = await _en(browser, f"http://{VERT}:{port}/{SIDEN}", brems)
        await browser.close()
    return maalt


async def _en(browser: Browser, adresse: str, brems: int) -> Skrevet:
    context = await browser.new_context(locale="nb-NO", service_workers="block")
    await context.add_init_script(path=TASTER_JS)
    side = await context.new_page()
    await side.goto(f"{adresse}#plasser={_FOERSTE}")
    await side.evaluate("svar => maaling.naar(svar)", belop(str(_FOERSTE)))
    # What a page does when it has answered first is measured elsewhere.
    await side.wait_for_timeout(_RO_MS)
    cdp = await context.new_cdp_session(side)
    await cdp.send("Emulation.setCPUThrottlingRate", {"rate": brems})
    await browser.start_tracing(page=side, categories=KATEGORIER)
    sidens = await _skriv(side, cdp)
    hendelser = await browser.stop_tracing()
    await context.close()
    return Skrevet(ventetider(*lest(sidens), belop), lengste(hendelser))


async def _skriv(side: Page, cdp: CDPSession) -> dict[str, list[dict[str, object]]]:
    """Type each value over the one before, and wait for the answer to the last."""
    verdier = verdiene(_FOERSTE, _ANTALL)
    steg = [over(*par) for par in zip((str(_FOERSTE), *verdier), verdier, strict=False)]
    await side.focus("[name=plasser]")
    await side.evaluate("steg => { maaling.over.push(...steg); maaling.merk(); }", steg)
    start = perf_counter()
    # A key is sent when it is its time, also where the page has not taken the one before.
    async with asyncio.TaskGroup() as sendt:
        for n, (verdi, plass) in enumerate(zip(verdier, steg, strict=True)):
            await asyncio.sleep(start + n * _TAKT - perf_counter())
            ned = {"type": "keyDown", "key": verdi[plass], "text": verdi[plass]}
            opp = {"type": "keyUp", "key": verdi[plass]}
            for hendelse in (ned, opp):
                sendt.create_task(cdp.send("Input.dispatchKeyEvent", hendelse))
    await side.evaluate("svar => maaling.naar(svar)", belop(verdier[-1]))
    # The mark tells which of the browser's processes is the page's.
    await side.evaluate(f"performance.mark('{MERKE}')")
    sidens: dict[str, list[dict[str, object]]] = await side.evaluate(
        "({ taster: maaling.taster, malt: maaling.malt })"
    )
    return sidens
