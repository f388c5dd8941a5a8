"""A preview in which a rule was just changed answers by the new rule, before the engine is made."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from calculators import norsk
from nettsted.bygg import miljoeet
from nettsted.server import adresse, tjener
from nyeste import SATS, SATSENS_AAR
from oppsett.steg import CACHE, med_modulene
from prosjektet import kopi, regelfil
from vakt import Vakt

_EGET = 'output[data-svar="eget"]:not([data-utdatert]) .svar-tall'


@pytest.fixture
def endret(nettsted: str, tmp_path: Path) -> Iterator[str]:
    """The address of the site with another rate in it, as the preview shows it at once."""
    prosjekt = kopi(tmp_path / "prosjekt")
    regler = regelfil(prosjekt, SATSENS_AAR)
    tekst = regler.read_text(encoding="utf-8")
    regler.write_text(tekst.replace(f"kroner = {SATS}", f"kroner = {SATS + 1}"), encoding="utf-8")
    mappe = Path(shutil.copytree(CACHE / "testnettsted", tmp_path / "nettsted"))
    subprocess.run(
        [sys.executable, "-m", "nettsted.straks", mappe, regler],
        cwd=prosjekt,
        env={**miljoeet(nettsted, ""), "PYTHONPATH": med_modulene(prosjekt)["PYTHONPATH"]},
        check=True,
    )
    server = tjener(mappe)
    yield adresse(server)
    server.shutdown()
    server.server_close()


def test_the_calculator_answers_by_the_rate_that_was_just_written(
    context: BrowserContext, endret: str
) -> None:
    vakt = Vakt(context, endret)
    side = context.new_page()
    side.goto(f"{endret}kalkulatorer/tilskudd/#tilskuddsaar={SATSENS_AAR}&plasser=41")
    expect(side.locator(_EGET)).to_have_text(norsk.kroner((SATS + 1) * 41 * 12))
    # The memory that is kept holds the old rules, and is not there.
    assert [funn for funn in vakt.funn if "404" not in funn] == []
