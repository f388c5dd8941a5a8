"""From bytes to text, in the encoding where the headings can be read."""

import codecs
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from calculators.skjema.feil import Feltfeil
from calculators.spraak import N_, _

# Those a register may be in. The last two are a Mac's and DOS's own, in files from old programs.
TEGNSETT = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850",
)  # fmt: skip
_BOM = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAVN = {"mac_roman": "Mac OS Roman", "cp850": N_("DOS (kodetabell 850)")}
_ENKLE = ("cp1252", "mac_roman", "cp850")
# UTF-8 that was taken for something else and saved once more begins each letter with one of these.
_DOBBELT = frozenset("ÃÂ√├┬¬")
_STYRETEGN = re.compile("([\x80-\x9f]+)")
_PROEVE = 200_000
_VANLIGE = frozenset("«»“”‘’„–—…°½§€£•·´éèêôòóäöüÄÖÜÉ\u00a0")
_UKJENT = N_(
    "Filen er ikke et regneark. Lagre registeret som CSV eller som Excel-arbeidsbok (.xlsx), "
    "og velg filen på nytt."
)
_NUL = N_(
    "Filen har tegn som ikke er tekst (NUL), og noe av innholdet kan være borte. Åpne registeret "
    "i programmet det kommer fra, og lagre det som CSV UTF-8 eller som Excel-arbeidsbok (.xlsx)."
)


class Lest(NamedTuple):
    """A text, and what to say of how it was read; nothing when it was as expected."""

    tekst: str
    merknad: str = ""


def les_tekst(innhold: bytes, overskrifter: Callable[[str], int]) -> Lest:
    """The text of a file. ``overskrifter`` tells how many known headings a text has.

    Raises Feltfeil for what is no text.
    """
    alle = list(_kandidater(innhold))
    kandidater = [k for k in alle if "\0" not in k.tekst]
    if not kandidater:
        er_register = any(overskrifter(k.tekst.replace("\0", "")) > 1 for k in alle)
        raise Feltfeil(_(_NUL) if er_register else _(_UKJENT))
    if len(kandidater) == 1:
        return kandidater[0]
    return max(kandidater, key=lambda k: (overskrifter(k.tekst), _rimelig(k.tekst[:_PROEVE])))


def _kandidater(innhold: bytes) -> Iterator[Lest]:
    """What the bytes may say, the likeliest first."""
    for bom, tegnsett in _BOM:
        if innhold.startswith(bom):
            yield Lest(innhold.decode(tegnsett, "replace"))
            return
    if utf16 := _utf16(innhold):
        yield Lest(innhold.decode(utf16, "replace"))
        return
    try:
        tekst = innhold.decode("utf-8")
    except UnicodeDecodeError:
        yield from (Lest(innhold.decode(t, "replace"), _om(t)) for t in _ENKLE)
        tekst = innhold.decode("utf-8", "replace")
    yield Lest(tekst)
    if not _DOBBELT.isdisjoint(tekst[:_PROEVE]):
        yield from _rettet(tekst)


def _utf16(innhold: bytes) -> str | None:
    """The kind of UTF-16 without a mark: every other byte of Western text is zero."""
    proeve = innhold[:2_000]
    likt, ulikt = proeve[::2].count(0), proeve[1::2].count(0)
    if max(likt, ulikt) * 5 < len(proeve) * 2 or min(likt, ulikt) * 10 > max(likt, ulikt):
        return None
    return "utf-16-be" if likt > ulikt else "utf-16-le"


def _rettet(tekst: str) -> Iterator[Lest]:
    """The text without the round it has taken through another encoding."""
    for tegnsett in _ENKLE:
        try:
            rettet = _tilbake(tekst, tegnsett).decode("utf-8")
        except UnicodeError:
            continue
        yield Lest(
            rettet,
            _(
                "Bokstavene æ, ø og å var lagret to ganger i filen, og er rettet. Se etter at "
                "bokstavene er riktige."
            ),
        )


def _tilbake(tekst: str, tegnsett: str) -> bytes:
    """The bytes this text was read from. Five have no letter in Windows, and stand as they are."""
    if tegnsett != "cp1252":
        return tekst.encode(tegnsett)
    return b"".join(
        bit.encode("latin-1") if "\x80" <= bit[:1] <= "\x9f" else bit.encode(tegnsett)
        for bit in _STYRETEGN.split(tekst)
    )


def _om(tegnsett: str) -> str:
    if tegnsett not in _NAVN:
        return ""
    return _(
        "Filen er lest i tegnsettet {navn}. Se etter at bokstavene er riktige.",
        navn=_(_NAVN[tegnsett]),
    )


def _rimelig(tekst: str) -> int:
    """How much the letters beyond English ones look like Norwegian; less for what is unlikely."""
    poeng = 0
    for forrige, tegn in zip(" " + tekst, tekst, strict=False):
        if tegn > "\x7f" and tegn not in _VANLIGE:
            norsk = tegn in "æøå" or (tegn in "ÆØÅ" and not forrige.islower())
            poeng += 1 if norsk else -3 if tegn == "\ufffd" else -1
    return poeng
