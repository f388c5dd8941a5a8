"""The one question every calculator of an amount asks: how many plasser are agreed."""

from typing import Any

from calculators.regelverk.typer import Sats
from calculators.skjema.enhet import flere
from calculators.skjema.felt import Heltall


def plasser(sats: Sats) -> Heltall:
    """The agreed plasser, or whatever the year's own source counts."""
    return Heltall(
        navn="plasser",
        ledetekst=f"Avtalte {flere(sats)}",
        hjelp=sats.telles.nb if sats.telles else "",
        mangler=f"Skriv antall {flere(sats)}, for eksempel 40.",
        standard="40",
    )


def per_maaned(verdier: dict[str, Any], stamme: str = "plasser") -> dict[int, int]:
    """The plasser of each month that is counted: its own number, or else the one for all.

    ``stamme`` is what the fields of the months are called, before the number of the month. Where no
    number for all is given, only the months that are written are counted.
    """
    fra, til = int(verdier["fra_maaned"] or 1), int(verdier["til_maaned"] or 12)
    return {
        m: antall
        for m in range(fra, til + 1)
        if (antall := foerste(verdier[f"{stamme}_{m}"], verdier["plasser"])) is not None
    }


def foerste(*tall: int | None) -> int | None:
    """The first of the numbers that is given."""
    return next((t for t in tall if t is not None), None)
