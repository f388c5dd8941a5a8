"""Writes ``endringer.xml`` into a built site: editions and corrections, for those who follow it.

``python -m nettsted.feed SITE``, in a process of its own so that a new rules file is read. The
format is Atom (RFC 4287). Two builds of the same rules give the same bytes, at any address the
same names: a reader that has told of something does not tell of it again.
"""

import sys
from datetime import date
from pathlib import Path
from uuid import UUID, uuid5
from xml.etree import ElementTree

from calculators.markdown.nyheter import NAVN, Nyhet, nyhetene
from calculators.regelverk import aarene, regler
from calculators.spraak import _, maalformen
from nettsted.adresse import adressen
from nettsted.nynorsk import paa_begge

FIL = "endringer.xml"
TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_SPRAAK = "{http://www.w3.org/XML/1998/namespace}lang"
# Under this all that is told has its name. Never to be changed.
_NAVNEROM = UUID("5d0c8f5e-6a0b-4a57-9c0e-2f1a7f0d3b64")


def skriv(nettsted: Path) -> None:
    """One file where the pages of the målform lie that is answered in."""
    her = adressen(nettsted)
    tekst = stroemmen(nyhetene(), her)
    (nettsted / FIL).write_text(tekst, encoding="utf-8", newline="\n")


def stroemmen(nyheter: list[Nyhet], adresse: str) -> str:
    """The whole feed. ``adresse`` is that of the front page in this målform."""
    rot = ElementTree.Element("feed", {"xmlns": _ATOM, _SPRAAK: maalformen()})
    aar = aarene()
    dager = [n.dag for n in nyheter] or [date(aar[0], 1, 1)]
    _felles(rot, "", _(NAVN), max(dager))
    forfatter = ElementTree.SubElement(rot, "author")
    _tekst(forfatter, "name", regler(aar[-1]).kildeside.utgiver)
    _lenke(rot, "self", f"{adresse}{FIL}", TYPE)
    _lenke(rot, "alternate", f"{adresse}aar/")
    for nyhet in nyheter:
        _nyheten(ElementTree.SubElement(rot, "entry"), nyhet, adresse)
    ElementTree.indent(rot)
    innhold = ElementTree.tostring(rot, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{innhold}\n'


def _nyheten(del_: ElementTree.Element, nyhet: Nyhet, adresse: str) -> None:
    _felles(del_, nyhet.noekkel, nyhet.tittel, nyhet.dag)
    foerste, *andre = nyhet.sider
    # Only one of a kind may be the page it is told of; the rest are beside it.
    _lenke(del_, "alternate", adresse + foerste)
    for side in andre:
        _lenke(del_, "related", adresse + side)
    _tekst(del_, "content", nyhet.tekst)


def _felles(del_: ElementTree.Element, noekkel: str, tittel: str, dag: date) -> None:
    """What a feed and an entry both have; each målform's is another."""
    _tekst(del_, "id", uuid5(_NAVNEROM, f"{maalformen()}/{noekkel}").urn)
    _tekst(del_, "title", tittel)
    _tekst(del_, "updated", f"{dag}T00:00:00Z")


def _tekst(under: ElementTree.Element, navn: str, tekst: str) -> None:
    ElementTree.SubElement(under, navn).text = tekst


def _lenke(under: ElementTree.Element, rel: str, til: str, type_: str = "text/html") -> None:
    egenskaper = {"rel": rel, "type": type_, "hreflang": maalformen(), "href": til}
    ElementTree.SubElement(under, "link", egenskaper)


if __name__ == "__main__":
    paa_begge(skriv, Path(sys.argv[1]))
