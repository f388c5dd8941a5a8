"""A time of day after a date, as programs write it: it never moves the date, or it is refused."""

import re
from collections.abc import Callable
from datetime import date

from calculators.norsk import dato
from calculators.skjema.feil import Feltfeil
from calculators.spraak import _

_KLOKKE = re.compile(
    r"(?P<dato>.+?)(?:(?P<viser>t|,? kl\.? ?)|,? )"
    r"(?P<time>[0-9]{1,2})(?P<merke>[:.])(?P<minutt>[0-5][0-9])"
    r"(?:[:.][0-5][0-9](?:[.,][0-9]+)?)?(?P<halv> ?[ap]\.?m\.?)? ?"
    r"(?P<sone>z|utc|gmt|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_SISTE_TIME = 23
_SISTE_MAANED = 12


def uten_klokke(tekst: str, les: Callable[[str], date | None]) -> date | None:
    """The date of a text that ends with a time of day; None where it does not, or has no date.

    ``15.11.2020 00:00:00`` and ``2020-11-15T00:00:00`` are 15 November. With a time zone the day
    in Norway may be another than the one that is written: then Feltfeil names both. ``10.12`` and
    ``05.01.22`` may be a second date: Feltfeil asks for one.
    """
    treff = _KLOKKE.fullmatch(tekst)
    if treff is None or int(treff["time"]) > _SISTE_TIME:
        return None
    dag = les(treff["dato"])
    if dag and _kan_vaere_dato(treff):
        raise Feltfeil(
            _(
                "Etter datoen står noe som kan være et klokkeslett eller en dato til. "
                "Skriv bare én dato: dag, måned og år."
            )
        )
    if dag and treff["sone"]:
        _se_etter_sonen(dag, _timen(treff), _forskyvning(treff["sone"]))
    return dag


def _kan_vaere_dato(treff: re.Match[str]) -> bool:
    """Whether hours and minutes with a dot between may be a day and a month, and nothing tells."""
    if treff["merke"] == ":" or treff["viser"] or treff["halv"]:
        return False
    return int(treff["time"]) > 0 and 0 < int(treff["minutt"]) <= _SISTE_MAANED


def _timen(treff: re.Match[str]) -> float:
    time = int(treff["time"])
    if treff["halv"]:
        time = time % 12 + 12 * ("p" in treff["halv"])
    return time + int(treff["minutt"]) / 60


def _forskyvning(sone: str) -> float:
    """Hours before UTC: ``+0130`` is 1.5."""
    if sone in ("z", "utc", "gmt"):
        return 0
    sifre = sone[1:].replace(":", "").ljust(4, "0")
    return (int(sifre[:2]) + int(sifre[2:]) / 60) * (-1 if sone[0] == "-" else 1)


def _se_etter_sonen(dag: date, time: float, forskyvning: float) -> None:
    for norge in _norges(dag.month):
        flytt = (time - forskyvning + norge) // 24
        if flytt:
            # At the ends of the calendar there is no day on the other side.
            nummer = min(max(dag.toordinal() + int(flytt), 1), date.max.toordinal())
            i_norge = date.fromordinal(nummer)
            raise Feltfeil(
                _(
                    "Klokkeslettet har en tidssone, og datoen kan være {dag} eller "
                    "{i_norge}. Skriv bare datoen: dag, måned og år.",
                    dag=dato(dag),
                    i_norge=dato(i_norge),
                )
            )


def _norges(maaned: int) -> tuple[int, ...]:
    """How many hours Norway may be before UTC: summer time begins in March and ends in October."""
    if maaned in (3, 10):
        return (1, 2)
    return (2,) if 3 < maaned < 10 else (1,)
