"""The texts of a new edition: what in a file belongs to the year, moved to another year.

Each function takes a text and gives a text, and the ones that undo are the exact opposite.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from oppsett.steg import Stopp

_DATO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_LETT = re.compile(r"\bikke_funnet = [\d-]+")
_MAANED = re.compile(r'"(\d{4})-(\d\d)"')
_VEKT = re.compile(r"(?m)^  boost: (\d+(?:\.\d+)?)$")


@dataclass(frozen=True)
class Meny:
    """A file with the menu of a målform; one of them names the newest year for both."""

    fil: Path
    tidligere: str
    """The line above the years before the newest."""
    med_nyeste: bool


MENYENE = (
    Meny(Path("mkdocs.yml"), "  - Tidligere år:", med_nyeste=True),
    Meny(Path("mkdocs.nn.yml"), "  - Tidlegare år:", med_nyeste=False),
)


def nytt_regelverk(tekst: str, fra: int, til: int) -> str:
    """The rules of ``fra`` moved to the year ``til``: a draft with no value checked.

    Dates, months and addresses move as many years; when the source was updated, and numbers and
    words, stay for the editor to change.
    """
    linjer = []
    for linje in _uten_rettelser(tekst).split("\n"):
        if linje.startswith("kontrollert = "):
            linjer.append('kontrollert = "nei"')
        elif linje.startswith("oppdatert = "):
            linjer.append(linje)
        elif linje.startswith("#"):
            linjer.append(_flyttet(linje, fra, til))
        else:
            linjer.append(_flyttet(_LETT.sub('ikke_funnet = "se etter"', linje), fra, til))
    ny = "\n".join(linjer)
    hode = f"tilskuddsaar = {til}\n"
    if hode not in ny:
        raise Stopp(f"{fra}.toml mangler linjen tilskuddsaar = {fra}.")
    return ny.replace(hode, f"{hode}utkast = true\n", 1)


def pek_om(tekst: str, fra: int, til: int) -> str:
    """A page whose inline values, calculators and links belong to another year."""
    tekst = re.sub(rf"(\{{\{{\s*){fra}\.", rf"\g<1>{til}.", tekst)
    tekst = re.sub(rf"(\{{\{{\s*forside:\s*){fra}(?=\s*\}}\}})", rf"\g<1>{til}", tekst)
    tekst = re.sub(rf"(\]\((?:\.\./)?){fra}/", rf"\g<1>{til}/", tekst)
    tekst = re.sub(rf"(?m)^(# .*?){fra}", rf"\g<1>{til}", tekst)
    return re.sub(rf"(?m)^(tilskuddsaar = ){fra}$", rf"\g<1>{til}", tekst)


def uten_bekreftelser(tekst: str) -> str:
    """A kildekart in which no one has confirmed anything yet."""
    return re.sub(r"(?m)^(?:bekreftet|andre_leser) = .*\n", "", tekst)


def nedtonet(tekst: str) -> str:
    """A page of an older year, below the newest year's own in the search."""
    hode, skille, resten = tekst.partition("\n---\n")
    if _VEKT.search(hode):
        hode = _VEKT.sub(lambda m: f"  boost: {_lavere(m[1])} # var {m[1]}", hode)
    elif hode.startswith("---\n") and "\nsearch:" not in hode:
        hode += f"\nsearch:\n  boost: {_lavere('1')} # ny"
    return hode + skille + resten


def opptonet(tekst: str) -> str:
    """The opposite of ``nedtonet``."""
    tekst = re.sub(r"search:\n  boost: [\d.]+ # ny\n", "", tekst, count=1)
    return re.sub(r"(?m)^  boost: [\d.]+ # var ([\d.]+)$", r"  boost: \1", tekst, count=1)


def _lavere(vekt: str) -> str:
    """Lower than the weight the newest year's page goes on with, whatever that is."""
    return f"{min(float(vekt), 1) * 0.4:.3g}"


def legg_i_nav(tekst: str, meny: Meny, fra: int, aar: int, nyeste: int) -> str:
    """The navigation with the year ``aar``, whose pages are those of ``fra``.

    A year newer than ``nyeste`` comes first, and the one that was is put among the earlier years;
    an older one is put there itself, the newest of them first.
    """
    ny = [
        linje.replace(f"{fra}/", f"{aar}/").replace(f'"{fra}"', f'"{aar}"')
        for linje in _aarets_blokk(tekst, fra, meny)
    ]
    foer, siste, etter = _blokk(tekst, _hode(nyeste), meny)
    tidligere, etter = _tidligere(etter, meny)
    if aar > nyeste:
        tekst = "\n".join([*foer, *ny, meny.tidligere, *_lenger_inn(siste), *tidligere, *etter])
        return _nyeste(tekst, nyeste, aar) if meny.med_nyeste else tekst
    plass = next((n for n, linje in enumerate(tidligere) if 0 < _aaret(linje) < aar), None)
    plass = len(tidligere) if plass is None else plass
    tidligere = [*tidligere[:plass], *_lenger_inn(ny), *tidligere[plass:]]
    return "\n".join([*foer, *siste, meny.tidligere, *tidligere, *etter])


def fjern_fra_nav(tekst: str, meny: Meny, aar: int, nyeste: int, forrige: int) -> str:
    """The opposite of ``legg_i_nav``; ``forrige`` is the newest year when ``aar`` is gone."""
    foer, siste, etter = _blokk(tekst, _hode(nyeste), meny)
    tidligere, etter = _tidligere(etter, meny)
    if not tidligere:
        raise Stopp(f"{meny.fil} mangler «{meny.tidligere[4:-1]}» etter {nyeste}.")
    borte = forrige if aar == nyeste else aar
    over, blokk, under = _blokk("\n".join(tidligere), f"    {_hode(borte)}", meny)
    igjen = [*over, *under]
    hode = [meny.tidligere] if igjen else []
    if aar != nyeste:
        return "\n".join([*foer, *siste, *hode, *igjen, *etter])
    linjer = [*foer, *(linje[4:] for linje in blokk), *hode, *igjen, *etter]
    tekst = "\n".join(linjer)
    return _nyeste(tekst, aar, forrige) if meny.med_nyeste else tekst


def _nyeste(tekst: str, fra: int, til: int) -> str:
    gammel = f"  nyeste_aar: {fra}\n"
    if gammel not in tekst:
        raise Stopp(f"mkdocs.yml mangler nyeste_aar: {fra} under extra.")
    return tekst.replace(gammel, f"  nyeste_aar: {til}\n", 1)


def _hode(aar: int) -> str:
    return f'  - "{aar}":'


def _aaret(linje: str) -> int:
    """The year of a heading below that of the earlier years; 0 for a line that is none."""
    treff = re.fullmatch(r'      - "(\d{4})":', linje)
    return int(treff[1]) if treff else 0


def _aarets_blokk(tekst: str, aar: int, meny: Meny) -> list[str]:
    """The entry of a year as it stands when it comes first, wherever it stands."""
    if f"    {_hode(aar)}" in tekst.split("\n"):
        return [linje[4:] for linje in _blokk(tekst, f"    {_hode(aar)}", meny)[1]]
    return _blokk(tekst, _hode(aar), meny)[1]


def _tidligere(etter: list[str], meny: Meny) -> tuple[list[str], list[str]]:
    """What stands below the line of the earlier years, where that is first, and what follows."""
    if not etter or etter[0] != meny.tidligere:
        return [], etter
    _, blokk, resten = _blokk("\n".join(etter), meny.tidligere, meny)
    return blokk[1:], resten


def _lenger_inn(linjer: list[str]) -> list[str]:
    return [f"    {linje}" for linje in linjer]


def _blokk(tekst: str, hode: str, meny: Meny) -> tuple[list[str], list[str], list[str]]:
    """The lines before an entry of the navigation, the entry itself, and those after."""
    linjer = tekst.split("\n") if tekst else []
    if hode not in linjer:
        raise Stopp(f"{meny.fil} mangler {hode.strip()} under nav.")
    start = linjer.index(hode)
    innrykk = len(hode) - len(hode.lstrip())
    slutt = start + 1
    while slutt < len(linjer) and linjer[slutt].startswith(" " * (innrykk + 1)):
        slutt += 1
    return linjer[:start], linjer[start:slutt], linjer[slutt:]


def _uten_rettelser(tekst: str) -> str:
    return re.sub(r"(?m)^\[\[rettelser\]\]\n(?:(?!\[).*\n)*", "", tekst)


def _flyttet(linje: str, fra: int, til: int) -> str:
    linje = _DATO.sub(lambda m: _datoen(m, fra, til), linje)
    linje = _MAANED.sub(
        lambda m: f'"{int(m[1]) + til - fra}-{m[2]}"' if abs(int(m[1]) - fra) <= 1 else m[0], linje
    )
    linje = re.sub(rf"(?<=tilskudd-){fra}(?=/)", str(til), linje)
    if linje.startswith("#"):
        return re.sub(rf"(?<=tilskuddsåret ){fra}", str(til), linje)
    return linje.replace(f"tilskuddsaar = {fra}", f"tilskuddsaar = {til}")


def _datoen(treff: re.Match[str], fra: int, til: int) -> str:
    """A date near the tilskuddsår, moved with it; 29 February is the last day of any February."""
    aar, maaned, dag = (int(del_) for del_ in treff.groups())
    if abs(aar - fra) > 1 or not 1 <= maaned <= 12:
        return treff[0]
    aar += til - fra
    siste = calendar.monthrange(aar, maaned)[1]
    return str(date(aar, maaned, min(dag, siste)))
