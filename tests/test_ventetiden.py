"""A test that never ends does not take the others with it, nor the name of itself."""

import subprocess
import sys
from pathlib import Path

from oppsett.steg import ROT

_TESTENE = """
import threading

def test_before() -> None: pass
def test_that_waits_for_ever() -> None: threading.Event().wait()
def test_after() -> None: pass
"""


def test_a_test_that_waits_for_ever_is_named_and_the_others_are_run(tmp_path: Path) -> None:
    (tmp_path / "test_tre.py").write_text(_TESTENE, encoding="utf-8")
    med = ["-c", str(ROT / "pyproject.toml"), "--rootdir", str(tmp_path), "-p", "no:cacheprovider"]
    kjoert = subprocess.run(
        [sys.executable, "-m", "pytest", *med, "-n", "1", "-o", "faulthandler_timeout=1", "."],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert kjoert.returncode == 1
    assert "crashed while running" in kjoert.stdout
    assert "FAILED test_tre.py::test_that_waits_for_ever" in kjoert.stdout
    assert "1 failed, 2 passed" in kjoert.stdout
    # Where it stood, too.
    assert "in test_that_waits_for_ever" in kjoert.stderr
