"""The command line, with a Python that has nothing installed."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from calculators.regelverk import aarene

ROT = Path(__file__).parent.parent
UTEN = shutil.ignore_patterns("__pycache__")


def _kjoer(*argumenter: str) -> subprocess.CompletedProcess[str]:
    # -S leaves out site-packages: what is imported is the standard library and ours.
    return subprocess.run(
        [sys.executable, "-S", "-m", "calculators", *argumenter],
        cwd=ROT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_question_with_an_answer_prints_its_json_and_ends_with_0() -> None:
    ut = _kjoer("tilskudd", "tilskuddsaar=2021", "plasser=40", "fra_maaned=1", "til_maaned=12")
    assert ut.returncode == 0
    assert json.loads(ut.stdout)["resultat"]["kroner"] == 961440


def test_a_question_without_an_answer_says_why_and_ends_with_2() -> None:
    ut = _kjoer("tilskudd", "tilskuddsaar=2021", "plasser=1.000", "fra_maaned=1", "til_maaned=12")
    assert ut.returncode == 2
    assert [f["felt"] for f in json.loads(ut.stdout)["feil"]] == ["plasser"]


def test_without_arguments_it_lists_calculators_fields_and_values() -> None:
    ut = _kjoer()
    assert ut.returncode == 0
    assert "tilskudd: Regn ut tilskuddet" in ut.stdout
    assert f"tilskuddsaar   Tilskuddsår: {', '.join(map(str, reversed(aarene())))}\n" in ut.stdout


def test_a_word_without_an_equals_sign_is_explained_without_a_traceback() -> None:
    ut = _kjoer("tilskudd", "plasser")
    assert ut.returncode == 2
    assert ut.stderr == "«plasser» mangler likhetstegn. Skriv felt=verdi.\n"


def _register(
    tmp_path: Path, *rader: str, navn: str = "register.csv"
) -> subprocess.CompletedProcess[str]:
    fil = tmp_path / navn
    fil.write_text("\n".join([_HODE, *rader]), encoding="utf-8")
    return _kjoer("register", str(fil), "tilskuddsaar=2021", "kontrolldato=2021-09-01")


_HODE = (
    "merke;status;norsk;samfunnskunnskap;kompetansekartlegging;karriereveiledning;spraaktrening;"
    "arbeidsrettet;frivillig_og_mottak;skole_og_utdanning;insentiv_og_bonus;fullfoert"
)


def test_a_register_ends_with_0_when_all_is_in_place_and_1_when_a_row_wants_work(
    tmp_path: Path,
) -> None:
    assert _register(tmp_path, "A-1;asylsøker" + ";ja" * 9 + ";nei").returncode == 0
    ut = _register(tmp_path, "A-1;asylsøker" + ";nei" * 9 + ";nei", "A-2;turist")
    assert ut.returncode == 1
    assert json.loads(ut.stdout)["resultat"]["ugyldige"] == 1


def test_a_register_that_cannot_be_read_ends_with_2_and_a_sentence(tmp_path: Path) -> None:
    ut = _kjoer("register", str(tmp_path / "borte.csv"))
    assert ut.returncode == 2
    assert "finnes ikke" in ut.stderr
    tom = tmp_path / "tom.csv"
    tom.write_bytes(b"")
    assert _kjoer("register", str(tom)).returncode == 2


def test_a_workbook_is_read_where_nothing_is_installed(tmp_path: Path) -> None:
    fil = tmp_path / "register.xlsx"
    fil.write_bytes((ROT / "tests" / "registre" / "03a-flettet-loddrett.xlsx").read_bytes())
    ut = _kjoer("register", str(fil), "tilskuddsaar=2021")
    assert json.loads(ut.stdout)["resultat"]["rader"] == 3


def test_a_reader_that_has_had_enough_is_no_fault() -> None:
    kommando = [sys.executable, "-m", "calculators"]
    roer = subprocess.PIPE
    with subprocess.Popen(kommando, cwd=ROT, stdout=roer, stderr=roer) as prosess:
        assert prosess.stdout
        assert prosess.stderr
        prosess.stdout.close()
        assert prosess.stderr.read() == b""
    assert prosess.returncode == 0


def test_a_rules_file_with_a_fault_is_told_of_without_a_traceback(tmp_path: Path) -> None:
    shutil.copytree(ROT / "calculators", tmp_path / "calculators", ignore=UTEN)
    fil = tmp_path / "calculators" / "regelverk" / "2021.toml"
    tekst = fil.read_text(encoding="utf-8")
    fil.write_text(tekst.replace("kroner = 2003", "kroner = 2003,50"), encoding="utf-8")
    ut = subprocess.run(
        [sys.executable, "-S", "-m", "calculators", "tilskudd"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ut.returncode, ut.stdout) == (2, "")
    assert ut.stderr.startswith("calculators/regelverk/2021.toml:")
    assert ": sats.kroner: «2003,50» lar seg ikke lese: skriv hele kroner" in ut.stderr
