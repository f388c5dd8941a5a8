"""The built site as files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from nettjenere import aapen_mappe
from nettsted.compress import komprimer
from nettsted.innebygd import MAPPE
from oppsett.steg import CACHE


@pytest.fixture
def mappe(nettsted: str) -> Path:
    """The folder that is served at the address ``nettsted``."""
    return CACHE / "testnettsted"


@pytest.fixture(scope="session")
def sider(nettsted: str) -> dict[str, str]:
    """The text of every page, by its path; what is made for a frame is no page of the site."""
    assert nettsted
    mappe = CACHE / "testnettsted"
    filer = [fil for fil in sorted(mappe.rglob("index.html")) if MAPPE not in fil.parts]
    return {f.relative_to(mappe).as_posix(): f.read_text(encoding="utf-8") for f in filer}


@pytest.fixture(scope="session")
def utgivelse(nettsted: str) -> Iterator[Path]:
    """The built site as it is put on a server, with its compressed files; quickly compressed."""
    assert nettsted
    with aapen_mappe() as mappe:
        kopi = Path(shutil.copytree(CACHE / "testnettsted", mappe / "site"))
        komprimer(kopi, mappe / "lager", kvalitet=1)
        yield kopi
