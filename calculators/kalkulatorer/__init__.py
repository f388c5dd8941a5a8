"""What a calculator is, and which there are: one file for each, of the calculator's own name.

Each is put together from its rules, its questions and its looks, and imported when it is first
asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any, Generic, TypeVar

from calculators.regelverk import Regelverk
from calculators.rendering.html import Html
from calculators.rendering.regneark import Fil
from calculators.rendering.tabell import Tabell
from calculators.skjema.feil import Feltmelding
from calculators.skjema.skjema import Skjema, Svar

# In the order the site shows them.
KALKULATORER = (
    "tilskudd",
    "program",
    "register",
    "kriterier",
    "budsjett",
    "endring",
    "frister",
    "tilbakebetaling",
    "aarsrapport",
    "tilskuddsbrev",
    "sammenlikning",
)
Inndata = TypeVar("Inndata")
Utfall = TypeVar("Utfall")
Lest = tuple[Inndata | None, list[Feltmelding]]


@dataclass(frozen=True)
class Kalkulator(Generic[Inndata, Utfall]):
    """What every calculator does; the last three only some do, and they say so."""

    skjema: Callable[[Regelverk], Skjema]
    """Its questions, by the rules of a year."""
    mangler: Callable[[Regelverk], tuple[str, ...]]
    """The parts of the rules that it cannot do without, and that are not found for the year."""
    les: Callable[[Regelverk, Svar], Lest[Inndata]]
    """What to compute from the answers, or None and every message to the visitor."""
    beregn: Callable[[Inndata], Utfall]
    """The outcome; raises Feltfeil when a file breaks off on the way."""
    resultat: Callable[[Utfall], dict[str, Any]]
    """The outcome as data, by the names that outsiders rely on."""
    html: Callable[[Regelverk, Svar, Utfall], Html]
    tabell: Callable[[Regelverk, Utfall], Tabell]
    """The outcome as a table for a spreadsheet."""
    les_fil: Callable[[Regelverk, Svar, bytes], Lest[Inndata]] | None = None
    """As ``les``, with the content of a file; None for a calculator that takes none."""
    kalender: Callable[[Regelverk, Utfall, datetime | None], Fil] | None = None
    """The outcome as a calendar made at a time; None where there are no days to put in one."""
    tekst: Callable[[Regelverk, Utfall], Fil] | None = None
    """The outcome as a text to send; None where there is nothing to write."""


def kalkulator_for(navn: str) -> Kalkulator[Any, Any]:
    """The calculator of this name. Raises KeyError for a name that is not one."""
    if navn not in KALKULATORER:
        raise KeyError(navn)
    kalkulator: Kalkulator[Any, Any] = import_module(f"calculators.kalkulatorer.{navn}").KALKULATOR
    return kalkulator
