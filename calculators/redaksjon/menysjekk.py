"""The menu in mkdocs.yml: every page once, in a form that can be read, or told with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from calculators.redaksjon.likhet import likest
from calculators.redaksjon.raad import sitat
from calculators.redaksjon.sidetekst import FORSIDE, sidene

_BOKMAAL = "mkdocs.yml"
_TREFF = re.compile(r"(?P<luft> *)-[ ]+(?P<punkt>\S.*)")
_PUNKT = re.compile(
    r"""(?:(?P<tittel>"[^"]*"|'[^']*'|[^:"']+):(?=\s|$))?\s*(?P<fil>https?://\S+|[^\s:]+)?"""
)
_FOERSTE, _DYPERE = 2, 4
_SKRIV = "skriv - Tittel: mappe/side.md"

Feil = tuple[int, str]
"""A line, from 1, and what is wrong and what to write."""


@dataclass(frozen=True)
class _Linje:
    """A line of the menu: how far in it stands, its title, and the page it leads to."""

    nummer: int
    luft: int
    tittel: str | None
    fil: str | None


def menyfeil(tekst: str, docs: Path, fil: str = _BOKMAAL) -> list[str]:
    """Every fault in the menu, as ``mkdocs.yml:linje: hva som er galt: hva du skal skrive``.

    A page of the text that is not in the menu is told at the line where the menu begins. Both
    målformer have the same pages, those of ``docs``; the newest year is bokmål's ``fil`` to name.
    """
    linjer = tekst.split("\n")
    if "nav:" not in (linje.rstrip() for linje in linjer):
        galt: list[Feil] = [(1, "menyen mangler: skriv nav: på en linje, og sidene under")]
    else:
        galt = list(_tabulatorer(linjer)) or list(_menyen(linjer, docs))
    if not galt:
        galt = list(_yaml(tekst))
    if not galt and fil == _BOKMAAL:
        galt = list(_nyeste(linjer, docs))
    return [f"{fil}:{nummer}: {feil}" for nummer, feil in sorted(galt)]


def _tabulatorer(linjer: list[str]) -> Iterator[Feil]:
    for nummer, linje in enumerate(linjer, 1):
        if re.match(r" *\t", linje):
            yield nummer, "linjen begynner med tabulator: bruk mellomrom i stedet"


def _menyen(linjer: list[str], docs: Path) -> Iterator[Feil]:
    menyen = list(_linjene(linjer))
    lest = [_les(nummer, linje) for nummer, linje in menyen]
    forstaatt = [linje for linje in lest if isinstance(linje, _Linje)]
    uleste = [(n, galt) for (n, _), galt in zip(menyen, lest, strict=True) if isinstance(galt, str)]
    yield from uleste
    if not uleste:
        yield from _innrykkene(forstaatt)
        yield from _sidene(forstaatt, docs, linjer.index("nav:") + 1)


def _linjene(linjer: list[str]) -> Iterator[tuple[int, str]]:
    """The lines under ``nav:``, with their numbers."""
    inne = False
    for nummer, linje in enumerate(linjer, 1):
        if inne and linje.strip() and not linje.lstrip().startswith("#"):
            if re.match(r"[^\W\d]\w*:", linje):
                return
            yield nummer, linje.rstrip().expandtabs(4)
        inne = inne or linje.rstrip() == "nav:"


def _les(nummer: int, linje: str) -> _Linje | str:
    """One line of the menu, or what is wrong with how it is written."""
    treff = _TREFF.fullmatch(linje)
    if not treff:
        rett = linje.strip().lstrip("-").strip()
        return f"{sitat(linje)} mangler bindestrek og mellomrom foran: skriv - {rett or 'Tittel:'}"
    punkt = treff["punkt"].strip()
    delene = _PUNKT.fullmatch(punkt)
    if not delene or (not delene["tittel"] and "/" not in punkt and not punkt.endswith(".md")):
        if delt := re.fullmatch(r"(.+?)(?:\s*:\s*|\s+)([^\s:]+\.md)", punkt):
            tittel = delt[1].strip("\"'")
            rett = f'"{tittel}"' if ":" in tittel else tittel
            return f"{sitat(punkt)} lar seg ikke lese: skriv - {rett}: {delt[2]}"
        return f"{sitat(punkt)} lar seg ikke lese: {_SKRIV}"
    tittel = (delene["tittel"] or "").strip("\"'") or None
    return _Linje(nummer, len(treff["luft"]), tittel, delene["fil"])


def _innrykkene(lest: list[_Linje]) -> Iterator[Feil]:
    """The first line that stands too far in or out; those below it would only be its echo.

    The menu begins two spaces in, and what stands below a title, four more.
    """
    forrige = _Linje(0, _FOERSTE - _DYPERE, "nav", None)
    for linje in lest:
        under = forrige.luft + _DYPERE
        if forrige.fil is None and linje.luft <= forrige.luft:
            galt = f"«{forrige.tittel}» har ingen sider under seg"
            yield forrige.nummer, f"{galt}: rykk dem inn til {under} mellomrom, eller ta den bort"
            return
        tillatt = [under] if forrige.fil is None else [*range(_FOERSTE, under, _DYPERE)]
        if linje.luft not in tillatt:
            rett = min(tillatt, key=lambda n: (abs(n - linje.luft), -n))
            yield (
                linje.nummer,
                f"linjen har {linje.luft} mellomrom foran bindestreken: skriv {rett}",
            )
            return
        forrige = linje
    if forrige.fil is None:
        yield forrige.nummer, f"«{forrige.tittel}» har ingen sider under seg: skriv dem under den"


def _sidene(lest: list[_Linje], docs: Path, nav: int) -> Iterator[Feil]:
    """Pages that are not there, that stand twice, and those that no line leads to."""
    sider = (f for f in sidene(docs) if f.name != FORSIDE)
    finnes = [f.relative_to(docs).as_posix() for f in sider]
    sett: dict[str, int] = {}
    for linje in lest:
        if not linje.fil or linje.fil.startswith("http"):
            continue
        if linje.fil in sett:
            galt = f"siden «{linje.fil}» står to ganger, også på linje {sett[linje.fil]}"
            yield linje.nummer, f"{galt}: ta bort den ene"
        elif linje.fil not in finnes:
            ment = likest(linje.fil, [f for f in finnes if f not in {x.fil for x in lest}])
            sett[ment or ""] = linje.nummer
            raad = f"mente du «{ment}»?" if ment else "lag siden, eller ta bort linjen"
            yield linje.nummer, f"siden «{linje.fil}» finnes ikke: {raad}"
        sett[linje.fil] = linje.nummer
    for navn in finnes:
        if navn not in sett:
            yield nav, f"siden «{navn}» er ikke i menyen: legg til en linje - Tittel: {navn}"


def _nyeste(linjer: list[str], docs: Path) -> Iterator[Feil]:
    """The year that older pages point at is the newest there are pages of."""
    aarene = [int(m.name) for m in docs.iterdir() if m.is_dir() and m.name.isdecimal()]
    treff = ((n, re.fullmatch(r"  nyeste_aar: *(.*?) *", x)) for n, x in enumerate(linjer, 1))
    nummer, skrevet = next(((n, t[1]) for n, t in treff if t), (1, None))
    if aarene and skrevet != str(max(aarene)):
        galt = (
            f"nyeste_aar: «{skrevet}» er ikke det nyeste året" if skrevet else "nyeste_aar mangler"
        )
        yield nummer, f"{galt}: skriv nyeste_aar: {max(aarene)} under extra:"


def _yaml(tekst: str) -> Iterator[Feil]:
    """Where the rest of the file stops being YAML, if it does."""
    try:
        yaml.compose(tekst, yaml.SafeLoader)
    except yaml.YAMLError as feil:
        merke = getattr(feil, "problem_mark", None) or getattr(feil, "context_mark", None)
        nummer = merke.line if merke else 0
        linje = [*tekst.split("\n"), ""][nummer]
        skriv = "se etter innrykk, kolon og anførselstegn her og på linjene over"
        yield nummer + 1, f"{sitat(linje)} lar seg ikke lese: {skriv}"
