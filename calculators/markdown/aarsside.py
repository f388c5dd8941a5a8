"""What is said on top of a year's pages: no two years' share a title or a description."""

from xml.etree import ElementTree

from markdown.treeprocessors import Treeprocessor

from calculators.markdown.generator import siden
from calculators.spraak import _


class Aarsside(Treeprocessor):
    """Puts the year in the title and the description of its pages, and in ``aar`` for templates."""

    def run(self, root: ElementTree.Element) -> None:
        """Read the year in the page's path."""
        side = siden(self.md)
        if side is None or not side.sti.parts or not side.sti.parts[0].isdecimal():
            return
        aar, forord = int(side.sti.parts[0]), side.forord
        forord["aar"] = aar
        if "title" in forord:
            forord["title"] = f"{forord['title']} ({aar})"
        if "description" in forord:
            gjelder = _("Gjelder {aar}.", aar=aar)
            forord["description"] = f"{forord['description']} {gjelder}"
