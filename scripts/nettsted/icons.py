"""The mark as others show it: icons for tabs and home screens, and the picture of a shared link.

``python -m nettsted.icons SITE`` draws all of them from the one mark, the same that stands in the
head of each page: overrides/.icons/merke.svg. None has words, so both målformer share them.
"""

import re
import struct
import sys
from pathlib import Path

from resvg_py import svg_to_bytes

from oppsett.steg import ROT

MERKE = ROT / "overrides" / ".icons" / "merke.svg"
# The mark is white on this ground: seen on a tab that is light or dark, at 5.9 to 1.
GRUNN = "#0062ba"
# What other sites show of a shared link, in the shape that all of them take.
DELING = (1200, 630)
_IOS = 180
_ICO = 32
_INNHOLD = re.compile(r'<svg [^>]*viewBox="0 0 24 24"[^>]*>(.*)</svg>\s*', re.DOTALL)


def ikoner(nettsted: Path) -> None:
    """Write every picture of the mark into a built site."""
    merke = MERKE.read_text(encoding="utf-8")
    assets = nettsted / "assets"
    assets.mkdir(exist_ok=True)
    fane = faneikon(merke)
    (assets / "favicon.svg").write_text(fane, encoding="utf-8", newline="\n")
    (assets / "apple-touch-icon.png").write_bytes(som_png(flate(merke, _IOS, _IOS)))
    (assets / "deling.png").write_bytes(som_png(flate(merke, *DELING)))
    # Asked for by name at the root of a host, by those who draw no SVG or read no page: a link to
    # it in each page would be weight for nothing.
    (nettsted / "favicon.ico").write_bytes(ico(som_png(fane, _ICO)))


def faneikon(merke: str) -> str:
    """The mark on a tile of 32, whose edges fall between the pixels at 16 and 32."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="6" fill="{GRUNN}"/>'
        f'<g fill="#fff" transform="translate(4 4)">{_tegningen(merke)}</g></svg>\n'
    )


def flate(merke: str, bredde: int, hoeyde: int) -> str:
    """The mark in the middle of a ground that fills the whole: iOS rounds the corners itself."""
    side = 0.75 * min(bredde, hoeyde)
    sted = f"translate({(bredde - side) / 2:g} {(hoeyde - side) / 2:g}) scale({side / 24:g})"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{bredde}" height="{hoeyde}">'
        f'<rect width="{bredde}" height="{hoeyde}" fill="{GRUNN}"/>'
        f'<g fill="#fff" transform="{sted}">{_tegningen(merke)}</g></svg>'
    )


def som_png(svg: str, bredde: int | None = None) -> bytes:
    """The drawing as PNG, in its own size or another; no font of the machine has a part in it."""
    return bytes(svg_to_bytes(svg_string=svg, width=bredde, skip_system_fonts=True))


def ico(png: bytes) -> bytes:
    """An .ico with one picture, which is the PNG as it is."""
    bredde, hoeyde = struct.unpack(">II", png[16:24])
    hode = struct.pack("<HHH", 0, 1, 1)
    return hode + struct.pack("<BBBBHHII", bredde, hoeyde, 0, 0, 1, 32, len(png), 22) + png


def _tegningen(merke: str) -> str:
    """What is drawn in the mark's own 24 by 24. Raises ValueError for another."""
    treff = _INNHOLD.fullmatch(merke)
    if treff is None:
        raise ValueError(f"{MERKE.name} skal være én SVG med viewBox 0 0 24 24.")
    return treff[1]


if __name__ == "__main__":
    ikoner(Path(sys.argv[1]))
