"""The memory of a browser is that of all its processes, and of nobody else's."""

import os
from pathlib import Path

import pytest

from maaling import pss


def _prosess(proc: Path, pid: int, forelder: int, program: str, kilobyte: int | None) -> None:
    mappe = proc / str(pid)
    mappe.mkdir()
    (mappe / "stat").write_text(f"{pid} (et (navn) til) S {forelder} 1 1\n", encoding="utf-8")
    (mappe / "exe").symlink_to(f"/usr/lib/{program}")
    if kilobyte is not None:
        tekst = f"0-1 ---p 0 0 0 [rollup]\nRss: 9999 kB\nPss: {kilobyte} kB\nPss_Anon: 1 kB\n"
        (mappe / "smaps_rollup").write_text(tekst, encoding="utf-8")


@pytest.fixture
def proc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pss, "_PROC", tmp_path)
    (tmp_path / "meminfo").touch()
    oss = os.getpid()
    _prosess(tmp_path, 10, oss, "node", 500)
    _prosess(tmp_path, 11, 10, "chromium/chromium", 1000)
    _prosess(tmp_path, 12, 11, "chromium/chromium", 2000)
    _prosess(tmp_path, 13, 12, "chromium/chrome_crashpad_handler", None)
    _prosess(tmp_path, 20, 1, "chromium/chromium", 4000)
    return tmp_path


def test_only_the_browsers_that_this_process_started_are_counted(proc: Path) -> None:
    assert pss.megabyte() == pytest.approx(3000 * 1024 / 1e6)


def test_a_process_that_goes_while_it_is_looked_at_takes_nothing(proc: Path) -> None:
    (proc / "12" / "smaps_rollup").unlink()
    (proc / "12" / "exe").unlink()
    assert pss.megabyte() == pytest.approx(1000 * 1024 / 1e6)


def test_the_most_is_never_less_than_before_and_after(proc: Path) -> None:
    with pss.hoeyeste() as mest:
        (proc / "12" / "smaps_rollup").write_text("Pss: 9000 kB\n", encoding="utf-8")
    assert mest[-1] == pytest.approx(10_000 * 1024 / 1e6)
