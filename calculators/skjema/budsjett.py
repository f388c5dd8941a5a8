"""The questions of the calculator ``budsjett``: lines of post and amount, and the plasser."""

from itertools import zip_longest
from typing import Any

from calculators.beregning import tilskudd
from calculators.beregning.budsjett import Inndata, Linje, Utfall, beregn
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import IkkeFunnet, Sats, Tiltak
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.enhet import bestemt, flere
from calculators.skjema.feil import Feltfeil, Feltmelding
from calculators.skjema.felt import Beloep, Fritekst, Heltall, Linjefelt, Valg
from calculators.skjema.skjema import Skjema, Svar
from calculators.skjema.tekst import jevnet
from calculators.skjema.tilskudd import MAANEDSVALG, periodefeil

TITTEL = "Sjekk budsjettet"
_POST = Fritekst(navn="post", ledetekst="Post")
_BELOEP = Beloep(navn="beloep", ledetekst="Beløp")


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """The parts that no line can be judged without, and that are not found."""
    noedvendige = {"tiltak": regler.tiltak, "ordninger": regler.ordninger}
    return tuple(n for n, del_ in noedvendige.items() if isinstance(del_, IkkeFunnet))


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default has one line of each outcome, as an example."""
    if mangler(regler):
        return bare_aaret("budsjett", TITTEL, regler.tilskuddsaar)
    return Skjema(
        navn="budsjett",
        tittel=TITTEL,
        for_haand="Finn hver budsjettlinje på siden om hva tilskuddet dekker, som det er lenke "
        "til under svaret. Legg sammen hver for seg det som kan dekkes, det andre ordninger "
        "dekker, og det som må avklares.",
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            *(() if isinstance(regler.sats, IkkeFunnet) else plassfelt(regler.sats)),
            *linjefelt(regler),
        ),
        mer="" if isinstance(regler.sats, IkkeFunnet) else _del_av_aaret(regler.sats),
        under_mer=frozenset({"fra_maaned", "til_maaned"}),
    )


def _del_av_aaret(sats: Sats) -> str:
    return f"Gjelder {bestemt(sats)} bare en del av året?"


def plassfelt(sats: Sats) -> tuple[Heltall, Valg, Valg]:
    """The plasser the grant is computed for, the whole year unless months are chosen."""
    return (
        Heltall(
            navn="plasser",
            ledetekst=f"Avtalte {flere(sats)}",
            hjelp="Fyll ut, så ser dere om tilskuddet rekker",
            standard="40",
            valgfritt=True,
        ),
        Valg(
            navn="fra_maaned",
            ledetekst="Fra og med",
            standard="1",
            valg=MAANEDSVALG,
            valgfritt=True,
        ),
        Valg(
            navn="til_maaned",
            ledetekst="Til og med",
            standard="12",
            valg=MAANEDSVALG,
            valgfritt=True,
        ),
    )


def linjefelt(regler: Regelverk) -> tuple[Linjefelt, Linjefelt]:
    """The two columns of the budget."""
    navn = tuple(t.navn.nb for t in funnet(regler.tiltak))
    eksempel = tuple(eksempelet(regler).values())
    return (
        Linjefelt(
            navn="post",
            ledetekst="Post",
            gruppe="Budsjettlinjer",
            hjelp="Velg en post fra listen, eller skriv fritt. "
            "Dere kan lime inn to kolonner fra Excel.",
            linjer=eksempel,
            forslag=navn,
        ),
        Linjefelt(
            navn="beloep",
            ledetekst="Beløp i kroner",
            linjer=("100000",) * len(eksempel),
            tall=True,
        ),
    )


def eksempelet(regler: Regelverk) -> dict[Utfall, str]:
    """The first tiltak of each outcome, in the order of the year."""
    linjer = tuple(Linje(t.navn.nb, t, 0) for t in funnet(regler.tiltak))
    forste: dict[Utfall, str] = {}
    for vurdert in beregn(Inndata(linjer, funnet(regler.ordninger))).linjer:
        forste.setdefault(vurdert.utfall, vurdert.linje.tekst)
    return forste


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """The budget to judge, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    linjer, linjemeldinger = les_linjer(regler, verdier)
    if not linjer and not linjemeldinger and {"post", "beloep"} <= verdier.keys():
        linjemeldinger = [Feltmelding("post", "Skriv minst én linje i budsjettet.", 1)]
    meldinger += linjemeldinger + periodefeil(verdier)
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
        meldinger += [Feltmelding(felt, f"Linje {nummer}: {m}", nummer) for felt, m in feil]
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
        raise Feltfeil("Skriv hva beløpet gjelder.")
    return _POST.les(tekst)


def _les_beloep(tekst: str) -> int:
    if not tekst:
        raise Feltfeil("Skriv beløpet. Skriv 0 hvis det ikke er noe.")
    return _BELOEP.les(tekst)


def _tilskuddet(regler: Regelverk, verdier: dict[str, Any]) -> int | None:
    plasser, sats = verdier.get("plasser"), eller_none(regler.sats)
    if plasser is None or sats is None:
        return None
    fra, til = int(verdier["fra_maaned"] or 1), int(verdier["til_maaned"] or 12)
    maaneder = dict.fromkeys(range(fra, til + 1), plasser)
    return tilskudd.beregn(tilskudd.Inndata(sats.kroner, maaneder)).kroner
