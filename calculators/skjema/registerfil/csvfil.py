"""Reading CSV with any of the usual delimiters, so that one broken row never hides the others."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from calculators.skjema.registerfil.funn import Funn
from calculators.skjema.registerfil.hode import Hode, let
from calculators.skjema.registerfil.kolonner import Kjente
from calculators.skjema.registerfil.rader import Raarad, er_tom
from calculators.spraak import _

SKILLETEGN = (";", ",", "\t", "|")
# A cell may hold line breaks, but a quote that is never closed must not eat the register.
_LENGSTE_CELLE = 20
# As far as the headings are sought.
_PROEVE = 200_000
_SEP = re.compile(r'"?sep=(.)"?[;,\t| ]*(?:\r\n|\r|\n|$)', re.IGNORECASE)


def finn_skilletegn(tekst: str, kjente: Kjente) -> tuple[str, Hode | None]:
    """The delimiter that gives most known headings, and those headings.

    Among equals the one that a line ``sep=;`` from Excel names, then the one with most columns.
    """
    sep = _SEP.match(tekst)
    kandidater = dict.fromkeys([*([sep[1]] if sep else []), *SKILLETEGN])
    proeve = tekst[:_PROEVE]
    funnet = [(tegn, let(les_csv(proeve, tegn), kjente)) for tegn in kandidater]
    return max(funnet, key=lambda f: (*f[1].rang, len(f[1].celler)) if f[1] else (0, 0, 0))


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


def _rader(
    linjer: _Linjer, skille: str, nummer: int, hode: Hode | None, funn: Funn
) -> Iterator[Raarad]:
    while linje := linjer.neste():
        nummer += 1
        if '"' in linje:
            bredde = len(hode.celler) if hode and nummer > hode.nummer else 0
            celler = _med_anfoersel(linje, linjer, skille, bredde, funn)
        else:
            celler = linje.rstrip("\r\n").split(skille)
        if celler is None:
            yield Raarad(nummer, (), _ulukket())
        elif any(not er_tom(c) for c in celler):
            yield Raarad(nummer, celler)


def _med_anfoersel(
    linje: str, linjer: _Linjer, skille: str, bredde: int, funn: Funn
) -> list[str] | None:
    """The cells of a row with quotes, over as many lines as its cells have; None if it is broken.

    Lines are joined only into a row that holds no other row. Otherwise the quote was a stray one,
    and the lines after it are rows of their own.
    """
    lest = [linje]
    while '"' in linje:
        celler = _del("".join(lest), skille)
        if celler is not None and (len(lest) == 1 or _er_en_rad(celler, skille, bredde)):
            funn.linjeskift |= len(lest) > 1
            return celler
        ny = linjer.neste() if len(lest) < _LENGSTE_CELLE else ""
        if not ny:
            break
        lest.append(ny)
    linjer.legg_tilbake(lest[1:])
    return None


def _er_en_rad(celler: Sequence[str], skille: str, bredde: int) -> bool:
    """Whether no line inside a cell could be a row of its own.

    It has half as many delimiters, or any at all where the row is not as wide as the headings.
    """
    if not bredde:
        return True
    nok = max(1, bredde // 2) if len(celler) == bredde else 1
    flere = (linjer for c in celler if len(linjer := c.splitlines()) > 1)
    return all(linje.count(skille) < nok for linjer in flere for linje in linjer)


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
