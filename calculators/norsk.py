"""Norwegian form: amounts, numbers, dates and months as they are written.

Every room may ask here; it knows nothing of the grant.
"""

from collections.abc import Sequence
from datetime import date, time

MAANEDER = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
UKEDAGER = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
NBSP = "\u00a0"
_MINUS = "\u2212"


def tall(verdi: int) -> str:
    """``961440`` is ``961 440``, with no-break spaces; a negative number has U+2212."""
    return f"{verdi:,}".replace(",", NBSP).replace("-", _MINUS)


def kroner(verdi: int) -> str:
    """``961440`` is ``961 440 kr``."""
    return f"{tall(verdi)}{NBSP}kr"


def antall(verdi: int, entall: str, flertall: str) -> str:
    """``1 måned``, ``12 måneder``."""
    return f"{tall(verdi)} {entall if verdi == 1 else flertall}"


def alle(verdi: int, entall: str) -> str:
    """All of a number of things: ``Kriteriet`` where there is one, ``Begge``, ``Alle 6``."""
    return entall if verdi == 1 else "Begge" if verdi == 2 else f"Alle {tall(verdi)}"


_TALLORD = ("ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti")


def antall_med_ord(verdi: int, entall: str, flertall: str) -> str:
    """``én del``, ``to deler``, ``12 deler``: a number in a sentence, in words up to ten."""
    ord_ = _TALLORD[verdi] if verdi < len(_TALLORD) else tall(verdi)
    return f"{ord_} {entall if verdi == 1 else flertall}"


def desimal(hundredeler: int) -> str:
    """``750`` hundredths are ``7,5``; the decimals that are there, with a comma."""
    return f"{tall(hundredeler // 100)},{hundredeler % 100:02}".rstrip("0").rstrip(",")


def stor(tekst: str) -> str:
    """The first letter as a capital, and the rest as it is."""
    return tekst[:1].upper() + tekst[1:]


def liten(tekst: str) -> str:
    """The first letter small inside a sentence, unless the word is all capitals, as NAV."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]


def dato(verdi: date) -> str:
    """``1. august 2021``."""
    return f"{verdi.day}.{NBSP}{MAANEDER[verdi.month - 1]} {verdi.year}"


def dag_og_dato(verdi: date) -> str:
    """``mandag 17. mai 2021``."""
    return f"{UKEDAGER[verdi.weekday()]} {dato(verdi)}"


def maaned_og_aar(verdi: date) -> str:
    """``januar 2022``."""
    return f"{MAANEDER[verdi.month - 1]} {verdi.year}"


def klokkeslett(verdi: time) -> str:
    """``kl. 17.00``."""
    return f"kl.{NBSP}{verdi.hour:02}.{verdi.minute:02}"


def maanedsrekke(fra: int, til: int) -> str:
    """``august–desember``, or ``mai`` when it is one month. Months are 1–12."""
    navn = MAANEDER[fra - 1]
    return navn if fra == til else f"{navn}\u2013{MAANEDER[til - 1]}"


def og(ord_: Sequence[str]) -> str:
    """``a``, ``a og b``, ``a, b og c``."""
    if len(ord_) < 2:
        return "".join(ord_)
    return f"{', '.join(ord_[:-1])} og {ord_[-1]}"


def eller(ord_: Sequence[str]) -> str:
    """The words in guillemets: ``«a»``, ``«a» eller «b»``, ``«a», «b» eller «c»``."""
    sitert = [f"«{o}»" for o in ord_]
    if len(sitert) < 2:
        return "".join(sitert)
    return f"{', '.join(sitert[:-1])} eller {sitert[-1]}"


def med_fortegn(verdi: int) -> str:
    """A change in kroner: ``+138 kr``, ``−138 kr``, ``uendret``."""
    if not verdi:
        return "uendret"
    return f"{'+' if verdi > 0 else ''}{kroner(verdi)}"


def prosent(promille: int) -> str:
    """A change given in per mille: ``+6,9 %``, ``−1,0 %``, ``uendret``."""
    if not promille:
        return "uendret"
    hele, tideler = divmod(abs(promille), 10)
    return f"{'+' if promille > 0 else _MINUS}{tall(hele)},{tideler}{NBSP}%"
