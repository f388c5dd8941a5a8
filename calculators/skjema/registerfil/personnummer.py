"""Finding numbers that may tell who a resident is: fødselsnummer (11 digits), DUF-nummer (12)."""

import re

_ISO_DATO = re.compile(r"(?<!\d)[12]\d{3}-\d\d-\d\d(?!\d)")
# Digits with the marks that people and programs put between them, seen or unseen.
_MELLOM = r"[\s\-\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\ufeff]{0,3}"
# A cell of ten digits alone is a number of eleven that began with 0, before a program read it.
_UTEN_NULL = r"(?:^|\|)\s*\d{10}\s*(?=$|\|)"
_NUMMER = re.compile(rf"\d(?:{_MELLOM}\d){{10}}|\d{{6}}\.\d{{5}}|{_UTEN_NULL}")


def har_personnummer(tekst: str) -> bool:
    """Whether the text holds a run of eleven digits or more; two dates beside one another do not.

    The text is a cell, or cells with ``|`` between them. Longer runs count too: it is better to
    leave out a column too many than to show one number.
    """
    return bool(_NUMMER.search(tekst)) and bool(_NUMMER.search(_ISO_DATO.sub("/", tekst)))
