"""What is typed on a year's pages is told to the editor, who may have a reason for it."""

from pathlib import Path

import pytest

from calculators.redaksjon.haandskrevet import begynner_med_svaret, haandskrevet

DOCS = Path(__file__).parents[2] / "docs"
# The edition that this house wrote; what an editor writes of another year is hers.
VAARE = [*sorted(DOCS.glob("2021/*.md")), *sorted(DOCS.glob("nn/2021/*.md"))]
FORAN = "---\ntitle: Sats\noppdatert: 2021-03-04\n---\n\n# Sats { #sats-2021 }\n\n"


@pytest.mark.parametrize("side", VAARE, ids=lambda s: s.relative_to(DOCS).as_posix())
def test_our_own_pages_type_nothing_of_the_rules_and_begin_with_the_answer(side: Path) -> None:
    tekst = side.read_text(encoding="utf-8")
    assert list(haandskrevet(tekst)) == []
    assert begynner_med_svaret(tekst)


@pytest.mark.parametrize(
    ("skrevet", "funnet"),
    [
        ("Satsen er 2 104 kr.", ["2 104 kr"]),
        ("Satsen er 2\u00a0104\u00a0kr.", ["2\u00a0104\u00a0kr"]),
        ("Innen 1. mars 2022, og 15. mai.", ["1. mars 2022", "15. mai"]),
        ("Loven er fra 2020.", ["2020"]),
        ("Satsen er {{ 2031.sats.kroner }}. [Loven](https://lov.no/2020).", []),
        ("```kalkulator\ntilskuddsaar = 2031\n```", []),
        ("## Slik { #slik-i-2031 }", []),
        ("Tre uker og 40 plasser.", []),
    ],
)
def test_amounts_dates_and_years_are_found_at_their_line(skrevet: str, funnet: list[str]) -> None:
    assert list(haandskrevet(f"{FORAN}{skrevet}\n")) == [(8, tekst) for tekst in funnet]


@pytest.mark.parametrize(
    ("skrevet", "svaret"),
    [
        ('!!! kort-sagt "Kort sagt"\n\n    Ja.', True),
        ('Først litt om loven.\n\n!!! kort-sagt "Kort sagt"\n\n    Ja.', False),
        ("", False),
    ],
)
def test_a_page_begins_with_the_answer_or_does_not(skrevet: str, svaret: bool) -> None:
    assert begynner_med_svaret(f"{FORAN}{skrevet}\n") is svaret
