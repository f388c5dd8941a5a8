"""What every page carries beside its text: who it is, when it changed, where to go on."""

import json
import re
from html import unescape
from pathlib import Path

import pytest


def test_every_page_has_a_title_and_a_description_of_its_own(sider: dict[str, str]) -> None:
    alle = [side.partition("</head>")[0] for side in sider.values()]
    for moenster in (r"<title>(.+?)</title>", r'<meta name="description" content="(.+?)">'):
        funnet = [re.findall(moenster, side) for side in alle]
        assert all(len(f) == 1 for f in funnet)
        assert len({f[0] for f in funnet}) == len(funnet)


@pytest.mark.parametrize("navn", ["og:title", "og:description", "og:url", "og:locale"])
def test_every_page_tells_other_sites_what_it_is(sider: dict[str, str], navn: str) -> None:
    for sti, side in sider.items():
        assert re.search(rf'<meta property="{navn}" content=".+?">', side), sti


def test_no_page_of_a_release_is_said_to_be_a_draft(sider: dict[str, str]) -> None:
    assert [sti for sti, side in sider.items() if "utgave-melding--utkast" in side] == []


def test_every_page_says_when_its_text_last_changed(sider: dict[str, str]) -> None:
    for sti, side in sider.items():
        assert re.search(r'Sist oppdatert <time datetime="\d{4}-\d\d-\d\d">\d', side), sti


def test_every_page_leads_on_for_those_who_did_not_find_it(sider: dict[str, str]) -> None:
    for sti, side in sider.items():
        spurt = "Fann du det du leitte" if sti.startswith("nn/") else "Fant du det du lette"
        assert f"{spurt} etter?" in side, sti
        assert re.search(r'href="[^"]*#fant-du-ikke"', side), sti


def test_the_front_page_describes_the_service_to_machines(sider: dict[str, str]) -> None:
    side = sider["index.html"]
    (data,) = re.findall(r'<script type="application/ld\+json">(.+?)</script>', side)
    tjeneste = json.loads(unescape(data))
    assert tjeneste["@type"] == "GovernmentService"
    assert tjeneste["provider"]["name"] == "Integrerings- og mangfoldsdirektoratet (IMDi)"


def test_the_sitemap_lists_every_page(mappe: Path, sider: dict[str, str]) -> None:
    kart = (mappe / "sitemap.xml").read_text(encoding="utf-8")
    assert kart.count("<loc>") == len(sider)


def test_the_404_page_is_in_norwegian_with_a_title_and_a_heading_of_its_own(mappe: Path) -> None:
    side = (mappe / "404.html").read_text(encoding="utf-8")
    assert re.findall(r"<title>(.*?)</title>", side) == [
        "Vi finner ikke siden - Tilskudd til integreringsmottak"
    ]
    assert re.findall(r"<h1.*?>(.*?)</h1>", side) == ["Vi finner ikke siden"]
    assert '<html lang="nb"' in side
    assert "Not found" not in side


def test_the_404_page_speaks_both_for_a_server_has_one(mappe: Path) -> None:
    side = (mappe / "404.html").read_text(encoding="utf-8")
    paa_nynorsk = side.partition('<div lang="nn">')[2].partition("</div>")[0]
    assert "<h2>Vi finn ikkje sida</h2>" in paa_nynorsk
    assert re.search(r'href="[^"]*/nn/"', paa_nynorsk)
    assert not (mappe / "nn" / "404.html").exists()


def test_the_404_page_works_from_any_address(mappe: Path) -> None:
    side = (mappe / "404.html").read_text(encoding="utf-8")
    adresser = re.findall(r'(?:href|src)="([^"]*)"', side)
    assert len(adresser) > 20
    for adresse in adresser:
        assert re.match(r"[/#]|https?:|data:", adresse), adresse


def test_no_data_file_of_the_text_is_published(mappe: Path) -> None:
    assert list(mappe.rglob("*.toml")) == []
