"""The questions of the calculator ``program``: one resident's programme on one day."""

from datetime import date
from typing import Any

from calculators.beregning.program import Inndata, Rammer
from calculators.norsk import dato, enten, liten
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none, funnet
from calculators.regelverk.typer import Fullfoering, IkkeFunnet
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.eksempel import beboerens
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Dato, Felt, Flervalg, Timer, Valg
from calculators.skjema.kontrolldato import aarsslutt, kontrolldato, siste_dag
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Sjekk programmet til en beboer")
# Training may lie long before arrival; a date earlier than this is a slip of the keyboard.
_AAR_TILBAKE = 30


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year."""
    if mangler(regler):
        return bare_aaret("program", _(TITTEL), regler.tilskuddsaar)
    return Skjema(
        navn="program",
        tittel=_(TITTEL),
        for_haand=_(
            "Sammenlikn programmet med kravene under «Del for del». Alle "
            "delene som er lovpålagte på datoen, må være med."
        ),
        knapp=N_("Sjekk programmet"),
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            status(regler),
            kontrolldato(regler),
            *_tiltakene(regler),
            *_fullfoering(regler),
            *_timene(regler),
        ),
        i_svaret=frozenset(timefelt(t.id) for t in funnet(regler.tiltak)),
    )


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """The parts that no programme can be checked without, and that are not found."""
    noedvendige = {"tiltak": regler.tiltak, "beboerstatuser": regler.beboerstatuser}
    return tuple(n for n, del_ in noedvendige.items() if isinstance(del_, IkkeFunnet))


def status(regler: Regelverk) -> Valg:
    """Which group of residents the rules count her among."""
    valg = tuple((s.id, s.navn.ord) for s in funnet(regler.beboerstatuser))
    return Valg(
        navn="status",
        ledetekst=_("Beboeren er"),
        mangler=_("Velg hvilken gruppe beboeren hører til."),
        standard=valg[0][0],
        valg=valg,
        radio=True,
    )


def _tiltakene(regler: Regelverk) -> tuple[Felt, ...]:
    tiltak = funnet(regler.tiltak)
    valg = tuple((t.id, t.navn.ord) for t in tiltak)
    forventet = {t.id for t in tiltak if any(p.krav == "hovedregel" for p in alle(t.perioder))}
    med, begrunnet = beboerens(regler)
    return (
        Flervalg(navn="tiltak", ledetekst=_("Dette er med i programmet"), valg=valg, valgte=med),
        Flervalg(
            navn="begrunnet",
            ledetekst=_("Dette er utelatt, med en begrunnelse"),
            valg=tuple((id_, navn) for id_, navn in valg if id_ in forventet),
            ogsaa=tuple(id_ for id_, _navn in valg if id_ not in forventet),
            valgte=begrunnet,
        ),
    )


def ja_nei() -> tuple[tuple[str, str], ...]:
    """The two answers to a plain question."""
    return (("ja", _("Ja")), ("nei", _("Nei")))


def _fullfoering(regler: Regelverk) -> tuple[Felt, ...]:
    """Whether the training is completed, and when; not asked where none is known to be required."""
    regel = eller_none(regler.fullfoering)
    if regel is None:
        return ()
    teller = eller_none(regel.foer_ankomst_teller)
    return (
        Valg(
            navn="fullfoert",
            ledetekst=_fullfoert_ledetekst(regler, regel),
            hjelp=_("Opplæring i et ordinært mottak før ankomst teller også") if teller else "",
            mangler=_("Velg ja eller nei."),
            standard="nei",
            valg=ja_nei(),
            radio=True,
        ),
        fullfoert_dato(regler),
    )


def fullfoert_dato(regler: Regelverk) -> Dato:
    """When the training was completed."""
    return Dato(
        navn="fullfoert_dato",
        ledetekst=_("Dato opplæringen ble fullført"),
        hjelp=_("Bare hvis opplæringen er fullført"),
        valgfritt=True,
        tidligst=date(regler.tilskuddsaar - _AAR_TILBAKE, 1, 1),
        senest=siste_dag(regler),
    )


def _fullfoert_ledetekst(regler: Regelverk, regel: Fullfoering) -> str:
    """The question names the training that counts."""
    navn = {t.id: t.navn.ord for t in funnet(regler.tiltak)}
    opplaering = enten([liten(navn[id_]) for id_ in regel.ett_av])
    return _("Har beboeren fullført {opplaering}?", opplaering=opplaering)


def timefelt(id_: str) -> str:
    """The name of the field for the weekly hours of one tiltak."""
    return f"timer_{id_}"


def _timene(regler: Regelverk) -> tuple[Felt, ...]:
    return tuple(
        Timer(
            navn=timefelt(t.id),
            ledetekst=_("Timer per uke: {navn}", navn=t.navn.ord),
            valgfritt=True,
        )
        for t in funnet(regler.tiltak)
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to check, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    if not meldinger:
        meldinger = fullfoert_meldinger(regler, verdier)
    if meldinger:
        return None, meldinger
    return inndata(regler, verdier), []


def rammene(regler: Regelverk) -> Rammer:
    """What of the rules a programme is judged by."""
    return Rammer(funnet(regler.tiltak), eller_none(regler.fullfoering), aarsslutt(regler))


def inndata(regler: Regelverk, verdier: dict[str, Any]) -> Inndata:
    """The values of the fields, as the rules take them."""
    timer = {t.id: verdier.get(timefelt(t.id)) for t in funnet(regler.tiltak)}
    return Inndata(
        rammer=rammene(regler),
        status=verdier["status"],
        kontrolldato=verdier["kontrolldato"],
        i_programmet=frozenset(verdier["tiltak"]),
        begrunnet=frozenset(verdier["begrunnet"]),
        fullfoert=verdier.get("fullfoert") == "ja",
        fullfoert_dato=verdier.get("fullfoert_dato"),
        timer={id_: t for id_, t in timer.items() if t is not None},
    )


def fullfoert_meldinger(regler: Regelverk, verdier: dict[str, Any]) -> list[Feltmelding]:
    """A date belongs to a yes, and after the deadline a yes needs its date where she has one."""
    regel = eller_none(regler.fullfoering)
    if regel is None:
        return []
    ja, naar = verdier["fullfoert"] == "ja", verdier["fullfoert_dato"]
    if not ja and naar:
        melding = _("Her står en dato, men svaret er nei. Svar ja, eller ta bort datoen.")
        return [Feltmelding("fullfoert_dato", melding)]
    innen = eller_none(regel.innen) if verdier["status"] in regel.gjelder else None
    if ja and not naar and innen and verdier["kontrolldato"] > innen:
        melding = _("Skriv når opplæringen ble fullført. Fristen var {innen}.", innen=dato(innen))
        return [Feltmelding("fullfoert_dato", melding)]
    return []
