"""A number in a cell is what Excel shows, or a fault that says what to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.skjema.registerfil.celleformat import INNEBYGDE, skjuler_tekst, vist
from calculators.skjema.registerfil.rader import Ulest


@pytest.mark.parametrize(
    ("verdi", "format_", "viser"),
    [
        (1, "General", "1"),
        (1, "0.00", "1,00"),
        (0.5, "General", "0,5"),
        (0.1 + 0.2, "General", "0,3"),
        (1, "0%", "100 %"),
        (0.5, "0.0 %", "50,0 %"),
        (7, "000", "007"),
        (7, '"A-"00', "A-07"),
        (5, '0" timer"', "5 timer"),
        (5, '#,##0.00 "kr"', "5,00 kr"),
        (5, "[$kr-414] #,##0", "kr 5"),
        (-5, "#,##0;[Red]-#,##0", "-5"),
        (1, '"ja";;"nei"', "ja"),
        (0, '"ja";;"nei"', "nei"),
        (1, '[=1]"ja";[=0]"nei";General', "ja"),
        (0, '[=1]"ja";[=0]"nei";General', "nei"),
        (2, '[=1]"ja";[=0]"nei";General', "2"),
        (2, r"\j\a", "ja"),
        (0, "#", ""),
        (44150, "dd.mm.yyyy", "2020-11-15"),
        (44150.75, "dd/mm/yyyy hh:mm", "2020-11-15"),
        (44150, "[$-414]d. mmmm yyyy;@", "2020-11-15"),
        (44150, "mmm", "2020-11-15"),
        (44150, INNEBYGDE[14], "2020-11-15"),
        (44150, '"dag" d', "2020-11-15"),
        (59, "yyyy-mm-dd", "1900-02-28"),
        (1, "yyyy-mm-dd", "1900-01-01"),
        (0.5, "h:mm", "12:00"),
        (0.5, "h:mm AM/PM", "12:00"),
        (1.0625, "[h]:mm", "25:30"),
        (44150.5, "hh:mm", "12:00"),
        (10901012345, "0.00E+00", "10901012345"),
        (3.1, "0.00", "3,10"),
        (3.1, INNEBYGDE[2], "3,10"),
        (-1234.5, INNEBYGDE[39], "-1234,50"),
        (3.1, "0.0", "3,1"),
        (3.1, "0.0##", "3,1"),
        (3.75, "0", "3,75"),
        (3.75, "0.0", "3,75"),
        (0.5, ".00", "0,50"),
        (0, "0.00", "0,00"),
        (1.25, "0.0-0", "1,2-5"),
        (0.5, "# ?/?", "0,5"),
        (12345, "000-00", "123-45"),
        (5, "000-00", "000-05"),
        (12345, "#-0", "1234-5"),
        (5551234, "(###) ###-####", "() 555-1234"),
        (12345678, "00 00 00 00", "12 34 56 78"),
        (5, "# ##0", "5"),
        (-5, '"A-"0', "-A-5"),
        (1019012345, r"00\.00\.00\-00000", "01.01.90-12345"),
        (1019012345, r"00\-00\-00\-00000", "01-01-90-12345"),
        (1019012345, '"nr. "000000\\-00000', "nr. 010190-12345"),
        (201512345612, r"0000\/000000\/00", "2015/123456/12"),
        (1019012345, r"00000\:00000\:0", "1019012345"),
        (1019012345, '"ja"', "1019012345"),
    ],
)
def test_a_number_is_written_as_its_format_shows_it(
    verdi: float | int, format_: str, viser: str
) -> None:
    assert vist(float(verdi), format_) == viser


def test_a_book_that_counts_from_1904_has_its_own_days() -> None:
    assert vist(42688.0, "dd.mm.yyyy", fra_1904=True) == "2020-11-15"


@pytest.mark.parametrize(
    ("verdi", "format_", "sier"),
    [
        (1, ";;;", "ikke viser"),
        (1, '""', "ikke viser"),
        (60, "dd.mm.yyyy", "ikke finnes"),
        (0, "dd.mm.yyyy", "ikke finnes"),
        (-1, "dd.mm.yyyy", "ikke finnes"),
        (10901012345, "dd.mm.yyyy", "ikke finnes"),
    ],
)  # fmt: skip
def test_what_nobody_can_see_or_that_is_no_day_is_a_fault_and_not_an_answer(
    verdi: int, format_: str, sier: str
) -> None:
    tekst = vist(float(verdi), format_)
    assert isinstance(tekst, Ulest)
    assert sier in tekst.hvorfor


@pytest.mark.parametrize(
    ("format_", "skjuler"),
    [
        (";;;", True), ('0;0;0;"@"', True), (r"0;0;0;\@", True), ("0;0;0; ", True),
        (";;;@", False), ('0;0;0;"a-"@', False), (";;", False), ("General", False), ("", False),
        ('0";;;"', False), ("0;0;0;General", False),
    ],
)  # fmt: skip
def test_text_is_hidden_by_a_section_for_text_without_a_place_for_it(
    format_: str, skjuler: bool
) -> None:
    assert skjuler_tekst(format_) is skjuler


@given(
    st.integers(0, 999_999_999),
    st.lists(st.text("0#?", min_size=1, max_size=5), min_size=1, max_size=6),
    st.sampled_from(["-", r"\.", r"\/", '" a "', " "]),
)
def test_the_groups_of_a_format_have_all_the_digits_of_the_number_between_them(
    tallet: int, grupper: list[str], mellom: str
) -> None:
    viser = vist(float(tallet), mellom.join(grupper))
    sifrene = "".join(tegn for tegn in viser if tegn.isdigit())
    assert sifrene.lstrip("0") == str(tallet).lstrip("0")
    assert len(sifrene) >= "".join(grupper).count("0")


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(alphabet='0#?.,;%"ja[]=1<>$-\\_*dmyhsE+/@ G', max_size=20),
)
def test_no_format_makes_a_crash(verdi: float, format_: str) -> None:
    assert isinstance(vist(verdi, format_), str)
    assert isinstance(skjuler_tekst(format_), bool)
