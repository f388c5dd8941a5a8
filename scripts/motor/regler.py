"""The finished engine with other rules in it, at once: for a preview, until the engine is made.

The rules lie as text among what Python is started from. The memory that was kept holds the old
ones, and without it the browser starts from the library: slower, and by the same code.
"""

import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

from motor.manifest import fingeravtrykk
from oppsett.steg import ROT

_BIBLIOTEK = "python.zip"


def med_reglene(motoren: Path, til: Path, regelfiler: Iterable[Path]) -> None:
    """Write the engine of a finished site to ``til``, with the rules as these files now are."""
    shutil.copytree(motoren, til, ignore=shutil.ignore_patterns("memory.bin", "functions.bin"))
    foer = fingeravtrykk(til / _BIBLIOTEK)
    nye = {fil.relative_to(ROT).as_posix(): fil.read_bytes() for fil in regelfiler}
    _skift(motoren / _BIBLIOTEK, til / _BIBLIOTEK, nye)
    naa = fingeravtrykk(til / _BIBLIOTEK)
    for skript in til.glob("*.js"):
        tekst = skript.read_text(encoding="utf-8")
        skript.write_text(tekst.replace(foer, naa), encoding="utf-8", newline="\n")


def _skift(fra: Path, til: Path, nye: dict[str, bytes]) -> None:
    with zipfile.ZipFile(fra) as gammel, zipfile.ZipFile(til, "w") as ny:
        for del_ in gammel.infolist():
            ny.writestr(del_, nye.get(del_.filename, gammel.read(del_)))
