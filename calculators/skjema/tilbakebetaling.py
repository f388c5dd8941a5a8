"""The questions of the calculator ``tilbakebetaling``: received, booked, unclear, and income."""

from calculators.beregning.tilbakebetaling import Inndata
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Beloep
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Hvor mye skal dere betale tilbake?")
# An example of what is received, where no rate can give one.
_UTEN_SATS = 1_000_000


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """What is paid back, when that is not found: the sum is that rule's own."""
    return ("tilbakebetaling",) if isinstance(regler.tilbakebetaling, IkkeFunnet) else ()


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default received is the grant for 40 plasser all year."""
    if mangler(regler):
        return bare_aaret("tilbakebetaling", _(TITTEL), regler.tilskuddsaar)
    mottatt = eksempelbeloep(regler)
    return Skjema(
        navn="tilbakebetaling",
        tittel=_(TITTEL),
        for_haand=_(
            "Trekk de bokførte utgiftene som tilskuddet kan dekke, fra det dere har mottatt. Er "
            "utgiftene høyere, er svaret 0. Utgifter som må avklares, holder dere utenfor."
        ),
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            mottattfelt(regler),
            Beloep(
                navn="bokfoert",
                ledetekst=_("Bokførte utgifter"),
                hjelp=_(
                    "Bokført i {tilskuddsaar}, og bare det tilskuddet kan dekke",
                    tilskuddsaar=regler.tilskuddsaar,
                ),
                mangler=_("Skriv det dere har bokført. Skriv 0 hvis det ikke er noe."),
                standard=str(mottatt * 95 // 100),
            ),
            Beloep(
                navn="avklares",
                ledetekst=_("Utgifter som må avklares"),
                hjelp=_(
                    "Bokført i {tilskuddsaar} i tillegg, der det er uklart om "
                    "tilskuddet dekker dem",
                    tilskuddsaar=regler.tilskuddsaar,
                ),
                standard="20000",
                valgfritt=True,
            ),
            Beloep(
                navn="andre_inntekter",
                ledetekst=_("Andre inntekter i prosjektet"),
                hjelp=_(
                    "Bokført i {tilskuddsaar}, utenom dette tilskuddet",
                    tilskuddsaar=regler.tilskuddsaar,
                ),
                valgfritt=True,
            ),
        ),
    )


def eksempelbeloep(regler: Regelverk) -> int:
    """What is received in the example: the grant for 40 plasser all year, in hele kroner."""
    sats = eller_none(regler.sats)
    return sats.kroner * 40 * 12 if sats else _UTEN_SATS


def mottattfelt(regler: Regelverk) -> Beloep:
    """What IMDi has paid; every calculator that asks for it asks the same."""
    return Beloep(
        navn="mottatt",
        ledetekst=_("Mottatt tilskudd"),
        hjelp=_("Det IMDi har utbetalt, i hele kroner"),
        mangler=_(
            "Skriv beløpet dere har mottatt, for eksempel {eksempelbeloep}.",
            eksempelbeloep=eksempelbeloep(regler),
        ),
        standard=str(eksempelbeloep(regler)),
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to compute, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    if meldinger:
        return None, meldinger
    inndata = Inndata(
        verdier["mottatt"],
        verdier["bokfoert"],
        verdier["avklares"] or 0,
        verdier["andre_inntekter"] or 0,
    )
    return inndata, []
