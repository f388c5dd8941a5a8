"""Releases that follow each other, made from the built site: each asset has another name."""

import os
import re
import shutil
from pathlib import Path

from nettsted.offline import frakoblet
from oppsett.steg import CACHE

_NAVN = re.compile(r"-[0-9a-f]{10}(?=\.|$)")


def utgivelse(til: Path, bokstav: str) -> Path:
    """The built site with the letter in its headings, and its assets named ``-bbbbbbbbbb``."""
    shutil.copytree(CACHE / "testnettsted", til)
    nye = {}
    for fil in (til / "assets").iterdir():
        if _NAVN.search(fil.name):
            nye[fil.name] = _NAVN.sub(f"-{bokstav * 10}", fil.name)
            fil.rename(fil.with_name(nye[fil.name]))
    egne = [*til.rglob("*.html"), *(til / "assets" / f"kalkulator-{bokstav * 10}").glob("*.js")]
    for fil in egne:
        tekst = fil.read_text(encoding="utf-8")
        for gammelt, nytt in nye.items():
            tekst = tekst.replace(gammelt, nytt)
        tekst = tekst.replace("</h1>", f" (utgave {bokstav})</h1>")
        fil.write_text(tekst, encoding="utf-8")
    frakoblet(til)
    # Made in the same second they would be of one age, and none newer than what a browser has.
    for fil in til.rglob("*"):
        naa = fil.stat().st_mtime + 60 * ord(bokstav)
        os.utime(fil, (naa, naa))
    return til
