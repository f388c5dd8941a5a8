"""Fields and forms."""

from collections.abc import Mapping

import pytest

from calculators import answer
from calculators.skjema.felt import FLEST_LINJER, Beloep, Felt, Flervalg, Heltall, Valg
from calculators.skjema.skjema import Skjema

SKJEMA = Skjema(
    navn="proeve",
    tittel="Prøve",
    felt=(
        Valg("farge", "Farge", mangler="Velg en farge.", valg=(("r", "rød"), ("g", "grønn"))),
        Heltall("antall", "Antall", mangler="Skriv antallet."),
        Beloep("sum", "Sum", valgfritt=True),
        Flervalg("deler", "Deler", valg=(("a", "A"), ("b", "B"))),
    ),
)


def _felt(svar: Mapping[str, str | list[str]]) -> list[str]:
    return [m.felt for m in SKJEMA.les(svar)[1]]


def test_a_complete_form_gives_every_value() -> None:
    svar: dict[str, str | list[str]] = {
        "farge": "g",
        "antall": " 7 ",
        "sum": "1 000 kr",
        "deler": ["b", "a"],
    }
    verdier, meldinger = SKJEMA.les(svar)
    assert meldinger == []
    assert verdier == {"farge": "g", "antall": 7, "sum": 1000, "deler": ("a", "b")}


def test_an_empty_form_asks_for_what_is_required_and_nothing_else() -> None:
    _, meldinger = SKJEMA.les({})
    assert [m.melding for m in meldinger] == ["Velg en farge.", "Skriv antallet."]


def test_the_words_shown_for_a_choice_are_not_the_choice() -> None:
    assert _felt({"farge": "grønn", "antall": "1"}) == ["farge"]


def test_one_unknown_choice_among_many_is_refused() -> None:
    assert _felt({"farge": "g", "antall": "1", "deler": ["a", "c"]}) == ["deler"]


def test_a_field_of_another_form_is_refused_by_name() -> None:
    assert _felt({"farge": "g", "antall": "1", "ukjent": "x"}) == ["ukjent"]


def test_messages_are_put_in_the_order_of_the_page() -> None:
    _, meldinger = SKJEMA.les({"deler": ["x"], "ukjent": ""})
    i_rekke = [m.felt for m in SKJEMA.i_rekkefoelge(reversed(meldinger))]
    assert i_rekke == ["ukjent", "farge", "antall", "deler"]


def test_a_field_of_no_kind_cannot_be_read() -> None:
    with pytest.raises(NotImplementedError):
        Felt("x", "X").les("1")


def test_too_many_amounts_do_not_make_the_posts_missing() -> None:
    svar = {"tilskuddsaar": "2021", "post": ["norsk"] * 3, "beloep": ["1"] * (FLEST_LINJER + 1)}
    feil = answer({"kalkulator": "budsjett", "svar": svar})["feil"]
    assert [f["felt"] for f in feil] == ["beloep"]
