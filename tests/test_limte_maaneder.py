"""A column pasted in the months: each value is in its own month, or it is refused with a word."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.norsk import MAANEDER
from calculators.skjema.utklipp import MAANEDSORD, SUMORD
from javascript import Modul

_REGLER = {"maaneder": MAANEDER, "overskrifter": MAANEDSORD, "sumord": SUMORD}
_AARET = range(1, 13)
_HOESTEN = range(8, 13)
TOLV = [str(n) for n in range(21, 33)]
# As a spreadsheet or a letter writes a count of plasser, and nothing where there is none.
_verdi = st.one_of(
    st.integers(0, 99_999).map(str),
    st.integers(1_000, 99_999).map(lambda n: f"{n:,}".replace(",", "\u00a0")),
    st.just(""),
)


@pytest.fixture(scope="module")
def maaneder() -> Iterator[Modul]:
    with Modul("months.js") as modul:
        yield modul


def _fordel(
    maaneder: Modul, tekst: str, fra: int = 1, serie: range = _AARET
) -> tuple[dict[int, str], str]:
    """The values by month, and what is said of them; or no value, and why."""
    rader = [linje.split("\t") for linje in tekst.split("\n")]
    svar: dict[str, Any] = maaneder("fordel", rader, list(serie), fra, _REGLER)
    if "feil" in svar:
        return {}, svar["feil"]
    return dict(svar["verdier"]), " ".join(svar["utelatt"])


def _navnet(verdier: list[str], navn: tuple[str, ...] = MAANEDER) -> str:
    return "\n".join(f"{m}\t{v}" for m, v in zip(navn, verdier, strict=False))


@pytest.mark.parametrize("fra", [1, 4, 12])
def test_twelve_values_are_the_year_wherever_they_are_pasted(maaneder: Modul, fra: int) -> None:
    ventet = dict(enumerate(TOLV, 1))
    for tekst in ("\n".join(TOLV), "\t".join(TOLV), "Plasser\n" + "\n".join(TOLV)):
        verdier, _ = _fordel(maaneder, tekst, fra)
        assert verdier == ventet, tekst
    assert _fordel(maaneder, _navnet(TOLV), fra) == (ventet, "")


@given(
    rader=st.lists(
        st.tuples(st.sampled_from(MAANEDER), _verdi), min_size=2, unique_by=lambda r: r[0]
    )
)
def test_with_names_beside_them_values_come_in_any_order(
    maaneder: Modul, rader: list[tuple[str, str]]
) -> None:
    verdier, sagt = _fordel(maaneder, "\n".join(f"{m}\t{v}" for m, v in rader))
    if any(v for _, v in rader):
        assert verdier == {MAANEDER.index(m) + 1: v.replace("\u00a0", " ") for m, v in rader}
        assert all(m in sagt for m, v in rader if not v)
    else:
        assert "Utklippet må ha én kolonne med tall" in sagt


@given(verdier=st.lists(_verdi, min_size=2, max_size=12), fra=st.integers(1, 12))
def test_a_column_alone_begins_where_it_is_pasted_and_a_gap_keeps_its_place(
    maaneder: Modul, verdier: list[str], fra: int
) -> None:
    while verdier and not verdier[-1]:
        verdier.pop()
    fulle, sagt = _fordel(maaneder, "\n".join(verdier), fra)
    foerste = 1 if len(verdier) == 12 else fra
    if not any(verdier):
        assert "én kolonne med tall" in sagt
    elif "Vi vet ikke" in sagt or "det er plass til" in sagt:
        assert fulle == {}
    else:
        assert fulle == {foerste + n: v.replace("\u00a0", " ") for n, v in enumerate(verdier)}


@pytest.mark.parametrize(
    "navn",
    [
        tuple(m[:3] for m in MAANEDER),
        tuple(f"{m[:3]}." for m in MAANEDER),
        tuple(f"{m[:3]}.21" for m in MAANEDER),
        tuple(f"{m.upper()} 2021" for m in MAANEDER),
    ],
    ids=["jan", "jan.", "jan.21", "JANUAR 2021"],
)
def test_months_are_known_as_spreadsheets_write_them(
    maaneder: Modul, navn: tuple[str, ...]
) -> None:
    assert _fordel(maaneder, _navnet(TOLV, navn)) == (dict(enumerate(TOLV, 1)), "")


@pytest.mark.parametrize(
    ("tekst", "sagt"),
    [
        ("Plasser\n40\n41", "Overskriften «Plasser» er utelatt."),
        ("\nAvtalte plasser\n40\n41", "Overskriften «Avtalte plasser» er utelatt."),
        ("Måned\tPlasser\njanuar\t40\nfebruar\t41", "«Måned – Plasser» er utelatt."),
        ("Måned\t2021\njanuar\t40\nfebruar\t41", "«Måned – 2021» er utelatt."),
        ("jan\t40\nfeb\t41\nSum\t81", "«Sum – 81» er utelatt."),
        ("jan\t40\nfeb\t41\nTil sammen\t81", "«Til sammen – 81» er utelatt."),
    ],
)
def test_headings_and_sums_are_left_out_with_a_word(maaneder: Modul, tekst: str, sagt: str) -> None:
    assert _fordel(maaneder, tekst) == ({1: "40", 2: "41"}, sagt)


@pytest.mark.parametrize(
    ("tekst", "hvorfor"),
    [
        ("\n".join([*TOLV, "318"]), "Utklippet har 13 verdier, og det er plass til 12"),
        ("mars\t4\napril\t5\nmars\t6", "Utklippet har mars mer enn én gang"),
        ("mars\t4\nMARS\t4", "Utklippet har mars mer enn én gang"),
        ("mars\t4\nVår\t5", "Vi vet ikke hvilken måned «Vår» gjelder."),
        ("januar–mars\t4\napril\t5", "Vi vet ikke hvilken måned «januar–mars» gjelder."),
        ("mars\t4\n\t5", "Vi vet ikke hvilken måned «5» gjelder."),
        ("ukjent\n40\n41", "Vi vet ikke om «ukjent» er en overskrift"),
        ("2021\n40\n41", "Vi vet ikke om «2021» er en overskrift"),
        ("1\t2\n3\t4\n5\t6", "Utklippet må ha én kolonne med tall"),
        ("januar\nfebruar", "Utklippet må ha én kolonne med tall"),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused_whole(
    maaneder: Modul, tekst: str, hvorfor: str
) -> None:
    verdier, sagt = _fordel(maaneder, tekst)
    assert verdier == {}
    assert hvorfor in sagt


def test_values_outside_the_period_are_refused_and_none_there_is_told_of(maaneder: Modul) -> None:
    verdier, sagt = _fordel(maaneder, _navnet(TOLV), 8, _HOESTEN)
    assert verdier == {}
    assert sagt.startswith("Utklippet har tall utenfor perioden: januar, februar, mars, april,")
    verdier, sagt = _fordel(maaneder, "juli\t7\naugust\t8", 8, _HOESTEN)
    assert (verdier, "utenfor perioden: juli." in sagt) == ({}, True)
    bare_hoesten = ["0", "", "0", "", "0", "0", "0", *TOLV[7:]]
    for tekst in (_navnet(bare_hoesten), "\n".join(bare_hoesten)):
        verdier, sagt = _fordel(maaneder, tekst, 9, _HOESTEN)
        assert verdier == dict(enumerate(TOLV[7:], 8))
        assert (
            sagt == "Utenfor perioden, og utelatt: januar, februar, mars, april, mai, juni, juli."
        )


def test_as_many_as_the_period_has_months_begin_with_its_first(maaneder: Modul) -> None:
    verdier, _ = _fordel(maaneder, "\n".join(TOLV[:5]), 11, _HOESTEN)
    assert verdier == dict(enumerate(TOLV[:5], 8))
    verdier, sagt = _fordel(maaneder, "1\n2\n3", 11, _HOESTEN)
    assert (verdier, "plass til 2 fra og med november" in sagt) == ({}, True)


def test_a_last_value_that_may_be_the_sum_is_put_in_and_told_of(maaneder: Modul) -> None:
    verdier, sagt = _fordel(maaneder, "10\n20\n30", 1)
    assert verdier == {1: "10", 2: "20", 3: "30"}
    assert "Det siste tallet, 30, er summen av de andre." in sagt


def test_what_is_no_number_goes_to_its_field_where_the_form_says_so(maaneder: Modul) -> None:
    verdier, _ = _fordel(maaneder, "januar\t40\nfebruar\t-\nmars\t41,5", 1)
    assert verdier == {1: "40", 2: "-", 3: "41,5"}
    verdier, _ = _fordel(maaneder, "40\n–\n41", 1)
    assert verdier == {1: "40", 2: "–", 3: "41"}
