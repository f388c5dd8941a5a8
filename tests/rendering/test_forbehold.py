"""What an answer leaves open is said wherever the answer goes, and a mark covers no more than its
own statement."""

from dataclasses import replace
from typing import Any

import pytest

from calculators import answer
from calculators.answer import nedlasting
from calculators.beregning.endring import beregn
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.rendering.endring_ord import dommen, gjort, merknader
from calculators.rendering.program_fullfoering import plikten
from calculators.skjema.endring import les
from calculators.skjema.program import fullfoert_meldinger
from hull import uten, utgaven

NB = "\u00a0"
R2021 = regler(2021)
ENDRING = {"tilskuddsaar": "2021", "plasser": "40", "nye_plasser": "30", "endres_fra": "2021-09-01"}


def _html(kalkulator: str, **felt: str | list[str]) -> str:
    svaret = answer({"kalkulator": kalkulator, "svar": {"tilskuddsaar": "2021", **felt}})
    assert svaret["ok"], svaret["feil"]
    return str(svaret["html"]).replace(NB, " ")


def _brevet(**felt: str) -> dict[str, Any]:
    return {**kalkulator_for("tilskuddsbrev").skjema(R2021).standardsvar, **felt}


def test_the_letters_table_holds_what_is_said_of_each_deadline() -> None:
    svar = _brevet(tilskuddsbrev_sendt="2021-05-03")
    spurt = {"kalkulator": "tilskuddsbrev", "svar": svar, "format": "csv"}
    linjer = nedlasting(spurt)["innhold"].replace(NB, " ").splitlines()
    (frist,) = [linje for linje in linjer if "17.05.2021" in linje]
    assert "Regn ikke med at fristen flyttes." in frist
    assert "i hovedsak" in frist
    utbetaling = [linje for linje in linjer if "hovedregel" in linje]
    assert utbetaling
    assert any("Bør begrunnes: " in linje for linje in linjer)
    assert any("Et tiltak i fulltidsprogrammet." in linje for linje in linjer)


def test_the_day_from_the_letter_has_the_mark_and_our_advice_has_its_own() -> None:
    html = _html(
        "aarsrapport", mottatt="1", post="spraaktrening", beloep="1", aarsrapport="2022-01-29"
    )
    fra_brevet, raadet = (html.index(t) for t in ("Dere har skrevet inn datoen.", "Regn ikke med"))
    assert fra_brevet < html.index("merke--utledet", fra_brevet) < raadet
    assert "</li>" in html[fra_brevet:raadet]


@pytest.mark.parametrize("hva", [["formaal", "plasser"], ["aktiviteter", "plasser"]])
def test_what_only_our_reading_asks_for_is_never_told_together_with_the_source(
    hva: list[str],
) -> None:
    inndata, _feil = les(R2021, {**ENDRING, "hva": hva})
    assert inndata
    (gjelder,) = [m for m in merknader(beregn(inndata)) if m.startswith("Det gjelder")]
    sikkert, lest = gjelder.split(". ")
    assert "plasser" not in sikkert
    assert lest == "Regn med at det også gjelder antall plasser."


def test_a_change_made_where_no_consent_is_asked_for_beforehand_is_not_told_to_lack_it() -> None:
    bare_soeke = replace(funnet(R2021.endring), samtykke_i_forkant=False)
    inndata, _feil = les(
        replace(R2021, endring=bare_soeke),
        {**ENDRING, "hva": "formaal", "allerede_gjort": "ja"},
    )
    assert inndata
    e = beregn(inndata)
    assert dommen(e) == "Ja, dere må søke skriftlig"
    assert "samtykke" not in gjort(e)
    assert "først" not in gjort(e)


def test_a_change_with_no_whole_month_left_is_told_so_at_its_date() -> None:
    svar = {**ENDRING, "hva": "plasser", "endres_fra": "2021-12-15"}
    _inndata, (feil,) = les(R2021, svar)
    assert feil.felt == "endres_fra"
    assert "ingen hel måned igjen" in feil.melding


@pytest.mark.parametrize(
    "tekst",
    ["Kompetansekartlegging, ikke asylsøkere", "Karriereveiledning utenom skoletid"],
)
def test_a_text_that_may_be_outside_a_scheme_is_asked_about_and_not_read(tekst: str) -> None:
    html = _html("budsjett", post=tekst, beloep="1")
    assert "Vi leser teksten" not in html
    assert "Gjelder linjen noe som «" in html


def test_the_budget_of_a_letter_without_a_rate_is_not_said_to_be_covered_by_the_grant() -> None:
    with utgaven(uten("sats")) as aar:
        svar = kalkulator_for("tilskuddsbrev").skjema(regler(aar)).standardsvar
        html = answer({"kalkulator": "tilskuddsbrev", "svar": svar})["html"]
    assert "kan dekkes av tilskuddet" not in html
    assert "Budsjett: Linjer som kan dekkes, er " in html


@pytest.mark.parametrize("kalkulator", ["register", "tilskuddsbrev", "program"])
def test_what_the_source_does_not_say_of_children_is_said_where_programmes_are_judged(
    kalkulator: str,
) -> None:
    svar = kalkulator_for(kalkulator).skjema(R2021).standardsvar
    html = answer({"kalkulator": kalkulator, "svar": svar})["html"].replace(NB, " ")
    assert "Skal barn også ha program? Kilden sier" in html
    (plikten_,) = [bit for bit in html.split("<li") if "skal være fullført. " in bit]
    assert "merke--kilde" in plikten_
    assert "31. desember 2021" in plikten_
    assert "Står under «" in plikten_


def test_a_duty_of_some_residents_is_not_said_of_all() -> None:
    regel = funnet(R2021.fullfoering)
    assert "Det gjelder: " not in "".join(plikten(R2021))
    noen = replace(R2021, fullfoering=replace(regel, gjelder=("asylsoeker",)))
    assert "Det gjelder: asylsøker. " in "".join(plikten(noen))
    sent = {"fullfoert": "ja", "fullfoert_dato": None, "kontrolldato": _etter_fristen(1)}
    assert fullfoert_meldinger(noen, {**sent, "status": "asylsoeker"})
    assert not fullfoert_meldinger(noen, {**sent, "status": "oppholdstillatelse"})


def _etter_fristen(dager_etter: int) -> Any:
    """So many days after the deadline of the training."""
    innen = funnet(funnet(R2021.fullfoering).innen)
    return innen.replace(year=innen.year + 1, month=1, day=dager_etter)
