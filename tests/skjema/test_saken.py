"""A field that means the same in two calculators is one key, with the same kind, limits, words."""

from typing import Any

import pytest

from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.mangler import ikke_funne
from calculators.skjema.felt import Felt, Flervalg, Linjefelt
from calculators.skjema.saken import AARET, UTDYPER, Noekler, delte, egne, noekler
from oppdiktede import OPPDIKTEDE, oppdiktet

UTGAVENE = [*map(regler, aarene()), *map(oppdiktet, OPPDIKTEDE)]
# How a calculator uses an answer is its own: whether it must have it, what it begins with, and
# what it says of that.
_BRUKEN = frozenset({"navn", "mangler", "hjelp", "standard", "valgfritt", "valgte", "linjer"})


def _skjemaer(utgave: Regelverk) -> list[Any]:
    return [kalkulator_for(navn).skjema(utgave) for navn in KALKULATORER]


def _meningen(felt: Felt) -> dict[str, Any]:
    return {"slag": type(felt)} | {n: v for n, v in vars(felt).items() if n not in _BRUKEN}


@pytest.fixture(params=UTGAVENE, ids=lambda r: str(r.tilskuddsaar))
def utgave(request: pytest.FixtureRequest) -> Regelverk:
    funnet: Regelverk = request.param
    return funnet


def test_each_field_is_in_the_table_or_named_as_the_calculators_own(utgave: Regelverk) -> None:
    hjelp = "Put the field in delte() or egne() of calculators/skjema/saken.py."
    delt = delte(utgave)
    for skjema in _skjemaer(utgave):
        i_tabellen = [hos[skjema.navn] for hos in delt.values() if skjema.navn in hos]
        navngitt = [*i_tabellen, *egne(utgave).get(skjema.navn, ())]
        assert len(set(navngitt)) == len(navngitt), f"{skjema.navn}: {hjelp}"
        felt = {f.navn for f in skjema.felt}
        assert felt <= set(navngitt), f"{skjema.navn}: {hjelp}"
        # Where a rule is not found for the year, the field that needs it is not asked.
        if not list(ikke_funne(utgave)):
            assert felt == set(navngitt), f"{skjema.navn}: {hjelp}"


def test_what_is_shared_is_asked_for_by_more_than_one_and_only_by_calculators_there_are(
    utgave: Regelverk,
) -> None:
    for noekkel, hos in delte(utgave).items():
        assert len(hos) > 1, noekkel
        assert set(hos) <= set(KALKULATORER), noekkel
    assert set(egne(utgave)) <= set(KALKULATORER)


def test_the_same_key_has_the_same_kind_limits_and_words(utgave: Regelverk) -> None:
    felt = {(s.navn, f.navn): f for s in _skjemaer(utgave) for f in s.felt}
    for noekkel, hos in delte(utgave).items():
        # A calculator whose rules are not found for the year asks for the year alone.
        meningene = [_meningen(felt[hvor]) for hvor in hos.items() if hvor in felt]
        assert all(mening == meningene[0] for mening in meningene), noekkel
        assert meningene or any(ikke_funne(utgave)), noekkel


def test_the_same_name_with_another_meaning_is_another_key(utgave: Regelverk) -> None:
    noeklene = noekler(utgave, _skjemaer(utgave))
    assert "program.tiltak" in noeklene.felt["program"]
    assert "tilskuddsbrev.tiltak" in noeklene.felt["tilskuddsbrev"]
    assert "kontrolldato" in noeklene.felt["register"]
    assert "kontrolldato" not in noeklene.felt["tilskuddsbrev"]


def test_neither_the_year_nor_a_file_has_a_key(utgave: Regelverk) -> None:
    noeklene = noekler(utgave, _skjemaer(utgave))
    alle = {n for felt in noeklene.felt.values() for n in felt}
    assert not {AARET, "fil", "register.fil"} & alle
    assert "kontrolldato" in alle


def test_the_lists_of_a_key_are_lists_in_every_calculator(utgave: Regelverk) -> None:
    noeklene = noekler(utgave, _skjemaer(utgave))
    for noekkel in {n for felt in noeklene.felt.values() for n in felt}:
        assert len({isinstance(f, Flervalg | Linjefelt) for f in noeklene.finn(noekkel)}) == 1


def test_what_says_more_of_a_key_is_a_key_and_so_is_what_it_says_more_of(
    utgave: Regelverk,
) -> None:
    noeklene: Noekler = noekler(utgave, _skjemaer(utgave))
    for noekkel, (av, _) in UTDYPER.items():
        assert noeklene.finn(noekkel) or any(ikke_funne(utgave)), noekkel
        assert noeklene.finn(av) or not noeklene.finn(noekkel), av


def test_where_an_answer_is_from_is_said_in_words() -> None:
    noeklene = noekler(regler(2021), _skjemaer(regler(2021)))
    assert noeklene.kilde("tilskuddsbrev") == "fra brevet"
    assert noeklene.kilde("tilskudd") == "fra «Regn ut tilskuddet»"
    assert noeklene.kilde("") == "fra saken"
