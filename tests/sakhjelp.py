"""A case made and opened as a visitor would, for the tests of cases."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import regler
from calculators.skjema import sakfil
from calculators.skjema.sak import Fylt, fyll, hele, ny, ta_vare
from calculators.skjema.saken import Noekler, noekler
from calculators.skjema.skjema import Svar


@cache
def noeklene(aar: int) -> Noekler:
    return noekler(regler(aar), [kalkulator_for(n).skjema(regler(aar)) for n in KALKULATORER])


def lagret(aar: int, svarene: Mapping[str, Svar]) -> tuple[str, list[str]]:
    """The file after calculators are answered in turn, and the words of what was left out."""
    sak, utelatt = ny(regler(aar)), []
    for kalkulator, svar in svarene.items():
        sak, ute = ta_vare(sak, noeklene(aar), kalkulator, hele(noeklene(aar), kalkulator, svar))
        utelatt += ute
    return sakfil.skriv(sak), utelatt


def aapnet(tekst: str, kalkulator: str) -> Fylt:
    """What a calculator gets when the file is opened; all of it must have been of use."""
    lest = sakfil.les(tekst.encode(), noeklene)
    assert lest.merknader == []
    return fyll(lest.sak, noeklene(lest.sak.tilskuddsaar), kalkulator)


def feltene(fylt: Fylt) -> dict[str, Any]:
    return {n: v for n, v in fylt.svar.items() if n != "tilskuddsaar"}
