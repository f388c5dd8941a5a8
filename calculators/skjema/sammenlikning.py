"""The questions of the calculator ``sammenlikning``: the plasser, and the edition to end with."""

from calculators.beregning.sammenlikning import Aarssats, Inndata
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.mangler import eller_none
from calculators.regelverk.typer import Sats
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.enhet import bestemt, likt_telt
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Heltall
from calculators.skjema.maaneder import annet_antall, skrevne
from calculators.skjema.plasser import plasser
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Sammenlikn tilskuddet år for år")


def mangler(regelverk: Regelverk) -> tuple[str, ...]:
    """The rate, when it is found in none of the editions that are compared."""
    return () if any(s.sats is not None for s in _satsene(regelverk)) else ("sats",)


def skjema(regelverk: Regelverk) -> Skjema:
    """The form; the editions compared are the chosen year's and those before it."""
    stokk = maalestokk(regelverk)
    if stokk is None:
        return bare_aaret("sammenlikning", _(TITTEL), regelverk.tilskuddsaar)
    egne = annet_antall(stokk)
    return Skjema(
        navn="sammenlikning",
        tittel=_(TITTEL),
        for_haand=_(
            "Gang {bestemt} med antall måneder og med satsen for hvert år. "
            "Satsene står under «År for år».",
            bestemt=bestemt(stokk),
        ),
        felt=(
            tilskuddsaar(regelverk.tilskuddsaar),
            plasser(stokk),
            Heltall(
                navn="maaneder",
                ledetekst=_("Antall måneder"),
                mangler=_("Skriv antall måneder, fra 1 til 12."),
                standard="12",
                minst=1,
                hoeyst=12,
            ),
            *egne,
        ),
        mer=egne[0].gruppe,
        under_mer=frozenset(f.navn for f in egne),
    )


def les(regelverk: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to compute, or None and every message to the visitor."""
    verdier, meldinger = skjema(regelverk).les(svar)
    egne = skrevne(verdier)
    if len(egne) > verdier.get("maaneder", len(egne)):
        melding = _(
            "Dere har skrevet egne tall for {egne} måneder. Skriv minst {egne}.", egne=len(egne)
        )
        meldinger.append(Feltmelding("maaneder", melding))
    if meldinger:
        return None, meldinger
    satsene = _satsene(regelverk)
    return Inndata(verdier["plasser"], verdier["maaneder"], satsene, tuple(egne.values())), []


def maalestokk(regelverk: Regelverk) -> Sats | None:
    """The rate whose enhet is asked for: the chosen year's, or else the newest there is before."""
    satsene = (eller_none(r.sats) for r in reversed(_utgavene(regelverk)))
    return next((sats for sats in satsene if sats), None)


def _satsene(regelverk: Regelverk) -> list[Aarssats]:
    """Each edition up to the chosen year with its rate, where it is found."""
    stokk, svar = maalestokk(regelverk), []
    for r in _utgavene(regelverk):
        sats = eller_none(r.sats)
        likt = sats is None or stokk is None or likt_telt(sats, stokk)
        svar.append(Aarssats(r.tilskuddsaar, sats.kroner if sats else None, likt))
    return svar


def _utgavene(regelverk: Regelverk) -> list[Regelverk]:
    return [regler(aar) for aar in aarene() if aar < regelverk.tilskuddsaar] + [regelverk]
