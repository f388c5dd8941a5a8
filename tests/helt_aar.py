"""A copy of the project with a whole newest year, for the tests that ask the newest in a browser.

An editor may publish an edition of what she has found, and a calculator then has no field for what
it has no rule for. What a browser does with the fields is tried all the same: in a copy where the
year after it has all that the newest whole one has. ``python tests/helt_aar.py FOLDER`` makes it,
and prints the folder; where the newest year is whole it prints nothing, and makes nothing.
"""

import sys
from pathlib import Path

from calculators.regelverk import aarene, regler
from calculators.regelverk.mangler import ikke_funne
from oppsett.steg import Stopp
from prosjektet import NESTE, SISTE, bekreft, helt_prosjekt, kjoer
from utgave import neste_aar

# What is installed and what is cut from Pyodide is the same for both.
_DELES = (".venv", "node_modules", ".cache/pyodide")


def main(til: Path) -> None:
    """Make the copy where it is needed, and print where it is."""
    if fra := nyeste_hele(aarene()):
        lag(til, fra)
        sys.stdout.write(f"{til}\n")


def nyeste_hele(utgavene: tuple[int, ...]) -> int | None:
    """The newest year with every part found, where the newest of all is another; or else None.

    Raises Stopp when no year has all of them: then there is nothing to ask the calculators.
    """
    hele = [aar for aar in utgavene if not any(ikke_funne(regler(aar)))]
    if not hele:
        raise Stopp(
            "Ingen utgave har alle delene, og testene i nettleseren har ikke noe å spørre om. "
            "Behold en utgave der alt er funnet."
        )
    return None if hele[-1] == utgavene[-1] else hele[-1]


def lag(til: Path, fra: int) -> None:
    """Copy the project to ``til``, and publish the year after the newest, made from ``fra``."""
    helt_prosjekt(til, *_DELES)
    neste_aar.lag(til, NESTE, fra)
    bekreft(til, NESTE)
    svar = kjoer(til, "scripts/laas_svar.py")
    if svar.returncode:
        raise Stopp(f"Kopien med {NESTE} etter {SISTE} lot seg ikke låse. {svar.stderr}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
