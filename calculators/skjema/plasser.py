"""The one question every calculator of an amount asks: how many plasser are agreed."""

from calculators.skjema.felt import Heltall

PLASSER = Heltall(
    navn="plasser",
    ledetekst="Avtalte plasser",
    hjelp="Plassene i integreringsmottaket, ikke antall beboere",
    mangler="Skriv antall plasser, for eksempel 40.",
    standard="40",
)
