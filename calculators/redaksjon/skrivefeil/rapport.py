"""Every fault of a file together: those in its text, and those in what it says."""

from collections.abc import Callable
from typing import Any

from calculators.regelverk.feil import Funn, Regelfeil
from calculators.regelverk.linjer import plasser
from calculators.regelverk.skrivefeil.samling import samle


def regelfeil(tekst: str, navn: str, se_over: Callable[[dict[str, Any]], list[Funn]]) -> Regelfeil:
    """What to tell of a file that has at least one fault.

    ``se_over`` gives the faults in what the tables say, ``navn`` is the name the editor knows.
    """
    samling = samle(tekst)
    andre = se_over(samling.tabell)
    funn = [f for f in andre if not any(_gjelder(f.noekkel, tapt) for tapt in samling.tapt)]
    funn += samling.funn
    return Regelfeil(navn, funn, plasser(samling.linjer, [f.noekkel for f in funn]))


def _gjelder(noekkel: str, tapt: str) -> bool:
    """Whether a fault at this key is only an echo of a key that was lost with its line."""
    return noekkel == tapt or noekkel.startswith((f"{tapt}.", f"{tapt}["))
