"""The words for values: one as it was written, and what kind of value a key has."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from typing import Any, Literal, get_args, get_origin

from calculators.norsk import eller
from calculators.regelverk.lesing import kan_mangle, uten_hull
from calculators.regelverk.sammenheng import KAN_VAERE_TOM

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
    type_ = uten_hull(type_)
    if get_origin(type_) is Literal:
        return f"{eller(get_args(type_))} i anførselstegn"
    if get_origin(type_) is tuple:
        return "en liste i [ ]"
    if is_dataclass(type_):
        return f"en tabell i {{ }} med {_noeklene(type_)}"
    if get_origin(type_) is dict:
        return "en tabell i { }"
    if get_args(type_):
        return " eller ".join(slag(t) for t in get_args(type_))
    return KALLES[type_]


def tillegg(navn: str, type_: Any) -> str:
    """How a part that is missing from a file is added: with a heading, or as a key at the top."""
    slaget = uten_hull(type_)
    element = get_args(slaget)[0] if get_origin(slaget) is tuple else slaget
    if not is_dataclass(element):
        return f"legg den til øverst, med {slag(slaget)}"
    hode = f"[{navn}]" if element is slaget else f"minst én [[{navn}]]"
    eller_hull = ", eller bare med ikke_funnet = datoen du lette" if kan_mangle(type_) else ""
    tom = f". Er det ingen, skriver du {navn} = [] øverst i filen" if navn in KAN_VAERE_TOM else ""
    return f"legg til {hode} med {_noeklene(element)}{eller_hull}{tom}"


def _noeklene(type_: Any) -> str:
    """The keys that must be there, or those that may when there is a choice."""
    paakrevd = [f.name for f in fields(type_) if f.default is MISSING]
    return ", ".join(paakrevd or [f.name for f in fields(type_)])
