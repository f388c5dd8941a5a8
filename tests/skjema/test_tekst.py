"""Text that looks the same is the same, wherever it comes in."""

import subprocess
import sys
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.skjema.registerfil.mal import rader
from calculators.skjema.tekst import jevnet, linje, rens
from prosjektet import ROT
from registerhjelp import arbeidsbok, csvfil
from tekstvarianter import ser_likt_ut

R2021 = regler(2021)
POSTER = [t.navn.nb for t in funnet(R2021.tiltak)]


@given(st.text())
def test_clean_text_is_left_as_it_is(tekst: str) -> None:
    for gjoer in (rens, linje, jevnet):
        assert gjoer(gjoer(tekst)) == gjoer(tekst)


@given(st.text())
def test_nothing_but_ends_of_lines_and_plain_spaces_is_blank_in_clean_text(tekst: str) -> None:
    assert {t for t in rens(tekst) if t.isspace()} <= set(" \t\r\n")
    assert not {t for t in linje(tekst) if t.isspace()} - {" "}
    rens(tekst).encode()


@given(st.characters(max_codepoint=0xFF), st.characters(max_codepoint=0xFF))
def test_the_quick_look_at_western_text_lets_nothing_through(a: str, b: str) -> None:
    # A letter from further off makes the text go the long way.
    assert rens(a + b) == rens(f"{a}{b}ж").removesuffix("ж")


def test_clean_text_has_composed_letters_and_one_kind_of_space() -> None:
    assert rens("a\u030a\u00ad\u00a0b\r\nc\t\u200bd\ud800\u0301") == "å b\r\nc\td\ufffd\u0301"


@given(st.data())
def test_what_looks_the_same_compares_as_the_same(data: st.DataObject) -> None:
    tekst = data.draw(st.sampled_from(POSTER))
    assert jevnet(data.draw(ser_likt_ut(tekst))) == jevnet(tekst)


@pytest.mark.parametrize(
    ("en", "to"),
    [
        ("Språktrening", "SPRÅKTRENING"),
        ("Språktrening", "Spra\u030aktrening"),
        ("Språktrening", "Spr\u212bktrening"),
        ("Skole- og", "Skole\u2011 og"),
        ("Skole- og", "Skole\u2013\u00a0og"),
        ("fiks", "\ufb01ks"),
        ("norsk", "ｎｏｒｓｋ"),
    ],
)
def test_ways_to_write_the_same(en: str, to: str) -> None:
    assert jevnet(en) == jevnet(to)


@settings(max_examples=50)
@given(st.data())
def test_a_post_is_known_however_it_is_written(data: st.DataObject) -> None:
    poster = [data.draw(ser_likt_ut(p)) for p in POSTER]
    beloep = [data.draw(ser_likt_ut("100 000")) for _ in POSTER]
    svar = {"tilskuddsaar": data.draw(ser_likt_ut("2021")), "post": poster, "beloep": beloep}
    svaret = answer({"kalkulator": "budsjett", "svar": svar})
    assert [v["post"] for v in svaret["resultat"]["linjer"]] == [t.id for t in funnet(R2021.tiltak)]
    assert {v["beloep"] for v in svaret["resultat"]["linjer"]} == {100_000}


@pytest.mark.parametrize("navn", [n for n in KALKULATORER if n != "register"])
@settings(max_examples=20)
@given(data=st.data())
def test_every_answer_of_a_form_may_be_written_so(navn: str, data: st.DataObject) -> None:
    svar = kalkulator_for(navn).skjema(R2021).standardsvar
    annerledes = {
        felt: [data.draw(ser_likt_ut(v)) for v in verdi]
        if isinstance(verdi, list)
        else data.draw(ser_likt_ut(verdi))
        for felt, verdi in svar.items()
    }
    svarene = [answer({"kalkulator": navn, "svar": s}) for s in (svar, annerledes)]
    assert svarene[0]["ok"]
    assert svarene[0]["resultat"] == svarene[1]["resultat"]


def _sjekket(innhold: bytes) -> Any:
    svar = {"tilskuddsaar": "2021", "kontrolldato": "2021-09-01"}
    return answer({"kalkulator": "register", "svar": svar}, innhold)["resultat"]


@pytest.mark.parametrize("som", [csvfil, arbeidsbok])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_headings_and_cells_of_a_register_may_be_written_so(
    som: Callable[[Sequence[Sequence[str]]], bytes], data: st.DataObject
) -> None:
    tabell = rader(R2021)
    annerledes = [
        # XML cannot hold this control character, whatever looks like a space.
        [data.draw(ser_likt_ut(c)).replace("\v", " ") if c else c for c in rad]
        for rad in tabell
    ]
    assert _sjekket(som(annerledes)) == _sjekket(som(tabell))


def test_a_file_from_a_mac_is_read() -> None:
    tabell = "\n".join(";".join(rad) for rad in rader(R2021))
    assert _sjekket(unicodedata.normalize("NFD", tabell).encode()) == _sjekket(tabell.encode())


def test_the_names_of_the_command_line_may_be_written_so() -> None:
    kommando = [sys.executable, "-m", "calculators", "\u200btilskudd", "tilskuddsaar\u00a0=2021"]
    kommando += ["\ufeffplasser=4\u00ad0", "fra_maaned=1", "til_maaned=12"]
    ut = subprocess.run(kommando, cwd=ROT, capture_output=True, encoding="utf-8", check=False)
    assert '"kroner": 961440' in ut.stdout


def test_half_a_character_on_the_command_line_is_no_crash() -> None:
    kommando: list[str | bytes] = [sys.executable, "-m", "calculators", "tilskudd"]
    kommando += [b"pl\xe5sser", b"\xff=1"]
    ut = subprocess.run(kommando, cwd=ROT, capture_output=True, encoding="utf-8", check=False)
    assert ut.returncode == 2
    assert "Traceback" not in ut.stderr
