"""The kildekart as data: each fact of the source, the place that says it, and its rules."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from calculators.redaksjon.datafil import les_datafil
from calculators.redaksjon.sidetekst import datamappen, les
from calculators.spraak import NYNORSK, maalformen

_OVERSKRIFT = re.compile(r"^#{1,6} (.*?)\s*\{[^}]*#([\w-]+)[^}]*\}\s*$", re.MULTILINE)
NAVN = "kildekart.toml"
# A value of the rules in a text, by its path.
VERDI = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


@dataclass(frozen=True)
class Bekreftelse:
    """Who has held a fact and its place up against the source, and when."""

    av: str
    dato: date


@dataclass(frozen=True)
class Faktum:
    """One fact, in our words, under a heading of the source or on another page, by its name.

    What the source calls its headings is not translated.
    """

    tekst: str
    sted: str
    regler: tuple[str, ...]
    overskrift: str | None = None
    side: str | None = None
    bekreftet: Bekreftelse | None = None
    andre_leser: Bekreftelse | None = None
    tekst_nn: str | None = None

    @property
    def ord(self) -> str:
        """The fact in the målform that is answered in; in bokmål where it is not in nynorsk yet."""
        return self.tekst_nn if maalformen() == NYNORSK and self.tekst_nn else self.tekst


@dataclass(frozen=True)
class AnnenSide:
    """A page beside the source: what facts and the marks on our pages call it, and its address."""

    navn: str
    adresse: str
    navn_nn: str | None = None

    @property
    def ord(self) -> str:
        """What it is called in the målform that is answered in."""
        return self.navn_nn if maalformen() == NYNORSK and self.navn_nn else self.navn


@dataclass(frozen=True)
class Sagt:
    """A place where the reader is told that the source is silent: ``regel`` is what it leaves open.

    ``avklares.timer`` is that silence's path in the rules file. It may be told in several places.
    """

    regel: str
    sted: str


@dataclass(frozen=True)
class Kildekart:
    """All facts of one year's source, in the order of the source; they are numbered by it."""

    tilskuddsaar: int
    fakta: tuple[Faktum, ...]
    avklares: tuple[Sagt, ...]
    sider: tuple[AnnenSide, ...] = ()


def les_kildekart(fil: Path) -> Kildekart:
    """Read the file; raises Regelfeil with every key that is missing, unknown or wrong.

    Raises FileNotFoundError when there is no such file.
    """
    return les_datafil(fil, Kildekart)


def stedene(side: Path) -> Callable[[str], str | None]:
    """What gives the address, from a page of the year, of the place that tells of a rule.

    It takes the rule's path less the year, ``frister.plan.navn``; None where no place tells of it.
    """
    fil = datamappen(side.parent) / NAVN

    @cache
    def fakta() -> tuple[Faktum, ...]:
        return les_kildekart(fil).fakta if fil.is_file() else ()

    def stedet_for(sti: str) -> str | None:
        sted = next((f.sted for f in fakta() if dekket(sti, f.regler)), None)
        return adresse(sted, side) if sted else None

    return stedet_for


def adresse(sted: str, side: Path) -> str:
    """``klage.md#ellers`` as it is reached from another page of the year: ``../klage/#ellers``."""
    til, _, anker = sted.partition("#")
    navn = til.removesuffix(".md")
    opp = "" if side.stem == "index" else "../"
    under = "" if navn == "index" else f"{navn}/"
    return f"#{anker}" if navn == side.stem else f"{opp}{under}#{anker}"


def dekket(sti: str, av: Iterable[str]) -> bool:
    """Whether one of the paths is this one, or holds it."""
    return any(sti == b or sti.startswith(f"{b}.") for b in av)


def avsnitt(fil: Path, anker: str) -> str | None:
    """The text under the heading with this anchor, up to the next heading; None without it."""
    if not fil.is_file():
        return None
    tekst = les(fil)
    for treff in _OVERSKRIFT.finditer(tekst):
        if treff[2] == anker:
            return re.split(r"^#{1,6} ", tekst[treff.end() :], maxsplit=1, flags=re.MULTILINE)[0]
    return None


def ankrene(fil: Path) -> list[str]:
    """Every anchor of a page, in order."""
    return [treff[2] for treff in _OVERSKRIFT.finditer(les(fil))]


def overskriftens_ord(fil: Path, anker: str) -> str:
    """The words of the heading with this anchor, which ``avsnitt`` has found; values as written."""
    tekst = les(fil)
    return next((t[1] for t in _OVERSKRIFT.finditer(tekst) if t[2] == anker), anker)
