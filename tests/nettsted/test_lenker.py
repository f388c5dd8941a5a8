"""Every link inside the site leads to a page that exists, and to a heading that is there."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from nyeste import AAR

_ADRESSE = "https://nettsted.test/"


class _Side(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lenker: list[str] = []
        self.ankre: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for navn, verdi in attrs:
            if navn in ("id", "name") and verdi:
                self.ankre.add(verdi)
            elif navn in ("href", "src") and verdi and (tag, dict(attrs).get("rel")) not in _FRIE:
                self.lenker.append(verdi)


# Addresses of the site itself, with the host it is served from.
_FRIE = {("link", "canonical"), ("link", "alternate")}


@cache
def _les(fil: Path) -> _Side:
    side = _Side()
    side.feed(fil.read_text(encoding="utf-8"))
    return side


def test_every_internal_link_and_anchor_exists(mappe: Path) -> None:
    brutt = [
        f"{fil.relative_to(mappe)}: {lenke}"
        for fil in sorted(mappe.rglob("*.html"))
        if fil.name != "404.html"  # its addresses are whole, for it is shown anywhere
        for lenke in _les(fil).lenker
        if not _finnes(mappe, fil, lenke)
    ]
    assert brutt == []


def _finnes(mappe: Path, fil: Path, lenke: str) -> bool:
    her = urljoin(_ADRESSE, fil.relative_to(mappe).as_posix())
    maal = urlsplit(urljoin(her, lenke))
    if f"{maal.scheme}://{maal.netloc}/" != _ADRESSE:
        return maal.scheme in ("https", "mailto", "data")
    treff = mappe / unquote(maal.path).lstrip("/")
    treff = treff / "index.html" if treff.is_dir() else treff
    if not treff.is_file():
        return False
    # What a calculator keeps in the fragment is not a place on the page.
    return not maal.fragment or unquote(maal.fragment) in _les(treff).ankre


@pytest.mark.parametrize("lenke", ["../finnes-ikke/", "../klage/#finnes-ikke", "http://imdi.no/"])
def test_a_broken_link_is_seen(mappe: Path, lenke: str) -> None:
    assert not _finnes(mappe, mappe / str(AAR) / "sats" / "index.html", lenke)
