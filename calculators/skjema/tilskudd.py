"""The questions of the calculator ``tilskudd``: how many plasser, in which months."""

from typing import Any

from calculators.beregning.tilskudd import Inndata
from calculators.norsk import MAANEDER
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema.aar import bare_aaret, tilskuddsaar
from calculators.skjema.enhet import bestemt, flere
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Heltall, Valg
from calculators.skjema.plasser import plasser
from calculators.skjema.skjema import Skjema, Svar

TITTEL = "Regn ut tilskuddet"
MAANEDSVALG = tuple((str(nummer), navn) for nummer, navn in enumerate(MAANEDER, 1))


def mangler(regler: Regelverk) -> tuple[str, ...]:
    """The rate, when it is not found: without it there is no amount."""
    return ("sats",) if isinstance(regler.sats, IkkeFunnet) else ()


def skjema(regler: Regelverk) -> Skjema:
    """The form for one year. The default is a full year with 40 plasser, DOMAIN's own example."""
    if mangler(regler):
        return bare_aaret("tilskudd", TITTEL, regler.tilskuddsaar)
    sats = funnet(regler.sats)
    annet_antall = maanedsfelt("plasser", f"Annet antall {flere(sats)}")
    return Skjema(
        navn="tilskudd",
        tittel=TITTEL,
        for_haand=f"Gang {bestemt(sats)} med satsen for hver måned, og legg sammen månedene. "
        "Satsen og regnestykket står under «Slik har vi regnet».",
        felt=(
            tilskuddsaar(regler.tilskuddsaar),
            plasser(sats),
            Valg(
                navn="fra_maaned",
                ledetekst="Fra og med",
                mangler="Velg den første måneden.",
                standard="1",
                valg=MAANEDSVALG,
            ),
            Valg(
                navn="til_maaned",
                ledetekst="Til og med",
                mangler="Velg den siste måneden.",
                standard="12",
                valg=MAANEDSVALG,
            ),
            *annet_antall,
        ),
        i_svaret=frozenset(f.navn for f in annet_antall),
    )


def maanedsfelt(stamme: str, ord_: str) -> tuple[Heltall, ...]:
    """A field for the plasser of each month that has a number of its own."""
    return tuple(
        Heltall(navn=f"{stamme}_{n}", ledetekst=f"{ord_} i {maaned}", valgfritt=True)
        for n, maaned in enumerate(MAANEDER, 1)
    )


def les(regler: Regelverk, svar: Svar) -> tuple[Inndata | None, list[Feltmelding]]:
    """What to compute, or None and every message to the visitor."""
    verdier, meldinger = skjema(regler).les(svar)
    meldinger += periodefeil(verdier)
    if meldinger:
        return None, meldinger
    fra, til = int(verdier["fra_maaned"]), int(verdier["til_maaned"])
    plasser = {
        maaned: verdier["plasser"] if annet is None else annet
        for maaned in range(fra, til + 1)
        for annet in [verdier[f"plasser_{maaned}"]]
    }
    return Inndata(funnet(regler.sats).kroner, plasser), []


def periodefeil(verdier: dict[str, Any], stamme: str = "plasser") -> list[Feltmelding]:
    """What is wrong with the months, and with numbers for months outside them.

    ``stamme`` is what the fields of the months are called, before the number of the month.
    """
    fra, til = (int(verdier.get(felt) or 0) for felt in ("fra_maaned", "til_maaned"))
    if not fra or not til:
        return []
    if fra > til:
        melding = f"Perioden slutter før den begynner. Velg {MAANEDER[fra - 1]} eller senere."
        return [Feltmelding("til_maaned", melding)]
    perioden = f"{MAANEDER[fra - 1]} til {MAANEDER[til - 1]}"
    return [
        Feltmelding(
            f"{stamme}_{maaned}",
            f"{MAANEDER[maaned - 1].capitalize()} er ikke med i perioden, som er {perioden}. "
            "Endre perioden, eller ta bort tallet.",
        )
        for maaned in range(1, 13)
        if verdier.get(f"{stamme}_{maaned}") is not None and not fra <= maaned <= til
    ]
