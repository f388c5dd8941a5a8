"""A new year in one command: made from the last, refused until confirmed, undone to the byte."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import nytt_aar
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.kilder import tolk

ROT = Path(__file__).parent.parent
_ALT = ("calculators", "docs", "overrides", "scripts", "mkdocs.yml")


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A copy of everything an edition is made of."""
    for navn in _ALT:
        fra, til = ROT / navn, tmp_path / navn
        if fra.is_dir():
            shutil.copytree(fra, til, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(fra, til)
    return tmp_path


def _innhold(prosjekt: Path) -> dict[str, bytes]:
    filer = (f for f in prosjekt.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    return {f.relative_to(prosjekt).as_posix(): f.read_bytes() for f in filer}


def _kjoer(prosjekt: Path, *kommando: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *kommando], cwd=prosjekt, capture_output=True, text=True, check=False
    )


def _regler(prosjekt: Path) -> Path:
    return prosjekt / "calculators" / "regelverk" / "2022.toml"


def _bekreft(prosjekt: Path) -> None:
    fil = _regler(prosjekt)
    tekst = fil.read_text(encoding="utf-8").replace('= "nei"', "= 2021-12-20")
    fil.write_text(tekst.replace("utkast = true\n", ""), encoding="utf-8")


def test_a_draft_is_made_and_undone_to_the_last_byte(prosjekt):
    foer = _innhold(prosjekt)
    nytt_aar.lag(prosjekt, 2022)
    assert _innhold(prosjekt) != foer
    nytt_aar.fjern(prosjekt, 2022)
    assert _innhold(prosjekt) == foer


def test_a_draft_that_cannot_be_read_can_still_be_undone(prosjekt):
    foer = _innhold(prosjekt)
    nytt_aar.lag(prosjekt, 2022)
    with _regler(prosjekt).open("a", encoding="utf-8") as fil:
        fil.write('kroner = "2 ')
    nytt_aar.fjern(prosjekt, 2022)
    assert _innhold(prosjekt) == foer


def test_every_value_waits_for_the_editor_and_the_release_names_each_with_its_line(prosjekt):
    nytt_aar.lag(prosjekt, 2022)
    tekst = _regler(prosjekt).read_text(encoding="utf-8")
    antall = sum(linje.startswith("kontrollert = ") for linje in tekst.split("\n"))
    assert tolk(tekst, "2022.toml").utkast
    with pytest.raises(Regelfeil) as feil:
        tolk(tekst.replace("utkast = true\n", ""), "2022.toml")
    assert [f.galt.startswith("ikke kontrollert") for f in feil.value.funn] == [True] * antall
    svar = _kjoer(prosjekt, "scripts/utgaver.py", "sjekk")
    assert svar.returncode == 1
    assert len(svar.stdout.strip().split("\n")) == antall + 1
    assert "2022 er et utkast og kan ikke publiseres" in svar.stdout
    assert _kjoer(prosjekt, "scripts/utgaver.py", "sjekk", "--utkast").stdout.strip() == "2022"


def test_a_confirmed_edition_builds_with_the_new_year_first_and_the_old_marked(prosjekt):
    nytt_aar.lag(prosjekt, 2022)
    _bekreft(prosjekt)
    svar = _kjoer(prosjekt, "-m", "mkdocs", "build", "--strict", "--quiet")
    assert svar.returncode == 0, svar.stderr
    gammel = (prosjekt / "site/2021/sats/index.html").read_text(encoding="utf-8")
    assert "Eldre utgave." in gammel
    assert 'href="../../2022/sats/"' in gammel
    ny = (prosjekt / "site/2022/sats/index.html").read_text(encoding="utf-8")
    assert "Eldre utgave." not in ny
    assert "2022.sats.kroner" in ny
    aarene = (prosjekt / "site/aar/index.html").read_text(encoding="utf-8")
    assert "Fra 2021 til 2022" in aarene
    frister = (prosjekt / "site/kalkulatorer/frister/index.html").read_text(encoding="utf-8")
    assert 'href="frister-2022.ics"' in frister
    assert "frister-2021.ics" not in frister
    assert 'value="2022" selected' in (
        prosjekt / "site/kalkulatorer/tilskudd/index.html"
    ).read_text(encoding="utf-8")


def test_a_draft_says_so_on_the_page_and_in_every_answer(prosjekt, monkeypatch):
    nytt_aar.lag(prosjekt, 2022)
    monkeypatch.setenv("UTKAST", "2022")
    svar = _kjoer(prosjekt, "-m", "mkdocs", "build", "--strict", "--quiet")
    assert svar.returncode == 0, svar.stderr
    side = (prosjekt / "site/kalkulatorer/tilskudd/index.html").read_text(encoding="utf-8")
    assert "Forhåndsvisning." in side
    assert "Utgaven for 2022 er et utkast. Bruk ikke svaret i en sak." in side


def test_two_years_in_a_row_keep_the_oldest_last_and_both_are_undone(prosjekt):
    nytt_aar.lag(prosjekt, 2022)
    _bekreft(prosjekt)
    foer = _innhold(prosjekt)
    nytt_aar.lag(prosjekt, 2023)
    nav = (prosjekt / "mkdocs.yml").read_text(encoding="utf-8")
    assert nav.index('"2023"') < nav.index('"2022"') < nav.index('"2021"')
    assert nav.count("Tidligere år") == 1
    nytt_aar.fjern(prosjekt, 2023)
    assert _innhold(prosjekt) == foer


@pytest.mark.parametrize("aar", [2021, 2023, 1999])
def test_only_the_next_year_can_be_made(prosjekt, aar, capsys):
    foer = _innhold(prosjekt)
    with pytest.raises(SystemExit):
        nytt_aar.lag(prosjekt, aar)
    assert "Stopp: " in capsys.readouterr().err
    assert _innhold(prosjekt) == foer


def test_nothing_is_written_over_and_a_published_edition_is_not_removed(prosjekt, capsys):
    nytt_aar.lag(prosjekt, 2022)
    with pytest.raises(SystemExit):
        nytt_aar.lag(prosjekt, 2022)
    _bekreft(prosjekt)
    foer = _innhold(prosjekt)
    with pytest.raises(SystemExit):
        nytt_aar.fjern(prosjekt, 2022)
    assert _innhold(prosjekt) == foer
    assert "En publisert utgave blir ikke fjernet" in capsys.readouterr().err


def test_a_correction_stands_dated_on_the_page_it_is_about_and_on_no_other(prosjekt):
    fil = prosjekt / "calculators" / "regelverk" / "2021.toml"
    rettelse = """
[[rettelser]]
dato = 2021-03-04
hva = { nb = "Satsen er rettet.", nn = "Satsen er retta." }
grunn = { nb = "Et siffer var byttet om.", nn = "Eit siffer var bytt om." }
sider = ["sats"]
"""
    fil.write_text(fil.read_text(encoding="utf-8") + rettelse, encoding="utf-8")
    svar = _kjoer(prosjekt, "-m", "mkdocs", "build", "--strict", "--quiet")
    assert svar.returncode == 0, svar.stderr
    sider = {
        f.relative_to(prosjekt / "site").as_posix()
        for f in (prosjekt / "site").rglob("index.html")
        if "Satsen er rettet. Grunn: Et siffer var byttet om." in f.read_text(encoding="utf-8")
    }
    assert sider == {"2021/sats/index.html", "aar/index.html"}
