"""Zensical, which Material's makers go on with, builds the same text, links, forms and marks.

How it looks and how it is searched may differ: CONTRIBUTING.md says what remains.
"""

import shutil
from pathlib import Path, PurePosixPath

import pytest
from lxml import etree

from calculators.markdown.generator import samlet_oppsett
from calculators.markdown.rettelser import rettelsene
from generatorsider import OPPSETTENE, Side, bygde, kjoer, pakkene, sidene
from oppsett.generatorer import ZENSICAL, med
from prosjektet import NESTE, SISTE

# How many of each a page must have somewhere, for a comparison of them to say anything.
_SLAGENE = ("<kalkulator-skjema ", "<input ", "<select ", "'merke merke--", "regelverdi",
            "'ordforklaring'", "utgave-melding", "data-aar", "<time ", "'download'")  # fmt: skip


@pytest.fixture(scope="module")
def zensical(to_aar: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder that Zensical has built with a warning as a fault, by the configuration."""
    python, miljoe = med(pakkene(ZENSICAL), to_aar)
    mappe = tmp_path_factory.mktemp("zensical")
    for oppsett in OPPSETTENE:
        # It builds only inside the project, and caches what the other målform has made.
        fil = to_aar / f"zensical-{oppsett}"
        fil.write_text(samlet_oppsett(to_aar / oppsett), encoding="utf-8")
        bygg = [*python, "-m", "zensical", "build", "--clean", "--strict", "-f", fil]
        kjoer(bygg, to_aar, miljoe)
        shutil.move(to_aar / "site", mappe / oppsett)
    bygde(str(ZENSICAL))
    return {oppsett: mappe / oppsett for oppsett in OPPSETTENE}


@pytest.fixture(params=OPPSETTENE)
def par(
    request: pytest.FixtureRequest, mkdocs: dict[str, Path], zensical: dict[str, Path]
) -> tuple[dict[str, Side], dict[str, Side]]:
    """Every page as MkDocs and as Zensical have built it, in one of the målformer."""
    adresse = OPPSETTENE[request.param]
    return sidene(mkdocs[request.param], adresse), sidene(zensical[request.param], adresse)


def test_every_page_has_the_same_text_links_forms_and_marks(
    par: tuple[dict[str, Side], dict[str, Side]],
) -> None:
    ventet, bygget = par
    assert bygget.keys() == ventet.keys()
    alt = [linje for side in ventet.values() for linje in side.tekst]
    assert [slag for slag in _SLAGENE if not any(slag in linje for linje in alt)] == []
    for sti, side in bygget.items():
        assert side.tekst == ventet[sti].tekst, sti


def test_every_page_has_the_same_head_and_the_same_menus(
    par: tuple[dict[str, Side], dict[str, Side]],
) -> None:
    ventet, bygget = par
    for sti, side in bygget.items():
        assert side.hode == ventet[sti].hode, sti
        assert side.menyer == ventet[sti].menyer, sti


def test_corrections_older_years_and_the_ordliste_are_there(
    par: tuple[dict[str, Side], dict[str, Side]],
) -> None:
    _, bygget = par
    sider = {sti: " ".join(side.tekst) for sti, side in bygget.items()}
    rettet = {sti: rettelsene(PurePosixPath(sti.replace("/index.html", ".md"))) for sti in sider}
    assert any(rettet.values())
    for sti, rettelser in rettet.items():
        for r in rettelser:
            assert r.hva.nb in sider[sti] or r.hva.nn in sider[sti]
    assert "Eldre utg" in sider[f"{SISTE}/sats/index.html"]
    assert "Eldre utg" not in sider[f"{NESTE}/sats/index.html"]
    assert "/om/ordliste/#plass" in sider[f"{NESTE}/sats/index.html"]


@pytest.mark.parametrize("oppsett", OPPSETTENE)
def test_the_map_of_the_site_has_the_same_pages_with_the_same_dates(
    oppsett: str, mkdocs: dict[str, Path], zensical: dict[str, Path]
) -> None:
    ventet, bygget = (_kartet(mappe[oppsett] / "sitemap.xml") for mappe in (mkdocs, zensical))
    assert len(ventet) > len(OPPSETTENE)
    assert bygget == ventet


def _kartet(fil: Path) -> list[str]:
    return ["".join(side.itertext()) for side in etree.parse(fil).getroot()]
