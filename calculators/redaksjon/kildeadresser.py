"""The addresses in the kildekart: none is of a page about another year's grants."""

from collections.abc import Iterator

from calculators.redaksjon.kildedata import Kildekart
from calculators.regelverk import Regelverk
from calculators.regelverk.feil import Funn
from calculators.regelverk.kildesiden import andre_aar


def adressefeil(kart: Kildekart, regelverk: Regelverk) -> Iterator[Funn]:
    """A fault for each page about another year's grants that is not called so; a draft may wait."""
    for n, side in enumerate(kart.sider, 1):
        for aar in andre_aar(side.adresse, kart.tilskuddsaar):
            if not regelverk.utkast and str(aar) not in side.navn:
                galt = f"adressen går til IMDis side om tilskudd i {aar}"
                skriv = f"skriv adressen til siden for {kart.tilskuddsaar}"
                yield Funn(f"sider[{n}].adresse", galt, f"{skriv}, eller skriv {aar} i navnet")
