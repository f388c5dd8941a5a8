"""The rules by their paths: every value there is, how high one reaches, and its heading."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from calculators.redaksjon.kildedata import dekket
from calculators.regelverk.typer import Belagt, IkkeFunnet, Tekst
from calculators.regelverk.typer.utgave import Regelverk

# Keys that say something about a rule rather than what the rule is.
_OM_REGELEN = {"id", "kilde", "kontrollert", "merke", "ord"}
_OM_UTGAVEN = {"tilskuddsaar", "utkast", "rettelser", "utgiftsord"}
_HUSHOLD = frozenset(_OM_REGELEN | _OM_UTGAVEN)


def regelstier(r: Regelverk) -> list[str]:
    """The path of every value in the rules, as it is written in a page, less the year."""
    return [sti for sti, _ in _verdiene(r)]


def uten_svar(r: Regelverk) -> list[str]:
    """The path of every part that is not found in the source; a page must say so of each."""
    return [sti for sti, verdi in _verdiene(r) if isinstance(verdi, IkkeFunnet)]


def _verdiene(verdi: Any, over: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(verdi, tuple):
        for n, del_ in enumerate(verdi, 1):
            yield from _verdiene(del_, _under(over, str(getattr(del_, "id", n))))
    elif is_dataclass(verdi) and not isinstance(verdi, Tekst | IkkeFunnet):
        for felt in fields(verdi):
            if felt.name not in _HUSHOLD:
                yield from _verdiene(getattr(verdi, felt.name), _under(over, felt.name))
    elif verdi is not None:
        yield over, verdi


def stoerste(sti: str, uten: list[str], alle: list[str]) -> str:
    """The shortest path above this one of which nothing is told."""
    deler = sti.split(".")
    for n in range(1, len(deler)):
        over = ".".join(deler[:n])
        if [s for s in alle if dekket(s, {over})] == [s for s in uten if dekket(s, {over})]:
            return over
    return sti


def kilden(verdi: Any, sti: str) -> str | None:
    """The heading of the source that the rule at a path, or what it lies in, stands under."""
    kilde = None
    for noekkel in sti.split("."):
        if isinstance(verdi, tuple):
            valg = {str(getattr(v, "id", n)): v for n, v in enumerate(verdi, 1)}
            verdi = valg.get(noekkel)
        else:
            verdi = getattr(verdi, noekkel, None)
        kilde = verdi.kilde if isinstance(verdi, Belagt) else kilde
    return kilde


def _under(over: str, navn: str) -> str:
    return f"{over}.{navn}" if over else navn
