"""What every kind of rule is made of: words in both målformer, and where they come from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calculators.spraak import NYNORSK, maalformen

Merke = Literal["kilde", "utledet", "avklares"]
# An answer can also say what the kommune typed from its own letter; a rules file cannot.
Svarmerke = Merke | Literal["brev"]
# The day someone last held a value up against the source, or "nei" when no one has yet.
Kontrolldato = date | Literal["nei"]
# The day someone last looked for it, or "se etter" when no one has yet.
Letedato = date | Literal["se etter"]


@dataclass(frozen=True)
class IkkeFunnet:
    """A part of the rules that was looked for in the source on a day, and not found there.

    It is no value: what needs one must say that it is missing, or answer without it.
    """

    ikke_funnet: Letedato


@dataclass(frozen=True)
class Tekst:
    """Words in bokmål and nynorsk."""

    nb: str
    nn: str

    def paa(self, maal: str) -> str:
        """The words in the målform asked for, ``"nb"`` or ``"nn"``."""
        return self.nn if maal == NYNORSK else self.nb

    @property
    def ord(self) -> str:
        """The words in the målform of the question that is answered."""
        return self.paa(maalformen())


@dataclass(frozen=True)
class Kildeside:
    """The page on IMDi's site that the year's rules are read from."""

    tittel: str
    utgiver: str
    url: str
    oppdatert: date | IkkeFunnet
    kontrollert: Kontrolldato


@dataclass(frozen=True)
class Belagt:
    """Something the source says: the heading it stands under, and when someone last checked."""

    kilde: str
    kontrollert: Kontrolldato
