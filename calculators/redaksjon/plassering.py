"""Where in a file a key stands, so that a fault can name its line."""

import re
from collections.abc import Mapping

from calculators.redaksjon.skrivefeil.samling import samle


def linjer(tekst: str, noekler: list[str]) -> dict[str, int]:
    """The line (from 1) of each key such as ``tiltak[2].perioder[1].fra``."""
    return plasser(samle(tekst).linjer, noekler)


def plasser(kart: Mapping[str, int], noekler: list[str]) -> dict[str, int]:
    """The line of each key; one that is missing or stands inside a line has that of its holder."""
    return {noekkel: _naermeste(kart, noekkel) for noekkel in noekler}


def _naermeste(kart: Mapping[str, int], noekkel: str) -> int:
    while noekkel and noekkel not in kart:
        kortere = re.sub(r"(\[\d+\]|\.?[^.\[\]]+)$", "", noekkel)
        noekkel = kortere if kortere != noekkel else ""
    return kart.get(noekkel, 1)
