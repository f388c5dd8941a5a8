"""Whether each entry of a rules file has been held up against its source, and when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from calculators.regelverk.feil import Funn
from calculators.regelverk.ider import nummerert
from calculators.regelverk.typer import Belagt, Kildeside


def kontrollen(noekkel: str, verdi: Belagt | Kildeside, felt: Mapping[str, Any]) -> Iterator[Funn]:
    """Every entry must have been checked since the year before began; a draft may wait."""
    aar = felt.get("tilskuddsaar")
    if verdi.kontrollert == "nei":
        if not felt.get("utkast", False):
            yield ukontrollert(noekkel, verdi)
    elif isinstance(aar, int) and 1 < aar <= date.max.year and verdi.kontrollert.year < aar - 1:
        galt = f"sist kontrollert {verdi.kontrollert}, før året før tilskuddsåret"
        yield Funn(f"{noekkel}.kontrollert", galt, _HOLD_OPP)


_HOLD_OPP = "hold opplysningen opp mot kilden, og skriv datoen du gjorde det"


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
