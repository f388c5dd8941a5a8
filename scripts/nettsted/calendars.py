"""Writes the calendar of each year's own dates into a built site, for those without JavaScript.

``python -m nettsted.calendars SITE``, in a process of its own so that a new rules file is read.
"""

import sys
from pathlib import Path

from calculators.beregning.frister import Inndata, beregn
from calculators.regelverk import aarene, regler
from calculators.rendering.frister_kalender import kalenderfil
from nettsted.nynorsk import paa_begge


def kalendere(nettsted: Path) -> None:
    """One file per year that has anything to put in it, beside the page of the calculator.

    ``nettsted`` is where the pages of the målform lie that is answered in.
    """
    for aar in aarene():
        frister = beregn(Inndata(regler(aar)))
        if not frister.med_dato:
            continue
        fil = kalenderfil(regler(aar), frister)
        innhold = fil.innhold
        # The line endings are the format's own.
        (nettsted / "kalkulatorer" / "frister" / fil.filnavn).write_bytes(
            innhold if isinstance(innhold, bytes) else innhold.encode()
        )


if __name__ == "__main__":
    paa_begge(kalendere, Path(sys.argv[1]))
