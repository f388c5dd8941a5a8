"""Finding the browsers the tests drive, or installing them where the machine lets us."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from oppsett.environment import PYTHON
from oppsett.steg import Stopp, steg

_PLAYWRIGHTS = (
    "from playwright.sync_api import sync_playwright as s\n"
    "with s() as p: print(p.chromium.executable_path)"
)


@dataclass(frozen=True)
class Nettleser:
    """A browser: the variable that names it, where it may be, and Debian's package of it."""

    navn: str
    variabel: str
    programmer: tuple[str, ...]
    steder: tuple[str, ...]
    pakke: str


CHROMIUM = Nettleser(
    navn="Chromium",
    variabel="NETTLESER",
    programmer=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"),
    steder=(
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ),
    pakke="chromium",
)
FIREFOX = Nettleser(
    navn="Firefox",
    variabel="FIREFOX",
    programmer=("firefox-esr", "firefox"),
    steder=(
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox.exe",
    ),
    pakke="firefox-esr",
)


def finn_eller_installer(nettleser: Nettleser) -> str:
    """The path of the browser: its variable, the PATH, the usual places, or one installed now.

    Stops with a sentence when there is none; the tests never leave a browser out.
    """
    if funnet := finn(nettleser):
        return funnet
    with steg(f"Fant ikke {nettleser.navn}, installerer"):
        _installer(nettleser)
    if funnet := finn(nettleser):
        return funnet
    raise Stopp(
        f"Testene trenger {nettleser.navn}. Installer den, eller sett {nettleser.variabel} til "
        f"stien: {nettleser.variabel}=/sti/til/programmet python3 scripts/test.py"
    )


def finn(nettleser: Nettleser) -> str | None:
    """The path of the browser if it is already on the machine, or None."""
    if oppgitt := os.environ.get(nettleser.variabel):
        if not Path(oppgitt).exists():
            raise Stopp(f"{nettleser.variabel} peker på {oppgitt}, som ikke finnes.")
        return oppgitt
    for navn in nettleser.programmer:
        if sti := shutil.which(navn):
            return sti
    egen = _playwrights() if nettleser is CHROMIUM else ""
    for sted in (*nettleser.steder, egen):
        if sted and Path(sted).exists():
            return sted
    return None


def _playwrights() -> str:
    svar = subprocess.run([PYTHON, "-c", _PLAYWRIGHTS], capture_output=True, text=True, check=False)
    return svar.stdout.strip()


def _installer(nettleser: Nettleser) -> None:
    """Debian's package where we may install it; elsewhere Playwright's Chromium."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        miljoe = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for kommando in (["update"], ["install", "-y", "--no-install-recommends", nettleser.pakke]):
            subprocess.run(
                ["apt-get", "-qq", *kommando],
                env=miljoe,
                stdout=subprocess.DEVNULL,
                stderr=sys.stderr,
                check=False,
            )
    elif nettleser is CHROMIUM:
        subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], check=False)
