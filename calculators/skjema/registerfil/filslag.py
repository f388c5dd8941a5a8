"""What a file is that holds no table we can read, and what to press to get one."""

from collections.abc import Collection

from calculators.spraak import N_, _

_EXCEL = N_("velg Fil → Lagre som → Excel-arbeidsbok (.xlsx)")
_OLE = b"\xd0\xcf\x11\xe0"
SKADET = N_(
    "Filen er skadet eller er ikke en Excel-arbeidsbok. Lagre registeret på nytt som .xlsx."
)
_NETTSIDE = (b"<!doctype html", b"<html", b"<table", b"<meta", b"<head", b"<style")
_ANDRE = (
    (b"%PDF", N_("en PDF")),
    (b"{\\rtf", N_("et tekstdokument (.rtf)")),
    (b"\x1f\x8b", N_("en pakket fil (.gz)")),
    (b"Rar!", N_("en pakket fil (.rar)")),
    (b"7z\xbc\xaf", N_("en pakket fil (.7z)")),
)


def annet_enn_tekst(innhold: bytes) -> str | None:
    """What to say of a file that is neither text nor a zip, or is text and no table; else None."""
    if innhold.startswith(_OLE):
        return _ole(innhold)
    start = innhold[:400].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_NETTSIDE):
        return _(
            "Filen er en nettside, ikke et regneark. Åpne den i Excel, og {excel}.", excel=_(_EXCEL)
        )
    if start.startswith(b"<"):
        return _(
            "Filen er XML, ikke et regneark vi kan lese. Åpne den i Excel, og {excel}.",
            excel=_(_EXCEL),
        )
    for tegn, hva in _ANDRE:
        if innhold.startswith(tegn):
            return _(
                "Filen er {hva}, ikke et regneark. Velg registeret som CSV eller .xlsx.",
                hva=_(hva),
            )
    return None


def _ole(innhold: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in innhold:
        return _(
            "Filen er låst med passord. Åpne den i Excel, ta bort passordet, og {excel}.",
            excel=_(_EXCEL),
        )
    if "WordDocument".encode("utf-16-le") in innhold:
        return _("Filen er et Word-dokument, ikke et regneark. Lim tabellen inn i Excel, og lagre.")
    return _(
        "Filen er lagret i det gamle Excel-formatet (.xls), eller er "
        "låst med passord. Åpne den i Excel, og {excel}, uten passord.",
        excel=_(_EXCEL),
    )


def pakke_uten_bok(navn: Collection[str], mimetype: bytes) -> str:
    """What to say of a zip that is no Excel workbook, from the names of what is in it."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return _(
            "Filen er et OpenDocument-regneark (.ods). Åpne den i LibreOffice eller Excel, og "
            "velg Fil → Lagre som → Excel-arbeidsbok (.xlsx)."
        )
    if any(n.endswith(".iwa") or n == "index.zip" for n in navn):
        return _(
            "Filen er fra Numbers eller Pages på Mac. Åpne den der, og velg "
            "Arkiv → Eksporter til → Excel."
        )
    if any(n.startswith(("word/", "ppt/")) for n in navn) or mimetype:
        return _("Filen er et dokument, ikke et regneark. Lim tabellen inn i Excel, og lagre den.")
    if any(n.endswith((".xlsx", ".csv", ".xls", ".xlsm")) for n in navn):
        return _(
            "Filen er en pakket mappe (.zip). Pakk den ut, og velg registeret som ligger i den."
        )
    return _(SKADET)


def binaer() -> str:
    """What to say of a workbook in Excel's binary format."""
    return _(
        "Filen er en binær Excel-arbeidsbok (.xlsb). Åpne den i Excel, og {excel}.",
        excel=_(_EXCEL),
    )


def makroer() -> str:
    """What to say of a workbook with macros."""
    return _("Filen har makroer. Åpne den i Excel, og {excel}, uten makroer.", excel=_(_EXCEL))
