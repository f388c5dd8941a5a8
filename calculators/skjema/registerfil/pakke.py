"""The parcel an Excel workbook is: a zip with parts of XML that name one another (ECMA-376).

Parts are found by what they are to one another, never by their usual names, and elements by their
local names, so Strict Open XML is read as the usual kind.
"""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from posixpath import dirname, join, normpath
from typing import IO
from urllib.parse import unquote
from xml.etree.ElementTree import Element, TreeBuilder, XMLParser
from xml.parsers import expat

from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.filslag import SKADET, makroer, pakke_uten_bok
from calculators.spraak import _

# A register of 200 000 rows unpacks to well under this; a zip bomb does not.
_STOERST_UTPAKKET = 200_000_000
_FLEST_DELER = 1_000


@contextmanager
def eller_skadet() -> Iterator[None]:
    """Damaged zips and XML raise nearly anything; all of it is one sentence to the visitor."""
    try:
        yield
    except Feltfeil:
        raise
    except Exception:
        raise Feltfeil(_(SKADET)) from None


def navn_av(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]


class Pakke:
    """A zip that is looked at before any of it is unpacked."""

    def __init__(self, innhold: bytes) -> None:
        """Raises Feltfeil for a zip that is damaged, locked, too big, or no workbook."""
        with eller_skadet():
            self._zip = zipfile.ZipFile(io.BytesIO(innhold))
            deler = self._zip.infolist()
        self._deler = {_likt(d.filename): d for d in deler}
        if any(d.flag_bits & 1 for d in deler):
            raise Feltfeil(_("Filen er låst med passord. Lagre den uten passord."))
        if sum(d.file_size for d in deler) > _STOERST_UTPAKKET or len(deler) > _FLEST_DELER:
            raise Feltfeil(
                _("Filen blir for stor når den pakkes ut. Lagre registeret som en ny fil.")
            )
        if any(navn.startswith("xl/vbaproject") for navn in self._deler):
            raise Feltfeil(makroer())

    def hoveddel(self) -> str:
        """The name of the workbook's part. Raises Feltfeil where there is none."""
        pekt = [d for slag, d in self.relasjoner("").values() if slag == "officeDocument"]
        with eller_skadet():
            for del_ in (*pekt, "xl/workbook.xml", "xl/workbook.bin"):
                if del_ in self._deler and self._er_bok(del_):
                    return del_
            mime = self._zip.read("mimetype")[:100] if "mimetype" in self._deler else b""
        raise Feltfeil(pakke_uten_bok(self._deler.keys(), mime))

    def _er_bok(self, del_: str) -> bool:
        return del_.endswith(".bin") or self.rotnavn(del_).endswith("workbook")

    def har(self, del_: str) -> bool:
        """Whether there is a part of this name."""
        return del_ in self._deler

    def aapne(self, del_: str) -> IO[bytes]:
        """The bytes of a part, unpacked as they are read."""
        return self._zip.open(self._deler[del_])

    def relasjoner(self, del_: str) -> dict[str, tuple[str, str]]:
        """What a part points to: for each id what it is, and the name of the part."""
        mappe = dirname(del_)
        rels = join(mappe, "_rels", f"{del_.rpartition('/')[2]}.rels")
        if rels not in self._deler:
            return {}
        with eller_skadet():
            return {
                e.get("Id", ""): (
                    e.get("Type", "").rpartition("/")[2],
                    _likt(join("/", mappe, unquote(e.get("Target", "")))),
                )
                for e in self.elementer(rels)
                if navn_av(e) == "Relationship" and e.get("TargetMode") != "External"
            }

    def elementer(self, del_: str) -> Iterator[Element]:
        """Every element of a part, outermost first."""
        *_, (ytterst, _) = self.voksende(del_)
        return ytterst.iter()

    def voksende(self, del_: str) -> Iterator[tuple[Element, bool]]:
        """The outermost element of a part again and again while it grows, and whether it is whole.

        Who takes away what is finished, can read a part of any length. Raises ValueError for one
        that declares types: entities are declared there, and could be made to grow for ever.
        """
        self.rotnavn(del_)
        bygger = TreeBuilder()
        utenom = bygger.start("", {})
        leser = XMLParser(target=bygger)  # noqa: S314 - the root has been looked at, see above
        with self.aapne(del_) as fil:
            while bit := fil.read(1 << 16):
                leser.feed(bit)
                if len(utenom):
                    yield utenom[0], False
        leser.close()
        yield utenom[0], True

    def rotnavn(self, del_: str) -> str:
        """The name of a part's outermost element, with its namespace as ElementTree writes it."""
        funnet: list[str] = []
        leser = expat.ParserCreate(namespace_separator="}")
        leser.StartElementHandler = lambda navn, _attributter: funnet.append(navn)
        leser.StartDoctypeDeclHandler = _forby
        with self.aapne(del_) as fil:
            while not funnet and (bit := fil.read(4_096)):
                leser.Parse(bit)
        return "{" + funnet[0] if "}" in funnet[0] else funnet[0]


def _forby(*_: object) -> None:
    raise ValueError("A part of a workbook declares no types.")


def _likt(navn: str) -> str:
    """A part's name as others write it: other slashes, capitals, a path from the root."""
    return normpath(navn.replace("\\", "/")).lstrip("/").lower()
