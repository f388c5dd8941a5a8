"""What MkDocs warns of, said to an editor: page, line, what is wrong and what to write."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from posixpath import dirname, relpath

from calculators.norsk import eller
from calculators.redaksjon.kildedata import ankrene
from calculators.redaksjon.likhet import likest
from calculators.redaksjon.sidetekst import NYNORSK, brodtekst, les, mappenavn, sidene

_SIDE = r"Doc file '(?P<side>[^']*)' contains "
_LENKE = r"link '(?P<lenke>[^']*)'"
_RETT = re.compile(r"Did you mean '([^']*)'\?")
_FLEST = 8


def i_klartekst(advarsel: str, docs: Path) -> str:
    """One warning of MkDocs as ``docs/2021/sats.md:12: hva som er galt: hva du skal skrive``."""
    for moenster, svar in _SVAR:
        if treff := moenster.search(advarsel):
            return svar(treff, advarsel, docs)
    linjen = " ".join(advarsel.partition("Traceback")[0].split())
    return f"Bygget ga en advarsel vi ikke kjenner. Vis den til en utvikler: {linjen}"


def linjen_med(docs: Path, side: str, lenke: str) -> str:
    """``docs/2021/sats.md:12``: the line of a page where the link stands, or its first line."""
    linjer = brodtekst(les(docs / side)) if (docs / side).is_file() else iter(())
    nummer = next((n for n, linje, _ in linjer if _staar_i(lenke, linje)), 1)
    return f"{mappenavn(docs)}/{side}:{nummer}"


def _staar_i(lenke: str, linje: str) -> bool:
    return re.search(rf"""[(<"'\s]{re.escape(lenke)}[)>"'\s]""", f"{linje} ") is not None


def _uten_side(treff: re.Match[str], advarsel: str, docs: Path) -> str:
    side, lenke = treff["side"], treff["lenke"]
    maal, _, anker = lenke.partition("#")
    alle = [_fra(side, f.relative_to(docs).as_posix()) for f in sidene(docs)]
    if foreslaatt := _RETT.search(advarsel):
        ment: str | None = foreslaatt[1]
    else:
        ment = likest(maal, alle) and f"{likest(maal, alle)}{f'#{anker}' if anker else ''}"
    raad = f"mente du «{ment}»?" if ment else "skriv filen siden har i docs, for eksempel sats.md"
    return (
        f"{linjen_med(docs, side, lenke)}: lenken «{lenke}» går til en side som ikke finnes: {raad}"
    )


def _uten_anker(treff: re.Match[str], advarsel: str, docs: Path) -> str:
    side, lenke = treff["side"], treff["lenke"]
    til = treff.groupdict().get("til") or side
    anker = lenke.partition("#")[2]
    finnes = ankrene(docs / til) if (docs / til).is_file() else []
    ment = likest(anker, finnes)
    hvor = "siden" if til == side else f"{mappenavn(docs)}/{til}"
    if ment:
        raad = f"mente du «#{ment}»?"
    elif finnes:
        raad = f"skriv {eller([f'#{a}' for a in finnes[:_FLEST]])}"
    else:
        raad = f"skriv {{ #{anker} }} etter overskriften lenken skal gå til"
    sted = linjen_med(docs, side, lenke)
    return f"{sted}: lenken «{lenke}» går til en overskrift som {hvor} ikke har: {raad}"


def _ikke_i_menyen(treff: re.Match[str], advarsel: str, docs: Path) -> str:
    sider = re.findall(r"-\s+(\S+\.md)", advarsel)
    return f"{_menyen(docs)}:1: {eller(sider)} er ikke i menyen: legg sidene til under nav:"


def _i_menyen(treff: re.Match[str], advarsel: str, docs: Path) -> str:
    return (
        f"{_menyen(docs)}:1: menyen har en side som ikke finnes: rett «{treff['fil']}» under nav:"
    )


def _menyen(docs: Path) -> str:
    return "mkdocs.nn.yml" if docs.name == NYNORSK else "mkdocs.yml"


def _fra(side: str, til: str) -> str:
    """A page's file as it is written in a link from another page."""
    return relpath(til, dirname(side) or ".")


_Svar = Callable[[re.Match[str], str, Path], str]
_SVAR: tuple[tuple[re.Pattern[str], _Svar], ...] = (
    (re.compile(rf"{_SIDE}a {_LENKE}, but the doc '(?P<til>[^']*)' does not contain"), _uten_anker),
    (re.compile(rf"{_SIDE}a {_LENKE}, but there is no such anchor"), _uten_anker),
    (re.compile(rf"{_SIDE}a {_LENKE}, but the target"), _uten_side),
    (re.compile(rf"{_SIDE}an (?:unrecognized relative|absolute) {_LENKE}"), _uten_side),
    (
        re.compile(r"are not included in the \"nav\""),
        _ikke_i_menyen,
    ),
    (re.compile(r"reference to '(?P<fil>[^']*)' is included in the 'nav'"), _i_menyen),
)


def advarslene(utskrift: str) -> Iterator[str]:
    """Each warning or error in what MkDocs printed, with the lines that belong to it."""
    del_ = ""
    for linje in utskrift.split("\n"):
        ny = re.match(r"(WARNING|ERROR|INFO|DEBUG)\s+-\s+(.*)", linje)
        if ny or not linje.strip():
            if del_:
                yield del_
            del_ = ny[2] if ny and ny[1] in ("WARNING", "ERROR") else ""
        elif del_:
            del_ += f"\n{linje}"
    if del_:
        yield del_
