"""What MkDocs only warns of stops the build, told in Norwegian with page, line and remedy."""

import subprocess
import sys
from pathlib import Path

import pytest

from calculators.redaksjon.lenkefeil import advarslene, i_klartekst
from nettsted.lenker import lenkefeilene
from oppsett.steg import med_modulene
from prosjektet import SISTE, kopi


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kopi(tmp_path_factory.mktemp("prosjekt"))


def _bygg(prosjekt: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nettsted.sider", str(prosjekt / "site")],
        cwd=prosjekt,
        env=med_modulene(prosjekt),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_site_as_it_is_has_no_warning(prosjekt: Path) -> None:
    svar = _bygg(prosjekt)
    assert (svar.returncode, svar.stdout.strip(), svar.stderr) == (0, "", "")


def test_every_warning_of_a_build_is_told_with_its_line_and_all_of_them_at_once(
    prosjekt: Path,
) -> None:
    side = prosjekt / "docs" / str(SISTE) / "sats.md"
    foer = side.read_text(encoding="utf-8")
    feil = [
        "[a](klag.md)",
        "[b](klage.md#ellerz)",
        "[c](#slik-regner)",
        "[d](../kalkulatorer/tilskudd)",
        "[e](../om/ordliste.md#satss)",
    ]
    side.write_text(f"{foer}\n" + "\n\n".join(feil) + "\n", encoding="utf-8")
    svar = _bygg(prosjekt)
    side.write_text(foer, encoding="utf-8")
    start = foer.count("\n") + 2
    assert svar.returncode == 1
    assert svar.stdout.splitlines() == [
        f"docs/{SISTE}/sats.md:{start}: lenken «klag.md» går til en side som ikke finnes: "
        "mente du «klage.md»?",
        f"docs/{SISTE}/sats.md:{start + 2}: lenken «klage.md#ellerz» går til en overskrift som "
        f"docs/{SISTE}/klage.md ikke har: mente du «#ellers»?",
        f"docs/{SISTE}/sats.md:{start + 4}: lenken «#slik-regner» går til en overskrift som siden "
        "ikke har: mente du «#slik-regner-dere»?",
        f"docs/{SISTE}/sats.md:{start + 6}: lenken «../kalkulatorer/tilskudd» går til en side som "
        "ikke finnes: mente du «../kalkulatorer/tilskudd.md»?",
        f"docs/{SISTE}/sats.md:{start + 8}: lenken «../om/ordliste.md#satss» går til en overskrift "
        "som docs/om/ordliste.md ikke har: skriv { #satss } etter overskriften lenken skal gå til",
    ]


def test_a_fault_in_a_block_is_told_alone_as_the_editor_should_read_it(prosjekt: Path) -> None:
    side = prosjekt / "docs" / "index.md"
    foer = side.read_text(encoding="utf-8")
    side.write_text(f'{foer}\n```regelliste\ntilskuddsaar = {SISTE}\nvis = "alt"\n```\n', "utf-8")
    svar = _bygg(prosjekt)
    side.write_text(foer, encoding="utf-8")
    assert svar.returncode == 1
    (linje,) = svar.stdout.splitlines()
    assert linje.startswith("docs/index.md:")
    assert "Blokken «regelliste» kan ikke brukes. vis: «alt» er ukjent" in linje


def test_a_warning_that_is_new_to_us_stops_the_build_too(tmp_path: Path) -> None:
    (advarsel,) = advarslene("INFO    -  Building\nWARNING -  Something else is wrong.\nmore\n\n")
    assert i_klartekst(advarsel, tmp_path) == (
        "Bygget ga en advarsel vi ikke kjenner. Vis den til en utvikler: "
        "Something else is wrong. more"
    )


def test_a_link_in_html_that_leads_nowhere_is_told_with_the_line_of_its_page(
    tmp_path: Path,
) -> None:
    docs, nettsted = tmp_path / "docs", tmp_path / "site"
    for fil, tekst in {
        docs / "om" / "side.md": '# Side\n\n<a href="../borte/">Borte</a>\n',
        nettsted / "om" / "side" / "index.html": (
            '<h1 id="side">Side</h1><a href="../borte/">Borte</a><a href="#side">Her</a>'
            '<a href="http://imdi.no/">Usikker</a><a href="https://imdi.no/">Ute</a>'
        ),
    }.items():
        fil.parent.mkdir(parents=True)
        fil.write_text(tekst, encoding="utf-8")
    assert lenkefeilene(nettsted, docs) == [
        "docs/om/side.md:3: lenken «../borte/» går til noe som ikke finnes: "
        "rett adressen, eller ta lenken bort",
        "docs/om/side.md:1: lenken «http://imdi.no/» er ikke sikker: "
        "skriv https:// i stedet for http://",
    ]
