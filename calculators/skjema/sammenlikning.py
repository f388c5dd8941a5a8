"""The questions of the calculator ``sammenlikning``: the plasser, and the edition to end with."""

from calculators.beregning.sammenlikning import Inndata
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.mangler import eller_none
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Heltall
from calculators.skjema.plasser import plasser
from calculators.skjema.skjema import Skjema, Svar

TITTEL = "Sammenlikn tilskuddet år for år"


def mangler(regelverk: Regelverk) -> tuple[str, ...]:
    """The rate, when it is found in none of the editions that are compared."""
    return () if any(sats is not None for _, sats in _satsene(regelverk)) else ("sats",)


def skjema(regelverk: Regelverk) -> Skjema:
    """The form; the editions compared are the chosen year's and those before it."""
    if mangler(regelverk):
        return bare_aaret("sammenlikning", TITTEL, regelverk.tilskuddsaar)
    return Skjema(
        navn="sammenlikning",
        tittel=TITTEL,
        for_haand="Gang plassene med antall måneder og med satsen for hvert år. Satsene står "
        "under «År for år».",
        felt=(
            tilskuddsaar(regelverk.tilskuddsaar),
            plasser(regelverk),
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
    return Inndata(verdier["plasser"], verdier["maaneder"], _satsene(regelverk)), []


def _satsene(regelverk: Regelverk) -> list[tuple[int, int | None]]:
    """Each edition up to the chosen year with its rate, or None where it is not found."""
    utgavene = [regler(aar) for aar in aarene() if aar < regelverk.tilskuddsaar] + [regelverk]
    satsene = ((r.tilskuddsaar, eller_none(r.sats)) for r in utgavene)
    return [(aar, sats.kroner if sats else None) for aar, sats in satsene]
