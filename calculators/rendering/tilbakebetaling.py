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
from calculators.rendering.tilbakebetaling_spenn import (
    INNTEKT,
    brukt_mer,
    inntektene,
    spennet,
    utfallene,
)
from calculators.skjema.skjema import Svar
from calculators.spraak import _

# The silence of the source that has nothing to do with figures where nothing is unclear.
_UKLART = "uklare_utgifter"


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
        maa_avklares(*aapent(regler, utfall)),
        avslutning(regler.kildeside),
    )


def aapent(regler: Regelverk, utfall: Tilbakebetaling) -> list[Html]:
    """The silences of the year's source that these figures have to do with."""
    uten = (INNTEKT,) if utfall.usikkert else (INNTEKT, _UKLART)
    return taushetene(regler, "tilbakebetaling", uten)


def tabell(regler: Regelverk, utfall: Tilbakebetaling) -> Tabell:
    """The sum as a table to download."""
    tall = utfall.inndata
    inntektene: list[list[Celle]] = [
        [_("Dere betaler tilbake hvis {ord}", ord=ord_), verdi] for ord_, verdi in utfallene(utfall)
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
        el("span", _undertekst(regler, utfall), class_="svar-undertekst"),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _inntekten(regler: Regelverk, andre: int) -> str:
    """That other income is not counted, and is open where the year's source leaves it so."""
    if not andre:
        return ""
    if taushet(regler, "tilbakebetaling", INNTEKT):
        return _(" Andre inntekter, {andre}, må også avklares.", andre=kroner(andre))
    return _(" Andre inntekter, {andre}, er ikke regnet med.", andre=kroner(andre))


def _undertekst(regler: Regelverk, utfall: Tilbakebetaling) -> str:
    inntekt = _inntekten(regler, utfall.inndata.andre_inntekter)
    if not utfall.usikkert:
        return _("Dere har ikke ført opp utgifter som må avklares.{inntekt}", inntekt=inntekt)
    lavere = _(", og kan gjøre beløpet lavere") if utfall.tilbakebetales else ""
    return _(
        "{usikkert} av utgiftene må avklares{lavere}.{inntekt}",
        usikkert=kroner(utfall.usikkert),
        lavere=lavere,
        inntekt=inntekt,
    )


def _slik(regler: Regelverk, utfall: Tilbakebetaling) -> Html:
    tall = utfall.inndata
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el(
            "p",
            f"{kroner(tall.mottatt)} − {kroner(tall.bokfoert)} = ",
            el("strong", kroner(utfall.forskjell)),
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
