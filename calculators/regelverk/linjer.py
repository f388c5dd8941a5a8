"""Where in a rules file a key stands, so that a fault can name its line."""

import re

_TABELL = re.compile(r"\s*\[\s*([\w.-]+)\s*\]\s*(?:#.*)?$")
_LISTETABELL = re.compile(r"\s*\[\[\s*([\w.-]+)\s*\]\]\s*(?:#.*)?$")
_NOEKKEL = re.compile(r"\s*([\w.-]+)\s*=")
_ELEMENT = re.compile(r"\s*[{\"\d]")


def linjer(tekst: str, noekler: list[str]) -> dict[str, int]:
    """The line (from 1) of each key such as ``tiltak[2].perioder[1].fra``.

    A key that is missing or stands inside a line is given the line of what holds it.
    """
    kart = _kart(tekst)
    return {noekkel: _naermeste(kart, noekkel) for noekkel in noekler}


def noekler(tekst: str) -> dict[int, str]:
    """The key that stands on each line (from 1) that has one."""
    kart: dict[int, str] = {}
    for noekkel, nummer in _kart(tekst).items():
        kart.setdefault(nummer, noekkel)
    return kart


def _naermeste(kart: dict[str, int], noekkel: str) -> int:
    while noekkel and noekkel not in kart:
        kortere = re.sub(r"(\[\d+\]|\.?[^.\[\]]+)$", "", noekkel)
        noekkel = kortere if kortere != noekkel else ""
    return kart.get(noekkel, 1)


def _kart(tekst: str) -> dict[str, int]:
    kart: dict[str, int] = {}
    antall: dict[str, int] = {}
    tabell, liste, element = "", "", 0
    for nummer, linje in enumerate(tekst.split("\n"), 1):
        if treff := _LISTETABELL.match(linje):
            full = _med_numre(treff[1], antall)
            antall[full] = antall.get(full, 0) + 1
            tabell, liste = f"{full}[{antall[full]}]", ""
            kart[tabell] = nummer
            kart.setdefault(full, nummer)
        elif treff := _TABELL.match(linje):
            tabell, liste = _med_numre(treff[1], antall), ""
            kart[tabell] = nummer
        elif treff := _NOEKKEL.match(linje):
            noekkel = f"{tabell}.{treff[1]}" if tabell else treff[1]
            kart[noekkel] = nummer
            liste, element = (noekkel, 0) if linje.rstrip().endswith("[") else ("", 0)
        elif liste and _ELEMENT.match(linje):
            element += 1
            kart[f"{liste}[{element}]"] = nummer
    return kart


def _med_numre(navn: str, antall: dict[str, int]) -> str:
    """``ordninger.satser`` below the second ``[[ordninger]]`` is ``ordninger[2].satser``."""
    full = ""
    *over, sist = navn.split(".")
    for del_ in over:
        full += del_
        full += f"[{antall[full]}]" if full in antall else ""
        full += "."
    return full + sist
