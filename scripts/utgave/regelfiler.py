"""Rules files whose names are not a year, and those that are missing."""

import re
from pathlib import Path

_RETT = re.compile(r"20\d\d\.toml")
_SIFRE = str.maketrans("OoIl", "0011")


def feil_i_navn(mappe: Path) -> list[str]:
    """The fault of each file that is meant as a rules file and is not named for a year."""
    ment = [f for f in sorted(mappe.iterdir()) if _er_ment(f.name) and not _RETT.fullmatch(f.name)]
    return [f"{f.name}:1: filnavn: «{f.name}» er ikke et tilskuddsår: {_skriv(f)}" for f in ment]


def mangler_fil(aarene: list[int], galt: list[str]) -> list[str]:
    """The fault of each year that has pages and no rules, unless another file is told to be it."""
    return [
        f"{aar}.toml:1: filen mangler, men docs/{aar} har sider: legg filen tilbake. Skal hele "
        f"utgaven bort, sletter du docs/{aar}, docs/nn/{aar} og året i mkdocs.yml og mkdocs.nn.yml"
        for aar in aarene
        if not any(f"kall filen {aar}.toml" in linje for linje in galt)
    ]


def _er_ment(navn: str) -> bool:
    """A copy that a program keeps for itself, hidden or with a tilde, is no rules file."""
    endelser = navn.lower().split(".")[1:]
    if navn.startswith(".") or navn.endswith("~") or "toml" not in endelser[-2:]:
        return False
    return endelser[-1] in ("toml", "txt")


def _skriv(fil: Path) -> str:
    aar = _aaret(fil.name.partition(".")[0].translate(_SIFRE))
    if not aar:
        return "kall filen året pengene gjelder, for eksempel 2022.toml"
    ment = f"{aar}.toml"
    if any(annen.name == ment for annen in fil.parent.iterdir()):
        return f"{ment} finnes fra før, så slett filen eller flytt den ut av mappen"
    return f"kall filen {ment}"


def _aaret(navn: str) -> str:
    """The year in a name: four digits, or the last two alone."""
    if treff := re.search(r"(?<!\d)20\d\d(?!\d)", navn):
        return treff[0]
    treff = re.fullmatch(r"\D*(\d\d)\D*", navn)
    return f"20{treff[1]}" if treff else ""
