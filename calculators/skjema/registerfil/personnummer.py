"""Finding numbers that may tell who a resident is: fødselsnummer (11 digits), DUF-nummer (12)."""

import re
from collections.abc import Sequence

from calculators.skjema.tekst import tegnvis

# Where there are fewer digits than this near each other, nothing more is asked.
_KANSKJE = re.compile(r"\d(?:[^\d\0]{0,20}\d){8}|\d ?[eE] ?\+?\d")

_TID = r"(?:[ T,]{1,2}(?:kl\.? ?)?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
_DAG = (
    r"(?:[12]\d{3}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
)
# A date and a few digits more may be a number of somebody born on it.
_DATO = re.compile(rf"(?<!\d){_DAG}{_TID}(?!\d)(?! ?-? ?\d{{4,5}}(?!\d))")

_DAGEN = r"(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])"
_MAANEDEN = r"(?:0[1-9]|1[0-2])"
_NAVNET = r"(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])[a-zæøå]*"
_AARET = r"(?:19|20)?\d\d"
# An amount in whole thousands after a comma is no such number, nor is one in kroner.
_MERKER = r"(?! ?[,;:] ?\d\d000(?!\d))[\W_]{0,4}"
_KALT = r"[\W_]{0,3}(?:p|pers|person|f|fødsels)[. -]{0,2}n(?:umme)?r[\W_]{0,3}"
# The day somebody was born on, which a D-nummer adds 40 to, and five digits after any marks.
_FOEDT = re.compile(
    rf"(?<!\d)(?:{_DAGEN}{_MAANEDEN}{_AARET}|{_DAGEN} {_MAANEDEN} {_AARET}"
    rf"|\d{{1,2}}[-./\\]\d{{1,2}}[-./\\]{_AARET}|(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}"
    rf"|(?:19|20)\d\d{_MAANEDEN}{_DAGEN}|\d{{1,2}}[. -]{{1,3}}{_NAVNET}[., -]{{0,3}}{_AARET}"
    rf"|{_NAVNET}\.? \d{{1,2}},? (?:19|20)\d\d)"
    rf"(?:{_MERKER}|{_KALT})\d{{3}} ?\d\d(?![.,]?\d| ?kr|,-)",
    re.IGNORECASE,
)

_TUSEN = r"[.,' ]\d{3}"
_BROEK = r"(?:[.,]\d+ ?[eE] ?\+?|[.,]? ?[eE] ?\+)0*"
_TI = rf"(?:\d(?:[ -]?\d){{9}}|\d{{5}}[.,/]\d{{5}}|\d(?:{_TUSEN}){{3}})"
_NUMMER = re.compile(
    "|".join(
        (
            # Digits in a row, with spaces and dashes anywhere.
            r"\d(?:[ -]{0,3}\d){10}",
            # The six of the birth date and five more; the birth date with marks of its own.
            r"(?<!\d)\d{6}(?: ?[./:_'|+*] ?|[,;])\d{5}(?!\d)",
            r"(?<!\d)\d\d[./-]\d\d[./-](?:\d\d)?\d\d[ ./-]{0,3}\d{5}(?!\d)",
            # Year, six digits and two.
            r"(?<!\d)(?:19|20)\d\d[ ./\\_'|+-]{0,3}\d{6}[ ./\\_'|+-]{0,3}\d\d(?!\d)",
            # As an amount in thousands.
            rf"(?<![\d.,'])(?:\d{{2,3}}(?:{_TUSEN}){{3,}}|\d(?:{_TUSEN}){{4,}})(?!\d)",
            # As a large number in a narrow column: 1,09E+10. Room 1E10 is none.
            rf"(?<![\d.,])(?:\d{_BROEK}(?:9|1\d)|\d\d{_BROEK}(?:[89]|1\d)"
            rf"|\d{{3}}{_BROEK}(?:[7-9]|1\d))(?!\d)",
            # Ten digits alone are eleven that began with 0, before a program read them.
            rf"^['\"(]?{_TI}(?:[.,]0*)?\W?$",
        )
    )
)


def har_personnummer(tekst: str) -> bool:
    """Whether a cell or another text may hold such a number, in any way that programs write it.

    Longer numbers count too: it is better to leave out a column too many than to show one number.
    Dates, and amounts up to nine digits, do not.
    """
    if not tekst.isascii():
        tekst = tegnvis(tekst)
    if not _KANSKJE.search(tekst):
        return False
    tekst = tegnvis(tekst)
    return bool(_FOEDT.search(tekst) or _NUMMER.search(_DATO.sub("/", tekst)))


def med_personnummer(celler: Sequence[str]) -> list[int]:
    """Which of a row's cells may hold such a number."""
    # One search of the whole row, for nearly every row has none.
    if not _KANSKJE.search("\0".join(celler)):
        return []
    return [n for n, celle in enumerate(celler) if har_personnummer(celle)]
