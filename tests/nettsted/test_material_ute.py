"""What the built site has of Material's: each name that is counted on, and no other file."""

import tomllib
from pathlib import Path

from oppsett.steg import ROT
from test_material import staar_i

_ALT = tomllib.loads((ROT / "scripts" / "nettsted" / "material.toml").read_text(encoding="utf-8"))


def _alle(slag: str) -> list[str]:
    return [navn for del_ in _ALT["navn"] if del_["finnes"] == slag for navn in del_["navn"]]


def _tekst(mappe: Path, moenster: str) -> str:
    return "\n".join(fil.read_text(encoding="utf-8") for fil in mappe.glob(moenster))


def test_every_name_that_is_counted_on_is_on_a_page_or_in_the_stylesheet(mappe: Path) -> None:
    sider, stilark = _tekst(mappe, "**/*.html"), _tekst(mappe, "assets/side-*.css")
    assert [navn for navn in _alle("maler") if not staar_i(navn, sider)] == []
    assert [navn for navn in _alle("stilark") if not staar_i(navn, stilark)] == []


def test_every_file_of_materials_that_is_sent_on_is_pinned(mappe: Path) -> None:
    sendt = [fil.relative_to(mappe) for fil in (mappe / "assets" / "javascripts").rglob("*.js")]
    assert len(sendt) == 3
    for fil in sendt:
        assert any(fil.match(pinnet["sti"]) for pinnet in _ALT["fil"]), fil
