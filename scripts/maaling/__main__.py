"""Measures one thing after another, in the environment that scripts/benchmark.py has set up."""

import socket
import sys

from maaling.answer import maal_svar
from maaling.boot import maal_oppstart
from maaling.engines import maal_motorer
from maaling.page import maal_sider
from maaling.register import maal_register
from nettsted.bygg import bygg
from nettsted.server import VERT
from oppsett.steg import CACHE

MAPPE = CACHE / "maaling"


def main(runder: int) -> None:
    """Build a release and measure it, each figure ``runder`` times."""
    port = _ledig_port()
    MAPPE.mkdir(parents=True, exist_ok=True)
    for hvem, enkel in {"eget": False, "enkel": True}.items():
        adresse = f"http://{VERT}:{port}/"
        bygg(MAPPE / hvem, adresse=adresse, utgivelse=True, enkel_motor=enkel)
    maal_sider(MAPPE, port, runder)
    maal_oppstart(MAPPE, port, runder)
    # The former has made the site of plain Pyodide.
    maal_motorer({hvem: MAPPE / hvem for hvem in ("vanlig", "eget")}, port, runder)
    maal_svar(MAPPE, port)
    maal_register(MAPPE, port)


def _ledig_port() -> int:
    with socket.socket() as s:
        s.bind((VERT, 0))
        port: int = s.getsockname()[1]
        return port


if __name__ == "__main__":
    main(int(sys.argv[1]))
