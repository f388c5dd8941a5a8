"""How the site is found and followed: sitemap, robots.txt, the feed, and the pictures of its mark.

Of the feed's own content is tests/test_stroemmen.py.
"""

import re
import struct
from html import unescape
from pathlib import Path
from urllib.robotparser import RobotFileParser

import feedparser
import pytest
from lxml import etree

from nettsted.icons import DELING, GRUNN, MERKE
from oppsett.steg import ROT

_ATOM = {"a": "http://www.w3.org/2005/Atom"}
_KART = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
_STROEMMER = ("endringer.xml", "nn/endringer.xml")
_FEED = re.compile(r'<link rel="alternate" type="application/atom\+xml" .*?href="(.+?)"')
_IKONER = ("favicon.ico", "assets/favicon.svg", "assets/apple-touch-icon.png", "assets/deling.png")


def _oppdatert(sti: str) -> str | None:
    """What stands on top of the page of this address, in its source."""
    fil = ROT / "docs" / sti
    fil = fil / "index.md" if fil.is_dir() else fil.with_suffix(".md")
    treff = re.search(r"(?m)^oppdatert: (\S+)$", fil.read_text(encoding="utf-8"))
    return treff[1] if treff else None


def test_the_sitemap_says_of_each_page_when_its_own_text_changed(
    mappe: Path, nettsted: str, sider: dict[str, str]
) -> None:
    kart = etree.parse(mappe / "sitemap.xml")
    sagt = {
        side.findtext("s:loc", None, _KART): side.findtext("s:lastmod", None, _KART)
        for side in kart.iterfind("s:url", _KART)
    }
    assert len(sagt) == len(sider)
    for adresse, dag in sagt.items():
        assert dag == _oppdatert(adresse.removeprefix(nettsted)), adresse
    assert None not in sagt.values()


def test_robots_may_read_all_and_are_told_where_the_sitemap_is(mappe: Path, nettsted: str) -> None:
    linjer = (mappe / "robots.txt").read_text(encoding="utf-8").splitlines()
    leser = RobotFileParser()
    leser.parse(linjer)
    assert leser.site_maps() == [f"{nettsted}sitemap.xml"]
    assert leser.can_fetch("*", f"{nettsted}kalkulatorer/tilskudd/")
    assert not (mappe / "nn" / "robots.txt").exists()


@pytest.mark.parametrize("fil", _STROEMMER)
def test_the_feed_is_what_the_standard_says_and_a_reader_has_no_remarks(
    fil: str, mappe: Path, nettsted: str
) -> None:
    skjema = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    stroem = etree.parse(mappe / fil)
    skjema.assertValid(stroem)
    lest = feedparser.parse((mappe / fil).read_bytes())
    assert not lest.bozo
    assert lest.version == "atom10"
    assert [x.href for x in lest.feed.links if x.rel == "self"] == [nettsted + fil]
    # What no schema of this kind can say (RFC 4287, sections 4.1.1 and 4.2.7).
    dager = stroem.xpath("//a:entry/a:updated/text()", namespaces=_ATOM)
    assert lest.feed.updated == max(dager)
    for innslag in stroem.iterfind("a:entry", _ATOM):
        assert len(innslag.xpath("a:link[@rel='alternate']", namespaces=_ATOM)) == 1


@pytest.mark.parametrize(
    ("sted", "galt"),
    [
        ("<updated>", "<oppdatert>"),
        ("T00:00:00Z", ""),
        ('xml:lang="', 'sprog="'),
        ("urn:uuid:", ""),
        ("<name>IMDi</name>", ""),
    ],
)
def test_a_feed_that_is_not_as_the_standard_says_is_found(
    sted: str, galt: str, mappe: Path
) -> None:
    skjema = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    tekst = (mappe / _STROEMMER[0]).read_text(encoding="utf-8")
    assert sted in tekst
    oedelagt = tekst.replace(sted, galt).replace(sted.replace("<", "</"), galt.replace("<", "</"))
    assert not skjema.validate(etree.fromstring(oedelagt.encode()))


@pytest.mark.parametrize("fil", _STROEMMER)
def test_all_that_the_feed_leads_to_is_there(fil: str, mappe: Path, nettsted: str) -> None:
    stroem = etree.parse(mappe / fil)
    lenker = stroem.xpath("//a:link/@href", namespaces=_ATOM)
    assert len(lenker) > 2
    under = fil.rpartition("/")[0]
    for lenke in lenker:
        sti = lenke.removeprefix(nettsted)
        assert sti.startswith(under)
        assert (mappe / sti / ("index.html" if lenke.endswith("/") else "")).is_file(), lenke


def test_every_page_leads_to_the_feed_of_its_maalform_and_to_the_icons(
    mappe: Path, sider: dict[str, str]
) -> None:
    for sti, tekst in sider.items():
        side, hode = mappe / sti, tekst.partition("</head>")[0]
        feed = re.findall(
            r'<link rel="alternate" type="application/atom\+xml" .*?href="(.+?)"', hode
        )
        maalform = mappe / "nn" if mappe / "nn" in side.parents else mappe
        assert [(side.parent / x).resolve() for x in feed] == [
            (maalform / "endringer.xml").resolve()
        ]
        ikoner = re.findall(r'<link rel="(?:apple-touch-)?icon".*? href="(.+?)"', hode)
        steder = {(side.parent / x).resolve() for x in ikoner}
        assert steder == {(mappe / x).resolve() for x in _IKONER[1:3]}, side


def test_a_shared_link_has_a_picture_at_a_whole_address_of_the_size_that_is_said(
    mappe: Path, nettsted: str, sider: dict[str, str]
) -> None:
    for side in sider.values():
        hode = side.partition("</head>")[0]
        sagt = {n: unescape(v) for n, v in re.findall(r'property="og:(.+?)" content="(.*?)"', hode)}
        assert sagt["image"] == f"{nettsted}assets/deling.png"
        assert (int(sagt["image:width"]), int(sagt["image:height"])) == DELING
        assert sagt["image:alt"]
    assert _stoerrelse((mappe / "assets" / "deling.png").read_bytes()) == DELING


def test_the_icons_are_of_the_sizes_that_are_asked_for_and_weigh_little(mappe: Path) -> None:
    assert _stoerrelse((mappe / "assets" / "apple-touch-icon.png").read_bytes()) == (180, 180)
    ico = (mappe / "favicon.ico").read_bytes()
    bredde, hoeyde, _, _, _, _, lengde, fra = struct.unpack("<BBBBHHII", ico[6:22])
    assert (bredde, hoeyde) == _stoerrelse(ico[fra : fra + lengde]) == (32, 32)
    assert fra + lengde == len(ico)
    for fil in _IKONER:
        assert (mappe / fil).stat().st_size < 20_000


def test_the_mark_of_the_page_is_the_one_the_icons_are_drawn_from(
    mappe: Path, sider: dict[str, str]
) -> None:
    (tegning,) = re.findall(r"<svg.*?>(.*)</svg>", MERKE.read_text(encoding="utf-8"), re.DOTALL)
    assert tegning in (mappe / "assets" / "favicon.svg").read_text(encoding="utf-8")
    assert GRUNN in (mappe / "assets" / "favicon.svg").read_text(encoding="utf-8")
    for sti, side in sider.items():
        logoene = re.findall(
            r'class="md-[a-z_]+button md-logo".*?<svg.*?>(.*?)</svg>', side, re.DOTALL
        )
        assert logoene == [tegning, tegning], sti


def _stoerrelse(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    bredde, hoeyde = struct.unpack(">II", png[16:24])
    return bredde, hoeyde
