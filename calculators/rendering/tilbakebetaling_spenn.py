"""What may change the amount that is paid back: unclear expenses, and other income."""

from calculators.beregning.tilbakebetaling import Tilbakebetaling
from calculators.norsk import kroner
from calculators.regelverk import Regelverk
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import linje
from calculators.rendering.taushet import taushet
from calculators.spraak import _

# The silence of the source that is told beside the figures.
INNTEKT = "andre_inntekter"


def spennet(utfall: Tilbakebetaling) -> Html:
    """What the unclear expenses can do to the amount; nothing when there are none."""
    if not utfall.usikkert:
        return Html("")
    return samlet(
        el("h2", _("Hva skjer når de uklare utgiftene er avklart?"), id="naar-avklart"),
        el(
            "table",
            el("caption", _("Hva de uklare utgiftene kan bety."), class_="ds-sr-only"),
            el(
                "thead",
                el(
                    "tr",
                    el("th", _("Hvis IMDi"), scope="col"),
                    el("th", _("Dere betaler tilbake"), scope="col"),
                ),
            ),
            el(
                "tbody",
                _rad(_("ikke godtar noen av dem"), utfall.tilbakebetales),
                _rad(_("godtar alle"), utfall.hvis_godtatt),
            ),
            class_="ds-table beloep",
        ),
    )


def utfallene(utfall: Tilbakebetaling) -> list[tuple[str, int]]:
    """What other income may do to the amount; nothing when there is none."""
    if not utfall.inndata.andre_inntekter:
        return []
    return [
        (_("andre inntekter ikke har noe å si"), utfall.tilbakebetales),
        (_("andre inntekter gjør beløpet lavere"), utfall.hvis_inntekt_trekkes_fra),
        (
            _("andre inntekter har dekket utgifter, så mindre av tilskuddet er brukt"),
            utfall.hvis_inntekt_dekker_utgifter,
        ),
    ]


def inntektene(regler: Regelverk, utfall: Tilbakebetaling) -> Html:
    """Other income is shown beside the amount, which it does not change."""
    hvert = utfallene(utfall)
    if not hvert:
        return Html("")
    inntekt = kroner(utfall.inndata.andre_inntekter)
    ukjent = taushet(regler, "tilbakebetaling", INNTEKT)
    return samlet(
        el("h2", _("Hva kan andre inntekter bety?"), id="andre-inntekter"),
        el(
            "ul",
            linje(
                "avklares",
                _("Dere har ført opp {inntekt} i andre inntekter. ", inntekt=inntekt),
                f"{ukjent} " if ukjent else "",
                _("Tallene under viser hva de kan bety, uten de uklare utgiftene."),
            ),
            class_="forklaringer",
        ),
        el(
            "table",
            el(
                "thead",
                el(
                    "tr",
                    *(el("th", k, scope="col") for k in (_("Hvis"), _("Dere betaler tilbake"))),
                ),
            ),
            el("tbody", *(_rad(*u) for u in hvert)),
            class_="ds-table beloep",
        ),
    )


def _rad(navn: str, verdi: int) -> Html:
    return el("tr", el("th", navn, scope="row"), el("td", kroner(verdi)))


def brukt_mer(utfall: Tilbakebetaling) -> Html:
    """That more is booked than received, and what that does not say; nothing when it is not."""
    over = -utfall.forskjell
    if over <= 0:
        return Html("")
    ingenting = (
        _("Ser vi bort fra andre inntekter, er det ikke noe å betale tilbake.")
        if utfall.hvis_inntekt_dekker_utgifter
        else _("Da er det ikke noe å betale tilbake.")
    )
    return el(
        "p",
        _(
            "Dere har bokført {over} mer enn dere har mottatt. {ingenting} "
            "Svaret sier ikke at IMDi dekker resten.",
            over=kroner(over),
            ingenting=ingenting,
        ),
    )
