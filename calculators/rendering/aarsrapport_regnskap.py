"""The accounts of the project as rows, which the page, the report and the workbook all show."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from calculators.beregning.aarsrapport import Aarsrapport, Del
from calculators.beregning.budsjett import UTFALL, Vurdert
from calculators.norsk import kroner
from calculators.regelverk import Regelverk
from calculators.rendering.budsjett_ord import ORD, SUM, grunner, posten
from calculators.rendering.html import Html, el
from calculators.rendering.kilde import kildelinjer
from calculators.rendering.tabell import Ark, Celle, Tabell


class Rad(NamedTuple):
    """One row: the part of the accounts, what it is, hele kroner, and the line it is of."""

    del_: Literal["Inntekter", "Utgifter", "Resultat"]
    navn: str
    beloep: int
    er_sum: bool = False
    linje: Vurdert | None = None


def rader(a: Aarsrapport) -> Iterator[Rad]:
    """Income, expenses and what is left, each with its sum."""
    yield Rad("Inntekter", tilskuddet(a), a.inndata.mottatt)
    yield from (Rad("Inntekter", i.tekst, i.beloep) for i in a.inndata.andre_inntekter)
    yield Rad("Inntekter", "Sum inntekter", a.inntekter, er_sum=True)
    yield from (Rad("Utgifter", posten(v), v.linje.beloep, linje=v) for v in a.utgifter.linjer)
    yield Rad("Utgifter", "Sum utgifter", a.sum_utgifter, er_sum=True)
    yield Rad("Resultat", "Resultat, inntekter minus utgifter", a.resultat, er_sum=True)


def tilskuddet(a: Aarsrapport) -> str:
    """What the grant is called among the income."""
    return f"Tilskudd fra {a.inndata.regler.kildeside.utgiver}"


def tabellen(a: Aarsrapport) -> Html:
    """The accounts as a table, with a row above the income and above the expenses."""
    return el(
        "table",
        el("caption", f"Bokført på prosjektet i {a.inndata.regler.tilskuddsaar}"),
        el("thead", el("tr", *(el("th", k, scope="col") for k in ("Post", "Beløp")))),
        *(_gruppen(navn, a) for navn in ("Inntekter", "Utgifter", "Resultat")),
        class_="ds-table beloep regnskap",
    )


def _gruppen(navn: str, a: Aarsrapport) -> Html:
    egne = [_rad(rad) for rad in rader(a) if rad.del_ == navn]
    # The result is one row, and its own heading.
    hode = [el("tr", el("th", navn, scope="rowgroup", colspan=2))] if len(egne) > 1 else []
    return el("tbody", *hode, *egne)


def _rad(rad: Rad) -> Html:
    klasse = "regnskap-sum" if rad.er_sum else None
    return el("tr", el("th", rad.navn, scope="row"), el("td", kroner(rad.beloep)), class_=klasse)


def tabell(regler: Regelverk, a: Aarsrapport) -> Tabell:
    """The accounts to download, with the texts of the report on a sheet of their own."""
    return Tabell(
        filnavn=f"aarsrapport-{regler.tilskuddsaar}",
        hode=["Del", "Post", "Beløp (kr)", "Utfall", "Hvorfor"],
        rader=[*(_cellene(regler, rad) for rad in rader(a)), *_fordelt(a), *_tilbake(a)],
        kilder=kildelinjer(regler.kildeside),
        flere_ark=[Ark("Tekster", ["Del", "Tekst"], list(_tekstene(a)))],
        merknader=[f"Mangler i rapporten: {d.krav.navn.ord}." for d in a.mangler],
        ark="Regnskap",
    )


def _cellene(regler: Regelverk, rad: Rad) -> list[Celle]:
    v = rad.linje
    utfall = [ORD[v.utfall], " ".join(grunner(regler, v))] if v else ["", ""]
    return [rad.del_, rad.navn, rad.beloep, *utfall]


def _fordelt(a: Aarsrapport) -> Iterator[list[Celle]]:
    """What the expenses come to by outcome."""
    for u in UTFALL:
        yield ["Fordeling", SUM[u], a.utgifter.sum(u), "", ""]


def _tilbake(a: Aarsrapport) -> Iterator[list[Celle]]:
    """What is paid back, and the span; nothing where the rule is not found."""
    if a.tilbakebetaling is None or a.spenn is None:
        return
    beloep = (
        ("Slik tallene er nå", a.tilbakebetaling.tilbakebetales),
        ("Det minste det kan bli", a.spenn[0]),
        ("Det meste det kan bli", a.spenn[1]),
    )
    for navn, verdi in beloep:
        yield ["Tilbakebetaling", navn, verdi, "", ""]


def _tekstene(a: Aarsrapport) -> Iterator[list[Celle]]:
    yield ["Kommune", a.inndata.kommune]
    yield ["Saksnummer", a.inndata.saksnummer]
    for d in a.deler or ():
        if d.krav.slag == "resultatmaal":
            yield ["Målene i tilskuddsbrevet", "\n".join(a.inndata.resultatmaal)]
        if d.krav.slag != "prosjektregnskap":
            yield [d.krav.navn.ord, _teksten(d)]


def _teksten(d: Del) -> str:
    return d.tekst or f"Mangler. Skriv {d.krav.krav.ord}."
