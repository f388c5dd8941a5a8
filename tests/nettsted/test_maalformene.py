"""Bokmål's pages and nynorsk's: the same, each by itself, and pointing at each other."""

import json
import re
from pathlib import Path

import pytest

from calculators.regelverk import aarene

_OVERSKRIFT = re.compile(r'<h[1-6][^>]* id="([^"]+)"')


@pytest.fixture(scope="module")
def par(sider: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Each page of bokmål's by its path, and the same page in nynorsk."""
    bokmaal = [sti for sti in sider if not sti.startswith("nn/")]
    assert len(sider) == 2 * len(bokmaal)
    return {sti: (sider[sti], sider[f"nn/{sti}"]) for sti in bokmaal}


def test_each_page_says_which_maalform_it_is_in(par: dict[str, tuple[str, str]]) -> None:
    for sti, (bokmaal, nynorsk) in par.items():
        assert '<html lang="nb"' in bokmaal, sti
        assert '<html lang="nn"' in nynorsk, sti
        assert 'property="og:locale" content="nn_NO"' in nynorsk, sti


def test_both_have_the_same_places(par: dict[str, tuple[str, str]]) -> None:
    for sti, (bokmaal, nynorsk) in par.items():
        assert _OVERSKRIFT.findall(bokmaal) == _OVERSKRIFT.findall(nynorsk), sti


def test_each_names_the_other_and_itself_to_search_engines(
    par: dict[str, tuple[str, str]], nettsted: str
) -> None:
    for sti, begge in par.items():
        her = sti.removesuffix("index.html")
        ventet = {
            "nb": f"{nettsted}{her}",
            "nn": f"{nettsted}nn/{her}",
            "x-default": f"{nettsted}{her}",
        }
        for maal, side in zip(("nb", "nn"), begge, strict=True):
            funnet = re.findall(r'<link rel="alternate" hreflang="(.+?)" href="(.+?)">', side)
            assert dict(funnet) == ventet, sti
            assert f'<link rel="canonical" href="{ventet[maal]}">' in side, sti


def test_the_sitemap_pairs_them(mappe: Path, par: dict[str, tuple[str, str]]) -> None:
    kart = (mappe / "sitemap.xml").read_text(encoding="utf-8")
    assert kart.count('hreflang="nn"') == kart.count('hreflang="x-default"') == 2 * len(par)
    assert not (mappe / "nn" / "sitemap.xml").exists()


def test_each_page_has_one_link_to_the_other_in_words_of_its_own(
    par: dict[str, tuple[str, str]],
) -> None:
    for sti, (bokmaal, nynorsk) in par.items():
        opp = "../" * sti.count("/")
        her = sti.removesuffix("index.html")
        (til_nynorsk,) = re.findall(r'<a class="maalform-lenke" href="(.*?)" (.*?)</a>', bokmaal)
        assert til_nynorsk == (f"{opp}nn/{her}", 'lang="nn" hreflang="nn">Nynorsk')
        (til_bokmaal,) = re.findall(r'<a class="maalform-lenke" href=".*?" (.*?)</a>', nynorsk)
        assert til_bokmaal == 'lang="nb" hreflang="nb">Bokmål'


def test_what_has_no_words_is_there_once(mappe: Path) -> None:
    under = {fil.name for fil in (mappe / "nn").iterdir() if not re.fullmatch(r"\d{4}", fil.name)}
    ventet = {"aar", "innebygd", "kalkulatorer", "om", "search"}
    ventet |= {"endringer.xml", "index.html"}
    assert under == ventet


def test_a_bokmaal_page_asks_for_nothing_of_nynorsk_and_the_other_way(
    par: dict[str, tuple[str, str]],
) -> None:
    hentes = re.compile(r'<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]+)"[^>]*>')
    for sti, (bokmaal, nynorsk) in par.items():
        filer = [x[0] for x in hentes.finditer(bokmaal) if 'rel="alternate"' not in x[0]]
        assert filer
        assert not any(re.search(r'(?:"|/)nn[/-]', fil) for fil in filer), sti
        delte = {x[1].rpartition("/")[2] for x in hentes.finditer(nynorsk) if "assets/" in x[1]}
        egne = {x[1].rpartition("/")[2] for x in hentes.finditer(bokmaal) if "assets/" in x[1]}
        assert delte == egne, sti


def test_each_is_kept_for_use_without_a_net_by_itself_with_what_they_share(mappe: Path) -> None:
    tekst = (mappe / "frakoblet.js").read_text(encoding="utf-8")
    (filer,) = re.findall(r"(?m)^const FILER = (\{.*\});$", tekst)
    (deler,) = re.findall(r"(?m)^const DELER = (\{.*\});$", tekst)
    bokmaal, nynorsk = (json.loads(deler)[maal] for maal in ("nb", "nn"))
    (ordene,) = (fil.relative_to(mappe).as_posix() for fil in (mappe / "assets").glob("nn-*.json"))
    assert ordene in nynorsk
    assert {f"nn/{sti}" for sti in bokmaal} == set(nynorsk) - {ordene}
    assert (bokmaal[-1], nynorsk[-1]) == ("", "nn/")
    delte = set(json.loads(filer)) - {*bokmaal, *nynorsk}
    assert all(sti.startswith("assets/") for sti in delte - {"404.html"})


def test_each_has_a_search_of_its_own(mappe: Path) -> None:
    bokmaal, nynorsk = (
        json.loads((mappe / under / "search" / "search_index.json").read_text(encoding="utf-8"))
        for under in ("", "nn")
    )
    steder = [
        {del_["location"].partition("#")[0] for del_ in x["docs"]} for x in (bokmaal, nynorsk)
    ]
    assert steder[0] == steder[1]
    titler = [
        next(del_["title"] for del_ in x["docs"] if del_["location"] == "kalkulatorer/tilskudd/")
        for x in (bokmaal, nynorsk)
    ]
    assert titler == ["Regn ut tilskuddet", "Rekn ut tilskotet"]


def test_what_is_downloaded_from_a_nynorsk_page_lies_beside_it(mappe: Path) -> None:
    for aar in aarene():
        bokmaal = (mappe / "kalkulatorer" / "frister" / f"frister-{aar}.ics").read_bytes()
        nynorsk = mappe / "nn" / "kalkulatorer" / "frister" / f"frister-{aar}.ics"
        assert nynorsk.read_bytes() != bokmaal
        malene = {f.name for f in (mappe / "kalkulatorer" / "register").glob(f"*{aar}*")}
        assert malene
        ved = mappe / "nn" / "kalkulatorer" / "register"
        assert malene == {f.name for f in ved.glob(f"*{aar}*")}
