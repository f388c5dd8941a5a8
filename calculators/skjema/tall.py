"""Reading numbers the way Norwegians type them, and refusing what can be read in two ways."""

import re

from calculators.skjema.feil import Feltfeil

# A space between groups of three: the plain one and those that Word and Excel put there.
_TALL = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+)(?:,([0-9]+))?")
_NEGATIVT = re.compile(r"[-\u2212\u2013] ?[0-9].*", re.DOTALL)
_PUNKTUM = re.compile(r"[0-9 \u00a0\u202f]+(?:\.[0-9]+)+(?:,[0-9]*)?")


def les_heltall(tekst: str, minst: int, hoeyst: int) -> int:
    """A whole number between ``minst`` and ``hoeyst``.

    ``1 000`` (any kind of space) and ``1000,0`` are one thousand. A dot is refused, for
    ``1.000`` may be one or one thousand. Raises Feltfeil with what to write instead.
    """
    tekst = tekst.strip()
    if _NEGATIVT.fullmatch(tekst):
        raise Feltfeil(f"Tallet kan ikke være negativt. Skriv {minst} eller mer.")
    if _PUNKTUM.fullmatch(tekst):
        raise Feltfeil("Et punktum kan leses på to måter. Skriv tallet uten punktum, som 1000.")
    treff = _TALL.fullmatch(tekst)
    if treff is None:
        raise Feltfeil("Skriv et helt tall med sifre, for eksempel 40.")
    if (treff[1] or "").strip("0"):
        raise Feltfeil("Skriv et helt tall, uten desimaler.")
    sifre = re.sub(r"[^0-9]", "", tekst.partition(",")[0]).lstrip("0") or "0"
    # The length is compared first: Python refuses to read thousands of digits as a number.
    if len(sifre) > len(str(hoeyst)) or int(sifre) > hoeyst:
        raise Feltfeil(f"Tallet er for høyt. Skriv {hoeyst} eller mindre.")
    if int(sifre) < minst:
        raise Feltfeil(f"Tallet er for lavt. Skriv {minst} eller mer.")
    return int(sifre)


_TIMER = re.compile(r"([0-9]{1,3})(?:,([0-9]{1,2}))?")


def les_timer(tekst: str, hoeyst: int) -> int:
    """Hours from 0 to ``hoeyst`` with at most two decimals, in hundredths of an hour.

    ``7,5`` is 750. A dot is refused. Raises Feltfeil with what to write instead.
    """
    treff = _TIMER.fullmatch(tekst.strip())
    if treff is None:
        raise Feltfeil("Skriv timer med sifre og komma, for eksempel 7,5.")
    hundredeler = int(treff[1]) * 100 + int((treff[2] or "").ljust(2, "0"))
    if hundredeler > hoeyst * 100:
        raise Feltfeil(f"Tallet er for høyt. Skriv {hoeyst} eller mindre.")
    return hundredeler
