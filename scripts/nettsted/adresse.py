"""Where a release will be served, which stands in every page: it is read before all is built."""

import ipaddress
import re
from pathlib import Path
from urllib.parse import urlsplit

from oppsett.steg import Stopp

_I_SIDEN = re.compile(r'<link rel="canonical" href="([^"]+)"')
_SKRIV = (
    "Skriv adressen nettstedet skal ha, for eksempel --adresse https://www.eksempel.no/tilskudd/"
)


def lest_adresse(tekst: str) -> str:
    """The address of the front page, with a slash at its end.

    It is whole, and of https: only this very machine is trusted without. Raises Stopp with what to
    write instead.
    """
    try:
        delt = urlsplit(tekst.strip())
        vert, port = delt.hostname or "", delt.port
    except ValueError:
        raise Stopp(f"«{tekst}» er ikke en adresse. {_SKRIV}") from None
    if delt.scheme not in ("http", "https") or not vert or " " in delt.netloc or port == 0:
        raise Stopp(f"«{tekst}» er ikke en hel adresse. {_SKRIV}")
    if delt.query or delt.fragment or "@" in delt.netloc:
        raise Stopp(f"«{tekst}» har mer enn adressen til forsiden. {_SKRIV}")
    if delt.scheme == "http" and not _denne_maskinen(vert):
        raise Stopp(f"«{tekst}» er ikke kryptert. Nettstedet skal ligge på https. {_SKRIV}")
    sti = delt.path.removesuffix("index.html")
    return f"{delt.scheme}://{delt.netloc.lower()}{sti.rstrip('/')}/"


def adressen(nettsted: Path) -> str:
    """The address a built site was made for, as its front page says; empty when it says none."""
    treff = _I_SIDEN.search((nettsted / "index.html").read_text(encoding="utf-8"))
    return treff[1] if treff else ""


def _denne_maskinen(vert: str) -> bool:
    try:
        return ipaddress.ip_address(vert).is_loopback
    except ValueError:
        return vert == "localhost"
