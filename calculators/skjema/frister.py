"""The questions of the calculator ``frister``: the dates in the kommune's tilskuddsbrev."""

from datetime import date
from typing import Any

from calculators.beregning.frister import Inndata, aapne
from calculators.norsk import dato
from calculators.regelverk import Regelverk
from calculators.regelverk.typer import Frist
from calculators.skjema.aar import tilskuddsaar
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Dato, Navn
from calculators.skjema.skjema import Skjema, Svar


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default letter was sent on 3 May, DOMAIN's own example."""
    aar = regler.tilskuddsaar
    aapne_frister = tuple(_fra_brevet(*frist, aar) for frist in aapne(regler))
    return Skjema(
        navn="frister",
        tittel="Finn fristene",
        for_haand="Følg «Året i rekkefølge». Frister som går fra tilskuddsbrevet, teller dere "
        "fra dagen IMDi sendte brevet.",
        felt=(
            tilskuddsaar(aar),
            *(
                Dato(
                    navn=brevdato.id,
                    ledetekst=brevdato.navn.nb,
                    mangler=f"Skriv datoen, for eksempel 3.5.{aar}. Har dere ikke fått "
                    "tilskuddsbrevet, finner dere de faste tidspunktene i kalenderfilen på siden.",
                    standard=f"{aar}-05-03",
                    tidligst=date(aar, 1, 1),
                    senest=date(aar, 12, 31),
                )
                for brevdato in regler.brevdatoer
            ),
            Navn(
                navn="kommune",
                ledetekst="Kommune",
                hjelp="Står foran fristene i kalenderfilen, så dere ser hvilken kommune de "
                "gjelder.",
                valgfritt=True,
            ),
            *aapne_frister,
        ),
        mer="Står det andre frister i brevet?",
        under_mer=frozenset(f.navn for f in aapne_frister),
        filer=("ics", "csv", "xlsx"),
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to compute, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    meldinger += _for_tidlig(regler, verdier)
    if meldinger:
        return None, meldinger
    brevdatoer = {b.id: verdier[b.id] for b in regler.brevdatoer}
    fra_brevet = {id_: verdier[id_] for id_, _, _ in aapne(regler) if verdier[id_]}
    return Inndata(regler, brevdatoer, fra_brevet, verdier["kommune"] or ""), []


def _fra_brevet(id_: str, frist: Frist, kvartal: int | None, aar: int) -> Dato:
    ledd = f", {kvartal}. kvartal" if kvartal else ""
    return Dato(
        navn=id_,
        ledetekst=f"{frist.navn.nb}{ledd}",
        valgfritt=True,
        tidligst=date(aar, 1, 1),
        senest=date(aar + 1, 12, 31),
    )


def _for_tidlig(regler: Regelverk, verdier: dict[str, Any]) -> list[Feltmelding]:
    """A deadline that is counted from the letter cannot come before the letter."""
    return [
        Feltmelding(frist.id, f"Fristen er før IMDi sendte brevet, {dato(sendt)}. Se over datoene.")
        for frist in regler.frister
        for sendt in [verdier.get(frist.naar.etter or "")]
        if sendt and (egen := verdier.get(frist.id)) and egen < sendt
    ]
