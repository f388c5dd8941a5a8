"""A table as an Excel workbook: numbers as numbers, texts as texts, the sources on their own sheet.

Needs XlsxWriter, which the browser fetches when somebody asks for a workbook.
"""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple

from calculators.rendering.tabell import Ark, Celle, Tabell
from calculators.spraak import N_, _

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MANGLER = N_(
    "Denne Python-en mangler XlsxWriter, som lager Excel-filer. Installer den med «python -m pip "
    "install XlsxWriter», eller velg CSV."
)
_BREDEST = 60


class XlsxMangler(ValueError):
    """XlsxWriter is not installed here; the message says what to do."""


def xlsx(tabell: Tabell) -> bytes:
    """The bytes of the workbook. Raises XlsxMangler where XlsxWriter is not installed."""
    return bok_til_bytes(lambda bok: _fyll(bok, tabell))


def bok_til_bytes(fyll: Callable[[Any], None]) -> bytes:
    """The bytes of a workbook that ``fyll`` has filled. Raises XlsxMangler."""
    try:
        import xlsxwriter
    except ImportError:
        raise XlsxMangler(_(_MANGLER)) from None
    ut = io.BytesIO()
    bok = xlsxwriter.Workbook(ut, {"in_memory": True})
    # The same question gives the same file, whenever it is asked.
    bok.set_properties({"created": datetime(2021, 1, 1, tzinfo=UTC)})
    fyll(bok)
    bok.close()
    return ut.getvalue()


def _fyll(bok: Any, tabell: Tabell) -> None:
    fet = bok.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    dag = bok.add_format({"num_format": "dd.mm.yyyy"})
    lang = bok.add_format({"text_wrap": True, "valign": "top"})
    for innhold in (Ark(_(tabell.ark), tabell.hode, tabell.rader), *tabell.flere_ark):
        _fyll_ark(bok.add_worksheet(innhold.navn), innhold, fet, _Former(dag, lang))
    kilder = bok.add_worksheet(_("Kilder"))
    kilder.set_column(0, 0, 100)
    for r, kilde in enumerate(tabell.kilder):
        kilder.write_string(r, 0, kilde)


class _Former(NamedTuple):
    """How a cell is shown: a date as days, a long text on several lines."""

    dag: Any
    lang: Any


def _fyll_ark(ark: Any, innhold: Ark, fet: Any, former: _Former) -> None:
    """A sheet whose header row stays in sight, with columns as wide as what is in them."""
    ark.freeze_panes(1, 0)
    for k, navn in enumerate(innhold.hode):
        ark.write_string(0, k, navn, fet)
        lengst = max([len(navn) // 2, *(len(str(rad[k])) for rad in innhold.rader[:500])])
        ark.set_column(k, k, min(lengst, _BREDEST) + 3)
    for r, rad in enumerate(innhold.rader, 1):
        for k, verdi in enumerate(rad):
            _skriv(ark, r, k, verdi, former)


def _skriv(ark: Any, r: int, k: int, verdi: Celle, former: _Former) -> None:
    """A text is written as a text, so that none is ever run as a formula or made a link."""
    if isinstance(verdi, int):
        ark.write_number(r, k, verdi)
    elif isinstance(verdi, date):
        ark.write_datetime(r, k, datetime.combine(verdi, time()), former.dag)
    else:
        ark.write_string(r, k, verdi, *([former.lang] if _er_lang(verdi) else []))


def _er_lang(tekst: str) -> bool:
    return len(tekst) > _BREDEST or "\n" in tekst
