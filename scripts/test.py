"""Set up and pass every test: ``python3 scripts/test.py [arguments to pytest]``.

With arguments only pytest runs, on what they name; the site is built if any of it opens the
site. ``--enkel-motor`` builds it with Pyodide as it is, and runs the tests that open it in a
browser, less those of the short cuts that engine has not.
"""

import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from nettsted.bygg import bygg
from nettsted.server import VERT, tjener
from oppsett.browser import PROGRAMMENE, STAVEKONTROLLEN, Program, finn_eller_installer
from oppsett.environment import PYTHON, klargjoer, node
from oppsett.generatorer import klargjoer_generatorene, si_hvem_som_bygde
from oppsett.kommando import vis_hjelp
from oppsett.steg import CACHE, ROT, Stopp, kjoer, med_modulene, steg
from oppsett.testvalg import (
    I_NETTLESEREN,
    delt,
    stier,
    trenger_generatorer,
    trenger_nettsted,
    trenger_ordboeker,
)

_BRUK = (
    "Skriv: python3 scripts/test.py, eller bare noen av testene: "
    "python3 scripts/test.py tests/beregning"
)
NETTSTED = CACHE / "testnettsted"
KOPIEN = CACHE / "helt-aar"
_ENKEL = "--enkel-motor"
# What this engine's own test builds is this same site.
_UTEN_SNARVEIENE = ("--ignore=tests/nettleser/test_enkel_motor.py", "-m", "not snarvei")
_JAVASCRIPT = ("calculators/browser", "overrides/assets", "scripts", "--max-warnings=0")
# A file or a stream that is opened in no named encoding fails its test: it is another on Windows.
_STRENGT = {"PYTHONWARNDEFAULTENCODING": "1"}
# Where each tsconfig.json stands, by whose JavaScript it is: one for each set of globals.
_TYPENE = {"sidene": ".", "byggingen": "scripts", "frakoblet": "calculators/browser/frakoblet"}


def main(argumenter: list[str]) -> None:
    """Lint, type check, build, and run the tests against the built site in a real browser."""
    enkel = _ENKEL in argumenter
    argumenter = [a for a in argumenter if a != _ENKEL]
    _forstaa(argumenter)
    klargjoer(test=True)
    alt = not argumenter and not enkel
    if enkel:
        argumenter = argumenter or [I_NETTLESEREN]
    her, i_nettleseren = delt(argumenter)
    i_kopien = i_nettleseren is not None and _laget_kopi()
    if not i_kopien:
        her = argumenter
    if her is not None:
        _proev(her, alt=alt, enkel=enkel)
    if i_nettleseren is not None and i_kopien:
        _proev_i_kopien([*i_nettleseren, *([_ENKEL] if enkel else [])])


def _proev(argumenter: list[str], *, alt: bool, enkel: bool) -> None:
    with _ved_siden_av(med=alt):
        if enkel:
            argumenter = [*argumenter, *_UTEN_SNARVEIENE]
        miljoe = _stiene(STAVEKONTROLLEN) if trenger_ordboeker(argumenter) else {}
        miljoe |= klargjoer_generatorene() if trenger_generatorer(argumenter) else {}
        miljoe |= _nettstedet(enkel=enkel) if trenger_nettsted(argumenter) else {}
    with steg("Kjører testene (pytest)"):
        kjoer(
            # A worker with nothing left takes half of what waits for the other.
            [PYTHON, "-m", "pytest", "-n", "2", "--dist", "worksteal", *argumenter],
            miljoe={**os.environ, **_STRENGT, **miljoe},
            stille=False,
            ved_feil="Noen av testene feilet. Se over.",
        )
        if trenger_generatorer(argumenter):
            si_hvem_som_bygde()


def _laget_kopi() -> bool:
    """Make a copy with a whole newest year, if this one has not all that the browser is asked."""
    shutil.rmtree(KOPIEN, ignore_errors=True)
    laget = kjoer(
        [PYTHON, "tests/helt_aar.py", KOPIEN],
        miljoe=med_modulene(),
        ved_feil="Kopien med et helt år lot seg ikke lage. Feilen står over.",
    )
    return bool(laget)


def _proev_i_kopien(argumenter: list[str]) -> None:
    print(f"→ Den nyeste utgaven mangler deler. {I_NETTLESEREN} kjøres i en kopi med et helt år:")
    kjoer(
        [PYTHON, KOPIEN / "scripts" / "test.py", *argumenter],
        stille=False,
        ved_feil="Testene i kopien feilet. Se over.",
    )


def _forstaa(argumenter: list[str]) -> None:
    """Stop before the long build at a path that is not there; pytest would say it in English."""
    vis_hjelp(argumenter, _BRUK)
    for sti in stier(argumenter):
        if not (ROT / sti.partition("::")[0]).exists():
            raise Stopp(f"«{sti}» finnes ikke. {_BRUK}")


def _nettstedet(*, enkel: bool) -> dict[str, str]:
    """What the tests are told of the site, built and served, and of the programs that open it."""
    stiene = _stiene(PROGRAMMENE)
    print(f"→ Prøver i {', '.join(p.navn for p in PROGRAMMENE)}", flush=True)
    NETTSTED.mkdir(parents=True, exist_ok=True)
    # The address is in the pages, so the port is known before they are built.
    server = tjener(NETTSTED)
    adresse = f"http://{VERT}:{server.server_port}/"
    bygg(NETTSTED, adresse=adresse, utkast=True, enkel_motor=enkel)
    return {**stiene, "TESTNETTSTED": adresse}


def _stiene(programmer: Sequence[Program]) -> dict[str, str]:
    return {p.variabel: finn_eller_installer(p) for p in programmer}


@contextmanager
def _ved_siden_av(*, med: bool) -> Iterator[None]:
    """The code is looked over while the site is built: one processor each, and both must pass."""
    with ThreadPoolExecutor() as pool:
        sjekket = pool.submit(_se_over) if med else None
        yield
        if sjekket:
            sjekket.result()


def _se_over() -> None:
    _sjekk("Så over koden (ruff)", [PYTHON, "-m", "ruff", "check", "."])
    _sjekk("Så over formen (ruff)", [PYTHON, "-m", "ruff", "format", "--check", "."])
    _sjekk("Sjekket typene (mypy)", [PYTHON, "-m", "mypy"])
    _sjekk_js("Så over skriptene (eslint)", "eslint/bin/eslint.js", *_JAVASCRIPT)
    for hvem, mappe in _TYPENE.items():
        _sjekk_js(f"Sjekket typene i skriptene til {hvem} (tsc)", "typescript/bin/tsc", "-p", mappe)


def _sjekk(tekst: str, kommando: list[str | Path]) -> None:
    start = time.perf_counter()
    kjoer(kommando, ved_feil=f"{tekst}, og fant feil. De står over.")
    print(f"✓ {tekst} på {time.perf_counter() - start:.1f} s", flush=True)


def _sjekk_js(tekst: str, program: str, *argumenter: str) -> None:
    """What looks over the JavaScript runs in the project's own Node."""
    _sjekk(tekst, node(ROT / "node_modules" / program, *argumenter))


if __name__ == "__main__":
    main(sys.argv[1:])
