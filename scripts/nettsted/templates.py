"""Writes the template of the register for each year into a built site, as CSV and as a workbook.

``python -m nettsted.templates SITE``, in a process of its own so that a new rules file is read.
"""

import sys
from pathlib import Path

from calculators.regelverk import aarene, regler
from calculators.rendering.register_mal import maler
from calculators.skjema.program import mangler
from nettsted.nynorsk import paa_begge


def skriv(nettsted: Path) -> None:
    """Two files per year with rules, beside the page of the calculator.

    ``nettsted`` is where the pages of the målform lie that is answered in.
    """
    for aar in aarene():
        if mangler(regler(aar)):
            continue  # there is nothing to make a template of
        for fil in maler(regler(aar)):
            til = nettsted / "kalkulatorer" / "register" / fil.filnavn
            innhold = fil.innhold
            til.write_bytes(innhold.encode() if isinstance(innhold, str) else innhold)


if __name__ == "__main__":
    paa_begge(skriv, Path(sys.argv[1]))
