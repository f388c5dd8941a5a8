"""What is said of the årsrapport, and the report itself: as text, as a sheet and as a workbook."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from openpyxl import load_workbook

from calculators import answer
from calculators.answer import nedlasting
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import regler
from calculators.skjema.saken import noekler
from hull import LETT, uten, utgaven
from oppdiktede import blant_utgavene
from regelfil import tabellen

NB = "\u00a0"
TEKSTER = {"tekst_bruk": "Vi har hatt kurs.", "tekst_resultatmaal": "Flere er i arbeid."}
BLANDET: dict[str, str | list[str]] = {
    "post": ["Språktrening", "Kompetansekartlegging", "Leie av lokaler"],
    "beloep": ["80000", "10000", "5000"],
}


def _sporsmaal(aar: int = 2021, /, **felt: str | list[str]) -> dict[str, Any]:
    linje = {} if "post" in felt else {"post": "spraaktrening", "beloep": "90000"}
    svar = {"tilskuddsaar": str(aar), "mottatt": "100000", **linje, **felt}
    return {"kalkulator": "aarsrapport", "svar": svar}


def _svar(aar: int = 2021, /, **felt: str | list[str]) -> dict[str, Any]:
    svaret = answer(_sporsmaal(aar, **felt))
    assert svaret["ok"], svaret["feil"]
    return svaret


def _kjent(html: str) -> str:
    return html.replace(NB, " ")


def _hoved(html: str) -> str:
    return _kjent(html).partition("</p>")[0]


def test_the_verdict_counts_what_is_missing_and_names_it() -> None:
    html = _svar()["html"]
    assert "Rapporten mangler to deler" in _hoved(html)
    assert "Skriv om bruken av tilskuddet og resultatmålene." in _hoved(html)
    assert "Rapporten mangler én del" in _hoved(_svar(tekst_bruk="Kurs.")["html"])


def test_all_parts_are_all_that_the_source_asks_for_and_the_letter_may_ask_for_more() -> None:
    html = _svar(**TEKSTER, resultatmaal="Flere i arbeid")["html"]
    assert "Alle delene kilden ber om, er med" in _hoved(html)
    assert "Skal mer være med i årsrapporten?" in html


def test_the_summary_has_the_accounts_the_repayment_its_span_and_the_deadline() -> None:
    hoved = _hoved(_svar(**BLANDET)["html"])
    assert "Inntektene er 100 000 kr, utgiftene 95 000 kr og resultatet 5 000 kr." in hoved
    assert "Dere skal betale tilbake 20 000 kr, slik tallene er nå." in hoved
    assert "Det kan bli mellom 5 000 kr og 20 000 kr når alt er avklart." in hoved
    assert "Fristen for årsrapporten: januar 2022." in hoved


def test_where_nothing_is_open_there_is_no_span() -> None:
    html = _kjent(_svar()["html"])
    assert "Dere skal betale tilbake 10 000 kr, slik tallene er nå." in html
    assert "Det kan bli mellom" not in html
    assert "Det minste dere kan måtte betale" not in html


def test_more_spent_than_received_is_not_said_to_be_covered() -> None:
    html = _kjent(_svar(beloep="130000", post="spraaktrening")["html"])
    assert "30 000 kr er mer enn dere har mottatt." in html
    assert "Svaret sier ikke at IMDi dekker resten." in html


def test_the_state_of_a_part_stands_outside_the_mark_of_the_source() -> None:
    html = _svar(tekst_bruk="Kurs.")["html"]
    assert '<strong>Bruken av tilskuddet er med.</strong> <span class="merke merke--kilde">' in html
    assert '<strong>Resultatmålene mangler.</strong> <span class="merke merke--kilde">' in html
    assert "Rapporten skal si hvordan dere har brukt tilskuddet. Står under «Rapportering»." in html


def test_the_goals_are_those_of_the_letter_and_asked_for_while_they_are_not_written() -> None:
    assert "Hvilke resultatmål er prioritert? Kilden sier det ikke." in _svar()["html"]
    skrevet = _svar(resultatmaal="Arbeid\n\nSkole")
    assert "Hvilke resultatmål er prioritert?" not in skrevet["html"]
    assert "\n- Arbeid\n- Skole\n[Skriv hvordan" in skrevet["resultat"]["rapport"]


def test_the_report_holds_the_texts_the_accounts_and_what_is_asked_of_imdi() -> None:
    tekst = _kjent(
        _svar(
            **BLANDET, tekst_bruk="Vi har hatt kurs.\r\n\r\n Og praksis.", kommune="Nordre Land",
            saksnummer="21/01234", inntekt="Fylkeskommunen", inntekt_beloep="7000",
        )["resultat"]["rapport"]
    )  # fmt: skip
    for ord_ in (
        "Til: IMDi\nFra: Nordre Land\nSaksnummer: 21/01234\nDato: [dato]\n\n",
        "Årsrapport for 2021: Tilskudd til kvalifisering for beboere i integreringsmottak\n\n",
        "1. Bruken av tilskuddet\nVi har hatt kurs.\nOg praksis.\n\n2. Resultatmålene\n",
        "3. Prosjektregnskap\nInntekter:\n- Tilskudd fra IMDi: 100 000 kr\n"
        "- Fylkeskommunen: 7 000 kr\nSum inntekter: 107 000 kr\nUtgifter:\n"
        "- Språktrening: 80 000 kr\n",
        "Sum utgifter: 95 000 kr\nResultat, inntekter minus utgifter: 12 000 kr\n",
        "Forskjellen er 20 000 kr, før resten er avklart.",
        "tilskuddet dekker disse utgiftene: Leie av lokaler (5 000 kr).",
        "Andre ordninger dekker noe av dette eller alt: Kompetansekartlegging (10 000 kr).",
        "Prosjektet har 7 000 kr i andre inntekter.",
        "[Navn, stilling og underskrift]\n",
    ):
        assert ord_ in tekst


def test_money_is_said_to_be_unspent_only_when_every_expense_is_counted() -> None:
    assert "Etter dette er 10 000 kr ikke brukt." in _kjent(_svar()["resultat"]["rapport"])
    alt = _svar(post="spraaktrening", beloep="100000")["resultat"]["rapport"]
    assert "Etter dette er alt vi har mottatt, brukt." in alt
    assert "ikke brukt" not in _svar(**BLANDET)["resultat"]["rapport"]


@pytest.mark.parametrize("utgift", ["90000", "100000"])
def test_neither_spent_nor_unspent_is_said_while_other_income_may_change_it(utgift: str) -> None:
    gave = {"inntekt": "Gave", "inntekt_beloep": "7000"}
    rapport = _svar(**gave, post="spraaktrening", beloep=utgift)["resultat"]["rapport"]
    assert "før resten er avklart" in rapport
    assert "ikke brukt" not in rapport
    assert "alt vi har mottatt" not in rapport


def test_the_text_that_is_copied_the_file_and_the_data_are_the_same() -> None:
    felt = {"tekst_bruk": "<b>«A & B»</b>"}
    svaret = _svar(**felt)
    fil = nedlasting({**_sporsmaal(**felt), "format": "txt"})
    assert fil["filnavn"] == "aarsrapport-2021.txt"
    assert fil["innhold"] == "\ufeff" + svaret["resultat"]["rapport"].replace("\n", "\r\n")
    assert svaret["html"].count("&lt;b&gt;«A &amp; B»&lt;/b&gt;") == 2
    assert "<b>" not in svaret["html"]


def test_the_workbook_has_the_accounts_on_one_sheet_and_the_texts_on_another() -> None:
    felt = {**BLANDET, "tekst_bruk": "=1+1\nTo linjer", "resultatmaal": "Arbeid\nSkole"}
    fil = nedlasting({**_sporsmaal(**felt), "format": "xlsx"})
    bok = load_workbook(io.BytesIO(fil["innhold"]))
    assert bok.sheetnames == ["Regnskap", "Tekster", "Kilder"]
    regnskap = [[c.value for c in rad] for rad in bok["Regnskap"].iter_rows()]
    assert regnskap[0] == ["Del", "Post", "Beløp (kr)", "Utfall", "Hvorfor"]
    assert regnskap[2][:3] == ["Inntekter", "Sum inntekter", 100000]
    assert regnskap[3][:4] == ["Utgifter", "Språktrening", 80000, "Kan dekkes"]
    summer = {(rad[0], rad[1]): rad[2] for rad in regnskap}
    assert summer["Resultat", "Resultat, inntekter minus utgifter"] == 5000
    assert summer["Tilbakebetaling", "Slik tallene er nå"] == 20000
    assert summer["Tilbakebetaling", "Det minste det kan bli"] == 5000
    tekster = {rad[0].value: rad[1] for rad in bok["Tekster"].iter_rows(min_row=2)}
    assert (tekster["Bruken av tilskuddet"].value, tekster["Bruken av tilskuddet"].data_type) == (
        "=1+1\nTo linjer",
        "s",
    )
    assert tekster["Bruken av tilskuddet"].alignment.wrap_text
    assert tekster["Målene i tilskuddsbrevet"].value == "Arbeid\nSkole"
    assert tekster["Resultatmålene"].value.startswith("Mangler. Skriv hvordan")


def test_the_table_is_the_accounts_and_says_what_the_report_lacks() -> None:
    csv = nedlasting(_sporsmaal(tekst_bruk="Kurs."))["innhold"].lstrip("\ufeff").split("\r\n")
    assert csv[0] == "Del;Post;Beløp (kr);Utfall;Hvorfor"
    assert csv[1] == "Inntekter;Tilskudd fra IMDi;100000;;"
    assert csv[5] == "Resultat;Resultat, inntekter minus utgifter;10000;;"
    assert "Mangler i rapporten: Resultatmålene." in csv
    assert not any("Bruken av tilskuddet" in linje for linje in csv)


def test_plasser_are_held_up_against_what_is_received() -> None:
    html = _kjent(_svar(plasser="40", mottatt="961440")["html"])
    assert "2 003 kr × 480 plassmåneder = 961 440 kr. Det er det samme" in html
    annet = _kjent(_svar(plasser="40", mottatt="900000")["html"])
    assert "Forskjellen er −61 440 kr. Se etter i tilskuddsbrevet." in annet
    assert "plassmåneder" not in _svar()["html"]


@contextmanager
def _aaret(**deler: Any) -> Iterator[int]:
    tabell = tabellen()
    tabell["aarsrapport"] = {**tabell["aarsrapport"], **deler}
    with utgaven(tabell) as aar:
        yield aar


def test_where_the_parts_are_not_found_it_is_said_and_the_rest_is_answered() -> None:
    for tabell in (uten("aarsrapport"), _hullet()):
        with utgaven(tabell) as aar:
            svaret = _svar(aar)
            assert svaret["resultat"]["mangler"] is None
            assert svaret["resultat"]["resultat"] == 10000
            assert svaret["resultat"]["tilbakebetales"] == 10000
            html = _kjent(svaret["html"])
            assert "Vi vet ikke hva rapporten skal inneholde" in _hoved(html)
            assert f"Vi har ikke funnet hva årsrapporten skal inneholde for {aar}" in html
            assert "Vi lette 20. januar" in html
            assert "[Se etter i tilskuddsbrevet hva" in svaret["resultat"]["rapport"]
            assert "Prosjektregnskap\nInntekter:" in svaret["resultat"]["rapport"]
            felt = {f.navn for f in kalkulator_for("aarsrapport").skjema(regler(aar)).felt}
            assert not [navn for navn in felt if navn.startswith("tekst_")]


def _hullet() -> dict[str, Any]:
    tabell = tabellen()
    tabell["aarsrapport"]["deler"] = [{"ikke_funnet": LETT}]
    return tabell


def test_a_deadline_that_is_not_found_is_said_with_when_it_was_looked_for() -> None:
    with _aaret(frist={"ikke_funnet": LETT}) as aar:
        svaret = _svar(aar)
        assert svaret["resultat"]["frist"] is None
        html = _kjent(svaret["html"])
        assert f"Vi har ikke funnet fristen for årsrapporten for {aar} i kilden. Vi lette" in html
        assert "Fristen for årsrapporten:" not in html
        assert svaret["resultat"]["mangler"] == ["bruk", "resultatmaal"]


def test_without_the_rule_of_repayment_no_amount_is_said_to_be_paid_back() -> None:
    with utgaven(uten("tilbakebetaling")) as aar:
        svaret = _svar(aar)
        assert svaret["resultat"]["tilbakebetales"] is None
        assert svaret["resultat"]["minst"] is None
        html = _kjent(svaret["html"])
        assert "Vi har ikke funnet hva dere skal betale tilbake" in _hoved(html)
        assert "Dere skal betale tilbake 1" not in html
        assert "Tilbakebetaling\n" not in svaret["resultat"]["rapport"]


def test_another_year_asks_for_other_parts() -> None:
    with blant_utgavene():
        skjema = kalkulator_for("aarsrapport").skjema(regler(2031))
        felt = {f.navn: f for f in skjema.felt}
        assert {n for n in felt if n.startswith("tekst_")} == {"tekst_laerdom"}
        assert "resultatmaal" not in felt
        svaret = answer({"kalkulator": "aarsrapport", "svar": skjema.standardsvar})
        assert svaret["resultat"]["mangler"] == ["laerdom"]
        assert svaret["resultat"]["frist"]["dato"] == "2032-02-01"
        rapport = svaret["resultat"]["rapport"]
        assert rapport.index("1. Regnskapet\nInntekter:") < rapport.index("2. Lærdom\n")
        assert "målene" not in rapport


def test_a_year_that_asks_for_no_accounts_has_none_in_its_report() -> None:
    with blant_utgavene():
        skjema = kalkulator_for("aarsrapport").skjema(regler(2032))
        svaret = answer({"kalkulator": "aarsrapport", "svar": skjema.standardsvar})
        assert "Sum utgifter" not in svaret["resultat"]["rapport"]
        assert "Sum utgifter" in svaret["html"]


@pytest.mark.parametrize("tekst", ["010190 12345", "01019012345", "2017\n00000012"])
@pytest.mark.parametrize("felt", ["tekst_bruk", "resultatmaal", "saksnummer", "inntekt", "post"])
def test_a_number_that_may_tell_who_somebody_is_is_refused_and_not_repeated(
    felt: str, tekst: str
) -> None:
    par = {"inntekt": {"inntekt_beloep": "1"}, "post": {"beloep": "1"}}.get(felt, {})
    svaret = answer(_sporsmaal(**par, **{felt: f"Gjelder {tekst}."}))
    assert felt in [f["felt"] for f in svaret["feil"]]
    assert tekst not in str(svaret)


def test_the_form_says_that_a_text_can_wait_and_gives_each_block_its_own_lines() -> None:
    skjema = kalkulator_for("aarsrapport").skjema(regler(2021))
    tekstene = [f for f in skjema.felt if f.navn.startswith("tekst_")]
    assert all(f.valgfritt for f in tekstene)
    noeklene = noekler(regler(2021), [skjema]).felt["aarsrapport"]
    assert {"mottatt", "kommune", "saksnummer", "plasser", "aarsrapport"} <= noeklene.keys()
    assert {"aarsrapport.post", "aarsrapport.beloep"} <= noeklene.keys()
