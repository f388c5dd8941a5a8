"""Every link inside the site leads to a page that exists, and to a heading that is there."""

from pathlib import Path

import pytest

from nettsted.lenker import brutte, finnes
from nyeste import AAR


def test_every_internal_link_and_anchor_exists(mappe: Path) -> None:
    assert [f"{fil.relative_to(mappe)}: {lenke}" for fil, lenke in brutte(mappe)] == []


@pytest.mark.parametrize("lenke", ["../finnes-ikke/", "../klage/#finnes-ikke", "http://imdi.no/"])
def test_a_broken_link_is_seen(mappe: Path, lenke: str) -> None:
    assert not finnes(mappe, mappe / str(AAR) / "sats" / "index.html", lenke)
