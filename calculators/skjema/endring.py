"""The questions of the calculator ``endring``: what is to change, from when, and why."""

from dataclasses import replace
from datetime import date

from calculators.beregning.endring import Inndata
from calculators.norsk import stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.avsender import avsender
from calculators.skjema.endring_plasser import Plasser, foer_og_etter, plassfeil
from calculators.skjema.enhet import bestemt, flere
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Dato, Felt, Flervalg, Fritekst, Heltall, Valg
from calculators.skjema.maaneder import (
    annet_antall,
    maanedsfelt,
    periodefelt,
)
from calculators.skjema.plasser import plasser
from calculators.skjema.program import ja_nei
from calculators.skjema.skjema import Skjema, Svar
from calculators.spraak import N_, _

TITTEL = N_("Må dere søke om endring?")
FILER = ("txt", "csv", "xlsx")
_KOPI = N_("Kopier søknaden")


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """What a change takes, when it is not found."""
    return ("endring",) if isinstance(regler.endring, IkkeFunnet) else ()


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. In the default ten of 40 plasser go from 1 September.

    Where the rate is not found, no question of plasser decides anything.
    """
    if mangler(regler):
        bare = bare_aaret("endring", _(TITTEL), regler.tilskuddsaar, FILER)
        return replace(bare, kopi=_(_KOPI), tomme=frozenset({"tekst", *FILER}))
    plassene, under_mer = _plassfelt(regler)
    den_som_spoer = avsender(_("søknaden"))
    return Skjema(
        navn="endring",
        tittel=_(TITTEL),
        for_haand=_(
            "Finn det dere vil endre, under «Del for del».{regnet}",
            regnet=_regnet_for_haand(regler),
        ),
        knapp=N_("Se om dere må søke"),
        kopi=_(_KOPI),
        filer=FILER,
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            *_endringen(regler),
            *plassene,
            *den_som_spoer,
        ),
        mer=_mer(regler),
        under_mer=frozenset(f.navn for f in (*under_mer, *den_som_spoer)),
    )


def hva_kan_endres(regler: Regelverk) -> tuple[tuple[str, str], ...]:
    """What a kommune may want to change, by the id of each."""
    return (
        ("formaal", _("Formålet")),
        ("aktiviteter", _("Aktivitetene")),
        ("plasser", stor(antallet(regler))),
        ("budsjett", _("Fordelingen i budsjettet")),
        ("periode", _("Perioden dere bruker tilskuddet i")),
        ("annet", _("Noe annet")),
    )


def antallet(regler: Regelverk) -> str:
    """``antall plasser``; where the rate is not found nobody knows what is counted."""
    sats = regler.sats
    return (
        _("det som telles")
        if isinstance(sats, IkkeFunnet)
        else _("antall {flere}", flere=flere(sats))
    )


def _regnet_for_haand(regler: Regelverk) -> str:
    if isinstance(regler.sats, IkkeFunnet):
        return ""
    return _(
        " Endrer dere {antallet}, ganger dere {bestemt} med satsen for "
        "hver måned, før og etter, og trekker fra.",
        antallet=antallet(regler),
        bestemt=bestemt(regler.sats),
    )


def _mer(regler: Regelverk) -> str:
    """What stands behind the disclosure; where the rate is not found no number is asked for."""
    sats = eller_none(regler.sats)
    antall = (
        _("Annet antall {flere} noen måneder, kommunens", flere=flere(sats))
        if sats
        else _("Kommunens")
    )
    return _("{antall} navn og saksnummer", antall=antall)


def _plassfelt(regler: Regelverk) -> tuple[tuple[Felt, ...], tuple[Felt, ...]]:
    """The fields of the plasser, before and after; and those of them that few need."""
    sats = regler.sats
    if isinstance(sats, IkkeFunnet):
        return (), ()
    nytt = _("Nytt antall {flere}", flere=flere(sats))
    naar = _(
        "Bare hvis {bestemt} endres. Gjelder fra og med den første hele måneden",
        bestemt=bestemt(sats),
    )
    nye = Heltall(navn="nye_plasser", ledetekst=nytt, hjelp=naar, standard="30", valgfritt=True)
    nye_per_maaned = maanedsfelt("plasser", nytt, _("{nytt} noen måneder", nytt=nytt))
    sjeldne = (*periodefelt(valgfritt=True), *annet_antall(sats, "avtalt"), *nye_per_maaned)
    return (replace(plasser(sats), valgfritt=True), nye, *sjeldne), sjeldne


def _endringen(regler: Regelverk) -> tuple[Felt, ...]:
    aar = regler.tilskuddsaar
    return (
        Flervalg(
            navn="hva",
            ledetekst=_("Hva vil dere endre?"),
            valg=hva_kan_endres(regler),
            valgte=("plasser",),
        ),
        Dato(
            navn="endres_fra",
            ledetekst=_("Fra når?"),
            mangler=_("Skriv datoen, for eksempel 1.9.{aar}.", aar=aar),
            standard=f"{aar}-09-01",
            tidligst=date(aar, 1, 1),
            senest=date(aar, 12, 31),
        ),
        Valg(
            navn="allerede_gjort",
            ledetekst=_("Har dere alt gjort endringen?"),
            standard="nei",
            valg=ja_nei(),
            radio=True,
            valgfritt=True,
        ),
        Fritekst(
            navn="grunn",
            ledetekst=_("Hvorfor vil dere endre?"),
            hjelp=_("Noen få setninger til søknaden. Ikke skriv om enkeltpersoner."),
            valgfritt=True,
            lengst=1_000,
            linjer=3,
        ),
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to judge, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    if verdier.get("hva") == ():
        meldinger.append(Feltmelding("hva", _("Velg hva dere vil endre.")))
    avtalt: Plasser = {}
    nye: Plasser = {}
    if not meldinger and "plasser" in verdier["hva"] and "plasser" in verdier:
        avtalt, nye = foer_og_etter(verdier)
        meldinger = list(plassfeil(flere(funnet(regler.sats)), verdier, avtalt, nye))
    if meldinger:
        return None, meldinger
    inndata = Inndata(
        regler,
        verdier["hva"],
        verdier["endres_fra"],
        verdier["allerede_gjort"] == "ja",
        avtalt,
        nye,
        *(verdier[navn] or "" for navn in ("grunn", "kommune", "saksnummer")),
    )
    return inndata, []
