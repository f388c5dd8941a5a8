"""The Markdown extension: ``{{ 2021.sats.kroner }}`` and ``{{ kilde: Rapportering }}``."""

import re
from typing import Any
from xml.etree import ElementTree

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from calculators.markdown.aarslenker import Aarslenker
from calculators.markdown.aarsside import Aarsside
from calculators.markdown.forside import PRIORITET as FOER_BLOKKENE
from calculators.markdown.forside import Forside
from calculators.markdown.generator import ETTER_LENKENE, FOER_LENKENE, meld_ankre, til_kilden
from calculators.markdown.hull import Hull, merk
from calculators.markdown.maalform import i_sidens_maalform
from calculators.markdown.oversettelse import Oversettelse
from calculators.markdown.rettelser import Rettelser
from calculators.markdown.sted import sidefeil
from calculators.redaksjon.regelverdi import hullet, ingen_verdi, regelverdi
from calculators.regelverk import UkjentTilskuddsaar
from calculators.rendering.kilde import MERKER
from markdown import Markdown

# Above the backtick pattern (190) an editor could not show the syntax itself; below it she can.
_PRIORITET = 185
_ID = re.compile(r'<[^>]*\sid="([^"]+)"')
# After the inline patterns (20) have made values and marks of the text.
_ETTER_TEKSTEN = 15
_MERKE = re.compile(r"(kilde|utledet|avklares|brev)\s*:\s*(.+)", re.DOTALL)


class _Innsatt(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | str, int, int]:
        innhold = m[1].strip()
        merke = _MERKE.fullmatch(innhold)
        node = _merket(merke[1], merke[2]) if merke else self._verdi(innhold, m[0])
        return node, m.start(0), m.end(0)

    def _verdi(self, sti: str, utdrag: str) -> ElementTree.Element:
        try:
            tekst, hull = regelverdi(sti), hullet(sti)
        except (KeyError, UkjentTilskuddsaar) as feil:
            raise sidefeil(self.md, utdrag, ingen_verdi(sti, feil)) from None
        node = ElementTree.Element("data", {"class": "regelverdi", "value": sti})
        node.text = tekst
        if hull:
            merk(node, hull)
        return node


class _Tegnet(Treeprocessor):
    """Tells of the anchors and the links in what is drawn on the page, which is kept as HTML."""

    def run(self, root: ElementTree.Element) -> None:
        """Look through what is kept."""
        biter = (b for b in self.md.htmlStash.rawHtmlBlocks if isinstance(b, str))
        meld_ankre(self.md, {id_ for bit in biter for id_ in _ID.findall(bit)})
        til_kilden(self.md)


def _merket(slag: str, tekst: str) -> ElementTree.Element:
    """A chip with the mark in words, and what it rests on after it."""
    node = ElementTree.Element("span", {"class": f"merke merke--{slag}"})
    node.text = MERKER[slag]  # type: ignore[index]  # the pattern lets only the marks through
    grunn = ElementTree.SubElement(node, "span", {"class": "merke-grunn"})
    grunn.text = f": {tekst}"
    return node


class Utvidelse(Extension):
    """Adds the inline values to a Markdown instance."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {"uten_side": [False, "whether a text is made by itself, and is no page"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Register the pattern, and let all that is made of the page be in its målform."""
        i_sidens_maalform(md, uten_side=self.getConfig("uten_side"))
        md.inlinePatterns.register(_Innsatt(r"\{\{(.+?)\}\}", md), "regelverdi", _PRIORITET)
        md.preprocessors.register(Forside(md), "forside", FOER_BLOKKENE)
        md.treeprocessors.register(Hull(md), "hull", _ETTER_TEKSTEN)
        md.treeprocessors.register(Rettelser(md), "rettelser", 1)
        md.treeprocessors.register(Oversettelse(md), "oversettelse", 1)
        md.treeprocessors.register(Aarsside(md), "aarsside", 1)
        md.treeprocessors.register(_Tegnet(md), "tegnet", FOER_LENKENE)
        md.treeprocessors.register(Aarslenker(md), "aarslenker", ETTER_LENKENE)


def makeExtension(**kwargs: Any) -> Utvidelse:  # noqa: N802 - the name is Markdown's
    """The entry point that Markdown looks for."""
    return Utvidelse(**kwargs)
