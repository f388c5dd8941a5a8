"""The command line answers from the file of a case, and tells what it used and what it did not."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from calculators.answer import answer
from calculators.regelverk import regler
from calculators.skjema.registerfil.mal import eksempel
from oppsett.steg import ROT
from sakhjelp import lagret

AAR = 2021
PERIODEN = {"plasser": "40", "fra_maaned": "3", "til_maaned": "12"}
BREVET: dict[str, str | list[str]] = {
    **PERIODEN,
    "plasser_8": "30",
    "post": ["Tolk", "Buss"],
    "beloep": ["1000", "2000"],
}


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    saken = tmp_path / "sak.json"
    saken.write_text(lagret(AAR, {"tilskuddsbrev": BREVET})[0], encoding="utf-8")
    return saken


def _kjoer(*argumenter: str | Path) -> subprocess.CompletedProcess[str]:
    # -S leaves out site-packages: what is imported is the standard library and ours.
    return subprocess.run(
        [sys.executable, "-S", "-m", "calculators", *map(str, argumenter)],
        cwd=ROT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _svaret(kalkulator: str, **svar: Any) -> dict[str, Any]:
    return answer({"kalkulator": kalkulator, "svar": {"tilskuddsaar": str(AAR), **svar}})


def test_a_case_answers_as_its_fields_do_and_each_is_told(fil: Path) -> None:
    ut = _kjoer("tilskudd", "--sak", fil)
    assert ut.returncode == 0
    assert json.loads(ut.stdout) == _svaret("tilskudd", **PERIODEN, plasser_8="30")
    assert "Bruker plasser=40 (fra brevet).\n" in ut.stderr
    assert f"Bruker tilskuddsaar={AAR}.\n" in ut.stderr


def test_what_is_written_goes_before_the_case_and_the_columns_of_lines_go_together(
    fil: Path,
) -> None:
    ut = _kjoer("budsjett", f"--sak={fil}", "plasser=10", "post=Tolk", "beloep=7")
    assert json.loads(ut.stdout) == _svaret(
        "budsjett",
        **{**PERIODEN, "plasser": "10", "plasser_8": "30"},
        post=["Tolk"],
        beloep=["7"],
    )
    assert "plasser=40" not in ut.stderr
    halv = _kjoer("budsjett", "--sak", fil, "post=Tolk")
    assert [f["felt"] for f in json.loads(halv.stdout)["feil"]] == ["beloep"]


def test_what_the_calculator_does_not_ask_for_is_told(fil: Path) -> None:
    ut = _kjoer("sammenlikning", "--sak", fil, "maaneder=10")
    assert ut.returncode == 0
    assert "Saken har også svar på «Fra og med»." in ut.stderr


def test_a_register_is_checked_for_the_day_of_the_case(fil: Path, tmp_path: Path) -> None:
    saken = lagret(AAR, {"program": {"kontrolldato": f"{AAR}-06-07"}})[0]
    fil.write_text(saken, encoding="utf-8")
    register = tmp_path / "register.csv"
    register.write_text(eksempel(regler(AAR)), encoding="utf-8")
    ut = _kjoer("register", register, "--sak", fil)
    assert f"Bruker kontrolldato={AAR}-06-07 (fra «Sjekk programmet til en beboer»)." in ut.stderr
    spurt = {"kontrolldato": f"{AAR}-06-07", "fil": eksempel(regler(AAR))}
    assert json.loads(ut.stdout)["resultat"] == _svaret("register", **spurt)["resultat"]


@pytest.mark.parametrize(
    ("argumenter", "setning"),
    [
        (["--sak"], "Skriv hvilken fil saken er i"),
        (["--sak="], "Skriv hvilken fil saken er i"),
        (["--sak", "FIL", "--sak", "FIL"], "Skriv hvilken fil saken er i"),
        (["--sak", "borte.json"], "finnes ikke, eller er en fil som ikke kan åpnes."),
        (["--sak", "."], "finnes ikke, eller er en fil som ikke kan åpnes."),
        (["--sak", "README.md"], "Filen er ikke en sak herfra"),
        (["--sak", "FIL", "tilskuddsaar=1999"], f"Saken gjelder {AAR}. Spør om samme år"),
    ],
)
def test_a_case_that_cannot_be_used_is_answered_with_one_sentence(
    fil: Path, argumenter: list[str], setning: str
) -> None:
    ut = _kjoer("tilskudd", *(str(fil) if a == "FIL" else a for a in argumenter))
    assert (ut.returncode, ut.stdout) == (2, "")
    assert setning in ut.stderr
    assert ut.stderr.count("\n") == 1
