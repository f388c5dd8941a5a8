"""Set up and pass every test: ``python3 scripts/test.py [arguments to pytest]``.

With arguments only pytest runs, on what they name.
"""

import os
import sys
from itertools import pairwise

from nettsted.bygg import bygg
from nettsted.server import VERT, tjener
from oppsett.browser import PROGRAMMENE, finn_eller_installer
from oppsett.environment import PYTHON, klargjoer, node
from oppsett.kommando import vis_hjelp
from oppsett.steg import CACHE, ROT, Stopp, kjoer, steg

_BRUK = (
    "Skriv: python3 scripts/test.py, eller bare noen av testene: "
    "python3 scripts/test.py tests/beregning"
)
NETTSTED = CACHE / "testnettsted"
_JAVASCRIPT = ("calculators/browser", "overrides/assets", "scripts", "--max-warnings=0")


def main(argumenter: list[str]) -> None:
    """Lint, type check, build, and run the tests against the built site in a real browser."""
    _forstaa(argumenter)
    klargjoer(test=True)
    stiene = {p.variabel: finn_eller_installer(p) for p in PROGRAMMENE}
    if not argumenter:
        _sjekk("Ser over koden (ruff)", "ruff", "check", ".")
        _sjekk("Ser over formen (ruff)", "ruff", "format", "--check", ".")
        _sjekk("Sjekker typene (mypy)", "mypy")
        _sjekk_js("Ser over skriptene (eslint)", "eslint/bin/eslint.js", *_JAVASCRIPT)
        _sjekk_js("Sjekker typene i skriptene (tsc)", "typescript/bin/tsc")
    NETTSTED.mkdir(parents=True, exist_ok=True)
    # The address is in the pages, so the port is known before they are built.
    server = tjener(NETTSTED)
    adresse = f"http://{VERT}:{server.server_port}/"
    bygg(NETTSTED, adresse=adresse, utkast=True)
    miljoe = {**os.environ, **stiene, "TESTNETTSTED": adresse}
    with steg("Kjører testene (pytest)"):
        kjoer(
            [PYTHON, "-m", "pytest", "-n", "2", *argumenter],
            miljoe=miljoe,
            stille=False,
            ved_feil="Noen av testene feilet. Se over.",
        )


def _forstaa(argumenter: list[str]) -> None:
    """Stop before the long build at a path that is not there; pytest would say it in English."""
    vis_hjelp(argumenter, _BRUK)
    for foran, argument in pairwise(["", *argumenter]):
        # What follows an option may be its value.
        er_sti = not foran.startswith("-") and not argument.startswith("-")
        if er_sti and not (ROT / argument.partition("::")[0]).exists():
            raise Stopp(f"«{argument}» finnes ikke. {_BRUK}")


def _sjekk(tekst: str, *kommando: str) -> None:
    with steg(tekst):
        kjoer([PYTHON, "-m", *kommando], ved_feil=f"{kommando[0]} fant feil. De står over.")


def _sjekk_js(tekst: str, program: str, *argumenter: str) -> None:
    """What looks over the JavaScript runs in the project's own Node."""
    with steg(tekst):
        kjoer(
            node(ROT / "node_modules" / program, *argumenter),
            ved_feil=f"{program.partition('/')[0]} fant feil. De står over.",
        )


if __name__ == "__main__":
    main(sys.argv[1:])
