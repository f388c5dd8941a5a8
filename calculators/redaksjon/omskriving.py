"""From what an editor wrote to what she should write: the advice of a refusal."""

import re
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from typing import Any, Literal, get_args, get_origin, get_type_hints

from calculators.norsk import eller
from calculators.redaksjon.likhet import likest
from calculators.redaksjon.raad import KALLES, sitat, slag
from calculators.redaksjon.satsraad import FLERE_SATSER, er_flere_satser
from calculators.redaksjon.skrivefeil.verdier import (
    ANFOERSELSTEGN,
    dato_i_toml,
    gjettet,
    i_anfoerselstegn,
    klokkeslett_i_toml,
    sant_i_toml,
    tall_i_toml,
    tekst_i_toml,
)
from calculators.redaksjon.tidsraad import annen_enhet, annet_hvert
from calculators.redaksjon.typetre import hullet_ved, med_feltet, tabellene
from calculators.regelverk.lesing import uten_hull as ren
from calculators.regelverk.typer import Naar, Regelverk, Sats, Tekst

_FRA_TEKST: dict[type, Callable[[str], str]] = {
    int: tall_i_toml,
    bool: sant_i_toml,
    date: dato_i_toml,
    time: klokkeslett_i_toml,
}


def avslag(verdi: object, type_: Any, noekkel: str) -> tuple[str, str]:
    """What is wrong with a value that is not of the type, and what to write."""
    if get_origin(type_) is tuple:
        return f"{sitat(verdi)} er ikke en liste", skriv_samlet(verdi, type_)
    if is_dataclass(type_):
        return f"{sitat(verdi)} er ikke en tabell", skriv_samlet(verdi, type_)
    if get_origin(type_) is Literal:
        skriv = f"skriv {slag(type_)}"
        if noekkel.endswith("naar.hvert"):
            skriv = f"{skriv} hvis det er det. Er det ikke det, {annet_hvert(verdi)}"
        if isinstance(verdi, str) and (ordet := likest(verdi, get_args(type_))):
            skriv = f"mente du «{ordet}»? Ellers {skriv}"
        return f"{sitat(verdi)} er ukjent", skriv
    if noekkel == "sats.kroner" and isinstance(verdi, list):
        return f"{sitat(verdi)} er av feil slag", FLERE_SATSER
    return f"{sitat(verdi)} er av feil slag", skriv_heller(verdi, type_, noekkel)


def ukjent_noekkel(navn: str, verdi: object, type_: Any, finnes: set[str]) -> tuple[str, str]:
    """What to do with a key the table does not have, and the missing key it is an echo of."""
    felt = {f.name for f in fields(type_)}
    for over, hint in _delene(type_).items():
        if over not in finnes and navn in {f.name for f in fields(hint)}:
            skrevet = f'"{verdi}"' if isinstance(verdi, str) else verdi
            return f"skriv den inni {over}: {over} = {{ {navn} = {skrevet} }}", over
    if type_ is Sats and er_flere_satser(navn, verdi, finnes):
        return FLERE_SATSER, ""
    if type_ is Naar and (rett := annen_enhet(navn, verdi)):
        return rett, ""
    if ment := likest(navn, felt - finnes):
        return f"mente du «{ment}»?", ment
    if type_ is Regelverk or any(t.type_ is type_ for t in tabellene().values()):
        if navn in {f.name for f in fields(Regelverk)}:
            return "flytt linjen øverst i filen, over den første [ ]", ""
        if 0 < len(steder := med_feltet(navn)) < 4:
            return f"flytt den til {_eller(steder)}, eller ta den bort", ""
    mangler = {f.name for f in fields(type_) if f.default is MISSING} - finnes
    if len(mangler) == 1 == len(finnes - felt):
        return f"mente du «{min(mangler)}»?", min(mangler)
    return "ta den bort", ""


def _delene(type_: Any) -> dict[str, Any]:
    hint = {n: ren(t) for n, t in get_type_hints(type_).items()}
    return {n: t for n, t in hint.items() if is_dataclass(t)}


def _eller(steder: list[str]) -> str:
    return eller(steder).replace("«", "").replace("»", "")


def skriv_heller(verdi: object, type_: type, noekkel: str = "") -> str:
    """What to write instead of a value of the wrong kind, as near to what was meant as can be."""
    if isinstance(verdi, datetime) and type_ is date:
        return f"skriv bare datoen: {verdi.date()}"
    if isinstance(verdi, dict) and "ikke_funnet" in verdi and (hull := hullet_ved(noekkel)):
        return f"skriv {hull}, eller {slag(type_)}"
    if isinstance(verdi, bool | dict | list):
        return f"skriv {slag(type_)}"
    if type_ is str and isinstance(verdi, date) and noekkel.endswith("maaned"):
        return f'skriv år og måned i anførselstegn: "{verdi:%Y-%m}"'
    if type_ is str:
        return f'skriv den i anførselstegn: "{verdi}"'
    return skriv_slik(str(verdi), type_, noekkel)


def skriv_slik(skrevet: str, type_: Any, noekkel: str) -> str:
    """What to write for what stands in the file where a value of this type should."""
    if type_ is None:
        return gjettet(skrevet)
    if type_ is str:
        return i_anfoerselstegn(skrevet)
    if get_origin(type_) is tuple or is_dataclass(type_):
        return skriv_samlet(skrevet, type_)
    if get_args(type_):
        return _et_ord_eller(skrevet, type_, noekkel)
    if type_ is int and (rett := tall_i_toml(skrevet, _enhet(noekkel))):
        return rett
    if type_ is date and noekkel.endswith("naar.dato") and re.fullmatch(r"\d{4}-\d\d", skrevet):
        return f'er bare måneden kjent, skriv naar = {{ maaned = "{skrevet}" }}'
    if rett := _FRA_TEKST[type_](skrevet):
        return rett
    hull = "" if re.search(r"\d", skrevet) else hullet_ved(noekkel)
    ellers = f". Er den ikke kjent ennå, skriver du {hull}" if hull else ""
    return f"skriv {KALLES[type_]}{ellers}"


def skriv_samlet(verdi: object, type_: Any) -> str:
    """What to write where a list or a table should be, from the one value that stands there."""
    if get_origin(type_) is tuple:
        if get_args(type_)[0] is str and isinstance(verdi, str) and verdi.strip():
            deler = re.split(r"[,;]\s*", verdi.strip("[] "))
            return f"skriv verdiene i [ ]: [{', '.join(tekst_i_toml(d) for d in deler if d)}]"
        return "skriv verdiene i [ ]"
    if type_ is Tekst and isinstance(verdi, str):
        return f'skriv teksten på begge målformer: {{ nb = {tekst_i_toml(verdi)}, nn = "…" }}'
    if type_ is Naar and isinstance(verdi, date) and not isinstance(verdi, datetime):
        return f"skriv datoen i en tabell: {{ dato = {verdi} }}"
    if type_ is Naar and isinstance(verdi, str) and (dato := dato_i_toml(verdi)):
        return f"skriv datoen i en tabell: {{ dato = {dato.rpartition(' ')[2]} }}"
    navn = [f.name for f in fields(type_)]
    return f"skriv en tabell med {', '.join(navn)}"


def _et_ord_eller(skrevet: str, type_: Any, noekkel: str) -> str:
    """Where one of some words may stand, alone or beside a date."""
    leddene = (type_,) if get_origin(type_) is Literal else get_args(type_)
    for ledd in leddene:
        if ledd in _FRA_TEKST and (rett := _FRA_TEKST[ledd](skrevet)):
            return rett
    ordene = [o for t in leddene if get_origin(t) is Literal for o in get_args(t)]
    if ordet := likest(skrevet.strip().strip(ANFOERSELSTEGN), ordene):
        return f'skriv ordet i anførselstegn: "{ordet}"'
    return f"skriv {slag(type_)}"


def _enhet(noekkel: str) -> str:
    return "hele kroner" if noekkel.endswith("kroner") else "et helt tall"
