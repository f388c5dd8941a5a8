"""Texts between quotes that are not TOML: a quote that is missing, curly, or inside the text."""

import re

from calculators.redaksjon.raad import sitat
from calculators.redaksjon.skrivefeil.verdier import tekst_i_toml

_NESTE_LEDD_SIST = re.compile(r"\s*,\s*[^\W\d][\w-]*\s*=\s*(?:[\[{]\s*(?:\w+\s*=\s*)?)?$")
_KOMMA_SIST = re.compile(r"\s*,\s*$")
_NESTE_LEDD = re.compile(r"\s*[^\W\d][\w.-]*\s*[=:]")
_TEKSTENS_SLUTT = {
    "}": re.compile(r'"(?=\s*(?:,\s*[^\W\d][\w-]*\s*=|\}|\n|$))'),
    "]": re.compile(r'"(?=\s*(?:[,\]\n]|$))'),
    "": re.compile(r'"(?=\s*(?:#|\n|$))'),
}
_BUETE = re.compile("[“”„‟«»]")
_MANGLER = "anførselstegnet mangler etter teksten"


def aapen_tekst(rest: str, slutt: str) -> tuple[str, str]:
    """A text whose quote is never closed on its line: what is wrong, and what to write."""
    linje, _, mer = rest.partition("\n")
    if _BUETE.search(linje) and not _BUETE.search(linje[1:-1].strip("}], ")[:-1]):
        return "anførselstegnene er ikke rette", f"skriv {tekst_i_toml(_kutt(linje, slutt))}"
    if mer and '"' in mer:
        galt = f"teksten {sitat(linje[1:])} går over flere linjer"
        return galt, "skriv hele teksten på én linje"
    return _MANGLER, f"skriv {tekst_i_toml(_kutt(linje, slutt))}"


def etter_tekst(tekst: str, start: int, etter: int, slutt: str) -> tuple[str, str] | None:
    """What is wrong with the quotes of a text, seen from what follows it; None when nothing is."""
    rest = tekst[etter:]
    if not rest.strip() or rest.lstrip()[0] in ",;]}#\n" or rest.startswith("\n"):
        return None
    if not slutt and '"' not in rest.partition("#")[0]:
        return None
    innhold = tekst[start + 1 : etter - 1]
    kant = {"}": _NESTE_LEDD_SIST, "]": _KOMMA_SIST}.get(slutt)
    if kant and (treff := kant.search(innhold)):
        return _MANGLER, f"skriv {tekst_i_toml(innhold[: treff.start()])}"
    if _NESTE_LEDD.match(rest) or (slutt == "]" and rest.lstrip()[0] in "\"'{["):
        return None
    hele = _TEKSTENS_SLUTT[slutt].search(tekst, etter)
    if not hele:
        return None
    rett = tekst_i_toml(tekst[start : hele.end()])
    return "anførselstegn står inne i teksten", f"skriv « » inne i teksten: {rett}"


def tegnfeil(skrevet: str) -> tuple[str, str]:
    """A text with a character that TOML does not take as it is."""
    if "\\" in skrevet:
        galt = f"{sitat(skrevet)} har en bakstrek, som TOML leser på sin måte"
        return galt, "skriv / eller to bakstreker i stedet: \\\\"
    galt = f"{sitat(skrevet)} har et tegn som ikke kan stå i en tekst"
    return galt, "slett det usynlige tegnet, eller skriv teksten på nytt"


def _kutt(linje: str, slutt: str) -> str:
    return linje.rstrip().rstrip(f"{slutt}, ") if slutt else linje
