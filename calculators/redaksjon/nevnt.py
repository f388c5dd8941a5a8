"""The years that the words of a page say they are about."""

import re

from calculators.norsk import MAANEDER

# A value of the rules, or a mark.
_INNSATT = re.compile(r"\{\{.*?\}\}")
_AARETS = re.compile(r"\{\{\s*(20\d\d)\.tilskuddsaar\s*\}\}")
_LENKEMAAL = re.compile(r"\]\([^)]*\)|\{[^}]*\}|https?://\S+")
# A year that stands alone. One in a date tells when something is done, not which rules apply.
_AAR = re.compile(rf"(?<![\d./-])(?<!{'(?<!'.join(f'{m} )' for m in MAANEDER)}(20\d\d)(?![\d/-])")


def nevnte_aar(tekst: str) -> set[int]:
    """The years that stand in a text by themselves, or as the year of some rules."""
    ordene = _LENKEMAAL.sub("", _INNSATT.sub("", tekst))
    return {int(aar) for aar in [*_AARETS.findall(tekst), *_AAR.findall(ordene)]}
