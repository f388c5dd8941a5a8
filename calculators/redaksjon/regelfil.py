"""A rules file as its editor meets it: the rules, or every fault with line and what to write."""

from calculators.redaksjon.skrivefeil.rapport import regelfeil
from calculators.regelverk import Regelverk, kilder
from calculators.regelverk.feil import Regelfeil


def regler(tilskuddsaar: int) -> Regelverk:
    """The rules of one tilskuddsår.

    Raises UkjentTilskuddsaar when the year has no file, and Regelfeil when it has any fault.
    """
    tekst = kilder.regeltekst(tilskuddsaar)
    try:
        return kilder.regler(tilskuddsaar)
    except Regelfeil as feil:
        raise _alt_som_er_galt(tekst, feil.fil) from None


def alle() -> list[Regelverk]:
    """The rules of every tilskuddsår; raises Regelfeil at the first file that has a fault."""
    return [regler(aar) for aar in kilder.aarene()]


def tolk(tekst: str, navn: str) -> Regelverk:
    """The rules in the text of the file ``navn``; raises Regelfeil with every fault."""
    try:
        return kilder.tolk(tekst, navn)
    except Regelfeil:
        raise _alt_som_er_galt(kilder.vanlig(tekst), navn) from None


def _alt_som_er_galt(tekst: str, navn: str) -> Regelfeil:
    return regelfeil(tekst, navn, lambda tabell: kilder.sett_over(tabell, navn)[1])
