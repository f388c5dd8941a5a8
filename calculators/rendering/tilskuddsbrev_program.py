"""What the letter's year says of the programme: the verdict on each part, for each group."""

from datetime import date
from itertools import groupby
from operator import attrgetter

from calculators.beregning.program import Program
from calculators.beregning.tilskuddsbrev import Programdel, Tilskuddsbrev
from calculators.norsk import dato, og, stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none, funnet
from calculators.rendering import program_ord
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import linje
from calculators.rendering.program_fullfoering import plikten
from calculators.spraak import _


def programmet(regler: Regelverk, brev: Tilskuddsbrev) -> Html:
    """The year part by part, where the day that was asked about lies, and the training."""
    if not brev.program:
        return Html("")
    return samlet(
        el(
            "h2",
            _("Programmet gjennom {tilskuddsaar}", tilskuddsaar=regler.tilskuddsaar),
            id="programmet",
        ),
        el("ul", *(_delen(regler, d) for d in brev.gjennom_aaret)),
        el("p", _paa_datoen(brev)),
        el("ul", *plikten(regler), *_hver_for_seg(regler), class_="forklaringer"),
    )


def _hver_for_seg(regler: Regelverk) -> list[Html]:
    """That the letter's year cannot tell whether each resident has completed the training."""
    if eller_none(regler.fullfoering) is None:
        return []
    return [linje("utledet", _("Om opplæringen er fullført, sjekker dere for hver enkelt."))]


def uavklart(brev: Tilskuddsbrev) -> list[Html]:
    """A line for each part that is not offered, and of which the krav is not found."""
    deler = brev.program[0].uavklart if brev.program else ()
    return [linje("avklares", tekst) for tekst in program_ord.uten_krav(deler)]


def kort(regler: Regelverk, brev: Tilskuddsbrev) -> list[str]:
    """The verdict on each part of the year; parts after one another that have the same are one."""
    linjer = []
    noekkel = attrgetter("program.inndata.status")
    for _status, delene in groupby(brev.gjennom_aaret, noekkel):
        for dom, like in groupby(delene, lambda d: dommen(d.program)):
            alle = list(like)
            hvem = _statusen(regler, alle[0].program)
            linjer.append(
                _(
                    "Program, {hvem}, {naar}: {dom}. ",
                    hvem=hvem,
                    naar=_naar(alle[0].fra, alle[-1].til),
                    dom=dom,
                )
            )
    return linjer


def hvem_og_naar(regler: Regelverk, d: Programdel) -> str:
    """The group and the part of the year, with a small letter first."""
    return f"{_statusen(regler, d.program)}, {_naar(d.fra, d.til)}"


def dommen(p: Program) -> str:
    """The verdict with a small letter first."""
    er_med = _("alle {lovpaalagte} er med", lovpaalagte=program_ord.lovpaalagte(p.uavklart))
    return er_med if p.komplett else program_ord.dom(p).lower()


def _statusen(regler: Regelverk, p: Program) -> str:
    return {s.id: s.navn.ord for s in funnet(regler.beboerstatuser)}[p.inndata.status].lower()


def _naar(fra: date, til: date) -> str:
    """``1. januar til 31. juli 2021``: the parts of a year lie within it."""
    return _(
        "{fra} til {til}",
        fra=dato(fra).removesuffix(f" {fra.year}"),
        til=dato(til),
    )


def _paa_datoen(brev: Tilskuddsbrev) -> str:
    """Which part of the year the day that was asked about lies in."""
    dag = brev.program[0].inndata.kontrolldato
    treff = {(d.fra, d.til): _naar(d.fra, d.til) for d in brev.gjennom_aaret}
    deler = [ord_ for (fra, til), ord_ in treff.items() if fra <= dag <= til]
    return _("Datoen dere sjekker, {dag}, er i perioden {deler}.", dag=dato(dag), deler=og(deler))


def _delen(regler: Regelverk, d: Programdel) -> Html:
    return el(
        "li",
        el("strong", f"{stor(hvem_og_naar(regler, d))}: {dommen(d.program)}."),
        *(el("span", f" {avvik}") for avvik in avvikene(d.program)),
    )


def avvikene(p: Program) -> list[str]:
    """The parts that are missing, and those whose absence should be reasoned, each by name."""
    return [
        f"{ord_}: {og([del_.tiltak.navn.ord for del_ in p.med(utfall)])}."
        for utfall, ord_ in program_ord.UTFALL.items()
        if utfall in ("mangler", "boer_begrunnes") and p.med(utfall)
    ]
