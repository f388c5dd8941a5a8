"""The page that is being built, and a fault in it: page, line, what is wrong and what to write."""

from pathlib import Path, PurePosixPath

from pymdownx.superfences import SuperFencesException

from calculators.markdown.generator import Side, byggefeilen, siden
from calculators.redaksjon.sidetekst import NYNORSK as NYNORSKMAPPEN
from calculators.redaksjon.sidetekst import les
from calculators.spraak import BOKMAAL
from markdown import Markdown


class Sidefeil(SuperFencesException, byggefeilen()):  # type: ignore[misc]  # untyped bases
    """A page that cannot be built.

    SuperFences swallows every exception but its own, and MkDocs prints a traceback for
    every exception but its own; this one is both.
    """


def sidefeil(md: Markdown, utdrag: str, *ord_: str) -> Sidefeil:
    """The fault with page and line, found by looking for ``utdrag`` in the page's file.

    ``ord_`` are the sentences: what is wrong, and what to write.
    """
    return Sidefeil(f"{_sted(md, utdrag)}: {' '.join(ord_)}")


def sidens_fil(md: Markdown) -> Path:
    """The file of the page that is being built; only what builds it knows."""
    return _bygges(md).fil


def sidens_sti(md: Markdown) -> PurePosixPath | None:
    """``2021/sats.md``, from the folder of the text; None where no site is built."""
    side = siden(md)
    return side.sti if side else None


def sidens_maal(md: Markdown) -> str:
    """The målform of the site that the page is built for; bokmål where no site is built."""
    side = siden(md)
    return side.maal if side else BOKMAAL


def sidens_mappe(md: Markdown) -> str:
    """``docs`` or ``docs/nn``, as an editor finds the folder of the page's målform."""
    return "docs" if sidens_maal(md) == BOKMAAL else f"docs/{NYNORSKMAPPEN}"


def sidens_adresse(md: Markdown) -> str:
    """``2021/sats/``, where the page will stand on the site; only what builds it knows."""
    return _bygges(md).adresse


def _bygges(md: Markdown) -> Side:
    side = siden(md)
    if side is None:
        raise LookupError("no site is being built, so there is no page")
    return side


def _sted(md: Markdown, utdrag: str) -> str:
    """``docs/2021/sats.md:12``, or what can be said of it where no site is built."""
    side = siden(md)
    if side is None:
        return "siden"
    foran = les(side.fil).partition(utdrag)[0]
    return f"{sidens_mappe(md)}/{side.sti}:{foran.count(chr(10)) + 1}"
