"""What is shown at once in the preview is what the whole build will show."""

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from motor.manifest import fingeravtrykk
from nettsted.bygg import miljoeet
from nyeste import AAR
from oppsett.steg import ROT, med_modulene
from prosjektet import kopi, regelfil

SIDER = (
    "index.md",
    f"{AAR}/sats.md",
    f"{AAR}/kildekart.md",
    "kalkulatorer/tilskudd.md",
    "om/ordliste.md",
    "nn/index.md",
    f"nn/{AAR}/klage.md",
    "nn/kalkulatorer/frister.md",
)


@pytest.fixture
def kopien(mappe: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(mappe, tmp_path / "site"))


def test_a_page_that_is_shown_at_once_is_the_page_of_the_whole_build(
    mappe: Path, kopien: Path, nettsted: str
) -> None:
    stedene = [_sted(sti) for sti in SIDER]
    for sted in stedene:
        with (kopien / sted).open("a", encoding="utf-8") as fil:
            fil.write("<p>Slik den var</p>")
    assert _straks(ROT, kopien, nettsted, [ROT / "docs" / sti for sti in SIDER]) == len(SIDER)
    for sted in stedene:
        assert (kopien / sted).read_bytes() == (mappe / sted).read_bytes(), sted
    assert _forskjellene(mappe, kopien) == set()


def test_after_a_change_in_the_rules_all_pages_say_it_and_the_engine_has_it(
    mappe: Path, kopien: Path, nettsted: str, tmp_path: Path
) -> None:
    prosjekt = kopi(tmp_path / "prosjekt")
    fil = regelfil(prosjekt, AAR)
    tekst = fil.read_text(encoding="utf-8")
    fil.write_text(f"{tekst}# En linje til.\n", encoding="utf-8")
    assert _straks(prosjekt, kopien, nettsted, [fil]) > len(SIDER)
    (gammel,) = (mappe / "assets").glob("kalkulator-*")
    (ny,) = [m for m in (kopien / "assets").glob("kalkulator-*") if m.name != gammel.name]
    assert not (ny / "memory.bin").exists()
    skript = "".join(fil.read_text(encoding="utf-8") for fil in ny.glob("*.js"))
    assert fingeravtrykk(ny / "python.zip") in skript
    assert fingeravtrykk(gammel / "python.zip") not in skript
    with zipfile.ZipFile(ny / "python.zip") as zip_, zipfile.ZipFile(gammel / "python.zip") as foer:
        regler = fil.relative_to(prosjekt).as_posix()
        assert zip_.read(regler) == fil.read_bytes()
        assert zip_.namelist() == foer.namelist()
        assert all(zip_.read(n) == foer.read(n) for n in foer.namelist() if n != regler)
    # A line that only explains changes nothing of a page but the engine's name.
    siden = _sted(f"{AAR}/sats.md")
    foer_ = (mappe / siden).read_text(encoding="utf-8")
    assert (kopien / siden).read_text(encoding="utf-8") == foer_.replace(gammel.name, ny.name)


def test_what_is_changed_after_the_rules_is_shown_with_the_rules_that_were_written_last(
    mappe: Path, kopien: Path, nettsted: str, tmp_path: Path
) -> None:
    prosjekt = kopi(tmp_path / "prosjekt")
    fil, siden = regelfil(prosjekt, AAR), prosjekt / "docs/kalkulatorer/tilskudd.md"
    foerst = fil.read_bytes()
    (motoren,) = (mappe / "assets").glob("kalkulator-*")
    brukt = [motoren.name]
    for regler in (foerst + b"# En.\n", foerst + b"# To.\n", foerst + b"# En.\n"):
        fil.write_bytes(regler)
        assert _straks(prosjekt, kopien, nettsted, [fil]) > len(SIDER)
        assert _straks(prosjekt, kopien, nettsted, [siden]) == 1
        side = (kopien / "kalkulatorer/tilskudd/index.html").read_text(encoding="utf-8")
        (navn,) = set(re.findall(r"kalkulator-[0-9a-f]{10}", side))
        brukt.append(navn)
        with zipfile.ZipFile(kopien / "assets" / navn / "python.zip") as zip_:
            assert zip_.read(fil.relative_to(prosjekt).as_posix()) == regler
    assert brukt[1] == brukt[3]
    assert len(set(brukt)) == 3


@pytest.mark.parametrize(
    "endret",
    [
        "scripts/nettsted/straks.py",
        "mkdocs.yml",
        "docs/finnes-ikke.md",
        "calculators/norsk.py",
        "overrides/main.html",
    ],
)
def test_what_must_be_built_whole_is_left_for_the_whole_build(
    kopien: Path, mappe: Path, nettsted: str, endret: str
) -> None:
    assert _straks(ROT, kopien, nettsted, [ROT / endret, ROT / "docs" / "index.md"]) == 0
    assert _forskjellene(mappe, kopien) == set()


def _sted(sti: str) -> Path:
    uten = Path(sti.removesuffix(".md").removesuffix("index"))
    return uten / "index.html"


def _straks(prosjekt: Path, nettsted: Path, adresse: str, endret: list[Path]) -> int:
    svar = subprocess.run(
        [sys.executable, "-m", "nettsted.straks", nettsted, *endret],
        cwd=prosjekt,
        env={**miljoeet(adresse, ""), **_modulene(prosjekt)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert svar.returncode == 0, svar.stderr
    return int(svar.stdout.split()[-1])


def _modulene(prosjekt: Path) -> dict[str, str]:
    return {"PYTHONPATH": med_modulene(prosjekt)["PYTHONPATH"]}


def _forskjellene(a: Path, b: Path) -> set[str]:
    return {
        fil.relative_to(a).as_posix()
        for fil in a.rglob("*")
        if fil.is_file() and fil.read_bytes() != (b / fil.relative_to(a)).read_bytes()
    }
