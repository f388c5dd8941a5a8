"""The answer of the calculator ``budsjett``: each line with its outcome, and the sums."""

from typing import Any

from calculators.beregning.budsjett import UTFALL, Budsjett
from calculators.norsk import kroner, og
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet, Ordning
from calculators.rendering.budsjett_ord import (
    ORD,
    SUM,
    aapent,
    grunner,
    ordningen,
    ordningene,
    over,
    posten,
)
from calculators.rendering.budsjett_tabeller import linjene, ved_siden_av
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangelen, mangellinjer
from calculators.rendering.kilde import avslutning, kildelinjer, linje, overskriften
from calculators.rendering.regneark import Celle, Tabell
from calculators.rendering.taushet import taushetene
from calculators.skjema.enhet import flere
from calculators.skjema.skjema import Svar
from calculators.spraak import _


def resultat(budsjett: Budsjett) -> dict[str, Any]:
    """The answer as JSON, in hele kroner: what the grant can cover, the sums, and linjer.

    ``kan_dekkes`` is never above the grant where that is known; ``linjer_kan_dekkes`` is the sum
    of the lines, and ``over_tilskuddet`` what of it is beyond the grant, None when not known.
    """
    return {
        "kan_dekkes": budsjett.kan_dekkes,
        "dekkes_av_andre": budsjett.sum("dekkes_av_andre"),
        "maa_avklares": budsjett.sum("maa_avklares"),
        "linjer_kan_dekkes": budsjett.sum("kan_dekkes"),
        "over_tilskuddet": budsjett.over_tilskuddet,
        "linjer": [
            {
                "post": v.linje.tiltak.id if v.linje.tiltak else v.linje.tekst,
                "beloep": v.linje.beloep,
                "utfall": v.utfall,
                "ordning": ordningene(v) or None,
            }
            for v in budsjett.linjer
        ],
    }


def html(regler: Regelverk, svar: Svar, budsjett: Budsjett) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _hoved(regler, budsjett),
        linjene(regler, budsjett),
        ved_siden_av(budsjett),
        _slik(regler),
        avslutning(regler.kildeside),
    )


def tabell(regler: Regelverk, budsjett: Budsjett) -> Tabell:
    """The budget with its outcomes as a table to download."""
    rader: list[list[Celle]] = [
        [posten(v), v.linje.beloep, ORD[v.utfall], " ".join(grunner(regler, v))]
        for v in budsjett.linjer
    ]
    rader += [[SUM[u], budsjett.sum(u), "", ""] for u in UTFALL]
    if budsjett.tilskudd is not None and budsjett.over_tilskuddet is not None:
        rader += [
            [_("Anslått tilskudd"), budsjett.tilskudd, "", ""],
            [_("Kan dekkes av tilskuddet"), budsjett.kan_dekkes, "", ""],
            [_("Linjer som kan dekkes, men er over tilskuddet"), budsjett.over_tilskuddet, "", ""],
        ]
    return Tabell(
        filnavn=f"budsjett-{regler.tilskuddsaar}",
        hode=[_("Post"), _("Beløp (kr)"), _("Utfall"), _("Hvorfor")],
        rader=rader,
        kilder=kildelinjer(regler.kildeside),
    )


def _hoved(regler: Regelverk, budsjett: Budsjett) -> Html:
    return el(
        "p",
        el("span", _ledetekst(regler, budsjett), class_="svar-ledetekst"),
        " ",
        el("strong", kroner(budsjett.kan_dekkes), class_="svar-tall"),
        " ",
        *(el("span", f"{tekst} ", class_="svar-undertekst") for tekst in _resten(regler, budsjett)),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _ledetekst(regler: Regelverk, budsjett: Budsjett) -> str:
    """What the figure is: without the grant it is only the sum of the lines."""
    hva = (
        _("Kan dekkes av tilskuddet")
        if budsjett.tilskudd is not None
        else _("Linjer som kan dekkes")
    )
    return _("{hva} for {tilskuddsaar}", hva=hva, tilskuddsaar=regler.tilskuddsaar)


def _resten(regler: Regelverk, budsjett: Budsjett) -> list[str]:
    """What the figure leaves out, and what it does not know."""
    setninger = [over(budsjett)]
    if budsjett.tilskudd is None:
        sats = regler.sats
        setninger.append(
            mangelen(regler, "sats")
            if isinstance(sats, IkkeFunnet)
            else _("Skriv avtalte {flere}, så ser dere om tilskuddet rekker.", flere=flere(sats))
        )
    return [s for s in (*setninger, aapent(budsjett)) if s]


def _slik(regler: Regelverk) -> Html:
    tiltak = funnet(regler.tiltak)[0]
    andre = [o for o in funnet(regler.ordninger) if o.utfall == "dekkes_av_andre"]
    egne = [o for o in funnet(regler.ordninger) if o.utfall == "maa_avklares"]
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el("p", _("Vi tolker ikke fri tekst. Bare navnet på en av årets poster er en post.")),
        el(
            "ul",
            linje(
                "utledet",
                _(
                    "Linjer for tiltak i fulltidsprogrammet kan dekkes når ingen "
                    "annen ordning har med dem å gjøre. {overskriften}",
                    overskriften=overskriften(tiltak),
                ),
            ),
            *(
                linje(
                    "kilde",
                    _(
                        "Før ikke opp her det {ordningen} dekker. {overskriften}",
                        ordningen=ordningen(o),
                        overskriften=overskriften(o),
                    ),
                )
                for o in andre
            ),
            *_sammen_med(egne),
            *mangellinjer(regler, "sats"),
            *taushetene(regler, "budsjett", () if egne else ("utgifter",)),
            class_="forklaringer",
        ),
    )


def _sammen_med(ordninger: list[Ordning]) -> list[Html]:
    """The schemes the grant must be seen together with."""
    if not ordninger:
        return []
    navn = og([ordningen(o) for o in ordninger])
    steder = " ".join(dict.fromkeys(overskriften(o) for o in ordninger))
    return [
        linje(
            "kilde", _("Se tilskuddet i sammenheng med {navn}. {steder}", navn=navn, steder=steder)
        )
    ]
