"""What the nynorsk pages of a year say, held up against the kildekart, as bokmål's pages are.

A page that is older than its bokmål, or has none, or is a draft, is told of as that, and not looked
into.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from calculators.redaksjon.kildedata import NAVN, Kildekart, ankrene, les_kildekart
from calculators.redaksjon.kildehull import umeldte
from calculators.redaksjon.kildesjekk import Lister, Sjekk
from calculators.redaksjon.oversettelse import er_eldre
from calculators.redaksjon.sidetekst import NYNORSK, les
from calculators.regelverk import Regelfeil, regler
from calculators.regelverk.feil import Funn


def stedsfeil(docs: Path, aar: int, lister: Lister) -> list[str]:
    """A line for each place in the nynorsk pages of a year that does not say what it should.

    ``docs`` is the folder of bokmål's pages, and it is nynorsk that is answered in. Nothing where
    the kildekart cannot be read: that is told elsewhere.
    """
    try:
        kart = les_kildekart(docs / str(aar) / NAVN)
    except (FileNotFoundError, Regelfeil):
        return []
    return list(dict.fromkeys(_feilene(docs, kart, aar, lister)))


def _feilene(docs: Path, kart: Kildekart, aar: int, lister: Lister) -> Iterator[str]:
    mappe = docs / NYNORSK / str(aar)
    sjekk = Sjekk(mappe, regler(aar), lister, kart)
    for f in kart.fakta:
        yield from _linjene(docs, aar, f.sted, sjekk.stedet("", f))
    for t in kart.avklares:
        yield from _linjene(docs, aar, t.sted, sjekk.taushet("", t))
    for sted, funn in umeldte(kart, mappe):
        side, _, anker = sted.partition("#")
        if er_eldre(docs, f"{aar}/{side}"):
            continue
        # Bokmål's first heading has no anchor that is written, and what stands under it no place.
        if anker in ankrene(docs / str(aar) / side):
            yield from _linjene(docs, aar, sted, [funn])


def _linjene(docs: Path, aar: int, sted: str, funn: Iterable[Funn]) -> Iterator[str]:
    side, _, anker = sted.partition("#")
    if er_eldre(docs, f"{aar}/{side}"):
        return
    tekst = les(docs / NYNORSK / str(aar) / side)
    nummer = tekst.partition(f"#{anker} ")[0].count("\n") + 1 if f"#{anker} " in tekst else 1
    for f in funn:
        yield f"docs/{NYNORSK}/{aar}/{side}:{nummer}: {f.galt}: {f.skriv}"
