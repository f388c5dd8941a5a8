"""What can be downloaded as CSV can be downloaded as a workbook, read here by another's reader."""

import io
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from calculators.answer import nedlasting
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import regler
from calculators.rendering import avklares
from calculators.rendering.tabell import Tabell
from calculators.rendering.xlsx import xlsx

R2021 = regler(2021)
MED_TABELL = (
    "tilskudd",
    "program",
    "kriterier",
    "budsjett",
    "endring",
    "frister",
    "tilbakebetaling",
    "aarsrapport",
    "tilskuddsbrev",
)


def _sporsmaal(navn: str, **felt: str | list[str]) -> dict[str, Any]:
    skjema = kalkulator_for(navn).skjema(R2021)
    svar = skjema.standardsvar | felt
    return {"kalkulator": navn, "svar": svar}


def _bok(navn: str, **felt: str | list[str]) -> Any:
    fil = nedlasting({**_sporsmaal(navn, **felt), "format": "xlsx"})
    assert fil["filnavn"].endswith(".xlsx")
    return load_workbook(io.BytesIO(fil["innhold"]))


@pytest.mark.parametrize("navn", MED_TABELL)
def test_every_table_is_a_sheet_with_a_header_and_its_sources_on_the_last(navn: str) -> None:
    svar, *_, kilder = _bok(navn).worksheets
    csv = nedlasting(_sporsmaal(navn))["innhold"].lstrip("\ufeff").split("\r\n")
    assert [c.value for c in svar[1]] == csv[0].split(";")
    assert svar.max_row == csv.index("")
    assert kilder.cell(kilder.max_row, 1).value == (
        "Svaret er et anslag. Det er tilskuddsbrevet som gjelder."
    )


def test_the_letters_workbook_has_a_sheet_of_what_the_letter_decides_with_room_to_answer() -> None:
    ark = _bok("tilskuddsbrev")["Dette avgjør brevet"]
    hode, *rader = ([c.value for c in rad] for rad in ark.iter_rows())
    assert hode == ["Emne", "Se etter i tilskuddsbrevet", "Funnet", "Svaret i brevet"]
    aapne = [t for t in R2021.avklares if t.emne != "utenom_brevet"]
    assert sorted(rad[1] for rad in rader) == sorted(t.tekst.nb for t in aapne)
    assert {rad[0] for rad in rader} > {
        "Aktiviteter",
        "Beløp og plasser",
        "Budsjett",
        "Frister",
        "Rapportering",
        "Resultatmål",
        "Tilbakebetaling",
    }
    assert not any(celle for rad in rader for celle in rad[2:])


def test_an_edition_that_leaves_nothing_open_has_no_such_sheet() -> None:
    assert avklares.ark(replace(R2021, avklares=())) == ()


def test_amounts_are_numbers_and_can_be_summed() -> None:
    ark = _bok("budsjett", post=["norsk", "buss"], beloep=["1 000", "500"]).worksheets[0]
    assert [ark.cell(rad, 2).value for rad in (2, 3)] == [1000, 500]


def test_deadlines_are_dates_with_a_date_format() -> None:
    ark = _bok("frister").worksheets[0]
    aksept = next(
        r for r in ark.iter_rows(min_row=2) if r[2].value == "IMDi må ha mottatt akseptbrevet"
    )
    assert aksept[0].value == datetime.combine(date(2021, 5, 17), datetime.min.time())
    assert aksept[0].is_date


def test_a_text_that_looks_like_a_formula_is_a_text() -> None:
    ark = _bok("budsjett", post="=1+1", beloep="10").worksheets[0]
    assert ark["A2"].value == "=1+1"
    assert ark["A2"].data_type == "s"


@given(
    st.sampled_from(
        ["=", "+", "-", "@", "＝", "{=", "\u200b=", " =", "http://", "mailto:", "internal:"]
    ),
    st.text(st.characters(categories=["L", "N", "P"]), max_size=40),
)
def test_no_text_is_ever_a_formula_a_link_or_a_number(foerst: str, resten: str) -> None:
    tekst = foerst + resten
    ark, kilder = load_workbook(
        io.BytesIO(xlsx(Tabell("fil", [tekst], [[tekst], [-5]], [tekst])))
    ).worksheets
    for celle in (ark["A1"], ark["A2"], kilder["A1"]):
        assert (celle.value, celle.data_type, celle.hyperlink) == (tekst, "s", None)
    assert (ark["A3"].value, ark["A3"].data_type) == (-5, "n")
