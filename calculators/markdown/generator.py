"""What builds the pages, and all that is known of it: MkDocs, ProperDocs or Zensical.

Only here are they imported or called. A page, its address, its målform, what stands on top of it
and the places on it that are linked to are asked for here, whichever of them builds. What MkDocs
says when it warns is read in ``calculators.redaksjon.lenkefeil``; what is used of Material is
listed in ``scripts/nettsted/material.toml``.
"""

import os
import re
from collections.abc import Callable, Collection, MutableMapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath
from posixpath import dirname, join, normpath, relpath
from typing import Any

import yaml

from calculators.spraak import BOKMAAL
from markdown import Markdown

# Where a tree processor that makes links stands: after MkDocs and attr_list have had the tree (8),
# before MkDocs resolves links (0); and one that looks at those it has made.
FOER_LENKENE = 5
ETTER_LENKENE = -1
# MkDocs and ProperDocs hand each page's file to a tree processor of their own, and Zensical its
# page to a preprocessor: the only trace of the page that a Markdown extension can see.
_LENKENE = "relpath"
_SIDEN = "rendering_context"
# What gathers the anchors of a page, and sees only those outside the drawn blocks.
_SER_ANKRE = ("mkdocs_extract_anchors", "properdocs_extract_anchors")
# A relative address in what a block has drawn. What stands for those without JavaScript is text to
# Zensical, and left alone.
_FRA_ADRESSEN = re.compile(
    r'<noscript>.*?</noscript>|(<[^>]*\s(?:href|src)=")(?![a-z]+:|[/#"])([^"#?]+)', re.DOTALL
)
# Where a site is thought to lie, so deep that a link may lead out of it.
_ROT = "/_" * 8
# A time that comes after every file's: the year 2100.
_LENGE_TIL = 4102444800


@dataclass(frozen=True)
class Side:
    """The page that is being built: its file, ``2021/sats.md``, ``2021/sats/`` and ``nb``.

    ``forord`` is what stands on top of the page, as the templates will read it: it may be changed.
    """

    fil: Path
    sti: PurePosixPath
    adresse: str
    maal: str
    forord: MutableMapping[str, Any]


def siden(md: Markdown) -> Side | None:
    """The page that is being built; None where Markdown is used by itself."""
    if _LENKENE in md.treeprocessors:
        return _mkdocs_side(md.treeprocessors[_LENKENE])
    if _SIDEN in md.preprocessors:
        return _zensicals_side(md.preprocessors[_SIDEN])
    return None


def _mkdocs_side(prosess: Any) -> Side:
    # Where a page is built without MkDocs, as by a test, it may have a file and no more.
    fil, oppsett = prosess.file, getattr(prosess, "config", None)
    return Side(
        Path(fil.abs_src_path),
        PurePosixPath(getattr(fil, "src_uri", "")),
        str(getattr(fil, "url", "")),
        str(oppsett.theme["language"]) if oppsett else BOKMAAL,
        fil.page.meta if getattr(fil, "page", None) else {},
    )


def _zensicals_side(prosess: Any) -> Side:
    oppsett, side = prosess.config, prosess.page
    docs = Path(oppsett["root_dir"]) / oppsett["docs_dir"]
    return Side(
        docs / side.path,
        PurePosixPath(side.path),
        str(side.url),
        str(oppsett["theme"]["language"]),
        side.meta,
    )


def maalet(side: Side, lenke: str) -> str:
    """``kalkulatorer/tilskudd``: where a link from the page goes, be it resolved already or not.

    Zensical resolves the links of a page when Markdown is done with it, and MkDocs before.
    """
    if not lenke.endswith(".md"):
        return normpath(join(side.adresse, lenke))
    til = PurePosixPath(normpath(join(dirname(str(side.sti)), lenke)))
    return str(til.parent if til.stem == "index" else til.with_suffix(""))


def lenke_til(side: Side, fil: str) -> str:
    """The link from the page to a file of the text, ``om/ordliste.md``, as all of them take it."""
    return relpath(fil, dirname(str(side.sti)) or ".")


def til_kilden(md: Markdown) -> None:
    """Let the drawn blocks' links be resolved as those of the text are, where that is done to both.

    A block links from the page's address, and MkDocs leaves it so. Zensical takes every link for
    one from the page's file.
    """
    if _SIDEN not in md.preprocessors or not (side := siden(md)):
        return
    biter = md.htmlStash.rawHtmlBlocks
    for n, bit in enumerate(biter):
        if isinstance(bit, str):
            biter[n] = _FRA_ADRESSEN.sub(lambda treff: _fra_filen(side, treff), bit)


def _fra_filen(side: Side, treff: re.Match[str]) -> str:
    foran, sti = treff.groups()
    if not foran:
        return treff[0]
    til = relpath(join(_ROT, side.adresse, sti), join(_ROT, dirname(str(side.sti))))
    return f"{foran}{til}{'/' if sti.endswith('/') else ''}"


def meld_ankre(md: Markdown, ankre: set[str]) -> None:
    """Tell of places on the page that MkDocs does not see, so that links to them are right.

    Zensical looks for them in the finished page.
    """
    for navn in _SER_ANKRE:
        if navn in md.treeprocessors:
            md.treeprocessors[navn].present_anchor_ids |= ankre  # type: ignore[attr-defined]  # MkDocs' own


def byggefeilen() -> type[Exception]:
    """The exception that stops a build with its own words; MkDocs prints a traceback for others.

    ProperDocs answers to MkDocs' name when it is what builds. Zensical prints any as it is.
    """
    for pakke in ("mkdocs", "properdocs"):
        try:
            feil: type[Exception] = import_module(f"{pakke}.exceptions").BuildError
        except ModuleNotFoundError:
            continue
        return feil
    return Exception


def byggekommando(
    python: str | Path, oppsett: str | Path, til: Path, *, strengt: bool = True
) -> list[str | Path]:
    """What builds the pages of a configuration file into ``til``; a warning stops it."""
    streng = ["--strict"] if strengt else []
    return [python, "-m", "mkdocs", "build", *streng, "-f", oppsett, "--site-dir", til]


def bygg_bare(oppsett: Path, til: Path, kilder: Collection[Path]) -> list[Path]:
    """Build only the pages that are made of these files of docs; returns the files they are.

    Each page is as a build of all would make it, as long as nothing else has changed. What goes
    for all the pages together, such as the search, is not made. Raises ModuleNotFoundError where
    something else than MkDocs builds.
    """
    mkdocs, bygging = import_module("mkdocs.config"), import_module("mkdocs.commands.build")
    valgt = mkdocs.load_config(str(oppsett), site_dir=str(til))
    sidene = import_module("mkdocs.structure.files").get_files(valgt).documentation_pages()
    nye = [Path(fil.abs_dest_path) for fil in sidene if Path(fil.abs_src_path) in kilder]
    # It builds what is older than its source, and only asks when each was written.
    for fil in sidene:
        _nyere_enn_alt(Path(fil.abs_dest_path))
    for ny in nye:
        ny.unlink()
    valgt.plugins.on_startup(command="build", dirty=True)
    bygging.build(valgt, dirty=True)
    return nye


def _nyere_enn_alt(fil: Path) -> None:
    fil.parent.mkdir(parents=True, exist_ok=True)
    fil.touch()
    os.utime(fil, (_LENGE_TIL, _LENGE_TIL))


def samlet_oppsett(oppsett: Path) -> str:
    """A configuration and what it inherits in one, where a list takes the place of the other's.

    MkDocs reads them so. Zensical puts the lists one after the other: a menu of both målformer.
    """
    node = yaml.compose(oppsett.read_text(encoding="utf-8"))
    arvet = [verdi.value for noekkel, verdi in node.value if noekkel.value == "INHERIT"]
    if not arvet:
        return str(yaml.serialize(node))
    grunn = yaml.compose(samlet_oppsett(oppsett.parent / arvet[0]))
    _legg_over(grunn, node)
    return str(yaml.serialize(grunn))


def _legg_over(grunn: Any, over: Any) -> None:
    plass = {noekkel.value: n for n, (noekkel, _) in enumerate(grunn.value)}
    for noekkel, verdi in over.value:
        n = plass.get(noekkel.value)
        if noekkel.value == "INHERIT":
            continue
        if n is None:
            grunn.value.append((noekkel, verdi))
            continue
        foer = grunn.value[n][1]
        if isinstance(verdi, yaml.MappingNode) and isinstance(foer, yaml.MappingNode):
            _legg_over(foer, verdi)
        else:
            grunn.value[n] = (noekkel, verdi)


def nettstedets_adresse(oppsett: Path) -> str:
    """Where the site will be served, by its configuration file and what the environment says."""
    les: Callable[[Any], Any] = import_module("mkdocs.utils.yaml").yaml_load
    with oppsett.open(encoding="utf-8") as fil:
        return str(les(fil)["site_url"])
