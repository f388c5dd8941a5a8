"""The words of a refusal: what was written, and what to write instead."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from calculators.norsk import eller
from calculators.regelverk.skrivefeil import dato_i_toml, sant_i_toml, tall_i_toml

_KALLES = {
    str: "tekst i anførselstegn",
    int: "et helt tall uten mellomrom og anførselstegn",
    bool: "true eller false",
    date: "en dato uten anførselstegn, for eksempel 2021-08-01",
    time: "et klokkeslett uten anførselstegn, for eksempel 13:00:00",
}
_FRA_TEKST: dict[type, Callable[[str], str]] = {
    int: tall_i_toml,
    bool: sant_i_toml,
    date: dato_i_toml,
}


def sitat(verdi: object) -> str:
    """A value as the editor wrote it, cut where it is long."""
    if isinstance(verdi, bool):
        return f"«{str(verdi).lower()}»"
    if isinstance(verdi, dict | list):
        return "en tabell" if isinstance(verdi, dict) else "en liste"
    tekst = " ".join(str(verdi).split())
    return f"«{tekst[:59]}…»" if len(tekst) > 60 else f"«{tekst}»"


def skriv_heller(verdi: object, type_: type) -> str:
    """What to write instead of a value of the wrong kind, as near to what was meant as can be."""
    if isinstance(verdi, str) and type_ in _FRA_TEKST and (rett := _FRA_TEKST[type_](verdi)):
        return rett
    if isinstance(verdi, datetime) and type_ is date:
        return f"skriv bare datoen: {verdi.date()}"
    if type_ is str and not isinstance(verdi, bool | dict | list):
        return f'skriv den i anførselstegn: "{verdi}"'
    return f"skriv {_KALLES[type_]}"


def slag(type_: Any) -> str:
    """What kind of value a key has, in words."""
    if get_origin(type_) is Literal:
        return f"{eller(get_args(type_))} i anførselstegn"
    if get_origin(type_) is tuple:
        return "en liste i [ ]"
    if is_dataclass(type_):
        return f"nøklene {', '.join(f.name for f in fields(type_) if f.default is MISSING)}"
    if get_args(type_):
        ledd = [t for t in get_args(type_) if t is not NoneType]
        return " eller ".join(slag(t) for t in ledd)
    return _KALLES[type_]
