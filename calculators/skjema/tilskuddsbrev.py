"""The questions of the page for a whole tilskuddsbrev: those of the calculators it gathers."""

from dataclasses import replace
from datetime import date
from typing import Any

from calculators.beregning import program as programmet
from calculators.beregning.budsjett import Inndata as Budsjettinndata
from calculators.beregning.tilskuddsbrev import Inndata
from calculators.regelverk import Regelverk
from calculators.skjema import budsjett, frister, tilskudd
from calculators.skjema.eksempel import tilbudet
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Dato, Felt, Flervalg
from calculators.skjema.kontrolldato import aarsslutt, kontrolldato
from calculators.skjema.skjema import Skjema, Svar


def skjema(regler: Regelverk) -> Skjema:
    """The fields of ``tilskudd`` and ``frister``, the programme that is offered, and the budget."""
    beloep, datoer = tilskudd.skjema(regler), frister.skjema(regler)
    egne = {f.navn for f in beloep.felt}
    return Skjema(
        navn="tilskuddsbrev",
        tittel="Fyll ut fra tilskuddsbrevet",
        for_haand="Gang plassene med satsen for hver måned, og legg sammen månedene. Datoene, "
        "programmet og budsjettet sammenlikner dere med svaret under, punkt for punkt.",
        felt=(
            *beloep.felt,
            *(f for f in datoer.felt if f.navn not in egne),
            *_programfelt(regler),
            *budsjett.linjefelt(regler),
        ),
        mer="Egne frister i brevet, annet antall plasser noen måneder, og kommunens navn",
        under_mer=beloep.i_svaret | datoer.under_mer | {"kommune"},
        filer=("ics", "csv", "xlsx"),
    )


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
            ledetekst="Dette tilbyr dere i fulltidsprogrammet",
            valg=tuple((t.id, t.navn.nb) for t in regler.tiltak),
            valgte=tilbudet(regler),
        ),
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to ask each calculator, or None and every message to the visitor."""
    alle = skjema(regler)
    verdier, meldinger = alle.les(svar)
    beloep, beloepsfeil = tilskudd.les(regler, _utvalg(svar, tilskudd.skjema(regler)))
    datoer, datofeil = frister.les(regler, _utvalg(svar, frister.skjema(regler)))
    linjer, linjefeil = budsjett.les_linjer(regler, verdier)
    # The calculators share fields, and say the same of them.
    meldinger = list(dict.fromkeys([*meldinger, *beloepsfeil, *datofeil, *linjefeil]))
    if meldinger or beloep is None or datoer is None:
        return None, meldinger
    budsjettet = Budsjettinndata(linjer, regler.ordninger) if linjer else None
    return Inndata(beloep, datoer, _programmene(regler, verdier), budsjettet), []


def _utvalg(svar: Svar, skjema_: Skjema) -> dict[str, Any]:
    navn = {f.navn for f in skjema_.felt}
    return {felt: verdi for felt, verdi in svar.items() if felt in navn}


def _programmene(regler: Regelverk, verdier: dict[str, Any]) -> tuple[programmet.Inndata, ...]:
    """The offer is checked for each beboerstatus.

    Whether training is completed is asked of each resident, and the offer is judged without it.
    """
    dag: date = verdier["kontrolldato"]
    felles = programmet.Inndata(
        rammer=programmet.Rammer(regler.tiltak, None, aarsslutt(regler)),
        status="",
        kontrolldato=dag,
        i_programmet=frozenset(verdier["tiltak"]),
    )
    return tuple(replace(felles, status=s.id) for s in regler.beboerstatuser)
