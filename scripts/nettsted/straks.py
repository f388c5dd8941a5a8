"""What an editor has changed, seen at once: ``python -m nettsted.straks SITE FILE…``.

A page is built alone and laid in the finished site. After a change in the rules all the pages are,
and the calculators get the rules too. What else follows of a change, and every check, comes with
the whole build.
"""

import os
import shutil
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from calculators.markdown.generator import bygg_bare
from calculators.redaksjon.sidetekst import FORSIDE, sidene
from motor.regler import med_reglene
from nettsted import nynorsk
from nettsted.ferdigside import felles_for, ferdig, med_policy, navnene, policyen
from nettsted.finish import navngi
from nettsted.maalformer import NYNORSK
from nettsted.sider import bygg_sidene, nynorskmiljoet
from opphav.siden import LISTEN
from oppsett.steg import CACHE, ROT

_DOCS = ROT / "docs"
_REGLENE = ROT / "calculators" / "regelverk"
_MELLOM = CACHE / "straks"


def _kan_vises(endret: Collection[Path]) -> bool:
    """Whether all that has changed is the text of pages that are there, or the rules."""
    return all(
        fil.is_file()
        and (
            (fil.suffix in (".md", ".toml") and fil.is_relative_to(_DOCS))
            or (fil.suffix == ".toml" and fil.is_relative_to(_REGLENE))
        )
        for fil in endret
    )


def vis(nettsted: Path, endret: Collection[Path]) -> int:
    """Lay what has changed in the finished site; returns how many pages, 0 when it must wait."""
    if not _kan_vises(endret):
        return 0
    egne_sider = [*sidene(_DOCS), *sidene(_DOCS / NYNORSK)]
    # What the front page says of a year is no page by itself.
    if set(endret) <= {fil for fil in egne_sider if fil.name != FORSIDE}:
        return _legg_inn(nettsted, navnene(nettsted), _noen(endret))
    navn = navnene(nettsted)
    regler = [fil for fil in endret if fil.is_relative_to(_REGLENE)]
    if regler:
        navn["kalkulator"] = _motoren(nettsted, navn["kalkulator"], regler)
    return _legg_inn(nettsted, navn, _alle())


def _noen(endret: Collection[Path]) -> Iterator[tuple[Path, str]]:
    """The pages of these files, each with its place in the site, as MkDocs makes them."""
    os.environ.update(nynorskmiljoet())
    for oppsett, mappe, om in (
        ("mkdocs.yml", "", str),
        ("mkdocs.nn.yml", NYNORSK, nynorsk.under_roten),
    ):
        egne = [fil for fil in endret if fil.is_relative_to(_DOCS / NYNORSK) == bool(mappe)]
        til = _MELLOM / (mappe or "nb")
        for side in bygg_bare(ROT / oppsett, til, egne) if egne else ():
            yield Path(mappe) / side.relative_to(til), om(side.read_text(encoding="utf-8"))


def _alle() -> Iterator[tuple[Path, str]]:
    til = _MELLOM / "alle"
    shutil.rmtree(til, ignore_errors=True)
    if bygg_sidene(til):
        # What is wrong is told of by the whole build.
        return
    for side in til.rglob("*.html"):
        yield side.relative_to(til), side.read_text(encoding="utf-8")


def _legg_inn(nettsted: Path, navn: dict[str, str], nye: Iterator[tuple[Path, str]]) -> int:
    felles = felles_for(nettsted, navn)
    policy = policyen((nettsted / "index.html").read_text(encoding="utf-8"))
    antall = 0
    for sti, side in nye:
        # A list that is put in after MkDocs is not at hand here.
        if LISTEN not in side:
            ferdig_side = med_policy(ferdig(side, felles), policy, str(sti))
            (nettsted / sti).write_text(ferdig_side, encoding="utf-8", newline="\n")
            antall += 1
    return antall


def _motoren(nettsted: Path, navn: str, regler: Collection[Path]) -> str:
    """The engine with these rules, beside the one that is there; returns its name."""
    under_arbeid = _MELLOM / "kalkulator"
    shutil.rmtree(under_arbeid, ignore_errors=True)
    med_reglene(nettsted / "assets" / navn, under_arbeid, regler)
    ferdig_motor = navngi(under_arbeid)
    til = nettsted / "assets" / ferdig_motor.name
    if not til.exists():
        shutil.copytree(ferdig_motor, til)
    shutil.rmtree(ferdig_motor)
    # Rules that are changed back are those of an engine that lies there already.
    til.touch()
    return til.name


if __name__ == "__main__":
    print(vis(Path(sys.argv[1]), [Path(fil) for fil in sys.argv[2:]]))
