"""What lacks nynorsk, listed for who writes it; drafts of it; and pages that have been read."""

import sys
from collections.abc import Sequence
from pathlib import Path

from calculators.redaksjon import katalog
from calculators.redaksjon.nynorskdata import datamangler
from calculators.redaksjon.oversettelse import godkjent, mangler
from calculators.redaksjon.regelfil import regler
from calculators.redaksjon.sidetekst import NYNORSK, les, sidene
from calculators.regelverk import Regelfeil, aarene
from oppsett.konsoll import utf8
from oppsett.steg import ROT, Stopp
from utgave.nynorskutkast import Oversett, apertium, siden

_NN = Path("docs") / NYNORSK


def gjenstaar(rot: Path = ROT) -> list[str]:
    """A line for each thing that is not in nynorsk, or not read: the file, and what to do.

    Of pages, their data, the rules, and the words in the code.
    """
    docs = rot / "docs"
    lesbare, i_reglene = _reglene()
    return [
        *map(str, mangler(docs)),
        *datamangler(docs, lesbare),
        *i_reglene,
        *(f"calculators/ord/nn.po: {linje}" for linje in katalog.mangler()),
    ]


def _reglene() -> tuple[list[int], list[str]]:
    """The years whose rules can be read, and of the others each text that is not in nynorsk."""
    lesbare, uten = [], []
    for aar in aarene():
        try:
            regler(aar)
            lesbare.append(aar)
        except Regelfeil as feil:
            linjene = str(feil).split("\n")
            uten += [f"calculators/regelverk/{x}" for x in linjene if ".nn: " in x]
    return lesbare, uten


def lest(filer: Sequence[str], rot: Path = ROT) -> None:
    """Say of pages that somebody has read them against bokmål as it is now."""
    for side, fra in [_paret(fil, rot) for fil in filer]:
        if not side.is_file():
            raise Stopp(f"{side.relative_to(rot).as_posix()} finnes ikke.")
        try:
            ny = godkjent(les(side), les(fra))
        except ValueError as feil:
            raise Stopp(f"{side.relative_to(rot).as_posix()}: {feil}") from None
        side.write_text(ny, encoding="utf-8", newline="\n")


def lag_utkast(filer: Sequence[str], oversett: Oversett = apertium, rot: Path = ROT) -> list[str]:
    """Make drafts of the pages and the words that are missing; returns the files written.

    A page that is there is somebody's work, and is made anew only when it is named in ``filer``.
    """
    docs = rot / "docs"
    alle = [(docs / NYNORSK / f.relative_to(docs), f) for f in sidene(docs)]
    navngitt = [_paret(fil, rot) for fil in filer]
    skrevet = []
    for side, fra in navngitt or [(side, fra) for side, fra in alle if not side.is_file()]:
        side.parent.mkdir(parents=True, exist_ok=True)
        side.write_text(siden(les(fra), oversett), encoding="utf-8", newline="\n")
        skrevet.append(side.relative_to(rot).as_posix())
    return skrevet if navngitt else [*skrevet, *_ordene(oversett)]


def _ordene(oversett: Oversett) -> list[str]:
    tekster = katalog.uoversatt()
    if not tekster:
        return []
    nye = iter(oversett([form for former in tekster for form in former]))
    katalog.skriv(utkast={former[0]: [next(nye) for _ in former] for former in tekster})
    return ["calculators/ord/nn.po"]


def _paret(fil: str, rot: Path) -> tuple[Path, Path]:
    """The nynorsk page that is named, and the bokmål one it is made from."""
    side = (rot / fil).resolve()
    if not side.is_relative_to(rot / _NN):
        raise Stopp(f"{fil} er ikke en side på nynorsk. De ligger i {_NN.as_posix()}/.")
    fra = rot / "docs" / side.relative_to(rot / _NN)
    if not fra.is_file():
        raise Stopp(f"{fil} har ingen side på bokmål: {fra.relative_to(rot).as_posix()} mangler.")
    return side, fra


def main(argumenter: list[str]) -> int:
    """Do what is asked, then print each gap, and how many there are. 1 when there are any."""
    utf8()
    hva, filer = (argumenter or [""])[0], argumenter[1:]
    if hva == "--skriv":
        katalog.skriv()
    elif hva == "--lest":
        lest(filer)
    elif hva == "--utkast":
        for fil in lag_utkast(filer):
            print(f"Utkast: {fil}")
    linjer = gjenstaar()
    print("\n".join(linjer))
    print(f"Det gjenstår {len(linjer)}." if linjer else "Alt er på nynorsk.")
    return 1 if linjer else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
