"""What every answer must say, whichever calculator gives it."""

import pytest

from calculators import answer
from utgave import eksempler

GODE = [e for e in eksempler.alle() if not e.feil]


@pytest.mark.parametrize("eksempel", GODE, ids=str)
def test_the_last_word_is_that_the_answer_is_an_estimate_and_the_letter_applies(eksempel):
    html = answer(eksempel.sporsmaal)["html"]
    assert html.endswith("Svaret er et anslag. Det er tilskuddsbrevet som gjelder.</p>")


@pytest.mark.parametrize("eksempel", GODE, ids=str)
def test_each_line_of_the_explanation_bears_a_mark(eksempel):
    html = answer(eksempel.sporsmaal)["html"]
    linjer = html.count('<li class="forklaring"')
    assert linjer
    assert html.count('<span class="merke merke--') >= linjer


def _svar(kalkulator, **felt):
    return answer({"kalkulator": kalkulator, "svar": {"tilskuddsaar": "2021", **felt}})


def test_what_is_missing_comes_with_what_to_do_about_it_and_who_decides():
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


def test_unclear_money_is_shown_as_a_span_beside_the_amount_to_repay():
    html = _svar("tilbakebetaling", mottatt="100000", bokfoert="90000", avklares="4000")["html"]
    assert "ikke godtar noen av dem</th><td>10\u00a0000\u00a0kr" in html
    assert "godtar alle</th><td>6\u00a0000\u00a0kr" in html


def test_money_spent_above_the_grant_is_not_promised_to_be_covered():
    html = _svar("tilbakebetaling", mottatt="100", bokfoert="150")["html"]
    assert "50\u00a0kr mer enn dere har mottatt" in html
    assert "svaret sier ikke at IMDi dekker" in html


def test_a_text_that_is_near_a_post_is_asked_about_and_not_counted_as_it():
    svaret = _svar("budsjett", post="Karriereveileding", beloep="100")
    assert svaret["resultat"]["dekkes_av_andre"] == 0
    assert "Mener dere «Karriereveiledning»?" in svaret["html"]


def test_the_sums_stand_beside_the_grant_for_the_plasser_that_are_entered():
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
        ("karriereveiledning", "Spør IMDi om dere kan føre opp her det ordningen ikke dekker."),
    ],
)
def test_a_line_that_others_cover_says_how_far_and_that_the_rest_must_be_clarified(post, grense):
    html = _svar("budsjett", post=post, beloep="100")["html"]
    linjen = html.partition("<tbody>")[2].partition("</tr>")[0]
    assert "Dekkes av andre, så langt den ordningen dekker det" in linjen
    assert f'<span class="merke merke--avklares">Må avklares</span> {grense}' in linjen


@pytest.mark.parametrize("eksempel", GODE, ids=str)
def test_an_answer_tells_its_page_once_with_its_dates(eksempel):
    if eksempel.kalkulator == "sammenlikning":  # each edition has its own page
        return
    html = answer(eksempel.sporsmaal)["html"]
    assert html.count("side om tilskuddet</a>") == 1
    assert html.count("sist oppdatert") == 1
    assert html.count("Sjekket mot kilden") == 1


def test_a_deadline_on_a_holiday_names_the_working_day_before_and_is_not_moved():
    html = _svar("frister", tilskuddsbrev_sendt="2021-05-03")["html"]
    assert "Mandag 17.\u00a0mai 2021" in html
    assert "er grunnlovsdagen" in html
    assert "senest fredag 14.\u00a0mai 2021" in html


def test_no_answer_says_when_or_in_what_parts_the_money_is_paid():
    html = _svar("frister", tilskuddsbrev_sendt="2021-05-03")["html"]
    assert "Forsommeren" in html
    assert "Høsten" in html
    assert "50\u00a0%" not in html
    assert "halv" not in html
