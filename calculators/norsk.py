"""Norwegian form: amounts, numbers, dates and months as they are written.

Every room may ask here; it knows nothing of the grant. The words are in the målform of the
question that is answered.
"""

from collections.abc import Sequence
from datetime import date, time

from calculators.spraak import N_, _, ngettext

# The same in both målformer.
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
UKEDAGER = (
    N_("mandag"),
    N_("tirsdag"),
    N_("onsdag"),
    N_("torsdag"),
    N_("fredag"),
    N_("lørdag"),
    N_("søndag"),
)
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
    return f"{tall(verdi)} {ngettext(entall, flertall, verdi)}"


def alle(verdi: int) -> str:
    """All of more than one thing: ``Begge``, ``Alle 6``."""
    return _("Begge") if verdi == 2 else _("Alle {antall}", antall=tall(verdi))


_TALLORD = (
    N_("ingen"),
    "",
    N_("to"),
    N_("tre"),
    N_("fire"),
    N_("fem"),
    N_("seks"),
    N_("sju"),
    N_("åtte"),
    N_("ni"),
    N_("ti"),
)


def antall_med_ord(verdi: int, entall: str, flertall: str) -> str:
    """A number in a sentence: ``én del`` as it is given, and ``to deler`` of ``{antall} deler``.

    One is in the words given, for it follows the gender of what is counted; others are in words
    up to ten.
    """
    ord_ = _TALLORD[verdi] if verdi < len(_TALLORD) else ""
    return ngettext(entall, flertall, verdi).format(antall=_(ord_) if ord_ else tall(verdi))


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


def ukedag(verdi: date) -> str:
    """``mandag``."""
    return _(UKEDAGER[verdi.weekday()])


def dag_og_dato(verdi: date) -> str:
    """``mandag 17. mai 2021``."""
    return f"{ukedag(verdi)} {dato(verdi)}"


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
    return _("{flere} og {siste}", flere=", ".join(ord_[:-1]), siste=ord_[-1])


def eller(ord_: Sequence[str]) -> str:
    """The words in guillemets: ``«a»``, ``«a» eller «b»``, ``«a», «b» eller «c»``."""
    sitert = [f"«{o}»" for o in ord_]
    if len(sitert) < 2:
        return "".join(sitert)
    return _("{flere} eller {siste}", flere=", ".join(sitert[:-1]), siste=sitert[-1])


def enten(ord_: Sequence[str]) -> str:
    """``a eller b``, of words that are no values to choose among."""
    return _(" eller ").join(ord_)


def med_fortegn(verdi: int) -> str:
    """A change in kroner: ``+138 kr``, ``−138 kr``, ``uendret``."""
    if not verdi:
        return _("uendret")
    return f"{'+' if verdi > 0 else ''}{kroner(verdi)}"


def prosent(promille: int) -> str:
    """A change given in per mille: ``+6,9 %``, ``−1,0 %``, ``uendret``."""
    if not promille:
        return _("uendret")
    hele, tideler = divmod(abs(promille), 10)
    return f"{'+' if promille > 0 else _MINUS}{tall(hele)},{tideler}{NBSP}%"
