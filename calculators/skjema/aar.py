"""The one field every calculator has: which tilskuddsår the question is about."""

from calculators.regelverk import aarene
from calculators.skjema.felt import Valg
from calculators.skjema.skjema import FILER, Skjema
from calculators.spraak import _


def tilskuddsaar(standard: int) -> Valg:
    """The years that have rules, newest first."""
    return Valg(
        navn="tilskuddsaar",
        ledetekst=_("Tilskuddsår"),
        mangler=_("Velg tilskuddsåret."),
        standard=str(standard),
        valg=tuple((str(aar), str(aar)) for aar in reversed(aarene())),
    )


def bare_aaret(navn: str, tittel: str, aar: int, filer: tuple[str, ...] = FILER) -> Skjema:
    """The form of a calculator whose rules are not found: no other field decides anything."""
    return Skjema(
        navn=navn,
        tittel=tittel,
        for_haand=_("Se etter i tilskuddsbrevet, eller spør IMDi."),
        felt=(tilskuddsaar(aar),),
        filer=filer,
        tomme=frozenset(filer),
    )
