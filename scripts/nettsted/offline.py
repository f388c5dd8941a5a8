"""The service worker of a finished site: which files are the release, each with its checksum."""

import base64
import hashlib
import json
import re
from pathlib import Path

from calculators.redaksjon.sidetekst import NYNORSK
from nettsted.hoder import FAST
from nettsted.tjenerfiler import TJENERFILER
from oppsett.steg import ROT

_KILDE = ROT / "calculators" / "browser" / "frakoblet"
# What no page shows: for web servers and search engines, or for other programs.
_UTELATT = re.compile(
    "|".join(
        (
            *map(re.escape, TJENERFILER),
            r"(nn/)?frakoblet.*\.js|sitemap\.xml|.*\.gz|.*\.br|data/.*",
        )
    )
)
# What the pages in nynorsk need of what lies beside them, and what they alone need.
_FELLES = re.compile(r"assets/.*|404\.html")
_NYNORSK = re.compile(rf"{NYNORSK}/.*|assets/nn-[0-9a-f]+\.json")


def frakoblet(nettsted: Path) -> None:
    """Write frakoblet.js for the pages of each målform, and beside it the file that stops it.

    Neither fetches anything of the other's. Its scope is the folder it lies in: a page in nynorsk
    has the one in its own, which is the nearest.
    """
    filer = {
        _adresse(fil.relative_to(nettsted).as_posix()): _sum(fil)
        for fil in sorted(nettsted.rglob("*"))
        if fil.is_file() and not _UTELATT.fullmatch(fil.relative_to(nettsted).as_posix())
    }
    nynorsk = {s: n for s, n in filer.items() if _NYNORSK.fullmatch(s) or _FELLES.fullmatch(s)}
    bokmaal = {s: n for s, n in filer.items() if not _NYNORSK.fullmatch(s)}
    for mappe, opp, dens in ((nettsted, "./", bokmaal), (nettsted / NYNORSK, "../", nynorsk)):
        tekst = json.dumps(dens, sort_keys=True)
        faste = json.dumps(sorted(sti for sti in dens if re.match(FAST, sti)))
        utgave = hashlib.sha256(tekst.encode()).hexdigest()[:16]
        hode = f'const OPP = "{opp}";\nconst UTGAVE = "{utgave}";\n'
        _skriv(mappe / "frakoblet.js", f"{hode}const FILER = {tekst};\nconst FASTE = {faste};\n\n")
        _skriv(mappe / "frakoblet-av.js")


def _skriv(til: Path, innhold: str = "") -> None:
    """A service worker is one file: what both have to know of the caches stands in each."""
    deler = [(_KILDE / navn).read_text(encoding="utf-8") for navn in ("lagre.js", til.name)]
    til.write_text(innhold + "\n".join(deler), encoding="utf-8", newline="\n")


def _adresse(sti: str) -> str:
    return re.sub(r"(^|/)index\.html$", r"\1", sti)


def _sum(fil: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(fil.read_bytes()).digest()).decode()}"
