"""Reading CSV with any of the usual delimiters, so that one broken row never hides the others."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from calculators.skjema.registerfil.funn import Funn
from calculators.skjema.registerfil.hode import Hode, let
from calculators.skjema.registerfil.kolonner import Kjente
from calculators.skjema.registerfil.rader import Raarad, er_tom
from calculators.spraak import _

SKILLETEGN = (";", ",", "\t", "|")
# A cell may hold line breaks, but a quote that is never closed must not eat the register. Below the
# headings, where a row is known by its width, it may have as many lines as Excel has room for.
_LENGSTE_CELLE, _LENGST_OVER_HODET = 254, 20
# As far as the headings are sought.
_PROEVE = 200_000
# Rows that are asked how wide they are.
_FOERSTE = 10
_SEP = re.compile(r'"?sep=(.)"?[;,\t| ]*(?:\r\n|\r|\n|$)', re.IGNORECASE)


def finn_skilletegn(tekst: str, kjente: Kjente) -> tuple[str, Hode | None]:
    """The delimiter that gives most known headings, and those headings.

    Among equals the one that a line ``sep=;`` from Excel names, then the one with most columns.
    """
    sep = _SEP.match(tekst)
    kandidater = dict.fromkeys([*([sep[1]] if sep else []), *SKILLETEGN])
    proeve = tekst[:_PROEVE]
    funnet = [(tegn, let(les_csv(proeve, tegn), kjente)) for tegn in kandidater]
    skille, hode = max(funnet, key=lambda f: (*f[1].rang, len(f[1].celler)) if f[1] else (0, 0, 0))
    return skille, hode and _med_kant(proeve, skille, hode)


def _med_kant(tekst: str, skille: str, hode: Hode) -> Hode:
    """The headings, as wide as their line where most rows below are just as wide.

    So a program writes them. By hand a delimiter may be put at the end of one line alone.
    """
    uten = replace(hode, bredde=0)
    under = (r for r in les_csv(tekst, skille, uten) if r.nummer > hode.nummer and not r.feil)
    like = [len(r.celler) == hode.bredde for r in islice(under, _FOERSTE)]
    return hode if sum(like) * 2 > len(like) else uten


def les_csv(
    tekst: str, skille: str = ";", hode: Hode | None = None, funn: Funn | None = None
) -> Iterator[Raarad]:
    """The rows of the text; blank rows, and a line that names the delimiter, are only counted.

    When the headings are known, the rows below them are held to their width.
    """
    linjer = io.StringIO(tekst, newline="")
    nummer = 0
    if _SEP.match(tekst):
        linjer.readline()
        nummer = 1
    yield from _rader(_Linjer(linjer), skille, nummer, hode, funn or Funn())


class _Linjer:
    """Lines one by one, with room to put back those that were read too far."""

    def __init__(self, kilde: io.StringIO) -> None:
        self._kilde, self._tilbake = kilde, list[str]()

    def neste(self) -> str:
        """The next line with its end, or the empty text when there is none."""
        return self._tilbake.pop() if self._tilbake else self._kilde.readline()

    def legg_tilbake(self, linjer: Sequence[str]) -> None:
        self._tilbake.extend(reversed(linjer))


class _Bredde(NamedTuple):
    """How many cells a row has: those with a heading, and all that the line of headings has.

    Both are 0 where the headings are not known, or stand further down.
    """

    minst: int = 0
    hele: int = 0

    @property
    def nok(self) -> int:
        """As many delimiters in one line make it a row."""
        return max(1, self.minst // 2)


def _rader(
    linjer: _Linjer, skille: str, nummer: int, hode: Hode | None, funn: Funn
) -> Iterator[Raarad]:
    i_tabellen = (
        _Bredde(len(hode.celler), max(len(hode.celler), hode.bredde)) if hode else _Bredde()
    )
    while linje := linjer.neste():
        nummer += 1
        if '"' in linje:
            bredde = i_tabellen if hode and nummer > hode.nummer else _Bredde()
            celler = _med_anfoersel(linje, linjer, skille, bredde, funn)
        else:
            celler = linje.rstrip("\r\n").split(skille)
        if celler is None:
            yield Raarad(nummer, (), _ulukket())
        elif _har_noe(celler):
            yield Raarad(nummer, celler)


def _med_anfoersel(
    linje: str, linjer: _Linjer, skille: str, bredde: _Bredde, funn: Funn
) -> list[str] | None:
    """The cells of a row with quotes, over as many lines as its cells have; None if it is broken.

    Lines are joined only into a row that holds no other row. Otherwise the quote was a stray one,
    and the lines after it are rows of their own.
    """
    lest = [linje]
    flest = _LENGSTE_CELLE if bredde.minst else _LENGST_OVER_HODET
    while linje:
        if len(lest) == 1 or _kan_slutte(linje):
            tekst = "".join(lest)
            celler = _del(tekst, skille)
            if celler is not None and (len(lest) == 1 or _er_en_rad(celler, skille, bredde)):
                funn.linjeskift |= len(lest) > 1
                return celler
            if celler is not None or not _er_aapen(tekst, skille, bredde):
                break
        elif bredde.minst and linje.count(skille) >= bredde.nok:
            break
        linje = linjer.neste() if len(lest) < flest else ""
        lest += [linje] if linje else []
    linjer.legg_tilbake(lest[1:])
    return None


def _kan_slutte(linje: str) -> bool:
    """Whether a cell with quotes may end in this line; two quotes are one inside it."""
    return '"' in linje.replace('""', "")


def _er_aapen(tekst: str, skille: str, bredde: _Bredde) -> bool:
    """Whether more lines may make a row of the text: all it lacks is the quote at the end."""
    celler = _del(f'{tekst}"', skille)
    return celler is not None and not (bredde.minst and _har_noe(celler[bredde.hele :]))


def _er_en_rad(celler: Sequence[str], skille: str, bredde: _Bredde) -> bool:
    """Whether no line inside a cell could be a row of its own, and no row follows the cell.

    A line could be one when it has half as many delimiters, or any at all where the row is not as
    wide as the headings. Another row follows where the cells go on beyond the headings, unless
    the row ends just where the line of headings does.
    """
    if not bredde.minst:
        return True
    if len(celler) != bredde.hele and _har_noe(celler[bredde.minst :]):
        return False
    nok = bredde.nok if len(celler) >= bredde.minst else 1
    flere = (linjer for c in celler if len(linjer := c.splitlines()) > 1)
    return all(linje.count(skille) < nok for linjer in flere for linje in linjer)


def _har_noe(celler: Sequence[str]) -> bool:
    return any(not er_tom(c) for c in celler)


def _del(tekst: str, skille: str) -> list[str] | None:
    try:
        rader = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=skille, strict=True))
    except csv.Error:
        return None
    return rader[0] if len(rader) == 1 else None


def _ulukket() -> str:
    return _(
        "Raden har et anførselstegn som ikke blir lukket, eller en celle med flere enn {flest} "
        "linjer. Rett raden, eller ta bort tegnet.",
        flest=_LENGSTE_CELLE,
    )
