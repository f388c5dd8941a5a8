"""The answer of the calculator ``frister``: the year in order, as a page and as a calendar."""

from datetime import date, timedelta
from typing import Any

from calculators.beregning.frister import Frister, Tidspunkt
from calculators.beregning.helligdager import arbeidsdagen_foer, foerste_arbeidsdag
from calculators.norsk import dag_og_dato, dato, maaned_og_aar, stor
from calculators.regelverk import Regelverk
from calculators.rendering.aarslinje import Punkt, aarslinje
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kalender import Hendelse, ics
from calculators.rendering.kilde import (
    MERKER,
    henvisning,
    kildelinjer,
    linje,
    merke,
    overskriften,
    siste_ord,
)
from calculators.rendering.regneark import Celle, Fil, Tabell
from calculators.skjema.felt import Svar

_HVEM = {"kommunen": "Kommunen", "imdi": "IMDi"}


def resultat(frister: Frister) -> dict[str, Any]:
    """The answer as JSON: each with id, merke and dato, or fra and til; and the calendar."""
    return {
        "frister": [_json(t) for t in frister.tidspunkter],
        "ics": kalender(frister),
    }


def html(regler: Regelverk, svar: Svar, frister: Frister) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _hoved(frister),
        aaret(frister),
        uten_dato(frister),
        _slik(regler, frister),
        siste_ord(),
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
        hode=["Fra", "Til", "Hva", "Hvem", "Merke", "Merknad", "Står under"],
        rader=rader,
        kilder=kildelinjer(regler.kildeside),
    )


def kalenderfil(regler: Regelverk, frister: Frister) -> Fil:
    """The year as a calendar file to download."""
    navn_ = f"frister-{regler.tilskuddsaar}.ics"
    return Fil(navn_, "text/calendar;charset=utf-8", kalender(frister))


def kalender(frister: Frister) -> str:
    """The year as a calendar: what has a date, with reminders of what the kommune must do."""
    regler = frister.regler
    kontrollert = [f.kontrollert for f in regler.frister if f.kontrollert != "nei"]
    return ics(
        f"Tilskudd til integreringsmottak {regler.tilskuddsaar}",
        max(kontrollert, default=regler.kildeside.oppdatert),
        [_hendelse(t, t.fra, t.til, regler) for t in frister.med_dato if t.fra and t.til],
    )


def navn(t: Tidspunkt) -> str:
    """What is due: ``Årsrapport med prosjektregnskap``, with the quarter where there is one."""
    return f"{t.frist.navn.nb}, {t.kvartal}. kvartal" if t.kvartal else t.frist.navn.nb


def naar(t: Tidspunkt) -> str:
    """When it is, in words: a day, ``januar 2022``, a quarter, or what the source says."""
    if t.dato:
        klokke = t.frist.naar.klokkeslett
        return dag_og_dato(t.dato) + (f" kl. {klokke:%H.%M}" if klokke else "")
    if t.kvartal and t.til:
        return f"Kvartalet slutter {dato(t.til)}"
    if t.fra:
        return maaned_og_aar(t.fra)
    ord_ = t.frist.naar.omtrent or t.frist.naar.hendelse
    return ord_.nb if ord_ else f"{t.frist.naar.dager} dager etter at tilskuddsbrevet ble sendt"


def _json(t: Tidspunkt) -> dict[str, Any]:
    utgave: dict[str, Any] = {"id": t.id, "merke": t.merke}
    if t.dato:
        return utgave | {"dato": str(t.dato)}
    return utgave | ({"fra": str(t.fra), "til": str(t.til)} if t.fra else {"naar": naar(t)})


def merknader(t: Tidspunkt) -> list[str]:
    """What must be said of a date, in the order it is needed."""
    alle = [_hviledagen(t)] if t.frist.ansvarlig == "kommunen" else []
    if t.fra_brevet:
        alle.append("Datoen har dere skrevet inn fra tilskuddsbrevet.")
        alle.append(_utenfor(t))
    elif t.frist.forbehold:
        alle.append(t.frist.forbehold.nb)
    if t.frist.konsekvens:
        alle.append(t.frist.konsekvens.nb)
    return [m for m in alle if m]


def _hviledagen(t: Tidspunkt) -> str:
    if not (t.hviledag and t.dato and t.arbeidsdagen_foer):
        return ""
    return (
        f"{dato(t.dato)} er {t.hviledag}. Regn ikke med at fristen flyttes. "
        f"Bli ferdige senest {dag_og_dato(t.arbeidsdagen_foer)}, arbeidsdagen før."
    )


def _utenfor(t: Tidspunkt) -> str:
    """A day that the source would not lead one to expect: it may be right, and is worth a look."""
    if not t.utenfor:
        return ""
    if t.kvartal:
        return f"Datoen er før {t.kvartal}. kvartal er slutt. Se etter i brevet om den er riktig."
    return "Datoen er i en annen måned enn kilden sier. Se etter i brevet om den er riktig."


def _hoved(frister: Frister) -> Html:
    """The deadline that follows from the letter, or the kommune's first one."""
    egne = [t for t in frister.med_dato if t.frist.ansvarlig == "kommunen"]
    forste = next((t for t in egne if t.frist.naar.dager is not None), egne[0] if egne else None)
    if forste is None:
        return Html("")
    return el(
        "p",
        el("span", navn(forste), class_="svar-ledetekst"),
        " ",
        el("strong", stor(naar(forste)), class_="svar-tall"),
        " ",
        el("span", _hviledagen(forste) or _regnet_fra(forste), class_="svar-undertekst"),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _regnet_fra(t: Tidspunkt) -> str:
    if t.fra_brevet or t.frist.naar.dager is None:
        return ""
    return f"{t.frist.naar.dager} dager etter at tilskuddsbrevet ble sendt."


def aaret(frister: Frister) -> Html:
    """The year as a line, and below it the numbered list that the line points to."""
    punkter = [
        Punkt(n, t.fra, t.til, t.merke)
        for n, t in enumerate(frister.med_dato, 1)
        if t.fra and t.til
    ]
    aar = frister.regler.tilskuddsaar
    return samlet(
        el("h2", "Året i rekkefølge", id="aaret-i-rekkefoelge"),
        aarslinje(punkter, aar, f"Årslinje for {aar}. Tallene viser til listen under."),
        el("ol", *(_punkt(t) for t in frister.med_dato), class_="frister"),
    )


def uten_dato(frister: Frister) -> Html:
    """What the source gives no date for."""
    if not frister.uten_dato:
        return Html("")
    return samlet(
        el("h2", "Uten dato i kilden", id="uten-dato"),
        el("ul", *(_punkt(t) for t in frister.uten_dato), class_="frister"),
    )


def _punkt(t: Tidspunkt) -> Html:
    return el(
        "li",
        el("strong", stor(naar(t))),
        el("span", navn(t), class_="frist-navn"),
        _innhold(t),
        *(el("span", m, class_="frist-merknad") for m in merknader(t)),
        el(
            "span",
            merke(t.merke),
            f" {_HVEM[t.frist.ansvarlig]}. {_stedet(t)}",
            class_="frist-kilde",
        ),
    )


def _stedet(t: Tidspunkt) -> str:
    """Where the date stands; one from the letter stands under no heading of the source."""
    return "Datoen står i tilskuddsbrevet." if t.fra_brevet else overskriften(t.frist)


def _innhold(t: Tidspunkt) -> Html:
    if not t.frist.innhold:
        return Html("")
    return el("ul", *(el("li", i.nb) for i in t.frist.innhold))


def _slik(regler: Regelverk, frister: Frister) -> Html:
    return samlet(
        el("h2", "Slik har vi kommet fram til dette", id="slik-har-vi-kommet-fram"),
        el(
            "ul",
            *(_utledning(t, regler) for t in frister.med_dato),
            linje(
                "utledet",
                "Lørdager, søndager og helligdager er regnet ut for hver dato. "
                "Vi flytter ingen frist, men sier fra når dagen ikke er en arbeidsdag.",
            ),
            _akseptbrevet(regler),
            linje(
                "avklares",
                "Dager som kilden ikke har: De står som periode eller uten dato. Skriv dem inn "
                "når dere får dem i tilskuddsbrevet eller fra IMDi.",
            ),
            class_="forklaringer",
        ),
    )


def _utledning(t: Tidspunkt, regler: Regelverk) -> Html:
    """The step from the date of the letter to a deadline that is counted from it."""
    dager = t.frist.naar.dager
    if dager is None or t.dato is None or t.fra_brevet:
        return Html("")
    sendt = t.dato - timedelta(days=dager)
    return linje(
        "utledet",
        f"{navn(t)}: {dato(sendt)} + {dager} dager = {dato(t.dato)}. ",
        henvisning(t.frist, regler.kildeside),
    )


def _akseptbrevet(regler: Regelverk) -> Html:
    if not regler.utbetaling.krever_akseptbrev:
        return Html("")
    return linje(
        "kilde",
        "Ingenting blir utbetalt før IMDi har mottatt akseptbrevet. ",
        henvisning(regler.utbetaling, regler.kildeside),
    )


def _hendelse(t: Tidspunkt, fra: date, til: date, regler: Regelverk) -> Hendelse:
    """A day as it is; a quarter on its last day; a month as the whole month."""
    if t.kvartal:
        fra = til
    return Hendelse(
        # Without the kommune's own dates: a new file replaces the events of the old one.
        uid=f"{regler.tilskuddsaar}-{t.id}@tilskudd-integreringsmottak",
        tittel=navn(t) if t.dato else f"{navn(t)} ({_aapen(t)})",
        beskrivelse="\n".join(
            [
                *merknader(t),
                f"{MERKER[t.merke]}. {_stedet(t)}",
                *kildelinjer(regler.kildeside),
            ]
        ),
        fra=fra,
        til=til,
        lenke=regler.kildeside.url,
        varsler=_varsler(fra, t) if t.frist.ansvarlig == "kommunen" else (),
    )


def _aapen(t: Tidspunkt) -> str:
    """What a period in the calendar must say, so it is not taken for a day."""
    if t.kvartal:
        return "kvartalet slutter, fristen må avklares"
    return "dagen er ikke kjent"


def _varsler(fra: date, t: Tidspunkt) -> tuple[date, ...]:
    """A week before and on the working day before; in a month on its first working day."""
    if not t.dato and not t.kvartal:
        return (foerste_arbeidsdag(fra),)
    return (fra - timedelta(days=7), arbeidsdagen_foer(fra))
