"""The questions of the calculator ``tilskudd``: how many plasser, in which months."""

from calculators.beregning.tilskudd import Inndata
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet, Sats
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.enhet import bestemt, flere
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Maanedstall
from calculators.skjema.maaneder import (
    annet_antall,
    maanedsfelt,
    per_maaned,
    periodefeil,
    periodefelt,
    skrevne,
)
from calculators.skjema.plasser import plasser
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Regn ut tilskuddet")
_FAKTISK = "faktisk"


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """The rate, when it is not found: without it there is no amount."""
    return ("sats",) if isinstance(regler.sats, IkkeFunnet) else ()


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default is a full year with 40 plasser, DOMAIN's own example."""
    if mangler(regler):
        return bare_aaret("tilskudd", _(TITTEL), regler.tilskuddsaar)
    sats = funnet(regler.sats)
    egne, faktiske = annet_antall(sats), _faktiske(sats)
    return Skjema(
        navn="tilskudd",
        tittel=_(TITTEL),
        for_haand=_(
            "Gang {bestemt} med satsen for hver måned, og legg sammen månedene. Satsen og "
            "regnestykket står under «Slik har vi regnet».",
            bestemt=bestemt(sats),
        ),
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            plasser(sats),
            *periodefelt(),
            *egne,
            *faktiske,
        ),
        i_svaret=frozenset(f.navn for f in egne),
        mer=_("Sammenlikn med de faktiske {bestemt}", bestemt=bestemt(sats)),
        under_mer=frozenset(f.navn for f in faktiske),
    )


def _faktiske(sats: Sats) -> tuple[Maanedstall, ...]:
    """The plasser there were; a month that is left out is not compared."""
    ord_ = _("Faktiske {flere}", flere=flere(sats))
    return maanedsfelt(_FAKTISK, ord_, _("{ord}, måned for måned", ord=ord_))


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to compute, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    meldinger += dict.fromkeys(f for s in ("plasser", _FAKTISK) for f in periodefeil(verdier, s))
    if meldinger:
        return None, meldinger
    sats = funnet(regler.sats).kroner
    return Inndata(sats, per_maaned(verdier), skrevne(verdier, _FAKTISK)), []
