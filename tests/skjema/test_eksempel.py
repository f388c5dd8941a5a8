"""The example a form begins with is made of the year's own parts, whatever they are."""

import pytest

from calculators import answer
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.skjema.eksempel import beboerens, tilbudet
from oppdiktede import OPPDIKTEDE, oppdiktet


def test_the_resident_of_2021_has_the_parts_of_the_day_the_year_began() -> None:
    med, begrunnet = beboerens(regler(2021))
    assert med == (
        "norsk",
        "kultur_og_verdier",
        "kompetansekartlegging",
        "karriereveiledning",
        "spraaktrening",
        "arbeidsrettet",
        "frivillig_og_mottak",
    )
    assert begrunnet == ("skole_og_utdanning",)


def test_the_offer_has_what_is_required_before_and_after_the_rules_changed() -> None:
    assert tilbudet(regler(2021)) == (
        "norsk",
        "kultur_og_verdier",
        "samfunnskunnskap",
        "kompetansekartlegging",
        "karriereveiledning",
        "spraaktrening",
        "arbeidsrettet",
    )


def test_the_answer_on_the_page_shows_what_is_missing_and_what_has_a_reason() -> None:
    skjema = kalkulator_for("program").skjema(regler(2021))
    svar = skjema.standardsvar
    utfall = {
        d["id"]: d["utfall"]
        for d in answer({"kalkulator": "program", "svar": svar})["resultat"]["deler"]
    }
    assert utfall["samfunnskunnskap"] == "mangler"
    assert utfall["skole_og_utdanning"] == "begrunnet"
    assert utfall["insentiv_og_bonus"] == "boer_begrunnes"


@pytest.mark.parametrize("aar", OPPDIKTEDE)
def test_an_example_never_names_a_part_the_year_does_not_have(aar: int) -> None:
    r = oppdiktet(aar)
    med, begrunnet = beboerens(r)
    alle = {t.id for t in funnet(r.tiltak)}
    assert {*med, *begrunnet, *tilbudet(r)} <= alle
    assert not set(med) & set(begrunnet)
