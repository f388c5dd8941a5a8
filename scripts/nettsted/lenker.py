"""The links of the built site, each to a page and a heading: ``python -m nettsted.lenker SITE``.

MkDocs follows the links that are written in Markdown; here are those in HTML, in templates and in
what is drawn from the rules, too.
"""

import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from calculators.redaksjon.lenkefeil import linjen_med
from oppsett.steg import ROT

_ADRESSE = "https://nettsted.test/"
# Addresses of the site itself, with the host it is served from.
_FRIE = {("link", "canonical"), ("link", "alternate")}
_VIDERE = ("https", "mailto", "data")


class _Side(HTMLParser):
    """The links of a page, and the places on it that can be linked to."""

    def __init__(self) -> None:
        super().__init__()
        self.lenker: list[str] = []
        self.ankre: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element links to and is called."""
        for navn, verdi in attrs:
            if navn in ("id", "name") and verdi:
                self.ankre.add(verdi)
            elif navn in ("href", "src") and verdi and (tag, dict(attrs).get("rel")) not in _FRIE:
                self.lenker.append(verdi)


def lenkefeilene(nettsted: Path, docs: Path) -> list[str]:
    """A line for each link that leads nowhere, with the page it is written on."""
    return list(dict.fromkeys(_i_klartekst(f, x, nettsted, docs) for f, x in brutte(nettsted)))


def brutte(nettsted: Path) -> Iterator[tuple[Path, str]]:
    """Each page with a link that leads nowhere, and the link."""
    for fil in sorted(nettsted.rglob("*.html")):
        if fil.name != "404.html":  # its addresses are whole, for it is shown anywhere
            yield from ((fil, x) for x in _les(fil).lenker if not finnes(nettsted, fil, x))


def finnes(nettsted: Path, fil: Path, lenke: str) -> bool:
    """Whether a link on a page leads to a file of the site, or well out of it."""
    her = urljoin(_ADRESSE, fil.relative_to(nettsted).as_posix())
    maal = urlsplit(urljoin(her, lenke))
    if f"{maal.scheme}://{maal.netloc}/" != _ADRESSE:
        return maal.scheme in _VIDERE
    treff = nettsted / unquote(maal.path).lstrip("/")
    treff = treff / "index.html" if treff.is_dir() else treff
    if not treff.is_file():
        return False
    # What a calculator keeps in the fragment is the names of its fields.
    ankre = [del_.partition("=")[0] for del_ in unquote(maal.fragment).split("&")]
    return not maal.fragment or all(anker in _les(treff).ankre for anker in ankre)


@cache
def _les(fil: Path) -> _Side:
    side = _Side()
    side.feed(fil.read_text(encoding="utf-8"))
    return side


def _i_klartekst(fil: Path, lenke: str, nettsted: Path, docs: Path) -> str:
    mappe = fil.parent.relative_to(nettsted)
    side = mappe / "index.md" if (docs / mappe / "index.md").is_file() else f"{mappe}.md"
    sted = linjen_med(docs, str(side).replace("\\", "/"), lenke)
    if lenke.startswith("http://"):
        return f"{sted}: lenken «{lenke}» er ikke sikker: skriv https:// i stedet for http://"
    galt = f"lenken «{lenke}» går til noe som ikke finnes"
    return f"{sted}: {galt}: rett adressen, eller ta lenken bort"


if __name__ == "__main__":
    linjer = lenkefeilene(Path(sys.argv[1]), ROT / "docs")
    print("\n".join(linjer))
    sys.exit(1 if linjer else 0)
