"""A sentence whose value is not found in the source is not one that stands there.

What an editor wrote of a year that had the value, with the mark «Står i kilden» or «Utledet», is
marked as open in a year that has not, and says when it was looked for.
"""

from xml.etree import ElementTree

from markdown.treeprocessors import Treeprocessor

from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering.ikke_funnet import lett
from calculators.rendering.kilde import MERKER
from calculators.spraak import _

# A mark covers what stands before it in the same of these.
_BLOKKER = frozenset({"p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})
_LETT = "data-lett"
_SIKRE = frozenset({"merke merke--kilde", "merke merke--utledet"})


def merk(node: ElementTree.Element, hull: IkkeFunnet) -> None:
    """Let a value on a page show that it is not found."""
    node.set("class", "regelverdi regelverdi--ikke-funnet")
    node.set(_LETT, lett(hull))


class Hull(Treeprocessor):
    """Marks as open each sentence with a value that is not found."""

    def run(self, root: ElementTree.Element) -> None:
        """Walk the page."""
        self._gaa(root, "")

    def _gaa(self, element: ElementTree.Element, lett_: str) -> str:
        """What is known to be missing since the last mark, after this element."""
        for barn in element:
            if barn.tag in _BLOKKER:
                self._gaa(barn, "")
            elif barn.get(_LETT):
                lett_ = barn.attrib.pop(_LETT)
            elif barn.get("class", "").startswith("merke "):
                if lett_ and barn.get("class") in _SIKRE:
                    _aapne(barn, lett_)
                lett_ = ""
            else:
                lett_ = self._gaa(barn, lett_)
        return lett_


def _aapne(merke: ElementTree.Element, lett_: str) -> None:
    merke.set("class", "merke merke--avklares")
    aapent = MERKER["avklares"]
    merke.text = _(aapent)
    for grunn in merke:
        grunn.text = ": " + _("vi har ikke funnet det i kilden.") + f" {lett_}"
