"""What on the pages does not follow the rules: every fault at once, before anything is built."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from calculators.norsk import eller
from calculators.redaksjon.bekreftelser import bekreftelsesfeil
from calculators.redaksjon.forord import forordfeil
from calculators.redaksjon.kildedata import NAVN, les_kildekart
from calculators.redaksjon.kildesjekk import Lister, lest_og_sjekket
from calculators.redaksjon.merkesjekk import merkefeilene
from calculators.redaksjon.nynorsksjekk import stedsfeil
from calculators.redaksjon.ordlistefil import les_ordliste
from calculators.redaksjon.oversettelse import uten_bokmaal
from calculators.redaksjon.overskrifter import overskriftsfeil
from calculators.redaksjon.plassering import linjer
from calculators.redaksjon.regelverdi import ingen_verdi, regelverdi
from calculators.redaksjon.sidetekst import (
    FORSIDE,
    NYNORSK,
    brodtekst,
    les,
    sidene,
    sted,
    utf8_feil,
)
from calculators.redaksjon.skrivesjekk import skrivefeil
from calculators.regelverk import UkjentTilskuddsaar, regler
from calculators.regelverk import aarene as alle_aar
from calculators.regelverk.feil import Funn, Regelfeil
from calculators.regelverk.kilder import IKKE_UTF8, LAGRE_SOM_UTF8, regeltekst
from calculators.spraak import NYNORSK as MAALFORM
from calculators.spraak import svarer_paa

_VERDI = re.compile(r"\{\{\s*(\d[\w.]*)\s*\}\}")


def sidefeilene(docs: Path, aarene: list[int], lister: Lister, idag: date) -> list[str]:
    """One line for each fault: ``fil:linje: hva som er galt: hva du skal skrive``.

    Looks at what stands on top of each page, at the values and the marks in it, at the ordliste, at
    the kildekart of each year, and at the pages that a correction names. ``aarene`` are the years
    whose rules can be read.
    """
    return [
        *_ordlisten(docs / "om" / "ordliste.toml"),
        *_sidene(docs, idag),
        *merkefeilene(docs, aarene),
        *(galt for aar in aarene for galt in _kartet(docs / str(aar), lister, idag)),
        *(galt for aar in aarene for galt in _reglene(docs / str(aar), aar)),
    ]


def nynorskfeilene(docs: Path, aarene: list[int], lister: Lister, idag: date) -> list[str]:
    """The same of the pages in nynorsk; ``docs`` is the folder of bokmål's, which has the data."""
    nynorsk = docs / NYNORSK
    with svarer_paa(MAALFORM):
        return [
            *_sidene(nynorsk, idag),
            *merkefeilene(nynorsk, aarene),
            *(galt for aar in aarene for galt in stedsfeil(docs, aar, lister)),
            *map(str, uten_bokmaal(docs)),
        ]


def uten_regler(docs: Path) -> list[int]:
    """The years that have pages and no rules file; no value of theirs is worth telling of."""
    mappene = {side.relative_to(docs).parts[0] for side in sidene(docs)}
    return sorted({int(m) for m in mappene if m.isdecimal()} - set(alle_aar()))


def _sidene(docs: Path, idag: date) -> list[str]:
    uten = uten_regler(docs)
    return [galt for side in sidene(docs) for galt in _siden(docs, side, idag, uten)]


def _ordlisten(fil: Path) -> list[str]:
    try:
        les_ordliste(fil)
    except Regelfeil as feil:
        return str(feil).split("\n")
    return []


def _siden(docs: Path, side: Path, idag: date, uten: list[int]) -> Iterator[str]:
    if ulest := utf8_feil(side):
        yield f"{sted(docs, side, ulest)}: filen {IKKE_UTF8}: {LAGRE_SOM_UTF8}"
    tekst = les(side)
    for nummer, galt in forordfeil(tekst, idag, nynorsk=docs.name == NYNORSK):
        yield f"{sted(docs, side, nummer)}: {galt}"
    for nummer, galt in skrivefeil(tekst):
        yield f"{sted(docs, side, nummer)}: {galt}"
    for nummer, linje, _ in brodtekst(tekst):
        for sti in _VERDI.findall(linje):
            try:
                regelverdi(sti)
            except (KeyError, UkjentTilskuddsaar) as feil:
                if isinstance(feil, UkjentTilskuddsaar) and feil.tilskuddsaar in uten:
                    continue  # that the file is missing is told once
                yield f"{sted(docs, side, nummer)}: {ingen_verdi(sti, feil)}"
            except Regelfeil:
                continue  # told of where the rules are read


def _kartet(mappe: Path, lister: Lister, idag: date) -> list[str]:
    try:
        kart = lest_og_sjekket(mappe / NAVN, lister)
    except FileNotFoundError:
        return [f"docs/{mappe.name}/{NAVN}:1: filen mangler: {_uten_kart(mappe)}"]
    except Regelfeil as feil:
        return str(feil).split("\n")
    if str(kart.tilskuddsaar) != mappe.name:
        galt = f"«{kart.tilskuddsaar}» er et annet år enn mappen {mappe.name}"
        return [f"docs/{mappe.name}/{NAVN}:1: tilskuddsaar: {galt}: skriv {mappe.name}"]
    return bekreftelsesfeil(kart, mappe / NAVN, idag)


def _uten_kart(mappe: Path) -> str:
    """Where a kildekart can be taken from: another year's, if there is any."""
    andre = sorted(f.parent.name for f in mappe.parent.glob(f"*/{NAVN}"))
    if not andre:
        return "skriv tilskuddsaar, og ett [[fakta]] for hver opplysning i kilden"
    return f"kopier docs/{andre[-1]}/{NAVN}, og rett den mot kilden"


def _reglene(mappe: Path, aar: int) -> list[str]:
    """What of the rules does not go with the pages: headings, and pages that are corrected."""
    funn = [*_overskriftene(mappe, aar), *_rettelsene(mappe, aar)]
    if not funn:
        return []
    fil = f"calculators/regelverk/{aar}.toml"
    kart = linjer(regeltekst(aar), [f.noekkel for f in funn])
    return str(Regelfeil(fil, funn, kart)).split("\n")


def _overskriftene(mappe: Path, aar: int) -> list[Funn]:
    """Nothing where the kildekart cannot be read: that is told already."""
    try:
        return list(overskriftsfeil(regler(aar), les_kildekart(mappe / NAVN), mappe))
    except (FileNotFoundError, Regelfeil):
        return []


def _rettelsene(mappe: Path, aar: int) -> Iterator[Funn]:
    """A correction is shown on the pages it names, so each must be there."""
    sider = sorted(f.stem for f in mappe.glob("*.md") if f.name != FORSIDE)
    for n, rettelse in enumerate(regler(aar).rettelser, 1):
        for navn in rettelse.sider:
            if navn not in sider:
                galt = f"siden «{navn}» finnes ikke"
                yield Funn(f"rettelser[{n}].sider", galt, f"skriv {eller(sider)}")
