"""One stylesheet for the site: Material below Designsystemet below our own, in layers.

Designsystemet lives in layers and Material does not, and what is in no layer wins over what
is; so Material is put in one too. One file is also one request on a slow line.
"""

import re
from pathlib import Path

from oppsett.steg import ROT, Stopp

_DS = ROT / "node_modules" / "@digdir"
_TEMA = _DS / "designsystemet-css" / "dist" / "theme" / "designsystemet.css"
_KOMPONENTER = _DS / "designsystemet-css" / "dist" / "src"
# The components the pages use; base.css comes first, for the others lean on its variables.
_BRUKT = (
    "button",
    "error-summary",
    "field",
    "fieldset",
    "heading",
    "input",
    "label",
    "link",
    "list",
    "table",
    "tag",
    "validation-message",
)
# Each dresses one thing. What the machine's colours and paper want comes last, and wins.
_EGNE = (
    "side",
    "soek",
    "merker",
    "innhold",
    "ord",
    "figurer",
    "kalkulator",
    "skjema",
    "svar",
    "maaneder",
    "program",
    "budsjett",
    "register",
    "innebygd",
    "kontrast",
    "utskrift",
)
_MALER = {
    # Material's switch between light and dark is the one there is.
    "data-color-scheme=light": "data-md-color-scheme=default",
    "data-color-scheme=dark": "data-md-color-scheme=slate",
    "data-color-scheme": "data-md-color-scheme",
}
# What asks of every element around, up to the page itself, makes the browser go through all of the
# page at each key. These mean the field or the table, and say so.
_SNEVRERE = {
    ":has(label):not(:has(label:hover)) .ds-input": (
        ".ds-input.ds-input:not(:where(.ds-field:has(label:hover) *))"
    ),
    ":not(:has(tfoot)) tbody": ":where(.ds-table):not(:has(tfoot))>tbody",
    ":not(:has(thead)) tbody": ":where(.ds-table):not(:has(thead))>tbody",
}
# Material is large, and little of it is used. Of the rest, Python makes the classes as the
# visitor types, so that they stand in no page.
_BEHOLD = ("/* purgecss start ignore */", "/* purgecss end ignore */")
# esbuild and others count the same as comments of a licence.
_BORT = re.compile(
    r'@charset "[^"]*";|/\*(?!!)(?:(?!\*/|@license|@preserve).)*\*/', flags=re.DOTALL
)
_MOERK = "@layer ds.theme.color-scheme.dark{"


def stilark(nettsted: Path) -> str:
    """The whole stylesheet of a built site, whose own copy of Material is read."""
    material = "".join(
        _les(_eneste(nettsted / "assets" / "stylesheets", navn)) for navn in ("main", "palette")
    )
    grunn = re.sub(r"[^{}]*\bbody\{[^}]*\}", "", _les(_KOMPONENTER / "base.css"))
    komponenter = "".join(_les(_KOMPONENTER / f"{navn}.css") for navn in _BRUKT)
    egne = "".join(_les(ROT / "stil" / f"{navn}.css") for navn in _EGNE)
    return "\n".join(
        [
            "@layer material, ds, side;",
            # Layers inside ds keep the order that Designsystemet gives them.
            "@layer ds.theme, ds.base, ds.components;",
            f"@layer material{{{material}}}",
            _BEHOLD[0],
            _moerkt_bare_paa_skjerm(_skift(_les(_TEMA))),
            f"@layer ds.base{{{_skift(grunn)}}}",
            f"@layer ds.components{{{_snevret(komponenter)}}}",
            f"@layer side{{{egne}}}",
            _BEHOLD[1],
        ]
    )


def _skift(css: str) -> str:
    for fra, til in _MALER.items():
        css = re.sub(rf"{re.escape(fra)}(?![\w-])", til, css)
    return css


def _snevret(css: str) -> str:
    for fra, til in _SNEVRERE.items():
        if fra not in css:
            raise Stopp(f"Designsystemet har ikke lenger «{fra}», som stylesheet.py gjør snevrere.")
        css = css.replace(fra, til)
    return css


def _moerkt_bare_paa_skjerm(css: str) -> str:
    """Paper is white: the dark colours are for the screen, as Material's are."""
    start = css.find(_MOERK)
    if start < 0:
        raise Stopp("Designsystemets mørke farger ligger ikke der stylesheet.py venter dem.")
    slutt = _klamme_slutt(css, start + len(_MOERK))
    return f"{css[:start]}@media screen{{{css[start:slutt]}}}{css[slutt:]}"


def _klamme_slutt(css: str, fra: int) -> int:
    """The position after the brace that closes the block whose inside begins at ``fra``."""
    dybde = 1
    for treff in re.compile(r"[{}]").finditer(css, fra):
        dybde += 1 if treff[0] == "{" else -1
        if dybde == 0:
            return treff.end()
    raise Stopp("Et stilark mangler en sluttklamme.")


def _les(fil: Path) -> str:
    """The text without its comments, but for those that tell of a licence."""
    tekst = fil.read_text(encoding="utf-8").removeprefix("\ufeff")
    return _BORT.sub("", tekst)


def _eneste(mappe: Path, navn: str) -> Path:
    filer = list(mappe.glob(f"{navn}.*.css"))
    if len(filer) != 1:
        raise Stopp(f"Fant {len(filer)} stilark ved navn {navn} fra Material, ventet ett.")
    return filer[0]
