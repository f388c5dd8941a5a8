"""What the front page says of a year's rules: ``{{ forside: 2021 }}`` on a line of its own.

It is the text of ``2021/forside.md``, so that a new year has words of its own there too. Its links
are those of the front page.
"""

import re
from collections.abc import Iterator

from markdown.preprocessors import Preprocessor

from calculators.markdown.sted import sidefeil, sidens_fil, sidens_mappe
from calculators.redaksjon.sidetekst import FORSIDE, les
from markdown import Markdown

# Before the fenced blocks (25) are read.
PRIORITET = 40
_SETT_INN = re.compile(r"\{\{\s*forside:\s*(\d{4})\s*\}\}\s*")
_FORORD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


class Forside(Preprocessor):
    """Puts the year's text where the front page asks for it."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._md = md

    def run(self, lines: list[str]) -> list[str]:
        """The lines of the page; raises Sidefeil for a year without a text."""
        return [ny for linje in lines for ny in self._linjen(linje)]

    def _linjen(self, linje: str) -> Iterator[str]:
        treff = _SETT_INN.fullmatch(linje)
        if not treff:
            yield linje
            return
        fil = sidens_fil(self._md).parent / treff[1] / FORSIDE
        if not fil.is_file():
            galt = f"{sidens_mappe(self._md)}/{treff[1]}/{FORSIDE} finnes ikke."
            raise sidefeil(self._md, linje, galt, "Skriv et år som har filen.")
        yield from _FORORD.sub("", les(fil)).split("\n")
