"""A page is built in the målform of its site: every block, value, mark and note on it."""

from calculators.markdown.generator import siden
from calculators.markdown.sted import Sidefeil, sidens_maal
from calculators.spraak import svarer_paa
from markdown import Markdown

_UKJENT = (
    "Sidene bygges av noe vi ikke kjenner. Da blir verken rettelser eller nynorsk med. "
    "Be en utvikler se i calculators/markdown/generator.py."
)


def i_sidens_maalform(md: Markdown, *, uten_side: bool) -> None:
    """Let the whole of a page be made in the målform that the site is built for.

    What makes the parts of a page is called at many times on the way, by SuperFences too, so it is
    the way itself that is put in a målform. Raises Sidefeil where no page is known: what is told by
    the page, such as its corrections, would else be left out without a word. ``uten_side`` says
    that there is none, and only then is a text made by itself.
    """
    konverter = md.convert

    def i_maalformen(source: str) -> str:
        if siden(md) is None and not uten_side:
            raise Sidefeil(_UKJENT)
        with svarer_paa(sidens_maal(md)):
            return konverter(source)

    md.convert = i_maalformen  # type: ignore[method-assign]
