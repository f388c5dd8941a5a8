"""The words for values: one as it was written, and what kind of value a key has."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from calculators.norsk import eller

KALLES = {
    str: "tekst i anførselstegn",
    int: "et helt tall uten mellomrom og anførselstegn",
    bool: "true eller false",
    date: "en dato uten anførselstegn, for eksempel 2021-08-01",
    time: "et klokkeslett uten anførselstegn, for eksempel 13:00:00",
}


def sitat(verdi: object) -> str:
    """A value as the editor wrote it, cut where it is long."""
    if isinstance(verdi, bool):
        return f"«{str(verdi).lower()}»"
    if isinstance(verdi, dict | list):
        return "en tabell" if isinstance(verdi, dict) else "en liste"
    tekst = " ".join(str(verdi).split())
    return f"«{tekst[:59]}…»" if len(tekst) > 60 else f"«{tekst}»"


def slag(type_: Any) -> str:
    """What kind of value a key has, in words."""
    if get_origin(type_) is Literal:
        return f"{eller(get_args(type_))} i anførselstegn"
    if get_origin(type_) is tuple:
        return "en liste i [ ]"
    if is_dataclass(type_):
        return f"en tabell i {{ }} med {_noeklene(type_)}"
    if get_origin(type_) is dict:
        return "en tabell i { }"
    if get_args(type_):
        ledd = [t for t in get_args(type_) if t is not NoneType]
        return " eller ".join(slag(t) for t in ledd)
    return KALLES[type_]


def tillegg(navn: str, type_: Any) -> str:
    """How a part that is missing from a file is added: with a heading, or as a key at the top."""
    element = get_args(type_)[0] if get_origin(type_) is tuple else type_
    if not is_dataclass(element):
        return f"legg den til øverst, med {slag(type_)}"
    hode = f"[{navn}]" if element is type_ else f"minst én [[{navn}]]"
    return f"legg til {hode} med {_noeklene(element)}"


def _noeklene(type_: Any) -> str:
    """The keys that must be there, or those that may when there is a choice."""
    paakrevd = [f.name for f in fields(type_) if f.default is MISSING]
    return ", ".join(paakrevd or [f.name for f in fields(type_)])
