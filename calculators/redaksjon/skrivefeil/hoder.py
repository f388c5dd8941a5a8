"""The headings of a rules file: which table each opens, also when it is nearly right or missing."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from calculators.norsk import eller
from calculators.redaksjon.likhet import likest
from calculators.redaksjon.satsraad import FLERE_SATSER, er_flere_satser
from calculators.redaksjon.typetre import Tabell, er_noekkel, tabellene
from calculators.regelverk.ider import som_navn

_ANDRE = r"[\s(){}<>:*=]*"
_HODE = re.compile(
    rf"{_ANDRE}(\[*)\s*([\w. -]*?)\s*(\]*){_ANDRE}(?:(?<=\])\s*([^\s#\]].*))?(?:#.*)?$"
)


@dataclass(frozen=True)
class Hode:
    """The table that is meant, if any, and what is wrong with how it is written."""

    navn: str
    tabell: Tabell | None
    galt: str = ""
    skriv: str = ""
    mer: str = ""
    """What stands behind it on the same line."""


def les_hode(linje: str, noekler: Collection[str]) -> Hode:
    """The heading on a line; ``noekler`` are the keys that stand under it."""
    treff = _HODE.match(linje)
    if not treff:
        return Hode("filen", None, *_ulest(linje, None))
    foran, navn, bak, mer = treff.groups()
    tabell = tabellene().get(navn)
    if tabell is None and er_noekkel(navn):
        # A key that holds a text or a date, opened as a table: the reading tells what it should be.
        return Hode(navn, Tabell(navn, None, liste=foran == "[["))
    if tabell is None:
        return _ukjent(navn, noekler)
    if mer:
        galt = f"«{mer.strip()}» står på samme linje som overskriften"
        if not re.search(r"\w", mer):
            return Hode(navn, tabell, galt, f"ta bort «{mer.strip()}»")
        skriv = "flytt det til neste linje, eller skriv # foran"
        return Hode(navn, tabell, galt, skriv, mer.strip())
    if annen := _samme_navn(tabell, noekler):
        galt = f"nøklene under {tabell.hode} hører til {annen.hode}"
        return Hode(navn, annen, galt, f"skriv {annen.hode}")
    if f"{foran}{navn}{bak}" == tabell.hode:
        return Hode(navn, tabell)
    if len(foran) != len(bak) or len(foran) not in (1, 2):
        return Hode(navn, tabell, *_ulest(linje, tabell))
    galt = f"«{linje.strip()}» har {'to klammer' if len(foran) == 2 else 'én klamme'} på hver side"
    hvorfor = "hvert element har sin egen overskrift" if tabell.liste else "tabellen står én gang"
    return Hode(navn, tabell, galt, f"skriv {tabell.hode}: {hvorfor}")


def tabeller_med(noekler: Collection[str]) -> list[Tabell]:
    """The tables that have all these keys, and need no others."""
    egne = frozenset(noekler)
    return [t for t in tabellene().values() if t.paakrevd <= egne <= t.felt] if egne else []


def hodene(tabeller: Iterable[Tabell]) -> str:
    """Their headings, with «eller» before the last."""
    return eller([t.hode for t in tabeller]).replace("«", "").replace("»", "")


def _ulest(linje: str, tabell: Tabell | None) -> tuple[str, str]:
    galt = f"«{linje.strip()}» er ikke en overskrift for en tabell"
    skriv = tabell.hode if tabell else "[navn], eller [[navn]] for hvert element"
    return galt, f"skriv {skriv}"


def _ukjent(navn: str, noekler: Collection[str]) -> Hode:
    rot, _, under = navn.partition(".")
    if rot == "sats" and rot in tabellene() and er_flere_satser(under, [], ()):
        return Hode(navn, None, "overskriften er ukjent", FLERE_SATSER)
    passer = tabeller_med(noekler)
    ment = _naer(navn, passer) or _naer(navn, tabellene().values())
    if ment is None and len(passer) == 1:
        ment = passer[0]
    galt = "overskriften er ukjent"
    if ment:
        return Hode(navn, ment, galt, f"mente du «{ment.sti}»? Skriv {ment.hode}")
    kjente = [t for t in tabellene().values() if t.oeverst]
    return Hode(navn, None, galt, f"skriv {hodene(kjente)}" if kjente else "ta den bort")


def _samme_navn(tabell: Tabell, noekler: Collection[str]) -> Tabell | None:
    """The table of the same name that the keys under the heading belong to, when it is another."""
    if tabell.felt.issuperset(noekler):
        return None
    return next((t for t in tabeller_med(noekler) if t.sist == tabell.sist), None)


def er_omtrent_hode(linje: str) -> bool:
    """Whether a line is the name of a table in other brackets, or in none."""
    return linje.strip().strip("(){}<>:*= ") in tabellene()


def _naer(navn: str, tabeller: Iterable[Tabell]) -> Tabell | None:
    """The table whose path, or the last part of it, is nearest to the name."""
    stier = {t.sti: t for t in reversed(list(tabeller))}
    siste = {t.sist: t for t in stier.values()}
    if tabell := stier.get(som_navn(navn)) or siste.get(som_navn(navn)):
        return tabell
    naermest = likest(navn, stier) or likest(navn, siste)
    return stier.get(naermest or "") or siste.get(naermest or "")
