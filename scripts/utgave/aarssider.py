"""The pages of both målformer, changed alike when an edition is made or undone."""

from collections.abc import Callable, Mapping
from pathlib import Path

from calculators.redaksjon.oversettelse import avtrykk, er_fra, med_avtrykk
from calculators.redaksjon.sidetekst import NYNORSK
from oppsett.steg import Stopp

DOCS = Path("docs")
PAA_NYNORSK = DOCS / NYNORSK


def begge(rot: Path, fil: Path, til: Path, endre: Callable[[str], str]) -> Mapping[Path, str]:
    """What a page becomes at ``til``, and its nynorsk with it, by their paths.

    A nynorsk page that says what the bokmål one does, does so still: both are changed by the same
    rule. One that does not is still older.
    """
    bokmaal = les(rot, fil)
    tekster = {til: endre(bokmaal)}
    annen = PAA_NYNORSK / fil.relative_to(DOCS)
    if fil.suffix == ".md" and (rot / annen).is_file():
        nynorsk = les(rot, annen)
        ny = endre(nynorsk)
        if er_fra(nynorsk, avtrykk(bokmaal)):
            ny = med_avtrykk(ny, tekster[til])
        tekster[PAA_NYNORSK / til.relative_to(DOCS)] = ny
    return tekster


def filene(rot: Path, mappe: Path) -> list[Path]:
    """Every file of a folder, from the project's own."""
    return [f.relative_to(rot) for f in sorted((rot / mappe).rglob("*")) if f.is_file()]


def felles(rot: Path) -> list[Path]:
    """The bokmål pages that show the newest year, in no year's own folder.

    The guide is none of them: its years are examples, and it says so.
    """
    mapper = (DOCS, DOCS / "kalkulatorer", DOCS / "om")
    alle = (f.relative_to(rot) for m in mapper for f in sorted((rot / m).glob("*.md")))
    return [f for f in alle if f.name != "redaktoer.md"]


def les(rot: Path, fil: Path) -> str:
    """The text of a file; stops at one that is not UTF-8."""
    try:
        return (rot / fil).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Stopp(
            f"{fil.as_posix()} er ikke lagret som UTF-8. Lagre filen på nytt som UTF-8 "
            "(i Notisblokk: Lagre som, Koding: UTF-8), og kjør kommandoen igjen."
        ) from None
