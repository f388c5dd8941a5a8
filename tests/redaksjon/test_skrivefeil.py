"""Lines that are not TOML, as an editor may write them, and what she is told."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.redaksjon.regelfil import tolk
from calculators.regelverk.feil import Regelfeil
from regelfil import FIL

TEKST = FIL.read_text(encoding="utf-8")


def _feil(*bytter: tuple[str, str]) -> str:
    tekst = TEKST
    for gammelt, nytt in bytter:
        assert gammelt in tekst
        tekst = tekst.replace(gammelt, nytt, 1)
    with pytest.raises(Regelfeil) as feil:
        tolk(tekst, "2021.toml")
    return str(feil.value)


def _linje(utdrag: str) -> int:
    return TEKST.partition(utdrag)[0].count("\n") + 1


@pytest.mark.parametrize(
    ("skrevet", "skriv"),
    [
        ("2 141", "2141"),
        ("2\u00a0141", "2141"),
        ("2141 kr", "2141"),
        ("2 141 kr", "2141"),
        ("2141,-", "2141"),
        ('"2 141"', "2141"),
        ('"2141"', "2141"),
    ],
)
def test_a_rate_written_as_in_a_letter_is_given_back_as_a_number(skrevet: str, skriv: str) -> None:
    feil = _feil(("kroner = 2003", f"kroner = {skrevet}"))
    linje = _linje("kroner = 2003")
    assert feil.startswith(f"2021.toml:{linje}: sats.kroner: ")
    assert feil.endswith(f"skriv tallet uten mellomrom og anførselstegn: {skriv}")
    assert "\n" not in feil


@pytest.mark.parametrize("skrevet", ["1.8.2021", "1. august 2021", '"2021-08-01"', "2021-8-1"])
def test_a_date_written_as_norwegians_do_is_given_back_as_toml(skrevet: str) -> None:
    feil = _feil(("innen = 2021-12-31", f"innen = {skrevet}"))
    assert feil.endswith("skriv datoen uten anførselstegn: 2021-08-01")
    assert "fullfoering.innen" in feil
    assert "\n" not in feil


def test_a_date_that_is_not_in_the_calendar_is_told() -> None:
    feil = _feil(("innen = 2021-12-31", "innen = 2021-11-31"))
    assert feil.endswith("skriv en dato som finnes i kalenderen")


@pytest.mark.parametrize(
    ("skrevet", "skriv"), [("Ja", "true"), ("nei", "false"), ("True", "true"), ('"ja"', "true")]
)
def test_yes_and_no_are_given_back_as_true_and_false(skrevet: str, skriv: str) -> None:
    feil = _feil(("krever_akseptbrev = true", f"krever_akseptbrev = {skrevet}"))
    assert feil.endswith(f"skriv med små bokstaver, uten anførselstegn: {skriv}")
    assert "utbetaling.krever_akseptbrev" in feil


@pytest.mark.parametrize(
    ("gammelt", "nytt", "noekkel", "del_"),
    [
        ('utgiver = "IMDi"', "utgiver = IMDi", "kildeside.utgiver", 'anførselstegn: "IMDi"'),
        ('utgiver = "IMDi"', 'utgiver = "IMDi', "kildeside.utgiver", "anførselstegn"),
        ('utgiver = "IMDi"', "utgiver = ”IMDi”", "kildeside.utgiver", "rette anførselstegn"),
        ("kroner = 2003", "kroner =", "sats.kroner", "verdien mangler"),
        ("kroner = 2003", "kroner 2003", "sats.kroner", "nøkkel = verdi"),
        ("kroner = 2003", "kroner = 2003\nkroner = 2141", "sats.kroner", "står to ganger"),
        ("[sats]", "[sats", "sats", "overskrift"),
        ("[bruk]", "[sats]", "sats", "to ganger"),
        (
            'gjelder = ["asylsoeker"] },',
            'gjelder = ["asylsoeker"] }',
            "tiltak[2].perioder",
            "komma",
        ),
        ("},\n]\nkilde", "},\nkilde", "tiltak[1].perioder", "]"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_its_key(
    gammelt: str, nytt: str, noekkel: str, del_: str
) -> None:
    feil = _feil((gammelt, nytt))
    assert f": {noekkel}: " in feil, feil
    assert del_ in feil
    assert "\n" not in feil, feil


def test_many_bad_lines_and_other_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    feil = _feil(
        ("kroner = 2003", "kroner = 2 141"),
        ("som_hovedregel = true", "som_hovedregel = Ja"),
        ("[fullfoering]\nett_av", "[fullfoering]\nett_avv"),
        ('naar = { hvert = "kvartal" }', 'naar = { hvert = "maaned" }'),
        ("klagerett = false", "klagerett = 0"),
    ).split("\n")
    noekler = [linje.split(": ")[1] for linje in feil]
    assert noekler == [
        "sats.kroner",
        "bruk.som_hovedregel",
        "fullfoering.ett_avv",
        "frister[5].naar.hvert",
        "klage.klagerett",
    ]
    linjer = [int(linje.split(":")[1]) for linje in feil]
    assert linjer == sorted(linjer)


@given(
    st.integers(0, TEKST.count("\n")),
    st.text(st.sampled_from('ab[]{}="\\,.1 #æ\u00a0'), max_size=9),
)
def test_no_line_however_garbled_gives_anything_but_rules_or_norwegian_faults(
    nummer: int, soppel: str
) -> None:
    linjer = TEKST.split("\n")
    linjer[nummer] = soppel
    try:
        tolk("\n".join(linjer), "2021.toml")
    except Regelfeil as feil:
        for linje in str(feil).split("\n"):
            assert re.match(r"2021\.toml:\d+: ", linje)
            assert not re.search(r"[Ee]xpected|[Ii]nvalid|Unclosed|Illegal", linje)


_TEGN = st.text(st.sampled_from('[]{}"=,;:#\n\\ “”\t.-æ1'), max_size=2)


@given(st.lists(st.tuples(st.integers(0, len(TEKST) - 2), _TEGN), min_size=1, max_size=4))
def test_no_character_lost_or_added_gives_anything_but_rules_or_faults_of_one_line(
    endringer: list[tuple[int, str]],
) -> None:
    tekst = TEKST
    for sted, tegn in endringer:
        tekst = tekst[:sted] + tegn + tekst[sted + 1 :]
    try:
        tolk(tekst, "2021.toml")
    except Regelfeil as feil:
        for linje in str(feil).split("\n"):
            assert re.fullmatch(r"2021\.toml:\d+: [^:]+: .+: .+", linje), linje


@given(st.integers(1, len(TEKST) - 1))
def test_a_file_cut_short_is_told_and_never_crashes(lengde: int) -> None:
    try:
        tolk(TEKST[:lengde], "2021.toml")
    except Regelfeil as feil:
        assert str(feil).startswith("2021.toml:")
