"""Built with Pyodide as it is, started as it documents, the site gives the same answers."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from calculators import answer, norsk
from calculators.skjema.registerfil.mal import eksempel
from nettsted.bygg import bygg
from nettsted.server import VERT, tjener
from nyeste import REGLER, kr
from utgave import eksempler
from vakt import Vakt

_SPOER = """async (alle) => {
  const bro = document.querySelector('script[src*="bridge.js"]').src;
  const { spoer } = await import(bro.replace("bridge.js", "engine.js"));
  const svar = [];
  for (const sporsmaal of alle) svar.push(await spoer("svar", sporsmaal));
  return svar;
}"""
_EGET = 'output[data-svar="eget"]:not([data-utdatert])'


@pytest.fixture(scope="module")
def enkelt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site, built with the simple engine."""
    mappe: Path = tmp_path_factory.mktemp("enkelt") / "nettsted"
    mappe.mkdir()
    server = tjener(mappe)
    adresse = f"http://{VERT}:{server.server_port}/"
    bygg(mappe, adresse=adresse, utkast=True, enkel_motor=True)
    yield adresse
    server.shutdown()
    server.server_close()


@pytest.fixture
def hentet(context: BrowserContext) -> list[str]:
    navn: list[str] = []
    context.on("request", lambda r: navn.append(r.url.rsplit("/", 1)[-1]))
    return navn


@pytest.fixture
def kalkulator(context: BrowserContext, enkelt: str) -> Iterator[Page]:
    vakt = Vakt(context, enkelt)
    yield context.new_page()
    assert vakt.funn == []


def test_it_answers_every_worked_example_and_what_is_typed_by_documented_means_alone(
    kalkulator: Page, enkelt: str, hentet: list[str]
) -> None:
    kalkulator.goto(f"{enkelt}kalkulatorer/tilskudd/")
    kalkulator.locator("[name=plasser]").fill("75")
    expect(kalkulator.locator(f"{_EGET} .svar-tall")).to_have_text(kr(75 * 12))
    sporsmaal = [e.sporsmaal for e in eksempler.alle()]
    svar = kalkulator.evaluate(_SPOER, sporsmaal)
    for spurt, svaret in zip(sporsmaal, svar, strict=True):
        assert json.dumps(svaret, sort_keys=True) == json.dumps(answer(spurt), sort_keys=True)
    assert "python.zip" in hentet
    assert not {"memory.bin", "pyodide.rest.wasm"} & set(hentet)


def test_it_makes_a_workbook_and_checks_a_register(kalkulator: Page, enkelt: str) -> None:
    kalkulator.goto(f"{enkelt}kalkulatorer/register/")
    mal = eksempel(REGLER)
    fil: FilePayload = {"name": "r.csv", "mimeType": "text/csv", "buffer": mal.encode()}
    kalkulator.locator("[name=fil]").set_input_files(fil)
    antall = kalkulator.locator(f"{_EGET} .register-tall dd").first
    expect(antall).to_have_text(norsk.tall(len(mal.split("\n")) - 1))
    with kalkulator.expect_download() as lastet_ned:
        kalkulator.click('[data-verktoey="xlsx"]')
    bok = lastet_ned.value.path().read_bytes()
    assert bok.startswith(b"PK")
    bokfil: FilePayload = {"name": "r.xlsx", "mimeType": "", "buffer": bok}
    kalkulator.locator("[name=fil]").set_input_files(bokfil)
    expect(kalkulator.locator(".fil-beskjed")).to_have_text("«r.xlsx» er sjekket.")
    expect(antall).to_have_text(norsk.tall(len(mal.split("\n")) - 1))
