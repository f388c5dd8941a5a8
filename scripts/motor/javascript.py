"""The JavaScript of the engine: ours between the page and Python, and the package it uses."""

import re
from pathlib import Path

from oppsett.steg import ROT

NETTLESER = ROT / "calculators" / "browser"
ENKEL = Path(__file__).parent / "enkel"
# From the first sign of a line to the end of a line; our templates have no line like it.
_KOMMENTAR = re.compile(
    r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL
)


def skriptene(til: Path, *, enkel: bool) -> None:
    """Write them into the folder; for the simple engine those in ``enkel/`` take their places."""
    filer = {fil.name: fil for fil in NETTLESER.glob("*.js")}
    if enkel:
        filer |= {fil.name: fil for fil in ENKEL.glob("*.js")}
    for navn, fil in filer.items():
        kode = uten_kommentarer(fil.read_text(encoding="utf-8"))
        (til / navn).write_text(kode, encoding="utf-8")
    _idiomorph(til / "idiomorph.js")


def uten_kommentarer(kode: str) -> str:
    """JavaScript without the lines that are comment and nothing else: a quarter of its weight."""
    return _KOMMENTAR.sub("", kode)


def _idiomorph(til: Path) -> None:
    """The package ships its small file as a plain script; the bridge imports it as a module."""
    kilde = ROT / "node_modules" / "idiomorph" / "dist" / "idiomorph.min.js"
    til.write_text(
        kilde.read_text(encoding="utf-8") + "\nexport { Idiomorph };\n", encoding="utf-8"
    )


def oppskriften() -> list[Path]:
    """The files the scripts are made from, in a fixed order."""
    return [*sorted(NETTLESER.glob("*.js")), *sorted(ENKEL.glob("*.js"))]
