"""The words of the site: one file gives the ordliste and the explanations where words occur.

Block ``ordliste`` makes the page. The extension links the first time a word stands on
any other page to its entry, with the meaning as the link's title: it can be read by
pointing, by keyboard, on a phone and without JavaScript.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from calculators.markdown.datafil import ved_siden_av
from calculators.markdown.generator import FOER_LENKENE, lenke_til, siden
from calculators.markdown.sted import Sidefeil
from calculators.redaksjon.ordlistefil import Ord, Ordliste, les_ordliste
from calculators.regelverk.feil import Regelfeil
from calculators.rendering.html import Html, el, samlet
from calculators.spraak import _
from markdown import Markdown

# Running text. Headings, links, marks, buttons and code are left as the editor wrote them.
_TEKST = frozenset({"p", "li", "td", "dd"})
_UROERT = frozenset({"a", "code", "pre", "span", "data", "h1", "h2", "h3", "h4", "th"})


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **__: Any
) -> str:
    """Format the block ``ordliste``; its data is the .toml beside the page."""
    liste = ved_siden_av(md, les_ordliste)
    return el("dl", *(_oppslag(o) for o in liste.paa_maalformen()), class_="ordliste")


def _oppslag(o: Ord) -> Html:
    ikke = [el("dd", _("Ikke det samme som {er_ikke}.", er_ikke=o.er_ikke))] if o.er_ikke else []
    return samlet(el("dt", o.ord, id=o.id), el("dd", o.betyr), *ikke)


class _Forklaringer(Treeprocessor):
    """Links each word once a page, where it first stands in running text."""

    def __init__(self, md: Markdown, liste: Ordliste, side: str) -> None:
        super().__init__(md)
        self._side = side
        self._adresse = ""
        self._liste = liste
        self._ord: dict[str, Ord] = {}
        self._moenster = re.compile("")

    def run(self, root: ElementTree.Element) -> None:
        """Walk the page; the ordliste itself is left alone."""
        side = siden(self.md)
        if side and side.sti.as_posix() != self._side:
            self._adresse = lenke_til(side, self._side)
            self._kjenn_ordene()
            self._gaa(root, inne=False, brukt=set())

    def _kjenn_ordene(self) -> None:
        """Know the words of the page's målform, which is not told before the page is made."""
        self._ord = {form: o for o in self._liste.paa_maalformen() for form in _former(o)}
        former = sorted(self._ord, key=len, reverse=True)
        self._moenster = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, former))})(?![\w-])")

    def _gaa(self, element: ElementTree.Element, inne: bool, brukt: set[str]) -> None:
        if inne:
            self._del_opp(element, None, brukt)
        for barn in list(element):
            if barn.tag not in _UROERT:
                self._gaa(barn, inne or barn.tag in _TEKST, brukt)
            if inne:
                self._del_opp(element, barn, brukt)

    def _del_opp(
        self, forelder: ElementTree.Element, etter: ElementTree.Element | None, brukt: set[str]
    ) -> None:
        """Put links into one run of text: the element's own, or what follows a child."""
        tekst = (forelder.text if etter is None else etter.tail) or ""
        foran, lenker = self._lenket(tekst, brukt)
        if not lenker:
            return
        if etter is None:
            forelder.text, plass = foran, 0
        else:
            etter.tail, plass = foran, list(forelder).index(etter) + 1
        forelder[plass:plass] = lenker

    def _lenket(self, tekst: str, brukt: set[str]) -> tuple[str, list[ElementTree.Element]]:
        foran, slutt = tekst, 0
        lenker: list[ElementTree.Element] = []
        for treff in self._moenster.finditer(tekst):
            o = self._ord[treff[0]]
            if o.id in brukt:
                continue
            brukt.add(o.id)
            mellom = tekst[slutt : treff.start()]
            if lenker:
                lenker[-1].tail = mellom
            else:
                foran = mellom
            lenker.append(self._lenke(o, treff[0]))
            slutt = treff.end()
        if lenker:
            lenker[-1].tail = tekst[slutt:]
        return foran, lenker

    def _lenke(self, o: Ord, tekst: str) -> ElementTree.Element:
        attr = {"class": "ordforklaring", "href": f"{self._adresse}#{o.id}", "title": o.betyr}
        lenke = ElementTree.Element("a", attr)
        lenke.text = tekst
        return lenke


def _former(o: Ord) -> Iterator[str]:
    for form in (o.ord, *o.former):
        yield form
        yield form[0].upper() + form[1:]


class Forklaringer(Extension):
    """Explains the words of the ordliste where they occur."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "fil": ["docs/om/ordliste.toml", "the words, from the project's folder"],
            "side": ["om/ordliste.md", "the page of the ordliste, from the folder of the text"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Register the tree processor."""
        try:
            liste = les_ordliste(Path(self.getConfig("fil")))
        except Regelfeil as feil:
            raise Sidefeil(str(feil)) from None
        prosess = _Forklaringer(md, liste, self.getConfig("side"))
        md.treeprocessors.register(prosess, "ordforklaringer", FOER_LENKENE)


def makeExtension(**kwargs: Any) -> Forklaringer:  # noqa: N802 - the name is Markdown's
    """The entry point that Markdown looks for."""
    return Forklaringer(**kwargs)
