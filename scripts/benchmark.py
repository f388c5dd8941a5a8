"""Measure against what is plain: ``python3 scripts/benchmark.py``.

``--runder`` says how many times, ``--bare`` only which part, and ``--bygd`` that nothing is built.

Pages are measured beside a blank one and one of plain Material, and calculators beside plain
Pyodide. These two answer the same question on the same page, each in a worker, in the same run and
taking turns; plain Pyodide is loaded as its documentation says. Small pages beside them have the
same sum and nothing else, in Brython, in PyScript with MicroPython, and in JavaScript alone. A
visitor's own answer is measured in each engine that the tests open, and one that is not on the
machine is named. Only the ratios are to be trusted, for the milliseconds are this machine's.
"""

import os

from maaling import DELER
from oppsett.browser import CHROMIUM, finn_eller_installer
from oppsett.environment import PYTHON, klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import overlat

_BRUK = (
    "Skriv: python3 scripts/benchmark.py. Vil du måle hvert tall flere ganger enn 5: "
    "python3 scripts/benchmark.py --runder 9. Vil du måle bare én ting, skriv en av disse etter "
    f"--bare: {', '.join(DELER)}. Med --bygd til slutt måles det som ble bygd forrige gang"
)


def main() -> None:
    """Set up, and measure in the project's own environment."""
    valg = Kommando(_BRUK)
    valg.add_argument("--runder", type=int, default=5)
    valg.add_argument("--bare", choices=DELER)
    valg.add_argument("--bygd", action="store_const", const="--bygd")
    valgt = valg.les()
    klargjoer(test=True)
    os.environ[CHROMIUM.variabel] = finn_eller_installer(CHROMIUM)
    overlat("maaling", str(valgt.runder), *filter(None, [valgt.bare, valgt.bygd]), python=PYTHON)


if __name__ == "__main__":
    main()
