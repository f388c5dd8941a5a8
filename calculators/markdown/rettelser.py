"""The dated note on a page that has been corrected after it was published."""

from pathlib import PurePosixPath
from xml.etree import ElementTree

from markdown.treeprocessors import Treeprocessor

from calculators.norsk import dato
from calculators.regelverk import UkjentTilskuddsaar, regler
from calculators.regelverk.typer import Rettelse


class Rettelser(Treeprocessor):
    """Puts each correction of a page below its first heading, by the year's own rules file."""

    def run(self, root: ElementTree.Element) -> None:
        """Find the page's year and name in its path, and insert the notes."""
        # MkDocs hands each page's file to its own tree processor, the only trace of the page.
        if "relpath" not in self.md.treeprocessors:
            return
        sti = PurePosixPath(self.md.treeprocessors["relpath"].file.src_uri)  # type: ignore[attr-defined]  # MkDocs' own
        for plass, rettelse in enumerate(rettelsene(sti), _etter_overskriften(root)):
            root.insert(plass, merknad(rettelse))


def rettelsene(sti: PurePosixPath) -> list[Rettelse]:
    """The corrections that ``2021/sats.md`` shows, the newest first."""
    if len(sti.parts) != 2 or not sti.parts[0].isdecimal():
        return []
    try:
        alle = regler(int(sti.parts[0])).rettelser
    except UkjentTilskuddsaar:
        return []
    return sorted((r for r in alle if sti.stem in r.sider), key=lambda r: r.dato, reverse=True)


def merknad(rettelse: Rettelse) -> ElementTree.Element:
    """One note: the day, what is put right, and why it was wrong."""
    node = ElementTree.Element("p", {"class": "utgave-melding", "role": "note"})
    dag = ElementTree.SubElement(node, "strong")
    dag.text = f"Rettet {dato(rettelse.dato)}."
    dag.tail = f" {rettelse.hva.nb} Grunn: {rettelse.grunn.nb}"
    return node


def _etter_overskriften(root: ElementTree.Element) -> int:
    return next((n for n, node in enumerate(root, 1) if node.tag == "h1"), 0)
