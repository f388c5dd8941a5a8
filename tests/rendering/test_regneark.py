"""Tables that a Norwegian Excel opens right."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.rendering.regneark import Tabell
from calculators.rendering.regneark import csv as skriv

TEKST = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def _les(tekst: str) -> Any:
    assert tekst.startswith("\ufeff")
    return list(csv.reader(io.StringIO(tekst[1:], newline=""), delimiter=";"))


@given(st.lists(st.lists(TEKST | st.integers(), min_size=2, max_size=2), max_size=4))
def test_every_cell_can_be_read_back(
    rader: list[list[int | str] | list[str]] | list[list[int | str]] | list[list[str]],
) -> None:
    lest = _les(skriv(Tabell("fil", ["a", "b"], rader, ["kilde"])))
    assert lest[0] == ["a", "b"]
    for rad, fasit in zip(lest[1:], rader, strict=False):
        for celle, verdi in zip(rad, fasit, strict=True):
            assert celle.removeprefix("'") == str(verdi).removeprefix("'")


# Blanks of every width, marks without width or that only steer, and quotation marks.
USYNLIG = [
    *("\t\n\r\v\f\x1c\x1f \x85\xa0\u1680\u2000\u2007\u2009\u2028\u2029\u202f\u205f\u3000"),
    *("\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u202e\u2060\u2066\ufeff\ufe0f\u3164\u2800"),
    *("\"'\x01\x7f"),
]


@given(
    st.lists(st.sampled_from(USYNLIG), max_size=4), st.sampled_from("=+-@＝＋－＠﹦﹢﹣﹫"), TEKST
)
def test_no_text_that_came_in_can_run_as_a_formula(
    foran: list[str], tegn: str, resten: str
) -> None:
    celle = _les(skriv(Tabell("fil", ["".join(foran) + tegn + resten], [], [])))[0][0]
    assert celle.startswith("'")
    assert celle == "'" + "".join(foran) + tegn + resten


@given(st.sampled_from("\t\r\n"), TEKST)
def test_a_text_that_begins_with_a_tab_or_a_line_break_is_text(foerst: str, resten: str) -> None:
    assert _les(skriv(Tabell("fil", [foerst + resten], [], [])))[0][0].startswith("'")


@pytest.mark.parametrize("tekst", ["buss", " buss", "«-1»", "1-2", "a=b", "", " ", "10 %", "#1"])
def test_a_text_that_is_no_formula_is_left_as_it_is(tekst: str) -> None:
    assert _les(skriv(Tabell("fil", [tekst, "b"], [], [])))[0][0] == tekst


@given(st.integers())
def test_a_number_of_ours_stays_a_number(tall: int) -> None:
    assert _les(skriv(Tabell("fil", ["a"], [[tall]], [])))[1] == [str(tall)]


def test_a_negative_number_is_a_number_and_not_a_formula() -> None:
    assert skriv(Tabell("fil", ["a"], [[-5]], [])).splitlines()[1] == "-5"


def test_lines_end_as_excel_wants_and_the_sources_come_last() -> None:
    assert skriv(Tabell("fil", ["a"], [[1]], ["kilde"])) == "\ufeffa\r\n1\r\n\r\nkilde\r\n"
