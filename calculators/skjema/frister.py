"""The questions of the calculator ``frister``: the dates in the kommune's tilskuddsbrev."""

from datetime import date
from typing import Any

from calculators.beregning.frister import Inndata, aapne, brevdatoens_navn, kan_ha_dato
from calculators.norsk import dato, enten, liten
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none
from calculators.regelverk.typer import Brevdato, Frist, IkkeFunnet
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Dato, Navn
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Finn fristene")
FILER = ("ics", "csv", "xlsx")


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """The deadlines, when they are not found."""
    return ("frister",) if isinstance(regler.frister, IkkeFunnet) else ()


def tomme(regler: Regelverk) -> frozenset[str]:
    """The calendar, when nothing of the year can have a date in it."""
    return frozenset() if kan_ha_dato(regler) else frozenset({"ics"})


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default letter was sent on 3 May, DOMAIN's own example."""
    aar = regler.tilskuddsaar
    if mangler(regler):
        return bare_aaret("frister", _(TITTEL), aar, FILER)
    aapne_frister = tuple(brevets_dag(*frist, aar) for frist in aapne(regler))
    return Skjema(
        navn="frister",
        tittel=_(TITTEL),
        for_haand=_("Følg «Året i rekkefølge».{fra_brevet}", fra_brevet=_for_haand(regler)),
        felt=(
            tilskuddsaar(aar),
            *(
                Dato(
                    navn=brevdato.id,
                    ledetekst=brevdato.navn.ord,
                    mangler=_(
                        "Skriv datoen, for eksempel 3.5.{aar}. Har dere ikke fått "
                        "tilskuddsbrevet, finner dere de faste tidspunktene i "
                        "kalenderfilen på siden.",
                        aar=aar,
                    ),
                    standard=f"{aar}-05-03",
                    tidligst=date(aar, 1, 1),
                    senest=date(aar, 12, 31),
                )
                for brevdato in _brevdatoene(regler)
            ),
            *(() if tomme(regler) else (_kommunen(),)),
            *aapne_frister,
        ),
        mer=_("Står det andre frister i brevet?"),
        under_mer=frozenset(f.navn for f in aapne_frister),
        filer=FILER,
        tomme=tomme(regler),
    )


def _kommunen() -> Navn:
    return Navn(
        navn="kommune",
        ledetekst=_("Kommune"),
        hjelp=_("Står foran fristene i kalenderfilen, så dere ser hvilken kommune de gjelder."),
        valgfritt=True,
    )


def _brevdatoene(regler: Regelverk) -> list[Brevdato]:
    """The dates in the letter that some deadline is counted from; another would decide nothing."""
    naar = [eller_none(f.naar) for f in alle(regler.frister)]
    brukt = {n.etter for n in naar if n}
    return [b for b in alle(regler.brevdatoer) if b.id in brukt]


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to compute, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    meldinger += _for_tidlig(regler, verdier)
    if meldinger:
        return None, meldinger
    brevdatoer = {b.id: verdier[b.id] for b in _brevdatoene(regler)}
    fra_brevet = {id_: verdier[id_] for id_, *_resten in aapne(regler) if verdier[id_]}
    return Inndata(regler, brevdatoer, fra_brevet, verdier.get("kommune") or ""), []


def _for_haand(regler: Regelverk) -> str:
    """How the deadlines are counted that go from a date in the letter; empty where none does."""
    datoene = [liten(b.navn.ord) for b in _brevdatoene(regler)]
    if not datoene:
        return ""
    return _(
        " Frister som går fra tilskuddsbrevet, teller dere fra {datoene}.", datoene=enten(datoene)
    )


def brevets_dag(id_: str, frist: Frist, kvartal: int | None, aar: int) -> Dato:
    """The day of a deadline, where the letter gives one."""
    ledd = _(", {kvartal}. kvartal", kvartal=kvartal) if kvartal else ""
    return Dato(
        navn=id_,
        ledetekst=f"{frist.navn.ord}{ledd}",
        valgfritt=True,
        tidligst=date(aar, 1, 1),
        senest=date(aar + 1, 12, 31),
    )


def _for_tidlig(regler: Regelverk, verdier: dict[str, Any]) -> list[Feltmelding]:
    """A deadline that is counted from the letter cannot come before the letter."""
    return [
        Feltmelding(
            frist.id,
            _(
                "Fristen er før {datoen}, {sendt}. Se over datoene.",
                datoen=liten(navn.ord),
                sendt=dato(sendt),
            ),
        )
        for frist in alle(regler.frister)
        if (naar := eller_none(frist.naar)) and (navn := brevdatoens_navn(regler, naar))
        for sendt in [verdier.get(naar.etter or "")]
        if sendt and (egen := verdier.get(frist.id)) and egen < sendt
    ]
