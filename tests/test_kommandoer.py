"""The commands an editor runs: what is not understood is answered in Norwegian."""

import shutil
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

ROT = Path(__file__).parent.parent
AAR = "Skriv året, for eksempel: python3 scripts/nytt_aar.py 2022."


def _kjoer(skript: str, *argumenter: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        # A machine where nothing is set up yet has no packages.
        [sys.executable, "-S", f"scripts/{skript}", *argumenter],
        cwd=ROT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("skript", "argumenter", "svar"),
    [
        ("nytt_aar.py", [], AAR),
        ("nytt_aar.py", ["abc"], AAR),
        ("nytt_aar.py", ["2022", "--fjem"], f"«--fjem» er ukjent. {AAR}"),
        ("nytt_aar.py", ["2022", "2023"], f"«2023» er ukjent. {AAR}"),
        ("serve.py", ["--port", "abc"], "Skriv: python3 scripts/serve.py. Vil du ha en annen port"),
        ("serve.py", ["--port", "80"], "Skriv: python3 scripts/serve.py. Vil du ha en annen port"),
        ("serve.py", ["--port"], "Skriv: python3 scripts/serve.py. Vil du ha en annen port"),
        ("serve.py", ["8080"], "«8080» er ukjent. Skriv: python3 scripts/serve.py."),
        ("build.py", ["--utgivelsen"], "«--utgivelsen» er ukjent. Skriv: python3 scripts/build.py"),
        ("build.py", ["--utgiv"], "«--utgiv» er ukjent. Skriv: python3 scripts/build.py"),
        ("build.py", ["--utgivelse"], "En utgivelse må ha adressen den skal ligge på"),
        ("build.py", ["--adresse", "imdi.no"], "«imdi.no» er ikke en hel adresse."),
        ("build.py", ["--adresse", "http://imdi.no/"], "«http://imdi.no/» er ikke kryptert."),
        (
            "sjekk_utgitt.py",
            [],
            "Skriv adressen nettstedet ligger på: python3 scripts/sjekk_utgitt",
        ),
        ("sjekk_utgitt.py", ["imdi.no"], "«imdi.no» er ikke en hel adresse. Skriv adressen"),
        ("sjekk_utgitt.py", ["http://imdi.no"], "«http://imdi.no» er ikke kryptert."),
        ("sjekk_utgitt.py", ["https://imdi.no", "x"], "«x» er ukjent. Skriv adressen"),
        ("sjekk_utgitt.py", ["https://imdi.no", "--nettsted"], "Skriv adressen nettstedet"),
        ("test.py", ["regelverk"], "«regelverk» finnes ikke. Skriv: python3 scripts/test.py"),
        ("benchmark.py", ["--bare", "alt"], "Skriv: python3 scripts/benchmark.py. Vil du"),
        ("benchmark.py", ["--runder", "ni"], "Skriv: python3 scripts/benchmark.py. Vil du"),
        ("laas_svar.py", ["2021"], "«2021» er ukjent. Skriv: python3 scripts/laas_svar.py"),
    ],
)
def test_what_is_not_understood_is_answered_with_what_to_write(
    skript: str, argumenter: list[str], svar: str
) -> None:
    kjoert = _kjoer(skript, *argumenter)
    assert kjoert.returncode == 1
    assert kjoert.stdout == ""
    assert kjoert.stderr.startswith(f"\nStopp: {svar}")
    assert kjoert.stderr.count("\n") == 2


KOMMANDOER = sorted(fil.stem for fil in (ROT / "scripts").glob("*.py"))


@pytest.mark.parametrize("skript", KOMMANDOER)
@pytest.mark.parametrize("hjelp", ["-h", "--help", "--hjelp"])
def test_help_is_one_line_in_norwegian(skript: str, hjelp: str) -> None:
    kjoert = _kjoer(f"{skript}.py", hjelp)
    assert (kjoert.returncode, kjoert.stderr) == (0, "")
    assert kjoert.stdout.startswith("Skriv")
    assert f"python3 scripts/{skript}.py" in kjoert.stdout


def test_answers_are_not_locked_while_the_rules_have_a_fault(tmp_path: Path) -> None:
    for navn in ("calculators", "scripts", "tests/eksempler"):
        uten = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROT / navn, tmp_path / navn, ignore=uten)
    fil = tmp_path / "calculators" / "regelverk" / "2021.toml"
    tekst = fil.read_text(encoding="utf-8").replace("kroner = 2003", "kroner = 2003,50")
    fil.write_text(tekst, encoding="utf-8")
    kjoert = subprocess.run(
        [sys.executable, "scripts/laas_svar.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert kjoert.returncode == 1
    assert kjoert.stderr.startswith("\nStopp: Rett feilene i regelverket først:\n")
    linje = tekst[: tekst.index("kroner = 2003,50")].count("\n") + 1
    assert f"calculators/regelverk/2021.toml:{linje}: sats.kroner: " in kjoert.stderr
    assert "Traceback" not in kjoert.stderr


def test_the_release_is_shown_as_it_was_built_and_nothing_is_built_again(tmp_path: Path) -> None:
    uten = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROT / "scripts", tmp_path / "scripts", ignore=uten)
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        port = str(ledig.getsockname()[1])
    kommando = [sys.executable, "-S", "scripts/serve.py", "--utgivelse", "--port", port]
    tomt = subprocess.run(
        kommando, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert (tomt.returncode, tomt.stdout) == (1, "")
    assert tomt.stderr.startswith(
        "\nStopp: Det er ikke bygd noen utgivelse. Skriv: python3 scripts/"
    )
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("Forsiden", encoding="utf-8")
    with subprocess.Popen(
        kommando, cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8"
    ) as kjoerer:
        assert kjoerer.stdout
        adresse = f"http://127.0.0.1:{port}/"
        try:
            assert kjoerer.stdout.readline() == f"Utgivelsen: {adresse}\n"
            with urllib.request.urlopen(adresse) as svar:
                assert svar.read() == b"Forsiden"
        finally:
            kjoerer.terminate()
