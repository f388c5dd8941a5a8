"""The answer of the calculator ``budsjett``: each line with its outcome, and the sums."""

from difflib import get_close_matches
from typing import Any

from calculators.beregning.budsjett import UTFALL, Budsjett, Utfall, Vurdert
from calculators.norsk import kroner, liten, og
from calculators.regelverk import Regelverk
from calculators.regelverk.typer import Merke, Ordning
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import henvisning, kildelinjer, linje, merke, siste_ord
from calculators.rendering.regneark import Celle, Tabell
from calculators.skjema.felt import Svar

ORD: dict[Utfall, str] = {
    "kan_dekkes": "Kan dekkes",
    "dekkes_av_andre": "Dekkes av andre",
    "maa_avklares": "Må avklares",
}
_MERKE: dict[Utfall, Merke] = {
    "kan_dekkes": "utledet",
    "dekkes_av_andre": "kilde",
    "maa_avklares": "avklares",
}


def resultat(budsjett: Budsjett) -> dict[str, Any]:
    """The answer as JSON: hele kroner by outcome, and linjer."""
    summer = {utfall: budsjett.sum(utfall) for utfall in UTFALL}
    return summer | {
        "linjer": [
            {
                "post": v.linje.tiltak.id if v.linje.tiltak else v.linje.tekst,
                "beloep": v.linje.beloep,
                "utfall": v.utfall,
                "ordning": _ordningene(v) or None,
            }
            for v in budsjett.linjer
        ]
    }


def html(regler: Regelverk, svar: Svar, budsjett: Budsjett) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _hoved(regler, budsjett),
        linjene(regler, budsjett),
        ved_siden_av(budsjett),
        _slik(regler),
        siste_ord(),
    )


def tabell(regler: Regelverk, budsjett: Budsjett) -> Tabell:
    """The budget with its outcomes as a table to download."""
    rader: list[list[Celle]] = [
        [_posten(v), v.linje.beloep, ORD[v.utfall], _grunn(regler, v)] for v in budsjett.linjer
    ]
    rader += [[f"Sum: {liten(ORD[u])}", budsjett.sum(u), "", ""] for u in UTFALL]
    if budsjett.tilskudd is not None:
        rader.append(["Anslått tilskudd", budsjett.tilskudd, "", ""])
    return Tabell(
        filnavn=f"budsjett-{regler.tilskuddsaar}",
        hode=["Post", "Beløp (kr)", "Utfall", "Hvorfor"],
        rader=rader,
        kilder=kildelinjer(regler.kildeside),
    )


def _hoved(regler: Regelverk, budsjett: Budsjett) -> Html:
    return el(
        "p",
        el("span", f"Kan dekkes av tilskuddet for {regler.tilskuddsaar}", class_="svar-ledetekst"),
        " ",
        el("strong", kroner(budsjett.sum("kan_dekkes")), class_="svar-tall"),
        " ",
        el(
            "span",
            f"{kroner(budsjett.sum('dekkes_av_andre'))} dekkes av andre ordninger, og "
            f"{kroner(budsjett.sum('maa_avklares'))} må avklares.",
            class_="svar-undertekst",
        ),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def linjene(regler: Regelverk, budsjett: Budsjett) -> Html:
    """The table of the lines, each with its outcome and why."""
    return samlet(
        el("h2", "Budsjettet, linje for linje", id="linje-for-linje"),
        el(
            "table",
            el("thead", el("tr", *(el("th", k, scope="col") for k in ("Post", "Beløp", "Utfall")))),
            el("tbody", *(_rad(regler, v) for v in budsjett.linjer)),
            el("tfoot", *(_sumrad(ORD[u], budsjett.sum(u)) for u in UTFALL)),
            class_="ds-table budsjettlinjer",
        ),
    )


def _rad(regler: Regelverk, v: Vurdert) -> Html:
    return el(
        "tr",
        el("th", _posten(v), scope="row"),
        el("td", kroner(v.linje.beloep)),
        el(
            "td",
            el("strong", ORD[v.utfall]),
            " ",
            # The outcome «må avklares» is its own mark.
            Html("") if v.utfall == "maa_avklares" else merke(_MERKE[v.utfall]),
            el("span", _grunn(regler, v), class_="budsjett-grunn"),
        ),
        class_=f"budsjettlinje budsjettlinje--{v.utfall}",
    )


def _sumrad(navn: str, verdi: int) -> Html:
    return el("tr", el("th", f"Sum: {liten(navn)}", scope="row"), el("td", kroner(verdi)), el("td"))


def _posten(v: Vurdert) -> str:
    return v.linje.tiltak.navn.nb if v.linje.tiltak else v.linje.tekst


def _grunn(regler: Regelverk, v: Vurdert) -> str:
    """Why the line has its outcome, and with whom what is unclear is clarified."""
    if v.utfall == "kan_dekkes":
        return "Et tiltak i fulltidsprogrammet."
    if v.utfall == "dekkes_av_andre":
        return f"Hører til {_ordningene(v)}."
    if v.ordninger:
        return f"Har eget tilskudd: {_ordningene(v)}. Avklar med IMDi."
    return f"Teksten er ikke en av årets poster. Avklar med IMDi.{_ligner(regler, v.linje.tekst)}"


def _ligner(regler: Regelverk, tekst: str) -> str:
    """The post that the text may mean, said aloud and never acted on."""
    ord_ = tekst.casefold()
    navn = {t.navn.nb.casefold(): t.navn.nb for t in regler.tiltak}
    treff = [n for n in navn if n in ord_] or get_close_matches(ord_, navn, 1, 0.75)
    if not treff:
        return ""
    return f" Mener dere «{navn[treff[0]]}»? Da velger dere den posten."


def _ordningene(v: Vurdert) -> str:
    return og([_ordningen(o) for o in v.ordninger])


def _ordningen(o: Ordning) -> str:
    return f"«{o.navn.nb}» ({o.budsjettpost})" if o.budsjettpost else f"«{o.navn.nb}»"


def ved_siden_av(budsjett: Budsjett) -> Html:
    """The sums beside the computed grant; nothing when no plasser are given."""
    tilskudd = budsjett.tilskudd
    if tilskudd is None:
        return Html("")
    kan, uklart = budsjett.sum("kan_dekkes"), budsjett.sum("maa_avklares")
    return samlet(
        el("h2", "Budsjettet ved siden av tilskuddet", id="ved-siden-av-tilskuddet"),
        el(
            "table",
            el(
                "tbody",
                _forholdsrad("Anslått tilskudd", kroner(tilskudd)),
                _forholdsrad("Linjer som kan dekkes", kroner(kan)),
                _forholdsrad(*_rest(tilskudd - kan)),
                _forholdsrad("Linjer som må avklares", kroner(uklart)) if uklart else "",
                _forholdsrad(*_rest(tilskudd - kan - uklart, _HVIS)) if uklart else "",
            ),
            class_="ds-table beloep",
        ),
    )


_HVIS = " hvis også de uklare kan dekkes"


def _rest(rest: int, hvis: str = "") -> tuple[str, str]:
    """What the grant has left, or what the lines are above it."""
    if rest < 0:
        return f"Linjene er høyere enn tilskuddet{hvis}", kroner(-rest)
    return f"Igjen av tilskuddet{hvis}", kroner(rest)


def _forholdsrad(navn: str, verdi: str) -> Html:
    return el("tr", el("th", navn, scope="row"), el("td", verdi))


def _slik(regler: Regelverk) -> Html:
    tiltak = regler.tiltak[0]
    andre = [o for o in regler.ordninger if o.utfall == "dekkes_av_andre"]
    egne = [o for o in regler.ordninger if o.utfall == "maa_avklares"]
    return samlet(
        el("h2", "Slik har vi kommet fram til dette", id="slik-har-vi-kommet-fram"),
        el(
            "ul",
            linje(
                "utledet",
                "Linjer for tiltak i fulltidsprogrammet kan dekkes når ingen annen ordning har "
                "med dem å gjøre. ",
                henvisning(tiltak, regler.kildeside),
            ),
            *(
                linje(
                    "kilde",
                    f"Det {_ordningen(o)} dekker, skal ikke også dekkes her. ",
                    henvisning(o, regler.kildeside),
                )
                for o in andre
            ),
            *(
                linje(
                    "avklares",
                    f"Tilskuddet skal ses i sammenheng med {_ordningen(o)}. Hva som dekkes hvor, "
                    "avklarer dere med IMDi. ",
                    henvisning(o, regler.kildeside),
                )
                for o in egne
            ),
            linje(
                "avklares",
                "Om IMDi godtar en linje som kan dekkes: Tilskuddsbrevet sier hvilke aktiviteter "
                "og hvilket budsjett som gjelder for dere.",
            ),
            linje(
                "avklares",
                "Fri tekst blir ikke tolket. Bare en tekst som er navnet på en av årets poster, "
                "blir lest som den posten.",
            ),
            class_="forklaringer",
        ),
    )
