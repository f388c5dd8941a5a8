"""The fields that every check of a programme has: the day it is made for."""

from datetime import date, timedelta
from typing import NamedTuple

from calculators.norsk import MAANEDER, dato
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none
from calculators.regelverk.typer import Frist, IkkeFunnet
from calculators.skjema.felt import Dato
from calculators.spraak import _


class Rapport(NamedTuple):
    """What the kommune sends in when the tilskuddsår is over, and the last day it may come.

    ``i_maaned`` is that the source has the month and not the day.
    """

    frist: Frist
    til: date
    i_maaned: bool


def rapport(regler: Regelverk) -> Rapport | None:
    """The last of what is sent in after the tilskuddsår, or None where nothing is."""
    alle_ = filter(None, (_etter_aaret(f, regler.tilskuddsaar) for f in alle(regler.frister)))
    return max(alle_, key=lambda r: r.til, default=None)


def _etter_aaret(frist: Frist, tilskuddsaar: int) -> Rapport | None:
    naar = eller_none(frist.naar)
    if naar is None or not frist.leveres or frist.ansvarlig != "kommunen":
        return None
    til = naar.dato
    if naar.maaned:
        aar, maaned = map(int, naar.maaned.split("-"))
        til = date(aar + maaned // 12, maaned % 12 + 1, 1) - timedelta(days=1)
    if til is None or til.year <= tilskuddsaar:
        return None
    return Rapport(frist, til, naar.maaned is not None)


def foerste_dag(regler: Regelverk) -> date:
    """The first day a programme can be checked for: the tilskuddsår begins."""
    return date(regler.tilskuddsaar, 1, 1)


def siste_dag(regler: Regelverk) -> date:
    """The last day: when what is written after the tilskuddsår is due, or else the year's own."""
    etter = rapport(regler)
    return etter.til if etter else aarsslutt(regler)


def aarsslutt(regler: Regelverk) -> date:
    """The last day of the tilskuddsår, whose rules also apply to a check after it."""
    return date(regler.tilskuddsaar, 12, 31)


def kontrolldato(regler: Regelverk) -> Dato:
    """The day to check for. The form begins at the last change of the rules in the year."""
    endringer = [p.fra for t in alle(regler.tiltak) for p in alle(t.perioder)]
    return Dato(
        navn="kontrolldato",
        ledetekst=_("Hvilken dato vil dere sjekke?"),
        hjelp=_hjelp(regler),
        mangler=_("Velg datoen dere vil sjekke."),
        standard=str(max(endringer, default=foerste_dag(regler))),
        tidligst=foerste_dag(regler),
        senest=siste_dag(regler),
        i_dag=True,
    )


def _hjelp(regler: Regelverk) -> str:
    """The days that can be checked, and what is not found of when the reports are due."""
    i_aaret, etter = f"I {regler.tilskuddsaar}", rapport(regler)
    if etter is None:
        ukjent = _ukjent(regler)
        return (
            _(
                "{i_aaret}. Vi har ikke funnet når dere leverer {ukjent}",
                i_aaret=i_aaret,
                ukjent=ukjent,
            )
            if ukjent
            else i_aaret
        )
    maaned, aar = MAANEDER[etter.til.month - 1], etter.til.year
    if not etter.i_maaned:
        return _("{i_aaret}, eller fram til {til}", i_aaret=i_aaret, til=dato(etter.til))
    if etter.til.month == 1:
        return _("{i_aaret}, eller i {maaned} {aar}", i_aaret=i_aaret, maaned=maaned, aar=aar)
    return _(
        "{i_aaret}, eller fra januar til {maaned} {aar}", i_aaret=i_aaret, maaned=maaned, aar=aar
    )


def _ukjent(regler: Regelverk) -> str:
    """What is sent in at a time that is not found; empty where there is none."""
    if isinstance(regler.frister, IkkeFunnet):
        return "rapportene"
    uten_tid = (
        f.leveres.ord
        for f in regler.frister
        if f.leveres and f.ansvarlig == "kommunen" and isinstance(f.naar, IkkeFunnet)
    )
    return next(uten_tid, "")
