"""The TOML of a fenced block, read by its type; what does not fit is told as the page's fault."""

from dataclasses import dataclass
from typing import TypeVar

from calculators.markdown.sted import Sidefeil, sidefeil
from calculators.redaksjon.datafil import les_data
from calculators.regelverk import UkjentTilskuddsaar, regler
from calculators.regelverk.feil import Funn, Regelfeil
from markdown import Markdown


@dataclass(frozen=True)
class Aarsblokk:
    """What every block that draws the rules names: a year that has some."""

    tilskuddsaar: int


B = TypeVar("B", bound=Aarsblokk)


def les_blokk(kilde: str, type_: type[B]) -> tuple[B | None, list[str]]:
    """The block, or None and everything that is wrong with it, each a sentence."""
    try:
        blokk = les_data(kilde, "", type_)
        regler(blokk.tilskuddsaar)
    except Regelfeil as feil:
        return None, [_setning(f) for f in feil.funn]
    except UkjentTilskuddsaar as feil:
        return None, [str(feil)]
    return blokk, []


def blokkfeil(md: Markdown, navn: str, kilde: str, *galt: str) -> Sidefeil:
    """The fault of a block, at its first line on the page; ``galt`` are the sentences."""
    utdrag = kilde if kilde.strip() else f"```{navn}"
    return sidefeil(md, utdrag, f"Blokken «{navn}» kan ikke brukes.", *galt)


def _setning(f: Funn) -> str:
    slutt = "" if f.skriv.endswith("?") else "."
    return f"{f.noekkel}: {f.galt}: {f.skriv}{slutt}"
