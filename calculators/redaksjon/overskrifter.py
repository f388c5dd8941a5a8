"""The headings of the source that the rules name: those that are misspelt, and what was meant."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from calculators.redaksjon.kildedata import Kildekart
from calculators.redaksjon.sidetekst import brodtekst, les
from calculators.regelverk import Regelverk
from calculators.regelverk.feil import Funn
from calculators.regelverk.kildekontroll import belagte
from calculators.regelverk.typer import Belagt

MERKET = re.compile(r"\{\{\s*kilde\s*:\s*(.+?)\s*\}\}")
# Two headings of a source may have a word or two in common, and are no slip of the pen apart.
_NAER = 0.85


def misskrevne(regelverk: Regelverk, kart: Kildekart, mappe: Path) -> dict[str, str]:
    """Each heading in the rules that neither the kildekart nor a page has, and that nearly is one.

    It is given with the heading that it nearly is. One that the source has renamed, and that is
    renamed in the folder of the year too, is named by its pages.
    """
    kjente = {f.overskrift for f in kart.fakta if f.overskrift}
    ukjente = {v.kilde for _, v in _med_kilde(regelverk)} - kjente - _paa_sidene(mappe)
    naermest = {k: difflib.get_close_matches(k, sorted(kjente), 1, _NAER) for k in sorted(ukjente)}
    return {skrevet: ment[0] for skrevet, ment in naermest.items() if ment}


def overskriftsfeil(regelverk: Regelverk, kart: Kildekart, mappe: Path) -> Iterator[Funn]:
    """A fault of the rules file for each entry whose heading is misspelt."""
    rettes = misskrevne(regelverk, kart, mappe)
    for noekkel, verdi in _med_kilde(regelverk):
        if ment := rettes.get(verdi.kilde):
            galt = f"«{verdi.kilde}» står verken i kildekartet eller på sidene"
            skriv = f"mente du «{ment}»? Har IMDi gitt overskriften nytt navn, bytter du det også i"
            yield Funn(f"{noekkel}.kilde", galt, f"{skriv} docs/{regelverk.tilskuddsaar}")


def _med_kilde(regelverk: Regelverk) -> Iterator[tuple[str, Belagt]]:
    return ((n, v) for n, v in belagte(vars(regelverk)) if isinstance(v, Belagt))


def _paa_sidene(mappe: Path) -> set[str]:
    linjene = (linje for fil in mappe.glob("*.md") for _, linje, _ in brodtekst(les(fil)))
    return {navn for linje in linjene for navn in MERKET.findall(linje)}
