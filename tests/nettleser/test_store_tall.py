"""Large sums on the narrowest screen: read whole, and the page does not scroll sideways."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from calculators.regelverk.mangler import funnet
from nyeste import AAR, REGLER

# More than any kommune has: eight digits a year, seven each month.
_PLASSER = {"plasser": "999", "fra_maaned": "1", "til_maaned": "12"}
_POSTER = [
    *(("post", tiltak.id) for tiltak in funnet(REGLER.tiltak)),
    ("post", "Leie av lokaler til undervisning"),
]
_BELOEP = [("beloep", "99999999")] * len(_POSTER)
SPORSMAAL: dict[str, list[tuple[str, str]]] = {
    "tilskudd": [*_PLASSER.items(), ("plasser_3", "998")],
    "budsjett": [*_PLASSER.items(), *_POSTER, *_BELOEP],
    "endring": [
        *_PLASSER.items(),
        ("hva", "plasser"),
        ("nye_plasser", "888"),
        ("endres_fra", f"{AAR}-01-01"),
    ],
    "tilbakebetaling": [
        ("mottatt", "999999999"),
        ("bokfoert", "123456789"),
        ("avklares", "98765432"),
        ("andre_inntekter", "87654321"),
    ],
    "aarsrapport": [
        ("mottatt", "999999999"),
        ("inntekt", "Fylkeskommunen"),
        ("inntekt_beloep", "99999999"),
        *_POSTER,
        *_BELOEP,
    ],
    "tilskuddsbrev": [
        *_PLASSER.items(),
        ("tilskuddsbrev_sendt", f"{AAR}-02-01"),
        *_POSTER,
        *_BELOEP,
    ],
    "sammenlikning": [("plasser", "99999"), ("maaneder", "12")],
}


@pytest.mark.parametrize("navn", SPORSMAAL)
def test_large_sums_are_read_whole_at_320_px(side: Page, nettsted: str, navn: str) -> None:
    side.set_viewport_size({"width": 320, "height": 640})
    spurt = urlencode([("tilskuddsaar", str(AAR)), *SPORSMAAL[navn]])
    side.goto(f"{nettsted}kalkulatorer/{navn}/#{spurt}")
    svar = side.locator('output[data-svar="eget"]:not([data-utdatert])')
    expect(svar).to_be_visible()
    # At least eight digits: it is the large answer, not the example of the page.
    assert re.search(r"\d{2,3}\u00a0\d{3}\u00a0\d{3}", svar.inner_text())
    assert side.evaluate("document.documentElement.scrollWidth") <= 320
