"""Reading dates as a browser sends them and as Norwegians type them."""

import re
from datetime import date

from calculators.norsk import MAANEDER, dato
from calculators.skjema.feil import Feltfeil

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_NORSK = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
_MED_ORD = re.compile(rf"([0-9]{{1,2}})\.[ \u00a0]?({'|'.join(MAANEDER)}) ([0-9]{{4}})")


def les_dato(tekst: str, tidligst: date, senest: date) -> date:
    """A date from ``tidligst`` to ``senest``, both included.

    ``2021-08-01``, ``1.8.2021`` and ``1. august 2021`` are the same day. A year of two digits
    is refused, for it can be read in two ways. Raises Feltfeil with what to write instead.
    """
    lest = _les(tekst.strip().lower())
    if lest is None:
        raise Feltfeil("Skriv datoen som dag, måned og år, for eksempel 1.8.2021.")
    if not tidligst <= lest <= senest:
        raise Feltfeil(f"Velg en dato fra {dato(tidligst)} til {dato(senest)}.")
    return lest


def _les(tekst: str) -> date | None:
    if treff := _ISO.fullmatch(tekst):
        aar, maaned, dag = (int(del_) for del_ in treff.groups())
    elif treff := _NORSK.fullmatch(tekst):
        dag, maaned, aar = (int(del_) for del_ in treff.groups())
    elif treff := _MED_ORD.fullmatch(tekst):
        dag, maaned, aar = int(treff[1]), MAANEDER.index(treff[2]) + 1, int(treff[3])
    else:
        return None
    try:
        return date(aar, maaned, dag)
    except ValueError:  # the day is not in the calendar, as 31.4.2021
        return None
