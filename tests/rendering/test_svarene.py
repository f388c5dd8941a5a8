"""What every answer must say, whichever calculator gives it."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import answer
from calculators.beregning.frister import Inndata, beregn
from calculators.beregning.helligdager import hviledag, stengt
from calculators.norsk import dag_og_dato
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.rendering.frister_ord import hviledagen
from utgave import eksempler
from utgave.eksempler import Eksempel

GODE = [e for e in eksempler.alle() if not e.feil]


@pytest.mark.parametrize("eksempel", GODE, ids=str)
def test_the_last_word_is_that_the_answer_is_an_estimate_and_the_letter_applies(
    eksempel: Eksempel,
) -> None:
    html = answer(eksempel.sporsmaal)["html"]
    assert html.endswith("Svaret er et anslag. Det er tilskuddsbrevet som gjelder.</p>")


@pytest.mark.parametrize("eksempel", GODE, ids=str)
def test_each_line_of_the_explanation_bears_a_mark(eksempel: Eksempel) -> None:
    html = answer(eksempel.sporsmaal)["html"]
    linjer = html.count('<li class="forklaring"')
    assert linjer
    assert html.count('<span class="merke merke--') >= linjer


def _svar(kalkulator: str, **felt: str | list[str]) -> dict[str, Any]:
    return answer({"kalkulator": kalkulator, "svar": {"tilskuddsaar": "2021", **felt}})


def test_what_is_missing_comes_with_what_to_do_about_it_and_who_decides() -> None:
    ja = dict.fromkeys(
        (
            "integreringsmottak",
            "avtale_asylmottak",
            "avtale_karrieresenter",
            "til_fulltidsprogram",
            "ikke_andre_ordninger",
        ),
        "ja",
    )
    html = _svar("kriterier", avtale_nav="nei", **ja)["html"]
    assert "1 av 6 mangler" in html
    assert "<strong>En samarbeidsavtale med NAV-kontoret.</strong>" in html
    assert "Få på plass en samarbeidsavtale med NAV-kontoret." in html
    assert "IMDi avgjør" in html


def test_unclear_money_is_shown_as_a_span_beside_the_amount_to_repay() -> None:
    html = _svar("tilbakebetaling", mottatt="100000", bokfoert="90000", avklares="4000")["html"]
    assert "ikke godtar noen av dem</th><td>10\u00a0000\u00a0kr" in html
    assert "godtar alle</th><td>6\u00a0000\u00a0kr" in html


def test_money_spent_above_the_grant_is_not_promised_to_be_covered() -> None:
    html = _svar("tilbakebetaling", mottatt="100", bokfoert="150")["html"]
    assert "50\u00a0kr mer enn dere har mottatt" in html
    assert "Svaret sier ikke at IMDi dekker" in html


def test_a_text_that_is_near_a_post_is_asked_about_and_not_counted_as_it() -> None:
    svaret = _svar("budsjett", post="Karriereveileding", beloep="100")
    assert svaret["resultat"]["dekkes_av_andre"] == 0
    assert "Mener dere «Karriereveiledning»?" in svaret["html"]


def test_the_sums_stand_beside_the_grant_for_the_plasser_that_are_entered() -> None:
    linje = {"post": "spraaktrening", "beloep": "500000"}
    html = _svar("budsjett", plasser="20", **linje)["html"]
    assert "Anslått tilskudd</th><td>480\u00a0720\u00a0kr" in html
    assert "Budsjettet er høyere enn tilskuddet</th><td>19\u00a0280\u00a0kr" in html
    hoved = html.partition("</p>")[0]
    assert "Kan dekkes av tilskuddet for 2021</span> <strong" in hoved
    assert ">480\u00a0720\u00a0kr</strong>" in hoved
    assert "19\u00a0280\u00a0kr er mer enn tilskuddet rekker til" in hoved
    uten_plasser = _svar("budsjett", **linje)["html"]
    assert "Anslått tilskudd" not in uten_plasser
    assert "Kan dekkes av tilskuddet" not in uten_plasser


@pytest.mark.parametrize(
    ("post", "grense"),
    [
        ("kompetansekartlegging", "Ordningen dekker ikke beboere uten oppholdstillatelse."),
        ("karriereveiledning", ""),
    ],
)
def test_a_line_that_others_cover_says_how_far_and_that_the_rest_must_be_clarified(
    post: str, grense: str
) -> None:
    html = _svar("budsjett", post=post, beloep="100")["html"]
    linjen = html.partition("<tbody>")[2].partition("</tr>")[0]
    assert "Dekkes av andre, så langt den ordningen dekker det" in linjen
    aapent = "Kan dere føre opp her det ordningen ikke dekker? Spør IMDi."
    assert f'<span class="merke merke--avklares">Må avklares</span> {aapent}' in linjen
    assert ("merke--utledet" in linjen) is bool(grense)
    assert grense in linjen


@pytest.mark.parametrize(
    ("poster", "ventet"),
    [
        (["spraaktrening"], ""),
        (["Julebord"], "Dere må avklare 100 kr."),
        (
            ["karriereveiledning"],
            "100 kr dekkes av andre, så langt ordningene dekker det. Det de ikke dekker, må dere "
            "avklare.",
        ),
        (
            ["karriereveiledning", "Julebord"],
            "100 kr dekkes av andre, så langt ordningene dekker det. Det de ikke dekker, må dere "
            "avklare. I tillegg må dere avklare 100 kr.",
        ),
    ],
)
def test_a_figure_that_is_not_known_is_never_told_as_nothing(
    poster: list[str], ventet: str
) -> None:
    beloep = ["100"] * len(poster)
    html = _svar("budsjett", post=poster, beloep=beloep, plasser="1")["html"]
    hoved = html.replace("\u00a0", " ").partition("</p>")[0]
    assert " 0 kr" not in hoved
    assert "avklare" not in hoved if not ventet else ventet in hoved


def test_the_register_says_both_doubts_of_the_last_quarters_report() -> None:
    mal = ";".join(["Status", *(t.navn.nb for t in funnet(regler(2021).tiltak)), "Fullført"])
    fil = f"{mal}\n{'Asylsøker' + ';ja' * 11}\n".encode()
    sporsmaal = {"tilskuddsaar": "2021", "kontrolldato": "2021-09-01"}
    svaret = answer({"kalkulator": "register", "svar": sporsmaal}, fil)
    assert svaret["feil"] == []
    assert "Kilden sier hvert kvartal, men ingen dato." in svaret["html"]
    assert "Kilden sier også «i løpet av året»." in svaret["html"]


def test_the_criteria_say_what_is_not_known_of_the_agreements() -> None:
    alle = {k.id: "ja" for k in funnet(regler(2021).kriterier)}
    html = _svar("kriterier", **alle)["html"]
    assert "Se etter i tilskuddsbrevet: hva samarbeidsavtalen skal inneholde" in html


@pytest.mark.parametrize("eksempel", GODE, ids=str)
def test_an_answer_tells_its_page_once_with_its_dates(eksempel: Eksempel) -> None:
    if eksempel.kalkulator == "sammenlikning":  # each edition has its own page
        return
    html = answer(eksempel.sporsmaal)["html"]
    assert html.count("side om tilskuddet</a>") == 1
    assert html.count("sist oppdatert") == 1
    assert html.count("Sjekket mot kilden") == 1


def test_a_deadline_on_a_holiday_names_the_working_day_before_and_is_not_moved() -> None:
    html = _svar("frister", tilskuddsbrev_sendt="2021-05-03")["html"]
    assert "Mandag 17.\u00a0mai 2021" in html
    assert "er grunnlovsdagen" in html
    assert "senest fredag 14.\u00a0mai 2021" in html


def test_no_answer_says_when_or_in_what_parts_the_money_is_paid() -> None:
    html = _svar("frister", tilskuddsbrev_sendt="2021-05-03")["html"]
    assert "Forsommeren" in html
    assert "Høsten" in html
    assert "50\u00a0%" not in html
    assert "halv" not in html


@pytest.mark.parametrize(
    ("sendt", "raadet"),
    [
        ("2021-12-10", "24. desember 2021 er julaften, og mange kontorer er stengt."),
        ("2021-12-17", "31. desember 2021 er nyttårsaften, og mange kontorer er stengt."),
        ("2021-12-18", "1. januar 2022 er første nyttårsdag."),
        ("2021-12-13", "Arbeidsdagen før, 24. desember 2021, er julaften"),
        (
            "2021-03-17",
            "31. mars 2021 er onsdag før skjærtorsdag, og mange kontorer stenger klokka 12",
        ),
        ("2021-03-22", "5. april 2021 er andre påskedag."),
        ("2021-03-23", "Arbeidsdagen før, 31. mars 2021, er onsdag før skjærtorsdag"),
    ],
)
def test_the_acceptance_is_to_be_with_imdi_by_the_last_ordinary_working_day(
    sendt: str, raadet: str
) -> None:
    svaret = _svar("frister", tilskuddsbrev_sendt=sendt)
    html = svaret["html"].replace("\u00a0", " ")
    senest = {"2021-12-10": "torsdag 23. desember", "2021-12-13": "torsdag 23. desember"}
    dag = senest.get(sendt) or ("torsdag 30. desember" if sendt > "2021-12" else "tirsdag 30. mars")
    assert raadet in html
    assert f"Sørg for at IMDi har akseptbrevet senest {dag} 2021." in html
    aksept = next(f for f in svaret["resultat"]["frister"] if f["id"] == "akseptfrist")
    assert aksept["dato"] == str(date.fromisoformat(sendt) + timedelta(days=14))


@given(st.dates(date(2021, 1, 1), date(2021, 12, 31)))
def test_no_advice_ever_names_a_later_day_than_the_deadline(sendt: date) -> None:
    frister = beregn(Inndata(regler(2021), {"tilskuddsbrev_sendt": sendt}))
    aksept = next(t for t in frister.tidspunkter if t.id == "akseptfrist")
    assert aksept.dato
    assert aksept.siste_vanlige_dag
    assert aksept.arbeidsdagen_foer
    assert aksept.siste_vanlige_dag < aksept.dato
    raad = hviledagen(aksept)
    vanlig = not hviledag(aksept.dato) and not stengt(aksept.dato)
    assert bool(raad) is not (vanlig and not stengt(aksept.arbeidsdagen_foer))
    if raad:
        assert raad.endswith(f"senest {dag_og_dato(aksept.siste_vanlige_dag)}.")


def test_a_date_from_the_letter_bears_its_own_mark_and_no_heading_of_the_source() -> None:
    svaret = _svar("frister", tilskuddsbrev_sendt="2021-05-03", aarsrapport="2022-01-12")
    html = svaret["html"]
    punkt = html.partition("Onsdag 12.")[2].partition("<strong>")[0]
    assert '<span class="merke merke--brev">Fra brevet deres</span>' in punkt
    assert "Står under" not in punkt.partition("<h2")[0]
    assert "Står i kilden" not in punkt.partition("<h2")[0]


def test_a_programme_that_fails_in_a_part_of_the_year_is_told_so_with_the_dates() -> None:
    felt: dict[str, str | list[str]] = {
        "plasser": "40",
        "fra_maaned": "1",
        "til_maaned": "12",
        "tilskuddsbrev_sendt": "2021-05-03",
        "kontrolldato": "2021-08-01",
        "tiltak": ["norsk", "samfunnskunnskap", "kompetansekartlegging"],
    }
    html = _svar("tilskuddsbrev", **felt)["html"].replace("\u00a0", " ")
    foer = "1. januar til 31. juli 2021"
    etter = "1. august til 31. desember 2021"
    assert f"Program, asylsøker, {foer}: én lovpålagt del mangler." in html
    assert f"Program, asylsøker, {etter}: alle lovpålagte deler er med." in html
    assert f"<strong>Asylsøker, {foer}: én lovpålagt del mangler.</strong>" in html
    for setning in re.findall(r"[^<>]*alle lovpålagte deler er med", html):
        assert re.search(r"\d til \d|2021", setning), setning


def test_other_income_is_shown_with_all_it_could_do_and_never_as_the_answer() -> None:
    html = _svar("tilbakebetaling", mottatt="961440", bokfoert="900000", andre_inntekter="50000")[
        "html"
    ].replace("\u00a0", " ")
    hoved, _, resten = html.partition("</p>")
    assert "61 440 kr</strong>" in hoved
    assert "Andre inntekter, 50 000 kr, må også avklares." in hoved
    assert "ikke har noe å si</th><td>61 440 kr" in resten
    assert "gjør beløpet lavere</th><td>11 440 kr" in resten
    assert "mindre av tilskuddet er brukt</th><td>111 440 kr" in resten


def test_a_row_past_the_deadline_misses_the_completion_and_not_the_part_it_has() -> None:
    fil = "status;norsk;samfunnskunnskap;kompetansekartlegging;fullført;fullført dato"
    deler = [
        f"{t.id};"
        for t in funnet(regler(2021).tiltak)
        if funnet(t.perioder)[0].krav == "hovedregel"
    ]
    fil = f"{''.join(deler)}{fil}\n{'ja;' * len(deler)}Asylsøker;ja;ja;ja;nei;"
    svaret = _svar("register", kontrolldato="2022-01-10", fil=fil)
    assert svaret["feil"] == []
    assert svaret["resultat"]["ikke_fullfoert"] == [2]
    [rad] = svaret["resultat"]["per_rad"]
    assert (rad["komplett"], rad["mangler"]) == (False, [])
    tabellen = svaret["html"].partition("register-radtabell")[2]
    assert "Mangler</span> opplæring fullført innen fristen</p>" in tabellen


def test_the_last_quarters_report_must_be_clarified_twice_over_on_page_and_in_calendar() -> None:
    svaret = _svar("frister", tilskuddsbrev_sendt="2021-05-03")
    setning = "Avklar om rapporten for årets siste kvartal skal inn før nyttår."
    assert svaret["html"].count(setning) == 1
    assert "31.\u00a0desember 2021" in svaret["html"].partition(setning)[0].rpartition("<li>")[2]
    ics = svaret["resultat"]["ics"].replace("\r\n ", "")
    assert ics.count(setning) == 1
    brevets = _svar("frister", tilskuddsbrev_sendt="2021-05-03", tilskuddsrapport_4="2022-01-15")
    assert setning not in brevets["html"]
