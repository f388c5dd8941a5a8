"""The door from JavaScript to a case: begun, added to, opened, refused."""

import json
from typing import Any

from calculators.browser import inngang
from sakhjelp import lagret

PERIODEN = {"fra_maaned": "1", "til_maaned": "12"}


def _sak(kalkulator: str, **resten: Any) -> dict[str, Any]:
    svaret: dict[str, Any] = json.loads(
        inngang.sak(json.dumps({"kalkulator": kalkulator, **resten}))
    )
    return svaret


def _gitt(aar: str = "2021", **svar: str) -> dict[str, Any]:
    return {"kalkulator": "tilskudd", "svar": {"tilskuddsaar": aar, **svar}}


def test_a_case_is_begun_with_what_stands_in_a_form() -> None:
    svaret = _sak("tilskudd", tekst=None, gitt=_gitt(plasser="30", til_maaned="tull"))
    assert svaret["filnavn"] == "tilskudd-2021-sak.json"
    assert svaret["svar"] == {"tilskuddsaar": "2021", "plasser": "30"}
    assert svaret["hentet"] == ["«Avtalte plasser» fra «Regn ut tilskuddet»"]
    assert svaret["utelatt"] == ["«Til og med»"]


def test_what_was_typed_on_the_page_before_is_in_the_case_when_the_next_opens() -> None:
    tekst = lagret(2021, {"tilskuddsbrev": {**PERIODEN, "plasser": "40"}})[0]
    svaret = _sak("budsjett", tekst=tekst, gitt=_gitt(plasser="25"))
    assert svaret["svar"]["plasser"] == "25"
    assert svaret["hentet"] == [
        "«Avtalte plasser» fra «Regn ut tilskuddet»",
        "«Fra og med» og «Til og med» fra brevet",
    ]
    assert _sak("budsjett", tekst=svaret["tekst"], gitt=None)["svar"] == svaret["svar"]


def test_answers_of_another_year_are_a_fault_only_where_they_must_be_saved() -> None:
    tekst = lagret(2021, {"tilskudd": {**PERIODEN, "plasser": "40"}})[0]
    svaret = _sak("budsjett", tekst=tekst, gitt=_gitt("2020", plasser="25"))
    assert svaret["svar"]["plasser"] == "40"
    assert svaret["merknader"] == ["Saken gjelder 2021. Legg den bort før dere bytter år."]
    avvist = _sak("budsjett", tekst=tekst, gitt=_gitt("2020", plasser="25") | {"maa": True})
    assert avvist == {"feil": "Saken gjelder 2021. Legg den bort før dere bytter år."}


def test_a_file_that_is_none_is_a_sentence_whatever_stands_in_it() -> None:
    for tekst in (" ", "null", "\ufffd", "\ud800", "[" * 100_000):
        assert _sak("tilskudd", tekst=tekst)["feil"].startswith("Filen er ikke en sak herfra")
