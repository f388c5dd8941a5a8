"""The questions of the calculator ``sammenlikning``: the plasser, and the edition to end with."""

from calculators.beregning.sammenlikning import Inndata
from calculators.regelverk import Regelverk, aarene, regler
from calculators.skjema.aar import tilskuddsaar
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Heltall
from calculators.skjema.plasser import PLASSER
from calculators.skjema.skjema import Skjema, Svar


def skjema(regelverk: Regelverk) -> Skjema:
    """The form; the editions compared are the chosen year's and those before it."""
    return Skjema(
        navn="sammenlikning",
        tittel="Sammenlikn tilskuddet år for år",
        for_haand="Gang plassene med antall måneder og med satsen for hvert år. Satsene står "
        "under «År for år».",
        felt=(
            tilskuddsaar(regelverk.tilskuddsaar),
            PLASSER,
            Heltall(
                navn="maaneder",
                ledetekst="Antall måneder",
                mangler="Skriv antall måneder, fra 1 til 12.",
                standard="12",
                minst=1,
                hoeyst=12,
            ),
        ),
    )


def les(regelverk: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to compute, or None and every message to the visitor."""
    verdier, meldinger = skjema(regelverk).les(svar)
    if meldinger:
        return None, meldinger
    satser = [(aar, regler(aar).sats.kroner) for aar in aarene() if aar <= regelverk.tilskuddsaar]
    return Inndata(verdier["plasser"], verdier["maaneder"], satser), []
