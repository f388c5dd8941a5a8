"""The one question every calculator of an amount asks: how many plasser are agreed."""

from calculators.regelverk.typer import Sats
from calculators.skjema.enhet import flere
from calculators.skjema.felt import Heltall
from calculators.spraak import _


def plasser(sats: Sats) -> Heltall:
    """The agreed plasser, or whatever the year's own source counts."""
    return Heltall(
        navn="plasser",
        ledetekst=_("Avtalte {flere}", flere=flere(sats)),
        hjelp=sats.telles.ord if sats.telles else "",
        mangler=_("Skriv antall {flere}, for eksempel 40.", flere=flere(sats)),
        standard="40",
    )


def foerste(*tall: int | None) -> int | None:
    """The first of the numbers that is given."""
    return next((t for t in tall if t is not None), None)
