"""The value of a rule in a sentence."""

import pytest

from calculators.markdown.utvidelse import Utvidelse
from calculators.redaksjon.regelverdi import ingen_verdi, regelverdi
from calculators.regelverk import UkjentTilskuddsaar
from calculators.spraak import svarer_paa
from markdown import markdown


@pytest.mark.parametrize(
    ("sti", "tekst"),
    [
        ("2021.sats.kroner", "2\u00a0003\u00a0kr"),
        ("2021.tilskuddsaar", "2021"),
        ("2021.fullfoering.innen", "31.\u00a0desember 2021"),
        ("2021.tiltak.samfunnskunnskap.perioder.1.fra", "1.\u00a0august 2021"),
        ("2021.frister.aarsrapport.naar.maaned", "januar 2022"),
        ("2021.frister.akseptfrist.naar.dager", "14"),
        ("2021.ordninger.karriereveiledning.frister.soeknad.klokkeslett", "kl.\u00a017.00"),
        ("2021.kontroll.av", "IMDi og Riksrevisjonen"),
        ("2021.tiltak.norsk.navn", "Opplæring i norsk"),
    ],
)
def test_a_value_is_written_as_a_norwegian_would(sti: str, tekst: str) -> None:
    assert regelverdi(sti) == tekst


def test_a_name_follows_the_language_of_the_page() -> None:
    with svarer_paa("nn"):
        assert regelverdi("2021.beboerstatuser.asylsoeker.navn") == "Asylsøkjar"


def _html(tekst: str) -> str:
    return markdown(tekst, extensions=[Utvidelse(uten_side=True)])


def test_a_value_stands_in_the_sentence_with_where_it_came_from() -> None:
    verdi = '<data class="regelverdi" value="2021.sats.kroner">2\u00a0003\u00a0kr</data>'
    assert _html("{{ 2021.sats.kroner }} per plass") == f"<p>{verdi} per plass</p>"


def test_a_mark_is_words_and_not_only_a_colour() -> None:
    html = _html("Satsen. {{ kilde: Rapportering }}")
    assert '<span class="merke merke--kilde">Står i kilden' in html
    assert ": Rapportering" in html


def test_code_shows_the_braces_as_they_are() -> None:
    assert "{{ 2021.sats.kroner }}" in _html("`{{ 2021.sats.kroner }}`")


@pytest.mark.parametrize(
    ("sti", "sagt"),
    [
        (
            "2021.sats.krone",
            "«krone» finnes ikke, men disse finnes: kilde, kontrollert, kroner, enhet og telles.",
        ),
        (
            "2021.sats.kroner.tall",
            "Stien er for lang: ta bort «.tall» og det som står etter.",
        ),
        (
            "2021.ordninger.karriereveiledning.frister.x",
            "«x» finnes ikke, men denne finnes: soeknad.",
        ),
        (
            "2021.frister.aarsrapport.naar.dato",
            "«dato» finnes ikke, men denne finnes: maaned.",
        ),
    ],
)
def test_a_path_that_leads_nowhere_is_told_what_there_is_as_a_norwegian_would(
    sti: str, sagt: str
) -> None:
    with pytest.raises(KeyError) as feil:
        regelverdi(sti)
    assert ingen_verdi(sti, feil.value) == f"Regelverket har ingen verdi «{sti}». {sagt} {_RAAD}"


_RAAD = "Rett stien, eller ta bort setningen hvis den ikke gjelder lenger."


def test_years_are_listed_with_one_full_stop() -> None:
    feil = UkjentTilskuddsaar(2022, (2021, 2024))
    sagt = "Det finnes ikke regler for 2022. Regler finnes for 2021 og 2024."
    assert str(feil) == sagt
    assert ingen_verdi("2022.sats", feil).endswith(f"«2022.sats». {sagt} {_RAAD}")
