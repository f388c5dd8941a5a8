"""The pictures of the mark: drawn from the one SVG, alike each time, clear where they are small."""

import struct
import zlib
from itertools import pairwise
from pathlib import Path

import pytest

from nettsted import icons

MERKE = icons.MERKE.read_text(encoding="utf-8")
Punkt = tuple[int, ...]
HVIT: Punkt = (255, 255, 255, 255)
GRUNN: Punkt = (*bytes.fromhex(icons.GRUNN[1:]), 255)


def _punkter(png: bytes) -> list[list[Punkt]]:
    """The rows of a PNG in RGBA, 8 bits, not interlaced: what the drawing gives."""
    bredde, hoeyde, biter, farger, _, _, flettet = struct.unpack(">IIBBBBB", png[16:29])
    assert (biter, farger, flettet) == (8, 6, 0)
    data, sted = b"", 8
    while sted < len(png):
        (lengde,) = struct.unpack(">I", png[sted : sted + 4])
        if png[sted + 4 : sted + 8] == b"IDAT":
            data += png[sted + 8 : sted + 8 + lengde]
        sted += lengde + 12
    raa = zlib.decompress(data)
    over = bytes(4 * bredde)
    rader = []
    for y in range(hoeyde):
        start = y * (4 * bredde + 1)
        over = _ufiltrert(raa[start], raa[start + 1 : start + 1 + 4 * bredde], over)
        rader.append([tuple(over[x : x + 4]) for x in range(0, 4 * bredde, 4)])
    return rader


def _ufiltrert(filter_: int, rad: bytes, over: bytes) -> bytes:
    ut = bytearray()
    for n, verdi in enumerate(rad):
        a, b = (ut[n - 4] if n >= 4 else 0), over[n]
        c = over[n - 4] if n >= 4 else 0
        paeth = min((a, b, c), key=lambda x: abs(a + b - c - x))
        ut.append((verdi + (0, a, b, (a + b) // 2, paeth)[filter_]) % 256)
    return bytes(ut)


def _tegnet(mappe: Path) -> dict[str, bytes]:
    icons.ikoner(mappe)
    return {f.relative_to(mappe).as_posix(): f.read_bytes() for f in mappe.rglob("*.*")}


def test_two_drawings_are_the_same_bytes(tmp_path: Path) -> None:
    en, to = (_tegnet(_ny(tmp_path / navn)) for navn in ("en", "to"))
    assert len(en) == 4
    assert en == to


def test_another_mark_gives_other_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "annet.svg").write_text(MERKE.replace('r="4"', 'r="3"'), encoding="utf-8")
    foer = _tegnet(_ny(tmp_path / "foer"))
    monkeypatch.setattr(icons, "MERKE", tmp_path / "annet.svg")
    etter = _tegnet(_ny(tmp_path / "etter"))
    assert foer.keys() == etter.keys()
    assert all(foer[navn] != etter[navn] for navn in foer)


def _ny(mappe: Path) -> Path:
    mappe.mkdir()
    return mappe


def test_a_mark_that_is_not_of_24_by_24_is_refused() -> None:
    with pytest.raises(ValueError, match="viewBox 0 0 24 24"):
        icons.faneikon(MERKE.replace("0 0 24 24", "0 0 20 20"))


@pytest.mark.parametrize("bredde", [16, 32])
def test_at_the_size_of_a_tab_each_straight_edge_is_sharp(bredde: int) -> None:
    rader = _punkter(icons.som_png(icons.faneikon(MERKE), bredde))
    assert len(rader) == len(rader[0]) == bredde
    en = bredde // 16
    # The leg of the arch, three pixels wide at the smallest, and the tile on both sides of it.
    paa_benet = rader[11 * en]
    assert paa_benet[3 * en : 6 * en] == [HVIT] * (3 * en)
    assert paa_benet[2 * en] == paa_benet[6 * en] == GRUNN
    # The ground between the arch and the circle, and the circle below it.
    ved_sirkelen = [rad[11 * en] for rad in rader]
    assert ved_sirkelen[8 * en - 1][:3] != GRUNN[:3]
    assert ved_sirkelen[8 * en] == GRUNN
    assert ved_sirkelen[11 * en] == HVIT


def test_the_ground_reaches_the_edge_where_others_cut_the_corners() -> None:
    rader = _punkter(icons.som_png(icons.flate(MERKE, 60, 40)))
    kant = {*rader[0], *rader[-1], *(rad[0] for rad in rader), *(rad[-1] for rad in rader)}
    assert kant == {GRUNN}


def test_the_mark_has_one_colour_of_its_own_and_it_stands_out_from_the_ground() -> None:
    assert "fill" not in MERKE
    assert "stroke" not in MERKE
    lys = sorted((_lyshet(icons.GRUNN), _lyshet("#ffffff")))
    assert (lys[1] + 0.05) / (lys[0] + 0.05) > 4.5


def _lyshet(farge: str) -> float:
    kanaler = (int(a + b, 16) / 255 for (a, b) in list(pairwise(farge[1:]))[::2])
    lineaert = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanaler]
    return sum(v * k for v, k in zip((0.2126, 0.7152, 0.0722), lineaert, strict=True))
