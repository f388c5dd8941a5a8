"""What stands between the lines of --- on top of a page: read, or told in words an editor can use.

MkDocs shows a front matter it cannot read as text on the page, and says nothing.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import yaml

from calculators.norsk import eller
from calculators.redaksjon.likhet import likest
from calculators.redaksjon.oversettelse import AVTRYKK, LES
from calculators.redaksjon.raad import sitat
from calculators.redaksjon.skrivefeil.verdier import ANFOERSELSTEGN, dato_i_toml, tekst_i_toml

_STREK = "---"
_NOEKKEL = re.compile(r"(?P<navn>[^\W\d][\w-]*)[ \t]*:(?:[ \t]+(?P<verdi>.*))?$")
_TEKSTER = ("title", "description")
_PAAKREVD = (*_TEKSTER, "oppdatert")
_LISTER = ("tags", "hide")
_KJENTE = (*_PAAKREVD, *_LISTER, "search")
# What a page in nynorsk says besides: which text it was made from, and that nobody has read it.
_PAA_NYNORSK = ("oversatt_fra", "utkast")
_MAL = "begynn siden med ---, title:, description:, oppdatert: og ---, på hver sin linje"
# YAML reads these in a text without quotes as something else.
_TRENGER_SITAT = re.compile(r"[^\"'\[{].*:(?: |$)|[*&!%@`|>\]}«].*|[^\"'].* #.*|\[[^\]]*\].+|-.*: ")
# A known key with its sign wrong: title = A, title:A, or spaces in front.
_SKJEV = re.compile(r"\s*(?P<navn>\w+)\s*[=:]\s*(?P<verdi>.*)")

Feil = tuple[int, str]
"""A line, from 1, and what is wrong and what to write."""


def forordfeil(tekst: str, idag: date, *, nynorsk: bool = False) -> list[Feil]:
    """Every fault in what stands on top of a page: its form, and what it says of the page."""
    kjente = (*_KJENTE, *_PAA_NYNORSK) if nynorsk else _KJENTE
    linjer = tekst.split("\n")
    if linjer[0].rstrip() != _STREK:
        if _NOEKKEL.match(linjer[0]):
            return [(1, "--- mangler over linjene om siden: skriv --- på en linje øverst")]
        return [(1, f"linjene om siden mangler: {_MAL}")]
    slutt = next((n for n, x in enumerate(linjer) if n and x.rstrip() == _STREK), len(linjer))
    tom = next((n for n, x in enumerate(linjer) if not x.strip()), len(linjer))
    if tom < slutt or slutt == len(linjer):
        galt = "--- mangler under linjene om siden: skriv --- på en linje her"
        return [(min(tom, slutt - 1) + 1, galt)]
    return [(n + 1, galt) for n, galt in _hodefeil(linjer[1:slutt], idag, kjente)]


def _hodefeil(hode: list[str], idag: date, kjente: tuple[str, ...]) -> list[Feil]:
    try:
        lest = yaml.safe_load("\n".join(hode))
    except yaml.YAMLError as feil:
        return [*_lar_seg_ikke_lese(hode, feil), *_datolinjen(hode, idag)]
    except ValueError:  # a date that is not in the calendar
        lest = yaml.load("\n".join(hode), yaml.BaseLoader)  # it makes texts alone
    if not isinstance(lest, dict):
        return [(1, f"linjene om siden lar seg ikke lese: {_MAL}")]
    return sorted([*_dobbelt(hode), *_noeklene(hode, lest, kjente), *_verdiene(hode, lest, idag)])


def _lar_seg_ikke_lese(hode: list[str], feil: yaml.YAMLError) -> Iterator[Feil]:
    """The lines that are read as something else than they are meant, or where the reading stopped.

    A list that goes over many lines is ended by its own bracket, so its lines are no keys.
    """
    funn = [(n, galt) for n, linje in enumerate(hode, 1) if (galt := _formfeil(hode, n, linje))]
    if funn:
        yield from funn
        return
    merke = getattr(feil, "problem_mark", None)
    nummer = min(merke.line if merke else 0, len(hode) - 1) + 1
    skriv = "se etter kolon etter nøkkelen, anførselstegn foran og bak teksten, og [ og ]"
    yield nummer, f"{sitat(hode[nummer - 1])} lar seg ikke lese: {skriv}"


def _datolinjen(hode: list[str], idag: date) -> Iterator[Feil]:
    """What is wrong with the date alone, where the other lines cannot be read."""
    skrevet = _skrevet(hode, "oppdatert")
    try:
        verdi: object = date.fromisoformat(skrevet)
    except ValueError:
        verdi = skrevet
    if skrevet and (galt := _datofeil(verdi, skrevet, idag)):
        yield _linjen(hode, "oppdatert"), f"oppdatert: {galt}"


def _formfeil(hode: list[str], nummer: int, linje: str) -> str:
    """What is wrong in how one line is written; empty when it can be read."""
    if linje.startswith("\t"):
        return "linjen begynner med tabulator: bruk mellomrom i stedet"
    treff = _NOEKKEL.match(linje)
    if not treff:
        skjev = _SKJEV.fullmatch(linje)
        kjent = skjev and skjev["navn"] in _KJENTE
        rett = f"{skjev['navn']}: {skjev['verdi']}" if skjev and kjent else ""
        return f"{sitat(linje)} lar seg ikke lese: skriv {rett}" if rett else ""
    navn, verdi = treff["navn"], (treff["verdi"] or "").strip()
    if verdi[:1] in ("'", '"') and (len(verdi) < 2 or verdi[-1] != verdi[0]):
        galt = f"{navn}: anførselstegnet mangler foran eller bak teksten"
        return f"{galt}: skriv {navn}: {_i_sitat(verdi)}"
    if verdi.startswith("[") and not _slutter(hode[nummer - 1 :]):
        return f"{navn}: listen mangler ] på slutten: sett ] etter det siste ordet"
    if _TRENGER_SITAT.match(verdi):
        galt = f"{navn}: {sitat(verdi)} lar seg ikke lese slik det står"
        return f"{galt}: sett anførselstegn rundt: {navn}: {_i_sitat(verdi)}"
    return ""


def _slutter(linjer: list[str]) -> bool:
    """Whether a list that begins on the first line is ended before the next key."""
    for n, linje in enumerate(linjer):
        if n and _NOEKKEL.match(linje):
            return False
        if "]" in linje:
            return True
    return False


def _dobbelt(hode: list[str]) -> Iterator[Feil]:
    sett: dict[str, int] = {}
    for nummer, linje in enumerate(hode, 1):
        if treff := _NOEKKEL.match(linje):
            if treff["navn"] in sett:
                yield nummer, f"{treff['navn']}: står to ganger: ta bort den ene"
            sett[treff["navn"]] = nummer


def _noeklene(hode: list[str], lest: dict[Any, Any], kjente: tuple[str, ...]) -> Iterator[Feil]:
    ment = {}
    for navn in lest:
        if navn not in kjente:
            ment[navn] = likest(str(navn), [k for k in kjente if k not in lest])
            raad = f"mente du «{ment[navn]}»?" if ment[navn] else f"skriv {eller(kjente)}"
            yield _linjen(hode, str(navn)), f"{navn}: nøkkelen er ukjent: {raad}"
    for navn in _PAAKREVD:
        if navn not in lest and navn not in ment.values():
            yield 1, f"{navn}: mangler: legg til en linje: {navn}: {_EKSEMPEL[navn]}"


_EKSEMPEL = {
    "title": "Sats og beløp",
    "description": "Hva siden handler om, i én setning.",
    "oppdatert": "2021-12-20",
}


def _verdiene(hode: list[str], lest: dict[Any, Any], idag: date) -> Iterator[Feil]:
    for navn in _TEKSTER:
        verdi = lest.get(navn)
        if navn in lest and (not isinstance(verdi, str) or not verdi.strip()):
            skrevet = _skrevet(hode, navn)
            skriv = f"sett anførselstegn rundt: {navn}: {_i_sitat(skrevet)}"
            galt = f"{sitat(skrevet)} er ikke tekst" if skrevet else "teksten mangler"
            raad = skriv if skrevet else "skriv den etter kolonet"
            yield _linjen(hode, navn), f"{navn}: {galt}: {raad}"
    if "oppdatert" in lest:
        galt = _datofeil(lest["oppdatert"], _skrevet(hode, "oppdatert"), idag)
        if galt:
            yield _linjen(hode, "oppdatert"), f"oppdatert: {galt}"
    for navn in _LISTER:
        if navn in lest and not _er_ordliste(lest[navn]):
            skriv = f"skriv ordene i [ ] med komma mellom: {navn}: [ett ord, et annet ord]"
            yield _linjen(hode, navn), f"{navn}: er ikke en liste av ord: {skriv}"
    if "search" in lest and not _er_vekt(lest["search"]):
        skriv = "skriv search: på en linje, og boost: og et tall under, med to mellomrom foran"
        yield _linjen(hode, "search"), f"search: lar seg ikke bruke: {skriv}"
    skrevet = _skrevet(hode, "oversatt_fra").strip("\"'")
    if "oversatt_fra" in lest and not AVTRYKK.fullmatch(skrevet):
        galt = f"oversatt_fra: {sitat(skrevet)} er ikke et avtrykk av en side"
        yield _linjen(hode, "oversatt_fra"), f"{galt}: ta bort linjen, og skriv {LES} med filen"
    if lest.get("utkast", True) is not True:
        galt = f"utkast: {sitat(_skrevet(hode, 'utkast'))} er ikke true"
        yield _linjen(hode, "utkast"), f"{galt}: skriv utkast: true, eller ta bort linjen"


def _datofeil(verdi: object, skrevet: str, idag: date) -> str:
    """What is wrong with the day a page was last gone over; empty when nothing is."""
    if isinstance(verdi, datetime):
        return f"{sitat(skrevet)} har klokkeslett: skriv bare datoen: oppdatert: {verdi.date()}"
    if not isinstance(verdi, date):
        rett = dato_i_toml(skrevet).rpartition(" ")[2]
        if re.fullmatch(r"\d{4}-\d\d-\d\d", rett):
            return f"{sitat(skrevet)} er ikke skrevet som en dato: skriv oppdatert: {rett}"
        return f"{sitat(skrevet)} er ikke en dato: skriv den slik: oppdatert: {idag}"
    if verdi > idag:
        galt = f"{verdi} har ikke vært ennå: i dag er det {idag}"
        return f"{galt}: skriv dagen siden sist ble lest, eller rett klokken på maskinen"
    return ""


def _er_ordliste(verdi: object) -> bool:
    return isinstance(verdi, list) and all(isinstance(v, str) for v in verdi)


def _er_vekt(verdi: object) -> bool:
    if not isinstance(verdi, dict) or set(verdi) != {"boost"}:
        return False
    vekt = verdi["boost"]
    return isinstance(vekt, int | float) and not isinstance(vekt, bool) and vekt > 0


def _linjen(hode: list[str], navn: str) -> int:
    treff = ((n, _NOEKKEL.match(x)) for n, x in enumerate(hode, 1))
    return next((n for n, t in treff if t and t["navn"] == navn), 1)


def _skrevet(hode: list[str], navn: str) -> str:
    treff = _NOEKKEL.match(hode[_linjen(hode, navn) - 1])
    return (treff["verdi"] or "").strip() if treff else ""


def _i_sitat(verdi: str) -> str:
    return tekst_i_toml(verdi.strip().strip(ANFOERSELSTEGN))
