"""A year that is chosen stays chosen: links between the pages of a year and the calculators.

From a page of a year a link opens the calculator with that year's form. From the page of a
calculator a link knows which years have the page it goes to, and follows the year that is chosen.
"""

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from markdown.treeprocessors import Treeprocessor

from calculators.markdown.generator import maalet, siden
from calculators.markdown.sted import sidens_adresse, sidens_fil, sidens_sti
from calculators.redaksjon.kildedata import ankrene
from calculators.redaksjon.sidetekst import les
from calculators.regelverk import aarene
from markdown import Markdown

_KALKULATORER = "kalkulatorer"
# The first link of a page to a page of a year other than its first.
_AARSSIDE = re.compile(r"\]\(\.\./\d{4}/(?!index\.md)([\w-]+)\.md")
_BLOKK = re.compile(r"^```kalkulator\n(?:.*\n)*?tilskuddsaar = (\d+)$", re.MULTILINE)


class Aarslenker(Treeprocessor):
    """Gives the links of a page the year they are about.

    It stands after what makes links: a form's year is no place on a page that could be looked for.
    """

    def run(self, root: ElementTree.Element) -> None:
        """Look at each link that is made."""
        side = siden(self.md)
        if side is None:
            return
        sti, docs = side.sti, side.fil.parents[len(side.sti.parts) - 1]
        for lenke in root.iter("a"):
            href, _, anker = lenke.get("href", "").partition("#")
            if not href or ":" in href or href.startswith("/"):
                continue
            til = maalet(side, href).split("/")
            if sti.parts[0].isdecimal() and til[0] == _KALKULATORER and len(til) == 2:
                if _annet_aar(docs / _KALKULATORER / f"{til[1]}.md", sti.parts[0]):
                    lenke.set("href", f"{href}#tilskuddsaar={sti.parts[0]}")
            elif sti.parts[0] == _KALKULATORER and til[0].isdecimal() and len(aarene()) > 1:
                lenke.set("data-aar", " ".join(_med_siden(docs, til[1:], anker)))


def lesesteder(md: Markdown, unntatt: int) -> list[tuple[int, str]]:
    """The other years, newest first, each with the address of the page that tells of its rules.

    It is the page of the year that this one links to first, where the other year has it, and its
    first page otherwise.
    """
    sti = sidens_sti(md)
    if sti is None:
        return []
    docs = sidens_fil(md).parents[len(sti.parts) - 1]
    treff = _AARSSIDE.search(les(sidens_fil(md)))
    opp = "../" * sidens_adresse(md).count("/")
    andre = [aar for aar in reversed(aarene()) if aar != unntatt]
    har = {aar for aar in andre if treff and (docs / str(aar) / f"{treff[1]}.md").is_file()}
    return [(a, f"{opp}{a}/{f'{treff[1]}/' if treff and a in har else ''}") for a in andre]


def _annet_aar(side: Path, aar: str) -> bool:
    """Whether the calculator of a page opens with another year."""
    sitt = _aaret(side)
    return sitt is not None and sitt != aar


@cache
def _aaret(side: Path) -> str | None:
    treff = _BLOKK.search(les(side)) if side.is_file() else None
    return treff[1] if treff else None


def _med_siden(docs: Path, sti: list[str], anker: str) -> list[str]:
    """The years that have this page, with this heading where the link goes to one."""
    navn = f"{'/'.join(sti) or 'index'}.md"
    filer = ((aar, docs / str(aar) / navn) for aar in aarene())
    return [str(aar) for aar, f in filer if f.is_file() and (not anker or anker in ankrene(f))]
