"""The questions of the calculator ``kriterier``: one ja or nei per criterion of the year."""

from calculators.beregning.kriterier import Inndata
from calculators.regelverk import Regelverk
from calculators.skjema.aar import tilskuddsaar
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Valg
from calculators.skjema.skjema import Skjema, Svar


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default is a kommune that meets every criterion."""
    return Skjema(
        navn="kriterier",
        tittel="Kan kommunen få tilskuddet?",
        for_haand="Sammenlikn med kriteriene under «Slik har vi kommet fram til dette». Alle må "
        "være oppfylt.",
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            *(
                Valg(
                    navn=kriterium.id,
                    ledetekst=kriterium.spoersmaal.nb,
                    mangler="Svar ja eller nei.",
                    standard="ja",
                    valg=(("ja", "Ja"), ("nei", "Nei")),
                    radio=True,
                )
                for kriterium in regler.kriterier
            ),
        ),
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """The answers by criterion, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    if meldinger:
        return None, meldinger
    return Inndata({k.id: verdier[k.id] == "ja" for k in regler.kriterier}), []
