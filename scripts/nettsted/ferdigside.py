"""What every page of the site gets after MkDocs, from what they all have in common."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nettsted.adresse import adressen, med_adressen
from nettsted.mellomrom import uten_mellomrom
from oppsett.steg import Stopp

# What is named by its content, each after what its own text names.
NAVNGITT = ("pyodide", "nn.json", "kalkulator", "side", "side.css")
# How a page asks for the engine's files before any script.
FORSPRANG = re.compile(r'<link rel="preload" as="fetch"[^>]*>')
# How a page asks for a script of ours, before the files have the names of their content.
_SPOER_OM = re.compile(
    r'<(?:script|link)\b[^>]* (?:src|href|data-worker)="([^"]*?assets/(?:kalkulator|side)/)'
    r'([\w-]+\.js)"[^>]*>(?:</script>)?'
)
_IMPORT = re.compile(r'\b(?:from|import) ?"\./([\w-]+\.js)"')
_TEGNSETT = '<meta charset="utf-8">'
_MED_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@dataclass(frozen=True)
class Felles:
    """What goes for every page: by ``importer``, a script's name leads to all that it imports.

    ``adresse`` is the front page's, ``navn`` what files are called by their content, and ``minne``
    whether Python's memory is kept.
    """

    adresse: str
    navn: Mapping[str, str]
    minne: bool
    importer: Mapping[str, Sequence[str]]


def felles_for(nettsted: Path, navn: Mapping[str, str]) -> Felles:
    """What the pages of a site have in common when its files have got the names in ``navn``."""
    assets = nettsted / "assets"
    minne = (assets / navn["kalkulator"] / "memory.bin").exists()
    skript = [
        fil for mappe in ("kalkulator", "side") for fil in (assets / navn[mappe]).glob("*.js")
    ]
    return Felles(adressen(nettsted), navn, minne, {fil.name: importene(fil) for fil in skript})


def importene(fil: Path) -> list[str]:
    """The scripts that one imports, and those that they import, each once."""
    funnet: list[str] = []
    neste = [fil]
    while neste:
        tekst = neste.pop().read_text(encoding="utf-8")
        nye = [navn for navn in _IMPORT.findall(tekst) if navn not in (*funnet, fil.name)]
        funnet += dict.fromkeys(nye)
        neste += [fil.with_name(navn) for navn in nye]
    return funnet


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
    side = _med_importene(side, felles.importer)
    return med_navnene(side if felles.minne else FORSPRANG.sub("", side), felles.navn)


def _med_importene(side: str, importer: Mapping[str, Sequence[str]]) -> str:
    """The page that asks at once for all that its scripts will, and not when each has come."""
    spurt = {navn for _, navn in _SPOER_OM.findall(side)}

    def med_sine(treff: re.Match[str]) -> str:
        nye = [navn for navn in importer.get(treff[2], ()) if navn not in spurt]
        spurt.update(nye)
        return treff[0] + "".join(
            f'\n<link rel="modulepreload" href="{treff[1]}{navn}">' for navn in nye
        )

    return _SPOER_OM.sub(med_sine, side)


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
    """What the files that are named by their content are called in a finished site.

    Of two by one name, as in a preview where the rules were just changed, the one laid there last.
    """
    return {navn: _navnet(nettsted / "assets", navn) for navn in NAVNGITT}


def _navnet(assets: Path, navn: str) -> str:
    stamme, slag = Path(navn).stem, Path(navn).suffix
    moenster = re.compile(rf"{re.escape(stamme)}-[0-9a-f]{{10}}{re.escape(slag)}")
    alle = [fil for fil in assets.iterdir() if moenster.fullmatch(fil.name)]
    return max(alle, key=lambda fil: fil.stat().st_mtime_ns).name
