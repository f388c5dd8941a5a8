"""Measure against what is plain: ``python3 scripts/benchmark.py [--runder 5]``.

Pages are measured beside a blank one and one of plain Material, and calculators beside plain
Pyodide. These two answer the same question on the same page, each in a worker, in the same run and
taking turns; plain Pyodide is loaded as its documentation says. Only the ratios are to be
trusted, for the milliseconds are this machine's.
"""

import argparse
import os
import socket
import subprocess
import sys

from browser import CHROMIUM, finn_eller_installer
from build import bygg
from environment import PYTHON, VENV, klargjoer
from server import VERT
from steg import CACHE

MAPPE = CACHE / "maaling"


def main() -> None:
    """Set up, build a release, and measure it in the project's own environment."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("--runder", type=int, default=5, help="antall ganger hvert tall måles")
    runder: int = valg.parse_args().runder
    if sys.prefix != str(VENV):
        klargjoer(test=True)
        miljoe = {**os.environ, CHROMIUM.variabel: finn_eller_installer(CHROMIUM)}
        sys.exit(subprocess.run([PYTHON, *sys.argv], env=miljoe, check=False).returncode)
    # These need the environment that has just been set up.
    from benchmark_answer import maal_svar
    from benchmark_boot import maal_oppstart
    from benchmark_page import maal_sider
    from benchmark_register import maal_register

    port = _ledig_port()
    MAPPE.mkdir(parents=True, exist_ok=True)
    bygg(MAPPE / "eget", adresse=f"http://{VERT}:{port}/", utgivelse=True)
    maal_sider(MAPPE, port, runder)
    maal_oppstart(MAPPE, port, runder)
    maal_svar(MAPPE, port)
    maal_register(MAPPE, port)


def _ledig_port() -> int:
    with socket.socket() as s:
        s.bind((VERT, 0))
        port: int = s.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
