"""What every page of the site gets after MkDocs, from what they all have in common."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nettsted.adresse import adressen, med_adressen
from nettsted.mellomrom import uten_mellomrom
from oppsett.steg import Stopp

# What is named by its content, each after what its own text names.
NAVNGITT = ("pyodide", "nn.json", "kalkulator", "side", "side.css")
# How a page asks for the engine's files before any script.
FORSPRANG = re.compile(r'<link rel="preload" as="fetch"[^>]*>')
_TEGNSETT = '<meta charset="utf-8">'
_MED_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@dataclass(frozen=True)
class Felles:
    """The address of the front page, names by content, and whether Python's memory is kept."""

    adresse: str
    navn: Mapping[str, str]
    minne: bool


def felles_for(nettsted: Path, navn: Mapping[str, str]) -> Felles:
    """What the pages of a site have in common when its files have got the names in ``navn``."""
    motoren = nettsted / "assets" / navn["kalkulator"]
    return Felles(adressen(nettsted), navn, (motoren / "memory.bin").exists())


def med_navnene(tekst: str, navn: Mapping[str, str]) -> str:
    """A text that names files by their content: pages say assets/NAME, the engine's own ../NAME."""
    for gammelt, nytt in navn.items():
        tekst = re.sub(rf"(assets/|\.\./){re.escape(gammelt)}(?=[\"/])", rf"\g<1>{nytt}", tekst)
    return tekst


def ferdig(side: str, felles: Felles) -> str:
    """The page as it is served, but for its policy.

    A Python that keeps no memory fetches all it needs itself, and the page nothing for it.
    """
    side = uten_mellomrom(med_adressen(side, felles.adresse))
    return med_navnene(side if felles.minne else FORSPRANG.sub("", side), felles.navn)


def med_policy(side: str, policy: str, navn: str) -> str:
    """The page with its policy; raises Stopp, with its name, when there is no place for it."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    ny = side.replace(_TEGNSETT, f"{_TEGNSETT}\n      {meta}", 1)
    if ny == side:
        raise Stopp(f"{navn} mangler {_TEGNSETT}, som innholdspolicyen står etter.")
    return ny


def policyen(side: str) -> str:
    """The policy of a finished page."""
    (policy,) = _MED_POLICY.findall(side)
    return str(policy)


def navnene(nettsted: Path) -> dict[str, str]:
    """What the files that are named by their content are called in a finished site."""
    return {navn: _navnet(nettsted / "assets", navn) for navn in NAVNGITT}


def _navnet(assets: Path, navn: str) -> str:
    stamme, slag = Path(navn).stem, Path(navn).suffix
    moenster = re.compile(rf"{re.escape(stamme)}-[0-9a-f]{{10}}{re.escape(slag)}")
    (funnet,) = [fil.name for fil in assets.iterdir() if moenster.fullmatch(fil.name)]
    return funnet
