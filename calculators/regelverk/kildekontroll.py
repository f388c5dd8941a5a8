"""Whether each entry of a rules file has been held up against its source, and when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from calculators.regelverk.feil import Funn
from calculators.regelverk.ider import nummerert
from calculators.regelverk.mangler import ikke_funne
from calculators.regelverk.typer import Belagt, IkkeFunnet, Kildeside, Regelverk


def kontrollen(noekkel: str, verdi: Belagt | Kildeside, felt: Mapping[str, Any]) -> Iterator[Funn]:
    """Every entry must have been checked since the year before began, and since the source changed.

    A draft may wait.
    """
    if verdi.kontrollert != "nei":
        for foer in _for_gammel(verdi.kontrollert, felt):
            galt = f"sist kontrollert {verdi.kontrollert}, {foer}"
            yield Funn(f"{noekkel}.kontrollert", galt, _HOLD_OPP)
    elif not felt.get("utkast", False):
        yield ukontrollert(noekkel, verdi)


def letingen(noekkel: str, hull: IkkeFunnet, felt: Mapping[str, Any]) -> Iterator[Funn]:
    """What is not found must have been looked for in the source as it is now, and in its year."""
    if hull.ikke_funnet != "se etter":
        for foer in _for_gammel(hull.ikke_funnet, felt):
            yield Funn(f"{noekkel}.ikke_funnet", f"lette sist {hull.ikke_funnet}, {foer}", _LET)
    elif not felt.get("utkast", False):
        yield ulett(noekkel)


def _for_gammel(dag: date, felt: Mapping[str, Any]) -> Iterator[str]:
    """Before what a look at the source is too old to count, if it is."""
    aar, side = felt.get("tilskuddsaar"), felt.get("kildeside")
    if isinstance(aar, int) and 1 < aar <= date.max.year and dag.year < aar - 1:
        yield "før året før tilskuddsåret"
    elif isinstance(side, Kildeside) and isinstance(side.oppdatert, date) and dag < side.oppdatert:
        yield f"før kilden ble oppdatert {side.oppdatert}"


def fremtidige(regelverk: Regelverk, idag: date) -> Iterator[Funn]:
    """Every date of something that is said to be done, and that has not come yet.

    The rules know no clock; who asks says what day it is.
    """
    datoer: list[tuple[str, object]] = [("kildeside.oppdatert", regelverk.kildeside.oppdatert)]
    datoer += [(f"{n}.kontrollert", v.kontrollert) for n, v in belagte(vars(regelverk))]
    datoer += [(f"{n}.ikke_funnet", h.ikke_funnet) for n, h in ikke_funne(vars(regelverk))]
    datoer += [(f"rettelser[{n}].dato", r.dato) for n, r in enumerate(regelverk.rettelser, 1)]
    for noekkel, dato in datoer:
        if isinstance(dato, date) and dato > idag:
            skriv = "skriv dagen det ble gjort, eller rett klokken på maskinen"
            yield Funn(noekkel, f"{dato} har ikke vært ennå: i dag er det {idag}", skriv)


_HOLD_OPP = "hold opplysningen opp mot kilden, og skriv datoen du gjorde det"


_LET = "let etter den på IMDis side, og skriv datoen du gjorde det, eller det du fant"


def ulett(noekkel: str) -> Funn:
    """The fault of a part that is said to be missing, and that no one has looked for yet."""
    return Funn(f"{noekkel}.ikke_funnet", "ingen har lett etter opplysningen ennå", _LET)


def ukontrollert(noekkel: str, verdi: Belagt | Kildeside) -> Funn:
    """The fault of an entry that no one has held up against the source yet."""
    sted = f"«{verdi.kilde}» på IMDis side" if isinstance(verdi, Belagt) else "IMDis side"
    galt = f"ikke kontrollert mot {sted}"
    return Funn(f"{noekkel}.kontrollert", galt, _HOLD_OPP)


def belagte(felt: Mapping[str, Any]) -> Iterator[tuple[str, Belagt | Kildeside]]:
    """Every entry that has a source, with its key in the file."""
    for navn, verdi in felt.items():
        if isinstance(verdi, Belagt | Kildeside):
            yield navn, verdi
        elif isinstance(verdi, tuple):
            yield from ((f"{navn}[{n}]", e) for n, e in nummerert(verdi) if isinstance(e, Belagt))
