"""The answer of the calculator ``budsjett``: each line with its outcome, and the sums."""

from typing import Any

from calculators.beregning.budsjett import UTFALL, Budsjett, Utfall, Vurdert
from calculators.norsk import eller, kroner, og
from calculators.regelverk import Regelverk
from calculators.regelverk.typer import Merke, Ordning
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import avslutning, kildelinjer, linje, merke, overskriften
from calculators.rendering.regneark import Celle, Tabell
from calculators.skjema.budsjettord import forslag
from calculators.skjema.felt import Svar

ORD: dict[Utfall, str] = {
    "kan_dekkes": "Kan dekkes",
    "dekkes_av_andre": "Dekkes av andre, så langt den ordningen dekker det",
    "maa_avklares": "Må avklares",
}
_SUM: dict[Utfall, str] = {
    "kan_dekkes": "Sum av linjer som kan dekkes",
    "dekkes_av_andre": "Sum av linjer som andre dekker, så langt ordningene dekker dem",
    "maa_avklares": "Sum av linjer der hele beløpet må avklares",
}
_MERKE: dict[Utfall, Merke] = {
    "kan_dekkes": "utledet",
    "dekkes_av_andre": "kilde",
    "maa_avklares": "avklares",
}


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
                "ordning": _ordningene(v) or None,
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
        [_posten(v), v.linje.beloep, ORD[v.utfall], " ".join(_grunner(regler, v))]
        for v in budsjett.linjer
    ]
    rader += [[_SUM[u], budsjett.sum(u), "", ""] for u in UTFALL]
    if budsjett.tilskudd is not None and budsjett.over_tilskuddet is not None:
        rader += [
            ["Anslått tilskudd", budsjett.tilskudd, "", ""],
            ["Kan dekkes av tilskuddet", budsjett.kan_dekkes, "", ""],
            ["Linjer som kan dekkes, men er over tilskuddet", budsjett.over_tilskuddet, "", ""],
        ]
    return Tabell(
        filnavn=f"budsjett-{regler.tilskuddsaar}",
        hode=["Post", "Beløp (kr)", "Utfall", "Hvorfor"],
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
        *(el("span", f"{tekst} ", class_="svar-undertekst") for tekst in _resten(budsjett)),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _ledetekst(regler: Regelverk, budsjett: Budsjett) -> str:
    """What the figure is: without the grant it is only the sum of the lines."""
    hva = "Kan dekkes av tilskuddet" if budsjett.tilskudd is not None else "Linjer som kan dekkes"
    return f"{hva} for {regler.tilskuddsaar}"


def _resten(budsjett: Budsjett) -> list[str]:
    """What the figure leaves out, and what it does not know."""
    setninger = [over(budsjett)]
    if budsjett.tilskudd is None:
        setninger.append("Skriv avtalte plasser, så ser dere om tilskuddet rekker.")
    return [s for s in (*setninger, aapent(budsjett)) if s]


def aapent(budsjett: Budsjett) -> str:
    """What stands beside the figure: what others cover, and what is not known.

    An amount is told only where there is one: what another scheme leaves uncovered has no figure,
    and must not be read as nothing.
    """
    andre, uklart = budsjett.sum("dekkes_av_andre"), budsjett.sum("maa_avklares")
    setninger = []
    if andre:
        setninger.append(
            f"{kroner(andre)} dekkes av andre, så langt ordningene dekker det. Det de ikke dekker, "
            "må dere avklare."
        )
    if uklart:
        setninger.append(f"{'I tillegg må dere' if andre else 'Dere må'} avklare {kroner(uklart)}.")
    return " ".join(setninger)


def over(budsjett: Budsjett) -> str:
    """How much of the lines that can be covered is beyond the grant; empty when it is enough."""
    if not budsjett.over_tilskuddet:
        return ""
    return (
        f"Linjene som kan dekkes, er {kroner(budsjett.sum('kan_dekkes'))} til sammen. "
        f"{kroner(budsjett.over_tilskuddet)} er mer enn tilskuddet rekker til."
    )


def linjene(regler: Regelverk, budsjett: Budsjett) -> Html:
    """The table of the lines, each with its outcome and why."""
    return samlet(
        el("h2", "Budsjettet, linje for linje", id="linje-for-linje"),
        el(
            "table",
            el("thead", el("tr", *(el("th", k, scope="col") for k in ("Post", "Beløp", "Utfall")))),
            el("tbody", *(_rad(regler, v) for v in budsjett.linjer)),
            el("tfoot", *(_sumrad(_SUM[u], budsjett.sum(u)) for u in UTFALL)),
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
            *(
                el("span", merke(slag), f" {tekst}", class_="budsjett-grunn")
                for slag, tekst in _utenfor_ordningen(v)
            ),
        ),
        class_=f"budsjettlinje budsjettlinje--{v.utfall}",
    )


def _sumrad(navn: str, verdi: int) -> Html:
    return el("tr", el("th", navn, scope="row"), el("td", kroner(verdi)), el("td"))


def _posten(v: Vurdert) -> str:
    return v.linje.tiltak.navn.nb if v.linje.tiltak else v.linje.tekst


def _grunn(regler: Regelverk, v: Vurdert) -> str:
    """Why the line has its outcome, and with whom what is unclear is clarified."""
    if v.utfall == "kan_dekkes":
        return "Et tiltak i fulltidsprogrammet."
    if v.utfall == "dekkes_av_andre":
        return f"Har eget tilskudd: {_ordningene(v)}."
    if v.ordninger:
        return f"Har eget tilskudd: {_ordningene(v)}. Avklar med IMDi."
    return _fritekst(regler, v.linje.tekst)


def _utenfor_ordningen(v: Vurdert) -> list[tuple[Merke, str]]:
    """What is known to be outside a scheme that covers the line, and what is open because of it."""
    if v.utfall != "dekkes_av_andre":
        return []
    grenser = [o.dekker_ikke.hva.nb for o in v.ordninger if o.dekker_ikke]
    kjent: list[tuple[Merke, str]] = (
        [("utledet", f"Ordningen dekker ikke {og(grenser)}.")] if grenser else []
    )
    return [*kjent, ("avklares", "Kan dere føre opp her det ordningen ikke dekker? Spør IMDi.")]


def _grunner(regler: Regelverk, v: Vurdert) -> list[str]:
    return [_grunn(regler, v), *(tekst for _, tekst in _utenfor_ordningen(v))]


def _fritekst(regler: Regelverk, tekst: str) -> str:
    """A text of one's own is never judged; the posts it may mean are asked about."""
    svar = forslag(regler, tekst)
    setninger = ["Teksten er ikke en av årets poster."]
    if svar.utenfor:
        ordninger = og([_ordningen(o) for o in svar.utenfor])
        setninger.append(f"Vi leser teksten slik at {ordninger} ikke dekker dette.")
    spurt = svar.tiltak or svar.utgift
    if svar.tiltak:
        poster = eller([t.navn.nb for t in svar.tiltak])
        setninger.append(f"Mener dere {poster}? Da velger dere den posten.")
    if svar.utgift:
        setninger.append(
            "Hvilket tiltak gjelder utgiften? Velg posten for det, hvis ingen annen ordning dekker "
            "utgiften."
        )
    setninger.append("Ellers må dere avklare linjen med IMDi." if spurt else "Avklar med IMDi.")
    return " ".join(setninger)


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
    andre = budsjett.sum("dekkes_av_andre")
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
                _forholdsrad("Ikke regnet med: linjer som andre dekker", kroner(andre))
                if andre
                else "",
            ),
            class_="ds-table beloep",
        ),
    )


_HVIS = " hvis også de uklare linjene kan dekkes"


def _rest(rest: int, hvis: str = "") -> tuple[str, str]:
    """What the grant has left, or what the lines are above it."""
    if rest < 0:
        return f"Budsjettet er høyere enn tilskuddet{hvis}", kroner(-rest)
    return f"Igjen av tilskuddet{hvis}", kroner(rest)


def _forholdsrad(navn: str, verdi: str) -> Html:
    return el("tr", el("th", navn, scope="row"), el("td", verdi))


def _slik(regler: Regelverk) -> Html:
    tiltak = regler.tiltak[0]
    andre = [o for o in regler.ordninger if o.utfall == "dekkes_av_andre"]
    egne = [o for o in regler.ordninger if o.utfall == "maa_avklares"]
    return samlet(
        el("h2", "Slik har vi kommet fram til dette", id="slik-har-vi-kommet-fram"),
        el("p", "Vi tolker ikke fri tekst. Bare navnet på en av årets poster er en post."),
        el(
            "ul",
            linje(
                "utledet",
                "Linjer for tiltak i fulltidsprogrammet kan dekkes når ingen annen ordning har "
                f"med dem å gjøre. {overskriften(tiltak)}",
            ),
            *(
                linje(
                    "kilde",
                    f"Før ikke opp her det {_ordningen(o)} dekker. {overskriften(o)}",
                )
                for o in andre
            ),
            *_sammen_med(egne),
            linje(
                "avklares",
                "Får dere føre opp disse linjene? Tilskuddsbrevet har kravene til aktiviteter og "
                "budsjett. Se etter der.",
            ),
            class_="forklaringer",
        ),
    )


def _sammen_med(ordninger: list[Ordning]) -> list[Html]:
    """The schemes the grant must be seen together with, and what is not known of them."""
    if not ordninger:
        return []
    navn = og([_ordningen(o) for o in ordninger])
    steder = " ".join(dict.fromkeys(overskriften(o) for o in ordninger))
    return [
        linje("kilde", f"Se tilskuddet i sammenheng med {navn}. {steder}"),
        linje(
            "avklares",
            "Hvilke utgifter hører til hvilket tilskudd? Kilden sier det ikke. Spør IMDi.",
        ),
    ]
