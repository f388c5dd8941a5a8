"""Norwegian form."""

from datetime import date, time

import pytest

from calculators import norsk


@pytest.mark.parametrize(
    ("verdi", "tekst"),
    [
        (0, "0"),
        (999, "999"),
        (2003, "2\u00a0003"),
        (4326480, "4\u00a0326\u00a0480"),
        (-5, "\u22125"),
    ],
)
def test_thousands_are_parted_by_a_space_that_does_not_break(verdi: int, tekst: str) -> None:
    assert norsk.tall(verdi) == tekst
    assert norsk.kroner(verdi) == f"{tekst}\u00a0kr"


def test_dates_and_times_are_written_out() -> None:
    assert norsk.dato(date(2021, 8, 1)) == "1.\u00a0august 2021"
    assert norsk.klokkeslett(time(17)) == "kl.\u00a017.00"


def test_months_words_and_numbers_are_joined_as_in_a_sentence() -> None:
    assert norsk.maanedsrekke(8, 12) == "august–desember"
    assert norsk.maanedsrekke(5, 5) == "mai"
    assert norsk.og(["a", "b", "c"]) == "a, b og c"
    assert norsk.eller(["a", "b"]) == "«a» eller «b»"
    assert norsk.antall(1, "plass", "plasser") == "1 plass"
    assert norsk.antall(0, "plass", "plasser") == "0 plasser"


def test_all_of_one_of_two_and_of_many_are_said_as_a_norwegian_would() -> None:
    assert [norsk.alle(n) for n in (2, 6)] == ["Begge", "Alle 6"]
