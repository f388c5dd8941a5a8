"""The questions of the calculator ``budsjett``: lines of post and amount, and the plasser."""

from itertools import zip_longest
from typing import Any

from calculators.beregning import tilskudd
from calculators.beregning.budsjett import Inndata, Linje, Utfall, beregn
from calculators.norsk import og
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import IkkeFunnet, Sats, Tiltak
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.enhet import flere
from calculators.skjema.feil import Feltfeil, Feltmelding
from calculators.skjema.felt import Beloep, Felt, Fritekst, Heltall, Linjefelt
from calculators.skjema.maaneder import (
    annet_antall,
    per_maaned,
    periodefeil,
    periodefelt,
    uten_tall,
)
from calculators.skjema.skjema import Skjema, Svar
from calculators.skjema.tekst import jevnet
from calculators.spraak import N_, _

TITTEL = N_("Sjekk budsjettet")
_POST = Fritekst(navn="post", ledetekst=N_("Post"))
_BELOEP = Beloep(navn="beloep", ledetekst=N_("Beløp"))


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """The parts that no line can be judged without, and that are not found."""
    noedvendige = {"tiltak": regler.tiltak, "ordninger": regler.ordninger}
    return tuple(n for n, del_ in noedvendige.items() if isinstance(del_, IkkeFunnet))


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default has one line of each outcome, as an example."""
    if mangler(regler):
        return bare_aaret("budsjett", _(TITTEL), regler.tilskuddsaar)
    sats = eller_none(regler.sats)
    plassene = plassfelt(sats) if sats else ()
    return Skjema(
        navn="budsjett",
        tittel=_(TITTEL),
        for_haand=_(
            "Finn hver budsjettlinje på siden om hva tilskuddet dekker, som "
            "det er lenke til under svaret. Legg sammen hver for seg det som "
            "kan dekkes, det andre ordninger dekker, og det som må avklares."
        ),
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            *plassene,
            *linjefelt(regler),
        ),
        mer=_mer(sats) if sats else "",
        under_mer=frozenset(f.navn for f in plassene[1:]),
    )


def _mer(sats: Sats) -> str:
    return _("Bare en del av året, eller annet antall {flere} noen måneder", flere=flere(sats))


def plassfelt(sats: Sats) -> tuple[Felt, ...]:
    """The plasser the grant is computed for, in the whole year or as they are month by month."""
    plassene = Heltall(
        navn="plasser",
        ledetekst=_("Avtalte {flere}", flere=flere(sats)),
        hjelp=_("Fyll ut, så ser dere om tilskuddet rekker"),
        standard="40",
        valgfritt=True,
    )
    return (plassene, *periodefelt(valgfritt=True), *annet_antall(sats))


def linjefelt(regler: Regelverk) -> tuple[Linjefelt, Linjefelt]:
    """The two columns of the budget."""
    navn = tuple(t.navn.ord for t in funnet(regler.tiltak))
    eksempel = tuple(eksempelet(regler).values())
    return (
        Linjefelt(
            navn="post",
            ledetekst=_("Post"),
            gruppe=_("Budsjettlinjer"),
            hjelp=_(
                "Velg en post fra listen, eller skriv fritt. Dere kan lime inn "
                "to kolonner fra Excel."
            ),
            linjer=eksempel,
            forslag=navn,
        ),
        Linjefelt(
            navn="beloep",
            ledetekst=_("Beløp i kroner"),
            linjer=("100000",) * len(eksempel),
            tall=True,
        ),
    )


def eksempelet(regler: Regelverk) -> dict[Utfall, str]:
    """The first tiltak of each outcome, in the order of the year."""
    linjer = tuple(Linje(t.navn.ord, t, 0) for t in funnet(regler.tiltak))
    forste: dict[Utfall, str] = {}
    for vurdert in beregn(Inndata(linjer, funnet(regler.ordninger))).linjer:
        forste.setdefault(vurdert.utfall, vurdert.linje.tekst)
    return forste


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """The budget to judge, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    linjer, linjemeldinger = les_linjer(regler, verdier)
    if not linjer and not linjemeldinger and {"post", "beloep"} <= verdier.keys():
        linjemeldinger = [Feltmelding("post", _("Skriv minst én linje i budsjettet."), 1)]
    meldinger += linjemeldinger + plassfeil(regler, verdier)
    if meldinger:
        return None, meldinger
    return Inndata(linjer, funnet(regler.ordninger), _tilskuddet(regler, verdier)), []


def les_linjer(
    regler: Regelverk, verdier: dict[str, Any]
) -> tuple[tuple[Linje, ...], list[Feltmelding]]:
    """The lines that are not empty; a line with only one half is a message at the other."""
    par, meldinger = les_par(verdier, "post", "beloep")
    return tuple(Linje(post, kjenn_igjen(regler, post), kr) for post, kr in par), meldinger


def les_par(
    verdier: dict[str, Any], tekstfelt: str, tallfelt: str
) -> tuple[list[tuple[str, int]], list[Feltmelding]]:
    """Two columns read together: each text with its hele kroner, and every message."""
    lest: list[tuple[str, int]] = []
    meldinger: list[Feltmelding] = []
    if tekstfelt not in verdier or tallfelt not in verdier:
        return lest, meldinger
    par = zip_longest(verdier[tekstfelt], verdier[tallfelt], fillvalue="")
    for nummer, (tekst, beloep) in enumerate(par, 1):
        if not tekst and not beloep:
            continue
        feil = [*_halvfeil(tekstfelt, _les_post, tekst), *_halvfeil(tallfelt, _les_beloep, beloep)]
        meldinger += [
            Feltmelding(felt, _("Linje {nummer}: {melding}", nummer=nummer, melding=m), nummer)
            for felt, m in feil
        ]
        if not feil:
            lest.append((tekst, _les_beloep(beloep)))
    return lest, meldinger


def kjenn_igjen(regler: Regelverk, tekst: str) -> Tiltak | None:
    """The tiltak that the text names exactly, by id or by name; nothing is guessed.

    What looks the same is the same, as ``jevnet`` says.
    """
    ord_ = jevnet(tekst)
    for tiltak in funnet(regler.tiltak):
        if ord_ in map(jevnet, (tiltak.id, tiltak.navn.nb, tiltak.navn.nn)):
            return tiltak
    return None


def _halvfeil(felt: str, les_: Any, tekst: str) -> list[tuple[str, str]]:
    try:
        les_(tekst)
    except Feltfeil as feil:
        return [(felt, str(feil))]
    return []


def _les_post(tekst: str) -> str:
    if not tekst:
        raise Feltfeil(_("Skriv hva beløpet gjelder."))
    return _POST.les(tekst)


def _les_beloep(tekst: str) -> int:
    if not tekst:
        raise Feltfeil(_("Skriv beløpet. Skriv 0 hvis det ikke er noe."))
    return _BELOEP.les(tekst)


def plassfeil(regler: Regelverk, verdier: dict[str, Any]) -> list[Feltmelding]:
    """What is wrong with the months, and those that have no number where others have one.

    A grant for some of the months is none to set money beside.
    """
    if feil := periodefeil(verdier):
        return feil
    if "plasser" not in verdier or not (maanedene := uten_tall(verdier)):
        return []
    avtalte = _("avtalte {flere}", flere=flere(funnet(regler.sats)))
    melding = _(
        "Skriv {avtalte}, eller antallet også for {maanedene}.",
        avtalte=avtalte,
        maanedene=og(maanedene),
    )
    return [Feltmelding("plasser", melding)]


def _tilskuddet(regler: Regelverk, verdier: dict[str, Any]) -> int | None:
    sats = eller_none(regler.sats)
    if sats is None or not (plassene := per_maaned(verdier)):
        return None
    return tilskudd.beregn(tilskudd.Inndata(sats.kroner, plassene)).kroner
