"""What on the pages does not follow the rules: every fault at once, before anything is built."""

import re
from collections.abc import Iterator
from pathlib import Path

from calculators.norsk import eller
from calculators.redaksjon.kildedata import NAVN
from calculators.redaksjon.kildesjekk import Lister, lest_og_sjekket
from calculators.redaksjon.ordlistefil import les_ordliste
from calculators.redaksjon.plassering import linjer
from calculators.redaksjon.regelverdi import ingen_verdi, regelverdi
from calculators.regelverk import UkjentTilskuddsaar, regler
from calculators.regelverk.feil import Funn, Regelfeil
from calculators.regelverk.kilder import regeltekst

_VERDI = re.compile(r"\{\{\s*(\d[\w.]*)\s*\}\}")
_KODE = re.compile(r"^ *(```+).*?^ *\1\s*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def sidefeilene(docs: Path, aarene: list[int], lister: Lister) -> list[str]:
    """One line for each fault: ``fil:linje: hva som er galt: hva du skal skrive``.

    Looks at the values that stand in the pages, at the ordliste, at the kildekart of each year,
    and at the pages that a correction names. ``aarene`` are the years whose rules can be read.
    """
    return [
        *_ordlisten(docs / "om" / "ordliste.toml"),
        *(galt for side in sorted(docs.rglob("*.md")) for galt in _verdiene(docs, side)),
        *(galt for aar in aarene for galt in _kartet(docs / str(aar), lister)),
        *(galt for aar in aarene for galt in _rettelsene(docs / str(aar), aar)),
    ]


def _ordlisten(fil: Path) -> list[str]:
    try:
        les_ordliste(fil)
    except Regelfeil as feil:
        return str(feil).split("\n")
    return []


def _verdiene(docs: Path, side: Path) -> Iterator[str]:
    tekst = side.read_text(encoding="utf-8")
    # Code shows how a value is written; its lines are kept, so that the others keep their numbers.
    uten_kode = _KODE.sub(lambda m: "\n" * m[0].count("\n"), tekst)
    for nummer, linje in enumerate(uten_kode.split("\n"), 1):
        for sti in _VERDI.findall(linje):
            try:
                regelverdi(sti)
            except (KeyError, UkjentTilskuddsaar) as feil:
                sted = f"docs/{side.relative_to(docs).as_posix()}:{nummer}"
                yield f"{sted}: {ingen_verdi(sti, feil)}"
            except Regelfeil:
                continue  # told of where the rules are read


def _kartet(mappe: Path, lister: Lister) -> list[str]:
    try:
        kart = lest_og_sjekket(mappe / NAVN, lister)
    except FileNotFoundError:
        return [f"docs/{mappe.name}/{NAVN}:1: filen mangler: lag den som året før"]
    except Regelfeil as feil:
        return str(feil).split("\n")
    if str(kart.tilskuddsaar) != mappe.name:
        galt = f"«{kart.tilskuddsaar}» er et annet år enn mappen {mappe.name}"
        return [f"docs/{mappe.name}/{NAVN}:1: tilskuddsaar: {galt}: skriv {mappe.name}"]
    return []


def _rettelsene(mappe: Path, aar: int) -> list[str]:
    """A correction is shown on the pages it names, so each must be there."""
    sider = sorted(f.stem for f in mappe.glob("*.md"))
    funn = [
        Funn(f"rettelser[{n}].sider", f"siden «{navn}» finnes ikke", f"skriv {eller(sider)}")
        for n, rettelse in enumerate(regler(aar).rettelser, 1)
        for navn in rettelse.sider
        if navn not in sider
    ]
    if not funn:
        return []
    fil = f"calculators/regelverk/{aar}.toml"
    kart = linjer(regeltekst(aar), [f.noekkel for f in funn])
    return str(Regelfeil(fil, funn, kart)).split("\n")
