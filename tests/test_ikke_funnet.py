"""A part of the rules that is not found is said to be missing, and the rest is answered."""

import json
import re
import runpy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.answer import answer, nedlasting
from calculators.browser.inngang import skjema as skjemaet
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.markdown.endringer import endringer
from calculators.markdown.programaar import _figur, _radene
from calculators.markdown.regelliste import listene
from calculators.markdown.utgaver import utgavene
from calculators.markdown.utvidelse import Utvidelse
from calculators.redaksjon import regelfil
from calculators.redaksjon.kildedata import NAVN, les_kildekart
from calculators.redaksjon.kildesjekk import mangler
from calculators.redaksjon.regelstier import uten_svar
from calculators.redaksjon.regelverdi import hullet, regelverdi
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.kildekontroll import fremtidige
from calculators.regelverk.mangler import alle
from calculators.regelverk.typer import IkkeFunnet
from calculators.skjema.registerfil.mal import eksempelrader
from hull import DELER, LETT, uten, utgaven
from markdown import markdown
from prosjektet import ROT
from regelfil import som_toml, tabellen
from utgave import dataskjema
from utgave.aarstekst import nytt_regelverk

ALT = DELER
# What each calculator cannot do without.
NOEDVENDIG = {
    "tilskudd": {"sats"},
    "program": {"tiltak", "beboerstatuser"},
    "register": {"tiltak", "beboerstatuser"},
    "kriterier": {"kriterier"},
    "budsjett": {"tiltak", "ordninger"},
    "endring": {"endring"},
    "frister": {"frister"},
    "tilbakebetaling": {"tilbakebetaling"},
    "aarsrapport": {"tiltak", "ordninger"},
}


def _svar(navn: str, aar: int, **felt: str) -> dict[str, Any]:
    svar = kalkulator_for(navn).skjema(regler(aar)).standardsvar | felt
    return answer({"kalkulator": navn, "maal": "nb", "svar": svar})


def _kjent(tekst: str) -> str:
    return re.sub(r"<[^>]+>", " ", tekst).replace("\u00a0", " ")


def _borte(r: Regelverk) -> set[str]:
    return {d for d in DELER if isinstance(getattr(r, d), IkkeFunnet)}


@pytest.mark.parametrize("borte", [*((d,) for d in DELER), ALT], ids="-".join)
def test_every_calculator_answers_what_it_can_and_says_what_it_cannot(
    borte: tuple[str, ...],
) -> None:
    with utgaven(uten(*borte)) as aar:
        hull = _borte(regler(aar))
        for navn in KALKULATORER:
            svaret = _svar(navn, aar)
            assert svaret["ok"], (navn, svaret["feil"])
            assert json.loads(json.dumps(svaret)) == svaret
            assert svaret["html"].endswith("Det er tilskuddsbrevet som gjelder.</p>")
            assert "None" not in svaret["html"]
            mangler = NOEDVENDIG.get(navn, set()) & hull
            assert ("ikke_funnet" in svaret["resultat"]) is bool(
                mangler or (borte == ALT and navn == "tilskuddsbrev")
            )
            if mangler:
                assert set(svaret["resultat"]["ikke_funnet"]) == mangler
                assert "Vi har ikke funnet" in svaret["html"]
                assert f"for {aar} i kilden" in svaret["html"]
                assert "Vi lette 20.\u00a0januar" in svaret["html"]
                assert "Står i kilden" not in svaret["html"]
                assert not re.search(r"\d kr\b", _kjent(svaret["html"]))
                felt = [f.navn for f in kalkulator_for(navn).skjema(regler(aar)).felt]
                assert felt == ["tilskuddsaar"], "no field that decides nothing"
            standard = kalkulator_for(navn).skjema(regler(aar)).standardsvar
            fil = nedlasting({"kalkulator": navn, "svar": standard})
            assert str(aar) in fil["filnavn"]


@pytest.mark.parametrize("borte", [*((d,) for d in DELER), ALT], ids="-".join)
def test_every_file_that_is_offered_can_be_had_and_no_other_is_asked_for_at_build(
    borte: tuple[str, ...],
) -> None:
    with utgaven(uten(*borte)) as aar:
        varme = json.loads(runpy.run_path(str(_VARME))["kallene"])
        filene = [s for hva, s, *_ in varme if hva == "fil"]
        spurt = {(s["kalkulator"], s["format"]) for s in filene if _aaret(s) == str(aar)}
        tilbudt = {
            (navn, format_)
            for navn in KALKULATORER
            for format_ in kalkulator_for(navn).skjema(regler(aar)).tilbudt
        }
        assert spurt == {(navn, f) for navn, f in tilbudt if f != "xlsx"}
        for navn, format_ in tilbudt:
            svar = kalkulator_for(navn).skjema(regler(aar)).standardsvar
            fil = nedlasting({"kalkulator": navn, "svar": svar, "format": format_})
            assert fil["filnavn"].endswith(f".{format_}")


_VARME = ROT / "scripts" / "motor" / "i_pyodide" / "warm.py"


def _aaret(sporsmaal: dict[str, Any]) -> str:
    return str(sporsmaal["svar"]["tilskuddsaar"])


@settings(max_examples=15)
@given(st.sets(st.sampled_from(DELER), min_size=2, max_size=9))
def test_no_set_of_holes_breaks_an_answer_a_form_a_comparison_or_the_open_data(
    deler: set[str],
) -> None:
    with utgaven(uten(*sorted(deler))) as aar:
        r = regler(aar)
        for navn in KALKULATORER:
            assert _svar(navn, aar)["ok"]
            assert json.loads(skjemaet(json.dumps({"kalkulator": navn, "tilskuddsaar": aar})))[
                "svar"
            ]
        assert "None" not in utgavene([regler(2021), r, regler(2021)])
        assert json.dumps(dataskjema.som_json(r))


def test_without_a_rate_the_letter_is_answered_for_all_but_the_amount() -> None:
    with utgaven(uten("sats")) as aar:
        svaret = _svar("tilskuddsbrev", aar)
        assert svaret["resultat"]["tilskudd"] is None
        assert svaret["resultat"]["frister"]
        assert svaret["resultat"]["program"]
        html = _kjent(svaret["html"])
        assert "Ikke funnet i kilden" in html
        assert "Satsen er" not in html
        felt = {f.navn for f in kalkulator_for("tilskuddsbrev").skjema(regler(aar)).felt}
        assert not {"plasser", "fra_maaned"} & felt
        budsjett = {f.navn for f in kalkulator_for("budsjett").skjema(regler(aar)).felt}
        assert budsjett == {"tilskuddsaar", "post", "beloep"}
        assert "Skriv avtalte plasser" not in _svar("budsjett", aar)["html"]


def test_an_edition_without_a_rate_stands_among_the_others_without_an_amount() -> None:
    with utgaven(uten("sats")) as aar:
        svaret = _svar("sammenlikning", aar)
        siste = svaret["resultat"]["per_aar"][-1]
        assert siste == {"tilskuddsaar": aar, "sats": None, "kroner": None}
        html = _kjent(svaret["html"])
        assert "Vi har ikke funnet satsen for 2041 i kilden." in html
        med = [a for a in svaret["resultat"]["per_aar"] if a["sats"] is not None]
        assert html.count("Satsen for") == len(med)


def test_training_that_is_not_known_to_be_required_is_not_asked_about() -> None:
    with utgaven(uten("fullfoering")) as aar:
        for navn in ("program", "register"):
            svaret = _svar(navn, aar)
            assert "Vi har ikke funnet et krav om at beboerne skal ha fullført" in svaret["html"]
        felt = {f.navn for f in kalkulator_for("program").skjema(regler(aar)).felt}
        assert not {"fullfoert", "fullfoert_dato"} & felt
        assert _svar("program", aar)["resultat"]["fullfoering"] is None
        assert "Fullført" not in kalkulator_for("register").skjema(regler(aar)).standardsvar["fil"]


def test_an_empty_calendar_is_not_offered() -> None:
    tabell = uten("frister")
    tabell["frister"] = [
        {**tabellen()["frister"][0], "ansvarlig": "imdi", "naar": {"ikke_funnet": LETT}}
    ]
    for rules in (uten("frister"), tabell):
        with utgaven(rules) as aar:
            for navn in ("frister", "tilskuddsbrev"):
                assert "ics" in kalkulator_for(navn).skjema(regler(aar)).tomme
            ny = json.loads(skjemaet(json.dumps({"kalkulator": "frister", "tilskuddsaar": aar})))
            assert "ics" in ny["tomme"]
    assert not kalkulator_for("frister").skjema(regler(2021)).tomme


def test_a_time_that_is_not_found_is_a_question_and_no_date() -> None:
    tabell = tabellen()
    rapporten = next(f for f in tabell["frister"] if f["id"] == "aarsrapport")
    rapporten["naar"] = {"ikke_funnet": LETT}
    with utgaven(tabell) as aar:
        svaret = _svar("frister", aar)
        (frist,) = [f for f in svaret["resultat"]["frister"] if f["id"] == "aarsrapport"]
        assert frist == {"id": "aarsrapport", "merke": "avklares", "naar": "ikke funnet i kilden"}
        assert "Vi har ikke funnet i kilden når det er. Vi lette 20." in svaret["html"]
        fra_brevet = _svar("frister", aar, aarsrapport=f"{aar + 1}-01-15")["resultat"]["frister"]
        assert {"id": "aarsrapport", "merke": "brev", "dato": f"{aar + 1}-01-15"} in fra_brevet


def _siden(tekst: str) -> str:
    return markdown(tekst, extensions=[Utvidelse(uten_side=True)])


def test_a_sentence_whose_value_is_not_found_is_open_and_the_next_is_as_it_was() -> None:
    with utgaven(uten("sats")) as aar:
        html = _siden(
            f"Satsen er **{{{{ {aar}.sats.kroner }}}}** i året. {{{{ kilde: Satsen }}}} "
            "Pengene er til program. {{ kilde: Formål }}\n\nNeste. {{ utledet: slik }}"
        )
        assert "ikke funnet i kilden" in html
        merker = re.findall(r'merke merke--(\w+)">([^<]+)', html)
        assert [m[0] for m in merker] == ["avklares", "kilde", "utledet"]
        assert "vi har ikke funnet det i kilden. Vi lette 20.\u00a0januar" in html
        assert "data-lett" not in html
        assert hullet(f"{aar}.sats.kroner")
        assert hullet(f"{aar}.bruk.fra") is None
        assert regelverdi(f"{aar}.sats") == "ikke funnet i kilden"


def test_the_comparison_says_in_which_edition_a_part_is_not_found() -> None:
    with utgaven(uten("sats", "frister", "klage")) as aar:
        for foer, naa in ((regler(2021), regler(aar)), (regler(aar), regler(2021))):
            deler = {d.overskrift: d.punkter for d in endringer(foer, naa)}
            assert deler["Satsen"] == (
                f"Vi har ikke funnet satsen for {aar} i kilden. Vi lette 20.\u00a0januar {aar}.",
            )
            assert len(deler["Frister og utbetaling"]) == 1
            assert any("reglene for klage" in p for p in deler["Vilkår"])
        html = utgavene([regler(2021), regler(aar)])
        assert "<td>Ikke funnet i kilden</td>" in html


def test_the_open_data_has_the_hole_as_the_rules_file_has_it() -> None:
    with utgaven(uten("sats", "frister")) as aar:
        data = dataskjema.som_json(regler(aar))
        assert data["sats"] == {"ikke_funnet": f"{aar}-01-20"}
        assert data["frister"] == [{"ikke_funnet": f"{aar}-01-20"}]


def _feilene(tabell: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(Regelfeil) as feil:
        regelfil.tolk(som_toml(tabell), "2021.toml")
    return [(f.noekkel, f.skriv) for f in feil.value.funn]


@pytest.mark.parametrize("del_", DELER)
def test_a_part_that_is_simply_left_out_is_a_fault_whose_remedy_is_told(del_: str) -> None:
    tabell = tabellen()
    del tabell[del_]
    skriv = dict(_feilene(tabell))[del_]
    assert skriv.startswith(("legg til", "skriv"))
    assert "eller bare med ikke_funnet = datoen du lette" in skriv


@pytest.mark.parametrize(
    ("del_", "verdi", "noekkel", "skriv"),
    [
        ("sats", {"ikke_funnet": LETT, "kroner": 1}, "sats", "ta bort ikke_funnet, eller ta bort"),
        ("klage", {"ikke_funnet": "20.1.2021"}, "klage.ikke_funnet", "2021-01-20"),
        ("klage", {"ikke_funnet": "nei"}, "klage.ikke_funnet", "«se etter»"),
        ("klage", {"ikke_funnet": "se etter"}, "klage.ikke_funnet", "let etter den på IMDis side"),
        ("klage", {"ikke_funnet": date(2021, 1, 2)}, "klage.ikke_funnet", "let etter den"),
        ("tiltak", [{"ikke_funnet": LETT}], "fullfoering.ett_av", "under [[tiltak]]"),
        ("bruk", {"ikke_funnet": LETT}, "frister[9].naar.samme_som", "skriv en dato i stedet"),
        ("brevdatoer", [{"ikke_funnet": LETT}], "frister[2].naar.etter", "under [[brevdatoer]]"),
    ],
)
def test_a_hole_that_does_not_hang_together_is_refused(
    del_: str, verdi: Any, noekkel: str, skriv: str
) -> None:
    tabell = tabellen()
    tabell[del_] = verdi
    assert any(n == noekkel and skriv in s for n, s in _feilene(tabell)), _feilene(tabell)


def test_one_entry_that_is_not_found_cannot_stand_among_others() -> None:
    tabell = tabellen()
    tabell["kriterier"].append({"ikke_funnet": LETT})
    assert [n for n, _ in _feilene(tabell)] == ["kriterier[1]"]


def test_a_search_in_the_future_is_no_search() -> None:
    with utgaven(uten("klage")) as aar:
        noekler = [f.noekkel for f in fremtidige(regler(aar), date(2040, 12, 31))]
        assert "klage.ikke_funnet" in noekler


def test_a_new_edition_made_from_one_with_a_hole_asks_the_editor_to_look_again() -> None:
    hull = som_toml({"klage": {"ikke_funnet": LETT}})
    ny = nytt_regelverk(f"tilskuddsaar = 2021\n{hull}", 2021, 2022)
    assert 'ikke_funnet = "se etter"' in ny


def test_a_year_that_requires_nothing_of_anyone_has_a_register_to_fill_in() -> None:
    tabell = uten("fullfoering")
    for tiltak in tabell["tiltak"]:
        tiltak["perioder"] = [{"fra": date(2021, 1, 1), "krav": "kan", "gjelder": ["asylsoeker"]}]
    with utgaven(tabell) as aar:
        deler = [t.id for t in alle(regler(aar).tiltak)]
        assert {rad[id_] for rad in eksempelrader(regler(aar)) for id_ in deler} == {"nei"}
        assert _svar("register", aar)["ok"]


# One key alone that the source is silent on, while it has the rest of the part.
_ENKELT = {
    "fullfoering.innen": "Vi har ikke funnet fristen for det i kilden. Vi lette 20.",
    "bruk.fra": "Vi har ikke funnet når perioden begynner i kilden. Vi lette 20.",
    "bruk.til": "Vi har ikke funnet når perioden slutter i kilden. Vi lette 20.",
}


def _uten_noekkel(sti: str) -> dict[str, Any]:
    """The rules of 2021 without one key, as an editor writes it, and what names its date."""
    tabell = tabellen()
    del_, noekkel = sti.split(".")
    tabell[del_][noekkel] = {"ikke_funnet": LETT}
    for frist in tabell["frister"]:
        if frist["naar"].get("samme_som") == sti:
            frist["naar"] = {"ikke_funnet": LETT}
    return tabell


def test_a_deadline_for_the_training_that_is_not_found_is_said_and_the_rest_is_judged() -> None:
    with utgaven(_uten_noekkel("fullfoering.innen")) as aar:
        svaret = _svar("program", aar, kontrolldato=f"{aar + 1}-01-20", fullfoert="nei")
        fullfoering = {"utfall": "gjenstaar", "frist": None, "dager_igjen": None}
        assert svaret["resultat"]["fullfoering"] == fullfoering
        html = _kjent(svaret["html"])
        assert "skal være fullført." in html
        assert _ENKELT["fullfoering.innen"] in html
        assert "Fristen" not in html
        assert "innen ." not in html
        ferdig = _svar("program", aar, fullfoert="ja")["resultat"]
        assert ferdig["fullfoering"]["utfall"] == "oppfylt"
        felt = {f.navn for f in kalkulator_for("program").skjema(regler(aar)).felt}
        assert {"fullfoert", "fullfoert_dato"} <= felt, "the question still decides something"
        for navn in ("register", "tilskuddsbrev"):
            assert _ENKELT["fullfoering.innen"] in _kjent(_svar(navn, aar)["html"])
        assert _svar("register", aar)["resultat"]["naermeste_frist"] is None
        tegnet = _kjent(_figur(regler(aar), list(_radene(regler(aar)))))
        assert "Fristen er ikke funnet i kilden" in tegnet


@pytest.mark.parametrize(
    ("borte", "sagt"),
    [
        (("bruk.fra",), "bruke og regnskapsføre tilskuddet innen 31. desember 2041."),
        (("bruk.til",), "bruke og regnskapsføre tilskuddet fra 1. januar 2041."),
        (("bruk.fra", "bruk.til"), ""),
    ],
)
def test_one_end_of_the_period_that_is_not_found_is_said_beside_the_other(
    borte: tuple[str, ...], sagt: str
) -> None:
    tabell = _uten_noekkel(borte[-1])
    for sti in borte:
        tabell["bruk"][sti.partition(".")[2]] = {"ikke_funnet": LETT}
    with utgaven(tabell) as aar:
        svarene = (
            _svar("tilbakebetaling", aar),
            answer({"kalkulator": "endring", "svar": _endret(aar, "periode")}),
        )
        for svaret in svarene:
            html = _kjent(svaret["html"])
            assert svaret["ok"], svaret
            assert ("regnskapsføre" in html) is bool(sagt)
            assert sagt in html
            assert html.count("når perioden") == len(borte)
            assert "Vi lette 20. januar 2041." in html


def _endret(aar: int, hva: str) -> dict[str, Any]:
    svar = kalkulator_for("endring").skjema(regler(aar)).standardsvar
    return {n: v for n, v in svar.items() if n not in ("nye_plasser", "plasser")} | {"hva": [hva]}


def test_a_part_whose_krav_is_not_found_is_left_to_the_reader_and_the_others_are_judged() -> None:
    tabell = tabellen()
    tiltak = next(t for t in tabell["tiltak"] if t["id"] == "karriereveiledning")
    for skrevet in ({"ikke_funnet": LETT}, [{"ikke_funnet": LETT}]):
        tiltak["perioder"] = skrevet
        with utgaven(tabell) as aar:
            alle_skal = {t.id for t in alle(regler(aar).tiltak)} - {"karriereveiledning"}
            svar = kalkulator_for("program").skjema(regler(aar)).standardsvar
            svar |= {"tiltak": sorted(alle_skal), "begrunnet": []}
            uten_ = answer({"kalkulator": "program", "svar": svar})
            assert uten_["resultat"]["komplett"]
            assert uten_["resultat"]["uavklart"] == ["karriereveiledning"]
            assert {d["id"] for d in uten_["resultat"]["deler"]} == alle_skal
            html = _kjent(uten_["html"])
            assert "Programmet har alle delene vi vet er lovpålagte" in html
            assert "Karriereveiledning: Vi har ikke funnet i kilden om delen må være med." in html
            med = answer(
                {"kalkulator": "program", "svar": svar | {"tiltak": [*alle_skal, tiltak["id"]]}}
            )
            assert "uavklart" not in med["resultat"]
            assert "Programmet har alle lovpålagte deler" in _kjent(med["html"])
            for navn in ("register", "tilskuddsbrev"):
                assert "om delen må være med" in _kjent(_svar(navn, aar)["html"])
            fil = nedlasting({"kalkulator": "program", "svar": svar})["innhold"]
            assert "om delen må være med" in fil
            tegnet = _kjent(_figur(regler(aar), list(_radene(regler(aar)))))
            assert re.search(r"Karriereveiledning\s+Kravet er ikke funnet i kilden", tegnet)
            deler = {d.overskrift: d.punkter for d in endringer(regler(2021), regler(aar))}
            (punkt,) = deler["Fulltidsprogrammet"]
            assert "kravet var" in punkt
            assert "men er nå ikke funnet i kilden" in punkt
            assert uten_svar(regler(aar)) == ["tiltak.karriereveiledning.perioder"]


def test_whether_there_is_a_right_to_complain_may_be_the_one_thing_that_is_not_found() -> None:
    tabell = tabellen()
    tabell["klage"]["klagerett"] = {"ikke_funnet": LETT}
    with utgaven(tabell) as aar:
        assert uten_svar(regler(aar)) == ["klage.klagerett"]
        (punkt,) = next(
            d for d in endringer(regler(2021), regler(aar)) if d.overskrift == "Vilkår"
        ).punkter
        assert punkt == "Klageretten var nei, men er nå ikke funnet i kilden."
        assert dataskjema.som_json(regler(aar))["klage"]["klagerett"] == {
            "ikke_funnet": f"{aar}-01-20"
        }


@pytest.mark.parametrize("borte", ["ordninger", "frister", "kriterier", "tiltak"])
def test_a_kildekart_that_names_what_is_not_found_is_told_fact_by_fact(borte: str) -> None:
    """And never broken off: the pages still draw lists of what the rules had."""
    docs = ROT / "docs" / "2021"
    with utgaven(uten(borte)) as aar:
        kart = replace(les_kildekart(docs / NAVN), tilskuddsaar=aar)
        galt = mangler(kart, docs, listene)
    om = [f for f in galt if "er ikke funnet i kilden" in f.galt and f"«{borte}." in f.galt]
    assert om
    assert len({f.noekkel for f in om}) == len(om), "one line for each fact"
    assert all(f.skriv.endswith(f'[[avklares]] "{borte}"') for f in om)
