"""The dated note on a page that has been corrected after it was published."""

from pathlib import PurePosixPath
from xml.etree import ElementTree

from markdown.treeprocessors import Treeprocessor

from calculators.markdown.sted import sidens_sti
from calculators.norsk import antall_med_ord, dato
from calculators.regelverk import UkjentTilskuddsaar, regler
from calculators.regelverk.typer import Rettelse
from calculators.spraak import _


class Rettelser(Treeprocessor):
    """Puts the corrections of a page below its first heading, by the year's own rules file."""

    def run(self, root: ElementTree.Element) -> None:
        """Find the page's year and name in its path, and insert the note."""
        sti = sidens_sti(self.md)
        if sti is None:
            return
        if rettet := rettelsene(sti):
            root.insert(_etter_overskriften(root), merknader(rettet))


def rettelsene(sti: PurePosixPath) -> list[Rettelse]:
    """The corrections that ``2021/sats.md`` shows, the newest first."""
    if len(sti.parts) != 2 or not sti.parts[0].isdecimal():
        return []
    try:
        alle = regler(int(sti.parts[0])).rettelser
    except UkjentTilskuddsaar:
        return []
    return sorted((r for r in alle if sti.stem in r.sider), key=lambda r: r.dato, reverse=True)


def merknader(rettet: list[Rettelse]) -> ElementTree.Element:
    """One note for all corrections of a page: open where it is one, else told by their number.

    What a page says comes first, so several notes are not stacked above it.
    """
    if len(rettet) == 1:
        return merknad(rettet[0], {"class": "utgave-melding", "role": "note"})
    node = ElementTree.Element("details", {"class": "utgave-melding"})
    hode = ElementTree.SubElement(node, "summary")
    ganger = antall_med_ord(len(rettet), "én gang", "{antall} ganger")
    hode.text = _("Rettet {ganger}, sist {dag}", ganger=ganger, dag=_dagen(rettet[0]))
    node.extend(merknad(r, {}) for r in rettet)
    return node


def merknad(rettelse: Rettelse, attributter: dict[str, str]) -> ElementTree.Element:
    """One correction: the day, what is put right, and why it was wrong."""
    node = ElementTree.Element("p", attributter)
    dag = ElementTree.SubElement(node, "strong")
    dag.text = _("Rettet {dagen}.", dagen=_dagen(rettelse))
    grunn = _("Grunn: {grunn}", grunn=rettelse.grunn.ord)
    dag.tail = f" {rettelse.hva.ord} {grunn}"
    return node


def _dagen(rettelse: Rettelse) -> str:
    return dato(rettelse.dato)


def _etter_overskriften(root: ElementTree.Element) -> int:
    return next((n for n, node in enumerate(root, 1) if node.tag == "h1"), 0)
