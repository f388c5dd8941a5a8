"""What a file is that holds no table we can read, and what to press to get one."""

from collections.abc import Collection

_EXCEL = "velg Fil → Lagre som → Excel-arbeidsbok (.xlsx)"
_OLE = b"\xd0\xcf\x11\xe0"
SKADET = "Filen er skadet eller er ikke en Excel-arbeidsbok. Lagre registeret på nytt som .xlsx."
_NETTSIDE = (b"<!doctype html", b"<html", b"<table", b"<meta", b"<head", b"<style")
_ANDRE = (
    (b"%PDF", "en PDF"),
    (b"{\\rtf", "et tekstdokument (.rtf)"),
    (b"\x1f\x8b", "en pakket fil (.gz)"),
    (b"Rar!", "en pakket fil (.rar)"),
    (b"7z\xbc\xaf", "en pakket fil (.7z)"),
)


def annet_enn_tekst(innhold: bytes) -> str | None:
    """What to say of a file that is neither text nor a zip, or is text and no table; else None."""
    if innhold.startswith(_OLE):
        return _ole(innhold)
    start = innhold[:400].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_NETTSIDE):
        return f"Filen er en nettside, ikke et regneark. Åpne den i Excel, og {_EXCEL}."
    if start.startswith(b"<"):
        return f"Filen er XML, ikke et regneark vi kan lese. Åpne den i Excel, og {_EXCEL}."
    for tegn, hva in _ANDRE:
        if innhold.startswith(tegn):
            return f"Filen er {hva}, ikke et regneark. Velg registeret som CSV eller .xlsx."
    return None


def _ole(innhold: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in innhold:
        return f"Filen er låst med passord. Åpne den i Excel, ta bort passordet, og {_EXCEL}."
    if "WordDocument".encode("utf-16-le") in innhold:
        return "Filen er et Word-dokument, ikke et regneark. Lim tabellen inn i Excel, og lagre."
    return (
        "Filen er lagret i det gamle Excel-formatet (.xls), eller er låst med passord. Åpne den i "
        f"Excel, og {_EXCEL}, uten passord."
    )


def pakke_uten_bok(navn: Collection[str], mimetype: bytes) -> str:
    """What to say of a zip that is no Excel workbook, from the names of what is in it."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return (
            "Filen er et OpenDocument-regneark (.ods). Åpne den i LibreOffice eller Excel, og "
            "velg Fil → Lagre som → Excel-arbeidsbok (.xlsx)."
        )
    if any(n.endswith(".iwa") or n == "index.zip" for n in navn):
        return (
            "Filen er fra Numbers eller Pages på Mac. Åpne den der, og velg Arkiv → Eksporter "
            "til → Excel."
        )
    if any(n.startswith(("word/", "ppt/")) for n in navn) or mimetype:
        return "Filen er et dokument, ikke et regneark. Lim tabellen inn i Excel, og lagre den."
    if any(n.endswith((".xlsx", ".csv", ".xls", ".xlsm")) for n in navn):
        return "Filen er en pakket mappe (.zip). Pakk den ut, og velg registeret som ligger i den."
    return SKADET


BINAER = f"Filen er en binær Excel-arbeidsbok (.xlsb). Åpne den i Excel, og {_EXCEL}."
MAKROER = f"Filen har makroer. Åpne den i Excel, og {_EXCEL}, uten makroer."
