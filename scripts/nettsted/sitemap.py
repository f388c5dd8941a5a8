"""The list of pages for search engines: each page in both målformer, which point at each other.

Each says when its own text last changed (``oppdatert`` on top of it), by overrides/sitemap.xml.
"""

import gzip
import re
from pathlib import Path

from nettsted.maalformer import NYNORSK

_SIDE = re.compile("<loc>(.*?)</loc>(<lastmod>.*?</lastmod>)?")
_HODE = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def nettstedskart(bokmaal: Path, nynorsk: Path) -> None:
    """Write the list in place of bokmål's own, and its copy in gzip, from the two of MkDocs."""
    paa_nynorsk = _sidene(nynorsk)
    sider = _sidene(bokmaal)
    rot = min(sider, key=len)
    linjer = [
        _linje(adresse, endret, side, annen)
        for side in sider
        if (annen := f"{rot}{NYNORSK}/{side.removeprefix(rot)}") in paa_nynorsk
        for adresse, endret in ((side, sider[side]), (annen, paa_nynorsk[annen]))
    ]
    tekst = f"{_HODE}{''.join(linjer)}</urlset>\n"
    bokmaal.write_text(tekst, encoding="utf-8", newline="\n")
    # Without the time it was made, or two builds would differ.
    bokmaal.with_name(f"{bokmaal.name}.gz").write_bytes(gzip.compress(tekst.encode(), mtime=0))


def _sidene(fil: Path) -> dict[str, str]:
    """The addresses, as they are written in XML, and the element that says when; or nothing."""
    return dict(_SIDE.findall(fil.read_text(encoding="utf-8")))


def _linje(adresse: str, endret: str, bokmaal: str, nynorsk: str) -> str:
    maal = {"nb": bokmaal, "nn": nynorsk, "x-default": bokmaal}
    lenker = "".join(
        f'<xhtml:link rel="alternate" hreflang="{kode}" href="{til}"/>'
        for kode, til in maal.items()
    )
    return f"<url><loc>{adresse}</loc>{endret}{lenker}</url>\n"
