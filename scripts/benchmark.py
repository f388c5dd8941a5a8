"""Measure against what is plain: ``python3 scripts/benchmark.py [--runder 5]``.

Pages are measured beside a blank one and one of plain Material, and calculators beside plain
Pyodide. These two answer the same question on the same page, each in a worker, in the same run and
taking turns; plain Pyodide is loaded as its documentation says. A visitor's own answer is measured
in each engine that the tests open, and one that is not on the machine is named. Only the ratios are
to be trusted, for the milliseconds are this machine's.
"""

import os

from oppsett.browser import CHROMIUM, finn_eller_installer
from oppsett.environment import PYTHON, klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import overlat

_BRUK = (
    "Skriv: python3 scripts/benchmark.py. Vil du måle hvert tall flere ganger enn 5: "
    "python3 scripts/benchmark.py --runder 9"
)


def main() -> None:
    """Set up, and measure in the project's own environment."""
    valg = Kommando(_BRUK)
    valg.add_argument("--runder", type=int, default=5)
    runder: int = valg.les().runder
    klargjoer(test=True)
    os.environ[CHROMIUM.variabel] = finn_eller_installer(CHROMIUM)
    overlat("maaling", str(runder), python=PYTHON)


if __name__ == "__main__":
    main()
