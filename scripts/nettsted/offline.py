"""The service worker of a finished site: which files are the release, each with its checksum."""

import base64
import hashlib
import json
import re
import shutil
from pathlib import Path

from oppsett.steg import ROT

_KILDE = ROT / "calculators" / "browser" / "frakoblet"
# What no page shows: for web servers and search engines, or for other programs.
_UTELATT = re.compile(r"(_headers|nginx-headers\.conf|frakoblet.*\.js|.*\.gz|.*\.br|data/.*)")
_FAST = re.compile(r"assets/.*[-.][0-9a-f]{8,}[./].*")


def frakoblet(nettsted: Path) -> None:
    """Write frakoblet.js, and beside it the file that switches it off."""
    filer = {
        _adresse(fil.relative_to(nettsted).as_posix()): _sum(fil)
        for fil in sorted(nettsted.rglob("*"))
        if fil.is_file() and not _UTELATT.fullmatch(fil.relative_to(nettsted).as_posix())
    }
    tekst = json.dumps(filer, sort_keys=True)
    faste = json.dumps(sorted(sti for sti in filer if _FAST.fullmatch(sti)))
    utgave = hashlib.sha256(tekst.encode()).hexdigest()[:16]
    kode = (_KILDE / "frakoblet.js").read_text(encoding="utf-8")
    (nettsted / "frakoblet.js").write_text(
        f'const UTGAVE = "{utgave}";\nconst FILER = {tekst};\nconst FASTE = {faste};\n\n{kode}',
        encoding="utf-8",
    )
    shutil.copyfile(_KILDE / "frakoblet-av.js", nettsted / "frakoblet-av.js")


def _adresse(sti: str) -> str:
    return re.sub(r"(^|/)index\.html$", r"\1", sti)


def _sum(fil: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(fil.read_bytes()).digest()).decode()}"
