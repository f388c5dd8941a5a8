"""The words of the answer of the calculator ``aarsrapport``: the verdict, and what is open."""

from collections.abc import Iterator

from calculators.beregning.aarsrapport import Aarsrapport, Del
from calculators.beregning.frister import Tidspunkt
from calculators.norsk import antall_med_ord, kroner, liten, og, stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering import frister_ord, tilbakebetaling
from calculators.rendering.budsjett_ord import over
from calculators.rendering.html import Html, el
from calculators.rendering.ikke_funnet import SE_ETTER, lett, mangelen, mangellinjer
from calculators.rendering.kilde import linje, merke, overskriften
from calculators.rendering.taushet import taushet, taushetene
from calculators.spraak import _

_MAALENE = "resultatmaal"


def dommen(a: Aarsrapport) -> str:
    """What the report still lacks, in a few words."""
    if a.deler is None:
        return _("Vi vet ikke hva rapporten skal inneholde")
    if a.mangler:
        return _(
            "Rapporten mangler {mangler}",
            mangler=antall_med_ord(len(a.mangler), "én del", "{antall} deler"),
        )
    return _("Alle delene kilden ber om, er med")


def merknader(a: Aarsrapport) -> Iterator[str]:
    """What is missing, what the accounts show, what is paid back within which span, and when."""
    if a.mangler:
        yield _("Skriv om {deler}.", deler=og([liten(d.krav.navn.ord) for d in a.mangler]))
    yield (
        _(
            "Inntektene er {inntekter}, utgiftene {sum_utgifter} og resultatet {resultat}.",
            inntekter=kroner(a.inntekter),
            sum_utgifter=kroner(a.sum_utgifter),
            resultat=kroner(a.resultat),
        )
    )
    yield over(a.utgifter, mottatt=not a.tilskuddet_er_grensen)
    yield tilbake(a)
    yield f"{fristen(a.frist)}." if a.frist else ""


def tilbake(a: Aarsrapport) -> str:
    """What is to be paid back as the figures are now, and the span it may end in."""
    if a.tilbakebetaling is None or a.spenn is None:
        return mangelen(a.inndata.regler, "tilbakebetaling")
    naa = _(
        "Dere skal betale tilbake {tilbakebetales}, slik tallene er nå.",
        tilbakebetales=kroner(a.tilbakebetaling.tilbakebetales),
    )
    minst, mest = a.spenn
    if minst == mest:
        return naa
    return _(
        "{naa} Det kan bli mellom {minst} og {mest} når alt er avklart.",
        naa=naa,
        minst=kroner(minst),
        mest=kroner(mest),
    )


def fristen(t: Tidspunkt) -> str:
    """``Fristen for årsrapporten: januar 2022``."""
    return _("Fristen for årsrapporten: {naar}", naar=frister_ord.naar(t))


def delene(a: Aarsrapport) -> list[Html]:
    """A line for each part: whether it is there, and what the source asks for."""
    regler = a.inndata.regler
    if a.deler is None:
        return innholdet_mangler(regler)
    return [_del(regler, d) for d in a.deler] + _maalene(a)


def innholdet_mangler(regler: Regelverk) -> list[Html]:
    """That the parts of the report are not found, and since when."""
    rapport = regler.aarsrapport
    if isinstance(rapport, IkkeFunnet):
        return mangellinjer(regler, "aarsrapport")
    naar = f"{lett(rapport.deler)} " if isinstance(rapport.deler, IkkeFunnet) else ""
    return [
        linje(
            "avklares",
            _(
                "Vi har ikke funnet hva årsrapporten skal inneholde for "
                "{tilskuddsaar} i kilden. {naar}{se_etter}",
                tilskuddsaar=regler.tilskuddsaar,
                naar=naar,
                se_etter=_(SE_ETTER),
            ),
        )
    ]


def _del(regler: Regelverk, d: Del) -> Html:
    """The state of a part is seen in the visitor's own answers, and stands outside the mark."""
    tilstand = _("mangler") if d.mangler else _("er med")
    skal = _("Rapporten skal ha") if d.krav.slag == "prosjektregnskap" else _("Rapporten skal si")
    return el(
        "li",
        el("strong", f"{d.krav.navn.ord} {tilstand}."),
        " ",
        merke("kilde"),
        f" {skal} {d.krav.krav.ord}. {overskriften(funnet(regler.aarsrapport))}",
        class_="forklaring",
    )


def _maalene(a: Aarsrapport) -> list[Html]:
    """That the goals are not written, where some part is about them."""
    om_maal = any(d.krav.slag == "resultatmaal" for d in a.deler or ())
    if not om_maal or a.inndata.resultatmaal:
        return []
    ord_ = taushet(a.inndata.regler, "aarsrapport", _MAALENE)
    hva = ord_ or _("Dere har ikke skrevet målene. Se etter i tilskuddsbrevet.")
    return [linje("avklares", el("strong", _("Målene:")), f" {hva}")]


def fristlinjene(a: Aarsrapport) -> list[Html]:
    """When the report is due, and what must be said of that."""
    regler = a.inndata.regler
    if a.frist is None:
        uten = _(
            "Vi har ikke funnet fristen for årsrapporten for {tilskuddsaar} i kilden.",
            tilskuddsaar=regler.tilskuddsaar,
        )
        return [linje("avklares", f"{uten} {_naar_vi_lette(regler)}{_(SE_ETTER)}")]
    resten = [*frister_ord.forbehold(a.frist), frister_ord.stedet(a.frist)]
    return [
        linje(
            a.frist.merke,
            el("strong", f"{stor(frister_ord.naar(a.frist))}."),
            f" {' '.join(resten)}",
        ),
        *(linje("utledet", tekst) for tekst in frister_ord.raad(a.frist)),
    ]


def _naar_vi_lette(regler: Regelverk) -> str:
    rapport = regler.aarsrapport
    hull = rapport if isinstance(rapport, IkkeFunnet) else rapport.frist
    return f"{lett(hull)} " if isinstance(hull, IkkeFunnet) else ""


def aapent(a: Aarsrapport) -> list[Html]:
    """The silences of the year's source that this report has to do with."""
    regler = a.inndata.regler
    tilbake_ = tilbakebetaling.aapent(regler, a.tilbakebetaling) if a.tilbakebetaling else []
    return [*taushetene(regler, "aarsrapport", (_MAALENE,)), *tilbake_]
