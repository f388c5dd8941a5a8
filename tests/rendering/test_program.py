"""How the programme check reads: the verdict, the year, and the marks."""

import re
from typing import Any

import pytest

from calculators import answer

GYLDIG = {
    "tilskuddsaar": "2021",
    "status": "asylsoeker",
    "kontrolldato": "2021-09-01",
    "fullfoert": "nei",
}
LOVPAALAGT = ["norsk", "samfunnskunnskap", "kompetansekartlegging"]


def html(**svar: Any) -> str:
    svaret = answer({"kalkulator": "program", "svar": {**GYLDIG, **svar}})
    assert svaret["ok"], svaret["feil"]
    return str(svaret["html"])


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
def test_the_verdict_comes_first_and_says_what_is_missing(
    svar: dict[str, list[str] | str] | dict[str, list[str]], dom: str
) -> None:
    svaret = html(**svar)
    assert f">{dom}</strong>" in svaret[: svaret.index("</p>")]


def test_a_check_in_january_says_which_rules_it_used() -> None:
    svaret = html(kontrolldato="2022-01-05").replace("\u00a0", " ")
    assert "31. desember 2021, fordi dere leverer årsrapporten" in svaret
    assert "Tilskuddsåret er over" not in html()


def test_every_line_of_explanation_and_every_part_has_its_mark() -> None:
    svaret = html()
    for del_ in svaret.split("<li")[1:]:
        if "forklaring" in del_.partition(">")[0] or "utfall--" in del_:
            assert 'class="merke merke--' in del_.partition("</li>")[0]


def test_a_mark_covers_neither_what_was_counted_nor_what_was_seen_in_the_answers() -> None:
    for svar in ({"tiltak": ["norsk"]}, {"tiltak": LOVPAALAGT, "kontrolldato": "2022-01-05"}):
        for ledd in re.findall(
            r'merke--kilde">Står i kilden</span> (.*?)</(?:span|li|p)>', html(**svar)
        ):
            assert not re.search(
                r"igjen|[Ee]r (?:ikke )?med|[Ff]ullført \d|gjenstår|er det", ledd
            ), ledd


def _linjene(svaret: Any) -> Any:
    return [
        re.sub(r"<[^>]+>", "", li)
        for li in re.findall(r'<li class="forklaring">(.*?)</li>', svaret)
    ]


def test_after_the_deadline_the_completion_is_told_once_and_the_part_is_in_place() -> None:
    svaret = html(tiltak=LOVPAALAGT, kontrolldato="2022-01-05").replace("\u00a0", " ")
    assert "utfall--mangler" not in svaret
    assert "Fristen var 31. desember 2021." in svaret
    assert svaret.count("Opplæringen er ikke fullført. ") == 1
    assert "5. januar 2022 er 5 dager etter fristen." in svaret


def test_on_the_day_of_the_deadline_and_after_both_the_part_and_the_completion_are_told() -> None:
    uten = ["norsk", "kompetansekartlegging"]
    siste = html(tiltak=uten, kontrolldato="2021-12-31").replace("\u00a0", " ")
    etter = html(tiltak=uten, kontrolldato="2022-01-01").replace("\u00a0", " ")
    assert "Én lovpålagt del mangler</strong>" in siste
    assert "31. desember 2021 er siste dag for å fullføre opplæringen." in siste
    assert "Én lovpålagt del mangler, og opplæringen er ikke fullført innen fristen" in etter
    for svaret in (siste, etter):
        assert svaret.count("utfall--mangler") == 1


@pytest.mark.parametrize(
    ("dag", "ventet"),
    [("2021-11-30", ""), ("2021-12-01", "er"), ("2021-12-31", "er"), ("2022-01-05", "var")],
)
def test_a_resident_who_came_in_the_last_month_has_the_same_deadline(dag: str, ventet: str) -> None:
    slutt = "den samme for en beboer som kom i desember. Kilden har ikke noe unntak."
    linjene = [linje for linje in _linjene(html(kontrolldato=dag)) if linje.endswith(slutt)]
    assert linjene == ([f"Utledet Fristen {ventet} {slutt}"] if ventet else [])


def test_a_period_has_the_dates_of_the_source_and_not_the_ends_of_the_year() -> None:
    svaret = html(kontrolldato="2021-07-31", tiltak=["kultur_og_verdier"]).replace("\u00a0", " ")
    assert "Lovpålagt fram til 1. august 2021." in svaret
    etter = html(kontrolldato="2021-08-01", tiltak=["samfunnskunnskap"]).replace("\u00a0", " ")
    assert "Lovpålagt fra 1. august 2021.<" in etter


@pytest.mark.parametrize(("naar", "ventet"), [("2021-07-31", True), ("2021-08-01", False)])
def test_who_completed_before_the_change_does_not_need_the_new_training(
    naar: str, ventet: bool
) -> None:
    linjene = _linjene(html(kontrolldato="2021-12-05", fullfoert="ja", fullfoert_dato=naar))
    eller = next(li for li in linjene if "Kilden sier «eller»" in li).replace("\u00a0", " ")
    assert eller.startswith("Utledet")
    tekst = "fullførte før 1. august 2021, og trenger ikke opplæring i samfunnskunnskap"
    assert (tekst in eller) is ventet


def test_the_hours_are_summed_for_the_parts_in_the_programme_only() -> None:
    svaret = html(tiltak=LOVPAALAGT, timer_norsk="15", timer_samfunnskunnskap="7,5")
    assert "22,5 timer per uke i alt, i 2 deler." in svaret
    assert "15 timer per uke" in html(tiltak=["norsk"], timer_norsk="15", timer_spraaktrening="5")
    assert "1 time per uke i alt, i 1 del." in html(tiltak=["norsk"], timer_norsk="1")
    assert "0,5 timer per uke i alt" in html(tiltak=["norsk"], timer_norsk="0,5")


def test_the_timeline_tells_its_days_in_words() -> None:
    assert "<title>Sjekket for 1.\u00a0september 2021. Frist 31.\u00a0desember 2021." in html()


def test_a_part_that_is_told_to_be_both_in_and_left_out_counts_as_in_and_that_is_said() -> None:
    sagt = "Dere har også svart at den er utelatt. Vi regner den som med."
    begge = html(tiltak=[*LOVPAALAGT, "spraaktrening"], begrunnet=["spraaktrening"])
    assert begge.count(sagt) == 1
    assert "utfall--oppfylt" in begge[: begge.index(sagt)].rpartition("<li")[2]
    assert sagt not in html(tiltak=LOVPAALAGT, begrunnet=["spraaktrening"])
