"""The questions of the calculator ``aarsrapport``: the accounts, and a text for each part."""

from dataclasses import replace
from typing import Any

from calculators.beregning.aarsrapport import Inndata, Inntekt
from calculators.beregning.budsjett import Utfall
from calculators.beregning.frister import aapne
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none
from calculators.regelverk.typer import IkkeFunnet, Rapportdel
from calculators.skjema import budsjett
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.avsender import avsender
from calculators.skjema.enhet import bestemt
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Dato, Felt, Fritekst, Linjefelt
from calculators.skjema.frister import brevets_dag
from calculators.skjema.maaneder import annet_antall, per_maaned, periodefelt
from calculators.skjema.plasser import plasser
from calculators.skjema.skjema import Skjema, Svar
from calculators.skjema.tilbakebetaling import eksempelbeloep, mottattfelt
from calculators.spraak import N_, _

TITTEL = N_("Gjør klar årsrapporten")
FILER = ("txt", "csv", "xlsx")
_KOPI = N_("Kopier rapporten")
_MAAL = "resultatmaal"
_LENGST = 4_000


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """What no expense can be judged without; all else that is not found is said in the answer."""
    return budsjett.mangler(regler)


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default has an expense of each outcome, and no text."""
    if mangler(regler):
        bare = bare_aaret("aarsrapport", _(TITTEL), regler.tilskuddsaar, FILER)
        return replace(bare, kopi=_(_KOPI), tomme=frozenset({"tekst", *FILER}))
    sjeldne = (*avsender(_("rapporten")), *fristfelt(regler), *_plassfelt(regler))
    return Skjema(
        navn="aarsrapport",
        tittel=_(TITTEL),
        for_haand=_(
            "Legg sammen inntektene, og trekk fra utgiftene. Hva dere betaler tilbake, er det "
            "dere har mottatt, minus utgiftene som tilskuddet kan dekke. Delene rapporten skal "
            "ha, står under «Del for del»."
        ),
        knapp=N_("Lag rapporten"),
        kopi=_(_KOPI),
        filer=FILER,
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            mottattfelt(regler),
            *_inntektsfelt(regler),
            *_utgiftsfelt(regler),
            *tekstfelt(regler),
            *sjeldne,
        ),
        mer=_mer(regler),
        under_mer=frozenset(f.navn for f in sjeldne),
    )


def _mer(regler: Regelverk) -> str:
    """What is asked behind the disclosure."""
    fristen = _(", fristen i tilskuddsbrevet") if fristfelt(regler) else ""
    sats = eller_none(regler.sats)
    plassene = _(", og {bestemt}", bestemt=bestemt(sats)) if sats else ""
    return _("Kommunens navn, saksnummer{fristen}{plassene}", fristen=fristen, plassene=plassene)


def _inntektsfelt(regler: Regelverk) -> tuple[Linjefelt, Linjefelt]:
    return (
        Linjefelt(
            navn="inntekt",
            ledetekst=_("Inntekt"),
            gruppe=_("Andre inntekter i prosjektet"),
            hjelp=_(
                "Bokført i {tilskuddsaar}, utenom dette tilskuddet. Har dere "
                "ingen, lar dere linjen stå tom.",
                tilskuddsaar=regler.tilskuddsaar,
            ),
        ),
        Linjefelt(navn="inntekt_beloep", ledetekst=_("Inntekt i kroner"), tall=True),
    )


def _utgiftsfelt(regler: Regelverk) -> tuple[Linjefelt, Linjefelt]:
    """The posts of the budget, with what is booked on each."""
    post, beloep = budsjett.linjefelt(regler)
    eksempel = budsjett.eksempelet(regler)
    return (
        replace(
            post,
            ledetekst=_("Utgift"),
            gruppe=_("Utgifter i prosjektet"),
            hjelp=_("Bokført i {aar}. {hjelp}", aar=regler.tilskuddsaar, hjelp=post.hjelp),
        ),
        replace(
            beloep,
            ledetekst=_("Utgift i kroner"),
            linjer=tuple(str(_eksempelutgift(regler, utfall)) for utfall in eksempel),
        ),
    )


def _eksempelutgift(regler: Regelverk, utfall: Utfall) -> int:
    """Nine tenths of what is received goes to what the grant can cover, in whole thousands."""
    brukt = eksempelbeloep(regler) * 9 // 10_000 * 1_000
    return {"kan_dekkes": brukt, "dekkes_av_andre": 30_000, "maa_avklares": 40_000}[utfall]


def deler(regler: Regelverk) -> tuple[Rapportdel, ...]:
    """The parts that the kommune writes itself; none where the contents are not found."""
    rapport = eller_none(regler.aarsrapport)
    innhold = alle(rapport.deler) if rapport else ()
    return tuple(d for d in innhold if d.slag != "prosjektregnskap")


def tekstfelt(regler: Regelverk) -> list[Felt]:
    """A field for each text, and before the first on the goals one for the goals themselves."""
    felt: list[Felt] = []
    maalene = Fritekst(
        navn=_MAAL,
        ledetekst=_("Målene i tilskuddsbrevet"),
        hjelp=_("Ett mål på hver linje"),
        valgfritt=True,
        kan_vente=True,
        lengst=2_000,
        linjer=3,
    )
    for d in deler(regler):
        if d.slag == "resultatmaal" and maalene not in felt:
            felt.append(maalene)
        felt.append(_teksten(d))
    return felt


def _tekstnavn(d: Rapportdel) -> str:
    return f"tekst_{d.id}"


def _teksten(d: Rapportdel) -> Fritekst:
    return Fritekst(
        navn=_tekstnavn(d),
        ledetekst=d.navn.ord,
        hjelp=_("Skriv {krav}. Ikke skriv om enkeltpersoner.", krav=d.krav.ord),
        valgfritt=True,
        kan_vente=True,
        lengst=_LENGST,
        linjer=6,
    )


def fristfelt(regler: Regelverk) -> tuple[Dato, ...]:
    """The day of the deadline, where the letter may give one that the source has not."""
    rapport = eller_none(regler.aarsrapport)
    return tuple(
        brevets_dag(id_, frist, kvartal, regler.tilskuddsaar)
        for id_, frist, kvartal in aapne(regler)
        if rapport and id_ == rapport.frist
    )


def _plassfelt(regler: Regelverk) -> tuple[Felt, ...]:
    """The agreed plasser, which what is received is held up against; none without a rate."""
    sats = regler.sats
    if isinstance(sats, IkkeFunnet):
        return ()
    alle_maaneder = replace(plasser(sats), standard="", valgfritt=True)
    return (alle_maaneder, *periodefelt(valgfritt=True), *annet_antall(sats))


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to report, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    inntekter, inntektsfeil = budsjett.les_par(verdier, "inntekt", "inntekt_beloep")
    utgifter, utgiftsfeil = budsjett.les_linjer(regler, verdier)
    if not utgifter and not utgiftsfeil and {"post", "beloep"} <= verdier.keys():
        hjelp = _("Skriv minst én utgift. Skriv beløpet 0 hvis dere ikke har bokført noe.")
        utgiftsfeil = [Feltmelding("post", hjelp, 1)]
    meldinger += [*inntektsfeil, *utgiftsfeil, *budsjett.plassfeil(regler, verdier)]
    if meldinger:
        return None, meldinger
    inndata = Inndata(
        regler,
        verdier["mottatt"],
        tuple(Inntekt(tekst, kroner) for tekst, kroner in inntekter),
        utgifter,
        tekster={d.id: verdier[_tekstnavn(d)] or "" for d in deler(regler)},
        resultatmaal=tuple((verdier.get(_MAAL) or "").splitlines()),
        plasser=per_maaned(verdier) if "plasser" in verdier else {},
        fra_brevet=_fra_brevet(regler, verdier),
        kommune=verdier["kommune"] or "",
        saksnummer=verdier["saksnummer"] or "",
    )
    return inndata, []


def _fra_brevet(regler: Regelverk, verdier: dict[str, Any]) -> dict[str, Any]:
    return {f.navn: dag for f in fristfelt(regler) if (dag := verdier[f.navn])}
