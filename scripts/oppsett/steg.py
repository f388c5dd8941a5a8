"""Telling what is done and how long it took, and stopping with one clear sentence.

The messages are in Norwegian: editors run these commands too.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from oppsett.konsoll import UTF8

ROT = Path(__file__).resolve().parents[2]
CACHE = ROT / ".cache"


class Stopp(SystemExit):
    """Ends the command with one sentence on standard error and exit status 1."""

    def __init__(self, melding: str) -> None:
        print(f"\nStopp: {melding}", file=sys.stderr)
        super().__init__(1)


@contextmanager
def steg(tekst: str) -> Iterator[None]:
    """Say what begins, and when it is done how many seconds it took."""
    print(f"→ {tekst} …", flush=True)
    start = time.perf_counter()
    yield
    print(f"  ferdig på {time.perf_counter() - start:.1f} s", flush=True)


def bufret(mappe: Path, lag: Callable[[Path], None]) -> Path:
    """The folder, made by ``lag`` if it is not there; one that is there is whole.

    Two commands may make the same at once: the one that is last leaves the other's.
    """
    if not mappe.exists():
        # Not tempfile's folder, which no web server may read: its copies have its rights.
        under_arbeid = mappe.with_name(f"{mappe.name}.{os.getpid()}")
        under_arbeid.mkdir(parents=True)
        try:
            lag(under_arbeid)
            under_arbeid.rename(mappe)
        except OSError:
            if not mappe.exists():
                raise
        finally:
            shutil.rmtree(under_arbeid, ignore_errors=True)
    return mappe


def kjoer(
    kommando: Sequence[str | Path],
    *,
    ved_feil: str,
    miljoe: Mapping[str, str] | None = None,
    stille: bool = True,
    fra: Path = ROT,
) -> str:
    """Run a program from the project's root, or another's, and return what it printed.

    On a fault, print what the program said and stop with ``ved_feil``. With
    ``stille=False`` the program prints as it goes, and nothing is returned.
    """
    resultat = subprocess.run(
        [str(del_) for del_ in kommando],
        cwd=fra,
        env={**(os.environ if miljoe is None else miljoe), **UTF8},
        text=True,
        encoding="utf-8",
        errors="replace",
        stdout=subprocess.PIPE if stille else None,
        stderr=subprocess.STDOUT if stille else None,
        check=False,
    )
    if resultat.returncode:
        print(resultat.stdout or "", file=sys.stderr)
        raise Stopp(ved_feil)
    return resultat.stdout or ""


def svaret(
    kommando: Sequence[str | Path],
    *,
    miljoe: Mapping[str, str] | None = None,
    fra: Path = ROT,
) -> subprocess.CompletedProcess[str]:
    """What a program says and ends with, for who is to read it: nothing is printed or stopped."""
    return subprocess.run(
        [str(del_) for del_ in kommando],
        cwd=fra,
        env={**(os.environ if miljoe is None else miljoe), **UTF8},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def med_modulene(rot: Path = ROT) -> dict[str, str]:
    """The environment in which ``python -m`` finds the calculators and the rooms of scripts."""
    return {**os.environ, **UTF8, "PYTHONPATH": os.pathsep.join([str(rot), str(rot / "scripts")])}


def overlat(modul: str, *argumenter: str, python: str | Path = sys.executable) -> NoReturn:
    """Let a module be the command from here on: it prints, and its exit status is ours."""
    kommando = [str(python), "-m", modul, *argumenter]
    sys.exit(subprocess.run(kommando, cwd=ROT, env=med_modulene(), check=False).returncode)
