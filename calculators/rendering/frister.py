"""The answer of the calculator ``frister``: the year in order."""

from datetime import timedelta
from typing import Any

from calculators.beregning.frister import Frister, Tidspunkt, innholdet
from calculators.norsk import dato, stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none
from calculators.rendering.aarslinje import Punkt, aarslinje
from calculators.rendering.frister_kalender import kalender, kalenderfil
from calculators.rendering.frister_ord import hviledagen, merknader, naar, navn, regnet_fra, stedet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangellinjer
from calculators.rendering.kilde import (
    MERKER,
    avslutning,
    kildelinjer,
    linje,
    merke,
    overskriften,
)
from calculators.rendering.regneark import Celle, Tabell
from calculators.skjema.skjema import Svar
from calculators.spraak import N_, Ordbok, _

# What answer.py looks for in the file of a calculator.
__all__ = ["aaret", "html", "kalenderfil", "resultat", "som_json", "tabell", "uten_dato"]

_HVEM = Ordbok({"kommunen": N_("Kommunen"), "imdi": N_("IMDi")})


def resultat(frister: Frister) -> dict[str, Any]:
    """The answer as JSON: each with id, merke and dato, or fra and til; and the calendar."""
    return {
        "frister": [som_json(t) for t in frister.tidspunkter],
        "ics": kalender(frister),
    }


def html(regler: Regelverk, svar: Svar, frister: Frister) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _hoved(frister),
        aaret(frister),
        uten_dato(frister),
        _slik(regler, frister),
        avslutning(regler.kildeside),
    )


def tabell(regler: Regelverk, frister: Frister) -> Tabell:
    """The year as a table to download."""
    rader: list[list[Celle]] = [
        [
            t.fra or naar(t),
            t.til or "",
            navn(t),
            _HVEM[t.frist.ansvarlig],
            MERKER[t.merke],
            " ".join(merknader(t)),
            "" if t.fra_brevet else t.frist.kilde,
        ]
        for t in frister.tidspunkter
    ]
    return Tabell(
        filnavn=f"frister-{regler.tilskuddsaar}",
        hode=[_("Fra"), _("Til"), _("Hva"), _("Hvem"), _("Merke"), _("Merknad"), _("Står under")],
        rader=rader,
        kilder=kildelinjer(regler.kildeside),
    )


def som_json(t: Tidspunkt) -> dict[str, Any]:
    """One of them as JSON: its id and merke, and the day, the period or the words for when."""
    utgave: dict[str, Any] = {"id": t.id, "merke": t.merke}
    if t.dato:
        return utgave | {"dato": str(t.dato)}
    return utgave | ({"fra": str(t.fra), "til": str(t.til)} if t.fra else {"naar": naar(t)})


def _hoved(frister: Frister) -> Html:
    """The deadline that follows from the letter, or the kommune's first one."""
    egne = [t for t in frister.med_dato if t.frist.ansvarlig == "kommunen"]
    forste = next((t for t in egne if t.dager is not None), egne[0] if egne else None)
    if forste is None:
        return _uten_dager(frister)
    return el(
        "p",
        el("span", navn(forste), class_="svar-ledetekst"),
        " ",
        el("strong", stor(naar(forste)), class_="svar-tall"),
        " ",
        el("span", hviledagen(forste) or _regnet_fra(forste), class_="svar-undertekst"),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _uten_dager(frister: Frister) -> Html:
    """That the kommune has no deadline whose day is known."""
    return el(
        "p",
        el(
            "span",
            _("Fristene for {tilskuddsaar}", tilskuddsaar=frister.regler.tilskuddsaar),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", _("Ingen av dem har en dato"), class_="svar-dom"),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _regnet_fra(t: Tidspunkt) -> str:
    return f"{regnet_fra(t)}." if t.etter else ""


def aaret(frister: Frister) -> Html:
    """The year as a line, and below it the numbered list that the line points to."""
    punkter = [
        Punkt(n, t.fra, t.til, t.merke)
        for n, t in enumerate(frister.med_dato, 1)
        if t.fra and t.til
    ]
    aar = frister.regler.tilskuddsaar
    if not punkter:
        return Html("")
    return samlet(
        el("h2", _("Året i rekkefølge"), id="aaret-i-rekkefoelge"),
        aarslinje(punkter, aar, _("Årslinje for {aar}. Tallene viser til listen under.", aar=aar)),
        el("ol", *(_punkt(frister, t) for t in frister.med_dato), class_="frister"),
    )


def uten_dato(frister: Frister) -> Html:
    """What the source gives no date for."""
    if not frister.uten_dato:
        return Html("")
    return samlet(
        el("h2", _("Uten dato i kilden"), id="uten-dato"),
        el("ul", *(_punkt(frister, t) for t in frister.uten_dato), class_="frister"),
    )


def _punkt(frister: Frister, t: Tidspunkt) -> Html:
    return el(
        "li",
        el("strong", stor(naar(t))),
        el("span", navn(t), class_="frist-navn"),
        _innhold(frister, t),
        *(el("span", m, class_="frist-merknad") for m in merknader(t)),
        el(
            "span",
            merke(t.merke),
            f" {_HVEM[t.frist.ansvarlig]}. {stedet(t)}",
            class_="frist-kilde",
        ),
    )


def _innhold(frister: Frister, t: Tidspunkt) -> Html:
    innhold = innholdet(frister.regler, t.frist)
    return el("ul", *(el("li", i.ord) for i in innhold)) if innhold else Html("")


def _slik(regler: Regelverk, frister: Frister) -> Html:
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el(
            "ul",
            *(_utledning(t) for t in frister.med_dato),
            linje(
                "utledet",
                _(
                    "Vi har sett etter lørdager, søndager, helligdager og dager da "
                    "mange kontorer er stengt. Vi flytter ingen frist, men sier fra."
                ),
            ),
            _akseptbrevet(regler),
            linje(
                "avklares",
                _(
                    "Hvilken dag? Der kilden ikke har en dag, står det en periode "
                    "eller ingen dato. Skriv inn dagen når dere får den."
                ),
            ),
            class_="forklaringer",
        ),
    )


def _utledning(t: Tidspunkt) -> Html:
    """The step from the date of the letter to a deadline that is counted from it."""
    dager = t.dager
    if dager is None or t.dato is None or t.fra_brevet:
        return Html("")
    sendt = t.dato - timedelta(days=dager)
    return linje(
        "utledet",
        _(
            "{navn}: {sendt} + {dager} dager = {dato}. {overskriften}",
            navn=navn(t),
            sendt=dato(sendt),
            dager=dager,
            dato=dato(t.dato),
            overskriften=overskriften(t.frist),
        ),
    )


def _akseptbrevet(regler: Regelverk) -> Html:
    utbetaling = eller_none(regler.utbetaling)
    if utbetaling is None:
        return samlet(*mangellinjer(regler, "utbetaling"))
    if not utbetaling.krever_akseptbrev:
        return Html("")
    return linje(
        "kilde",
        _(
            "IMDi betaler ikke ut noe før akseptbrevet har kommet. {overskriften}",
            overskriften=overskriften(utbetaling),
        ),
    )
