"""Where a release will be served, which stands in every page: read before the build, and after."""

import ipaddress
import re
from pathlib import Path
from urllib.parse import urlsplit

from oppsett.steg import Stopp

_SKRIV = (
    "Skriv adressen nettstedet skal ha, for eksempel --adresse https://www.eksempel.no/tilskudd/"
)
_KANONISK = re.compile(r'<link rel="canonical" href="([^"]+)"')
# How a page that tells somebody to write the address says it.
_SKREVET = "https://NETTSTEDET/"


def adressen(nettsted: Path) -> str:
    """The address of the front page, read from a built site.

    Raises Stopp when the front page does not say it.
    """
    treff = _KANONISK.search((nettsted / "index.html").read_text(encoding="utf-8"))
    if not treff:
        raise Stopp("Forsiden mangler adressen sin. Sett site_url i mkdocs.yml.")
    return treff[1]


def med_adressen(side: str, adresse: str) -> str:
    """The page with the address where it says it to somebody who is to write it."""
    return side.replace(_SKREVET, adresse)


def lest_adresse(tekst: str, skriv: str = _SKRIV) -> str:
    """The address of the front page, with a slash at its end.

    It is whole, and of https: only this very machine is trusted without. Raises Stopp with what to
    write instead, which is ``skriv``.
    """
    try:
        delt = urlsplit(tekst.strip())
        vert, port = delt.hostname or "", delt.port
    except ValueError:
        raise Stopp(f"«{tekst}» er ikke en adresse. {skriv}") from None
    if delt.scheme not in ("http", "https") or not vert or " " in delt.netloc or port == 0:
        raise Stopp(f"«{tekst}» er ikke en hel adresse. {skriv}")
    if delt.query or delt.fragment or "@" in delt.netloc:
        raise Stopp(f"«{tekst}» har mer enn adressen til forsiden. {skriv}")
    if delt.scheme == "http" and not _denne_maskinen(vert):
        raise Stopp(f"«{tekst}» er ikke kryptert. Nettstedet skal ligge på https. {skriv}")
    sti = delt.path.removesuffix("index.html")
    return f"{delt.scheme}://{delt.netloc.lower()}{sti.rstrip('/')}/"


def _denne_maskinen(vert: str) -> bool:
    try:
        return ipaddress.ip_address(vert).is_loopback
    except ValueError:
        return vert == "localhost"
