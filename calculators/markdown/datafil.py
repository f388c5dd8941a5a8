"""The data file of a page: the .toml beside the bokmål one, or the fault told as the page's."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from calculators.markdown.sted import Sidefeil, sidefeil, sidens_fil
from calculators.redaksjon.datafil import fil_i_docs
from calculators.redaksjon.sidetekst import datamappen
from calculators.regelverk.feil import Regelfeil
from markdown import Markdown

T = TypeVar("T")


def ved_siden_av(md: Markdown, les_filen: Callable[[Path], T]) -> T:
    """The data in the .toml of the page, whatever its målform; raises Sidefeil with each fault."""
    side = sidens_fil(md)
    fil = datamappen(side.parent) / f"{side.stem}.toml"
    try:
        return les_filen(fil)
    except OSError:
        galt, skriv = f"{fil_i_docs(fil)} finnes ikke.", "Legg filen ved siden av siden."
        raise sidefeil(md, f"```{side.stem}", galt, skriv) from None
    except Regelfeil as feil:
        raise Sidefeil(str(feil)) from None
