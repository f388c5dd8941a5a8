"""Reading CSV with any of the usual delimiters, so that one broken row never hides the others."""

import csv
import io
from collections.abc import Iterator, Sequence

from calculators.skjema.registerfil.rader import Raarad

SKILLETEGN = (";", ",", "\t")
# A cell may hold line breaks, but a quote that is never closed must not eat the register.
_LENGSTE_CELLE = 20
_ULUKKET = "Raden har et anførselstegn som ikke blir lukket. Rett raden, eller ta bort tegnet."


def les_csv(tekst: str) -> Iterator[Raarad]:
    """The rows of the text, the headings first; blank rows are left out but counted.

    The delimiter is the one that gives most headings; a line ``sep=;`` from Excel is obeyed.
    """
    linjer = io.StringIO(tekst, newline="")
    foerste = linjer.readline()
    if foerste[:4].lower() == "sep=" and foerste[4:5] in SKILLETEGN:
        skille, hopp = foerste[4], 1
    else:
        linjer.seek(0)
        skille, hopp = _skilletegn(foerste), 0
    yield from _rader(_Linjer(linjer), skille, hopp)


def _skilletegn(hode: str) -> str:
    return max(SKILLETEGN, key=lambda tegn: len(_del(hode, tegn) or ()))


class _Linjer:
    """Lines one by one, with room to put back those that were read too far."""

    def __init__(self, kilde: io.StringIO) -> None:
        self._kilde, self._tilbake = kilde, list[str]()

    def neste(self) -> str:
        """The next line with its end, or the empty text when there is none."""
        return self._tilbake.pop() if self._tilbake else self._kilde.readline()

    def legg_tilbake(self, linjer: Sequence[str]) -> None:
        self._tilbake.extend(reversed(linjer))


def _rader(linjer: _Linjer, skille: str, nummer: int) -> Iterator[Raarad]:
    bredde = 0
    while linje := linjer.neste():
        nummer += 1
        if '"' in linje:
            celler = _med_anfoersel(linje, linjer, skille, bredde)
        else:
            celler = linje.rstrip("\r\n").split(skille)
        if celler is None:
            yield Raarad(nummer, (), _ULUKKET)
        elif any(c and not c.isspace() for c in celler):
            bredde = bredde or len(celler)
            yield Raarad(nummer, celler)


def _med_anfoersel(linje: str, linjer: _Linjer, skille: str, bredde: int) -> list[str] | None:
    """The cells of a row with quotes, over as many lines as its cells have; None if it is broken.

    Lines are joined only into a row as wide as the headings. Otherwise the quote was a stray one,
    and the lines after it are rows of their own.
    """
    lest = [linje]
    while '"' in linje:
        celler = _del("".join(lest), skille)
        if celler is not None and (len(lest) == 1 or bredde in (0, len(celler))):
            return celler
        ny = linjer.neste() if len(lest) < _LENGSTE_CELLE else ""
        if not ny:
            break
        lest.append(ny)
    linjer.legg_tilbake(lest[1:])
    return None


def _del(tekst: str, skille: str) -> list[str] | None:
    try:
        rader = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=skille, strict=True))
    except csv.Error:
        return None
    return rader[0] if len(rader) == 1 else None
