"""The service worker of a finished site: which files are the release, each with its checksum."""

import base64
import hashlib
import json
import re
from pathlib import Path

from nettsted.hoder import FAST
from nettsted.tjenerfiler import TJENERFILER
from oppsett.steg import ROT

_KILDE = ROT / "calculators" / "browser" / "frakoblet"
# What no page shows: for web servers and search engines, or for other programs.
_UTELATT = re.compile(
    "|".join((*map(re.escape, TJENERFILER), r"frakoblet.*\.js|.*\.gz|.*\.br|data/.*"))
)


def frakoblet(nettsted: Path) -> None:
    """Write frakoblet.js, and beside it the file that switches it off."""
    filer = {
        _adresse(fil.relative_to(nettsted).as_posix()): _sum(fil)
        for fil in sorted(nettsted.rglob("*"))
        if fil.is_file() and not _UTELATT.fullmatch(fil.relative_to(nettsted).as_posix())
    }
    tekst = json.dumps(filer, sort_keys=True)
    faste = json.dumps(sorted(sti for sti in filer if re.match(FAST, sti)))
    utgave = hashlib.sha256(tekst.encode()).hexdigest()[:16]
    innhold = f'const UTGAVE = "{utgave}";\nconst FILER = {tekst};\nconst FASTE = {faste};\n\n'
    _skriv(nettsted / "frakoblet.js", innhold)
    _skriv(nettsted / "frakoblet-av.js")


def _skriv(til: Path, innhold: str = "") -> None:
    """A service worker is one file: what both have to know of the caches stands in each."""
    deler = [(_KILDE / navn).read_text(encoding="utf-8") for navn in ("lagre.js", til.name)]
    til.write_text(innhold + "\n".join(deler), encoding="utf-8", newline="\n")


def _adresse(sti: str) -> str:
    return re.sub(r"(^|/)index\.html$", r"\1", sti)


def _sum(fil: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(fil.read_bytes()).digest()).decode()}"
