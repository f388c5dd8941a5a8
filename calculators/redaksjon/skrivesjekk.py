"""What is written amiss in the text of a page, and would else stand there for the reader to see."""

import re
from collections.abc import Iterator

from calculators.redaksjon.sidetekst import brodtekst

_MERKER = ("kilde", "utledet", "avklares", "brev")
_ORDENE = "|".join(_MERKER)
_HELE = re.compile(r"\{\{.*?\}\}")
# One brace, or none on one side, around what looks like a value or a mark.
_HALVE = re.compile(
    rf"\{{?\{{\s*(?:(?:{_ORDENE})\s*:[^{{}}]*|20\d\d\.[\w.]+\s*)\}}{{0,2}}|\{{\{{[^{{}}]*|[^{{}}\s]*\s*\}}\}}"
)
_NESTEN = re.compile(rf"\{{\{{\s*({_ORDENE})\w*\s*:?\s+(.+?)\s*\}}\}}", re.IGNORECASE)
_RETT = re.compile(rf"\{{\{{\s*(?:{_ORDENE})\s*:")
_GJERDE = re.compile(r" *(`{3,})(.*)")
_ANKER = re.compile(r"\{[^}]*#([\w-]+)[^}]*\}\s*$")

Feil = tuple[int, str]
"""A line, from 1, and what is wrong and what to write."""


def skrivefeil(tekst: str) -> Iterator[Feil]:
    """Braces not closed, marks that are nearly right, a block without an end, a place twice."""
    if aapen := _aapen_blokk(tekst):
        yield aapen, "blokken har ingen slutt: skriv ``` på en linje etter den"
        return
    sett: dict[str, int] = {}
    for nummer, linje, _ in brodtekst(tekst):
        for treff in _NESTEN.finditer(linje):
            if not _RETT.match(treff[0]):
                rett = f"{{{{ {treff[1].lower()}: {treff[2]} }}}}"
                yield nummer, f"«{treff[0]}» er ikke et merke: mente du {rett}?"
        if halv := _HALVE.search(_HELE.sub("", linje)):
            galt = f"«{halv[0].strip()}» mangler en krøllparentes"
            yield nummer, f"{galt}: skriv {{{{ foran og }}}} bak"
        if linje.startswith("#") and (anker := _ANKER.search(linje)):
            if anker[1] in sett:
                galt = f"stedet «#{anker[1]}» står også på linje {sett[anker[1]]}"
                yield nummer, f"{galt}: gi overskriften et annet ord etter #"
            sett[anker[1]] = nummer


def _aapen_blokk(tekst: str) -> int:
    """The line where a block begins that is never ended; 0 when each of them is."""
    aapen, tegn = 0, ""
    for nummer, linje in enumerate(tekst.split("\n"), 1):
        treff = _GJERDE.fullmatch(linje)
        if not treff:
            continue
        if not aapen:
            aapen, tegn = nummer, treff[1]
        elif treff[1] == tegn and not treff[2].strip():
            aapen = 0
        elif treff[1] == tegn:
            return aapen  # another begins before this one has ended
    return aapen
