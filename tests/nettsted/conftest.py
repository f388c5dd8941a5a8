"""The built site as files."""

from pathlib import Path

import pytest

from oppsett.steg import CACHE


@pytest.fixture
def mappe(nettsted: str) -> Path:
    """The folder that is served at the address ``nettsted``."""
    return CACHE / "testnettsted"
