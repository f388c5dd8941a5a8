"""The JavaScript of the engine: ours between the page and Python, and the package it uses."""

import shutil
from pathlib import Path

from oppsett.steg import ROT

NETTLESER = ROT / "calculators" / "browser"
ENKEL = Path(__file__).parent / "enkel"


def skriptene(til: Path, *, enkel: bool) -> None:
    """Write them into the folder; for the simple engine those in ``enkel/`` take their places."""
    filer = {fil.name: fil for fil in NETTLESER.glob("*.js")}
    if enkel:
        filer |= {fil.name: fil for fil in ENKEL.glob("*.js")}
    for navn, fil in filer.items():
        shutil.copyfile(fil, til / navn)
    _idiomorph(til / "idiomorph.js")


def _idiomorph(til: Path) -> None:
    """The package ships its small file as a plain script; the bridge imports it as a module."""
    kilde = ROT / "node_modules" / "idiomorph" / "dist" / "idiomorph.min.js"
    tekst = kilde.read_text(encoding="utf-8") + "\nexport { Idiomorph };\n"
    til.write_text(tekst, encoding="utf-8", newline="\n")


def oppskriften() -> list[Path]:
    """The files the scripts are made from, in a fixed order."""
    return [*sorted(NETTLESER.glob("*.js")), *sorted(ENKEL.glob("*.js"))]
