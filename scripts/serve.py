"""Build the site, serve it on this machine and build again when a file changes.

``python3 scripts/serve.py [--port 8000] [--enkel-motor]``; with ``--utgivelse`` it serves the
release in ``site/`` as it is.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

from nettsted.bygg import bygg
from nettsted.server import VERT, tjener
from oppsett.environment import klargjoer
from oppsett.kommando import Kommando, gyldig_port
from oppsett.steg import CACHE, ROT, Stopp

_BRUK = (
    "Skriv: python3 scripts/serve.py. Vil du ha en annen port enn 8000, skriv et tall "
    "fra 1024 til 65535: python3 scripts/serve.py --port 8080. Vil du se utgivelsen som er bygd: "
    "python3 scripts/serve.py --utgivelse"
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
    valg.add_argument("--utgivelse", action="store_true")
    valgt = valg.les()
    if valgt.utgivelse:
        _vis_utgivelsen(valgt.port)
    nettsted = CACHE / "forhaandsvisning"
    nettsted.mkdir(parents=True, exist_ok=True)
    adresse = _server(nettsted, valgt.port)
    klargjoer()
    lag = partial(bygg, nettsted, adresse=adresse, utkast=True, enkel_motor=valgt.enkel_motor)
    lag()
    print(f"\nNettstedet: {adresse}\nEndringer bygges av seg selv. Avslutt med Ctrl+C.", flush=True)
    _foelg(lag)


def _vis_utgivelsen(port: int) -> NoReturn:
    """Serve what was built until Ctrl+C; nothing is built again."""
    nettsted = ROT / "site"
    if not (nettsted / "index.html").is_file():
        raise Stopp(
            "Det er ikke bygd noen utgivelse. Skriv: "
            "python3 scripts/build.py --utgivelse --adresse https://www.eksempel.no/"
        )
    print(f"Utgivelsen: {_server(nettsted, port)}\nAvslutt med Ctrl+C.", flush=True)
    while True:
        time.sleep(3600)


def _server(nettsted: Path, port: int) -> str:
    """Serve the folder, and return where."""
    try:
        tjener(nettsted, port)
    except OSError:
        raise Stopp(
            f"Port {port} er opptatt. Velg en annen: python3 scripts/serve.py --port {port + 1}"
        ) from None
    return f"http://{VERT}:{port}/"


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
