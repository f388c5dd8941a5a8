"""The texts of a new edition: what in a file belongs to the year, moved to another year.

Each function takes a text and gives a text, and the ones that undo are the exact opposite.
"""

import calendar
import re
from datetime import date

from oppsett.steg import Stopp

_DATO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_MAANED = re.compile(r'"(\d{4})-(\d\d)"')
_VEKT = re.compile(r"(?m)^  boost: (\d+(?:\.\d+)?)$")
_TIDLIGERE = "  - Tidligere år:"


def nytt_regelverk(tekst: str, fra: int) -> str:
    """The rules of the year after ``fra``: a draft with no value checked.

    Dates, months and addresses move one year; when the source was updated, and numbers and
    words, stay for the editor to change.
    """
    linjer = []
    for linje in _uten_rettelser(tekst).split("\n"):
        if linje.startswith("kontrollert = "):
            linjer.append('kontrollert = "nei"')
        elif linje.startswith("oppdatert = "):
            linjer.append(linje)
        else:
            linjer.append(_flyttet(linje, fra))
    ny = "\n".join(linjer)
    hode = f"tilskuddsaar = {fra + 1}\n"
    if hode not in ny:
        raise Stopp(f"{fra}.toml mangler linjen tilskuddsaar = {fra}.")
    return ny.replace(hode, f"{hode}utkast = true\n", 1)


def pek_om(tekst: str, fra: int, til: int) -> str:
    """A page whose inline values, calculators and links belong to another year."""
    tekst = re.sub(rf"(\{{\{{\s*){fra}\.", rf"\g<1>{til}.", tekst)
    tekst = re.sub(rf"(\]\((?:\.\./)?){fra}/", rf"\g<1>{til}/", tekst)
    tekst = re.sub(rf"(?m)^(# .*?){fra}", rf"\g<1>{til}", tekst)
    tekst = re.sub(rf'(?<=href="frister-){fra}(?=\.ics")', str(til), tekst)
    return re.sub(rf"(?m)^(tilskuddsaar = ){fra}$", rf"\g<1>{til}", tekst)


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


def legg_i_nav(tekst: str, fra: int, til: int) -> str:
    """The navigation with the new year first, and the one before below «Tidligere år»."""
    foer, blokk, etter = _blokk(tekst, f'  - "{fra}":')
    ny = [linje.replace(f"{fra}/", f"{til}/").replace(f'"{fra}"', f'"{til}"') for linje in blokk]
    gammel = [f"    {linje}" for linje in blokk]
    if etter and etter[0] == _TIDLIGERE:
        etter = etter[1:]
    linjer = [*foer, *ny, _TIDLIGERE, *gammel, *etter]
    return _nyeste("\n".join(linjer), fra, til)


def fjern_fra_nav(tekst: str, til: int, aar: int) -> str:
    """The opposite of ``legg_i_nav``."""
    foer, _, etter = _blokk(tekst, f'  - "{aar}":')
    if not etter or etter[0] != _TIDLIGERE:
        raise Stopp(f"mkdocs.yml mangler «Tidligere år» etter {aar}.")
    _, gammel, rest = _blokk("\n".join(etter[1:]), f'      - "{til}":')
    eldre = [_TIDLIGERE] if rest and rest[0].startswith("      - ") else []
    linjer = [*foer, *(linje[4:] for linje in gammel), *eldre, *rest]
    return _nyeste("\n".join(linjer), aar, til)


def _nyeste(tekst: str, fra: int, til: int) -> str:
    gammel = f"  nyeste_aar: {fra}\n"
    if gammel not in tekst:
        raise Stopp(f"mkdocs.yml mangler nyeste_aar: {fra} under extra.")
    return tekst.replace(gammel, f"  nyeste_aar: {til}\n", 1)


def _blokk(tekst: str, hode: str) -> tuple[list[str], list[str], list[str]]:
    """The lines before an entry of the navigation, the entry itself, and those after."""
    linjer = tekst.split("\n")
    if hode not in linjer:
        raise Stopp(f"mkdocs.yml mangler {hode.strip()} under nav.")
    start = linjer.index(hode)
    innrykk = len(hode) - len(hode.lstrip())
    slutt = start + 1
    while slutt < len(linjer) and linjer[slutt].startswith(" " * (innrykk + 1)):
        slutt += 1
    return linjer[:start], linjer[start:slutt], linjer[slutt:]


def _uten_rettelser(tekst: str) -> str:
    return re.sub(r"(?m)^\[\[rettelser\]\]\n(?:(?!\[).*\n)*", "", tekst)


def _flyttet(linje: str, fra: int) -> str:
    linje = _DATO.sub(lambda m: _ett_aar_fram(m, fra), linje)
    linje = _MAANED.sub(
        lambda m: f'"{int(m[1]) + 1}-{m[2]}"' if abs(int(m[1]) - fra) <= 1 else m[0], linje
    )
    linje = re.sub(rf"(?<=tilskudd-){fra}(?=/)", str(fra + 1), linje)
    if linje.startswith("#"):
        return re.sub(rf"(?<=tilskuddsåret ){fra}", str(fra + 1), linje)
    return linje.replace(f"tilskuddsaar = {fra}", f"tilskuddsaar = {fra + 1}")


def _ett_aar_fram(treff: re.Match[str], fra: int) -> str:
    aar, maaned, dag = (int(del_) for del_ in treff.groups())
    if abs(aar - fra) > 1 or not 1 <= maaned <= 12:
        return treff[0]
    siste = calendar.monthrange(aar + 1, maaned)[1]
    return str(date(aar + 1, maaned, min(dag, siste)))
