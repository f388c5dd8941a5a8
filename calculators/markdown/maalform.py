"""A page is built in the målform of its site: every block, value, mark and note on it."""

from calculators.markdown.sted import sidens_maal
from calculators.spraak import svarer_paa
from markdown import Markdown


def i_sidens_maalform(md: Markdown) -> None:
    """Let the whole of a page be made in the målform that MkDocs builds for.

    What makes the parts of a page is called at many times on the way, by SuperFences too, so it is
    the way itself that is put in a målform.
    """
    konverter = md.convert

    def i_maalformen(source: str) -> str:
        with svarer_paa(sidens_maal(md)):
            return konverter(source)

    md.convert = i_maalformen  # type: ignore[method-assign]
