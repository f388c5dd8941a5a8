"""How the programme check reads: the verdict, the year, and the marks."""

import pytest

from calculators import answer

GYLDIG = {
    "tilskuddsaar": "2021",
    "status": "asylsoeker",
    "kontrolldato": "2021-09-01",
    "fullfoert": "nei",
}
LOVPAALAGT = ["norsk", "samfunnskunnskap", "kompetansekartlegging"]


def html(**svar):
    svaret = answer({"kalkulator": "program", "svar": {**GYLDIG, **svar}})
    assert svaret["ok"], svaret["feil"]
    return svaret["html"]


@pytest.mark.parametrize(
    ("svar", "dom"),
    [
        ({"tiltak": LOVPAALAGT}, "Programmet har alle lovpålagte deler"),
        ({"tiltak": ["norsk", "samfunnskunnskap"]}, "Én lovpålagt del mangler"),
        ({"tiltak": ["samfunnskunnskap"]}, "To lovpålagte deler mangler"),
        (
            {"tiltak": LOVPAALAGT, "kontrolldato": "2022-01-05"},
            "Opplæringen er ikke fullført innen fristen",
        ),
        (
            {"tiltak": ["samfunnskunnskap", "norsk"], "kontrolldato": "2022-01-05"},
            "Én lovpålagt del mangler, og opplæringen er ikke fullført innen fristen",
        ),
    ],
)
def test_the_verdict_comes_first_and_says_what_is_missing(svar, dom):
    svaret = html(**svar)
    assert f">{dom}</strong>" in svaret[: svaret.index("</p>")]


def test_a_check_in_january_says_which_rules_it_used():
    assert "31. desember 2021, fordi årsrapporten" in html(kontrolldato="2022-01-05").replace(
        "\u00a0", " "
    )
    assert "Tilskuddsåret er over" not in html()


def test_every_line_of_explanation_and_every_part_has_its_mark():
    svaret = html()
    for del_ in svaret.split("<li")[1:]:
        if "forklaring" in del_.partition(">")[0] or "utfall--" in del_:
            assert 'class="merke merke--' in del_.partition("</li>")[0]


def test_the_hours_are_summed_for_the_parts_in_the_programme_only():
    svaret = html(tiltak=LOVPAALAGT, timer_norsk="15", timer_samfunnskunnskap="7,5")
    assert "22,5 timer per uke i alt, i 2 deler." in svaret
    assert "15 timer per uke" in html(tiltak=["norsk"], timer_norsk="15", timer_spraaktrening="5")


def test_the_timeline_tells_its_days_in_words():
    assert "<title>Kontroll 1.\u00a0september 2021. Frist 31.\u00a0desember 2021." in html()
