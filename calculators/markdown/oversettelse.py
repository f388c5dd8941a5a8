"""The note on a nynorsk page that is not made from its bokmål as that is now: a preview shows it.

A release stops at such a page (``calculators.redaksjon.oversettelse``).
"""

from xml.etree import ElementTree

from markdown.treeprocessors import Treeprocessor

from calculators.markdown.sted import sidens_fil, sidens_maal, sidens_sti
from calculators.redaksjon.oversettelse import er_eldre, er_utkast
from calculators.redaksjon.sidetekst import les
from calculators.spraak import BOKMAAL


class Oversettelse(Treeprocessor):
    """Puts the note on top of the page, where there is anything to say."""

    def run(self, root: ElementTree.Element) -> None:
        """Hold the page up against the bokmål one."""
        sti = sidens_sti(self.md)
        if sti is None or sidens_maal(self.md) == BOKMAAL:
            return
        fil = sidens_fil(self.md)
        docs = fil.parents[len(sti.parts)]
        if er_eldre(docs, str(sti)):
            root.insert(0, _merknad(utkast=er_utkast(les(fil))))


def _merknad(*, utkast: bool) -> ElementTree.Element:
    """In nynorsk alone: no other page has it."""
    klasse = "utgave-melding utgave-melding--utkast"
    node = ElementTree.Element("p", {"class": klasse, "role": "note"})
    hode = ElementTree.SubElement(node, "strong")
    hode.text = "Førehandsvising."
    hode.tail = (
        " Denne sida er eit utkast som ingen har lese."
        if utkast
        else " Denne sida er ikkje oppdatert etter bokmålssida."
    )
    return node
