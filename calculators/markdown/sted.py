"""The page that is being built, and a fault in it: page, line, what is wrong and what to write.

All that is known here of MkDocs and of SuperFences is known in this file.
"""

from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.exceptions import BuildError
from pymdownx.superfences import SuperFencesException

from calculators.redaksjon.sidetekst import NYNORSK as NYNORSKMAPPEN
from calculators.redaksjon.sidetekst import les
from calculators.spraak import BOKMAAL
from markdown import Markdown

# Where a tree processor that makes links stands: after MkDocs and attr_list have had the tree (8),
# before MkDocs resolves links (0).
FOER_LENKENE = 5
# What gathers the anchors of a page, and sees only those outside the drawn blocks.
_SER_ANKRE = "mkdocs_extract_anchors"


class Sidefeil(SuperFencesException, BuildError):  # type: ignore[misc]  # untyped bases
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
    """The file of the page that is being built; only MkDocs knows it."""
    return Path(_fil(md).abs_src_path)


def sidens_sti(md: Markdown) -> PurePosixPath | None:
    """``2021/sats.md``, from the folder of the text; None outside MkDocs."""
    fil = _fil(md)
    return PurePosixPath(fil.src_uri) if fil else None


def sidens_maal(md: Markdown) -> str:
    """The målform of the site that the page is built for; bokmål outside MkDocs."""
    if "relpath" not in md.treeprocessors:
        return BOKMAAL
    # Where a page is built without MkDocs, as by a test, it has a file and no more.
    oppsett = getattr(md.treeprocessors["relpath"], "config", None)
    return str(oppsett.theme["language"]) if oppsett else BOKMAAL


def sidens_mappe(md: Markdown) -> str:
    """``docs`` or ``docs/nn``, as an editor finds the folder of the page's målform."""
    return "docs" if sidens_maal(md) == BOKMAAL else f"docs/{NYNORSKMAPPEN}"


def sidens_adresse(md: Markdown) -> str:
    """``2021/sats/``, where the page will stand on the site; only MkDocs knows it."""
    return str(_fil(md).url)


def meld_ankre(md: Markdown, ankre: set[str]) -> None:
    """Let MkDocs know places on the page that it does not see, so that links to them are right."""
    if _SER_ANKRE in md.treeprocessors:
        md.treeprocessors[_SER_ANKRE].present_anchor_ids |= ankre  # type: ignore[attr-defined]  # MkDocs' own


def _fil(md: Markdown) -> Any:
    """What MkDocs knows of the page's file, or None outside MkDocs."""
    # MkDocs hands each page's file to its own tree processor, the only trace of the page
    # that a Markdown extension can see.
    if "relpath" not in md.treeprocessors:
        return None
    return md.treeprocessors["relpath"].file  # type: ignore[attr-defined]  # MkDocs' own


def _sted(md: Markdown, utdrag: str) -> str:
    """``docs/2021/sats.md:12``, or what can be said of it outside MkDocs."""
    sti = sidens_sti(md)
    if sti is None:
        return "siden"
    foran = les(sidens_fil(md)).partition(utdrag)[0]
    return f"{sidens_mappe(md)}/{sti}:{foran.count(chr(10)) + 1}"
