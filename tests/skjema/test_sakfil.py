"""The file of a case: what is in it, and a sentence for each file that is none."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from calculators.regelverk import regler
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema import sakfil
from calculators.skjema.feil import Feltfeil
from calculators.skjema.felt import FLEST_LINJER
from calculators.skjema.sak import (
    LENGSTE_LINJE,
    LENGSTE_TEKST,
    Opplysning,
    Sak,
    fyll,
    ny,
    regelversjon,
    ta_vare,
)
from sakhjelp import aapnet, feltene, lagret, noeklene

AAR = 2021
BREVET = {"plasser": "40", "fra_maaned": "3", "til_maaned": "12", "plasser_8": "30"}


def _fil(**endret: Any) -> dict[str, Any]:
    return {**json.loads(lagret(AAR, {"tilskuddsbrev": BREVET})[0]), **endret}


def _les(innhold: Any) -> sakfil.Aapnet:
    return sakfil.les(json.dumps(innhold).encode(), noeklene)


def _feil(innhold: bytes) -> str:
    with pytest.raises(Feltfeil) as feil:
        sakfil.les(innhold, noeklene)
    return str(feil.value)


def _med(**svar: Any) -> sakfil.Aapnet:
    """A file where some answers are put in as they are."""
    return _les(_fil(svar={n: {"verdi": v, "fra": "tilskuddsbrev"} for n, v in svar.items()}))


def test_the_file_is_named_by_its_year_and_says_format_version_year_and_rules() -> None:
    assert sakfil.filnavn(ny(regler(AAR))) == f"tilskudd-{AAR}-sak.json"
    fil = _fil()
    assert list(fil) == ["format", "versjon", "tilskuddsaar", "regelverk", "svar"]
    assert fil["tilskuddsaar"] == AAR
    assert fil["regelverk"] == str(regelversjon(regler(AAR)))
    assert fil["svar"]["plasser"] == {"verdi": "40", "fra": "tilskuddsbrev"}


def test_the_rules_version_is_the_day_they_were_last_changed() -> None:
    rettet = [r.dato for r in regler(AAR).rettelser]
    siden = replace(regler(AAR).kildeside, oppdatert=date(2001, 1, 1))
    assert regelversjon(replace(regler(AAR), kildeside=siden, rettelser=())) == date(2001, 1, 1)
    if rettet:
        assert regelversjon(replace(regler(AAR), kildeside=siden)) == max(rettet)


def test_a_source_that_does_not_tell_its_day_is_of_the_day_it_was_looked_for() -> None:
    siden = replace(regler(AAR).kildeside, oppdatert=IkkeFunnet(date(2001, 1, 2)))
    assert regelversjon(replace(regler(AAR), kildeside=siden, rettelser=())) == date(2001, 1, 2)
    siden = replace(siden, oppdatert=IkkeFunnet("se etter"))
    assert regelversjon(replace(regler(AAR), kildeside=siden, rettelser=())) == date(AAR, 1, 1)


def test_the_places_of_the_letter_stand_in_the_other_calculators_and_say_where_from() -> None:
    tekst, utelatt = lagret(
        AAR, {"tilskuddsbrev": {**BREVET, "tilskuddsbrev_sendt": f"{AAR}-05-03"}}
    )
    assert utelatt == ["«Hvilken dato vil dere sjekke?»"]
    tilskudd, frister = aapnet(tekst, "tilskudd"), aapnet(tekst, "frister")
    assert {n: v for n, v in feltene(tilskudd).items() if v} == BREVET
    assert tilskudd.fra["plasser"] == "fra brevet"
    assert tilskudd.svar["tilskuddsaar"] == str(AAR)
    assert feltene(frister)["tilskuddsbrev_sendt"] == f"{AAR}-05-03"


def test_who_is_not_asked_for_the_period_says_that_it_leaves_it_out() -> None:
    tekst, _ = lagret(AAR, {"tilskudd": BREVET})
    assert aapnet(tekst, "tilskudd").merknader == []
    assert aapnet(tekst, "budsjett").merknader == []
    assert aapnet(tekst, "sammenlikning").merknader == [
        "Saken har også svar på «Fra og med». Det spør ikke denne kalkulatoren om, så svaret her "
        "tar ikke hensyn til det."
    ]


@pytest.mark.parametrize(
    "svar",
    [
        {"plasser": "40", "fra_maaned": "1", "til_maaned": "12"},
        {"plasser": "40", "fra_maaned": "1", "til_maaned": "12", "plasser_8": "40"},
    ],
)
def test_months_that_are_like_the_rest_are_nothing_to_leave_out(svar: dict[str, str]) -> None:
    tekst, _ = lagret(AAR, {"tilskudd": svar})
    assert aapnet(tekst, "budsjett").merknader == []
    assert aapnet(tekst, "sammenlikning").merknader == []


def test_an_answer_that_is_the_same_keeps_where_it_is_from_and_another_does_not() -> None:
    svar = {"fra_maaned": "1", "til_maaned": "12"}
    brevet = {"tilskuddsbrev": {**svar, "plasser": "40"}}
    likt, _ = lagret(AAR, {**brevet, "tilskudd": {**svar, "plasser": "40"}})
    annet, _ = lagret(AAR, {**brevet, "tilskudd": {**svar, "plasser": "41"}})
    assert json.loads(likt)["svar"]["plasser"] == {"verdi": "40", "fra": "tilskuddsbrev"}
    assert json.loads(annet)["svar"]["plasser"] == {"verdi": "41", "fra": "tilskudd"}
    assert aapnet(annet, "budsjett").fra["plasser"] == "fra «Regn ut tilskuddet»"


def test_what_a_field_cannot_read_is_named_and_what_the_case_held_stays() -> None:
    sak, _ = ta_vare(ny(regler(AAR)), noeklene(AAR), "tilskudd", {"plasser": "40"})
    samme, utelatt = ta_vare(sak, noeklene(AAR), "tilskudd", {"plasser": "førti"})
    assert utelatt == ["«Avtalte plasser»"]
    assert samme == sak


def test_an_optional_answer_that_is_empty_is_no_answer_where_one_must_be_given() -> None:
    tekst, _ = lagret(AAR, {"budsjett": {"post": ["Tolk"], "beloep": ["1"]}})
    assert aapnet(tekst, "budsjett").svar["plasser"] == ""
    assert "plasser" not in aapnet(tekst, "tilskudd").svar


def test_lines_that_are_still_the_example_are_nobodys_answer() -> None:
    standard = noeklene(AAR).skjemaene["aarsrapport"].standardsvar
    egne = {"inntekt": ["Gave"], "inntekt_beloep": ["100"]}
    svar = json.loads(lagret(AAR, {"aarsrapport": {**standard, **egne}})[0])["svar"]
    assert svar["aarsrapport.inntekt"]["verdi"] == ["Gave"]
    assert "aarsrapport.post" not in svar
    rettet = {**standard, "beloep": ["1", *standard["beloep"][1:]]}
    svar = json.loads(lagret(AAR, {"aarsrapport": rettet})[0])["svar"]
    assert svar["aarsrapport.post"]["verdi"] == standard["post"]
    # What the case held goes too, for that is not what stands on the page.
    foer, _ = ta_vare(ny(regler(AAR)), noeklene(AAR), "aarsrapport", rettet)
    etter, _ = ta_vare(foer, noeklene(AAR), "aarsrapport", standard)
    assert "aarsrapport.post" in foer.svar
    assert "aarsrapport.post" not in etter.svar


def test_a_case_is_of_one_year() -> None:
    with pytest.raises(Feltfeil, match=f"Saken gjelder {AAR}"):
        ta_vare(ny(regler(AAR)), noeklene(AAR), "tilskudd", {"tilskuddsaar": "1999"})


def test_neither_a_register_nor_a_number_that_tells_who_somebody_is_goes_in() -> None:
    svar = {"post": ["Tolk", "Tolk 01019012345"], "beloep": ["1", "2"]}
    tekst, utelatt = lagret(AAR, {"budsjett": svar, "register": {"fil": "merke;status\nA-1;x"}})
    assert "01019012345" not in tekst
    assert "A-1" not in tekst
    assert "«Post»" in utelatt
    assert json.loads(tekst)["svar"]["post"]["verdi"] == ["Tolk", ""]


@pytest.mark.parametrize(
    ("noekkel", "verdi", "ord_"),
    [
        ("plasser", "førti", "«Avtalte plasser»"),
        ("plasser", 40, "«Avtalte plasser»"),
        ("plasser", None, "«Avtalte plasser»"),
        ("plasser", ["40", "41"], "«Avtalte plasser»"),
        ("plasser", ["40", 41], "«Avtalte plasser»"),
        ("plasser", "100000", "«Avtalte plasser»"),
        ("kommune", "01019012345", "«Kommune»"),
        ("kommune", "Å" * (LENGSTE_TEKST + 1), "«Kommune»"),
        ("fra_maaned", "13", "«Fra og med»"),
        ("program.tiltak", ["norsk", "lotteri"], "«Dette er med i programmet»"),
        ("post", ["x"] * (FLEST_LINJER + 1), "«Post»"),
    ],
)
def test_an_answer_that_does_not_fit_is_named_and_the_rest_is_used(
    noekkel: str, verdi: Any, ord_: str
) -> None:
    lest = _med(**{"til_maaned": "11", noekkel: verdi})
    assert lest.merknader == [f"Noe i saken passer ikke i feltet, og er ikke brukt: {ord_}."]
    assert list(lest.sak.svar) == ["til_maaned"]


def test_a_line_that_does_not_fit_is_empty_and_the_others_keep_their_places() -> None:
    lest = _med(post=["Tolk", "01019012345", "x" * (LENGSTE_LINJE + 1), "Norsk"])
    assert lest.merknader == ["Noe i saken passer ikke i feltet, og er ikke brukt: «Post»."]
    assert lest.sak.svar["post"].verdi == ["Tolk", "", "", "Norsk"]


def test_an_answer_no_calculator_asks_for_is_counted_and_never_repeated() -> None:
    en = _med(plasser="40", lotteri="01019012345").merknader
    to = _med(**{"register.fil": "A-1", "<script>": "x", "fil": "A-2"}).merknader
    assert en == ["Saken har ett svar som ingen kalkulator her spør om, og som ikke er brukt."]
    assert to == ["Saken har 3 svar som ingen kalkulator her spør om, og som ikke er brukt."]


@pytest.mark.parametrize("fra", ["<script>", "lotteri", "kriterier", 7, None, ["tilskudd"]])
def test_a_place_the_answer_cannot_be_from_is_not_shown(fra: Any) -> None:
    lest = _les(_fil(svar={"plasser": {"verdi": "40", "fra": fra}}))
    assert fyll(lest.sak, noeklene(AAR), "tilskudd").fra["plasser"] == "fra saken"


def test_parts_that_are_unknown_are_said_not_to_be_used() -> None:
    assert _les(_fil(ekstra=1)).merknader == ["Filen har deler vi ikke kjenner og ikke har brukt."]


def test_rules_of_another_version_are_told_and_which_way() -> None:
    naa = regelversjon(regler(AAR))
    [eldre] = _les(_fil(regelverk=str(naa - timedelta(1)))).merknader
    [nyere] = _les(_fil(regelverk=str(naa + timedelta(1)))).merknader
    assert "Reglene er endret siden" in eldre
    assert "nyere enn reglene her" in nyere
    for ukjent in (None, 7, "i går", ""):
        assert _les(_fil(regelverk=ukjent)).merknader == [
            "Filen sier ikke hvilke regler den ble lagret med."
        ]


def test_a_year_without_rules_and_a_newer_version_are_refused_with_a_sentence() -> None:
    ukjent = _feil(json.dumps(_fil(tilskuddsaar=1999)).encode())
    assert ukjent.startswith("Saken gjelder et tilskuddsår det ikke finnes regler for her.")
    assert str(AAR) in ukjent
    assert "nyere utgave" in _feil(json.dumps(_fil(versjon=sakfil.VERSJON + 1)).encode())


@pytest.mark.parametrize(
    "endret",
    [
        {"versjon": 0}, {"versjon": "1"}, {"versjon": True}, {"versjon": None},
        {"tilskuddsaar": str(AAR)}, {"tilskuddsaar": None}, {"svar": []}, {"svar": None},
    ],
)  # fmt: skip
def test_a_broken_case_is_said_to_be_broken(endret: dict[str, Any]) -> None:
    assert _feil(json.dumps(_fil(**endret)).encode()).startswith("Filen er ødelagt")


@pytest.mark.parametrize(
    "innhold",
    [
        b"", b"\xff\xfe\x00", b"PK\x03\x04", b"null", b"[]", b"7", b'"x"', b"{}", b"plasser;40",
        b'{"format": "noe annet"}', b"[" * 100_000, b'{"a":' * 100_000, b'"' + b'\\"' * 1_000_000,
        b"9" * 100_000, b'{"format": ["tilskudd-sak"]}',
    ],
    ids=lambda b: str(b[:12]),
)  # fmt: skip
def test_a_file_that_is_no_case_is_said_to_be_none(innhold: bytes) -> None:
    assert _feil(innhold).startswith("Filen er ikke en sak herfra")


def test_a_case_that_is_cut_off_or_says_a_thing_twice_is_broken() -> None:
    hel = lagret(AAR, {"tilskudd": BREVET})[0].encode()
    assert _feil(hel[: len(hel) // 2]).startswith("Filen er ødelagt")
    to_ganger = hel.replace(b'"versjon": 1,', b'"versjon": 1, "versjon": 1,')
    assert _feil(to_ganger).startswith("Filen er ødelagt")


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert _feil(b" " * (sakfil.STOERST + 1)).startswith("Filen er for stor")


def test_a_byte_order_mark_is_no_fault() -> None:
    hel = lagret(AAR, {"tilskudd": BREVET})[0].encode()
    assert sakfil.les(b"\xef\xbb\xbf" + hel, noeklene).merknader == []


def test_the_longest_case_that_can_be_saved_can_be_opened_again() -> None:
    linjer = ["\U0001d538" * LENGSTE_LINJE] * FLEST_LINJER
    tekst, utelatt = lagret(AAR, {"budsjett": {"post": linjer, "beloep": linjer}})
    assert utelatt == []
    assert aapnet(tekst, "budsjett").svar["post"] == linjer
    for_mye = Opplysning(["x" * 2_000] * FLEST_LINJER, "budsjett")
    with pytest.raises(Feltfeil, match="for stor"):
        sakfil.skriv(Sak(AAR, date(AAR, 1, 1), {str(n): for_mye for n in range(3)}))


def test_what_a_menu_or_a_calendar_holds_is_kept_as_they_write_it() -> None:
    aapnet_ = _med(fra_maaned="\uff15", kontrolldato=f"1.8.{AAR}", plasser="1 000")
    verdiene = {n: o.verdi for n, o in aapnet_.sak.svar.items()}
    assert verdiene["fra_maaned"] == "5"
    assert verdiene["kontrolldato"] == f"{AAR}-08-01"
    assert verdiene["plasser"] == "1 000"
