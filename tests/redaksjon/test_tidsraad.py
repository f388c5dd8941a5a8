"""A time that the rules have no form for is answered with the form that says the same."""

import pytest

from regelfil import feilen

NAAR = 'naar = { dager = 14, etter = "tilskuddsbrev_sendt" }'


@pytest.mark.parametrize(
    ("skrevet", "sagt"),
    [
        (
            '{ hvert = "år" }',
            "frister[2].naar.hvert: «år» er ukjent: skriv «kvartal» i anførselstegn hvis det er "
            "det. Er det ikke det, skriv det med ord i stedet: "
            'naar = { omtrent = { nb = "hvert år", nn = "…" } }',
        ),
        (
            '{ hvert = "hver måned" }',
            "frister[2].naar.hvert: «hver måned» er ukjent: skriv «kvartal» i anførselstegn hvis "
            "det er det. Er det ikke det, skriv det med ord i stedet: "
            'naar = { omtrent = { nb = "hver måned", nn = "…" } }',
        ),
        (
            '{ uker = 2, etter = "tilskuddsbrev_sendt" }',
            "frister[2].naar.uker: nøkkelen er ukjent: skriv det i dager: dager = 14",
        ),
        (
            '{ uker = 3, etter = "tilskuddsbrev_sendt" }',
            "frister[2].naar.uker: nøkkelen er ukjent: skriv det i dager: dager = 21",
        ),
        (
            '{ måneder = 2, etter = "tilskuddsbrev_sendt" }',
            "frister[2].naar.måneder: «måneder» er ikke en nøkkel: skriv det med ord i stedet: "
            'omtrent = { nb = "…", nn = "…" }',
        ),
        (
            "{ aar = 1 }",
            "frister[2].naar.aar: nøkkelen er ukjent: skriv det med ord i stedet: "
            'omtrent = { nb = "…", nn = "…" }',
        ),
        (
            '{ døgn = 2, etter = "tilskuddsbrev_sendt" }',
            "frister[2].naar.døgn: «døgn» er ikke en nøkkel: skriv bare a–z, 0–9 og _: doegn",
        ),
    ],
)
def test_the_advice_is_the_form_that_says_the_same(skrevet: str, sagt: str) -> None:
    assert feilen(NAAR, f"naar = {skrevet}") == sagt
