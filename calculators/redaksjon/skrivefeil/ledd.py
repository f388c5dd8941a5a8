"""A key and its value that are not TOML: what is wrong with them, and what to write."""

import re
import tomllib
from collections.abc import Iterator

from calculators.redaksjon.likhet import likest
from calculators.redaksjon.raad import sitat
from calculators.redaksjon.skrivefeil.deler import delfeil
from calculators.redaksjon.skrivefeil.setninger import Setning, tekstslutt
from calculators.redaksjon.typetre import Tabell, listefelt
from calculators.regelverk.feil import Funn
from calculators.regelverk.ider import som_navn

_USYNLIG = re.compile("[\u00a0\u202f\u2007\u200b\u00ad\ufeff\x0b\x0c\x00]")
_BART = re.compile(r"[A-Za-z0-9_.-]+")
_MERKNAD = re.compile(r"\s*(//|/\*|--|;|\*|<!--|')")
_KOMMA = "se etter komma mellom delene, anførselstegn rundt tekst, og ] eller } sist"


def leddfeil(setning: Setning, noekkel: str, tabell: Tabell) -> list[Funn]:
    """Every fault in a statement that is not TOML."""
    if usynlig := _usynlig(setning.tekst):
        sted, rent = usynlig
        if _er_toml(rent):
            galt = "linjen har et usynlig tegn eller et annet mellomrom enn det vanlige"
            linjen = rent.split("\n")[setning.tekst[:sted].count("\n")].strip()
            return [Funn(noekkel, galt, f"skriv linjen slik: {linjen}", setning.linje_ved(sted))]
    if setning.navn is None:
        return [Funn(noekkel, *_uten_form(setning.tekst, tabell), setning.linje)]
    return list(_leddet(setning, noekkel, tabell))


def _leddet(setning: Setning, noekkel: str, tabell: Tabell) -> Iterator[Funn]:
    navn, verdi = setning.navn or "", setning.verdi
    start = len(setning.tekst) - len(verdi)
    forste = verdi.partition("\n")[0].strip()
    if setning.tekst[start - 1] == ":":
        galt = f"«{navn}:» har kolon i stedet for ="
        yield Funn(noekkel, galt, f"skriv {navn} = {forste}", setning.linje)
        return
    if not _BART.fullmatch(navn) and f'"{navn}"' not in setning.tekst:
        yield Funn(noekkel, f"«{navn}» er ikke en nøkkel", _rett_navn(navn, tabell), setning.linje)
        return
    if not forste.partition("#")[0]:
        yield Funn(noekkel, *_uten_verdi(verdi), setning.linje)
        return
    funn = delfeil(setning.tekst, start, noekkel)
    for f in funn:
        yield Funn(f.noekkel, f.galt, f.skriv, setning.linje_ved(f.sted))
    if not funn:
        yield Funn(noekkel, f"{sitat(verdi)} lar seg ikke lese", _KOMMA, setning.linje)


def _uten_verdi(verdi: str) -> tuple[str, str]:
    videre = verdi.lstrip("\n ").partition("\n")[0]
    if videre.startswith(("{", '"', "]")) and "\n" in verdi:
        return "listen mangler [ foran", "sett [ etter ="
    return "verdien mangler", "skriv en verdi etter ="


def _uten_form(tekst: str, tabell: Tabell) -> tuple[str, str]:
    """Lines that are no key and no heading."""
    linje = tekst.strip().partition("\n")[0]
    galt = f"{sitat(linje)} er ikke på formen nøkkel = verdi"
    ord_, _, resten = linje.partition(" ")
    if uten := re.match(r"[\"'] *([\w-]+ *=.*)", linje):
        return f"{sitat(linje)} har et anførselstegn foran nøkkelen", f"skriv {uten[1]}"
    if ord_ in tabell.felt and resten:
        return galt, f"skriv {ord_} = {resten}"
    if _MERKNAD.match(tekst):
        return galt, f"skriv # foran en merknad: # {linje.lstrip('/*-;<! ')}"
    if linje[0] in "]})":
        return galt, f"ta bort «{linje}», eller se etter [ eller {{ som mangler over"
    if linje[0] in "{\"'":
        navn = listefelt(tabell.type_) or "navn"
        return galt, f"skriv navnet på listen på linjen over, for eksempel {navn} = ["
    return galt, "skriv nøkkel = verdi, eller # foran en merknad"


def _rett_navn(navn: str, tabell: Tabell) -> str:
    if ment := likest(navn.partition(" ")[0], tabell.felt) or likest(navn, tabell.felt):
        return f"mente du «{ment}»?"
    return f"skriv bare a–z, 0–9 og _: {som_navn(navn)}"


def _usynlig(tekst: str) -> tuple[int, str] | None:
    """The first character no one sees outside the texts, and the text without any."""
    rent, sted, i = "", -1, 0
    while i < len(tekst):
        if tekst[i] in "\"'" and (slutt := tekstslutt(tekst, i)) > 0:
            rent += tekst[i : slutt + 1]
            i = slutt + 1
            continue
        if _USYNLIG.match(tekst[i]):
            sted = i if sted < 0 else sted
        rent += _USYNLIG.sub(" " if tekst[i] in "\u00a0\u202f\u2007" else "", tekst[i])
        i += 1
    return (sted, rent) if sted >= 0 else None


def _er_toml(tekst: str) -> bool:
    try:
        tomllib.loads(tekst)
    except tomllib.TOMLDecodeError:
        return False
    return True
