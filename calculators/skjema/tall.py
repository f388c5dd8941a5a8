"""Reading numbers as people and spreadsheets write them, and refusing what has two readings."""

import re
from dataclasses import dataclass

from calculators.norsk import NBSP, og, tall
from calculators.skjema.feil import Feltfeil
from calculators.skjema.tekst import tegnvis
from calculators.spraak import N_, Ordbok, _

# Groups of three with a space, or with the apostrophe of the Swiss, are never decimals.
_TALL = re.compile(r"([0-9]+|[0-9]{1,3}(?:([ '])[0-9]{3})(?:\2[0-9]{3})*)(?:([.,])([0-9]*))?")
# With two kinds of marks only the last can be the decimal one.
_TO_MERKER = re.compile(r"([1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)(?!\2)([.,])([0-9]+)")
_FLERE_MERKER = re.compile(r"([1-9][0-9]{0,2})(?:([.,])[0-9]{3})(?:\2[0-9]{3})+")
_FORKORTET = re.compile(r"[0-9]+(?:[.,][0-9]+)? ?[eE] ?[+-]?[0-9]+|#+")
_PARENTES = re.compile(r"\( ?(.*?) ?\)")
_ETTERSTILT_MINUS = re.compile(r"(.*[0-9]) ?-")
_MERKENAVN = Ordbok({".": N_("punktum"), ",": N_("komma")})
# A text with more digits may be somebody's number, and is not repeated.
_FLEST_SIFRE_GJENTATT = 9


@dataclass(frozen=True)
class Tallord:
    """What a field of numbers says of itself: what it holds, what to write, and of a fraction.

    ``entydig`` is how to write so that a mark has one reading, where that is not without it.
    """

    hva: str
    skriv: str
    broek: str = ""
    entydig: str = ""


def les_heltall(tekst: str, minst: int, hoeyst: int, eksempel: int = 40) -> int:
    """A whole number between ``minst`` and ``hoeyst``.

    ``1 000`` (any kind of space), ``1000,0``, ``1000.0`` and ``1.000,00`` are one thousand. A dot
    or a comma before three digits, as in ``1.000``, may be decimal or thousands and is refused.
    A count is typed, and digits of another script are a slip. Raises Feltfeil with what to write
    instead; ``eksempel`` is a number that would do.
    """
    skriv = _("Skriv et helt tall med sifre, for eksempel {eksempel}.", eksempel=tall(eksempel))
    if re.search(r"(?![0-9])\d", tekst):
        raise Feltfeil(skriv)
    broek = _("Skriv et helt tall, uten desimaler.")
    return helt(tegnvis(tekst), minst, hoeyst, Tallord(_("Tallet"), skriv, broek))


def helt(tekst: str, minst: int, hoeyst: int, ord_: Tallord) -> int:
    """The whole number of a text in plain signs. Raises Feltfeil in the words of the field."""
    negativ, tekst = _fortegn(tekst)
    hele, desimaler = del_opp(tekst, ord_)
    for_hoeyt = Feltfeil(
        _("{hva} er for høyt. Skriv {hoeyst} eller mindre.", hva=ord_.hva, hoeyst=tall(hoeyst))
    )
    # The length is compared first: Python refuses to read thousands of digits as a number.
    if len(hele) > len(str(hoeyst)) and not negativ:
        raise for_hoeyt
    if negativ and (hele + desimaler).strip("0"):
        raise Feltfeil(
            _(
                "{hva} kan ikke være negativt. Skriv {minst} eller mer.",
                hva=ord_.hva,
                minst=tall(minst),
            )
        )
    verdi, broek = int(hele), bool(desimaler.strip("0"))
    if verdi + broek > hoeyst:
        raise for_hoeyt
    if broek:
        raise Feltfeil(ord_.broek.format(ned=tall(verdi), opp=tall(verdi + 1)))
    if verdi < minst:
        raise Feltfeil(
            _("{hva} er for lavt. Skriv {minst} eller mer.", hva=ord_.hva, minst=tall(minst))
        )
    return verdi


def _fortegn(tekst: str) -> tuple[bool, str]:
    """Whether a number is negative, as people, accounts and old programs write it; and the rest."""
    tekst = tekst.removeprefix("'")
    if tekst == "-":
        raise Feltfeil(_("En strek er ikke et tall. Skriv 0 hvis det ikke er noe."))
    if treff := _PARENTES.fullmatch(tekst) or _ETTERSTILT_MINUS.fullmatch(tekst):
        return True, treff[1]
    if tekst[:1] in ("+", "-"):
        return tekst[0] == "-", tekst[1:].strip()
    return False, tekst


def del_opp(tekst: str, ord_: Tallord) -> tuple[str, str]:
    """The digits before and after the decimal mark, without zeros in front.

    Raises Feltfeil for what is no number, and for what can be read as two.
    """
    if _FORKORTET.fullmatch(tekst):
        raise Feltfeil(
            _(
                "{hva} er forkortet, og noen av sifrene kan være borte. Gjør "
                "kolonnen i regnearket bredere, eller skriv alle sifrene.",
                hva=ord_.hva,
            )
        )
    # The dot may end a sentence, and the comma wait for its decimals.
    tekst = re.sub(r"(?<=[0-9])[.,]$", "", tekst)
    if treff := _FLERE_MERKER.fullmatch(tekst):
        foerste, merke = treff[1], treff[2]
        raise _to_maater(tekst, merke, foerste, _sifre(tekst)[len(foerste) :], ord_)
    treff = _TALL.fullmatch(tekst) or _TO_MERKER.fullmatch(tekst)
    if treff is None:
        raise Feltfeil(ord_.skriv)
    hele, desimaler = _sifre(treff[1]).lstrip("0") or "0", treff[4] or ""
    # Nobody puts a nought before thousands: 0,500 is a half.
    if len(desimaler) == 3 and hele != "0":
        raise _to_maater(tekst, treff[3], hele, desimaler, ord_)
    return hele, desimaler


def _sifre(tekst: str) -> str:
    return re.sub(r"[^0-9]", "", tekst)


def _to_maater(tekst: str, merke: str, hele: str, desimaler: str, ord_: Tallord) -> Feltfeil:
    """What to say of a mark that may be decimal or between thousands: both readings, by name."""
    navn = _MERKENAVN[merke]
    melding = _("Et {navn} kan leses på to måter.", navn=navn)
    if len(hele + desimaler) <= _FLEST_SIFRE_GJENTATT:
        lite = f"{tall(int(hele))},{desimaler}".rstrip("0").rstrip(",")
        skrevet = tekst.replace(" ", NBSP)
        lite = _("et desimaltall") if lite == skrevet else lite
        melding += _(
            " {skrevet} kan være {lite} eller {stort}.",
            skrevet=skrevet,
            lite=lite,
            stort=tall(int(hele + desimaler)),
        )
    begge = og([n for m, n in _MERKENAVN.items() if m in tekst])
    uten = _("Skriv {hva} uten {merker}.", hva=ord_.hva.lower(), merker=begge)
    return Feltfeil(f"{melding} {ord_.entydig or uten}")
