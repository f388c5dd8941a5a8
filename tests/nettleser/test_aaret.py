"""One case through the year: from the letter in spring to the årsrapport in January after it.

What each page is asked and answers is worked out by hand in the examples of ``Året i Nordre Land``.
"""

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from calculators import norsk
from calculators.regelverk import regler
from calculators.skjema.registerfil.mal import eksempel
from sakvalg import velg_sak
from test_linjer import _LIM_INN
from utgave import eksempler
from utgave.eksempler import Eksempel
from vakt import Vakt

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
ARET = {e.kalkulator: e for e in eksempler.alle() if e.navn.startswith("Året i Nordre Land")}
_KLIKK = "s => [...document.querySelectorAll('.md-nav a')].find(a => a.href.endsWith(s)).click()"
AAR = int(ARET["tilskuddsbrev"].sporsmaal["svar"]["tilskuddsaar"])


@pytest.fixture
def sak(side: Page, nettsted: str, tmp_path: Path) -> Path:
    """The file as it is in autumn, after letter, budget, change, consent and register."""
    _aapne(side, nettsted, ARET["tilskuddsbrev"], {"plasser", "tilskuddsbrev_sendt", "kommune"})
    _viser(side, ARET["endring"], "foer")
    _ta_vare(side)

    _gaa(side, "budsjett")
    expect(_felt(side, "plasser")).to_have_value("40")
    _fyll_linjer(side, ARET["budsjett"])
    _viser(side, ARET["budsjett"], "kan_dekkes")
    _viser(side, ARET["endring"], "foer")

    _gaa(side, "endring")
    expect(_felt(side, "plasser")).to_have_value("40")
    _fyll(side, ARET["endring"], {"endres_fra", "nye_plasser"})
    _viser(side, ARET["endring"], "foer")
    _viser(side, ARET["endring"], "etter")
    # It is applied for: nothing is agreed before IMDi has consented.
    _gaa(side, "tilskudd")
    avtalt = norsk.kroner(ARET["endring"].resultat["foer"])
    expect(side.locator("output .svar-tall")).to_have_text(avtalt)
    _vis(side, "plasser_8")
    for maaned in range(8, 13):
        _felt(side, f"plasser_{maaned}").fill("30")
    _viser(side, ARET["tilskudd"], "kroner")

    _gaa(side, "register")
    _felt(side, "kontrolldato").fill(f"{AAR}-09-30")
    side.locator("input[type=file]").set_input_files(
        {
            "name": "register.csv",
            "mimeType": "text/csv",
            "buffer": eksempel(regler(AAR)).encode(),
        }
    )
    expect(side.locator(f"{EGET} .svar-dom")).to_be_visible()
    fil = tmp_path / "sak.json"
    _ta_vare(side).save_as(fil)
    return fil


def test_the_year_of_a_kommune_is_one_case(sak: Path, nettleser: Browser, nettsted: str) -> None:
    _har_ingen_rader(sak)
    januar = nettleser.new_context(locale="nb-NO", service_workers="block")
    vakt = Vakt(januar, nettsted)
    side = januar.new_page()
    side.goto(f"{nettsted}kalkulatorer/aarsrapport/")
    velg_sak(side, sak)
    expect(_felt(side, "kommune")).to_have_value("Nordre Land")
    rapporten = ARET["aarsrapport"]
    _fyll(side, rapporten, {"mottatt", "tekst_bruk", "resultatmaal", "tekst_resultatmaal"})
    _fyll_linjer(side, rapporten)
    for tall in ("tilskudd", "utgifter", "tilbakebetales", "minst", "resultat"):
        _viser(side, rapporten, tall)
    expect(side.locator(f"{EGET} .rapport")).to_contain_text("Nordre Land")

    _gaa(side, "tilbakebetaling")
    expect(_felt(side, "mottatt")).to_have_value(re.compile(r"^861.?290$"))
    _gaa(side, "tilskudd")
    _viser(side, ARET["tilskudd"], "kroner")
    assert vakt.funn == []
    januar.close()


def _har_ingen_rader(sak: Path) -> None:
    svar = json.loads(sak.read_text(encoding="utf-8"))["svar"]
    assert svar["plasser"] == {"verdi": "40", "fra": "tilskuddsbrev"}
    assert svar["plasser_8"]["verdi"] == "30"
    for celle in re.split(r"[;\n]", eksempel(regler(AAR)))[-12:]:
        assert not celle.strip() or f'"{celle}"' not in json.dumps(svar.get("register", {}))
    assert not any(noekkel.startswith("register.") for noekkel in svar)


def _aapne(side: Page, nettsted: str, e: Eksempel, felt: set[str]) -> None:
    """By a link of the year it happens in, and the rest typed."""
    side.goto(f"{nettsted}kalkulatorer/{e.kalkulator}/#tilskuddsaar={AAR}&plasser={quote('1')}")
    expect(side.locator(EGET)).to_be_visible()
    _fyll(side, e, felt)


def _ta_vare(side: Page) -> Download:
    with side.expect_download() as nedlasting:
        side.locator("[data-sak=lagre]").click()
    assert nedlasting.value.suggested_filename == f"tilskudd-{AAR}-sak.json"
    return nedlasting.value


def _gaa(side: Page, navn: str) -> None:
    """By a link of the menu, as one who goes on with the case."""
    side.evaluate(_KLIKK, f"/kalkulatorer/{navn}/")
    expect(side.locator(f"kalkulator-skjema[navn={navn}]")).to_be_visible()
    expect(side.locator(".kalkulator-kvittering")).to_contain_text("er åpen")


def _felt(side: Page, navn: str) -> Locator:
    return side.locator(f"form [name={navn}], output [name={navn}]").first


def _fyll(side: Page, e: Eksempel, felt: set[str]) -> None:
    for navn in sorted(felt):
        _vis(side, navn)
        _felt(side, navn).fill(e.sporsmaal["svar"][navn])


def _vis(side: Page, navn: str) -> None:
    """Open what the field is folded away in."""
    lukket = side.locator("details:not([open])", has=side.locator(f"[name={navn}]"))
    while lukket.count():
        lukket.first.locator("summary").first.click()


def _fyll_linjer(side: Page, e: Eksempel) -> None:
    """Pasted from a spreadsheet, in the place of the example's lines."""
    svar = e.sporsmaal["svar"]
    linjene = "".join(f"{p}\t{b}\n" for p, b in zip(svar["post"], svar["beloep"], strict=True))
    side.locator("[name=post]").first.evaluate(_LIM_INN, linjene)
    expect(side.locator("[name=post]")).to_have_count(len(svar["post"]))


def _viser(side: Page, e: Eksempel, tall: str) -> None:
    expect(side.locator(EGET)).to_contain_text(norsk.kroner(e.resultat[tall]))
