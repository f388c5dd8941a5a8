"""The answer of the calculator ``program``: the verdict, every part, the deadline, the hours."""

from typing import Any

from calculators.beregning.program import Del, Program
from calculators.norsk import MAANEDER, dato, eller
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangellinjer
from calculators.rendering.kilde import avslutning, kildelinjer, linje, merke
from calculators.rendering.krav_ord import KRAVENE, kravord
from calculators.rendering.program_fullfoering import fullfoeringen
from calculators.rendering.program_ord import (
    UTFALL,
    dom,
    forklaring,
    uten_krav,
    ved_siden_av,
)
from calculators.rendering.program_timer import timene
from calculators.rendering.regneark import Celle, Tabell
from calculators.rendering.taushet import maa_avklares, taushetene
from calculators.rendering.tidslinje import Merkedag, Strek, tidslinje
from calculators.skjema.kontrolldato import foerste_dag, rapport, siste_dag
from calculators.skjema.skjema import Svar
from calculators.spraak import _


def resultat(program: Program) -> dict[str, Any]:
    """The answer as JSON: komplett, deler, and the duty to have completed training."""
    o = program.opplaering
    return {
        "komplett": program.komplett,
        "deler": [
            {
                "id": d.tiltak.id,
                "krav": d.krav,
                "utfall": d.utfall,
                "frist": d.frist.isoformat() if d.frist else None,
            }
            for d in program.deler
        ],
        "fullfoering": o
        and {
            "utfall": o.utfall,
            "frist": o.frist.isoformat() if o.frist else None,
            "dager_igjen": o.dager_igjen,
        },
        **({"uavklart": [t.id for t in program.uavklart]} if program.uavklart else {}),
    }


def html(regler: Regelverk, svar: Svar, program: Program) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _dommen(regler, program),
        _fristen(regler, program),
        _delene(regler, program),
        _aaret(regler, program),
        timene(regler, svar, program),
        maa_avklares(*_aapne(regler, program)),
        avslutning(regler.kildeside),
    )


def tabell(regler: Regelverk, program: Program) -> Tabell:
    """The parts as a table to download."""
    rader: list[list[Celle]] = [_tabellrad(d, program) for d in program.deler]
    kilde = funnet(regler.tiltak)[0].kilde
    return Tabell(
        filnavn=f"program-{regler.tilskuddsaar}",
        hode=[
            _("Del"),
            _("Krav"),
            _("Utfall"),
            _("Forklaring"),
            _("Gjelder fra"),
            _("Gjelder til"),
            _("Frist"),
        ],
        rader=rader,
        kilder=[
            f"{dom(program)}. {_beboer(regler, program)}.",
            *uten_krav(program.uavklart),
            *kildelinjer(regler.kildeside, _("Kravene står under «{kilde}»", kilde=kilde)),
        ],
    )


def _tabellrad(d: Del, program: Program) -> list[Celle]:
    fra, til = (d.gyldighet.fra, d.gyldighet.til) if d.gyldighet else (None, None)
    return [
        d.tiltak.navn.ord,
        kravord(d.krav).navn,
        UTFALL[d.utfall],
        " ".join(tekst for _merke, tekst in forklaring(d, program)),
        *(dag.isoformat() if dag else "" for dag in (fra, til, d.frist)),
    ]


def _beboer(regler: Regelverk, program: Program) -> str:
    status = {s.id: s.navn.ord for s in funnet(regler.beboerstatuser)}[program.inndata.status]
    return f"{status}, {dato(program.inndata.kontrolldato)}"


def _dommen(regler: Regelverk, program: Program) -> Html:
    return el(
        "p",
        el("span", f"{_beboer(regler, program)}:", class_="svar-ledetekst"),
        " ",
        el("strong", dom(program), class_="svar-dom"),
        " ",
        el("span", ved_siden_av(program), class_="svar-undertekst"),
        class_=f"svar-hoved svar-hoved--{'ja' if program.komplett else 'nei'}",
        data_kunngjoering=True,
    )


def _fristen(regler: Regelverk, program: Program) -> Html:
    """The deadline for completed training, and what is known of how it was counted."""
    o = program.opplaering
    linjer = fullfoeringen(regler, program, o) if o else []
    if program.regeldato != program.inndata.kontrolldato:
        tekst = _("Tilskuddsåret er over. Vi har vurdert delene etter reglene slik de var ")
        tekst += f"{dato(program.regeldato)}{_fordi(regler)}."
        linjer.append(linje("utledet", tekst))
    return el("ul", *linjer, class_="forklaringer svar-frist") if linjer else Html("")


def _delene(regler: Regelverk, program: Program) -> Html:
    gjelder = [d for d in program.deler if d.gyldighet and d.gyldighet.gjelder(program.regeldato)]
    resten = [d for d in program.deler if d not in gjelder]
    grupper = [(kravord(krav).deler, [d for d in gjelder if d.krav == krav]) for krav in KRAVENE]
    grupper.append((_("Gjelder ikke denne dagen"), resten))
    return samlet(
        el("h2", _("Del for del"), id="del-for-del"),
        *(
            samlet(
                el("h3", tittel),
                _kildene(deler),
                el("ul", *(_delen(d, program) for d in deler), class_="deler"),
            )
            for tittel, deler in grupper
            if deler
        ),
    )


def _kildene(deler: list[Del]) -> Html:
    """The headings the parts of a group stand under; for 2021 it is one."""
    steder = dict.fromkeys(d.tiltak.kilde for d in deler)
    tekst = eller(tuple(steder))
    return el(
        "p", merke("kilde"), _(" Kravene står under {tekst}.", tekst=tekst), class_="svar-kilde"
    )


def _delen(d: Del, program: Program) -> Html:
    ledd = [
        el("span", *((merke(slag), " ") if slag else ()), tekst, class_="del-ledd")
        for slag, tekst in forklaring(d, program)
    ]
    return el(
        "li",
        el("span", UTFALL[d.utfall], class_=f"utfall utfall--{d.utfall}"),
        " ",
        el("strong", d.tiltak.navn.ord),
        el("span", *ledd),
    )


def _aaret(regler: Regelverk, program: Program) -> Html:
    """The year as a line: the parts that do not last all of it, the day and the deadline."""
    fra, til = foerste_dag(regler), siste_dag(regler)
    streker = [
        Strek(d.tiltak.navn.ord, d.gyldighet.fra, d.gyldighet.til)
        for d in program.deler
        if d.gyldighet
        and (d.gyldighet.fra, d.gyldighet.til) != (fra, program.inndata.rammer.aarsslutt)
    ]
    kontrolldato = program.inndata.kontrolldato
    dager = [
        Merkedag(
            _("Sjekket for {kontrolldato}", kontrolldato=dato(kontrolldato)), kontrolldato, "dag"
        )
    ]
    if (o := program.opplaering) and o.frist:
        dager.append(Merkedag(_("Frist {frist}", frist=dato(o.frist)), o.frist, "frist"))
    endringer = " ".join(
        _("{navn}: {fra} til {til}.", navn=s.navn, fra=dato(s.fra), til=dato(s.til))
        for s in streker
    )
    merker = ". ".join(d.navn for d in dager)
    return samlet(
        el(
            "h2",
            _("{tilskuddsaar} for denne beboeren", tilskuddsaar=regler.tilskuddsaar),
            id="aaret",
        ),
        tidslinje(fra, til, streker, dager, f"{merker}. {endringer}".strip()),
    )


def _aapne(regler: Regelverk, program: Program) -> list[Html]:
    """What the source leaves open; a reason is a question only where a part is left out."""
    utelatt = program.med("begrunnet") or program.med("boer_begrunnes")
    return [
        *taushetene(regler, "program", () if utelatt else ("begrunnelse",)),
        *mangellinjer(regler, "fullfoering"),
        *(linje("avklares", tekst) for tekst in uten_krav(program.uavklart)),
    ]


def _fordi(regler: Regelverk) -> str:
    """Why a programme is checked after the year: what is due in the next, if anything is."""
    etter = rapport(regler)
    if etter is None or etter.frist.leveres is None:
        return ""
    naar = (
        _("i {maaned}", maaned=MAANEDER[etter.til.month - 1])
        if etter.i_maaned
        else _("innen {til}", til=dato(etter.til))
    )
    return _(", fordi dere leverer {leveres} {naar}", leveres=etter.frist.leveres.ord, naar=naar)
