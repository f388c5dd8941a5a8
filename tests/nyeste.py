"""The edition that the built pages show: the newest, whatever year that is.

A test of the site takes from here the year, the rate and the parts it needs, so that it holds
when the next edition is made; ``test_neste_aar.py`` sees to it.
"""

from calculators import norsk
from calculators.regelverk import aarene, regler
from calculators.regelverk.mangler import eller_none

AAR = aarene()[-1]
REGLER = regler(AAR)
# The newest rate there is, and its year: an edition may be published without the one of its own.
SATSENS_AAR, SATS = next(
    (aar, s.kroner) for aar in reversed(aarene()) if (s := eller_none(regler(aar).sats))
)


def kr(plassmaaneder: int) -> str:
    """The grant for so many places times months, as it is written on a page."""
    return norsk.kroner(SATS * plassmaaneder)
