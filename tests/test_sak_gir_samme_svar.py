"""Saving and opening a case gives every calculator the same answers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.answer import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import regler
from calculators.skjema.felt import Beloep, Dato, Felt, Fil, Flervalg, Heltall, Linjefelt, Valg
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.skjema import Skjema, Svar
from sakhjelp import aapnet, lagret

AAR = 2021
Verdi = str | list[str]
_RART = st.sampled_from(
    ["", " ", "1 000", "01019012345", "9" * 300, "<b>", "\u0661", "\ud800", "x"]
)


def _tekst(felt: Felt) -> st.SearchStrategy[Verdi]:
    """What somebody may write in a field, mostly something that it can read."""
    if isinstance(felt, Flervalg):
        return st.lists(st.sampled_from([v for v, _ in felt.valg]), unique=True).map(list)
    if isinstance(felt, Linjefelt):
        linje = (
            st.integers(0, 10**6).map(str)
            if felt.tall
            else st.sampled_from(felt.forslag or ("Gave", "Egenandel"))
        )
        return st.lists(linje | _RART, max_size=4).map(list)
    if isinstance(felt, Valg):
        return st.sampled_from([v for v, _ in felt.valg])
    if isinstance(felt, Heltall | Beloep):
        return st.integers(felt.minst, felt.hoeyst).map(str)
    if isinstance(felt, Dato):
        return st.dates(felt.tidligst, felt.senest).map(str)
    return st.sampled_from(["7,5", "40", "Ås", "0"])


def _skjema(navn: str) -> Skjema:
    return kalkulator_for(navn).skjema(regler(AAR))


def _svaret(skjema: Skjema, data: st.DataObject) -> dict[str, Verdi]:
    svar: dict[str, Verdi] = {"tilskuddsaar": str(AAR)}
    for felt in skjema.felt:
        if felt.navn == "tilskuddsaar" or isinstance(felt, Fil):
            continue
        if felt.valgfritt and data.draw(st.booleans()):
            continue
        svar[felt.navn] = data.draw(
            _tekst(felt) | _RART if data.draw(st.booleans()) else _tekst(felt)
        )
    return svar


def _spoer(navn: str, svar: Svar) -> object:
    fil = {"fil": _skjema(navn).standardsvar["fil"]} if navn == "register" else {}
    return answer({"kalkulator": navn, "svar": {**svar, **fil}})


@pytest.mark.parametrize("navn", KALKULATORER)
@settings(max_examples=60)
@given(data=st.data())
def test_a_case_that_is_saved_and_opened_gives_the_same_answer(
    navn: str, data: st.DataObject
) -> None:
    svar = _svaret(_skjema(navn), data)
    tekst, utelatt = lagret(AAR, {navn: svar})
    fylt = aapnet(tekst, navn)
    if not utelatt:
        assert _spoer(navn, fylt.svar) == _spoer(navn, svar)
    assert fylt.merknader == []
    assert not any(
        har_personnummer(v)
        for verdi in fylt.svar.values()
        for v in [verdi, *verdi]
        if isinstance(v, str)
    )


@pytest.mark.parametrize("navn", KALKULATORER)
@settings(max_examples=40)
@given(data=st.data())
def test_what_can_be_answered_is_saved_whole(navn: str, data: st.DataObject) -> None:
    svar = _svaret(_skjema(navn), data)
    svaret = answer({"kalkulator": navn, "svar": svar})
    if svaret["ok"]:
        assert lagret(AAR, {navn: svar})[1] == []


@settings(max_examples=60)
@given(data=st.data())
def test_a_case_of_all_calculators_is_the_same_file_when_each_is_opened_and_saved_again(
    data: st.DataObject,
) -> None:
    svarene = {navn: _svaret(_skjema(navn), data) for navn in KALKULATORER}
    tekst, _ = lagret(AAR, svarene)
    igjen = {navn: aapnet(tekst, navn).svar for navn in KALKULATORER}
    for navn in KALKULATORER:
        assert _spoer(navn, aapnet(lagret(AAR, igjen)[0], navn).svar) == _spoer(navn, igjen[navn])
