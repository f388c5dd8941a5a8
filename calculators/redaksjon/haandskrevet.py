"""What a page of a year says in its own words that the year's rules should say for it."""

import re
from collections.abc import Iterator

from calculators.norsk import MAANEDER
from calculators.redaksjon.sidetekst import brodtekst

# A value of the rules, the anchor of a heading, or an address.
_INNSATT = re.compile(r"\{\{.*?\}\}|\{[^}]*\}|\]\([^)]*\)|https?://\S+")
_TALL = re.compile(
    rf"\b\d+\. (?:{'|'.join(MAANEDER)})(?: 20\d\d)?\b|\d[\d\s\u00a0]*kr\b|\b20\d\d\b"
)
_FOERST = re.compile(r'!!! kort-sagt ".+"')


def haandskrevet(tekst: str) -> Iterator[tuple[int, str]]:
    """Each amount, date and year that is typed on a page, with its line from 1.

    It stands there unchanged when the rules change, and nobody sees where it is from.
    """
    for nummer, linje, _ in brodtekst(tekst):
        for treff in _TALL.finditer(_INNSATT.sub(" ", linje)):
            yield nummer, treff[0].strip()


def begynner_med_svaret(tekst: str) -> bool:
    """Whether the first that is said on a page, under its heading, is the answer in short."""
    linjene = (linje for _, linje, _ in brodtekst(tekst) if linje.strip())
    foerste = next((linje for linje in linjene if not linje.startswith("# ")), "")
    return _FOERST.match(foerste) is not None
