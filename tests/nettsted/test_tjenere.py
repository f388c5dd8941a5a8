"""The files for web servers, read by the servers: what each says of every kind of file."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, expect

from nettjenere import (
    Nettjener,
    aapen_mappe,
    apache,
    hel_server,
    ledig_port,
    legg_ut,
    med_brotli,
    nginx,
    nginx_utdrag,
    sertifikat,
    sikker_server,
)
from nettsted import hoder as h
from nettsted.server import adresse
from nettsted.server import tjener as en_tjener
from nettsted.sikkerhetstekst import STI
from nyeste import AAR, SATSENS_AAR, kr
from utgitt.fasit import policyen

UNDER = "/tilskudd/a/"
# Apache's and nginx' own lists differ here, and both are JavaScript to a browser.
LIKE = {"application/javascript": "text/javascript"}
PAKK_UT = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@pytest.fixture(
    scope="module",
    params=[
        f"{slag} {sti}"
        for slag in ("apache", "nginx", "nginx+brotli", "nginx-utdrag")
        for sti in ("/", UNDER)
    ],
)
def tjener(request: pytest.FixtureRequest, utgivelse: Path) -> Iterator[Nettjener]:
    slag, sti = request.param.split()
    with aapen_mappe() as mappe:
        rot, nettsted = legg_ut(utgivelse, mappe, f"http://tilskudd.example{sti}")
        if slag == "apache":
            with apache(mappe, rot, sti) as server:
                yield server
            return
        port = ledig_port()
        if slag == "nginx-utdrag":
            innhold = nginx_utdrag(rot, nettsted, port)
        else:
            innhold = hel_server(nettsted, rot, port)
        if slag == "nginx+brotli":
            innhold = med_brotli(innhold)
        with nginx(mappe, sti, innhold, port) as server:
            yield server


def _en_av_hvert_slag(utgivelse: Path) -> dict[str, Path]:
    filer = sorted(f for f in utgivelse.rglob("*") if f.suffix[1:] in h.TYPER)
    return {
        slag: next(f for f in filer if f.suffix[1:] == slag)
        for slag in {f.suffix[1:] for f in filer}
    }


def test_every_kind_of_file_has_its_type_in_each_encoding_and_comes_whole(
    tjener: Nettjener, utgivelse: Path
) -> None:
    slagene = _en_av_hvert_slag(utgivelse)
    assert {
        "html",
        "css",
        "js",
        "mjs",
        "wasm",
        "json",
        "ics",
        "csv",
        "xlsx",
        "zip",
    } <= slagene.keys()
    for slag, fil in slagene.items():
        if fil.name == "web.config":
            continue
        sti = fil.relative_to(utgivelse).as_posix()
        for godtar in ("br, gzip", "gzip", "identity"):
            svar = tjener.hent(sti, Accept_Encoding=godtar)
            assert svar.status == 200, sti
            type_, _, tegnsett = svar.hoder["content-type"].partition(";")
            assert LIKE.get(type_, type_) == h.TYPER[slag], sti
            assert ("utf-8" in tegnsett.lower()) == (slag in h.MED_TEGNSETT), sti
            kode = svar.hoder.get("content-encoding", "")
            assert PAKK_UT[kode](svar.innhold) == fil.read_bytes(), (sti, godtar)
            assert "content-language" not in svar.hoder


@pytest.mark.parametrize("sti", ["", f"{AAR}/sats/", "kalkulatorer/tilskudd/"])
def test_a_page_comes_compressed_as_well_as_the_one_who_asks_can_read(
    tjener: Nettjener, utgivelse: Path, sti: str
) -> None:
    fasit = (utgivelse / sti / "index.html").read_bytes()
    for godtar, kode in (("gzip, deflate, br", tjener.koder[0]), ("gzip", "gzip"), ("", "")):
        svar = tjener.hent(sti, Accept_Encoding=godtar)
        assert svar.hoder.get("content-encoding", "") == kode, godtar
        assert PAKK_UT[kode](svar.innhold) == fasit
        assert svar.hoder["content-type"].lower() == "text/html; charset=utf-8"
        assert "accept-encoding" in svar.hoder["vary"].lower()


def test_what_is_named_by_its_content_is_kept_and_the_rest_is_asked_for(
    tjener: Nettjener, utgivelse: Path
) -> None:
    for sti in (f.relative_to(utgivelse).as_posix() for f in _en_av_hvert_slag(utgivelse).values()):
        fasit = (
            h.VARIG
            if any(sti.startswith(fast) for fast in h.faste(utgivelse))
            else h.SPOER_HVER_GANG
        )
        assert tjener.hent(sti).hoder["cache-control"] == fasit, sti
    for fast in h.faste(utgivelse):
        fil = next(f for f in [utgivelse / fast, *(utgivelse / fast).rglob("*")] if f.is_file())
        sti = fil.relative_to(utgivelse).as_posix()
        assert tjener.hent(sti).hoder["cache-control"] == h.VARIG, sti
    for sti in ("", f"{AAR}/sats/", "frakoblet.js", "404.html", "search/search_index.json"):
        assert tjener.hent(sti).hoder["cache-control"] == h.SPOER_HVER_GANG, sti


def test_the_contact_for_security_is_served_from_its_folder(
    tjener: Nettjener, utgivelse: Path
) -> None:
    """The standard asks for plain text in UTF-8, in a folder servers may hide for its dot."""
    for godtar in ("gzip", "identity"):
        svar = tjener.hent(STI, Accept_Encoding=godtar)
        assert (svar.status, svar.hoder["content-type"].lower()) == (
            200,
            "text/plain; charset=utf-8",
        )
        kode = svar.hoder.get("content-encoding", "")
        assert PAKK_UT[kode](svar.innhold) == (utgivelse / STI).read_bytes()
        assert svar.hoder["cache-control"] == h.SPOER_HVER_GANG


@pytest.mark.parametrize(
    "sti", ["finnes-ikke", f"{AAR}/a/b/c/", "assets/side-0123456789.css", "x.mjs"]
)
def test_what_is_not_there_gives_the_sites_own_page_and_is_not_kept(
    tjener: Nettjener, utgivelse: Path, sti: str
) -> None:
    svar = tjener.hent(sti)
    assert svar.status == 404
    assert svar.innhold == (utgivelse / "404.html").read_bytes()
    assert svar.hoder["content-type"].lower() == "text/html; charset=utf-8"
    assert svar.hoder["cache-control"] == h.SPOER_HVER_GANG


def test_every_answer_has_every_header_once(tjener: Nettjener, utgivelse: Path) -> None:
    hoder = h.hoder(policyen(utgivelse))
    fast = next(iter((utgivelse / "assets").glob("side-*.css"))).name
    for sti in ("", f"{AAR}/sats/", f"assets/{fast}", "finnes-ikke", "assets/side-0123456789.css"):
        svar = tjener.hent(sti)
        for navn, verdi in hoder.items():
            assert svar.hoder[navn.lower()] == verdi, (sti, navn)


@pytest.fixture
def andres(tmp_path: Path) -> Iterator[str]:
    """A page of somebody else's, at an address of its own."""
    (tmp_path / "index.html").write_text("<title>Andres</title>", encoding="utf-8")
    server = en_tjener(tmp_path)
    yield adresse(server)
    server.shutdown()
    server.server_close()


def test_only_the_calculators_made_for_a_frame_may_be_shown_in_one(
    tjener: Nettjener, utgivelse: Path, nettleser: Browser, andres: str
) -> None:
    policy = policyen(utgivelse)
    for mappe in h.INNEBYGD:
        svar = tjener.hent(f"{mappe}tilskudd/")
        assert svar.hoder["content-security-policy"] == policy
        assert svar.hoder["x-content-type-options"] == "nosniff"
        assert svar.hoder["cache-control"] == h.SPOER_HVER_GANG
    context = nettleser.new_context(locale="nb-NO", service_workers="block")
    side = context.new_page()
    for sti, vises in (("innebygd/tilskudd/", 1), ("kalkulatorer/tilskudd/", 0), ("", 0)):
        side.goto(andres)
        # A frame that is refused is loaded all the same, with the browser's own page in it.
        side.set_content(f'<iframe src="{tjener.adresse}{sti}" onload="this.id = 1"></iframe>')
        side.wait_for_selector("iframe[id]")
        ramme = side.frames[1]
        assert ramme.locator("kalkulator-skjema").count() == vises, sti
    context.close()


def test_only_what_came_by_https_says_to_use_nothing_else(tjener: Nettjener) -> None:
    assert "strict-transport-security" not in tjener.hent("").hoder
    for sti in ("", "finnes-ikke"):
        svar = tjener.hent(sti, X_Forwarded_Proto="https")
        assert svar.hoder["strict-transport-security"] == h.HSTS


def test_an_address_without_its_slash_leads_to_the_page(tjener: Nettjener) -> None:
    svar = tjener.hent(f"{AAR}/sats")
    assert svar.status in (301, 308)
    assert svar.hoder["location"].endswith(f"{tjener.sti}{AAR}/sats/")


def test_a_page_computes_in_the_browser_behind_each(tjener: Nettjener, nettleser: Browser) -> None:
    context = nettleser.new_context(locale="nb-NO", service_workers="block")
    side = context.new_page()
    sagt: list[str] = []
    side.on("console", lambda m: sagt.append(m.text) if m.type in ("error", "warning") else None)
    side.goto(f"{tjener.adresse}kalkulatorer/tilskudd/#tilskuddsaar={SATSENS_AAR}&plasser=75")
    expect(side.locator('output[data-svar="eget"]:not([data-utdatert]) .svar-tall')).to_have_text(
        kr(75 * 12)
    )
    assert [s for s in sagt if "blocked by Playwright" not in s] == []
    context.close()


def test_what_is_taken_in_below_a_path_leaves_the_rest_of_the_server_alone(utgivelse: Path) -> None:
    with aapen_mappe() as mappe:
        rot, nettsted = legg_ut(utgivelse, mappe, f"http://tilskudd.example{UNDER}")
        (rot / "annet.html").write_text("annet", encoding="utf-8")
        port = ledig_port()
        with nginx(mappe, UNDER, nginx_utdrag(rot, nettsted, port), port) as server:
            svar = server.hent("/annet.html", rot=True)
            assert svar.hoder["content-type"] == "text/html"
            assert "content-security-policy" not in svar.hoder


def test_the_whole_server_for_https_answers_by_https_and_leads_there(utgivelse: Path) -> None:
    with aapen_mappe() as mappe:
        rot, nettsted = legg_ut(utgivelse, mappe, "https://tilskudd.example/")
        porter = {80: ledig_port(), 443: ledig_port()}
        sertifikat(mappe, "tilskudd.example")
        tekst = sikker_server(nettsted, rot, mappe, porter)
        with nginx(mappe, "/", tekst, porter[443], https=True) as server:
            svar = server.hent(f"{AAR}/sats/", Host="tilskudd.example")
            assert (svar.status, svar.hoder["strict-transport-security"]) == (200, h.HSTS)
            aapen = Nettjener(porter[80], "/", ())
            flyttet = aapen.hent(f"{AAR}/sats/?a=1", Host="tilskudd.example")
            assert flyttet.status == 301
            assert flyttet.hoder["location"] == f"https://tilskudd.example/{AAR}/sats/?a=1"
