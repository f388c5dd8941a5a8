"""What a web server must say of the site's files: their types, how long they keep, and headers.

The one list that the files for each kind of server are written from (tjenerfiler.py).
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from oppsett.steg import Stopp

# Every kind of file the site may hold. A build with another stops: served with a wrong type and
# ``nosniff`` a page is downloaded, and a module never runs.
TYPER = {
    "avif": "image/avif",
    "bin": "application/octet-stream",
    "css": "text/css",
    "csv": "text/csv",
    "gif": "image/gif",
    "html": "text/html",
    "ico": "image/x-icon",
    "ics": "text/calendar",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "mjs": "text/javascript",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "text/xml",
    "zip": "application/zip",
}
# What is text says that it is UTF-8; JSON and SVG are so by their own standards.
TEGNSETT = "utf-8"
MED_TEGNSETT = sorted(slag for slag, type_ in TYPER.items() if type_.startswith("text/"))
# What servers call some of them of themselves, and a browser reads as the same.
SAMME_TYPE = {
    "application/javascript": "text/javascript",
    "application/xml": "text/xml",
    "image/vnd.microsoft.icon": "image/x-icon",
}

# A file that is named by its content never changes, and all the rest is asked for each time.
FAST = r"assets/.*[-.][0-9a-f]{8,}[./]"
VARIG = "public, max-age=31536000, immutable"
SPOER_HVER_GANG = "no-cache"

POLICYEN = "Content-Security-Policy"
# Where the calculators lie that somebody else's page may show in a frame (innebygd.py).
INNEBYGD = ("innebygd/", "nn/innebygd/")

# Only over https: a browser does not heed it otherwise, and a server must not say it.
HSTS = "max-age=31536000"
# What the pages never ask for. Only names that browsers know: another is a warning at each page.
_NEKTET = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)
_KODET = {"br", "gz"}


@dataclass(frozen=True)
class Oppsett:
    """What is to be said: the headers, where the site is, and what in it never changes.

    ``hoder`` are those of every answer, and ``innebygde`` what is made for a frame has in place of
    them. ``sti`` is the path of the site's address, with a slash at both ends; ``mapper`` are the
    folders of the pages that no frame may show.
    """

    hoder: Mapping[str, str]
    innebygde: Mapping[str, str]
    vert: str
    sti: str
    https: bool
    faste: tuple[str, ...]
    mapper: tuple[str, ...]


def hoder(policy: str) -> dict[str, str]:
    """The headers of every answer. ``policy`` is the one that stands in the pages too."""
    return {
        # A meta tag cannot say who may show the page in a frame.
        POLICYEN: f"{policy}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{navn}=()" for navn in _NEKTET),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def innebygde(policy: str) -> dict[str, str]:
    """What the calculators made for a frame have in place of it: nothing is said of frames."""
    return {POLICYEN: policy}


def mapper(nettsted: Path) -> list[str]:
    """The folders of the pages that no frame may show, below the site; each ends in a slash."""
    sider = {fil.relative_to(nettsted).parts for fil in nettsted.rglob("index.html")}
    foran = {"/".join(p[: 2 if p[0] == "nn" else 1]) + "/" for p in sider if len(p) > 1}
    return sorted(m for m in foran if m not in INNEBYGD and "." not in m)


def svarhoder(o: Oppsett, sti: str, *, funnet: bool = True) -> dict[str, str]:
    """Every header of one answer. ``sti`` is below the site, and ``funnet`` if a file is there."""
    hoder = {**o.hoder, **(o.innebygde if sti.startswith(INNEBYGD) else {})}
    if o.https:
        hoder["Strict-Transport-Security"] = HSTS
    hoder["Cache-Control"] = VARIG if funnet and re.match(FAST, sti) else SPOER_HVER_GANG
    return hoder


def innholdstype(slag: str) -> str:
    """The whole Content-Type of a kind of file."""
    return TYPER[slag] + (f"; charset={TEGNSETT}" if slag in MED_TEGNSETT else "")


def faste(nettsted: Path) -> list[str]:
    """What of the site never changes, for servers that know folders and files only.

    Addresses below the site; a folder ends in a slash.
    """
    funnet = set()
    for fil in nettsted.rglob("*"):
        sti = fil.relative_to(nettsted).as_posix()
        if fil.is_file() and fil.suffix[1:] not in _KODET and re.match(FAST, sti):
            deler = Path(sti).parts
            mappe = next(
                (n for n in range(1, len(deler)) if re.match(FAST, "/".join(deler[:n]) + "/")), 0
            )
            funnet.add("/".join(deler[:mappe]) + "/" if mappe else sti)
    return sorted(funnet)


def kontroller(nettsted: Path, utenom: Collection[str]) -> None:
    """Stop at a file of a kind that no server is told of; ``utenom`` are those nobody asks for."""
    for fil in sorted(nettsted.rglob("*")):
        slag = fil.suffix[1:]
        kjent = not slag or slag in TYPER or slag in _KODET
        if fil.is_file() and not kjent and fil.name not in utenom:
            raise Stopp(
                f"{fil.relative_to(nettsted).as_posix()}: Filer av slaget «{slag}» har ingen type. "
                "Legg den til i TYPER i scripts/nettsted/hoder.py."
            )
