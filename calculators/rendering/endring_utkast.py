"""The draft of an application for a change, as plain text to copy, print or take along."""

from calculators.beregning.endring import Endring
from calculators.norsk import MAANEDER, dato, kroner, med_fortegn, og, stor
from calculators.regelverk.mangler import funnet
from calculators.rendering.endring_ord import kreves, maanedslinje, navnene, navnet
from calculators.skjema.enhet import per_maaned
from calculators.spraak import _


def utkast(e: Endring) -> str:
    """The application, or the question with an application in it where the source is silent.

    What is not known stands in square brackets, to be filled in.
    """
    deler = [_hodet(e), _tittelen(e), _hva(e), _naar(e), _hvorfor(e), _beloepet(e), _vi_ber(e)]
    return "\n\n".join([*filter(None, deler), _("[Navn, stilling og kontaktopplysninger]")]) + "\n"


def _hodet(e: Endring) -> str:
    i = e.inndata
    return "\n".join(
        (
            _("Til: {utgiver}", utgiver=i.regler.kildeside.utgiver),
            _("Fra: {kommune}", kommune=i.kommune or _("[kommunens navn]")),
            _(
                "Saksnummer: {saksnummer}",
                saksnummer=i.saksnummer or _("[saksnummeret i tilskuddsbrevet]"),
            ),
            _("Dato: [dato]"),
        )
    )


def _tittelen(e: Endring) -> str:
    side, aar = e.inndata.regler.kildeside, e.inndata.regler.tilskuddsaar
    hva = _("Søknad om endring") if e.utfall == "soek" else _("Spørsmål om endring")
    return f"{hva}: {side.tittel}, {aar}"


def _hva(e: Endring) -> str:
    soek, aapne = (navnene(e, u) for u in ("soek", "avklares"))
    setninger = [_("Vi søker om å endre {soek}.", soek=og(soek))] if soek else []
    if aapne:
        hva = og(aapne)
        vil = _("Vi vil også endre {hva}.", hva=hva) if soek else _("Vi vil endre {hva}.", hva=hva)
        spoer = _("Vi ber om svar på om vi må søke om det. Må vi det, er dette søknaden.")
        setninger.append(f"{vil} {spoer}")
    beskriv = [
        f"- {stor(navnet(e.inndata.regler, d.hva))}: "
        + (
            _("se månedene under")
            if d.hva == "plasser"
            else _("[slik det er i dag, og slik det blir]")
        )
        for d in e.deler
    ]
    return "\n".join([" ".join(setninger), "", _("Dette vil vi endre:"), *beskriv])


def _naar(e: Endring) -> str:
    fra = dato(e.inndata.endres_fra)
    if e.inndata.allerede_gjort:
        return _("Endringen er alt gjort. Den gjelder fra {fra}.", fra=fra)
    return _("Endringen skal gjelde fra {fra}.", fra=fra)


def _hvorfor(e: Endring) -> str:
    return _("Grunnen er:\n{grunn}", grunn=e.inndata.grunn or _("[skriv hvorfor]"))


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
            _(
                "Dette betyr det for beløpet, med satsen {sats} {per_maaned}:",
                sats=kroner(e.foer.sats),
                per_maaned=per_maaned(sats),
            ),
            *endret,
            _("Før endringen: {kroner}", kroner=kroner(e.foer.kroner)),
            _("Etter endringen: {kroner}", kroner=kroner(e.etter.kroner)),
            _("Differanse: {differanse}", differanse=med_fortegn(e.differanse)),
            _(
                "Beløpene er et anslag i hele måneder, og gjelder {perioden}.",
                perioden=_perioden(e),
            ),
        )
    )


def _perioden(e: Endring) -> str:
    navn = [MAANEDER[m.maaned - 1] for m in e.per_maaned]
    return (
        _("alle månedene i {tilskuddsaar}", tilskuddsaar=e.inndata.regler.tilskuddsaar)
        if len(navn) == 12
        else og(navn)
    )


def _vi_ber(e: Endring) -> str:
    _skriftlig, forkant = kreves(e.inndata.regler)
    imdi = e.inndata.regler.kildeside.utgiver
    if not e.inndata.allerede_gjort:
        naar = _(". Vi gjør ikke endringen før vi har svar.") if forkant else "."
        hva = _("samtykke") if e.utfall == "soek" else _("svar, og samtykke hvis det trengs,")
        return _("Vi ber om skriftlig {hva} fra {imdi}{naar}", hva=hva, imdi=imdi, naar=naar)
    if e.utfall == "soek" and forkant:
        return _(
            "Vi har ikke hatt samtykke før endringen. Vi ber om skriftlig "
            "svar på om {imdi} samtykker, og på hva vi skal gjøre videre.",
            imdi=imdi,
        )
    return _(
        "Vi ber om skriftlig svar på om {imdi} samtykker, og på hva vi skal gjøre videre.",
        imdi=imdi,
    )
