"""A cell with an answer is read as that answer, or its row says what to write: never as a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.skjema.tekst import jevnet
from registerhjelp import FASIT, HODE, RADER, csvfil, melding, rader

STATUS = RADER[0][1]
# Marks that say nothing, wherever they stand, and those that say nothing around an answer.
OVERALT, RUNDT, ETTER = " -_", "\"'«»“”„‘’", ".,;:"


def _lest(status: str) -> tuple[str, ...]:
    """What is said of the first row of the template when it has this status."""
    (_nummer, _merke, *sagt), *_ = rader(csvfil([HODE, [RADER[0][0], status, *RADER[0][2:]]]))
    return tuple(sagt)


@pytest.mark.parametrize(
    "skrevet",
    ["{}", " {} ", "{}.", "{},", "{} .", "«{}»", '"{}".', "'{}", "- {}", "{}-", "{}\u00a0"],
)
def test_a_status_with_harmless_marks_is_that_status(skrevet: str) -> None:
    assert _lest(skrevet.format(STATUS)) == ()
    assert _lest(skrevet.format(STATUS.upper().replace("Ø", "OE"))) == ()


@pytest.mark.parametrize(
    "skrevet",
    [
        "{}?",
        "{} / ???",
        "≠ {}",
        "{} ✗",
        "{} -> ?",
        "({})",
        "{}*",
        "{}…",
        "{}..",
        "~{}",
        "{}!",
        "{}/",
    ],
)
def test_a_doubtful_status_is_asked_about(skrevet: str) -> None:
    assert "Skriv" in "".join(_lest(skrevet.format(STATUS)))


@given(
    st.characters(categories=("P", "S"), exclude_characters=OVERALT + RUNDT + ETTER),
    st.integers(0, len(STATUS)),
)
def test_no_other_mark_is_passed_over(merke: str, sted: int) -> None:
    # Some look just like one that says nothing.
    if not set(jevnet(merke)) & set(OVERALT + RUNDT + ETTER):
        assert _lest(STATUS[:sted] + merke + STATUS[sted:])


@pytest.mark.parametrize("celle", ["#N/A", "#REF!", "#VERDI!", "#NAVN?", "#####", "Err:502"])
def test_a_label_that_is_a_failed_formula_is_a_fault_of_its_row(celle: str) -> None:
    foerste, *resten = rader(csvfil([HODE, [celle, *RADER[0][1:]], *RADER[1:]]))
    assert foerste[2] == (
        f"{HODE[0]}: Cellen viser {celle}. Rett formelen i Excel, eller skriv koden."
    )
    assert resten == FASIT[1:]


@pytest.mark.parametrize("merke", ["#1", "#A", "A#N/A", "#", "#12/3", "#REF"])
def test_a_label_with_a_number_sign_is_a_label(merke: str) -> None:
    assert rader(csvfil([HODE, [merke, *RADER[0][1:]]])) == [(2, merke)]


@pytest.mark.parametrize("heading", ["% {}", "{} (%)", "{} i ‰", "{} >", "≠ {}", "{}, €"])
def test_a_heading_about_how_much_is_not_that_of_the_answer(heading: str) -> None:
    hode = list(HODE)
    hode[2] = heading.format(hode[2])
    assert f"«{HODE[2]}» mangler" in melding(csvfil([hode, *RADER]))
    egen = [[*HODE, hode[2]], *([*rad, "1"] for rad in RADER)]
    assert rader(csvfil(egen)) == FASIT


@pytest.mark.parametrize("heading", ["{}?", "{}:", "({})", "{} *", "«{}»"])
def test_other_marks_in_a_heading_make_no_difference(heading: str) -> None:
    hode = list(HODE)
    hode[2] = heading.format(hode[2])
    assert rader(csvfil([hode, *RADER])) == FASIT
