"""What the build refuses in the folder of rules files: names, and dates that have not come."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from calculators.redaksjon.regelfil import tolk
from calculators.regelverk import aarene
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.kildekontroll import fremtidige
from calculators.regelverk.mangler import funnet
from oppsett.steg import ROT
from regelfil import FIL, som_toml, tabellen
from utgave import sjekk
from utgave.regelfiler import feil_i_navn, mangler_fil

MED_RETTELSE = """
[[rettelser]]
dato = 2027-03-04
hva = { nb = "Satsen er rettet.", nn = "Satsen er retta." }
grunn = { nb = "Et siffer var byttet om.", nn = "Eit siffer var bytt om." }
sider = ["sats"]
"""
FINNES = "finnes fra før, så slett filen eller flytt den ut av mappen"


@pytest.mark.parametrize(
    ("navn", "skriv"),
    [
        ("22.toml", "kall filen 2022.toml"),
        ("2O22.toml", "kall filen 2022.toml"),
        ("2022 kopi.toml", "kall filen 2022.toml"),
        ("2022.TOML", "kall filen 2022.toml"),
        ("2022.toml.txt", "kall filen 2022.toml"),
        ("regler 2022.toml", "kall filen 2022.toml"),
        ("2021 - Kopi.toml", f"2021.toml {FINNES}"),
        ("nye regler.toml", "kall filen året pengene gjelder, for eksempel 2022.toml"),
    ],
)
def test_a_rules_file_that_is_not_named_for_a_year_is_not_passed_over(
    navn: str, skriv: str, tmp_path: Path
) -> None:
    shutil.copyfile(FIL, tmp_path / "2021.toml")
    shutil.copyfile(FIL, tmp_path / navn)
    assert feil_i_navn(tmp_path) == [f"{navn}:1: filnavn: «{navn}» er ikke et tilskuddsår: {skriv}"]


@pytest.mark.parametrize(
    "navn", ["2022.toml", "feil.py", ".2021.toml.swp", "2021.toml~", "les.txt", "__pycache__"]
)
def test_other_files_in_the_folder_are_left_alone(navn: str, tmp_path: Path) -> None:
    (tmp_path / navn).touch()
    assert feil_i_navn(tmp_path) == []


def test_the_check_before_a_build_tells_of_the_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mappe = tmp_path / "calculators" / "regelverk"
    mappe.mkdir(parents=True)
    (mappe / "22.toml").touch()
    shutil.copytree(ROT / "docs", tmp_path / "docs")
    for navn in ("mkdocs.yml", "mkdocs.nn.yml"):
        shutil.copyfile(ROT / navn, tmp_path / navn)
    monkeypatch.setattr(sjekk, "ROT", tmp_path)
    assert sjekk.sjekk(utkast=False, idag=date.max) == [
        "calculators/regelverk/22.toml:1: filnavn: «22.toml» er ikke et tilskuddsår: "
        "kall filen 2022.toml"
    ]


def test_a_rules_file_that_is_missing_is_told_once_and_not_for_each_value(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for navn in ("mkdocs.yml", "mkdocs.nn.yml"):
        shutil.copyfile(ROT / navn, tmp_path / navn)
    (tmp_path / "calculators" / "regelverk").mkdir(parents=True)
    shutil.copytree(ROT / "docs", tmp_path / "docs")
    borte = max(aarene()) + 1
    for mappe in (tmp_path / "docs", tmp_path / "docs" / "nn"):
        ny = shutil.copytree(mappe / "2021", mappe / str(borte))
        for fil in ny.glob("*.md"):
            tekst = fil.read_text(encoding="utf-8").replace("{{ 2021.", f"{{{{ {borte}.")
            fil.write_text(tekst, encoding="utf-8")
    monkeypatch.setattr(sjekk, "ROT", tmp_path)
    galt = [
        linje for linje in sjekk.sjekk(utkast=True, idag=date.max) if not linje.startswith("mkdocs")
    ]
    (linjen,) = galt
    assert linjen.startswith(
        f"calculators/regelverk/{borte}.toml:1: filen mangler, men docs/{borte} har sider: "
    )
    assert "legg filen tilbake" in linjen


def test_a_missing_file_that_another_is_told_to_be_is_not_told_of_too() -> None:
    galt = ["2O22.toml:1: filnavn: «2O22.toml» er ikke et tilskuddsår: kall filen 2022.toml"]
    assert mangler_fil([2022], galt) == []
    assert len(mangler_fil([2022, 2023], galt)) == 1


def test_a_published_edition_was_checked_before_the_day_it_is_built() -> None:
    assert sjekk.sjekk(utkast=False, idag=date.max) == []
    funn = sjekk.sjekk(utkast=False, idag=date(2021, 1, 14))
    linje = _linje("oppdatert = 2021-01-15")
    start = (
        f"calculators/regelverk/2021.toml:{linje}: kildeside.oppdatert: "
        "2021-01-15 har ikke vært ennå: i dag er det 2021-01-14: "
    )
    assert len([linjen for linjen in funn if linjen.startswith(start)]) == 1
    assert len(funn) > 40


def test_each_date_of_what_is_done_must_have_come() -> None:
    regelverk = tolk(FIL.read_text(encoding="utf-8") + MED_RETTELSE, "2021.toml")
    dagen_foer = [f.noekkel for f in fremtidige(regelverk, date(2027, 3, 3))]
    assert dagen_foer == [f"rettelser[{len(regelverk.rettelser)}].dato"]
    assert list(fremtidige(regelverk, date(2027, 3, 4))) == []


@pytest.mark.parametrize(("dato", "galt"), [(date(2021, 1, 14), True), (date(2021, 1, 15), False)])
def test_an_entry_checked_before_the_source_changed_must_be_checked_again(
    dato: date, galt: bool
) -> None:
    tabell = tabellen()
    tabell["sats"]["kontrollert"] = dato
    if not galt:
        assert funnet(tolk(som_toml(tabell), "2021.toml").sats).kontrollert == dato
        return
    with pytest.raises(Regelfeil) as feil:
        tolk(som_toml(tabell), "2021.toml")
    assert [(f.noekkel, f.galt) for f in feil.value.funn] == [
        ("sats.kontrollert", "sist kontrollert 2021-01-14, før kilden ble oppdatert 2021-01-15")
    ]


def _linje(utdrag: str) -> int:
    return Path(FIL).read_text(encoding="utf-8").partition(utdrag)[0].count("\n") + 1
