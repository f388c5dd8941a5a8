"""Each generator has its own packages, and one that cannot be had is told of and never left out."""

from pathlib import Path

import pytest

from oppsett import generatorer
from oppsett.generatorer import BYGDE, PROPERDOCS, ZENSICAL, Generator
from oppsett.steg import Stopp

# A package there is none of: pip is asked without a place to look.
_LAAS = f"finnes-ikke==1.0 \\\n    --hash=sha256:{'0' * 64}\n"


@pytest.fixture
def uten_nett(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setattr(generatorer, "CACHE", tmp_path)
    monkeypatch.setattr(generatorer, "_LISTEN", tmp_path / "bygde.txt")
    laas = tmp_path / "laas.txt"
    laas.write_text(_LAAS, encoding="utf-8")
    monkeypatch.setattr(Generator, "laas", laas)
    return tmp_path


def test_each_is_named_with_the_version_it_is_locked_to() -> None:
    for generator in (PROPERDOCS, ZENSICAL):
        navn, _, versjon = str(generator).partition(" ")
        assert navn == generator.navn
        assert f"{generator.pakke}=={versjon} " in generator.laas.read_text(encoding="utf-8")


def test_zensical_that_cannot_be_installed_is_told_of_with_what_pip_says(
    uten_nett: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generatorer, "PROPERDOCS", ZENSICAL)
    miljoe = generatorer.klargjoer_generatorene()
    assert ZENSICAL.variabel not in miljoe
    assert (
        "Zensical lar seg ikke installere på denne maskinen: ERROR: No matching"
        in (miljoe[ZENSICAL.mangler])
    )
    sagt = capsys.readouterr().out
    assert miljoe[ZENSICAL.mangler] in sagt
    assert "Testene med Zensical hoppes over." in sagt
    assert list((uten_nett / "generatorer").iterdir()) == []


def test_properdocs_that_cannot_be_installed_stops_the_tests(
    uten_nett: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Stopp):
        generatorer.klargjoer_generatorene()
    assert "Stopp: ProperDocs lar seg ikke installere" in capsys.readouterr().err


def test_only_what_has_built_is_named(
    uten_nett: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    generatorer.si_hvem_som_bygde()
    assert capsys.readouterr().out == ""
    monkeypatch.setattr(generatorer, "PROPERDOCS", ZENSICAL)
    listen = Path(generatorer.klargjoer_generatorene()[BYGDE])
    listen.write_text("Zensical 0\nMkDocs 1\nMkDocs 1\n", encoding="utf-8")
    capsys.readouterr()
    generatorer.si_hvem_som_bygde()
    assert capsys.readouterr().out == "  sidene er bygd og sammenliknet med MkDocs 1, Zensical 0\n"
