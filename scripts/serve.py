"""Build the site, serve it on this machine and build again when a file changes.

``python3 scripts/serve.py [--port 8000] [--enkel-motor]``
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from nettsted.bygg import bygg
from nettsted.server import VERT, tjener
from oppsett.environment import klargjoer
from oppsett.kommando import Kommando, gyldig_port
from oppsett.steg import CACHE, ROT, Stopp

_BRUK = (
    "Skriv: python3 scripts/serve.py. Vil du ha en annen port enn 8000, skriv et tall "
    "fra 1024 til 65535: python3 scripts/serve.py --port 8080"
)
# What the site is made of; a change here builds it again.
_FULGT = (
    "docs",
    "calculators",
    "overrides",
    "stil",
    "scripts",
    "includes",
    "mkdocs.yml",
    "mkdocs.nn.yml",
    "pyproject.toml",
)


def main() -> None:
    """Set up, build, serve, and watch until Ctrl+C."""
    valg = Kommando(_BRUK)
    valg.add_argument("--port", type=gyldig_port, default=8000)
    valg.add_argument("--enkel-motor", action="store_true")
    valgt = valg.les()
    port: int = valgt.port
    nettsted = CACHE / "forhaandsvisning"
    nettsted.mkdir(parents=True, exist_ok=True)
    try:
        tjener(nettsted, port)
    except OSError:
        raise Stopp(
            f"Port {port} er opptatt. Velg en annen: python3 scripts/serve.py --port {port + 1}"
        ) from None
    adresse = f"http://{VERT}:{port}/"
    klargjoer()
    lag = partial(bygg, nettsted, adresse=adresse, utkast=True, enkel_motor=valgt.enkel_motor)
    lag()
    print(f"\nNettstedet: {adresse}\nEndringer bygges av seg selv. Avslutt med Ctrl+C.", flush=True)
    _foelg(lag)


def _foelg(lag: Callable[[], None]) -> None:
    sett = _tilstand()
    while True:
        time.sleep(0.7)
        naa = _tilstand()
        if naa == sett:
            continue
        sett = naa
        try:
            klargjoer()
            lag()
        except SystemExit:
            print("Siden som vises, er den forrige. Rett feilen, så bygges den på nytt.\n")


def _tilstand() -> dict[Path, int]:
    """When each file the site is made of was last changed."""
    filer = (
        fil
        for navn in _FULGT
        for fil in ([ROT / navn] if (ROT / navn).is_file() else (ROT / navn).rglob("*"))
        if fil.is_file() and "__pycache__" not in fil.parts
    )
    return {fil: fil.stat().st_mtime_ns for fil in filer}


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("\nAvsluttet.")
