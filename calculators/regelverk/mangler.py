"""The parts of the rules that may be missing, and what it takes to use one."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, TypeVar

from calculators.regelverk.typer.felles import IkkeFunnet
from calculators.regelverk.typer.utgave import Regelverk

T = TypeVar("T")


def funnet(verdi: T | IkkeFunnet) -> T:
    """The rule. Raises LookupError when it is not found: who asks must have seen that it is."""
    if isinstance(verdi, IkkeFunnet):
        raise LookupError("Regelen er ikke funnet i kilden.")
    return verdi


def eller_none(verdi: T | IkkeFunnet) -> T | None:
    """The rule, or None when it is not found; who asks says so, or has no need to."""
    return None if isinstance(verdi, IkkeFunnet) else verdi


def alle(liste: tuple[T, ...] | IkkeFunnet) -> tuple[T, ...]:
    """The entries of a list; none when it is not found, and who asks says so or has no need to."""
    return () if isinstance(liste, IkkeFunnet) else liste


def sammes_dato(r: Regelverk, sti: str) -> date | None:
    """The date that stands elsewhere, at ``bruk.til`` or ``fullfoering.innen``, where it is found.

    Both the part and the key in it may be missing.
    """
    if sti == "bruk.til":
        bruk = eller_none(r.bruk)
        return eller_none(bruk.til) if bruk else None
    fullfoering = eller_none(r.fullfoering)
    return eller_none(fullfoering.innen) if fullfoering else None


def ikke_funne(verdi: Any, noekkel: str = "") -> Iterator[tuple[str, IkkeFunnet]]:
    """Every part that is not found, with its key in the file, however deep it lies."""
    if isinstance(verdi, IkkeFunnet):
        yield noekkel, verdi
    elif isinstance(verdi, tuple):
        for n, del_ in enumerate(verdi, 1):
            yield from ikke_funne(del_, f"{noekkel}[{n}]")
    elif isinstance(verdi, dict):
        for navn, del_ in verdi.items():
            yield from ikke_funne(del_, navn)
    elif is_dataclass(verdi):
        for felt in fields(verdi):
            under = f"{noekkel}.{felt.name}" if noekkel else felt.name
            yield from ikke_funne(getattr(verdi, felt.name), under)
