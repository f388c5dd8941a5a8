"""From bytes to text: UTF-8 with or without BOM, UTF-16, or Windows-1252."""

import codecs

from calculators.skjema.feil import Feltfeil

# Those a register may be in.
TEGNSETT = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
_BOM = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UKJENT = (
    "Filen er ikke et regneark. Lagre registeret som CSV eller som Excel-arbeidsbok (.xlsx), "
    "og velg filen på nytt."
)
# Files that may be text all through, and are no table all the same: PDF, RTF, web page, XML.
_ANDRE_SLAG = (b"%PDF-", b"{\\rtf", b"<!", b"<?", b"<html", b"<HTML")


def les_tekst(innhold: bytes) -> str:
    """The text of a file. Raises Feltfeil for what is no text."""
    for bom, tegnsett in _BOM:
        if innhold.startswith(bom):
            return _dekod(innhold, tegnsett)
    # Text in UTF-16 without a mark has a zero in every other byte of its first words.
    for tegnsett, del_ in (("utf-16-le", innhold[1:40:2]), ("utf-16-be", innhold[:40:2])):
        if len(del_) > 1 and not any(del_):
            return _dekod(innhold, tegnsett)
    if b"\0" in innhold or innhold.lstrip().startswith(_ANDRE_SLAG):
        raise Feltfeil(_UKJENT)
    try:
        return innhold.decode("utf-8")
    except UnicodeDecodeError:
        return _dekod(innhold, "cp1252")


def _dekod(innhold: bytes, tegnsett: str) -> str:
    try:
        tekst = innhold.decode(tegnsett)
    except UnicodeDecodeError:
        raise Feltfeil(_UKJENT) from None
    if "\0" in tekst:
        raise Feltfeil(_UKJENT)
    return tekst
