"""What the site does in the two engines that the other tests do not open, Firefox and WebKitGTK.

What is fetched is what the server was asked for: the short cuts hold in each, and the library of
Python, megabytes that only the way back needs, is fetched in none.
"""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from calculators import answer
from calculators.skjema.registerfil.mal import eksempel
from laget import UROERT, nekter_der
from nettlesere import Nettleser
from nettlesere.firefox import Firefox
from nettlesere.webkit import WebKit
from nettsted.server import Behandler, adresse, tjener
from nyeste import AAR, REGLER, kr
from oppsett.steg import CACHE
from utgave import eksempler

# What a question takes: Python asks and answers through the page's own module.
_SPOER = """(async () => {
  const bro = document.querySelector('script[src*="bridge.js"]').src;
  const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
  const svar = [];
  for (const [slag, s] of %s) {
    const svaret = await spoer(slag, s);
    // Of a file, how it begins.
    svar.push(slag === "fil" ? new TextDecoder().decode(svaret.innhold.slice(0, 2)) : svaret);
  }
  return JSON.stringify(svar);
})()"""
_SKRIV = """(async () => {
  const felt = document.querySelector("[name=plasser]");
  felt.value = "75";
  felt.dispatchEvent(new Event("input", { bubbles: true }));
  const svaret = document.querySelector("output");
  while (svaret.dataset.svar !== "eget" || "utdatert" in svaret.dataset) {
    await new Promise((loes) => setTimeout(loes, 50));
  }
  return svaret.querySelector(".svar-tall").textContent;
})()"""
_REGISTERET = """(async () => {
  const tall = () => document.querySelector("output[data-svar=eget]:not([data-utdatert])");
  while (!tall()) await new Promise((loes) => setTimeout(loes, 50));
  return tall().textContent;
})()"""
_KLAR = "navigator.serviceWorker.ready.then(() => 'klar')"
# What keeps the site for use without a net fetches all of it, and would hide what a page asks for.
_HOLDER = "frakoblet.js"


class Tjener(Behandler):
    """Serves the built site and notes what it is asked for; nothing at all when ``nede``.

    The worker is served as ``arbeideren`` makes its text.
    """

    spurt: list[str]
    nede: bool
    mangler: set[str]
    arbeideren: Callable[[str], str] | None

    def do_GET(self) -> None:  # noqa: N802 - the base class's name
        if self.nede:
            self.close_connection = True
            return
        navn = self.path.rpartition("/")[2]
        self.spurt.append(navn)
        if navn in self.mangler:
            self.send_error(404)
        elif navn == "worker.js" and (endret := type(self).arbeideren):
            fil = Path(self.translate_path(self.path))
            self._send(endret(fil.read_text(encoding="utf-8")).encode())
        else:
            super().do_GET()

    def _send(self, skript: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(skript)))
        self.end_headers()
        self.wfile.write(skript)


@pytest.fixture
def vert(nettsted: str) -> Iterator[str]:
    assert nettsted
    Tjener.spurt, Tjener.nede, Tjener.mangler = [], False, {_HOLDER}
    Tjener.arbeideren = None
    server = tjener(CACHE / "testnettsted", slag=Tjener)
    yield adresse(server)
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["firefox", "webkit"])
def den(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Nettleser]:
    if request.param == "firefox":
        with Firefox(os.environ["FIREFOX"], tmp_path) as firefox:
            yield firefox
    else:
        with WebKit(os.environ["WEBKIT"], os.environ["XVFB"]) as webkit:
            yield webkit


def test_every_worked_example_is_answered_as_by_cpython_and_from_the_memory_that_was_kept(
    vert: str, den: Nettleser
) -> None:
    sporsmaal = [e.sporsmaal for e in eksempler.alle()]
    den.gaa_til(f"{vert}kalkulatorer/tilskudd/")
    assert den.kjoer(_SKRIV) == kr(75 * 12)
    assert "memory.bin" in Tjener.spurt
    assert not {"python.zip", "pyodide.rest.wasm", "library.zip"} & set(Tjener.spurt)
    svar = json.loads(den.kjoer(_SPOER % json.dumps([["svar", s] for s in sporsmaal])))
    for spurt, svaret in zip(sporsmaal, svar, strict=True):
        assert json.dumps(svaret, sort_keys=True) == json.dumps(answer(spurt), sort_keys=True)
    assert "python.zip" not in Tjener.spurt


@pytest.mark.parametrize("hvor", UROERT)
def test_no_python_has_come_to_what_is_not_emptied_before_its_memory_is_laid(
    vert: str, den: Nettleser, hvor: str
) -> None:
    Tjener.arbeideren = nekter_der(hvor)
    den.gaa_til(f"{vert}kalkulatorer/tilskudd/")
    assert den.kjoer(_SKRIV) == kr(75 * 12)
    assert ("python.zip" in Tjener.spurt) != UROERT[hvor]


def test_files_are_made_with_what_only_they_take(vert: str, den: Nettleser) -> None:
    den.gaa_til(f"{vert}kalkulatorer/tilskudd/")
    perioden = {"tilskuddsaar": str(AAR), "fra_maaned": "1", "til_maaned": "12"}
    sporsmaal = {"kalkulator": "tilskudd", "maal": "nb", "svar": {"plasser": "75", **perioden}}
    filer = [["fil", {**sporsmaal, "format": slag}] for slag in ("xlsx", "csv")]
    xlsx, csv = json.loads(den.kjoer(_SPOER % json.dumps(filer)))
    assert xlsx == "PK"
    assert csv
    assert "xlsxwriter.zip" in Tjener.spurt


def test_a_register_is_chosen_and_checked(vert: str, den: Nettleser, tmp_path: Path) -> None:
    fil = tmp_path / "register.csv"
    fil.write_text(eksempel(REGLER), encoding="utf-8")
    den.gaa_til(f"{vert}kalkulatorer/register/#kontrolldato={AAR}-06-01")
    den.velg_fil("[name=fil]", fil)
    assert "register.csv" in den.kjoer(
        f"{_REGISTERET}.then(() => document.querySelector('.fil-beskjed').textContent)"
    )
    assert "python.zip" not in Tjener.spurt


def test_without_the_memory_python_starts_from_its_library(vert: str, den: Nettleser) -> None:
    Tjener.mangler.add("memory.bin")
    den.gaa_til(f"{vert}kalkulatorer/tilskudd/")
    assert den.kjoer(_SKRIV) == kr(75 * 12)
    assert "python.zip" in Tjener.spurt


def test_without_a_net_a_page_that_is_kept_answers(vert: str, den: Nettleser) -> None:
    Tjener.mangler.clear()
    den.gaa_til(f"{vert}kalkulatorer/tilskudd/")
    assert den.kjoer(_SKRIV) == kr(75 * 12)
    assert den.kjoer(_KLAR) == "klar"
    # The page that asked for it is not yet its own.
    den.gaa_til(f"{vert}kalkulatorer/tilskudd/")
    Tjener.nede = True
    den.gaa_til(f"{vert}kalkulatorer/budsjett/")
    assert den.kjoer("document.querySelector('h1').textContent")
    den.gaa_til(f"{vert}kalkulatorer/tilskudd/")
    assert den.kjoer(_SKRIV) == kr(75 * 12)


def test_a_page_in_nynorsk_answers_in_nynorsk(vert: str, den: Nettleser) -> None:
    den.gaa_til(f"{vert}nn/kalkulatorer/tilskudd/")
    assert den.kjoer(_SKRIV) == kr(75 * 12)
    assert "75 plassar" in den.kjoer("document.querySelector('output').textContent")
