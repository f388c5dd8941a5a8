"""A release laid over the last one while somebody has its pages open, and again."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from nettsted.forrige import ta_vare_paa
from nettsted.server import Behandler, adresse, tjener
from nyeste import AAR, kr
from sakvalg import aapne_sju_plasser, velg_sak
from utgivelser import utgivelse

EGET = 'output[data-svar="eget"]:not([data-utdatert])'


class Tjener(Behandler):
    """Serves the release in ``rot``, and ``gammel`` as a proxy does that has kept the first's."""

    rot: Path
    foerste: Path
    gammel: str
    med_hoder: bool

    def translate_path(self, path: str) -> str:
        self.directory = str(self.foerste if path == self.gammel else self.rot)
        return super().translate_path(path)

    def send_header(self, keyword: str, value: str) -> None:
        if self.med_hoder or keyword != "Cache-Control":
            super().send_header(keyword, value)


@pytest.fixture(scope="module")
def utgivelser(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three releases, each laid over the one before."""
    mappe = tmp_path_factory.mktemp("utgivelser")
    alle = [utgivelse(mappe / bokstav, bokstav) for bokstav in "abc"]
    for forrige, ny in pairwise(alle):
        assert ta_vare_paa(forrige, ny) > 0
    return alle


@pytest.fixture(params=[True, False], ids=["med mellomlagring styrt", "uten"])
def vert(request: pytest.FixtureRequest, utgivelser: list[Path]) -> Iterator[str]:
    Tjener.rot = Tjener.foerste = utgivelser[0]
    Tjener.gammel, Tjener.med_hoder = "", request.param
    server = tjener(utgivelser[0], slag=Tjener)
    yield adresse(server)
    server.shutdown()
    server.server_close()


def _regner(side: Page, plasser: int) -> None:
    side.locator("[name=plasser]").fill(str(plasser))
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(plasser * 12))


def _utgaven(side: Page, bokstav: str) -> None:
    expect(side.locator("h1")).to_contain_text(f"(utgave {bokstav})")


def test_a_calculator_that_is_open_answers_on_and_fetches_its_parts(
    context: BrowserContext, vert: str, utgivelser: list[Path]
) -> None:
    side = context.new_page()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side, 75)
    Tjener.rot = utgivelser[1]
    _regner(side, 41)
    aapne_sju_plasser(side)
    _utgaven(side, "a")


def test_a_page_that_was_opened_before_and_asks_only_now_is_answered(
    context: BrowserContext, vert: str, utgivelser: list[Path]
) -> None:
    side = context.new_page()
    side.route("**/worker.js", lambda rute: rute.abort())
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    side.locator("[name=plasser]").fill("75")
    expect(side.locator(".kalkulator-melding")).to_be_visible()
    side.unroute("**/worker.js")
    Tjener.rot = utgivelser[1]
    _regner(side, 41)
    _utgaven(side, "a")


def test_an_old_page_that_somebody_has_kept_meets_no_missing_file(
    context: BrowserContext, vert: str, utgivelser: list[Path]
) -> None:
    Tjener.rot, Tjener.gammel = utgivelser[1], "/kalkulatorer/tilskudd/"
    borte: list[str] = []
    side = context.new_page()
    side.on("response", lambda svar: borte.append(svar.url) if svar.status >= 400 else None)
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _utgaven(side, "a")
    _regner(side, 75)
    aapne_sju_plasser(side)
    assert borte == []


def test_the_way_on_from_an_old_page_leads_to_the_new_release(
    context: BrowserContext, vert: str, utgivelser: list[Path]
) -> None:
    side = context.new_page()
    side.goto(f"{vert}{AAR}/sats/")
    Tjener.rot = utgivelser[1]
    side.locator('.md-tabs a[href$="/kalkulatorer/"]').click()
    _utgaven(side, "b")
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _utgaven(side, "b")
    _regner(side, 30)


def test_a_page_two_releases_old_says_that_it_must_be_loaded_anew(
    context: BrowserContext, vert: str, utgivelser: list[Path]
) -> None:
    side = context.new_page()
    side.goto(f"{vert}kalkulatorer/tilskudd/")
    _regner(side, 75)
    Tjener.rot = utgivelser[2]
    velg_sak(side, "{}")
    expect(side.locator(".kalkulator-kvittering")).to_contain_text("laste siden på nytt")
    side.reload()
    _utgaven(side, "c")
    _regner(side, 30)
