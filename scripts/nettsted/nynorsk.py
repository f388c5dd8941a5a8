"""The nynorsk pages' place in the built site: below ``nn/``, with nothing twice.

The stylesheet, the scripts, the engine, the icons and the open data are the site's own, at its
root; the pages, their search and what can be downloaded in words are nynorsk's own.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from calculators.redaksjon.sidetekst import FORSIDE, sidene
from calculators.spraak import NYNORSK as MAALFORM
from calculators.spraak import svarer_paa
from nettsted.maalformer import NYNORSK
from nettsted.sitemap import nettstedskart

# What both have of the same, and what the server gives for either: a page that is not found.
_FELLES = ("assets", "404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz")
# How a page asks for what lies at the root of the site. The search's worker stands in JSON.
_VED_ROTEN = re.compile(
    r'((?:href|src|data-worker)="|"search": ?")((?:\.\./)*)(?=assets/|data/[\w.]+\.json)'
)
_MANGLER = """\
---
title: "{navn}"
description: "Sida er ikkje på nynorsk enno."
---

# Sida er ikkje på nynorsk enno

Les ho {lenke}.
"""


def hele(docs: Path, mellom: Path) -> Path:
    """The folder of nynorsk pages with all that bokmål has, for MkDocs to build.

    A page that is missing is one that says so. Only a preview comes here without it: a release
    has stopped (``utgave.sjekk``). What MkDocs builds then is a copy in ``mellom``.
    """
    nynorsk = docs / NYNORSK
    borte = [sti for sti in _stiene(docs) if not (nynorsk / sti).is_file()]
    if not borte:
        return nynorsk
    shutil.rmtree(mellom, ignore_errors=True)
    shutil.copytree(docs, mellom)
    for sti in borte:
        side = mellom / NYNORSK / sti
        side.parent.mkdir(parents=True, exist_ok=True)
        side.write_text(
            "" if sti.name == FORSIDE else _uten_nynorsk(sti), encoding="utf-8", newline="\n"
        )
    return mellom / NYNORSK


def flett(nynorsk: Path, nettsted: Path) -> None:
    """Put the built nynorsk pages into the built site, and tell search engines of both."""
    nettstedskart(nettsted / "sitemap.xml", nynorsk / "sitemap.xml")
    for navn in _FELLES:
        bort = nynorsk / navn
        if bort.is_dir():
            shutil.rmtree(bort)
        else:
            bort.unlink(missing_ok=True)
    for fil in nynorsk.rglob("*.html"):
        side = under_roten(fil.read_text(encoding="utf-8"))
        fil.write_text(side, encoding="utf-8", newline="\n")
    shutil.move(nynorsk, nettsted / NYNORSK)


def under_roten(side: str) -> str:
    """A nynorsk page that asks for what is the site's own where that lies."""
    return _VED_ROTEN.sub(r"\g<1>../\g<2>", side)


def paa_begge(lag: Callable[[Path], None], nettsted: Path) -> None:
    """Make something for the pages of each målform, in its words, where they lie."""
    lag(nettsted)
    with svarer_paa(MAALFORM):
        lag(nettsted / NYNORSK)


def _stiene(docs: Path) -> list[Path]:
    return [fil.relative_to(docs) for fil in sidene(docs)]


def _uten_nynorsk(sti: Path) -> str:
    ut = sti.with_suffix("") if sti.stem != "index" else sti.parent
    opp = "../" * (len(ut.parts) + 1)
    her = "" if str(ut) == "." else f"{ut.as_posix()}/"
    # An address, and no file of the nynorsk pages: MkDocs is not to look for it.
    return _MANGLER.format(navn=sti.as_posix(), lenke=f'<a href="{opp}{her}">på bokmål</a>')
