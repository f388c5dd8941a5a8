"""How long a visitor's own answer takes in each browser engine, and what our server sent for it.

WebKit has no tool that tells what was fetched, so the server counts, alike for all three. What
keeps the site for use without a net waits until the answer stands: it fetches all of the site, and
would hide what a page asks for. On the second visit it is there, as it is for visitors.
"""

import json
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from playwright.sync_api import BrowserContext

from maaling.boot import SIDE, nettleser
from maaling.enginetable import Besoek, ToBesoek, Utelatt, tabellene
from maaling.line import Linje, Maalt
from nettlesere import Nettleser
from nettlesere.firefox import Firefox
from nettlesere.webkit import WebKit
from nettsted.server import adresse, tjener
from oppsett.browser import CHROMIUM, FIREFOX, SKJERM, WEBKIT, Program, finn

Aapner = Callable[[], AbstractContextManager[Nettleser]]

_HOLDER = "frakoblet.js"
_TAALMODIGHET = 60
# The browser keeps its compiled code, and the site, a while after it was last busy.
_PAUSE = 2.5
# What the clock of the page shows when it is loaded and the answer stands, and the answer.
_EGET_SVAR = """(async () => {
  const svaret = () => document.querySelector('output[data-svar="eget"]');
  while (!svaret()) await new Promise((loes) => setTimeout(loes, 5));
  return JSON.stringify([performance.now(), svaret().querySelector(".svar-tall").textContent]);
})()"""
_HOLDES = "navigator.serviceWorker.ready.then(({ scope }) => scope)"


@dataclass
class _Tall(Linje):
    """A line without a limit that also knows every file it was asked for, in order."""

    spurt: list[str] = field(default_factory=list)
    svart: threading.Event = field(default_factory=threading.Event)


class _Teller(Maalt):
    """Notes what it is asked for, and lets what keeps the site wait until the answer stands."""

    linje: _Tall

    def do_GET(self) -> None:  # noqa: N802 - the base class's name
        navn = self.path.partition("?")[0].rpartition("/")[2]
        if navn == _HOLDER:
            self.linje.svart.wait(_TAALMODIGHET)
        else:
            self.linje.spurt.append(navn)
        # WebKitGTK reads brotli here too, but asks for it only over https, where a site lies.
        del self.headers["Accept-Encoding"]
        self.headers["Accept-Encoding"] = "br"
        super().do_GET()


class _Chromium:
    """A page of Playwright's, driven as the two others are."""

    def __init__(self, context: BrowserContext) -> None:
        self._side = context.new_page()

    def gaa_til(self, adresse: str) -> None:
        self._side.goto(adresse)

    def kjoer(self, javascript: str) -> str:
        verdi: str = self._side.evaluate(javascript)
        return verdi

    def velg_fil(self, velger: str, fil: Path) -> None:
        self._side.set_input_files(velger, fil)


@contextmanager
def _chromium(_: str) -> Iterator[Nettleser]:
    with nettleser() as context:
        yield _Chromium(context)


@contextmanager
def _firefox(program: str) -> Iterator[Nettleser]:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profil,
        Firefox(program, Path(profil)) as firefox,
    ):
        yield firefox


@contextmanager
def _webkit(driver: str, skjerm: str) -> Iterator[Nettleser]:
    with WebKit(driver, skjerm) as webkit:
        yield webkit


# What each engine takes, and how it is opened by their paths, with a profile of its own.
MOTORENE: dict[tuple[Program, ...], Callable[..., AbstractContextManager[Nettleser]]] = {
    (CHROMIUM,): _chromium,
    (FIREFOX,): _firefox,
    (WEBKIT, SKJERM): _webkit,
}


def maal_motorer(steder: Mapping[str, Path], port: int, runder: int) -> None:
    """Print a table for each engine and visit, of the sites beside plain Pyodide.

    ``steder`` has the folder of each site by its name. The median of the rounds counts, in which
    sites and engines take turns.
    """
    funnet, utelatt = finn_motorene()
    maalt: dict[str, dict[str, list[ToBesoek]]] = {}
    _Teller.rot, _Teller.linje = next(iter(steder.values())), _Tall()
    server = tjener(_Teller.rot, port, _Teller)
    for _ in range(runder):
        for navn, aapne in funnet.items():
            for hvem, rot in steder.items():
                besoek = _to_besoek(aapne, rot, adresse(server))
                maalt.setdefault(navn, {}).setdefault(hvem, []).append(besoek)
    server.shutdown()
    server.server_close()
    print(tabellene(maalt, utelatt), flush=True)


def finn_motorene() -> tuple[dict[str, Aapner], list[Utelatt]]:
    """How each engine on the machine is opened, by its name, and those that are not there."""
    funnet: dict[str, Aapner] = {}
    utelatt = []
    for programmer, aapne in MOTORENE.items():
        stier = {program: finn(program) for program in programmer}
        mangler = [program for program, sti in stier.items() if sti is None]
        if mangler:
            utelatt.append(Utelatt(programmer[0].navn, mangler))
        else:
            funnet[programmer[0].navn] = partial(aapne, *stier.values())
    return funnet, utelatt


def _to_besoek(aapne: Aapner, rot: Path, vert: str) -> ToBesoek:
    """The visit of somebody who has never been here, and the next one in the same tab."""
    with aapne() as den:
        kaldt = _besoek(den, rot, vert)
        if (rot / _HOLDER).exists():
            den.kjoer(_HOLDES)
        time.sleep(_PAUSE)
        # To go from an address to the same one is no visit.
        den.gaa_til("about:blank")
        return ToBesoek(kaldt, _besoek(den, rot, vert))


def _besoek(den: Nettleser, rot: Path, vert: str) -> Besoek:
    linje = _Tall()
    _Teller.rot, _Teller.linje = rot, linje
    den.gaa_til(f"{vert}{SIDE}")
    tid, svar = json.loads(den.kjoer(_EGET_SVAR))
    besoek = Besoek(tid, sum(linje.sendt.values()), tuple(linje.spurt), svar)
    linje.svart.set()
    return besoek
