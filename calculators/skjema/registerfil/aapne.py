"""Opening a file by what is in it, whatever it is called."""

from collections.abc import Iterator

from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.csvfil import les_csv
from calculators.skjema.registerfil.rader import Raarad
from calculators.skjema.registerfil.tegnsett import les_tekst
from calculators.skjema.tekst import rens

STOERST = 25_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"


def aapne(innhold: bytes) -> tuple[str, int, Iterator[Raarad]]:
    """The format, ``csv`` or ``xlsx``, about how many rows, and the rows with the headings first.

    Raises Feltfeil for a file that is too big, empty, locked or of another kind.
    """
    if len(innhold) > STOERST:
        mb = STOERST // 1_000_000
        raise Feltfeil(f"Filen er større enn {mb} MB. Del registeret i flere filer.")
    if not innhold.strip(b"\xef\xbb\xbf \t\r\n"):
        raise Feltfeil("Filen er tom. Velg filen med registeret.")
    if innhold.startswith(_OLE):
        raise Feltfeil(
            "Filen er låst med passord, eller lagret i det gamle Excel-formatet (.xls). "
            "Lagre den som Excel-arbeidsbok (.xlsx) uten passord."
        )
    if innhold.startswith(_ZIP):
        from calculators.skjema.registerfil.xlsxfil import les_xlsx

        return "xlsx", *les_xlsx(innhold)
    tekst = rens(les_tekst(innhold))
    return "csv", tekst.count("\n"), les_csv(tekst)
