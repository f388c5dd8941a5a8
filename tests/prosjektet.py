"""Copies of the project, for the tests that make the year after the newest."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from calculators.redaksjon.oversettelse import avtrykk, er_fra, med_avtrykk
from calculators.redaksjon.sidetekst import NYNORSK
from calculators.regelverk import aarene
from nyeste import AAR
from oppsett.steg import med_modulene

ROT = Path(__file__).parent.parent
SISTE = AAR
NESTE = SISTE + 1
# A year before all there are, with a gap between.
ELDRE = min(aarene()) - 2
_MED_TESTENE = ("stil", "tests")
_OM_ET_AAR = re.compile(r"(?<=imdi\.no/tilskudd/tilskudd-)20\d\d(?=/)")
_ALT = ("calculators", "docs", "overrides", "scripts", "mkdocs.yml", "mkdocs.nn.yml")


def kopi(til: Path) -> Path:
    """A copy of everything an edition is made of; a draft that is under way counts as published."""
    for navn in _ALT:
        if (ROT / navn).is_dir():
            shutil.copytree(ROT / navn, til / navn, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROT / navn, til / navn)
    bekreft(til, SISTE)
    return til


def helt_prosjekt(til: Path, *deles: str) -> Path:
    """A copy with the tests and all the commands; the paths in ``deles`` are this project's own."""
    kopi(til)
    for fil in ROT.iterdir():
        # Where the project is a part of another's, this tells where its history lies.
        if fil.is_file() and fil.name != ".git":
            shutil.copyfile(fil, til / fil.name)
    for mappe in _MED_TESTENE:
        shutil.copytree(ROT / mappe, til / mappe, ignore=shutil.ignore_patterns("__pycache__"))
    (til / ".cache").mkdir()
    for navn in deles:
        if (ROT / navn).exists():
            (til / navn).symlink_to(ROT / navn, target_is_directory=True)
    return til


def innhold(prosjekt: Path) -> dict[str, bytes]:
    filer = (f for f in prosjekt.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    return {f.relative_to(prosjekt).as_posix(): f.read_bytes() for f in filer}


def kjoer(prosjekt: Path, *kommando: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *kommando],
        cwd=prosjekt,
        env=med_modulene(prosjekt),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def bygg(prosjekt: Path) -> None:
    svar = kjoer(prosjekt, "-m", "mkdocs", "build", "--strict")
    assert svar.returncode == 0, svar.stderr


def siden(prosjekt: Path, sti: str) -> str:
    return (prosjekt / "site" / sti / "index.html").read_text(encoding="utf-8")


def regelfil(prosjekt: Path, aar: int) -> Path:
    return prosjekt / "calculators" / "regelverk" / f"{aar}.toml"


def bekreft(prosjekt: Path, aar: int) -> None:
    """What the editor does by hand: each value is dated, and the edition is no longer a draft.

    What the year before did not find she does not find either. She looks when the year is about to
    begin, or later, after the source was last updated; it is never older than the year's budget.
    """
    fil = regelfil(prosjekt, aar)
    tekst = re.sub(
        r"(?m)^(oppdatert = )(\d{4}-\d\d-\d\d)$",
        lambda m: m[1] + max(m[2], f"{aar - 1}-12-15"),
        fil.read_text(encoding="utf-8"),
    )
    oppdatert = re.findall(r"(?m)^oppdatert = (\d{4}-\d\d-\d\d)$", tekst)
    dag = max([f"{aar - 1}-12-20", *oppdatert])
    for udatert in ('= "nei"', '= "se etter"'):
        tekst = tekst.replace(udatert, f"= {dag}")
    tekst = tekst.replace("utkast = true\n", "")
    fil.write_text(tekst, encoding="utf-8")
    _rett_lenkene(prosjekt, aar)


def _rett_lenkene(prosjekt: Path, aar: int) -> None:
    """Each link to a page about another year's grants goes to that of the year instead.

    A nynorsk page that was made from the bokmål one as it was, is made from it as it is now.
    """
    docs = prosjekt / "docs"
    for fil in (f for f in (docs / str(aar)).iterdir() if f.suffix in (".md", ".toml")):
        foer = fil.read_text(encoding="utf-8")
        fil.write_text(_OM_ET_AAR.sub(str(aar), foer), encoding="utf-8")
        nynorsk = docs / NYNORSK / str(aar) / fil.name
        if nynorsk.is_file():
            tekst = _OM_ET_AAR.sub(str(aar), nynorsk.read_text(encoding="utf-8"))
            fulgt = er_fra(tekst, avtrykk(foer))
            ny = med_avtrykk(tekst, fil.read_text(encoding="utf-8")) if fulgt else tekst
            nynorsk.write_text(ny, encoding="utf-8")


def sidene(prosjekt: Path) -> dict[str, str]:
    nettsted = prosjekt / "site"
    return {
        fil.relative_to(nettsted).as_posix(): fil.read_text(encoding="utf-8")
        for fil in nettsted.rglob("index.html")
    }
