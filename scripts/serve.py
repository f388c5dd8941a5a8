"""Build the site, serve it on this machine and build again when a file changes.

A page or a rule that is changed is seen at once, and the whole build follows by itself.

``python3 scripts/serve.py [--port 8000] [--enkel-motor]``; with ``--utgivelse`` it serves the
release in ``site/`` as it is.
"""

import time
from pathlib import Path
from typing import NoReturn

from nettsted.foelg import Foelger, tilstanden
from nettsted.forhaandsvisning import Forhaandsvisning
from nettsted.server import VERT, tjener
from oppsett.kommando import Kommando, gyldig_port
from oppsett.steg import CACHE, ROT, Stopp

_BRUK = (
    "Skriv: python3 scripts/serve.py. Vil du ha en annen port enn 8000, skriv et tall "
    "fra 1024 til 65535: python3 scripts/serve.py --port 8080. Vil du se utgivelsen som er bygd: "
    "python3 scripts/serve.py --utgivelse"
)
# How often to look for changes, in seconds.
_HVERT = 0.2
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
    visning = Forhaandsvisning(nettsted, adresse, enkel_motor=valgt.enkel_motor)
    fulgt = [ROT / navn for navn in _FULGT]
    # Before it is built: what changes meanwhile is not in it.
    foelger = Foelger(lambda: tilstanden(fulgt), visning.vis_straks, visning.bygg_igjen)
    visning.bygg()
    print(f"\nNettstedet: {adresse}\nEndringer bygges av seg selv. Avslutt med Ctrl+C.", flush=True)
    while True:
        time.sleep(_HVERT)
        foelger.se()


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


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("\nAvsluttet.")
