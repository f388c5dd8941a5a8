"""The benchmark's table of the browser engines, and the server that counts what they ask for."""

import http.client
import json
import select
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from maaling import engines
from maaling.enginetable import Besoek, ToBesoek, Utelatt, tabellene
from oppsett.browser import CHROMIUM, FIREFOX, SKJERM, WEBKIT, Program

_SIDE = "<h1>41 plasser</h1>"
_MINNET, _BIBLIOTEKET = b"m" * 250_000, b"b" * 750_000
_KALDT = ("", "memory.bin", "python.zip")


def _to(ms: float, byte: int, spurt: tuple[str, ...], svar: str = "41 kr") -> ToBesoek:
    return ToBesoek(Besoek(ms, byte, spurt, svar), Besoek(ms / 2, byte // 10, spurt[:1], svar))


def _linjer(*, eget: list[ToBesoek], vanlig: list[ToBesoek]) -> list[str]:
    maalt = {"Firefox": {"vanlig": vanlig, "eget": eget}}
    return [" ".join(linje.split()) for linje in tabellene(maalt, []).splitlines()]


def test_each_visit_is_a_line_with_its_median_and_its_ratio_to_plain_pyodide() -> None:
    vanlig = [_to(ms, 8_000_000, ("", "python_stdlib.zip")) for ms in (3000, 2000, 9000)]
    eget = [_to(ms, 2_000_000, ("", "memory.bin")) for ms in (700, 750, 5000)]
    assert _linjer(eget=eget, vanlig=vanlig) == [
        "Eget svar fra en lenke i hver motor, og hva tjeneren sendte:",
        "Firefox, kaldt ms MB spørsmål biblioteket",
        "dette nettstedet 750 (0.25) 2.00 (0.25) 2 ikke hentet",
        "vanlig Pyodide 3000 (1.00) 8.00 (1.00) 2 hentet",
        "Firefox, andre besøk ms MB spørsmål biblioteket",
        "dette nettstedet 375 (0.25) 0.20 (0.25) 1 ikke hentet",
        "vanlig Pyodide 1500 (1.00) 0.80 (1.00) 1 ikke hentet",
    ]


def test_a_library_that_was_asked_for_in_some_of_the_rounds_is_told() -> None:
    rundene = [_to(1, 1, _KALDT), _to(1, 1, _KALDT[:2]), _to(1, 1, _KALDT[:2])]
    assert _linjer(eget=rundene, vanlig=rundene)[2].endswith(" hentet 1 av 3 ganger")


def test_of_nothing_that_was_sent_there_is_no_ratio() -> None:
    rundene = [_to(1, 0, _KALDT)]
    assert " 0.00 (–) " in _linjer(eget=rundene, vanlig=rundene)[2]


def test_no_figure_is_told_when_an_engine_answers_otherwise() -> None:
    with pytest.raises(SystemExit):
        _linjer(eget=[_to(1, 1, _KALDT, "42 kr")], vanlig=[_to(1, 1, _KALDT)])


def test_an_engine_that_is_not_on_the_machine_is_named_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def finn(program: Program) -> str | None:
        return None if program in (FIREFOX, SKJERM) else f"/sti/{program.programmer[0]}"

    monkeypatch.setattr(engines, "finn", finn)
    funnet, utelatt = engines.finn_motorene()
    assert list(funnet) == ["Chromium"]
    assert tabellene({}, utelatt).splitlines()[1:] == [
        "Firefox: ikke målt. Fant ikke Firefox. Installer (på Debian: apt-get install "
        "firefox-esr), eller sett FIREFOX til stien.",
        "WebKitGTK: ikke målt. Fant ikke Xvfb. Installer (på Debian: apt-get install xvfb), "
        "eller sett XVFB til stien.",
    ]
    begge = str(Utelatt(WEBKIT.navn, [WEBKIT, SKJERM]))
    assert "Fant ikke WebKitGTK og Xvfb." in begge
    assert "apt-get install webkit2gtk-driver xvfb" in begge
    assert "sett WEBKIT og XVFB til stien" in begge


def test_every_engine_that_the_tests_open_is_measured() -> None:
    programmene = [program for programmer in engines.MOTORENE for program in programmer]
    assert programmene == [CHROMIUM, FIREFOX, WEBKIT, SKJERM]


class _Besoekende:
    """Asks as a page does: its files, what keeps the site while it waits, and one file after."""

    def __init__(self, gaatt_til: list[str]) -> None:
        self._gaatt_til = gaatt_til
        self._holder: http.client.HTTPConnection | None = None

    def gaa_til(self, adresse: str) -> None:
        self._gaatt_til.append(adresse)
        if adresse == "about:blank":
            return
        self._vert = urlsplit(adresse).netloc
        assert brotli.decompress(self._hent("/kalkulatorer/tilskudd/")) == _SIDE.encode()
        self._holder = http.client.HTTPConnection(self._vert)
        self._holder.request("GET", "/frakoblet.js")
        assert self._hent("/assets/memory.bin") == _MINNET

    def kjoer(self, javascript: str) -> str:
        assert self._holder
        if "serviceWorker" in javascript:
            # What was waiting is answered, now that the answer stands.
            assert self._holder.getresponse().read() == b"hold"
            assert self._hent("/assets/python.zip") == _BIBLIOTEKET
            self._holder.close()
            return "klar"
        assert select.select([self._holder.sock], [], [], 0)[0] == []
        return json.dumps([700, "41 kr"])

    def velg_fil(self, velger: str, fil: Path) -> None:
        raise NotImplementedError

    def lukk(self) -> None:
        if self._holder:
            self._holder.close()

    def _hent(self, sti: str) -> bytes:
        linje = http.client.HTTPConnection(self._vert)
        linje.request("GET", sti, headers={"Accept-Encoding": "gzip, deflate"})
        innhold = linje.getresponse().read()
        linje.close()
        return innhold


@pytest.fixture
def rot(tmp_path: Path) -> Path:
    innholdet = {
        "kalkulatorer/tilskudd/index.html": _SIDE.encode(),
        "kalkulatorer/tilskudd/index.html.br": brotli.compress(_SIDE.encode()),
        "assets/memory.bin": _MINNET,
        "assets/python.zip": _BIBLIOTEKET,
        "frakoblet.js": b"hold",
    }
    for navn, innhold in innholdet.items():
        (tmp_path / navn).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / navn).write_bytes(innhold)
    return tmp_path


def test_what_is_counted_is_what_the_page_asks_for_and_not_what_is_kept_after_the_answer(
    monkeypatch: pytest.MonkeyPatch, rot: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gaatt_til: list[str] = []

    @contextmanager
    def aapne(_: str) -> Iterator[_Besoekende]:
        den = _Besoekende(gaatt_til)
        yield den
        den.lukk()

    monkeypatch.setattr(engines, "MOTORENE", {(CHROMIUM,): aapne})
    monkeypatch.setattr(engines, "finn", lambda _: "/sti/chromium")
    monkeypatch.setattr(engines, "_PAUSE", 0)
    engines.maal_motorer({"vanlig": rot, "eget": rot}, 0, 2)
    _, *linjer = capsys.readouterr().out.splitlines()
    assert [linje.split("  ")[0] for linje in linjer] == [
        "Chromium, kaldt",
        "dette nettstedet",
        "vanlig Pyodide",
        "Chromium, andre besøk",
        "dette nettstedet",
        "vanlig Pyodide",
    ]
    for linje in linjer:
        hva = " ".join(linje.split())
        assert hva.startswith("Chromium") or "700 (1.00) 0.25 (1.00) 2 ikke hentet" in hva
    # Each visitor is new, comes twice, and leaves in between.
    assert [adresse == "about:blank" for adresse in gaatt_til] == [False, True, False] * 4
