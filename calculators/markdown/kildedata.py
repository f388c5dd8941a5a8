"""The kildekart as data: each fact of the source, the place that says it, the rules that hold it.

A fact without a place, and a rule without a fact, are faults that stop the build.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from calculators.regelverk import regler
from calculators.regelverk.lesing import les
from calculators.regelverk.typer import Belagt, Regelverk, Tekst

# Keys that say something about a rule rather than what the rule is.
_HUSHOLD = frozenset({"id", "kilde", "kontrollert", "merke", "tilskuddsaar", "utkast", "rettelser"})
_VERDI = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_OVERSKRIFT = re.compile(r"^#{1,6} (.*?)\s*\{[^}]*#([\w-]+)[^}]*\}\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Faktum:
    """One fact, in our words; it stands under a heading of the source or on another page."""

    nr: int
    tekst: str
    sted: str
    regler: tuple[str, ...]
    overskrift: str | None = None
    side: str | None = None


@dataclass(frozen=True)
class Taushet:
    """Something the source does not say, and the place where the reader is told so."""

    tekst: str
    sted: str


@dataclass(frozen=True)
class Kildekart:
    """All facts of one year's source, in the order of the source."""

    tilskuddsaar: int
    fakta: tuple[Faktum, ...]
    avklares: tuple[Taushet, ...]


def les_kildekart(fil: Path) -> Kildekart:
    """Read the file; raises ValueError with every key that is missing, unknown or wrong."""
    kart, funn = les(tomllib.loads(fil.read_text(encoding="utf-8")), Kildekart)
    if kart is None:
        raise ValueError("; ".join(f"{f.noekkel}: {f.galt}, {f.skriv}" for f in funn))
    lest: Kildekart = kart
    return lest


def mangler(kart: Kildekart, mappe: Path) -> list[str]:
    """Every fault between the map, the pages in the folder and the rules of the year."""
    regelverk = regler(kart.tilskuddsaar)
    return [
        *_numrene(kart),
        *(galt for f in kart.fakta for galt in _stedet(f, mappe)),
        *(galt for t in kart.avklares for galt in _tausheten(t, mappe)),
        *_reglene(kart, regelverk),
        *(galt for f in kart.fakta for galt in _overskriften(f, regelverk)),
    ]


def regelstier(verdi: Any, over: str = "") -> Iterator[str]:
    """The path of every value in the rules, as it is written in a page, less the year."""
    if isinstance(verdi, tuple):
        for n, del_ in enumerate(verdi, 1):
            yield from regelstier(del_, _under(over, str(getattr(del_, "id", n))))
    elif is_dataclass(verdi) and not isinstance(verdi, Tekst):
        for felt in fields(verdi):
            if felt.name not in _HUSHOLD:
                yield from regelstier(getattr(verdi, felt.name), _under(over, felt.name))
    elif verdi is not None:
        yield over


def avsnitt(fil: Path, anker: str) -> str | None:
    """The text under the heading with this anchor, up to the next heading; None without it."""
    if not fil.is_file():
        return None
    tekst = fil.read_text(encoding="utf-8")
    for treff in _OVERSKRIFT.finditer(tekst):
        if treff[2] == anker:
            return re.split(r"^#{1,6} ", tekst[treff.end() :], maxsplit=1, flags=re.MULTILINE)[0]
    return None


def overskriftens_ord(fil: Path, anker: str) -> str:
    """The words of the heading with this anchor, which ``avsnitt`` has found; values as written."""
    tekst = fil.read_text(encoding="utf-8")
    return next((t[1] for t in _OVERSKRIFT.finditer(tekst) if t[2] == anker), anker)


def _numrene(kart: Kildekart) -> Iterator[str]:
    for plass, faktum in enumerate(kart.fakta, 1):
        if faktum.nr != plass:
            yield f"Faktum {faktum.nr} står på plass {plass}. Nummerer fra 1 i rekkefølge."
        if (faktum.overskrift is None) == (faktum.side is None):
            yield f"Faktum {faktum.nr} skal ha enten «overskrift» eller «side»."


def _stedet(faktum: Faktum, mappe: Path) -> Iterator[str]:
    tekst = _avsnitt(faktum.sted, mappe)
    if tekst is None:
        yield f"Faktum {faktum.nr} har ikke noe sted: «{faktum.sted}» finnes ikke."
        return
    merke = "kilde:" if faktum.overskrift is None else f"kilde: {faktum.overskrift} }}}}"
    if merke not in tekst:
        yield f"Faktum {faktum.nr}: «{faktum.sted}» mangler merket {{{{ {merke.rstrip(' }')} }}}}."
    for sti in _VERDI.findall(faktum.tekst):
        if sti not in tekst:
            yield f"Faktum {faktum.nr}: «{faktum.sted}» viser ikke verdien {sti}."


def _tausheten(taushet: Taushet, mappe: Path) -> Iterator[str]:
    tekst = _avsnitt(taushet.sted, mappe)
    if tekst is None or "{{ avklares:" not in tekst:
        yield f"«{taushet.tekst}» skal være merket som «avklares» på {taushet.sted}."


def _reglene(kart: Kildekart, regelverk: Regelverk) -> Iterator[str]:
    belagt = {sti for f in kart.fakta for sti in f.regler}
    alle = list(regelstier(regelverk))
    for sti in alle:
        if not _dekket(sti, belagt):
            yield f"Regelen «{sti}» har ikke noe faktum."
    for sti in sorted(belagt):
        if not any(_dekket(regel, {sti}) for regel in alle):
            yield f"Et faktum viser til «{sti}», som ikke finnes i regelverket."


def _overskriften(faktum: Faktum, regelverk: Regelverk) -> Iterator[str]:
    """A rule and the fact that carries it name the same heading of the source."""
    for sti in faktum.regler if faktum.overskrift else ():
        kilde = _kilden(regelverk, sti)
        if kilde and kilde != faktum.overskrift:
            yield f"Faktum {faktum.nr} står under «{faktum.overskrift}», men {sti} under «{kilde}»."


def _kilden(verdi: Any, sti: str) -> str | None:
    kilde = None
    for noekkel in sti.split("."):
        if isinstance(verdi, tuple):
            valg = {str(getattr(v, "id", n)): v for n, v in enumerate(verdi, 1)}
            verdi = valg.get(noekkel)
        else:
            verdi = getattr(verdi, noekkel, None)
        kilde = verdi.kilde if isinstance(verdi, Belagt) else kilde
    return kilde


def _avsnitt(sted: str, mappe: Path) -> str | None:
    side, _, anker = sted.partition("#")
    return avsnitt(mappe / side, anker)


def _dekket(sti: str, belagt: Iterable[str]) -> bool:
    return any(sti == b or sti.startswith(f"{b}.") for b in belagt)


def _under(over: str, navn: str) -> str:
    return f"{over}.{navn}" if over else navn
