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
        [f"Dere betaler tilbake hvis {ord_}", verdi] for ord_, verdi in _utfallene(utfall)
    ]
    return Tabell(
        filnavn=f"tilbakebetaling-{regler.tilskuddsaar}",
        hode=["Linje", "Kroner"],
        rader=[
            ["Mottatt tilskudd", tall.mottatt],
            ["Bokførte utgifter som tilskuddet kan dekke", tall.bokfoert],
            ["Bokførte utgifter som må avklares", tall.avklares],
            ["Andre inntekter i prosjektet, må avklares", tall.andre_inntekter],
            [
                "Dere betaler tilbake hvis IMDi ikke godtar uklare utgifter",
                utfall.tilbakebetales,
            ],
            ["Dere betaler tilbake hvis IMDi godtar alle uklare utgifter", utfall.hvis_godtatt],
            *inntektene,
        ],
        kilder=[
            f"Regelen står under «{funnet(regler.tilbakebetaling).kilde}».",
            *kildelinjer(regler.kildeside),
        ],
    )


def _tallet(regler: Regelverk, utfall: Tilbakebetaling) -> Html:
    return el(
        "p",
        el(
            "span",
            f"Dere skal betale tilbake for {regler.tilskuddsaar}, slik tallene er nå",
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
    inntekt = f" Andre inntekter, {kroner(andre)}, må også avklares." if andre else ""
    if not utfall.usikkert:
        return f"Dere har ikke ført opp utgifter som må avklares.{inntekt}"
    lavere = ", og kan gjøre beløpet lavere" if utfall.tilbakebetales else ""
    return f"{kroner(utfall.usikkert)} av utgiftene må avklares{lavere}.{inntekt}"


def spennet(utfall: Tilbakebetaling) -> Html:
    """What the unclear expenses can do to the amount; nothing when there are none."""
    if not utfall.usikkert:
        return Html("")
    return samlet(
        el("h2", "Hva skjer når de uklare utgiftene er avklart?", id="naar-avklart"),
        el(
            "table",
            el("caption", "Beløpet kan bli et sted mellom disse to.", class_="ds-sr-only"),
            el(
                "thead",
                el(
                    "tr",
                    el("th", "Hvis IMDi", scope="col"),
                    el("th", "Dere betaler tilbake", scope="col"),
                ),
            ),
            el(
                "tbody",
                _rad("ikke godtar noen av dem", utfall.tilbakebetales),
                _rad("godtar alle", utfall.hvis_godtatt),
            ),
            class_="ds-table beloep",
        ),
    )


def _utfallene(utfall: Tilbakebetaling) -> list[tuple[str, int]]:
    """What other income may do to the amount; nothing when there is none."""
    if not utfall.inndata.andre_inntekter:
        return []
    return [
        ("andre inntekter ikke har noe å si", utfall.tilbakebetales),
        ("andre inntekter gjør beløpet lavere", utfall.hvis_inntekt_trekkes_fra),
        (
            "andre inntekter har dekket utgifter, så mindre av tilskuddet er brukt",
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
        el("h2", "Hva kan andre inntekter bety?", id="andre-inntekter"),
        el(
            "ul",
            linje(
                "avklares",
                f"Dere har ført opp {inntekt} i andre inntekter. ",
                f"{ukjent} " if ukjent else "",
                "Tallene under viser hva de kan bety, uten de uklare utgiftene.",
            ),
            class_="forklaringer",
        ),
        el(
            "table",
            el(
                "thead",
                el("tr", *(el("th", k, scope="col") for k in ("Hvis", "Dere betaler tilbake"))),
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
        el("h2", "Slik har vi kommet fram til dette", id="slik-har-vi-kommet-fram"),
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
                "Det dere har mottatt, minus bokførte utgifter som tilskuddet kan dekke. "
                "Er utgiftene høyere, er svaret 0. Uklare utgifter og andre inntekter er ikke med.",
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
        f"Dere har bokført {kroner(over)} mer enn dere har mottatt. Da er det ikke noe å betale "
        "tilbake. Svaret sier ikke at IMDi dekker resten.",
    )
