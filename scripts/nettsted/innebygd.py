"""Each calculator alone, for a frame in a kommune's own pages: ``innebygd/NAVN/``.

``python -m nettsted.innebygd SITE`` makes them of the calculators' own pages, which lie as deep, so
that every address in them holds. It is run before the assets are named and the policy is made.
"""

import posixpath
import re
import sys
from functools import partial
from html import unescape
from pathlib import Path

import jinja2

from calculators.regelverk import aarene, regler
from nettsted.maalformer import NYNORSK
from nettsted.nynorsk import paa_begge
from oppsett.steg import ROT

MAPPE = "innebygd"
_KALKULATORER = "kalkulatorer"
_MAL = ROT / "overrides" / "innebygd.html"
_KALKULATOREN = re.compile(r"<kalkulator-skjema\b.*</kalkulator-skjema>", re.DOTALL)
# What the page says before it: that what stands there is an example, and what is not to be typed.
_INNLEDNING = re.compile(r"</h1>(.*?)(?:<div>\s*)?<kalkulator-skjema\b", re.DOTALL)
# A link to a page or a file of the site, said from where the whole page lies.
_LENKE = re.compile(r'(\bhref=")(?![#"]|[a-z]+:)([^"]+)')
_MELDING = re.compile(r'<div class="utgave-melding.*?</div>', re.DOTALL)
# What the page asks for to compute, and what its scripts are told by it.
_HODE = re.compile(
    r'<(?:link|script)\b[^>]*"[^"]*assets/(?:kalkulator|pyodide)/[^>]*>(?:</script>)?'
)
_DATA = re.compile(r'<script id="__(?:config|ord)" type="application/json">.*?</script>', re.DOTALL)
_ENE = {
    "tittel": re.compile(r"<title>(.*?) - .*?</title>"),
    "nettstedet": re.compile(r"<title>.* - (.*?)</title>"),
    "adresse": re.compile(r'<link rel="canonical" href="([^"]+)"'),
    "maal": re.compile(r'<html lang="(\w+)"'),
    "rot": re.compile(r'<link rel="stylesheet" href="([./]*)assets/side\.css"'),
    "forbehold": re.compile(r'<div class="md-copyright__highlight">\s*(.*?)\s*</div>', re.DOTALL),
}


def innebygde(nettsted: Path) -> None:
    """Write them.

    ``nettsted`` is where the pages of the målform lie that is answered in.
    """
    mal = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined).from_string(
        _MAL.read_text(encoding="utf-8")
    )
    for fil in sorted((nettsted / _KALKULATORER).glob("*/index.html")):
        side = fil.read_text(encoding="utf-8")
        if treff := _KALKULATOREN.search(side):
            ut = nettsted / MAPPE / fil.parent.name / fil.name
            ut.parent.mkdir(parents=True, exist_ok=True)
            navn = fil.parent.name
            innhold = {"innledning": _INNLEDNING.findall(side)[0], "kalkulator": treff[0]}
            flyttet = {
                n: _LENKE.sub(partial(_fra_siden, navn), del_) for n, del_ in innhold.items()
            }
            tekst = mal.render(**_delene(side, navn), **flyttet)
            ut.write_text(f"{tekst}\n", encoding="utf-8", newline="\n")


def _siden(navn: str) -> str:
    return f"../../{_KALKULATORER}/{navn}/"


def _fra_siden(navn: str, lenke: re.Match[str]) -> str:
    sti, ramme, sted = lenke[2].partition("#")
    skraa = "/" if sti.endswith("/") else ""
    return f"{lenke[1]}{posixpath.normpath(_siden(navn) + sti)}{skraa}{ramme}{sted}"


def _delene(side: str, navn: str) -> dict[str, object]:
    ene = {n: unescape(moenster.findall(side)[0]) for n, moenster in _ENE.items()}
    nynorsk = ene["maal"] == NYNORSK
    return {
        **ene,
        "side": _siden(navn),
        "hode": _HODE.findall(side),
        "meldinger": _MELDING.findall(side),
        "datablokker": _DATA.findall(side),
        "regler": regler(aarene()[-1]),
        "ord": lambda nb, nn: nn if nynorsk else nb,
    }


if __name__ == "__main__":
    paa_begge(innebygde, Path(sys.argv[1]))
