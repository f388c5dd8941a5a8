"""Drafts in nynorsk by a program, Apertium, for somebody to read and put right.

What is no prose is never given to it: values, marks, code, the addresses of links, placeholders.
"""

import html
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence

from markdown.extensions.toc import slugify

from calculators.redaksjon.oversettelse import med_avtrykk, som_utkast
from oppsett.browser import APERTIUM, finn
from oppsett.steg import Stopp

Oversett = Callable[[Sequence[str]], list[str]]
"""Texts in bokmål, and the same in nynorsk."""

# Infinitives in -e, as the rest is written.
_RETNING = "nob-nno_e"
_URORT = re.compile(
    r"\{\{.*?\}\}|\{[^}]*\}|`[^`]*`|\]\([^)]*\)|\[\^[^\]]*\]|<[^>]*>|https?://\S+|\||\w*[A-ZÆØÅ]{2}\w*"
)
_MERKE = re.compile(r'<x id="(\d+)"\s*/>')
_BOKSTAVER = re.compile(r"[A-Za-zÆØÅæøå]{2}")
_GJERDE = re.compile(r" *(```+)")
_OVERSKRIFT = re.compile(r"(?P<foran>#{1,6} )(?P<tekst>.*?)(?P<id>\s*\{[^}]*\})?\s*")
# What stands before the words of a line: a list, a definition, a quotation; or a block's title.
_LINJE = re.compile(
    r'(?P<foran>\s*(?:[-*:>]\s+|\d+\.\s+|(?:!!!|\?\?\?\+?)\s+[\w-]+\s+")?)(?P<tekst>.*?)(?P<etter>"?\s*)'
)
_FORORD = re.compile(r"(?P<foran>(?:title|description): )(?P<tekst>.*)")


def apertium(tekster: Sequence[str]) -> list[str]:
    """What Apertium makes of the texts; a text that it loses something of is left in bokmål."""
    program = finn(APERTIUM)
    if not program:
        raise Stopp(
            "Utkast lages med Apertium, som ikke er installert. I Debian: "
            "apt-get install apertium-nno-nob. Uten det oversetter du selv."
        )
    if not tekster:
        return []
    deler = [_vernet(tekst) for tekst in tekster]
    svar = subprocess.run(
        [program, "-u", "-f", "html", _RETNING],
        input="\n".join(f"<p>{vernet}</p>" for vernet, _ in deler),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    lest = re.findall(r"<p>(.*?)</p>", svar.stdout, re.DOTALL)
    if svar.returncode or len(lest) != len(tekster):
        raise Stopp(f"Apertium svarte ikke som ventet: {svar.stderr.strip() or svar.stdout[:200]}")
    return [
        _satt_tilbake(ny, urort) if _hel(ny, urort) else tekst
        for tekst, ny, (_, urort) in zip(tekster, lest, deler, strict=True)
    ]


def _vernet(tekst: str) -> tuple[str, list[str]]:
    """The text as HTML, with a mark in the place of each thing that is not to be touched."""
    urort = _URORT.findall(tekst)
    biter = (html.escape(bit, quote=False) for bit in _URORT.split(tekst))
    ut = "".join(f'{bit}<x id="{n}"/>' for n, bit in enumerate(biter))
    return ut.removesuffix(f'<x id="{len(urort)}"/>'), urort


def _hel(tekst: str, urort: list[str]) -> bool:
    return sorted(map(int, _MERKE.findall(tekst))) == list(range(len(urort)))


def _satt_tilbake(tekst: str, urort: list[str]) -> str:
    biter = _MERKE.split(tekst)
    return "".join(urort[int(b)] if n % 2 else html.unescape(b) for n, b in enumerate(biter))


def siden(bokmaal: str, oversett: Oversett) -> str:
    """A page in nynorsk that nobody has read, with the bokmål page's own places.

    Words to search with, and comments, are as they were.
    """
    linjer = bokmaal.split("\n")
    delt = list(_delt(linjer))
    med_ord = [n for n, (_, tekst, _) in enumerate(delt) if _BOKSTAVER.search(tekst)]
    nye = oversett([delt[n][1] for n in med_ord])
    for n, ny in zip(med_ord, nye, strict=True):
        foran, _, etter = delt[n]
        delt[n] = (foran, ny, etter)
    return som_utkast(med_avtrykk("\n".join("".join(deler) for deler in delt), bokmaal))


def _delt(linjer: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each line as what stands before its words, the words, and what stands after them."""
    gjerde = ""
    i_forordet = linjer[0] == "---"
    for nummer, linje in enumerate(linjer):
        if i_forordet:
            treff = _FORORD.fullmatch(linje)
            yield (treff["foran"], treff["tekst"], "") if treff else (linje, "", "")
            i_forordet = nummer == 0 or linje != "---"
            continue
        kant = _GJERDE.match(linje)
        if gjerde or kant:
            yield linje, "", ""
            gjerde = (
                gjerde if not kant or (gjerde and kant[1] != gjerde) else "" if gjerde else kant[1]
            )
        else:
            yield _ordene(linje)


def _ordene(linje: str) -> tuple[str, str, str]:
    if treff := _OVERSKRIFT.fullmatch(linje):
        # The place on the page is the same in both.
        id_ = treff["id"] or f" {{ #{slugify(treff['tekst'], '-')} }}"
        return treff["foran"], treff["tekst"], id_
    treff = _LINJE.fullmatch(linje)
    return (treff["foran"], treff["tekst"], treff["etter"]) if treff else (linje, "", "")
