"""The commands an editor runs: what is not understood is answered in Norwegian."""

import subprocess
import sys
from pathlib import Path

import pytest

ROT = Path(__file__).parent.parent
AAR = "Skriv året, for eksempel: python3 scripts/nytt_aar.py 2022."


def _kjoer(skript: str, *argumenter: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, f"scripts/{skript}", *argumenter],
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
        ("test.py", ["regelverk"], "«regelverk» finnes ikke. Skriv: python3 scripts/test.py"),
        ("laas_svar.py", ["2021"], "«2021» er ukjent. Skriv: python3 scripts/laas_svar.py"),
    ],
)
def test_what_is_not_understood_is_answered_with_what_to_write(skript, argumenter, svar):
    kjoert = _kjoer(skript, *argumenter)
    assert kjoert.returncode == 1
    assert kjoert.stdout == ""
    assert kjoert.stderr.startswith(f"\nStopp: {svar}")
    assert kjoert.stderr.count("\n") == 2


@pytest.mark.parametrize("skript", ["nytt_aar", "serve", "build", "test", "laas_svar"])
@pytest.mark.parametrize("hjelp", ["-h", "--help", "--hjelp"])
def test_help_is_one_line_in_norwegian(skript, hjelp):
    kjoert = _kjoer(f"{skript}.py", hjelp)
    assert (kjoert.returncode, kjoert.stderr) == (0, "")
    assert kjoert.stdout.startswith("Skriv")
    assert f"python3 scripts/{skript}.py" in kjoert.stdout
