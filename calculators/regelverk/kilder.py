"""Finding and reading the rules files that lie in this room."""

import re
import tomllib
from functools import cache
from pkgutil import get_data
from typing import Any

from calculators.regelverk.feil import Funn, Regelfeil, UkjentTilskuddsaar
from calculators.regelverk.lesing import Leser
from calculators.regelverk.sammenheng import sjekk
from calculators.regelverk.typer import Regelverk

# A loader can be asked for a file but not for a list of files; reading this many names that
# are not there costs the browser less than the library that could list them.
_MULIGE_AAR = range(2000, 2100)
_RAAD = "python3 scripts/serve.py sier hvor, og hva du skal skrive"
IKKE_UTF8 = "er ikke lagret som UTF-8"
LAGRE_SOM_UTF8 = "lagre den på nytt som UTF-8 (i Notisblokk: Lagre som, Koding: UTF-8)"


@cache
def aarene() -> tuple[int, ...]:
    """The tilskuddsår that have a rules file, oldest first."""
    return tuple(aar for aar in _MULIGE_AAR if _innhold(aar) is not None)


@cache
def regler(tilskuddsaar: int) -> Regelverk:
    """The rules of one tilskuddsår.

    Raises UkjentTilskuddsaar when the year has no file, and Regelfeil when the file
    has any fault at all. There is no fallback to another year.
    """
    return tolk(regeltekst(tilskuddsaar), _filnavn(tilskuddsaar))


def regeltekst(tilskuddsaar: int) -> str:
    """The text of one year's rules file, as it was written.

    Raises UkjentTilskuddsaar when the year has no file, and Regelfeil when it is not UTF-8.
    """
    # In the browser no file lies beside Python, and what years there are is known without.
    innhold = _innhold(tilskuddsaar) if tilskuddsaar in aarene() else None
    if innhold is None:
        raise UkjentTilskuddsaar(tilskuddsaar, aarene())
    try:
        return vanlig(innhold.decode("utf-8"))
    except UnicodeDecodeError as feil:
        linje = innhold[: feil.start].count(b"\n") + 1
        funn = Funn("filen", IKKE_UTF8, LAGRE_SOM_UTF8, linje)
        raise Regelfeil(_filnavn(tilskuddsaar), [funn]) from None


def tolk(tekst: str, navn: str) -> Regelverk:
    """The rules in a file's text; ``navn`` is the file's name, ``2021.toml``.

    Raises Regelfeil with every fault: what is missing, unknown, of the wrong type,
    overlapping, or of another year than the file is named for. ``redaksjon.regelfil`` tells
    the same with lines, and with what was most likely meant.
    """
    ren = vanlig(tekst)
    try:
        felt, funn = sett_over(tomllib.loads(ren), navn)
    except tomllib.TOMLDecodeError as feil:
        raise Regelfeil(navn, [Funn("filen", f"er ikke TOML ({feil})", _RAAD)]) from None
    if funn:
        raise Regelfeil(navn, funn)
    return Regelverk(**felt)


def sett_over(tabell: dict[str, Any], navn: str) -> tuple[dict[str, Any], list[Funn]]:
    """What could be read of the tables of a file, and every fault in what they say."""
    leser = Leser()
    felt = leser.les_felt(tabell, Regelverk)
    return felt, [*leser.funn, *_aaret(felt, navn), *sjekk(felt | _aar_i(navn))]


def vanlig(tekst: str) -> str:
    """The text without the mark some programs put first, and with plain line ends and margins.

    A hard space or a form feed at the edge of a line is seen by nobody, and is no TOML.
    """
    linjer = tekst.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"(?m)^[^\S\n]+|[^\S\n]+$", lambda luft: " " * len(luft[0]), linjer)


def _aaret(felt: dict[str, object], navn: str) -> list[Funn]:
    aar = felt.get("tilskuddsaar")
    if not isinstance(aar, int) or navn == _filnavn(aar):
        return []
    skriv = "skriv året som filen har navn etter, eller gi filen nytt navn"
    return [Funn("tilskuddsaar", f"«{aar}» er et annet år enn filen {navn}", skriv)]


def _aar_i(navn: str) -> dict[str, int]:
    """The year a file is named for: what its dates are held up against when the two differ."""
    stamme = navn.removesuffix(".toml")
    return {"tilskuddsaar": int(stamme)} if len(stamme) == 4 and stamme.isdecimal() else {}


def _innhold(tilskuddsaar: int) -> bytes | None:
    try:
        return get_data("calculators.regelverk", _filnavn(tilskuddsaar))
    except OSError:
        return None


def _filnavn(tilskuddsaar: int) -> str:
    return f"{tilskuddsaar}.toml"
