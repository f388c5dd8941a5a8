"""The answer of the calculator ``tilbakebetaling``: the amount, and the span beside it."""

from typing import Any

from calculators.beregning.tilbakebetaling import Tilbakebetaling
from calculators.norsk import kroner
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none, funnet
from calculators.rendering.bruksperioden import endelinjer, perioden
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangellinjer
from calculators.rendering.kilde import avslutning, kildelinjer, linje, overskriften
from calculators.rendering.regneark import Celle, Tabell
from calculators.rendering.taushet import maa_avklares, taushet, taushetene
from calculators.skjema.skjema import Svar
from calculators.spraak import _

# The silence of the source that is told beside the figures.
_INNTEKT = "andre_inntekter"


def resultat(utfall: Tilbakebetaling) -> dict[str, Any]:
    """The answer as JSON, in hele kroner: tilbakebetales, and usikkert beside it.

    What other income could do to the amount stands beside it too, in both directions.
    """
    return {
        "tilbakebetales": utfall.tilbakebetales,
        "usikkert": utfall.usikkert,
        "andre_inntekter": utfall.inndata.andre_inntekter,
        "hvis_inntekt_trekkes_fra": utfall.hvis_inntekt_trekkes_fra,
        "hvis_inntekt_dekker_utgifter": utfall.hvis_inntekt_dekker_utgifter,
    }


def html(regler: Regelverk, svar: Svar, utfall: Tilbakebetaling) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _tallet(regler, utfall),
        spennet(utfall),
        inntektene(regler, utfall),
        _slik(regler, utfall),
        maa_avklares(*taushetene(regler, "tilbakebetaling", (_INNTEKT,))),
        avslutning(regler.kildeside),
    )


def tabell(regler: Regelverk, utfall: Tilbakebetaling) -> Tabell:
    """The sum as a table to download."""
    tall = utfall.inndata
    inntektene: list[list[Celle]] = [
        [_("Dere betaler tilbake hvis {ord}", ord=ord_), verdi]
        for ord_, verdi in _utfallene(utfall)
    ]
    return Tabell(
        filnavn=f"tilbakebetaling-{regler.tilskuddsaar}",
        hode=[_("Linje"), _("Kroner")],
        rader=[
            [_("Mottatt tilskudd"), tall.mottatt],
            [_("Bokførte utgifter som tilskuddet kan dekke"), tall.bokfoert],
            [_("Bokførte utgifter som må avklares"), tall.avklares],
            [_("Andre inntekter i prosjektet, må avklares"), tall.andre_inntekter],
            [
                _("Dere betaler tilbake hvis IMDi ikke godtar uklare utgifter"),
                utfall.tilbakebetales,
            ],
            [_("Dere betaler tilbake hvis IMDi godtar alle uklare utgifter"), utfall.hvis_godtatt],
            *inntektene,
        ],
        kilder=[
            _("Regelen står under «{kilde}».", kilde=funnet(regler.tilbakebetaling).kilde),
            *kildelinjer(regler.kildeside),
        ],
    )


def _tallet(regler: Regelverk, utfall: Tilbakebetaling) -> Html:
    return el(
        "p",
        el(
            "span",
            _(
                "Dere skal betale tilbake for {tilskuddsaar}, slik tallene er nå",
                tilskuddsaar=regler.tilskuddsaar,
            ),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", kroner(utfall.tilbakebetales), class_="svar-tall"),
        " ",
        el("span", _undertekst(utfall), class_="svar-undertekst"),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _undertekst(utfall: Tilbakebetaling) -> str:
    andre = utfall.inndata.andre_inntekter
    inntekt = (
        _(" Andre inntekter, {andre}, må også avklares.", andre=kroner(andre)) if andre else ""
    )
    if not utfall.usikkert:
        return _("Dere har ikke ført opp utgifter som må avklares.{inntekt}", inntekt=inntekt)
    lavere = _(", og kan gjøre beløpet lavere") if utfall.tilbakebetales else ""
    return _(
        "{usikkert} av utgiftene må avklares{lavere}.{inntekt}",
        usikkert=kroner(utfall.usikkert),
        lavere=lavere,
        inntekt=inntekt,
    )


def spennet(utfall: Tilbakebetaling) -> Html:
    """What the unclear expenses can do to the amount; nothing when there are none."""
    if not utfall.usikkert:
        return Html("")
    return samlet(
        el("h2", _("Hva skjer når de uklare utgiftene er avklart?"), id="naar-avklart"),
        el(
            "table",
            el("caption", _("Beløpet kan bli et sted mellom disse to."), class_="ds-sr-only"),
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


def _utfallene(utfall: Tilbakebetaling) -> list[tuple[str, int]]:
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
    utfallene = _utfallene(utfall)
    if not utfallene:
        return Html("")
    inntekt = kroner(utfall.inndata.andre_inntekter)
    ukjent = taushet(regler, "tilbakebetaling", _INNTEKT)
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
            el("tbody", *(_rad(*u) for u in utfallene)),
            class_="ds-table beloep",
        ),
    )


def _rad(navn: str, verdi: int) -> Html:
    return el("tr", el("th", navn, scope="row"), el("td", kroner(verdi)))


def _slik(regler: Regelverk, utfall: Tilbakebetaling) -> Html:
    tall = utfall.inndata
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el(
            "p",
            f"{kroner(tall.mottatt)} − {kroner(tall.bokfoert)} = ",
            el("strong", kroner(tall.mottatt - tall.bokfoert)),
            class_="regnestykke",
        ),
        brukt_mer(utfall),
        el(
            "ul",
            *regelen(regler),
            linje(
                "utledet",
                _(
                    "Det dere har mottatt, minus bokførte utgifter som tilskuddet "
                    "kan dekke. Er utgiftene høyere, er svaret 0. Uklare utgifter og "
                    "andre inntekter er ikke med."
                ),
            ),
            class_="forklaringer",
        ),
    )


def regelen(regler: Regelverk) -> list[Html]:
    """When the money is to be used, and what of it is paid back, each where it stands."""
    bruk, regel = eller_none(regler.bruk), funnet(regler.tilbakebetaling)
    if bruk is None:
        tilbake = linje("kilde", f"{regel.ubrukt.ord} {overskriften(regel)}")
        return [*mangellinjer(regler, "bruk"), tilbake]
    sagt, sammen = perioden(bruk), bruk.kilde == regel.kilde
    for_seg = [linje("kilde", f"{sagt} {overskriften(bruk)}")] if sagt and not sammen else []
    foran = f"{sagt} " if sagt and sammen else ""
    tilbake_ = linje("kilde", f"{foran}{regel.ubrukt.ord} {overskriften(regel)}")
    return [*for_seg, tilbake_, *endelinjer(bruk)]


def brukt_mer(utfall: Tilbakebetaling) -> Html:
    """That more is booked than received, and what that does not say; nothing when it is not."""
    over = utfall.inndata.bokfoert - utfall.inndata.mottatt
    if over <= 0:
        return Html("")
    return el(
        "p",
        _(
            "Dere har bokført {over} mer enn dere har mottatt. Da er det ikke noe å betale "
            "tilbake. Svaret sier ikke at IMDi dekker resten.",
            over=kroner(over),
        ),
    )
