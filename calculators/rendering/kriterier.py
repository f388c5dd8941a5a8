"""The answer of the calculator ``kriterier``: what is met, what is missing, what to do."""

from typing import Any

from calculators.beregning.kriterier import Kriterier
from calculators.norsk import alle, liten, tall
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet, Kriterium
from calculators.rendering.endring_ord import hullene, kravet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangellinjer
from calculators.rendering.kilde import avslutning, kildelinjer, linje, overskriften
from calculators.rendering.regneark import Celle, Tabell
from calculators.skjema.skjema import Svar
from calculators.spraak import _


def resultat(kriterier: Kriterier) -> dict[str, Any]:
    """The answer as JSON: the ids that are oppfylt, and those that mangler."""
    return {"oppfylt": list(kriterier.oppfylt), "mangler": list(kriterier.mangler)}


def html(regler: Regelverk, svar: Svar, kriterier: Kriterier) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        hoved(regler, kriterier),
        _mangler(regler, kriterier),
        _oppfylt(regler, kriterier),
        _slik(regler),
        avslutning(regler.kildeside),
    )


def tabell(regler: Regelverk, kriterier: Kriterier) -> Tabell:
    """The criteria with what was answered, as a table to download."""
    rader: list[list[Celle]] = [
        [
            k.navn.ord,
            _("Oppfylt")
            if k.id in kriterier.oppfylt
            else _("Mangler: {mangler}", mangler=liten(k.mangler.ord)),
            "" if k.id in kriterier.oppfylt else k.hvis_nei.ord,
            k.kilde,
        ]
        for k in funnet(regler.kriterier)
    ]
    return Tabell(
        filnavn=f"kriterier-{regler.tilskuddsaar}",
        hode=[_("Kriterium"), _("Svar"), _("Dette må gjøres"), _("Står under")],
        rader=rader,
        kilder=[_("IMDi avgjør om kommunen får tilskuddet."), *kildelinjer(regler.kildeside)],
    )


def hoved(regler: Regelverk, kriterier: Kriterier) -> Html:
    """The verdict in one glance, with who decides."""
    antallet, mangler = len(funnet(regler.kriterier)), len(kriterier.mangler)
    if mangler:
        av = _("{mangler} av {antallet} mangler", mangler=tall(mangler), antallet=tall(antallet))
        dom = _("Kriteriet er ikke oppfylt") if antallet == 1 else av
    else:
        flere = _("{alle} er oppfylt", alle=alle(antallet))
        dom = _("Kriteriet er oppfylt") if antallet == 1 else flere
    return el(
        "p",
        el(
            "span",
            _(
                "Kriteriene for {tilskuddsaar}, slik dere har svart",
                tilskuddsaar=regler.tilskuddsaar,
            ),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", dom, class_="svar-tall"),
        " ",
        el("span", _("IMDi avgjør om kommunen får tilskuddet."), class_="svar-undertekst"),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _valgte(regler: Regelverk, ider: tuple[str, ...]) -> list[Kriterium]:
    return [k for k in funnet(regler.kriterier) if k.id in ider]


def _mangler(regler: Regelverk, kriterier: Kriterier) -> Html:
    if not kriterier.mangler:
        return Html("")
    return samlet(
        el("h2", _("Dette mangler"), id="dette-mangler"),
        el(
            "ul",
            *(
                el("li", el("strong", f"{k.mangler.ord}."), f" {k.hvis_nei.ord}")
                for k in _valgte(regler, kriterier.mangler)
            ),
            class_="mangler",
        ),
    )


def _oppfylt(regler: Regelverk, kriterier: Kriterier) -> Html:
    if not kriterier.oppfylt:
        return Html("")
    return samlet(
        el("h2", _("Dette er oppfylt"), id="dette-er-oppfylt"),
        el("ul", *(el("li", k.navn.ord) for k in _valgte(regler, kriterier.oppfylt))),
    )


def _slik(regler: Regelverk) -> Html:
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el(
            "ul",
            *(
                linje(
                    "kilde",
                    _(
                        "Kriteriet «{navn}». {overskriften}",
                        navn=k.navn.ord,
                        overskriften=overskriften(k),
                    ),
                )
                for k in funnet(regler.kriterier)
            ),
            linje(
                "utledet",
                _(
                    "Kommunen må oppfylle alle kriteriene. Svarer dere nei på ett, "
                    "er de ikke oppfylt."
                ),
            ),
            _endring(regler),
            *_aapent(regler),
            linje(
                "avklares",
                _("Får kommunen tilskuddet, og på hvilke vilkår? IMDi svarer i tilskuddsbrevet."),
            ),
            class_="forklaringer",
        ),
    )


def _aapent(regler: Regelverk) -> list[Html]:
    """What the source leaves open of the criteria themselves, under the headings they stand."""
    steder = {k.kilde for k in funnet(regler.kriterier)}
    return [
        linje("avklares", _("Se etter i tilskuddsbrevet: {tekst}.", tekst=liten(a.tekst.ord)))
        for a in regler.avklares
        if a.emne == "andre_vilkaar" and a.kilde in steder
    ]


def _endring(regler: Regelverk) -> Html:
    """What it takes to change the basis for the grant afterwards."""
    if isinstance(regler.endring, IkkeFunnet):
        return samlet(*mangellinjer(regler, "endring"))
    krav = kravet(regler)
    return samlet(linje("kilde", krav) if krav else "", *hullene(regler))
