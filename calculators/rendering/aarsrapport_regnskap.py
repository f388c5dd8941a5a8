"""The accounts of the project as rows, which the page, the report and the workbook all show."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from calculators.beregning.aarsrapport import Aarsrapport, Del
from calculators.beregning.budsjett import UTFALL, Vurdert
from calculators.norsk import kroner
from calculators.regelverk import Regelverk
from calculators.rendering.budsjett_ord import ORD, SUM, grunner, posten
from calculators.rendering.html import Html, el
from calculators.rendering.kilde import kildelinjer
from calculators.rendering.tabell import Ark, Celle, Tabell
from calculators.spraak import N_, Ordbok, _

_Del = Literal["Inntekter", "Utgifter", "Resultat"]
DELENE: Mapping[_Del, str] = Ordbok(
    {"Inntekter": N_("Inntekter"), "Utgifter": N_("Utgifter"), "Resultat": N_("Resultat")}
)


class Rad(NamedTuple):
    """One row: the part of the accounts, what it is, hele kroner, and the line it is of."""

    del_: _Del
    navn: str
    beloep: int
    er_sum: bool = False
    linje: Vurdert | None = None


def rader(a: Aarsrapport) -> Iterator[Rad]:
    """Income, expenses and what is left, each with its sum."""
    yield Rad("Inntekter", tilskuddet(a), a.inndata.mottatt)
    yield from (Rad("Inntekter", i.tekst, i.beloep) for i in a.inndata.andre_inntekter)
    yield Rad("Inntekter", _("Sum inntekter"), a.inntekter, er_sum=True)
    yield from (Rad("Utgifter", posten(v), v.linje.beloep, linje=v) for v in a.utgifter.linjer)
    yield Rad("Utgifter", _("Sum utgifter"), a.sum_utgifter, er_sum=True)
    yield Rad("Resultat", _("Resultat, inntekter minus utgifter"), a.resultat, er_sum=True)


def tilskuddet(a: Aarsrapport) -> str:
    """What the grant is called among the income."""
    return _("Tilskudd fra {utgiver}", utgiver=a.inndata.regler.kildeside.utgiver)


def tabellen(a: Aarsrapport) -> Html:
    """The accounts as a table, with a row above the income and above the expenses."""
    return el(
        "table",
        el(
            "caption",
            _("Bokført på prosjektet i {tilskuddsaar}", tilskuddsaar=a.inndata.regler.tilskuddsaar),
        ),
        el("thead", el("tr", *(el("th", k, scope="col") for k in (_("Post"), _("Beløp"))))),
        *(_gruppen(navn, a) for navn in DELENE),
        class_="ds-table beloep regnskap",
    )


def _gruppen(navn: _Del, a: Aarsrapport) -> Html:
    egne = [_rad(rad) for rad in rader(a) if rad.del_ == navn]
    # The result is one row, and its own heading.
    hode = [el("tr", el("th", DELENE[navn], scope="rowgroup", colspan=2))] if len(egne) > 1 else []
    return el("tbody", *hode, *egne)


def _rad(rad: Rad) -> Html:
    klasse = "regnskap-sum" if rad.er_sum else None
    return el("tr", el("th", rad.navn, scope="row"), el("td", kroner(rad.beloep)), class_=klasse)


def tabell(regler: Regelverk, a: Aarsrapport) -> Tabell:
    """The accounts to download, with the texts of the report on a sheet of their own."""
    return Tabell(
        filnavn=f"aarsrapport-{regler.tilskuddsaar}",
        hode=[_("Del"), _("Post"), _("Beløp (kr)"), _("Utfall"), _("Hvorfor")],
        rader=[*(_cellene(regler, rad) for rad in rader(a)), *_fordelt(a), *_tilbake(a)],
        kilder=kildelinjer(regler.kildeside),
        flere_ark=[Ark(_("Tekster"), [_("Del"), _("Tekst")], list(_tekstene(a)))],
        merknader=[_("Mangler i rapporten: {navn}.", navn=d.krav.navn.ord) for d in a.mangler],
        ark=_("Regnskap"),
    )


def _cellene(regler: Regelverk, rad: Rad) -> list[Celle]:
    v = rad.linje
    utfall = [ORD[v.utfall], " ".join(grunner(regler, v))] if v else ["", ""]
    return [DELENE[rad.del_], rad.navn, rad.beloep, *utfall]


def _fordelt(a: Aarsrapport) -> Iterator[list[Celle]]:
    """What the expenses come to by outcome."""
    for u in UTFALL:
        yield [_("Fordeling"), SUM[u], a.utgifter.sum(u), "", ""]


def _tilbake(a: Aarsrapport) -> Iterator[list[Celle]]:
    """What is paid back, and the span; nothing where the rule is not found."""
    if a.tilbakebetaling is None or a.spenn is None:
        return
    beloep = (
        (_("Slik tallene er nå"), a.tilbakebetaling.tilbakebetales),
        (_("Det minste det kan bli"), a.spenn[0]),
        (_("Det meste det kan bli"), a.spenn[1]),
    )
    for navn, verdi in beloep:
        yield [_("Tilbakebetaling"), navn, verdi, "", ""]


def _tekstene(a: Aarsrapport) -> Iterator[list[Celle]]:
    yield [_("Kommune"), a.inndata.kommune]
    yield [_("Saksnummer"), a.inndata.saksnummer]
    for d in a.deler or ():
        if d.krav.slag == "resultatmaal":
            yield [_("Målene i tilskuddsbrevet"), "\n".join(a.inndata.resultatmaal)]
        if d.krav.slag != "prosjektregnskap":
            yield [d.krav.navn.ord, _teksten(d)]


def _teksten(d: Del) -> str:
    return d.tekst or _("Mangler. Skriv {krav}.", krav=d.krav.krav.ord)
