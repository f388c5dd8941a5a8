"""What is said of a change, and the draft of the application."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from calculators import answer
from calculators.answer import nedlasting
from calculators.beregning.endring import beregn
from calculators.kalkulatorer import kalkulator_for
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering.endring_ord import dommen, gjort, hullene, kravet
from calculators.rendering.endring_utkast import utkast
from calculators.skjema.endring import les
from hull import uten, utgaven

NB = "\u00a0"
R2021 = regler(2021)
KRAV = funnet(R2021.endring)
FAERRE = {"hva": "plasser", "plasser": "40", "nye_plasser": "30"}


def _sporsmaal(**felt: str | list[str]) -> dict[str, Any]:
    svar = {"tilskuddsaar": "2021", "endres_fra": "2021-09-01", **felt}
    return {"kalkulator": "endring", "svar": svar}


def _svar(**felt: str | list[str]) -> dict[str, Any]:
    svaret = answer(_sporsmaal(**felt))
    assert svaret["ok"], svaret["feil"]
    return svaret


def test_the_purpose_is_a_yes_with_the_heading_of_the_source() -> None:
    html = _svar(hva="formaal")["html"]
    assert "Ja, dere må søke skriftlig og vente til IMDi har samtykket" in html
    assert "merke--kilde" in html
    assert "Står under «Tilskuddet skal dekke»" in html


def test_the_plasser_are_our_own_reading_and_said_less_surely() -> None:
    html = _svar(**FAERRE)["html"]
    assert "Regn med at dere må søke skriftlig" in html
    assert "Ja, dere må" not in html
    assert "eller har færre plasser enn avtalt" in html


@pytest.mark.parametrize("hva", ["budsjett", "periode", "annet"])
def test_what_the_source_is_silent_on_is_told_so_and_never_as_a_duty(hva: str) -> None:
    html = _svar(hva=hva)["html"]
    assert "Dette må avklares. Spør IMDi før dere endrer noe" in html
    hoved = html.partition("</p>")[0]
    assert "dere må" not in hoved.replace("Må dere", "")


def test_how_small_a_change_may_be_is_open() -> None:
    html = _svar(hva="aktiviteter")["html"]
    assert "Hvor stor må en endring være før dere må søke? Kilden sier det ikke" in html


def test_a_change_already_made_is_told_plainly_and_nothing_of_what_follows() -> None:
    html = _svar(hva="formaal", allerede_gjort="ja")["html"]
    assert "Samtykket skulle kommet før endringen" in html
    assert "Dere har alt gjort endringen. IMDi skulle ha samtykket først." in html
    assert "Hva skjer når endringen alt er gjort? Kilden sier det ikke." in html
    assert "Hva skjer når endringen" not in _svar(hva="formaal")["html"]
    aapen = _svar(hva="budsjett", allerede_gjort="ja")["html"]
    assert "Spør IMDi om dere skulle ha søkt først" in aapen


def test_without_plasser_no_amount_is_shown_and_the_answer_says_why() -> None:
    svaret = _svar(**{**FAERRE, "hva": "formaal"})
    assert svaret["resultat"]["differanse"] is None
    assert "Vi har ikke regnet ut noe beløp" in svaret["html"]
    assert "plassmåneder" not in svaret["html"]


@pytest.mark.parametrize(
    ("felt", "som"), [({}, "som avtalt"), ({"plasser_8": "35"}, "med det nye antallet")]
)
def test_a_change_inside_a_month_says_how_the_month_is_counted(
    felt: dict[str, str], som: str
) -> None:
    html = _svar(**FAERRE, **felt, endres_fra="2021-08-15")["html"]
    assert f"Vi har regnet august {som}." in html
    assert "Hva gjelder når en endring begynner midt i en måned?" in html
    paa_den_foerste = _svar(**FAERRE)["html"]
    assert "Vi har regnet august" not in paa_den_foerste
    assert "midt i en måned" not in paa_den_foerste


def test_the_application_holds_what_why_from_when_the_effect_and_asks_for_consent() -> None:
    tekst = _svar(
        **FAERRE, grunn="Bygget stenger.\r\n\r\n  Vi flytter.", kommune="Nordre Land",
        saksnummer="21/01234",
    )["resultat"]["utkast"]  # fmt: skip
    for ord_ in (
        "Til: IMDi\nFra: Nordre Land\nSaksnummer: 21/01234\n",
        "Søknad om endring: Tilskudd til kvalifisering for beboere i integreringsmottak, 2021",
        "Vi søker om å endre antall plasser.",
        f"Endringen skal gjelde fra 1.{NB}september 2021.",
        "Grunnen er:\nBygget stenger.\nVi flytter.\n",
        f"- September: fra 40 til 30 plasser, −20{NB}030{NB}kr\n",
        f"Før endringen: 961{NB}440{NB}kr\nEtter endringen: 881{NB}320{NB}kr\n"
        f"Differanse: −80{NB}120{NB}kr\n",
        "Vi ber om skriftlig samtykke fra IMDi. Vi gjør ikke endringen før vi har svar.",
    ):
        assert ord_ in tekst
    assert "- August" not in tekst


def test_what_is_not_known_has_its_place_in_brackets() -> None:
    tekst = _svar(hva="aktiviteter")["resultat"]["utkast"]
    for plass in ("[kommunens navn]", "[saksnummeret i tilskuddsbrevet]", "[skriv hvorfor]"):
        assert plass in tekst
    assert "kr" not in tekst.split()


def test_where_the_source_is_silent_the_draft_asks_first_and_applies_if_it_must() -> None:
    tekst = _svar(hva="budsjett")["resultat"]["utkast"]
    assert tekst.count("Spørsmål om endring") == 1
    assert "Vi ber om svar på om vi må søke om det. Må vi det, er dette søknaden." in tekst
    assert "Vi søker om" not in tekst


def test_an_application_for_a_change_that_is_made_does_not_say_that_it_waits() -> None:
    tekst = _svar(hva="formaal", allerede_gjort="ja")["resultat"]["utkast"]
    assert f"Endringen er alt gjort. Den gjelder fra 1.{NB}september 2021." in tekst
    assert "Vi har ikke hatt samtykke før endringen." in tekst
    assert "Vi gjør ikke endringen før" not in tekst


def test_the_page_the_file_and_the_data_hold_the_same_text() -> None:
    svaret = _svar(**FAERRE, grunn="<b>«A & B»</b>")
    fil = nedlasting({**_sporsmaal(**FAERRE, grunn="<b>«A & B»</b>"), "format": "txt"})
    assert fil["filnavn"] == "soeknad-om-endring-2021.txt"
    assert fil["innhold"] == "\ufeff" + svaret["resultat"]["utkast"].replace("\n", "\r\n")
    assert "&lt;b&gt;«A &amp; B»&lt;/b&gt;" in svaret["html"]
    assert "<b>" not in svaret["html"]


def test_the_table_has_a_row_for_each_month_and_one_for_the_sum() -> None:
    csv = nedlasting(_sporsmaal(**FAERRE))["innhold"].split("\r\n")
    assert csv[0] == ("\ufeffMåned;Plasser før;Plasser etter;Før (kr);Etter (kr);Endring (kr)")
    assert csv[9] == "september 2021;40;30;80120;60090;-20030"
    assert csv[13] == "Sum;480;440;961440;881320;-80120"


def test_without_plasser_the_table_is_what_is_to_change_and_whether_to_apply() -> None:
    csv = nedlasting(_sporsmaal(hva=["formaal", "budsjett"]))["innhold"]
    assert csv.startswith("\ufeffHva dere vil endre;Må dere søke?\r\nFormålet;")
    assert "\r\nFordelingen i budsjettet;Vi har ikke funnet" in csv


def test_a_text_file_is_not_made_where_there_is_no_text() -> None:
    with pytest.raises(ValueError, match="txt"):
        nedlasting(
            {
                "kalkulator": "tilbakebetaling",
                "svar": {"tilskuddsaar": "2021", "mottatt": "1", "bokfoert": "1"},
                "format": "txt",
            }
        )


def test_the_words_follow_what_the_year_asks_for() -> None:
    bare_soeke = replace(R2021, endring=replace(KRAV, samtykke_i_forkant=False))
    svar = {"tilskuddsaar": "2021", "hva": "formaal", "endres_fra": "2021-09-01"}
    inndata, _ = les(bare_soeke, svar)
    assert inndata
    e = beregn(inndata)
    assert dommen(e) == "Ja, dere må søke skriftlig"
    assert "før vi har svar" not in utkast(e)
    gjorde = beregn(replace(inndata, allerede_gjort=True))
    assert dommen(gjorde) == "Ja, dere må søke skriftlig"
    assert gjort(gjorde).endswith("Har dere ikke søkt, tar dere kontakt med IMDi.")
    intet = replace(KRAV, skriftlig_soeknad=False, samtykke_i_forkant=False)
    assert kravet(replace(R2021, endring=intet)) == ""


def test_what_is_not_found_of_a_change_is_said_with_when_it_was_looked_for() -> None:
    hull = IkkeFunnet(date(2021, 1, 20))
    aapen = replace(R2021, endring=replace(KRAV, samtykke_i_forkant=hull))
    linjer = "".join(hullene(aapen))
    assert "Vi har ikke funnet om IMDi må samtykke i forkant i kilden." in linjer
    assert f"Vi lette 20.{NB}januar 2021." in linjer
    assert hullene(R2021) == []


def test_without_a_rate_the_verdict_is_given_and_the_kroner_are_said_to_be_missing() -> None:
    with utgaven(uten("sats")) as aar:
        skjema = kalkulator_for("endring").skjema(regler(aar))
        svaret = answer({"kalkulator": "endring", "svar": skjema.standardsvar})
        assert not {"plasser", "plasser_1", "avtalt_1", "fra_maaned"} & {
            f.navn for f in skjema.felt
        }
        assert svaret["resultat"]["utfall"] == "avklares"
        assert "Vi har ikke funnet satsen" in svaret["html"]
        formaal = {**skjema.standardsvar, "hva": "formaal"}
        assert answer({"kalkulator": "endring", "svar": formaal})["resultat"]["utfall"] == "soek"


@pytest.mark.parametrize("tekst", ["010190 12345", "01019012345", "2017\n00000012"])
@pytest.mark.parametrize("felt", ["grunn", "saksnummer"])
def test_a_number_that_may_tell_who_somebody_is_is_refused_and_not_repeated(
    felt: str, tekst: str
) -> None:
    svaret = answer(_sporsmaal(hva="annet", **{felt: f"Gjelder {tekst}."}))
    assert [f["felt"] for f in svaret["feil"]] == [felt]
    assert tekst not in str(svaret)


def test_a_text_of_more_than_a_few_sentences_is_told_to_be_shorter() -> None:
    assert _svar(hva="annet", grunn="a" * 1_000)
    svaret = answer(_sporsmaal(hva="annet", grunn="a" * 1_001))
    assert "høyst 1000 tegn" in svaret["feil"][0]["melding"].replace(NB, "")


def test_the_form_has_room_for_sentences_and_says_what_its_text_button_copies() -> None:
    skjema = kalkulator_for("endring").skjema(R2021)
    assert skjema.kopi == "Kopier søknaden"
    assert "txt" in skjema.filer
