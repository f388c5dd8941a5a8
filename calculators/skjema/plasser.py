"""The one question every calculator of an amount asks: how many plasser are agreed."""

from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none
from calculators.skjema.felt import Heltall


def plasser(regler: Regelverk) -> Heltall:
    """The agreed plasser, with what the year's own source counts."""
    sats = eller_none(regler.sats)
    return Heltall(
        navn="plasser",
        ledetekst="Avtalte plasser",
        hjelp=sats.telles.nb if sats and sats.telles else "",
        mangler="Skriv antall plasser, for eksempel 40.",
        standard="40",
    )
