"""Which nynorsk page was made from which bokmål text, and what is missing, older or a draft.

``docs/nn/`` has the same pages as ``docs/``. What stands on top of a nynorsk page names the text
that it was made from, by ``avtrykk``, and says whether it is a draft that nobody has read.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from calculators.redaksjon.sidetekst import NYNORSK, les, sidene, sted

AVTRYKK = re.compile(r"[0-9a-f]{16}")
_FORORD = re.compile(r"\A---\n(?P<linjer>.*?\n)---\n", re.DOTALL)
_OPPDATERT = re.compile(r"^oppdatert:.*\n", re.MULTILINE)
_OVERSATT_FRA = re.compile(
    r"""^oversatt_fra:[ ]*["']?(?P<avtrykk>[^"'\s]*)["']?[ ]*$""", re.MULTILINE
)
_UTKAST = re.compile(r"^utkast:[ ]*true[ ]*\n", re.MULTILINE)
LES = "python3 scripts/nynorsk.py --lest"


@dataclass(frozen=True)
class Mangel:
    """A nynorsk page that cannot be published: where, what is wrong, and what to do."""

    side: str
    """Its path in the folder of a målform: ``2021/sats.md``."""
    sted: str
    galt: str
    skriv: str

    def __str__(self) -> str:
        return f"{self.sted}: {self.galt}: {self.skriv}"


def avtrykk(tekst: str) -> str:
    """The first 16 hex digits of SHA-256 of a bokmål page, less the day it was last gone over."""
    forord = _FORORD.match(tekst)
    if forord:
        tekst = _OPPDATERT.sub("", forord[0]) + tekst[forord.end() :]
    return hashlib.sha256(tekst.encode()).hexdigest()[:16]


def mangler(docs: Path) -> list[Mangel]:
    """What keeps the nynorsk pages from being published; ``docs`` is the folder of bokmål's."""
    bokmaal = (fil.relative_to(docs) for fil in sidene(docs))
    return [*(mangel for sti in bokmaal for mangel in _siden(docs, sti)), *uten_bokmaal(docs)]


def uten_bokmaal(docs: Path) -> list[Mangel]:
    """The nynorsk pages that have no page in bokmål, as one has not whose bokmål is renamed."""
    stier = (fil.relative_to(docs / NYNORSK) for fil in sidene(docs / NYNORSK))
    return [_uten_bokmaal(docs, sti) for sti in stier if not (docs / sti).is_file()]


def er_eldre(docs: Path, side: str) -> bool:
    """Whether a nynorsk page was made from another text than bokmål has now, or is a draft."""
    return not (docs / side).is_file() or any(True for _ in _siden(docs, Path(side)))


def er_utkast(tekst: str) -> bool:
    """Whether a page says of itself that nobody has read it."""
    return bool(_UTKAST.search(_forordet(tekst)))


def er_fra(tekst: str, avtrykket: str) -> bool:
    """Whether a nynorsk page names the bokmål text with this ``avtrykk``."""
    skrevet = _OVERSATT_FRA.search(_forordet(tekst))
    return skrevet is not None and skrevet["avtrykk"] == avtrykket


def godkjent(tekst: str, fra: str) -> str:
    """A nynorsk page that somebody has read against the bokmål text ``fra``.

    Raises ValueError for a page without the lines on top.
    """
    return _med_linjen(_UTKAST.sub("", _krevd(tekst)), fra, _resten(tekst))


def som_utkast(tekst: str) -> str:
    """A nynorsk page that nobody has read."""
    forord = _krevd(tekst)
    if _UTKAST.search(forord):
        return tekst
    return f"{forord[:-4]}utkast: true\n---\n{_resten(tekst)}"


def med_avtrykk(tekst: str, fra: str) -> str:
    """A nynorsk page that says it was made from the bokmål text ``fra``."""
    return _med_linjen(_krevd(tekst), fra, _resten(tekst))


def _med_linjen(forord: str, fra: str, resten: str) -> str:
    linje = f'oversatt_fra: "{avtrykk(fra)}"'
    if _OVERSATT_FRA.search(forord):
        return _OVERSATT_FRA.sub(linje, forord, count=1) + resten
    return f"{forord[:-4]}{linje}\n---\n{resten}"


def _siden(docs: Path, sti: Path) -> Iterator[Mangel]:
    fil, fra = docs / NYNORSK / sti, docs / sti
    side = sti.as_posix()
    if not fil.is_file():
        galt = "siden mangler på nynorsk"
        yield Mangel(side, sted(docs, fil, 1), galt, f"oversett docs/{side}, eller {_UTKASTET}")
        return
    tekst = les(fil)
    skriv = f"rett siden etter den, og skriv: {LES} docs/{NYNORSK}/{side}"
    if er_utkast(tekst):
        nummer = _linjen(tekst, _UTKAST)
        galt = "siden er et utkast som ingen har lest"
        skriv = f"les den mot docs/{side}, og skriv: {LES} docs/{NYNORSK}/{side}"
        yield Mangel(side, sted(docs, fil, nummer), galt, skriv)
    elif (skrevet := _OVERSATT_FRA.search(_forordet(tekst))) is None:
        galt = f"siden sier ikke hvilken tekst den er oversatt fra, docs/{side}"
        yield Mangel(side, sted(docs, fil, 1), galt, skriv.replace("etter den", "etter den siden"))
    elif skrevet["avtrykk"] != avtrykk(les(fra)):
        galt = f"docs/{side} er endret etter at den ble oversatt"
        yield Mangel(side, sted(docs, fil, _linjen(tekst, _OVERSATT_FRA)), galt, skriv)


_UTKASTET = "lag et utkast: python3 scripts/nynorsk.py --utkast"


def _uten_bokmaal(docs: Path, sti: Path) -> Mangel:
    galt = f"docs/{sti.as_posix()} finnes ikke"
    return Mangel(
        sti.as_posix(),
        sted(docs, docs / NYNORSK / sti, 1),
        galt,
        "ta bort denne siden, eller gi den navnet til siden på bokmål",
    )


def _forordet(tekst: str) -> str:
    forord = _FORORD.match(tekst)
    return forord[0] if forord else ""


def _krevd(tekst: str) -> str:
    if not (forord := _forordet(tekst)):
        raise ValueError("linjene om siden mangler: begynn siden med --- på en linje")
    return forord


def _resten(tekst: str) -> str:
    return tekst[len(_forordet(tekst)) :]


def _linjen(tekst: str, moenster: re.Pattern[str]) -> int:
    treff = moenster.search(tekst)
    return tekst[: treff.start()].count("\n") + 1 if treff else 1
