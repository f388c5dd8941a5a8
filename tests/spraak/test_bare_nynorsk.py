"""What is to be nynorsk is nynorsk, and keeps to the one form of each word that is chosen."""

import re

import pytest

from tekstene import NN, Tekst, skriv_heller, tekstene

# What ends so in both is short (å ta, å ha, å la), or made of such a word.
_A_INFINITIV = re.compile(r"\bå (?!godta\b|delta\b|overta\b)(\w{3,}a)\b", re.IGNORECASE)


def _galt(tekster: list[Tekst]) -> list[str]:
    heller = skriv_heller()
    return [
        *(
            f"{t}: «{o}». Skriv «{heller[o.lower()]}»."
            for t in tekster
            for o in t.ordene
            if o.lower() in heller
        ),
        *(
            f"{t}: «å {o}». Skriv e-infinitiv."
            for t in tekster
            for o in _A_INFINITIV.findall(t.tekst)
        ),
    ]


def test_no_text_in_nynorsk_has_a_word_of_bokmaal_or_another_form_than_the_chosen() -> None:
    assert _galt(tekstene(NN)) == []


@pytest.mark.parametrize(
    ("tekst", "sagt"),
    [
        ("Kommunen får ikke tilskot.", "«ikke». Skriv «ikkje»."),
        ("Hvis de vil", "«Hvis». Skriv «dersom»."),
        ("Beløpet vert høgare.", "«vert». Skriv «blir»."),
        ("Det er eit overslag.", "«overslag». Skriv «anslag»."),
        ("De må hugse å skriva namnet.", "«å skriva». Skriv e-infinitiv."),
    ],
)
def test_what_is_left_is_told_with_its_place(tekst: str, sagt: str) -> None:
    assert _galt([Tekst("docs/nn/side.md", 7, tekst)]) == [f"docs/nn/side.md:7: {sagt}"]


def test_what_is_to_be_written_instead_is_itself_allowed() -> None:
    heller = skriv_heller()
    assert [o for o in heller.values() if o in heller] == []


def test_short_infinitives_and_what_follows_another_aa_are_no_fault() -> None:
    assert _galt([Tekst("docs/nn/side.md", 1, "å ta, å ha, å godta; frå sida, på lista")]) == []
