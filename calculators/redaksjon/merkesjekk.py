"""What a page says of the source and of a year: headings that are there, what is of the year."""

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from calculators.norsk import eller, og
from calculators.redaksjon.blokksjekk import blokkfeil
from calculators.redaksjon.kildedata import NAVN, Kildekart, les_kildekart
from calculators.redaksjon.nevnt import nevnte_aar
from calculators.redaksjon.overskrifter import MERKET
from calculators.redaksjon.sidetekst import brodtekst, datamappen, les, sidene, sted
from calculators.regelverk import Regelfeil, regler
from calculators.regelverk import aarene as alle_aar
from calculators.regelverk.kildekontroll import belagte
from calculators.regelverk.kildesiden import andre_aar
from calculators.regelverk.typer import Belagt

_VERDI = re.compile(r"\{\{\s*(20\d\d)\.([\w.]+)\s*\}\}")
_SETNINGSSLUTT = re.compile(r"(?<=[.!?|])\s+(?=[A-ZÆØÅ«*\[{|])")
# Where the marks are explained they stand with words for what a heading would be.
_FORKLARER_MERKENE = "merker"


def merkefeilene(docs: Path, aarene: list[int]) -> Iterator[str]:
    """One line for each mark, value, link or block that speaks of another source or another year.

    ``aarene`` are the years whose rules can be read. A page in no year's folder speaks of the
    newest year there is where it names none.
    """
    steder = {aar: stedene(docs, aar) for aar in aarene}
    for side in sidene(docs):
        eget = _sidens_aar(docs, side, aarene)
        if eget is None:
            continue
        tekst = les(side)
        if _aarets_mappe(docs, side):
            for nummer, galt in blokkfeil(tekst, eget):
                yield f"{sted(docs, side, nummer)}: {galt}"
        for nummer, linje, anker in brodtekst(tekst):
            if anker != _FORKLARER_MERKENE:
                for galt in _kildene(linje, _aar_i(linje) & set(aarene) or {eget}, steder):
                    yield f"{sted(docs, side, nummer)}: {galt}"
            for galt in [*_verdiene(linje, eget), *_lenkene(linje, eget)]:
                yield f"{sted(docs, side, nummer)}: {galt}"


def stedene(docs: Path, aar: int) -> list[str]:
    """What a mark ``kilde`` can name in a year: its source's headings, and other pages' names.

    Nothing where the kildekart cannot be read: that is told elsewhere, and who would know.
    """
    verdier = (v for _, v in belagte(vars(regler(aar))) if isinstance(v, Belagt))
    kart = _kartet(datamappen(docs / str(aar)) / NAVN)
    if kart is None:
        return []
    i_kartet = [f.overskrift for f in kart.fakta if f.overskrift]
    andre = [s.ord for s in kart.sider]
    return list(dict.fromkeys([*(v.kilde for v in verdier), *i_kartet, *andre]))


def _kartet(fil: Path) -> Kildekart | None:
    """The kildekart, or None where it is missing or has faults, which are told elsewhere."""
    try:
        return les_kildekart(fil)
    except (FileNotFoundError, Regelfeil):
        return None


def _sidens_aar(docs: Path, side: Path, aarene: list[int]) -> int | None:
    """The year a page speaks of; None when the rules of that year cannot be read."""
    aar = _aarets_mappe(docs, side) or max(alle_aar(), default=0)
    return aar if aar in aarene else None


def _aarets_mappe(docs: Path, side: Path) -> int:
    """The year whose folder a page lies in; 0 for one that shows the newest."""
    mappe = side.relative_to(docs).parts[0]
    return int(mappe) if mappe.isdecimal() else 0


def _kildene(linje: str, aarene: Iterable[int], steder: dict[int, list[str]]) -> Iterator[str]:
    kjente = [s for aar in sorted(aarene) for s in steder[aar]]
    for navn in MERKET.findall(linje):
        if navn not in kjente and all(steder[aar] for aar in aarene):
            ment = difflib.get_close_matches(navn, kjente, 1)
            alle = eller(list(dict.fromkeys(kjente)))
            skriv = f"mente du «{ment[0]}»?" if ment else f"skriv {alle}"
            galt = f"kilden for {og([str(a) for a in sorted(aarene)])} har ikke «{navn}»"
            yield f"{galt}: {skriv}"


def _aar_i(tekst: str) -> set[int]:
    """The years whose values stand in a text."""
    return {int(aar) for aar, _ in _VERDI.findall(tekst)}


def _verdiene(linje: str, eget: int) -> Iterator[str]:
    """Values of another year than the sentence is about, or than the page when it names none."""
    for setning in _SETNINGSSLUTT.split(linje):
        nevnt = nevnte_aar(setning)
        for aar, sti in _VERDI.findall(setning):
            # That a year has no rules is told elsewhere.
            if int(aar) not in (nevnt or {eget}) and int(aar) in alle_aar():
                om = og([str(n) for n in sorted(nevnt)]) or f"{eget}, som siden"
                galt = f"{{{{ {aar}.{sti} }}}} står i en setning om {om}"
                rett = f"{max(nevnt or {eget})}.{sti}"
                yield f"{galt}: skriv {{{{ {rett} }}}}, eller skriv {aar} i setningen"


def _lenkene(linje: str, eget: int) -> Iterator[str]:
    """Links to IMDi's pages about another year's grants, in a sentence that does not name it.

    The pages of a draft have those of the edition it is made from until somebody has found its own.
    """
    if regler(eget).utkast:
        return
    for setning in _SETNINGSSLUTT.split(linje):
        for aar in andre_aar(setning, eget):
            if aar not in nevnte_aar(setning):
                galt = f"lenken går til IMDis side om tilskudd i {aar}"
                yield f"{galt}: skriv adressen til siden for {eget}, eller skriv {aar} i setningen"
