"""The guard against personal numbers knows them however programs write them, and nothing else."""

import io
import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import answer
from calculators.answer import nedlasting
from calculators.norsk import kroner
from calculators.regelverk import regler
from calculators.skjema.registerfil.mal import rader
from calculators.skjema.registerfil.personnummer import har_personnummer, med_personnummer
from prosjektet import ROT
from registerhjelp import arbeidsbok, csvfil
from tekstvarianter import USETT, ser_likt_ut

DATA = tomllib.loads(Path(__file__).with_name("personnummer.toml").read_text(encoding="utf-8"))
SVAR = {"tilskuddsaar": "2021", "kontrolldato": "2021-08-01"}
# The first column of the template is the local label.
HODE = rader(regler(2021))[0]
MERKE = 0


@pytest.mark.parametrize("tekst", DATA["stoppes"])
def test_a_number_is_known_in_every_way_of_writing_it(tekst: str) -> None:
    assert har_personnummer(tekst)
    assert med_personnummer(["A-1", tekst, "ja"]) == [1]


@pytest.mark.parametrize("tekst", DATA["slipper"])
def test_amounts_dates_and_telephones_are_none(tekst: str) -> None:
    assert not har_personnummer(tekst)
    assert med_personnummer([tekst, tekst]) == []


def _skrevet(sifre: str) -> tuple[str, ...]:
    """A number as people and programs write it: with marks, in thousands, and shortened."""
    tusen = f"{int(sifre):,}"
    stor = f"{int(sifre):.{len(sifre)}E}"
    return (
        sifre,
        f"{sifre[:6]} {sifre[6:]}",
        f"{sifre[:6]}-{sifre[6:]}",
        " ".join(sifre),
        *(tusen.replace(",", m) for m in ",.' \u00a0\u202f’"),
        *(f"{int(sifre)}{slutt}" for slutt in (".0", ",0", ",00")),
        f"{int(sifre):.1E}".replace("+", ""),
        *(f"{stor[: 2 + n]}{stor[stor.index('E') :]}".replace(".", ",") for n in (1, 5, 9)),
    )


@given(st.from_regex(r"[0-7][1-9](0[1-9]|1[0-2]|5[1-9])[0-9]{7}|20[0-2][0-9]{9}", fullmatch=True))
def test_any_number_is_known_in_every_way_of_writing_it(sifre: str) -> None:
    # Without its first noughts it is no longer than nine, and any number may be that.
    assume(len(str(int(sifre))) >= 10)
    for tekst in _skrevet(sifre):
        assert har_personnummer(tekst), tekst


@given(st.data())
def test_unseen_characters_odd_spaces_and_letters_hide_nothing(data: st.DataObject) -> None:
    tekst = data.draw(st.sampled_from(["01019012345", "201512345612", "010190 12345"]))
    siffer = data.draw(st.sampled_from([ord("0"), 0x660, 0x6F0, 0x966, 0xFF10]))
    tekst = "".join(chr(siffer + int(t)) if t.isdigit() else t for t in tekst)
    rundt = st.text("abcæøå :(«\u200b", max_size=5)
    tekst = data.draw(rundt) + data.draw(ser_likt_ut(tekst)) + data.draw(rundt)
    assert har_personnummer(tekst)


@given(st.integers(0, 999_999_999), st.data())
def test_no_amount_a_field_may_hold_is_taken_for_a_number(beloep: int, data: st.DataObject) -> None:
    for tekst in (
        kroner(beloep),
        f"kr {beloep:,}.00".replace(",", data.draw(st.sampled_from(".,' "))),
    ):
        assert not har_personnummer(tekst), tekst


DAG = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAG, DAG, USETT)
def test_no_date_and_no_pair_of_dates_is_taken_for_a_number(
    fra: date, til: date, usett: str
) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%Y%m%d", "%d.%m.%Y 00:00:00", "%Y-%m-%dT00:00:00.000Z"):
        for mellom in (" - ", " ", "\u2013"):
            tekst = f"{fra:{form}}{mellom}{usett}{til:{form}}"
            assert not har_personnummer(tekst), tekst


MERKER = st.text(" -/.:;,()=\\\\|+*_#«", max_size=4)
KALT = st.sampled_from([" pnr ", " pnr. ", ", personnr.: ", " fnr ", " fødselsnummer ", " p.nr. "])
FEM = st.from_regex(r"[0-9]{5}", fullmatch=True).filter(lambda fem: not fem.endswith("000"))


@given(DAG, MERKER | KALT, FEM)
def test_a_birth_date_and_five_digits_are_a_number_whatever_stands_between(
    dag: date, mellom: str, fem: str
) -> None:
    for form in ("%d%m%y", "%d%m%Y", "%d.%m.%y", "%d.%m.%Y", "%d/%m/%y", "%d %m %y", "%Y-%m-%d"):
        assert har_personnummer(f"{dag:{form}}{mellom}{fem}")
    for mnd in ("januar", "jan.", "JAN", "desember", "OCT"):
        assert har_personnummer(f"{dag:%d}. {mnd} {dag:%Y}{mellom}{fem}")


@given(DAG, st.sampled_from([": ", ", ", "; "]), st.integers(10, 99))
def test_a_date_and_an_amount_in_thousands_or_in_kroner_are_none(
    dag: date, mellom: str, tusen: int
) -> None:
    for form in ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y"):
        for beloep in (f"{tusen}000", f"{tusen}123 kr", f"{tusen}123,-", f"{tusen}123,50"):
            assert not har_personnummer(f"{dag:{form}}{mellom}{beloep}")


def _alt_som_gis(fil: bytes) -> tuple[dict[str, Any], str]:
    svaret = answer({"kalkulator": "register", "svar": SVAR}, fil)
    ned = [
        nedlasting({"kalkulator": "register", "svar": SVAR, "format": f}, fil)["innhold"]
        for f in ("csv", "xlsx")
    ]
    bok = openpyxl.load_workbook(io.BytesIO(ned[1]))
    celler = [c.value for ark in bok for rad in ark.iter_rows() for c in rad]
    return svaret, f"{svaret}{ned[0]}{celler}"


@pytest.mark.parametrize("som", [csvfil, arbeidsbok])
def test_it_stops_its_column_and_is_never_shown_or_given_back(som: Callable[..., Any]) -> None:
    tekster = DATA["stoppes"]
    hode, foerste, *resten = rader(regler(2021))
    ekstra = [f"K{n}" for n in range(len(tekster))]
    tabell = [[*hode, *ekstra], [*foerste, *tekster], *([*rad, *ekstra] for rad in resten)]
    tabell[2][MERKE] = "010190 12345"
    svaret, alt = _alt_som_gis(som(tabell))
    stoppet = ", ".join(f"«{navn}»" for navn in [hode[MERKE], *ekstra])
    assert f"Stoppet: {stoppet}." in svaret["html"]
    assert {r["merke"] for r in svaret["resultat"]["per_rad"]} == {""}
    assert not [tekst for tekst in tekster if tekst in alt]


@pytest.mark.parametrize("som", [csvfil, arbeidsbok])
def test_a_heading_that_is_one_is_not_shown(som: Callable[..., Any]) -> None:
    tekster = DATA["stoppes"]
    hode, *resten = rader(regler(2021))
    tabell = [[*hode, *tekster], *([*rad, *("x" for _ in tekster)] for rad in resten)]
    svaret, alt = _alt_som_gis(som(tabell))
    assert svaret["ok"]
    assert not [tekst for tekst in tekster if tekst in alt]


@pytest.mark.parametrize(
    "tall", [1019012345, 1019012345.0, 10901012345, 201512345612, 4.1019012345e10]
)
def test_a_number_that_excel_took_for_a_number_is_known(tall: float | int) -> None:
    tabell: list[list[Any]] = [list(rad) for rad in rader(regler(2021))]
    tabell[2][MERKE] = tall
    svaret, alt = _alt_som_gis(arbeidsbok(tabell))
    assert f"Stoppet: «{HODE[MERKE]}»" in svaret["html"]
    assert str(int(tall)) not in alt


@pytest.mark.parametrize(
    ("tallet", "format_"),
    [
        (1019012345, r"00\.00\.00\-00000"),
        (1019012345, r"00\-00\-00\-00000"),
        (1019012345, '"nr. "000000\\-00000'),
        (1019012345, r"00000\:000000"),
        (1019012345, '"A-"0'),
        (201512345612, r"0000\/000000\/00"),
        (201512345612, r"0000\:0000\:0000"),
    ],
)
def test_no_format_of_a_cell_hides_a_number_in_it(tallet: int, format_: str) -> None:
    hode, *resten = rader(regler(2021))
    bok = openpyxl.Workbook()
    for rad in ([*hode, "x"], *resten):
        bok.active.append(list(rad))
    for sted in ("A3", bok.active.cell(1, len(hode) + 1).coordinate):
        bok.active[sted] = tallet
        bok.active[sted].number_format = format_
    ut = io.BytesIO()
    bok.save(ut)
    svaret, alt = _alt_som_gis(ut.getvalue())
    assert f"Stoppet: «{hode[MERKE]}»" in svaret["html"]
    sifrene = "".join(tegn for tegn in alt if tegn.isdigit())
    assert str(tallet) not in sifrene


def test_a_column_of_dates_is_given_back() -> None:
    hode, *resten = rader(regler(2021))
    tabell = [[*hode, "Ankomst"], *([*rad, "20201115"] for rad in resten)]
    svaret, alt = _alt_som_gis(csvfil(tabell))
    assert "Stoppet" not in svaret["html"]
    assert "20201115" in alt


def test_a_number_in_a_cell_beyond_the_headings_is_a_fault_of_its_row_alone() -> None:
    hode, *resten = rader(regler(2021))
    svaret, alt = _alt_som_gis(
        csvfil([list(hode), *map(list, resten), [*resten[0], "", "01019012345"]])
    )
    assert [bool(r["feil"]) for r in svaret["resultat"]["per_rad"]] == [False] * 4 + [True]
    assert "01019012345" not in alt


@pytest.mark.parametrize("kalkulator", ["budsjett", "tilskuddsbrev"])
@pytest.mark.parametrize("tekst", DATA["stoppes"])
def test_a_text_of_ones_own_is_refused_and_never_repeated(kalkulator: str, tekst: str) -> None:
    svar = {"tilskuddsaar": "2021", "post": [tekst], "beloep": ["1000"]}
    svaret = answer({"kalkulator": kalkulator, "svar": svar})
    assert "post" in [f["felt"] for f in svaret["feil"]]
    assert tekst not in str(svaret)


def test_an_amount_as_long_as_a_number_is_too_high_and_nothing_else() -> None:
    svar = {"tilskuddsaar": "2021", "post": ["norsk"], "beloep": ["1 000 000 000"]}
    svaret = answer({"kalkulator": "budsjett", "svar": svar})
    assert "for høyt" in svaret["feil"][0]["melding"]


@pytest.mark.parametrize("argument", ["01019012345", "010190 12345=1", "fnr01019012345.csv"])
@pytest.mark.parametrize("kalkulator", ["budsjett", "register"])
def test_the_command_line_does_not_repeat_it(kalkulator: str, argument: str) -> None:
    kommando = [sys.executable, "-m", "calculators", kalkulator, argument]
    ut = subprocess.run(kommando, cwd=ROT, capture_output=True, encoding="utf-8", check=False)
    assert ut.returncode == 2
    assert "12345" not in ut.stdout + ut.stderr
