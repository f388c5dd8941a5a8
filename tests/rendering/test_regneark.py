"""Tables that a Norwegian Excel opens right."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from calculators.rendering.regneark import Tabell
from calculators.rendering.regneark import csv as skriv

TEKST = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def _les(tekst):
    assert tekst.startswith("\ufeff")
    return list(csv.reader(io.StringIO(tekst[1:], newline=""), delimiter=";"))


@given(st.lists(st.lists(TEKST | st.integers(), min_size=2, max_size=2), max_size=4))
def test_every_cell_can_be_read_back(rader):
    lest = _les(skriv(Tabell("fil", ["a", "b"], rader, ["kilde"])))
    assert lest[0] == ["a", "b"]
    for rad, fasit in zip(lest[1:], rader, strict=False):
        for celle, verdi in zip(rad, fasit, strict=True):
            assert celle.removeprefix("'") == str(verdi).removeprefix("'")


@given(st.sampled_from("=+-@\t\r"), TEKST)
def test_no_text_that_came_in_can_run_as_a_formula(foerst, resten):
    celle = _les(skriv(Tabell("fil", [foerst + resten], [], [])))[0][0]
    assert celle.startswith("'")


def test_a_negative_number_is_a_number_and_not_a_formula():
    assert skriv(Tabell("fil", ["a"], [[-5]], [])).splitlines()[1] == "-5"


def test_lines_end_as_excel_wants_and_the_sources_come_last():
    assert skriv(Tabell("fil", ["a"], [[1]], ["kilde"])) == "\ufeffa\r\n1\r\n\r\nkilde\r\n"
