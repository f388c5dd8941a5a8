"""The questions of the page for a whole tilskuddsbrev: those of the calculators it gathers."""

from dataclasses import replace
from datetime import date
from typing import Any

from calculators.beregning import program as programmet
from calculators.beregning.budsjett import Inndata as Budsjettinndata
from calculators.beregning.tilskuddsbrev import Inndata
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema import budsjett, frister, program, tilskudd
from calculators.skjema.aar import bare_aaret
from calculators.skjema.eksempel import tilbudet
from calculators.skjema.enhet import bestemt, flere
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Dato, Felt, Flervalg
from calculators.skjema.kontrolldato import aarsslutt, kontrolldato
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Fyll ut fra tilskuddsbrevet")


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """What is not found, when it is all that there is to answer: one part is enough for a page."""
    delene = [m(regler) for m in (tilskudd.mangler, frister.mangler, program.mangler)]
    return tuple(dict.fromkeys(n for d in delene for n in d)) if all(delene) else ()


def skjema(regler: Regelverk) -> Skjema:
    """The fields of ``tilskudd`` and ``frister``, the programme that is offered, and the budget."""
    if mangler(regler):
        return bare_aaret("tilskuddsbrev", _(TITTEL), regler.tilskuddsaar, frister.FILER)
    beloep, datoer = tilskudd.skjema(regler), frister.skjema(regler)
    egne = {f.navn for f in beloep.felt}
    return Skjema(
        navn="tilskuddsbrev",
        tittel=_(TITTEL),
        for_haand=_(
            "{regnet_for_haand}Datoene, programmet og budsjettet "
            "sammenlikner dere med svaret under, punkt for punkt.",
            regnet_for_haand=_regnet_for_haand(regler),
        ),
        felt=(
            *(f for f in beloep.felt if f.navn not in beloep.under_mer),
            *(f for f in datoer.felt if f.navn not in egne),
            *(() if program.mangler(regler) else _programfelt(regler)),
            *(() if budsjett.mangler(regler) else budsjett.linjefelt(regler)),
        ),
        mer=_mer(regler),
        under_mer=beloep.i_svaret | datoer.under_mer | {"kommune"},
        filer=frister.FILER,
        tomme=frister.tomme(regler),
    )


def _regnet_for_haand(regler: Regelverk) -> str:
    if isinstance(regler.sats, IkkeFunnet):
        return ""
    hva = _("Gang {bestemt} med satsen for hver måned", bestemt=bestemt(regler.sats))
    return _("{hva}, og legg sammen månedene. ", hva=hva)


def _mer(regler: Regelverk) -> str:
    """What stands behind the disclosure; where the rate is not found no number is asked for."""
    if isinstance(regler.sats, IkkeFunnet):
        return _("Egne frister i brevet, og kommunens navn")
    antall = _("annet antall {flere} noen måneder", flere=flere(regler.sats))
    return _("Egne frister i brevet, {antall}, og kommunens navn", antall=antall)


def _programfelt(regler: Regelverk) -> tuple[Felt, ...]:
    dag = kontrolldato(regler)
    return (
        Dato(
            navn=dag.navn,
            ledetekst=dag.ledetekst,
            mangler=dag.mangler,
            standard=dag.standard,
            tidligst=dag.tidligst,
            senest=aarsslutt(regler),
        ),
        Flervalg(
            navn="tiltak",
            ledetekst=_("Dette tilbyr dere i fulltidsprogrammet"),
            valg=tuple((t.id, t.navn.ord) for t in funnet(regler.tiltak)),
            valgte=tilbudet(regler),
        ),
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to ask each calculator, or None and every message to the visitor."""
    alle = skjema(regler)
    verdier, meldinger = alle.les(svar)
    beloep, beloepsfeil = None, list[Feltmelding]()
    if not tilskudd.mangler(regler):
        beloep, beloepsfeil = tilskudd.les(regler, _utvalg(svar, tilskudd.skjema(regler)))
    datoer, datofeil = frister.les(regler, _utvalg(svar, frister.skjema(regler)))
    linjer, linjefeil = budsjett.les_linjer(regler, verdier)
    # The calculators share fields, and say the same of them.
    meldinger = list(dict.fromkeys([*meldinger, *beloepsfeil, *datofeil, *linjefeil]))
    if meldinger or datoer is None:
        return None, meldinger
    budsjettet = Budsjettinndata(linjer, funnet(regler.ordninger)) if linjer else None
    programmene = () if program.mangler(regler) else _programmene(regler, verdier)
    return Inndata(beloep, datoer, programmene, budsjettet), []


def _utvalg(svar: Svar, skjema_: Skjema) -> dict[str, Any]:
    navn = {f.navn for f in skjema_.felt}
    return {felt: verdi for felt, verdi in svar.items() if felt in navn}


def _programmene(regler: Regelverk, verdier: dict[str, Any]) -> tuple[programmet.Inndata, ...]:
    """The offer is checked for each beboerstatus.

    Whether training is completed is asked of each resident, and the offer is judged without it.
    """
    dag: date = verdier["kontrolldato"]
    felles = programmet.Inndata(
        rammer=programmet.Rammer(funnet(regler.tiltak), None, aarsslutt(regler)),
        status="",
        kontrolldato=dag,
        i_programmet=frozenset(verdier["tiltak"]),
    )
    return tuple(replace(felles, status=s.id) for s in funnet(regler.beboerstatuser))
