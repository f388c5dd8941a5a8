"""Every fault of a file together: those in its text, and those in what it says."""

from collections.abc import Callable
from typing import Any

from calculators.redaksjon.plassering import plasser
from calculators.redaksjon.raadgiving import med_raad
from calculators.redaksjon.skrivefeil.samling import samle
from calculators.regelverk.feil import Funn, Regelfeil


def regelfeil(tekst: str, navn: str, se_over: Callable[[dict[str, Any]], list[Funn]]) -> Regelfeil:
    """What to tell of a file that has at least one fault.

    ``se_over`` gives the faults in what the tables say, ``navn`` is the name the editor knows.
    """
    samling = samle(tekst)
    andre = med_raad(se_over(samling.tabell))
    funn = [f for f in andre if not any(_gjelder(f.noekkel, tapt) for tapt in samling.tapt)]
    funn += samling.funn
    return Regelfeil(navn, funn, plasser(samling.linjer, [f.noekkel for f in funn]))


def _gjelder(noekkel: str, tapt: str) -> bool:
    """Whether a fault at this key is only an echo of a key that was lost with its line."""
    return noekkel == tapt or noekkel.startswith((f"{tapt}.", f"{tapt}["))
