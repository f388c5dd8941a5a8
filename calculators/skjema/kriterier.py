"""The questions of the calculator ``kriterier``: one ja or nei per criterion of the year."""

from calculators.beregning.kriterier import Inndata
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Valg
from calculators.skjema.program import ja_nei
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Kan kommunen få tilskuddet?")


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """The criteria, when they are not found: then there is nothing to ask."""
    return ("kriterier",) if isinstance(regler.kriterier, IkkeFunnet) else ()


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default is a kommune that meets every criterion."""
    if mangler(regler):
        return bare_aaret("kriterier", _(TITTEL), regler.tilskuddsaar)
    return Skjema(
        navn="kriterier",
        tittel=_(TITTEL),
        for_haand=_(
            "Sammenlikn med kriteriene under «Slik har vi kommet fram til "
            "dette». Alle må være oppfylt."
        ),
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            *(
                Valg(
                    navn=kriterium.id,
                    ledetekst=kriterium.spoersmaal.ord,
                    mangler=_("Svar ja eller nei."),
                    standard="ja",
                    valg=ja_nei(),
                    radio=True,
                )
                for kriterium in funnet(regler.kriterier)
            ),
        ),
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """The answers by criterion, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    if meldinger:
        return None, meldinger
    return Inndata({k.id: verdier[k.id] == "ja" for k in funnet(regler.kriterier)}), []
