"""A fault in a page, said to the editor: page, line, what is wrong and what to write."""

from pathlib import Path

from mkdocs.exceptions import BuildError
from pymdownx.superfences import SuperFencesException

from markdown import Markdown


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
    fil = md.treeprocessors["relpath"].file  # type: ignore[attr-defined]  # MkDocs' own
    return Path(fil.abs_src_path)


def _sted(md: Markdown, utdrag: str) -> str:
    """``docs/2021/sats.md:12``, or what can be said of it outside MkDocs."""
    # MkDocs hands each page's file to its own tree processor, the only trace of the page
    # that a Markdown extension can see.
    if "relpath" not in md.treeprocessors:
        return "siden"
    fil = md.treeprocessors["relpath"].file  # type: ignore[attr-defined]  # MkDocs' own
    foran = Path(fil.abs_src_path).read_text(encoding="utf-8").partition(utdrag)[0]
    return f"docs/{fil.src_uri}:{foran.count(chr(10)) + 1}"
