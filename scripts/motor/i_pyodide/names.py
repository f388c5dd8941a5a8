"""Runs inside Pyodide at build: asks for the names of all letters, and for all else of them.

The names take more room in the wasm than anything else there, and no calculator asks for one.
"""

import unicodedata
from collections.abc import Callable
from typing import Literal
from unicodedata import ucd_3_2_0
from zlib import crc32

# The planes between have no letters, and those after are for private use.
ALLE = [chr(nr) for nr in (*range(0x40000), *range(0xE0000, 0xE1000))]
_FORMER: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")
_SLAG = (
    "bidirectional", "category", "combining", "decomposition", "east_asian_width", "mirrored",
)  # fmt: skip
_TALL = ("decimal", "digit", "numeric")
_TEKST = (
    "casefold", "isalnum", "isalpha", "isdecimal", "isdigit", "isidentifier", "islower",
    "isnumeric", "isprintable", "isspace", "istitle", "isupper", "lower", "title", "upper",
)  # fmt: skip


def navnene() -> int:
    """Ask each letter for its name, and the name for its letter; how many had one."""
    navn = [navn for bokstav in ALLE if (navn := unicodedata.name(bokstav, ""))]
    for et in navn:
        unicodedata.lookup(et)
    return len(navn)


def resten(bokstaver: list[str]) -> int:
    """A checksum of all else that is known of these letters."""
    spoersmaal: list[Callable[[str], object]] = [
        *(getattr(utgave, navn) for utgave in (unicodedata, ucd_3_2_0) for navn in _SLAG),
        *(getattr(str, navn) for navn in _TEKST),
    ]
    sum_ = 0
    for spoer in spoersmaal:
        sum_ = crc32(repr([spoer(bokstav) for bokstav in bokstaver]).encode(), sum_)
    for utgave in (unicodedata, ucd_3_2_0):
        for navn in _TALL:
            tall = [getattr(utgave, navn)(bokstav, None) for bokstav in bokstaver]
            sum_ = crc32(repr(tall).encode(), sum_)
        for form in _FORMER:
            skrevet = [utgave.normalize(form, bokstav) for bokstav in bokstaver]
            sum_ = crc32("".join(skrevet).encode("utf-8", "surrogatepass"), sum_)
    return sum_
