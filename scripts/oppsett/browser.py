"""Finding the programs that are not ours, or installing them where we may: most for tests."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from oppsett.environment import PYTHON
from oppsett.konsoll import UTF8
from oppsett.steg import Stopp, steg

_PLAYWRIGHTS = (
    "from playwright.sync_api import sync_playwright as s\n"
    "with s() as p: print(p.chromium.executable_path)"
)


@dataclass(frozen=True)
class Program:
    """A program: the variable that names it, where it may be, and Debian's packages of it.

    ``pakker`` is what to install, and after it what to install where Debian has not the first.
    """

    navn: str
    variabel: str
    programmer: tuple[str, ...]
    steder: tuple[str, ...]
    pakker: tuple[str, ...]


CHROMIUM = Program(
    navn="Chromium",
    variabel="NETTLESER",
    programmer=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"),
    steder=(
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ),
    pakker=("chromium",),
)
# The same engine without windows, in fewer processes: a page opens in little over half the time.
UTEN_VINDU = replace(
    CHROMIUM,
    programmer=("chromium-headless-shell", *CHROMIUM.programmer),
    pakker=("chromium-headless-shell", "chromium"),
)
FIREFOX = Program(
    navn="Firefox",
    variabel="FIREFOX",
    programmer=("firefox-esr", "firefox"),
    steder=(
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox.exe",
    ),
    pakker=("firefox-esr",),
)
WEBKIT = Program(
    navn="WebKitGTK",
    variabel="WEBKIT",
    programmer=("WebKitWebDriver",),
    steder=("/usr/lib/webkit2gtk-4.1/WebKitWebDriver",),
    pakker=("webkit2gtk-driver",),
)
SKJERM = Program(
    navn="Xvfb",
    variabel="XVFB",
    programmer=("Xvfb",),
    steder=("/usr/bin/Xvfb",),
    pakker=("xvfb",),
)
NGINX = Program(
    navn="nginx",
    # The variable NGINX is nginx' own, for the sockets it takes over.
    variabel="NGINX_PROGRAM",
    programmer=("nginx",),
    steder=("/usr/sbin/nginx",),
    # OpenSSL makes the certificate that https is tried with.
    pakker=("nginx-light libnginx-mod-http-brotli-static openssl",),
)
APACHE = Program(
    navn="Apache",
    variabel="APACHE_PROGRAM",
    programmer=("apache2",),
    steder=("/usr/sbin/apache2",),
    pakker=("apache2-bin apache2",),
)
# Makes drafts in nynorsk, from Debian's own pair of languages.
APERTIUM = Program(
    navn="Apertium",
    variabel="APERTIUM",
    programmer=("apertium",),
    steder=("/usr/bin/apertium",),
    pakker=("apertium-nno-nob",),
)

HUNSPELL = Program(
    navn="Hunspell",
    variabel="HUNSPELL",
    programmer=("hunspell",),
    steder=("/usr/bin/hunspell",),
    pakker=("hunspell",),
)
# The dictionary of nynorsk; that of bokmål lies beside it.
ORDBOEKER = Program(
    navn="ordbøkene for bokmål og nynorsk",
    variabel="ORDBOEKER",
    programmer=(),
    steder=("/usr/share/hunspell/nn_NO.dic", "/usr/share/myspell/dicts/nn_NO.dic"),
    pakker=("hunspell-no",),
)

# What opens the site, and what spells the texts.
PROGRAMMENE = (UTEN_VINDU, FIREFOX, WEBKIT, SKJERM, NGINX, APACHE, APERTIUM)
STAVEKONTROLLEN = (HUNSPELL, ORDBOEKER)


def finn_eller_installer(program: Program) -> str:
    """The path of the program: its variable, the PATH, the usual places, or one installed now.

    Stops with a sentence when there is none; the tests never leave a program out.
    """
    if funnet := finn(program):
        return funnet
    with steg(f"Fant ikke {program.navn}, installerer"):
        _installer(program)
    if funnet := finn(program):
        return funnet
    raise Stopp(
        f"Testene trenger {program.navn}. Installer den, eller sett {program.variabel} til "
        f"stien: {program.variabel}=/sti/til/programmet python3 scripts/test.py"
    )


def finn(program: Program) -> str | None:
    """The path of the program if it is already on the machine, or None."""
    if oppgitt := os.environ.get(program.variabel):
        if not Path(oppgitt).exists():
            raise Stopp(f"{program.variabel} peker på {oppgitt}, som ikke finnes.")
        return oppgitt
    for navn in program.programmer:
        if sti := shutil.which(navn):
            return sti
    egen = _playwrights() if program.variabel == CHROMIUM.variabel else ""
    for sted in (*program.steder, egen):
        if sted and Path(sted).exists():
            return sted
    return None


def _playwrights() -> str:
    svar = subprocess.run(
        [PYTHON, "-c", _PLAYWRIGHTS],
        env={**os.environ, **UTF8},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return svar.stdout.strip()


def _installer(program: Program) -> None:
    """Debian's package where we may install it; elsewhere Playwright's Chromium."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _apt("update")
        for pakker in program.pakker:
            if _apt("install", "-y", "--no-install-recommends", *pakker.split()):
                return
    elif program.variabel == CHROMIUM.variabel:
        subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], check=False)


def _apt(*kommando: str) -> bool:
    kjoert = subprocess.run(
        ["apt-get", "-qq", *kommando],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.DEVNULL,
        stderr=sys.stderr,
        check=False,
    )
    return kjoert.returncode == 0
