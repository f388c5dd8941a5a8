"""Reading an Excel workbook as data: no macro is run and no formula computed.

Needs openpyxl, which the browser fetches when somebody chooses a workbook.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.kolonner import FLEST
from calculators.skjema.registerfil.rader import Raarad
from calculators.skjema.tekst import rens

# A register of 200 000 rows unpacks to well under this; a zip bomb does not.
_STOERST_UTPAKKET = 200_000_000
# As many as Excel has; a row numbered beyond them would be sought for ever.
_FLEST_RADER = 1_048_576
_MANGLER = (
    "Denne Python-en mangler openpyxl, som leser Excel-filer. Installer den med "
    "«python -m pip install openpyxl», eller lagre registeret som CSV."
)
_SKADET = "Filen er skadet eller er ikke en Excel-arbeidsbok. Lagre registeret på nytt som .xlsx."
_FORMEL = "Raden har en formel. Lim inn verdiene i stedet for formlene."


def les_xlsx(innhold: bytes) -> tuple[int, Iterator[Raarad]]:
    """About how many rows the first sheet has, and the rows. Raises Feltfeil for other files."""
    _se_over(innhold)
    try:
        import openpyxl
    except ImportError:
        raise Feltfeil(_MANGLER) from None
    try:
        bok = openpyxl.load_workbook(io.BytesIO(innhold), read_only=True, keep_links=False)
        ark = bok.worksheets[0]
        antall = ark.max_row or 0
        # What a file says of its own size is a hint for the progress; the rows are those it has.
        ark.reset_dimensions()
    except Exception:  # a damaged file makes openpyxl raise nearly anything
        raise Feltfeil(_SKADET) from None
    return antall, _rader(ark)


def _se_over(innhold: bytes) -> None:
    """Look at the parcel before it is unpacked: what it says it is, and how big it becomes."""
    try:
        with zipfile.ZipFile(io.BytesIO(innhold)) as pakke:
            deler = pakke.infolist()
    except Exception:  # what is damaged or made to harm makes zipfile raise many things
        raise Feltfeil(_SKADET) from None
    navn = {d.filename for d in deler}
    if any(d.flag_bits & 1 for d in deler):
        raise Feltfeil("Filen er låst med passord. Lagre den uten passord.")
    if sum(d.file_size for d in deler) > _STOERST_UTPAKKET or len(deler) > 1_000:
        raise Feltfeil("Filen blir for stor når den pakkes ut. Lagre registeret som en ny fil.")
    if "xl/workbook.xml" not in navn:
        raise Feltfeil(_SKADET)
    if any(n.startswith("xl/vbaProject") for n in navn):
        raise Feltfeil("Filen har makroer. Lagre den som Excel-arbeidsbok (.xlsx) uten makroer.")


def _rader(ark: Any) -> Iterator[Raarad]:
    try:
        alle = ark.iter_rows(values_only=True, max_col=FLEST + 1, max_row=_FLEST_RADER)
        for nummer, verdier in enumerate(alle, 1):
            bredde = max((n for n, v in enumerate(verdier, 1) if v not in (None, "")), default=0)
            if not bredde:
                continue
            celler = [_tekst(v) for v in verdier[:bredde]]
            formel = any(c.startswith("=") for c in celler)
            yield Raarad(nummer, () if formel else celler, _FORMEL if formel else "")
    except Feltfeil:
        raise
    except Exception:  # as above: the damage may lie far into the sheet
        raise Feltfeil(_SKADET) from None


def _tekst(verdi: object) -> str:
    """A cell as it would have been typed."""
    if verdi is None:
        return ""
    if isinstance(verdi, bool):
        return "ja" if verdi else "nei"
    if isinstance(verdi, datetime):
        return verdi.date().isoformat()
    if isinstance(verdi, date):
        return verdi.isoformat()
    if isinstance(verdi, int) or (isinstance(verdi, float) and verdi.is_integer()):
        return str(int(verdi))
    return rens(str(verdi))
