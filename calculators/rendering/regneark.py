"""Tables to take away, as CSV that a Norwegian Excel opens right, or as an Excel workbook."""

from dataclasses import dataclass
from datetime import date

from calculators.rendering.tabell import Celle, Tabell
from calculators.rendering.xlsx import XLSX_TYPE, xlsx

__all__ = ["Celle", "Fil", "Tabell", "csv", "regnearkfil"]

# What begins a formula, also in the wide and the small forms that some programs read as the sign.
_FORMELTEGN = frozenset("=+-@＝＋－＠﹦﹢﹣﹫")
_FARLIGE_BLANKE = ("\t", "\r", "\n")
# Letters and marks that Unicode counts as visible, and that nobody sees.
_USYNLIGE = frozenset("\"'\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_VARIANTVELGERE = ("\u180b", "\u180c", "\u180d", *map(chr, range(0xFE00, 0xFE10)))


@dataclass(frozen=True)
class Fil:
    """A file to download: its name, its media type, and its text or bytes."""

    filnavn: str
    type: str
    innhold: str | bytes


def regnearkfil(tabell: Tabell, format_: str) -> Fil:
    """The table as a file in ``csv`` or ``xlsx``. Raises ValueError for another format."""
    if format_ == "csv":
        return Fil(f"{tabell.filnavn}.csv", "text/csv;charset=utf-8", csv(tabell))
    if format_ == "xlsx":
        return Fil(f"{tabell.filnavn}.xlsx", XLSX_TYPE, xlsx(tabell))
    raise ValueError(f"Kalkulatoren har ingen fil av slaget «{format_}».")


def csv(tabell: Tabell) -> str:
    """UTF-8 with BOM, semicolons and CRLF; the sources follow the table after an empty line."""
    under = [*tabell.merknader, *(tabell.kilder if tabell.kilder_i_csv else ())]
    rader = [tabell.hode, *tabell.rader, *([[], *([linje] for linje in under)] if under else [])]
    return "\ufeff" + "".join(";".join(map(_celle, rad)) + "\r\n" for rad in rader)


def _celle(verdi: Celle) -> str:
    """A cell as text. One that Excel could run as a formula is made text with an apostrophe."""
    if isinstance(verdi, int):
        return str(verdi)
    if isinstance(verdi, date):
        return f"{verdi:%d.%m.%Y}"
    if _kan_bli_formel(verdi):
        verdi = "'" + verdi
    if any(tegn in verdi for tegn in ';"\r\n'):
        verdi = '"' + verdi.replace('"', '""') + '"'
    return verdi


def _kan_bli_formel(tekst: str) -> bool:
    """Whether a program may read the text as a formula.

    Some drop what is not seen, and quotation marks, before they look: the first character that is
    neither decides. One that begins with a tab or a line break is never trusted.
    """
    foerste = next((tegn for tegn in tekst if not _usynlig(tegn)), "")
    return foerste in _FORMELTEGN or tekst.startswith(_FARLIGE_BLANKE)


def _usynlig(tegn: str) -> bool:
    return tegn.isspace() or not tegn.isprintable() or tegn in _USYNLIGE or tegn in _VARIANTVELGERE
