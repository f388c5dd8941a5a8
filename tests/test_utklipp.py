"""What is copied from a spreadsheet or a mail is read as it was written, or refused with a word."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.regelverk import regler
from calculators.skjema.budsjett import linjefelt
from calculators.skjema.utklipp import SUMORD, overskrifter
from javascript import Modul
from nyeste import AAR

_UTKLIPP = Path(__file__).parent / "utklipp"
_POST, _BELOEP = linjefelt(regler(AAR))
_KOLONNER = [
    {"navn": k.ledetekst, "tall": k.tall, "overskrifter": overskrifter(k)} for k in (_POST, _BELOEP)
]

# What a cell may hold: all that parts cells, marks, and letters as people write them.
_celle = st.text(alphabet=st.sampled_from('ab "\t\n\r;,1å\u00a0\x0b'), max_size=8)


@pytest.fixture(scope="module")
def utklipp() -> Iterator[Modul]:
    with Modul("clipboard.js") as modul:
        yield modul


@pytest.fixture(scope="module")
def kolonner() -> Iterator[Modul]:
    with Modul("columns.js") as modul:
        yield modul


def _skrevet(rader: list[list[str]], **dialekt: Any) -> str:
    ut = io.StringIO()
    csv.writer(ut, "excel-tab", **dialekt).writerows(rader)
    return ut.getvalue()


@given(
    rader=st.lists(st.lists(_celle, min_size=1, max_size=4), min_size=1, max_size=5),
    dialekt=st.sampled_from(
        [("\r\n", csv.QUOTE_MINIMAL), *((s, csv.QUOTE_ALL) for s in ("\r\n", "\n", "\r"))]
    ),
)
def test_what_a_spreadsheet_writes_is_read_back_the_same(
    utklipp: Modul, rader: list[list[str]], dialekt: tuple[str, int]
) -> None:
    linjeskift, sitering = dialekt
    tekst = _skrevet(rader, lineterminator=linjeskift, quoting=sitering)
    assert utklipp("celler", tekst, "\t") == rader
    # What ends the last line may be left out.
    if tekst.removesuffix(linjeskift) and rader[-1] != [""]:
        assert utklipp("celler", tekst.removesuffix(linjeskift), "\t") == rader


@given(st.lists(st.lists(_celle, min_size=2, max_size=3), min_size=1, max_size=5))
def test_a_tab_parts_the_columns_whatever_else_stands_in_the_cells(
    utklipp: Modul, rader: list[list[str]]
) -> None:
    assert utklipp("les", _skrevet(rader)) == {"rader": rader}


@pytest.mark.parametrize(
    ("tekst", "rader"),
    [
        # Excel puts marks around a cell only where it must, and leaves others as they stand.
        ('"Kurs" for ansatte\t5000\r\n', [['"Kurs" for ansatte', "5000"]]),
        ('Skjerm 27"\t5000\n', [['Skjerm 27"', "5000"]]),
        ('"uten slutt\t5000\nBuss\t1\n', [['"uten slutt', "5000"], ["Buss", "1"]]),
        ("\ufeffKurs\t5", [["Kurs", "5"]]),
        ("", []),
        ("Kurs\r\n", [["Kurs"]]),
    ],
)
def test_marks_that_do_not_go_around_a_cell_are_text(
    utklipp: Modul, tekst: str, rader: list[list[str]]
) -> None:
    assert utklipp("les", tekst)["rader"] == rader


@pytest.mark.parametrize(
    ("tekst", "rader", "delt"),
    [
        ("Kurs;1 000,00", [["Kurs", "1 000,00"]], "semikolon"),
        ("Post;Beløp\nKurs;1000\nBuss;2", [["Post", "Beløp"], ["Kurs", "1000"], ["Buss", "2"]],
         "semikolon"),
        ('Kurs,"1 000,00"\nBuss,2000', [["Kurs", "1 000,00"], ["Buss", "2000"]], "komma"),
        # Here the mark is a part of what is written.
        ("Kurs, mat og reise", [["Kurs, mat og reise"]], None),
        ("Kurs, 40", [["Kurs, 40"]], None),
        ("Kurs; mat", [["Kurs; mat"]], None),
        ("1 000,50\n2 000,00", [["1 000,50"], ["2 000,00"]], None),
        ("100 000,-\n200,-", [["100 000,-"], ["200,-"]], None),
        ("Kurs, mat\nBuss", [["Kurs, mat"], ["Buss"]], None),
    ],
)  # fmt: skip
def test_a_semicolon_or_a_comma_parts_only_words_from_amounts(
    utklipp: Modul, tekst: str, rader: list[list[str]], delt: str | None
) -> None:
    lest = utklipp("les", tekst)
    assert (lest["rader"], lest.get("delt")) == (rader, delt)


def _tilpasset(kolonner: Modul, rader: list[list[str]], valgt: int = 0) -> Any:
    return kolonner("tilpass", rader, _KOLONNER, valgt, SUMORD)


@pytest.mark.parametrize(
    ("rader", "linjer", "utelatt"),
    [
        ([["Kurs\nfor ansatte", "5000"]], [["Kurs for ansatte", "5000"]], []),
        ([["Kurs", "5"], ["", ""], ["Buss", "1"], ["", ""]], [["Kurs", "5"], ["Buss", "1"]], []),
        # The amounts may stand first, and a column may stand empty between.
        ([["5", "Kurs"], ["1", "Buss"]], [["Kurs", "5"], ["Buss", "1"]], []),
        ([["Kurs", "", "5"], ["Buss", "", "1"]], [["Kurs", "5"], ["Buss", "1"]], []),
        ([["Post", "Beløp"], ["Kurs", "5"]], [["Kurs", "5"]],
         ["Overskriften «Post – Beløp» er utelatt."]),
        ([["TILTAK:", "Budsjett 2021 (kr)"], ["Kurs", "5"]], [["Kurs", "5"]],
         ["Overskriften «TILTAK: – Budsjett 2021 (kr)» er utelatt."]),
        ([["Post", "2021"], ["Kurs", "5"]], [["Kurs", "5"]],
         ["Overskriften «Post – 2021» er utelatt."]),
        ([["Budsjett for mottaket", ""], ["", ""], ["Tekst", "Kroner"], ["Kurs", "5"]],
         [["Kurs", "5"]],
         ["Overskriften «Tekst – Kroner» er utelatt.",
          "Linje 1 i utklippet, «Budsjett for mottaket», er utelatt."]),
        ([["Kurs", "5"], ["Sum", "5"]], [["Kurs", "5"]],
         ["Linje 2 i utklippet, «Sum – 5», er utelatt."]),
        ([["Kurs", "5"], ["I ALT:", "5"]], [["Kurs", "5"]],
         ["Linje 2 i utklippet, «I ALT: – 5», er utelatt."]),
        ([["Kurs", "5"], ["Totalt budsjett", "5"], ["Summer camp", "9"]],
         [["Kurs", "5"], ["Summer camp", "9"]],
         ["Linje 2 i utklippet, «Totalt budsjett – 5», er utelatt."]),
        # A column too many is told of, by its heading where it has one.
        ([["Konto", "Post", "Beløp"], ["4300", "Kurs", "5"]], [["Kurs", "5"]],
         ["Overskriften «Konto – Post – Beløp» er utelatt.", "Kolonnen «Konto» er utelatt."]),
        ([["Kurs", "5", "for ansatte"]], [["Kurs", "5"]], ["Kolonne 3 er utelatt."]),
        # What Python will refuse at its field is let through, not left out.
        ([["Kurs", "ca. fem"], ["", "9"]], [["Kurs", "ca. fem"], ["", "9"]], []),
        ([["4300", "5"], ["4400", "1"]], [["4300", "5"], ["4400", "1"]], []),
    ],
)  # fmt: skip
def test_rows_are_fitted_to_post_and_amount_and_what_is_left_out_is_told(
    kolonner: Modul, rader: list[list[str]], linjer: list[list[str]], utelatt: list[str]
) -> None:
    lest = _tilpasset(kolonner, rader)
    assert lest["satt"] == [0, 1]
    assert (lest["linjer"], lest["utelatt"]) == (linjer, utelatt)


@pytest.mark.parametrize(
    ("rader", "satt", "linjer"),
    [
        ([["5"], [""], ["kr 1,-"], [""]], [1], [["5"], [""], ["kr 1,-"]]),
        ([["Beløp"], ["5"]], [1], [["5"]]),
        ([["Kurs"], ["Buss"], ["Sum"]], [0], [["Kurs"], ["Buss"]]),
        ([["Kurs", ""], ["Buss", ""]], [0], [["Kurs"], ["Buss"]]),
    ],
)
@pytest.mark.parametrize("valgt", [0, 1])
def test_one_column_goes_where_it_fits(
    kolonner: Modul, rader: list[list[str]], satt: list[int], linjer: list[list[str]], valgt: int
) -> None:
    lest = _tilpasset(kolonner, rader, valgt)
    assert (lest["satt"], lest["linjer"]) == (satt, linjer)


@pytest.mark.parametrize(
    "rader",
    [
        [["Kurs", "2019", "5"], ["Buss", "2020", "6"]],
        [["Post", "Budsjett", "Regnskap"], ["Kurs", "5", "6"]],
        [["4300", "Kurs", "5"]],
    ],
)
def test_which_of_several_amounts_is_meant_is_not_guessed(
    kolonner: Modul, rader: list[list[str]]
) -> None:
    assert "3 kolonner, og vi vet ikke hvilke som gjelder" in _tilpasset(kolonner, rader)["feil"]


@pytest.mark.parametrize("rader", [[["Post", "Beløp"]], [["", ""]], [["Sum", "5"]]])
def test_a_clipboard_without_lines_is_refused(kolonner: Modul, rader: list[list[str]]) -> None:
    assert "ingen linjer" in _tilpasset(kolonner, rader)["feil"]


@given(
    st.lists(
        st.tuples(st.text("abå xyz", max_size=6), st.integers(0, 10**7).map(str)), min_size=1
    ).filter(lambda alle: any(post.strip() for post, _ in alle))
)
def test_no_line_with_an_amount_is_lost(kolonner: Modul, linjer: list[list[str]]) -> None:
    """Also when the column of posts has words that look like something else: it is told."""
    lest = _tilpasset(kolonner, [list(linje) for linje in linjer])
    assert len(lest["linjer"]) + len(lest["utelatt"]) == len(linjer)


def test_the_clipboards_that_people_told_of_are_read(utklipp: Modul, kolonner: Modul) -> None:
    def lest(navn: str) -> Any:
        tekst = (_UTKLIPP / navn).read_bytes().decode()
        return _tilpasset(kolonner, utklipp("les", tekst)["rader"])["linjer"]

    assert lest("kr-foran.tsv") == [["Språktrening", "kr 100 000,00"]]
    assert lest("linjeskift.tsv") == [["Kurs for ansatte", "5000"], ["Språktrening", "1000"]]
    assert lest("250-linjer.tsv") == [["Språktrening", "1000"]] * 250
