"""The statements of a rules file: each heading and each key, with all the lines it stands on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_HODE = re.compile(
    r"\s*(?:\[+\s*\w[\w. -]*\]*\s*(?:#.*)?$|\[\[?\s*[\w.-]+\s*\]\]?|\w[\w.]*\]+\s*$)"
)
_LEDD = re.compile(
    r"""(?P<luft>\s*)(?P<navn>"[^"]*"|'[^']*'|[^\W\d_][^=:\[\]{}#"'\n]*?)\s*(?P<tegn>=|:(?![\d/]))"""
)
_TREDOBLE = ('"""', "'''")
# Each line is asked about several times, and many lines of the rules say the same.
husket = lru_cache(maxsize=8192)


@dataclass(frozen=True)
class Setning:
    """A heading, a key with its value, or lines that are neither."""

    linje: int
    tekst: str
    luft: bool
    """Whether an empty line stands before it, as before a table."""

    @property
    def er_hode(self) -> bool:
        """Whether it is meant as the heading of a table."""
        return er_hode(self.tekst)

    @property
    def navn(self) -> str | None:
        """The key, as it is written; None when there is none."""
        treff = _ledd(self.tekst)
        return treff["navn"].strip("\"'") if treff else None

    @property
    def verdi(self) -> str:
        """What stands after the key and its sign."""
        treff = _ledd(self.tekst)
        return self.tekst[treff.end() :] if treff else ""

    def linje_ved(self, sted: int) -> int:
        """The line of the file at a place in the text."""
        return self.linje + self.tekst[:sted].count("\n")


def setninger(tekst: str) -> Iterator[Setning]:
    """Every statement, in order; comments and empty lines are between them."""
    linjer = tekst.split("\n")
    nummer, luft = 0, True
    while nummer < len(linjer):
        linje = linjer[nummer].strip()
        if not linje or linje.startswith("#"):
            luft = luft or not linje
            nummer += 1
            continue
        slutt = _slutt(linjer, nummer)
        yield Setning(nummer + 1, "\n".join(linjer[nummer:slutt]), luft)
        nummer, luft = slutt, False


@husket
def er_hode(linje: str) -> bool:
    """Whether the line is meant as the heading of a table."""
    return "\n" not in linje and bool(_HODE.match(linje))


@husket
def _ledd(tekst: str) -> re.Match[str] | None:
    return _LEDD.match(tekst)


def _slutt(linjer: list[str], fra: int) -> int:
    """The line after the last that belongs to the statement beginning here."""
    if er_hode(linjer[fra]):
        return fra + 1
    ledd = _ledd(linjer[fra])
    if not ledd:
        return _mens(linjer, fra + 1, loes=True)
    verdi = linjer[fra][ledd.end() :].strip()
    for tegn in _TREDOBLE:
        if verdi.startswith(tegn) and tegn not in verdi[3:]:
            return _etter(linjer, fra + 1, tegn) or fra + 1
    if verdi.endswith("{") and (slutt := _krollen(linjer, fra + 1)):
        return slutt
    dybde, aapen = dybden(verdi)
    if dybde > 0:
        return _listen(linjer, fra + 1, dybde, er_liste=verdi.startswith("["))
    return _mens(linjer, fra + 1, loes=aapen or not verdi or verdi.startswith("#"))


def _mens(linjer: list[str], nummer: int, *, loes: bool) -> int:
    """The end of the loose lines from here: neither heading, key, comment nor empty."""
    while loes and nummer < len(linjer) and _er_loes(linjer[nummer]):
        nummer += 1
    return nummer


def _er_loes(linje: str) -> bool:
    stripet = linje.strip()
    return bool(stripet) and stripet[0] != "#" and not er_hode(linje) and not _ledd(linje)


def _listen(linjer: list[str], nummer: int, dybde: int, *, er_liste: bool) -> int:
    """The end of a list over many lines, also of one whose last bracket is missing."""
    siste = nummer
    while dybde > 0 and nummer < len(linjer):
        ledd = _ledd(linjer[nummer])
        if er_hode(linjer[nummer]):
            break
        if ledd and (not ledd["luft"] or linjer[nummer - 1].strip() == ""):
            break
        dybde += dybden(linjer[nummer])[0]
        if er_liste and dybde <= 0 and linjer[nummer].rstrip(" ,;").endswith("}"):
            dybde = 1  # an element without its {, and not the end of the list
        nummer += 1
        if linjer[nummer - 1].strip() and not linjer[nummer - 1].strip().startswith("#"):
            siste = nummer
    return siste


def _krollen(linjer: list[str], nummer: int) -> int:
    """The end of a table in { } over many lines, or 0 when no } ends it."""
    for n in range(nummer, len(linjer)):
        if not linjer[n].strip() or er_hode(linjer[n]):
            return 0
        if linjer[n].strip().startswith("}"):
            return n + 1
    return 0


def _etter(linjer: list[str], nummer: int, tegn: str) -> int:
    return next((n + 1 for n in range(nummer, len(linjer)) if tegn in linjer[n]), 0)


@husket
def dybden(linje: str) -> tuple[int, bool]:
    """How many brackets the line leaves open, and whether it leaves a text open."""
    dybde, i = 0, 0
    while i < len(linje):
        tegn = linje[i]
        if tegn == "#":
            break
        if tegn in "\"'":
            slutt = tekstslutt(linje, i)
            if slutt < 0:
                return dybde, True
            i = slutt
        dybde += (tegn in "[{") - (tegn in "]}")
        i += 1
    return dybde, False


def tekstslutt(tekst: str, start: int) -> int:
    """Where the text that opens here is closed on the same line, or -1."""
    sitat, i = tekst[start], start + 1
    while i < len(tekst) and tekst[i] != "\n":
        if tekst[i] == "\\" and sitat == '"':
            i += 1
        elif tekst[i] == sitat:
            return i
        i += 1
    return -1
