"""The structure of the rules may change, not only the numbers: no line of code does."""

import copy
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from calculators.answer import answer, nedlasting
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.markdown.endringer import endringer
from calculators.markdown.utgaver import utgavene
from calculators.regelverk import aarene, regler
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import Taushet, Tekst
from calculators.regelverk.typer.utgave import Regelverk
from calculators.rendering.sammenlikning import uten_regler
from calculators.skjema.felt import Valg
from calculators.skjema.skjema import Skjema
from nyeste import AAR, SATS
from oppdiktede import OPPDIKTEDE, blant_utgavene, oppdiktet
from prosjektet import kjoer

ROT = Path(__file__).parent.parent
PAR = [(oppdiktet(a), oppdiktet(b)) for a, b in pairwise(OPPDIKTEDE)]


@pytest.fixture(autouse=True)
def _utgavene() -> Iterator[None]:
    with blant_utgavene():
        yield


def _standard(navn: str, aar: int) -> tuple[Skjema, dict[str, Any]]:
    skjema = kalkulator_for(navn).skjema(regler(aar))
    svar: dict[str, Any] = dict(skjema.standardsvar)
    if navn == "budsjett":
        svar |= {
            "post": [funnet(regler(aar).tiltak)[0].id, "Leie av lokaler"],
            "beloep": ["1000", "2000"],
        }
    return skjema, {**svar, "tilskuddsaar": str(aar)}


def _svar(navn: str, svar: dict[str, Any]) -> dict[str, Any]:
    return answer({"kalkulator": navn, "maal": "nb", "svar": svar})


def test_there_are_at_least_four_and_none_is_published() -> None:
    assert len(OPPDIKTEDE) >= 4
    assert set(OPPDIKTEDE) < set(aarene())
    assert not {f.stem for f in (ROT / "calculators/regelverk").glob("*.toml")} & {
        str(aar) for aar in OPPDIKTEDE
    }


@pytest.mark.parametrize("aar", OPPDIKTEDE)
@pytest.mark.parametrize("navn", KALKULATORER)
def test_every_calculator_answers_its_own_default_question(navn: str, aar: int) -> None:
    _, svar = _standard(navn, aar)
    svaret = _svar(navn, svar)
    assert svaret["feil"] == []
    assert svaret["ok"]
    assert svaret == _svar(navn, copy.deepcopy(svar))
    assert json.loads(json.dumps(svaret)) == svaret
    assert "tilskuddsbrevet som gjelder" in svaret["html"]


@pytest.mark.parametrize("aar", OPPDIKTEDE)
@pytest.mark.parametrize("navn", KALKULATORER)
def test_every_choice_a_form_offers_is_one_it_accepts(navn: str, aar: int) -> None:
    skjema, standard = _standard(navn, aar)
    for felt in skjema.felt:
        if isinstance(felt, Valg) and felt.navn != "tilskuddsaar":
            for verdi, _ in felt.valg:
                feil = [f["felt"] for f in _svar(navn, {**standard, felt.navn: verdi})["feil"]]
                assert felt.navn not in feil


@pytest.mark.parametrize("aar", OPPDIKTEDE)
@pytest.mark.parametrize("navn", KALKULATORER)
def test_an_answer_never_speaks_of_a_part_or_a_date_of_another_year(navn: str, aar: int) -> None:
    html = _svar(navn, _standard(navn, aar)[1])["html"]
    if navn != "sammenlikning":
        assert "2021" not in html
    mine = {t.navn.nb for t in funnet(regler(aar).tiltak)}
    for tiltak in funnet(regler(2021).tiltak):
        if tiltak.navn.nb not in mine and not any(tiltak.navn.nb in m for m in mine):
            assert f">{tiltak.navn.nb}<" not in html


@pytest.mark.parametrize("aar", OPPDIKTEDE)
def test_every_answer_can_be_taken_away_as_a_table(aar: int) -> None:
    for navn in KALKULATORER:
        fil = nedlasting({"kalkulator": navn, "svar": _standard(navn, aar)[1]})
        assert str(aar) in fil["filnavn"] + fil["innhold"]


@pytest.mark.parametrize("aar", OPPDIKTEDE)
def test_the_amount_is_the_years_own_rate_times_places_and_months(aar: int) -> None:
    svar = {"tilskuddsaar": str(aar), "plasser": "40", "fra_maaned": "1", "til_maaned": "12"}
    assert _svar("tilskudd", svar)["resultat"]["kroner"] == funnet(regler(aar).sats).kroner * 480


@pytest.mark.parametrize("aar", OPPDIKTEDE)
def test_the_programme_holds_exactly_the_parts_of_the_year_with_the_demand_of_each_day(
    aar: int,
) -> None:
    r = regler(aar)
    opplaering = {"fullfoert": "nei"} if eller_none(r.fullfoering) else {}
    for status in funnet(r.beboerstatuser):
        for dager in range(0, 365, 13):
            dag = date(aar, 1, 1) + timedelta(dager)
            svar = {"tilskuddsaar": str(aar), "status": status.id, "kontrolldato": str(dag)}
            svaret = _svar("program", svar | opplaering)
            assert svaret["ok"], svaret["feil"]
            krav = {d["id"]: d["krav"] for d in svaret["resultat"]["deler"]}
            assert krav.keys() <= {t.id for t in funnet(r.tiltak)}
            for t in funnet(r.tiltak):
                gjeldende = [
                    p for p in funnet(t.perioder) if status.id in p.gjelder and p.fra <= dag
                ]
                if gjeldende and gjeldende[-1].krav == "skal":
                    assert krav[t.id] == "skal"


@pytest.mark.parametrize(("foer", "naa"), PAR, ids=lambda r: str(r.tilskuddsaar))
def test_the_comparison_names_every_part_that_came_went_or_moved_and_the_rate(
    foer: Regelverk, naa: Regelverk
) -> None:
    deler = {d.overskrift: "\n".join(d.punkter) for d in endringer(foer, naa)}
    a, b = ({t.id: t for t in funnet(r.tiltak)} for r in (foer, naa))
    for id_ in b.keys() - a.keys():
        assert f"Ny: {b[id_].navn.nb}" in deler["Fulltidsprogrammet"]
    for id_ in a.keys() - b.keys():
        assert f"Ikke lenger med: {a[id_].navn.nb}" in deler["Fulltidsprogrammet"]
    for id_ in a.keys() & b.keys():
        if a[id_].navn != b[id_].navn:
            assert f"{a[id_].navn.nb} heter nå: {b[id_].navn.nb}" in deler["Fulltidsprogrammet"]
    assert "Satsen går fra" in deler["Satsen"]
    for frist in funnet(naa.frister):
        if frist.id not in {f.id for f in funnet(foer.frister)}:
            assert f"Ny: {frist.navn.nb}" in deler["Frister og utbetaling"]


def test_an_edition_compared_with_itself_has_no_changes() -> None:
    assert not any(d.punkter for d in endringer(oppdiktet(2032), oppdiktet(2032)))


def test_what_is_open_and_what_no_longer_is_stand_in_the_comparison() -> None:
    naa = oppdiktet(2032)
    ny, gammel = (
        Taushet(
            "Regler", funnet(naa.sats).kontrollert, id_, "frister", Tekst(f"{id_} nb", f"{id_} nn")
        )
        for id_ in ("ny", "gammel")
    )
    alle = endringer(replace(naa, avklares=(gammel,)), replace(naa, avklares=(ny,)))
    (del_,) = [d for d in alle if d.punkter]
    assert (del_.overskrift, del_.punkter) == (
        "Det kilden ikke sier",
        ("Må avklares nå: ny nb", "Må ikke lenger avklares: gammel nb"),
    )


def test_the_rate_is_compared_in_kroner_and_per_cent() -> None:
    [punkt] = endringer(oppdiktet(2031), oppdiktet(2032))[0].punkter
    assert punkt.replace("\u00a0", " ") == (
        "Satsen går fra 2 500 kr til 2 141 kr per plass per måned: −359 kr (−14,4 %)."
    )


def test_the_page_of_editions_shows_each_year_and_each_pair_newest_first() -> None:
    html = utgavene([regler(2021), *map(oppdiktet, OPPDIKTEDE)])
    steder = [html.index(f'id="endret-{aar}"') for aar in reversed(OPPDIKTEDE[1:])]
    assert steder == sorted(steder)
    assert "None" not in html
    borte = "Vi har ikke reglene for 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029 og 2030."
    assert re.search(rf'id="endret-{OPPDIKTEDE[0]}".*?</h2><p>{borte}', html)
    assert html.count("Vi har ikke reglene for") == 1
    assert "kl.\u00a013.00" in html


def test_what_the_places_would_have_given_is_compared_over_the_editions() -> None:
    svar = {"tilskuddsaar": "2032", "plasser": "40", "maaneder": "12"}
    per_aar = _svar("sammenlikning", svar)["resultat"]["per_aar"]
    fra_nyeste = (2500 - SATS) * 40 * 12
    assert per_aar[-2:] == [
        {"tilskuddsaar": 2031, "sats": 2500, "kroner": 1_200_000, "endring": fra_nyeste},
        {"tilskuddsaar": 2032, "sats": 2141, "kroner": 1_027_680, "endring": -172_320},
    ]


def test_the_years_that_are_missing_are_said_beside_the_amounts_of_those_there_are() -> None:
    svar = {"tilskuddsaar": "2032", "plasser": "40", "maaneder": "12"}
    kjente = [aar for aar in aarene() if aar <= 2032]
    html = _svar("sammenlikning", svar)["html"]
    assert all(str(aar) in html for aar in range(kjente[0], 2033) if aar not in kjente)
    assert html.count("Vi har ikke reglene for") == 1
    assert "Endringene er fra forrige sats i tabellen." in html


def test_years_that_follow_one_another_miss_none() -> None:
    assert uten_regler([2031, 2032]) == uten_regler([2031]) == uten_regler([]) == ""
    assert uten_regler([2019, 2021, 2024]) == "Vi har ikke reglene for 2020, 2022 og 2023."


def test_a_later_edition_does_not_change_the_answer_of_an_earlier_one() -> None:
    svar = {"tilskuddsaar": "2021", "plasser": "40", "maaneder": "12"}
    per_aar = _svar("sammenlikning", svar)["resultat"]["per_aar"]
    assert [a["tilskuddsaar"] for a in per_aar] == [a for a in aarene() if a <= 2021]


def test_the_site_builds_with_all_of_them(tmp_path: Path) -> None:
    for navn in ("calculators", "docs", "overrides", "scripts"):
        ignorer = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROT / navn, tmp_path / navn, ignore=ignorer)
    for oppsett in ("mkdocs.yml", "mkdocs.nn.yml"):
        shutil.copyfile(ROT / oppsett, tmp_path / oppsett)
    for aar in OPPDIKTEDE:
        fil = f"{aar}.toml"
        shutil.copyfile(ROT / "tests/oppdiktet" / fil, tmp_path / "calculators/regelverk" / fil)
    sidene = [*(tmp_path / "docs").glob("**/kalkulatorer/*.md")]
    assert {side.parts[-3] for side in sidene} == {"docs", "nn"}
    for side in sidene:
        tekst = side.read_text(encoding="utf-8")
        if "svar" not in tekst.rpartition("```kalkulator")[2]:  # an example of the year's own parts
            nytt = tekst.replace(f"saar = {AAR}", f"saar = {OPPDIKTEDE[-1]}")
            side.write_text(nytt, encoding="utf-8")
    for kommando in (
        ["-m", "mkdocs", "build", "--strict"],
        ["-m", "mkdocs", "build", "--strict", "-f", "mkdocs.nn.yml", "-d", "site/nn"],
        ["-m", "utgave.aapne_data", "site"],
    ):
        svar = kjoer(tmp_path, *kommando)
        assert svar.returncode == 0, svar.stdout + svar.stderr
    for aar in OPPDIKTEDE:
        for maalform in ("site", "site/nn"):
            utgavene = (tmp_path / maalform / "aar/index.html").read_text(encoding="utf-8")
            assert f"{aar}.json" in utgavene
        assert json.loads((tmp_path / f"site/data/{aar}.json").read_text(encoding="utf-8"))
