"""ProperDocs, which goes on from MkDocs 1, builds the same source to the same pages."""

from pathlib import Path

import pytest

from generatorsider import OPPSETTENE, bygde, html_filene, kjoer, pakkene, sidene
from oppsett.generatorer import PROPERDOCS, med


@pytest.fixture(scope="module")
def properdocs(to_aar: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder that ProperDocs has built with a warning as a fault, by the configuration."""
    mappe = tmp_path_factory.mktemp("properdocs")
    python, miljoe = med(pakkene(PROPERDOCS), to_aar)
    for oppsett in OPPSETTENE:
        bygg = [*python, "-m", "properdocs", "build", "--strict", "-f", oppsett]
        kjoer([*bygg, "-d", mappe / oppsett], to_aar, miljoe)
    bygde(str(PROPERDOCS))
    return {oppsett: mappe / oppsett for oppsett in OPPSETTENE}


@pytest.mark.parametrize("oppsett", OPPSETTENE)
def test_every_page_is_the_same_to_the_letter_but_for_the_name_of_what_built_it(
    oppsett: str, mkdocs: dict[str, Path], properdocs: dict[str, Path]
) -> None:
    ventet, bygget = html_filene(mkdocs[oppsett]), html_filene(properdocs[oppsett])
    assert bygget.keys() == ventet.keys()
    hvem = '<meta name="generator" content="mkdocs-{}, mkdocs-material-'
    ulike = []
    for sti, tekst in bygget.items():
        uten_navn = tekst.replace(hvem.format(PROPERDOCS), hvem.format("1.6.1"))
        assert uten_navn != tekst, sti
        if uten_navn != ventet[sti]:
            ulike.append(sti)
    assert ulike == []


@pytest.mark.parametrize("oppsett", OPPSETTENE)
def test_the_comparison_sees_a_word_and_a_link_that_differ(
    oppsett: str, mkdocs: dict[str, Path], tmp_path: Path
) -> None:
    adresse = OPPSETTENE[oppsett]
    side = mkdocs[oppsett] / "om" / "kontakt" / "index.html"
    tekst = side.read_text(encoding="utf-8")
    foer = sidene(side.parent, adresse)["index.html"]
    for fra, til in (("</h1>", " </h1>"), ('href="../', 'href=".././')):
        assert fra in tekst
        (tmp_path / "index.html").write_text(tekst.replace(fra, til), encoding="utf-8")
        assert sidene(tmp_path, adresse)["index.html"] == foer
    andre = (
        ("</h1>", "?</h1>"),
        ('href="../', 'href="../x/'),
        ("</article>", "<input></article>"),
    )
    for fra, til in andre:
        (tmp_path / "index.html").write_text(tekst.replace(fra, til), encoding="utf-8")
        assert sidene(tmp_path, adresse)["index.html"] != foer
