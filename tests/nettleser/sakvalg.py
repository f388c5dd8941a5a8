"""Choosing the file of a case, as a visitor does."""

from pathlib import Path

from playwright.sync_api import Page, expect

from nyeste import AAR
from sakhjelp import lagret


def velg_sak(side: Page, sak: Path | str | bytes, navn: str = "sak.json") -> None:
    """Press the button and choose the file: one of the disk, or one of this content and name."""
    innhold = sak.encode() if isinstance(sak, str) else sak
    with side.expect_file_chooser() as velger:
        side.locator("[data-sak=hent]").click()
    if isinstance(innhold, Path):
        velger.value.set_files(innhold)
    else:
        velger.value.set_files({"name": navn, "mimeType": "application/json", "buffer": innhold})


def aapne_sju_plasser(side: Page) -> None:
    """Open a case with 7 plasser the whole year, on the page of the grant."""
    svar = {"plasser": "7", "fra_maaned": "1", "til_maaned": "12"}
    velg_sak(side, lagret(AAR, {"tilskudd": svar})[0])
    expect(side.locator(".kalkulator-sak")).to_be_visible()
    expect(side.locator("[name=plasser]")).to_have_value("7")
