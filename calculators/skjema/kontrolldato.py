"""The fields that every check of a programme has: the day it is made for."""

from datetime import date

from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle
from calculators.skjema.felt import Dato


def foerste_dag(regler: Regelverk) -> date:
    """The first day a programme can be checked for: the tilskuddsår begins."""
    return date(regler.tilskuddsaar, 1, 1)


def siste_dag(regler: Regelverk) -> date:
    """The last day: in January of the year after the årsrapport is written."""
    return date(regler.tilskuddsaar + 1, 1, 31)


def aarsslutt(regler: Regelverk) -> date:
    """The last day of the tilskuddsår, whose rules also apply to a check in January after it."""
    return date(regler.tilskuddsaar, 12, 31)


def kontrolldato(regler: Regelverk) -> Dato:
    """The day to check for. The form begins at the last change of the rules in the year."""
    endringer = [p.fra for t in alle(regler.tiltak) for p in t.perioder]
    return Dato(
        navn="kontrolldato",
        ledetekst="Hvilken dato vil dere sjekke?",
        hjelp=f"I {regler.tilskuddsaar}, eller i januar {regler.tilskuddsaar + 1}",
        mangler="Velg datoen dere vil sjekke.",
        standard=str(max(endringer, default=foerste_dag(regler))),
        tidligst=foerste_dag(regler),
        senest=siste_dag(regler),
        i_dag=True,
    )
