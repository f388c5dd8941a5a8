"""The blocks on a page that are drawn from the rules: of the year the page is about."""

import re
from collections.abc import Iterator

from calculators.redaksjon.nevnt import nevnte_aar

_TEGNET = ("kalenderfil", "kalkulator", "programaar", "regelliste")
_GJERDE = re.compile(r" *(`{3,})\s*(\S*)\s*")
_AARET = re.compile(r"""\s*tilskuddsaar\s*=\s*["']?(20\d\d)\b""")


def blokkfeil(tekst: str, eget: int) -> Iterator[tuple[int, str]]:
    """The line and the fault of each block of another year than the page is about.

    One whose heading, or whose sentence above, names the year is there on purpose. A block within
    another only shows how it is written.
    """
    gjerde, navn, overskrift, over = "", "", "", ""
    for nummer, linje in enumerate(tekst.split("\n"), 1):
        treff = _GJERDE.fullmatch(linje)
        if gjerde:
            if treff and treff[1] == gjerde and not treff[2]:
                gjerde = ""
            elif navn in _TEGNET and (skrevet := _AARET.match(linje)):
                nevnt = nevnte_aar(f"{overskrift}\n{over}")
                yield from _aaret(nummer, navn, int(skrevet[1]), eget, nevnt)
        elif treff:
            gjerde, navn = treff.groups()
        elif linje.startswith("#"):
            overskrift, over = linje, ""
        elif linje.strip():
            over = linje


def _aaret(
    nummer: int, navn: str, skrevet: int, eget: int, nevnt: set[int]
) -> Iterator[tuple[int, str]]:
    if skrevet not in {eget, *nevnt}:
        galt = f"blokken «{navn}» med tilskuddsaar = {skrevet} står på en side om {eget}"
        yield nummer, f"{galt}: skriv tilskuddsaar = {eget}, eller skriv {skrevet} i setningen over"
