"""Writes whose all the parts of a built site are: ``python -m opphav SITE ENGINE``.

Before the site is finished: the pages get their table, and NOTICE.txt, sbom.cdx.json and
motor-endringer.zip lie beside them.
"""

import sys
from pathlib import Path

from opphav import ENDRINGER, NOTICE, SBOM, endringer, motoren, siden
from opphav.deler import delene
from opphav.lest import opphavene
from opphav.notice import notice
from opphav.sbom import sbom


def skriv(nettsted: Path, motor: Path) -> None:
    """Write them all, or stop with what is not known."""
    spurt = motoren.spurt()
    # Only the quick engine has its wasm in two.
    deler = delene(enkel=not (motor / "pyodide" / "pyodide.rest.wasm").exists())
    motoren.kontroller(motor, deler, spurt)
    alle = opphavene(deler, spurt)
    siden.skriv(nettsted, alle)
    (nettsted / NOTICE).write_text(notice(alle), encoding="utf-8", newline="\n")
    (nettsted / SBOM).write_text(sbom(alle), encoding="utf-8", newline="\n")
    endringer.skriv(nettsted / ENDRINGER)


if __name__ == "__main__":
    skriv(Path(sys.argv[1]), Path(sys.argv[2]))
