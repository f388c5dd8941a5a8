"""What lies inside the files of others: the packages put together in them, and the icons."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import unquote

from motor.trim import PYODIDE
from opphav.deler import DELER
from oppsett.steg import ROT

# The files that are put together from several packages, and tell in their source maps of which.
_SAMLINGER = ("javascripts/workers/search.*.js.map", "stylesheets/*.css.map")
# Packages that have another name in the list, or are in it under that of another.
_NAVN = {"error-stack-parser": "stackframe"}
# Material has several collections of icons, each by a licence of its own. Those in the stylesheets
# of Designsystemet are Nav's.
_IKONSAMLINGER = {"material": "material-design-icons", "designsystemet": "aksel"}
_DESIGNSYSTEMET = ROT / "node_modules" / "@digdir" / "designsystemet-css" / "dist"
# An icon is a drawing that begins with a path; figures of ours begin otherwise.
_IKON = re.compile(r"""<svg[^>]*>(?:\s|<!--.*?-->)*<path[^>]*?\bd=\\?["']([^"'\\]+)""", re.DOTALL)
_STI = re.compile(r'\bd="([^"]+)"')
_TEGNER = ("overrides", "stil", "calculators/rendering", "calculators/markdown")


@cache
def material() -> Path:
    """Material's own templates, where it is installed."""
    return Path(str(distribution("mkdocs-material").locate_file("material/templates")))


def i_samlingene() -> Iterator[str]:
    """Each package inside a file of Material's or Pyodide's that the list does not have."""
    kart = [fil for navn in _SAMLINGER for fil in sorted((material() / "assets").glob(navn))]
    for fil in (*kart, PYODIDE / "pyodide.mjs.map"):
        for pakke in sorted(pakkene(fil)):
            if _NAVN.get(pakke, pakke) not in {d.id for d in DELER}:
                yield f"pakken {pakke} i {fil.name.removesuffix('.map')}"


def pakkene(kart: Path) -> set[str]:
    """The packages whose sources a source map names, from npm or copied in under ``vendor``."""
    kilder = json.loads(kart.read_text(encoding="utf-8"))["sources"]
    treff = (re.search(r"(?:.*node_modules|.*vendor)/((?:@[^/]+/)?[^/]+)/", k) for k in kilder)
    return {t[1] for t in treff if t}


def ukjente_ikoner(nettsted: Path) -> Iterator[str]:
    """Each icon in pages and stylesheet that is neither drawn here nor of a collection we know."""
    brukt: dict[str, str] = {}
    for fil in sorted((*nettsted.rglob("*.html"), *nettsted.glob("assets/*.css"))):
        tekst = unquote(fil.read_text(encoding="utf-8"))
        for ikon in _IKON.findall(tekst):
            brukt.setdefault(ikon, fil.relative_to(nettsted).as_posix())
    for ikon, sti in brukt.items():
        samling = _ikonene().get(ikon)
        if samling is None and ikon not in _tegnet_her():
            yield f"et ikon i {sti} vi ikke kjenner («{ikon[:30]}»)"
        elif samling and _IKONSAMLINGER.get(samling) not in {d.id for d in DELER}:
            yield f"et ikon i {sti} fra samlingen {samling}"


@cache
def _ikonene() -> dict[str, str]:
    """The collection of each icon the packages bring along, by how it is drawn."""
    rot = material() / ".icons"
    funnet = {
        ikon: "designsystemet"
        for fil in sorted(_DESIGNSYSTEMET.rglob("*.css"))
        for ikon in _IKON.findall(unquote(fil.read_text(encoding="utf-8")))
    }
    for fil in sorted(rot.rglob("*.svg")):
        samling = fil.relative_to(rot).parts[0]
        for sti in _STI.findall(fil.read_text(encoding="utf-8")):
            # Where two have the same, it is the one we know.
            if samling in _IKONSAMLINGER or sti not in funnet:
                funnet[sti] = samling
    return funnet


@cache
def _tegnet_her() -> str:
    filer = (fil for mappe in _TEGNER for fil in sorted((ROT / mappe).rglob("*")))
    return "\n".join(
        fil.read_text(encoding="utf-8")
        for fil in filer
        if fil.suffix in (".css", ".html", ".js", ".py", ".svg")
    )
