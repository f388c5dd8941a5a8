"""The year's report in a case: the letter's plasser, its day, what is received and the sums."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.answer import answer
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.skjema.sakfil import les
from calculators.skjema.sakregnskap import summene
from sakhjelp import aapnet, feltene, lagret, noeklene

AAR = 2021
PERIODEN = {"fra_maaned": "1", "til_maaned": "12"}
REGNSKAPET: dict[str, str | list[str]] = {
    "mottatt": "961440",
    "inntekt": ["Fylkeskommunen"],
    "inntekt_beloep": ["25000"],
    "post": ["Språktrening", "Opplæring i norsk", "Karriereveiledning"],
    "beloep": ["800000", "40000", "30000"],
}
LINJE = st.tuples(
    st.sampled_from([t.navn.nb for t in funnet(regler(AAR).tiltak)]), st.integers(0, 10**6)
)


def test_the_plasser_and_the_dates_of_the_letter_stand_in_the_report() -> None:
    brevet = {**PERIODEN, "plasser": "40", "plasser_8": "30", "kommune": "Nordre Land"}
    tekst, _ = lagret(AAR, {"tilskuddsbrev": {**brevet, "aarsrapport": "2022-01-20"}})
    fylt = aapnet(tekst, "aarsrapport")
    for navn, verdi in {**brevet, "aarsrapport": "2022-01-20"}.items():
        assert fylt.svar[navn] == verdi
        assert fylt.fra[navn] == "fra brevet"
    assert fylt.merknader == []


def test_what_is_received_and_the_saksnummer_are_the_same_on_every_page() -> None:
    tekst, _ = lagret(AAR, {"aarsrapport": {**REGNSKAPET, "saksnummer": "21/01234"}})
    assert aapnet(tekst, "tilbakebetaling").svar["mottatt"] == "961440"
    assert aapnet(tekst, "endring").svar["saksnummer"] == "21/01234"


def test_what_is_budgeted_is_not_taken_for_what_is_booked() -> None:
    budsjettet = {"post": ["Tolk"], "beloep": ["1000"]}
    tekst, _ = lagret(AAR, {"budsjett": budsjettet})
    bare_budsjettet = aapnet(tekst, "aarsrapport")
    assert not {"post", "beloep"} & feltene(bare_budsjettet).keys()
    (merknad,) = bare_budsjettet.merknader
    assert merknad.startswith("Saken har også et budsjett. Det er ikke brukt her")
    begge, _ = lagret(AAR, {"budsjett": budsjettet, "aarsrapport": REGNSKAPET})
    assert aapnet(begge, "budsjett").svar["beloep"] == ["1000"]
    assert aapnet(begge, "aarsrapport").svar["beloep"] == REGNSKAPET["beloep"]
    assert aapnet(begge, "aarsrapport").merknader == []


def test_the_sums_of_the_accounts_stand_in_the_calculator_of_repayment() -> None:
    tekst, _ = lagret(AAR, {"aarsrapport": REGNSKAPET})
    fylt = aapnet(tekst, "tilbakebetaling")
    assert feltene(fylt) == {
        "mottatt": "961440",
        "bokfoert": "800000",
        "avklares": "40000",
        "andre_inntekter": "25000",
    }
    assert set(fylt.fra.values()) == {"fra «Gjør klar årsrapporten»"}


@settings(max_examples=40)
@given(st.integers(0, 10**7), st.lists(LINJE, min_size=1, max_size=6))
def test_the_two_pages_agree_on_what_is_paid_back(mottatt: int, linjer: list[Any]) -> None:
    rapporten: dict[str, str | list[str]] = {
        "mottatt": str(mottatt),
        "post": [post for post, _ in linjer],
        "beloep": [str(kr) for _, kr in linjer],
    }
    tekst, _ = lagret(AAR, {"aarsrapport": rapporten})
    svarene = [
        answer({"kalkulator": navn, "svar": dict(aapnet(tekst, navn).svar)})["resultat"]
        for navn in ("aarsrapport", "tilbakebetaling")
    ]
    for tall in ("tilbakebetales", "usikkert"):
        assert svarene[0][tall] == svarene[1][tall]


def test_a_sum_that_follows_is_not_kept_and_follows_when_the_accounts_change() -> None:
    tekst, _ = lagret(AAR, {"aarsrapport": REGNSKAPET})
    summene_ = aapnet(tekst, "tilbakebetaling").svar
    igjen, _ = lagret(AAR, {"aarsrapport": REGNSKAPET, "tilbakebetaling": summene_})
    assert igjen == tekst
    endret = {**REGNSKAPET, "beloep": ["700000", "40000", "30000"]}
    ny, _ = lagret(AAR, {"aarsrapport": endret, "tilbakebetaling": {"mottatt": "961440"}})
    assert aapnet(ny, "tilbakebetaling").svar["bokfoert"] == "700000"


def test_a_sum_that_is_typed_is_used_and_said_to_be_another() -> None:
    typet = {"mottatt": "961440", "bokfoert": "810000", "avklares": "40 000"}
    tekst, _ = lagret(AAR, {"aarsrapport": REGNSKAPET, "tilbakebetaling": typet})
    fylt = aapnet(tekst, "tilbakebetaling")
    assert fylt.svar["bokfoert"] == "810000"
    (merknad,) = fylt.merknader
    assert "«Gjør klar årsrapporten» har andre tall: «Bokførte utgifter»" in merknad
    assert "800\u00a0000\u00a0kr" in merknad
    assert "«Utgifter som må avklares»" not in merknad


def test_lines_that_cannot_be_read_give_no_sums() -> None:
    for linjer in ({}, {"post": [""], "beloep": [""]}, {"post": ["Tolk"], "beloep": ["1.000"]}):
        assert summene(regler(AAR), linjer) == {}


def test_a_personal_number_in_a_text_of_the_report_is_not_saved() -> None:
    tekster = {"tekst_bruk": "Gjelder 010190 12345.", "resultatmaal": "Arbeid"}
    tekst, utelatt = lagret(
        AAR, {"aarsrapport": {**REGNSKAPET, **tekster, "inntekt": ["x 01019012345"]}}
    )
    assert "12345" not in tekst
    assert utelatt == ["«Inntekt»", "«Bruken av tilskuddet»"]
    assert les(tekst.encode(), noeklene).sak.svar["aarsrapport.resultatmaal"].verdi == "Arbeid"
