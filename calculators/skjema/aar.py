"""The one field every calculator has: which tilskuddsår the question is about."""

from calculators.regelverk import aarene
from calculators.skjema.felt import Valg


def tilskuddsaar(standard: int) -> Valg:
    """The years that have rules, newest first."""
    return Valg(
        navn="tilskuddsaar",
        ledetekst="Tilskuddsår",
        mangler="Velg tilskuddsåret.",
        standard=str(standard),
        valg=tuple((str(aar), str(aar)) for aar in reversed(aarene())),
    )
