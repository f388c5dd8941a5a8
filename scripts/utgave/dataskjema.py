"""JSON Schema for the rules, walked from the types: for an editor's program and for open data.

It lies in docs/data/regelverk.schema.json, which each rules file names in its first line.
TOML's dates are strings with a format in JSON Schema.
"""

import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from calculators.kalkulatorer import KALKULATORER
from calculators.regelverk.lesing import uten_hull
from calculators.regelverk.typer import IkkeFunnet, Regelverk
from calculators.skjema import sak, sakfil
from calculators.skjema.felt import FLEST_LINJER
from oppsett.steg import ROT
from utgave.skjematekst import FORKLART, SAK_FORKLART

FIL = ROT / "docs" / "data" / "regelverk.schema.json"
_DIALEKT = "https://json-schema.org/draft/2020-12/schema"
_ENKLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string", "minLength": 1},
    int: {"type": "integer", "minimum": 0},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "format": "time"},
}


def regelskjema() -> dict[str, Any]:
    """The schema of a rules file."""
    definisjoner: dict[str, Any] = {}
    hode = {"$schema": _DIALEKT, "title": "Regelverket for et tilskuddsår"}
    skjema = hode | _tabell(Regelverk, definisjoner)
    return skjema | {"$defs": dict(sorted(definisjoner.items()))}


def utgaveskjema() -> dict[str, Any]:
    """The schema of ``data/2021.json``: source, terms and rules."""
    tekst = _ENKLE[str]
    hullet = _objekt({"ikke_funnet": _ENKLE[date]})
    oppdatert = {"anyOf": [_ENKLE[date], hullet]}
    felt = {
        "$schema": tekst,
        "tittel": tekst,
        "utgiver": tekst,
        "kilde": _objekt({"tittel": tekst, "url": tekst, "oppdatert": oppdatert}),
        "lisens": _objekt({"navn": tekst, "url": tekst}),
        "forbehold": tekst,
        "regelverk": {"$ref": "regelverk.schema.json"},
    }
    return {"$schema": _DIALEKT, "title": "Regelverket som åpne data", **_objekt(felt)}


def sakskjema() -> dict[str, Any]:
    """The schema of a case, ``tilskudd-2021-sak.json``."""
    linje = {"type": "string", "maxLength": sak.LENGSTE_LINJE}
    tekst = {"type": "string", "maxLength": sak.LENGSTE_TEKST}
    verdi = {"anyOf": [tekst, {"type": "array", "items": linje, "maxItems": FLEST_LINJER}]}
    svaret = _objekt({"verdi": verdi, "fra": {"enum": [*KALKULATORER, ""]}})
    felt: dict[str, dict[str, Any]] = {
        "format": {"enum": [sakfil.FORMAT]},
        "versjon": {"enum": [sakfil.VERSJON]},
        "tilskuddsaar": _ENKLE[int],
        "regelverk": _ENKLE[date],
        "svar": {"type": "object", "additionalProperties": svaret},
    }
    forklart = {navn: {**f, "description": SAK_FORKLART[navn]} for navn, f in felt.items()}
    return {"$schema": _DIALEKT, "title": "Svarene til en kommune", **_objekt(forklart)}


def som_json(verdi: Any) -> Any:
    """A value of the rules as JSON: the keys of the rules file, dates as text, no empty keys."""
    if is_dataclass(verdi):
        hint = get_type_hints(type(verdi))
        satt = {n: v for n, v in vars(verdi).items() if v is not None}
        return {navn: _feltet(v, hint[navn]) for navn, v in satt.items()}
    if isinstance(verdi, tuple):
        return [som_json(v) for v in verdi]
    return verdi.isoformat() if isinstance(verdi, date | time) else verdi


def _feltet(verdi: Any, hint: Any) -> Any:
    """A list that is not found says so in its one entry, as it does in the rules file."""
    i_liste = isinstance(verdi, IkkeFunnet) and get_origin(uten_hull(hint)) is tuple
    return [som_json(verdi)] if i_liste else som_json(verdi)


def _tabell(type_: Any, definisjoner: dict[str, Any]) -> dict[str, Any]:
    hint = get_type_hints(type_)
    felt = {f.name: f for f in fields(type_)}
    egenskaper = {}
    for navn in felt:
        egenskaper[navn] = dict(_verdi(hint[navn], definisjoner))
        egen = FORKLART.get(f"{type_.__name__}.{navn}")
        egenskaper[navn]["description"] = egen or FORKLART[navn]
    paakrevd = [n for n, f in felt.items() if f.default is MISSING]
    return _objekt(egenskaper, paakrevd)


def _objekt(egenskaper: dict[str, Any], paakrevd: list[str] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": egenskaper,
        "required": list(egenskaper) if paakrevd is None else paakrevd,
        "additionalProperties": False,
    }


def _verdi(type_: Any, definisjoner: dict[str, Any]) -> dict[str, Any]:
    if get_origin(type_) is Literal:
        return {"enum": list(get_args(type_))}
    if get_origin(type_) is tuple:
        return {"type": "array", "items": _verdi(get_args(type_)[0], definisjoner)}
    if isinstance(type_, type) and is_dataclass(type_):
        navn = type_.__name__
        if navn not in definisjoner:
            definisjoner[navn] = {}
            definisjoner[navn] = _tabell(type_, definisjoner)
        return {"$ref": f"#/$defs/{navn}"}
    if get_args(type_):
        typer = [t for t in get_args(type_) if t is not NoneType]
        valg = [_verdi(t, definisjoner) for t in typer]
        if IkkeFunnet in typer and get_origin(uten_hull(type_)) is tuple:
            hullet = valg[typer.index(IkkeFunnet)]
            valg[typer.index(IkkeFunnet)] = {"type": "array", "items": hullet, "maxItems": 1}
        return valg[0] if len(valg) == 1 else {"anyOf": valg}
    return _ENKLE[type_]


def som_tekst(skjema: dict[str, Any]) -> str:
    """The schema as it lies in its file."""
    return json.dumps(skjema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FIL.parent.mkdir(exist_ok=True)
    FIL.write_text(som_tekst(regelskjema()), encoding="utf-8", newline="\n")
    print(f"Skrev {FIL.relative_to(ROT).as_posix()}.")
