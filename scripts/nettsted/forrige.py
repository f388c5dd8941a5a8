"""What of the last release is laid beside the new one, for those who have its pages open.

A page in a tab, in a proxy or in a browser's own keep asks for files by the names they had: they
are named by content, and stay for one release. What the last release kept of the one before it is
left behind.
"""

import json
import re
import shutil
from pathlib import Path

from oppsett.steg import Stopp

# The service worker of a release knows its own files, and not those it kept of another.
_EGNE = re.compile(r"^const FASTE = (\[.*?\]);$", re.MULTILINE)
_KOPIER = ("", ".br", ".gz")


def ta_vare_paa(forrige: Path, nettsted: Path) -> int:
    """Copy what ``forrige`` has of files named by content, and says is its own; returns how many.

    Raises Stopp when it is not a site that is built by this, or lacks a file it says it has.
    """
    antall = 0
    for sti in egne_filer(forrige):
        fra, til = forrige / sti, nettsted / sti
        if til.exists():
            continue
        if not fra.is_file():
            raise Stopp(f"{forrige.name} mangler {sti}. Bruk mappen som ligger på nettjeneren.")
        til.parent.mkdir(parents=True, exist_ok=True)
        for slag in _KOPIER:
            kopi = fra.with_name(fra.name + slag)
            if kopi.is_file():
                shutil.copyfile(kopi, til.with_name(til.name + slag))
        antall += 1
    return antall


def egne_filer(nettsted: Path) -> list[str]:
    """The files of a release that are named by content, by their addresses below the site.

    Raises Stopp when the folder is not a site that is built by this.
    """
    fil = nettsted / "frakoblet.js"
    funnet = _EGNE.search(fil.read_text(encoding="utf-8")) if fil.is_file() else None
    if funnet is None:
        raise Stopp(
            f"{nettsted.name} er ikke et bygd nettsted. Skriv mappen med forrige utgivelse: "
            "--forrige MAPPE"
        )
    egne: list[str] = json.loads(funnet[1])
    return egne
