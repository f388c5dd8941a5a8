"""Who has held each fact up against the source: dates that cannot be, and facts no one has read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from calculators.redaksjon.datafil import fil_i_docs
from calculators.redaksjon.kildedata import Bekreftelse, Faktum, Kildekart
from calculators.redaksjon.plassering import linjer
from calculators.redaksjon.sidetekst import les
from calculators.redaksjon.typetre import i_fil_av
from calculators.regelverk import regler
from calculators.regelverk.feil import Funn, Regelfeil
from calculators.regelverk.mangler import eller_none


def bekreftelsesfeil(kart: Kildekart, fil: Path, idag: date) -> list[str]:
    """Every confirmation that cannot be right: ``fil:linje: nøkkel: galt: hva du skal skrive``."""
    oppdatert = eller_none(regler(kart.tilskuddsaar).kildeside.oppdatert) or date.min
    funn = [
        f
        for n, faktum in enumerate(kart.fakta, 1)
        for f in _galt(f"fakta[{n}]", faktum, oppdatert, idag)
    ]
    if not funn:
        return []
    with i_fil_av(Kildekart):
        kart_over = linjer(les(fil), [f.noekkel for f in funn])
    return str(Regelfeil(fil_i_docs(fil), funn, kart_over)).split("\n")


def ubekreftet(kart: Kildekart) -> list[tuple[int, Faktum]]:
    """The facts that no one has confirmed, with their numbers."""
    return [(n, f) for n, f in enumerate(kart.fakta, 1) if f.bekreftet is None]


def uten_andre_leser(kart: Kildekart) -> list[tuple[int, Faktum]]:
    """The facts that one person alone has confirmed, with their numbers."""
    return [(n, f) for n, f in enumerate(kart.fakta, 1) if f.bekreftet and f.andre_leser is None]


def _galt(noekkel: str, faktum: Faktum, oppdatert: date, idag: date) -> Iterator[Funn]:
    foerste, andre = faktum.bekreftet, faktum.andre_leser
    for navn, lest in (("bekreftet", foerste), ("andre_leser", andre)):
        if lest:
            grense = date.min if faktum.side else oppdatert
            yield from _datoen(f"{noekkel}.{navn}", lest, grense, idag)
    if andre and not foerste:
        skriv = "skriv hvem som har bekreftet opplysningen først, med nøkkelen bekreftet"
        yield Funn(f"{noekkel}.andre_leser", "ingen har bekreftet opplysningen først", skriv)
    elif andre and foerste and andre.av.casefold() == foerste.av.casefold():
        galt = f"«{andre.av}» har også bekreftet opplysningen"
        yield Funn(f"{noekkel}.andre_leser", galt, "la en annen lese den, eller ta linjen bort")


def _datoen(noekkel: str, lest: Bekreftelse, oppdatert: date, idag: date) -> Iterator[Funn]:
    if lest.dato > idag:
        galt = f"{lest.dato} har ikke vært ennå: i dag er det {idag}"
        yield Funn(f"{noekkel}.dato", galt, "skriv dagen den ble lest")
    elif lest.dato < oppdatert:
        galt = f"lest {lest.dato}, før kilden ble oppdatert {oppdatert}"
        yield Funn(f"{noekkel}.dato", galt, "les den på nytt, og skriv datoen du gjorde det")
