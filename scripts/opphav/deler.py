"""The one list of what the site passes on that others have made.

A new package that sends anything to visitors is written in motordeler.py or sidedeler.py; the
build stops until it is (filene.py), and at a version, licence or text nobody knows (lest.py).
"""

from dataclasses import replace

from opphav.motordeler import MOTOREN
from opphav.sidedeler import SIDENE
from opphav.slag import Del, Tekst

# By what licence a part may be. Another stops the build until somebody has read it.
LISENSER = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "MIT",
        "MIT OR NCSA",
        "MPL-1.1",
        "MPL-2.0",
        "PSF-2.0",
        "Unicode-3.0",
        "Zlib",
        "blessing",
        "bzip2-1.0.6",
        "LicenseRef-public-domain",
    }
)
DELER = (*MOTOREN, *SIDENE)
# What is done to them for the engine without short cuts (--enkel-motor).
_ENKELT: dict[str, Tekst | None] = {
    "pyodide": None,
    "cpython": (
        "Bare modulene kalkulatorene bruker er med, kompilert.",
        "Berre modulane kalkulatorane bruker er med, kompilerte.",
    ),
}


def delene(*, enkel: bool) -> tuple[Del, ...]:
    """The parts, with what was done to each for the engine that is served."""
    if not enkel:
        return DELER
    return tuple(replace(d, endret=_ENKELT.get(d.id, d.endret)) for d in DELER)
