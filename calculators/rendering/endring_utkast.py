"""The draft of an application for a change, as plain text to copy, print or take along."""

from calculators.beregning.endring import Endring
from calculators.norsk import MAANEDER, dato, kroner, med_fortegn, og, stor
from calculators.regelverk.mangler import funnet
from calculators.rendering.endring_ord import kreves, maanedslinje, navnene, navnet
from calculators.skjema.enhet import per_maaned


def utkast(e: Endring) -> str:
    """The application, or the question with an application in it where the source is silent.

    What is not known stands in square brackets, to be filled in.
    """
    deler = [_hodet(e), _tittelen(e), _hva(e), _naar(e), _hvorfor(e), _beloepet(e), _vi_ber(e)]
    return "\n\n".join([*filter(None, deler), "[Navn, stilling og kontaktopplysninger]"]) + "\n"


def _hodet(e: Endring) -> str:
    i = e.inndata
    return "\n".join(
        (
            f"Til: {i.regler.kildeside.utgiver}",
            f"Fra: {i.kommune or '[kommunens navn]'}",
            f"Saksnummer: {i.saksnummer or '[saksnummeret i tilskuddsbrevet]'}",
            "Dato: [dato]",
        )
    )


def _tittelen(e: Endring) -> str:
    side, aar = e.inndata.regler.kildeside, e.inndata.regler.tilskuddsaar
    hva = "Søknad om endring" if e.utfall == "soek" else "Spørsmål om endring"
    return f"{hva}: {side.tittel}, {aar}"


def _hva(e: Endring) -> str:
    soek, aapne = (navnene(e, u) for u in ("soek", "avklares"))
    setninger = [f"Vi søker om å endre {og(soek)}."] if soek else []
    if aapne:
        ogsaa = "også " if soek else ""
        setninger.append(
            f"Vi vil {ogsaa}endre {og(aapne)}. Vi ber om svar på om vi må søke om det. Må vi det, "
            "er dette søknaden."
        )
    beskriv = [
        f"- {stor(navnet(e.inndata.regler, d.hva))}: "
        + ("se månedene under" if d.hva == "plasser" else "[slik det er i dag, og slik det blir]")
        for d in e.deler
    ]
    return "\n".join([" ".join(setninger), "", "Dette vil vi endre:", *beskriv])


def _naar(e: Endring) -> str:
    fra = dato(e.inndata.endres_fra)
    if e.inndata.allerede_gjort:
        return f"Endringen er alt gjort. Den gjelder fra {fra}."
    return f"Endringen skal gjelde fra {fra}."


def _hvorfor(e: Endring) -> str:
    return f"Grunnen er:\n{e.inndata.grunn or '[skriv hvorfor]'}"


def _beloepet(e: Endring) -> str:
    """What the change does to the grant; empty where the plasser stay."""
    if e.foer is None or e.etter is None or e.differanse is None:
        return ""
    sats = funnet(e.inndata.regler.sats)
    endret = [
        f"- {stor(MAANEDER[m.maaned - 1])}: "
        f"{maanedslinje(sats, m.avtalt.plasser, m.annet.plasser, m.differanse)}"
        for m in e.per_maaned
        if m.avtalt.plasser != m.annet.plasser
    ]
    return "\n".join(
        (
            f"Dette betyr det for beløpet, med satsen {kroner(e.foer.sats)} {per_maaned(sats)}:",
            *endret,
            f"Før endringen: {kroner(e.foer.kroner)}",
            f"Etter endringen: {kroner(e.etter.kroner)}",
            f"Differanse: {med_fortegn(e.differanse)}",
            f"Beløpene er et anslag i hele måneder, og gjelder {_perioden(e)}.",
        )
    )


def _perioden(e: Endring) -> str:
    navn = [MAANEDER[m.maaned - 1] for m in e.per_maaned]
    return f"alle månedene i {e.inndata.regler.tilskuddsaar}" if len(navn) == 12 else og(navn)


def _vi_ber(e: Endring) -> str:
    _, forkant = kreves(e.inndata.regler)
    imdi = e.inndata.regler.kildeside.utgiver
    if not e.inndata.allerede_gjort:
        naar = ". Vi gjør ikke endringen før vi har svar." if forkant else "."
        hva = "samtykke" if e.utfall == "soek" else "svar, og samtykke hvis det trengs,"
        return f"Vi ber om skriftlig {hva} fra {imdi}{naar}"
    if e.utfall == "soek" and forkant:
        return (
            "Vi har ikke hatt samtykke før endringen. Vi ber om skriftlig svar på om "
            f"{imdi} samtykker, og på hva vi skal gjøre videre."
        )
    return f"Vi ber om skriftlig svar på om {imdi} samtykker, og på hva vi skal gjøre videre."
