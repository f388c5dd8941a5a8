"""Tables to take away, as CSV that a Norwegian Excel opens right, or as an Excel workbook."""

from dataclasses import dataclass
from datetime import date

from calculators.rendering.tabell import Celle, Tabell
from calculators.rendering.xlsx import XLSX_TYPE, xlsx

__all__ = ["Celle", "Fil", "Tabell", "csv", "regnearkfil"]

_FARLIGE = ("=", "+", "-", "@", "\t", "\r")


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
    kilder = [[], *([k] for k in tabell.kilder)] if tabell.kilder_i_csv else []
    rader = [tabell.hode, *tabell.rader, *kilder]
    return "\ufeff" + "".join(";".join(map(_celle, rad)) + "\r\n" for rad in rader)


def _celle(verdi: Celle) -> str:
    """A cell as text. One that Excel could run as a formula is made text with an apostrophe."""
    if isinstance(verdi, int):
        return str(verdi)
    if isinstance(verdi, date):
        return f"{verdi:%d.%m.%Y}"
    if verdi.startswith(_FARLIGE):
        verdi = "'" + verdi
    if any(tegn in verdi for tegn in ';"\r\n'):
        verdi = '"' + verdi.replace('"', '""') + '"'
    return verdi
