"""Text as it comes in: from a field, the clipboard, a file or the command line.

Two texts that look the same may be written with different characters. They are made one here,
before anybody asks what they mean.
"""

import re
import unicodedata

# Unicode's own list of what is drawn as nothing (Default_Ignorable_Code_Point): soft hyphens,
# zero-width characters, marks of direction, the byte order mark, variants of a picture. Besides
# it the control characters that are no space, and the anchors of notes.
_USETT = re.compile(
    "[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Every space but the tab and the ends of lines, which mean something in a file; and the blank of
# braille, which looks like one.
_MELLOMROM = re.compile("[^\\S\t\n\r]|\u2800")
# Halves of a character, which no file and no page can hold.
_HALVE = re.compile("[\ud800-\udfff]")
_STREK = re.compile("[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]")
# Western text without anything of the above is clean. Asked of the bytes, it costs a register of
# a hundred thousand rows next to nothing.
_VANLIGE = bytes({9, 10, 13, *range(0x20, 0x7F), *range(0xA1, 0x100)} - {0xAD})


def rens(tekst: str) -> str:
    """The text with composed letters, plain spaces and nothing unseen. Ends of lines and tabs stay.

    «Språktrening» is the same from a Mac, where ``å`` is ``a`` and a ring, as from elsewhere.
    """
    try:
        if not tekst.encode("latin-1").translate(None, _VANLIGE):
            return tekst
    except UnicodeEncodeError:
        tekst = _HALVE.sub("\ufffd", tekst)
    return unicodedata.normalize("NFC", _MELLOMROM.sub(" ", _USETT.sub("", tekst)))


def linje(tekst: str) -> str:
    """The clean text on one line, with one space where there were several, and none at the ends."""
    return " ".join(rens(tekst).split())


def jevnet(tekst: str) -> str:
    """What texts that look the same have in common: the one to compare by.

    Capitals, wide letters and the kind of dash make no difference.
    """
    likt = unicodedata.normalize("NFKC", linje(tekst)).casefold()
    return _STREK.sub("-", linje(unicodedata.normalize("NFC", likt)))


_ENKLE = {bred: chr(bred - 0xFEE0) for bred in range(0xFF01, 0xFF5F)}
_ENKLE |= dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032\u00b4`"), "'")


def tegnvis(tekst: str) -> str:
    """The text on one line in the plain signs of a keyboard, for who reads numbers and dates.

    Digits of any script, wide signs, and every dash and apostrophe are one kind each.
    """
    enkel = _STREK.sub("-", linje(tekst)).translate(_ENKLE)
    return re.sub(r"\d", lambda siffer: str(int(siffer[0])), enkel)
