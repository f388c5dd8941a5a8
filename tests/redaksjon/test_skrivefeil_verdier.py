"""What an editor may write where a number, a date, a time or a text should be, and is told."""

import pytest

from calculators.redaksjon.regelfil import tolk
from calculators.regelverk.feil import Regelfeil
from regelfil import TEKST, feilen

KLOKKA = "klokkeslett = 17:00:00"
NAAR = 'naar = { maaned = "2021-01" }'
NAVN = 'navn = { nb = "Opplæring i norsk", nn = "Opplæring i norsk" }'
UTGIVER = 'utgiver = "IMDi"'
DEKKER = 'dekker = ["norsk", "samfunnskunnskap"]'


@pytest.mark.parametrize(
    "skrevet",
    ["17:00", "17.00", "kl. 17", "kl. 17.00", '"17:00"', "17", "1700", '"kl. 17"', "kl 17:00", '"'],
)
def test_a_time_is_given_back_with_its_seconds(skrevet: str) -> None:
    if skrevet == '"':
        skrevet = '"17:00'
    melding = feilen(KLOKKA, f"klokkeslett = {skrevet}")
    assert melding.startswith("ordninger[1].frister[1].klokkeslett: ")
    assert "17:00:00" in melding or 'skriv "17:00"' in melding


def test_a_time_that_is_not_in_a_day_is_told() -> None:
    assert feilen(KLOKKA, "klokkeslett = 24:00").endswith("fra 00:00:00 til 23:59:59")


@pytest.mark.parametrize(
    ("skrevet", "skriv"),
    [
        ("2141,50", "skriv hele kroner, uten desimaler: for eksempel 2141"),
        ("2141.50", "skriv hele kroner, uten desimaler: for eksempel 2141"),
        ('"2141,50"', "skriv hele kroner, uten desimaler: for eksempel 2141"),
        ("2.141,50", "skriv hele kroner, uten desimaler: for eksempel 2141"),
        ("2 141,50 kr", "skriv hele kroner, uten desimaler: for eksempel 2141"),
        ("2.141", "skriv bare sifrene: 2141"),
        ("2.100", "skriv bare sifrene: 2100"),
        ("2,141", "skriv bare sifrene: 2141"),
        ("2141,00", "skriv bare sifrene: 2141"),
        ("kr 2141", "skriv bare sifrene: 2141"),
        ("2141 kr per plass", "skriv bare sifrene: 2141"),
        ("2141 per plass", "skriv bare sifrene: 2141"),
        ("ca. 2000", "skriv et helt tall uten mellomrom og anførselstegn"),
        ("2003;", "ta bort «;» på slutten: 2003"),
        ("= 2003", "skriv bare ett likhetstegn: = 2003"),
        ('2003 kilde = "x"', "skriv hver nøkkel på sin egen linje"),
    ],
)
def test_kroner_are_whole_and_never_rounded_for_the_editor(skrevet: str, skriv: str) -> None:
    melding = feilen("kroner = 2003", f"kroner = {skrevet}")
    assert melding.startswith("sats.kroner: ")
    assert melding.endswith(f": {skriv}")


@pytest.mark.parametrize(
    ("skrevet", "noekkel", "skriv"),
    [
        ("dato = 2021-12-31, klokkeslett = 13:00", "klokkeslett", "anførselstegn: 13:00:00"),
        ("dato = 31.12.2021, klokkeslett = 13:00:00", "dato", "uten anførselstegn: 2021-12-31"),
        ("dato = 31. desember 2021", "dato", "uten anførselstegn: 2021-12-31"),
        ("dato = 2021-12", "dato", 'er bare måneden kjent, skriv naar = { maaned = "2021-12" }'),
        ('dager = 14,5, etter = "tilskuddsbrev_sendt"', "dager", "uten desimaler: for eksempel 14"),
        ('dager = 14 dager, etter = "tilskuddsbrev_sendt"', "dager", "skriv bare sifrene: 14"),
        ("maaned = 2021-01", "maaned", 'skriv tekst i anførselstegn: "2021-01"'),
        ('maaned = "2021-01', "maaned", 'skriv "2021-01"'),
        ('maaned = 2021-01"', "maaned", 'skriv tekst i anførselstegn: "2021-01"'),
        ('maaned: "2021-01"', "maaned", "skriv maaned ="),
        ("hvert = kvartal", "hvert", 'skriv ordet i anførselstegn: "kvartal"'),
        ("dato = 2021-12-31 klokkeslett = 13:00:00", "", "sett inn komma"),
        ("dato = 2021-12-31; klokkeslett = 13:00:00", "", "skriv komma i stedet"),
        ("dato = 2021-12-31,", "", "ta bort kommaet"),
        ("dato 2021-12-31", "", "skriv dato = 2021-12-31"),
    ],
)
def test_the_part_of_a_table_that_is_at_fault_is_the_one_that_is_told(
    skrevet: str, noekkel: str, skriv: str
) -> None:
    melding = feilen(NAAR, f"naar = {{ {skrevet} }}")
    assert melding.startswith(f"frister[1].naar{'.' if noekkel else ''}{noekkel}: ")
    assert melding.endswith(skriv)


@pytest.mark.parametrize(
    ("skrevet", "skriv"),
    [
        ('"Opplæring i norsk"', '{ nb = "Opplæring i norsk", nn = "…" }'),
        ('{ nb = "Opplæring" nn = "Opplæring" }', "sett inn komma"),
        ('{ nb = "Opplæring, nn = "Opplæring" }', 'skriv "Opplæring"'),
        ('{ nb = Opplæring", nn = "Opplæring" }', 'skriv tekst i anførselstegn: "Opplæring"'),
        ('{ nb = "Opplæring", nn = "Opplæring }', 'skriv "Opplæring"'),
        ('{ nb = "Opplæring i "norsk"", nn = "x" }', '"Opplæring i «norsk»"'),
        ('{ nb = "x", nn = "Opplæring i "norsk" tale" }', '"Opplæring i «norsk» tale"'),
        ('{ nb = "x", nn = “y, z” }', 'skriv tekst i rette anførselstegn: "y, z"'),
        ('{ nb = "x", nn = "y"', 'sett } etter «{ nb = "x", nn = "y"»'),
        ('nb = "x", nn = "y" }', 'skriv { nb = "x", nn = "y" }'),
        ('[ nb = "x", nn = "y" ]', 'skriv { nb = "x", nn = "y" }'),
        ('{ nb = "x", nn = "y" ]', "sett } foran, eller bytt tegnet ut med }"),
        ('{ nb = "x", nb = "y", nn = "z" }', "ta bort den ene"),
        ('{ nb = "x",, nn = "y" }', "ta bort den ene «,»"),
        ('{ "x", "y" }', "skriv en nøkkel og = foran hver verdi"),
        ('{ nb = "x", nn = }', "skriv en verdi etter ="),
        ('{ bm = "x", nn = "y" }', "mente du «nb»?"),
        ('{ nb = "Opplæring\n i norsk", nn = "y" }', "skriv hele teksten på én linje"),
        ('{\n  nb = "x",\n  nn = "y",\n}', "skriv alt fra { til } på én linje"),
    ],
)
def test_a_text_in_two_languages_is_told_what_it_lacks(skrevet: str, skriv: str) -> None:
    melding = feilen(NAVN, f"navn = {skrevet}")
    assert melding.startswith("tiltak[1].navn")
    assert melding.endswith(skriv)


@pytest.mark.parametrize(
    ("linje", "skriv"),
    [
        ("utgiver = “IMDi”", 'skriv tekst i rette anførselstegn: "IMDi"'),
        ('utgiver = "IMDi', 'skriv "IMDi"'),
        ('utgiver = IMDi"', 'skriv tekst i anførselstegn: "IMDi"'),
        ('utgiver = "IMDi" direktoratet', "skriv # foran en merknad: # direktoratet"),
        ('utgiver = "IMDi";', "ta bort «;»"),
        ('utgiver = "IMDi", "UDI"', "ta det bort: nøkkelen har bare én verdi"),
        ('utgiver = "Direktoratet "IMDi" i Oslo"', '"Direktoratet «IMDi» i Oslo"'),
        (r'utgiver = "C:\mappe"', "skriv / eller to bakstreker i stedet: \\\\"),
        ('utgiver = "IM\nDi"', "skriv hele teksten på én linje"),
        ("utgiver = # ingen", "skriv en verdi etter ="),
        ('utgiver: "IMDi"', 'skriv utgiver = "IMDi"'),
        ('utgiver "IMDi"', 'skriv utgiver = "IMDi"'),
        ('utgivr = "IMDi"', "mente du «utgiver»?"),
        ('UTGIVER = "IMDi"', "mente du «utgiver»?"),
        ('ut giver = "IMDi"', "mente du «utgiver»?"),
        ('"utgiver = "IMDi"', 'skriv utgiver = "IMDi"'),
        ('utgiver\u00a0= "IMDi"', 'skriv linjen slik: utgiver = "IMDi"'),
        ('// utgiver\nutgiver = "IMDi"', "skriv # foran en merknad: # utgiver"),
    ],
)
def test_a_line_with_a_text_is_told_what_to_write(linje: str, skriv: str) -> None:
    melding = feilen(UTGIVER, linje)
    assert melding.startswith("kildeside")
    assert melding.endswith(skriv)


@pytest.mark.parametrize(
    ("skrevet", "skriv"),
    [
        ('"norsk", "samfunnskunnskap"', "skriv flere verdier i [ ], med komma mellom: [ … , … ]"),
        ('["norsk" "samfunnskunnskap"]', "sett inn komma"),
        ('["norsk, "samfunnskunnskap"]', 'skriv "norsk"'),
        ('[norsk", "samfunnskunnskap"]', 'skriv tekst i anførselstegn: "norsk"'),
        ('["norsk", "samfunnskunnskap', 'skriv "samfunnskunnskap"'),
        ('["norsk", "samfunnskunnskap"', 'sett ] etter «["norsk", "samfunnskunnskap"»'),
        ('["norsk"; "samfunnskunnskap"]', "skriv komma i stedet"),
        ('"norsk"', 'skriv verdiene i [ ]: ["norsk"]'),
        ("norsk, samfunnskunnskap", 'skriv verdiene i [ ]: ["norsk", "samfunnskunnskap"]'),
    ],
)
def test_a_list_on_one_line_is_told_what_it_lacks(skrevet: str, skriv: str) -> None:
    melding = feilen(DEKKER, f"dekker = {skrevet}")
    assert melding.startswith("ordninger[3].dekker")
    assert melding.endswith(skriv)


PERIODE = '  { fra = 2021-01-01, krav = "skal", gjelder = ["asylsoeker"] },'
PERIODER = "perioder = [\n  { fra = 2021-08-01"


@pytest.mark.parametrize(
    ("gammelt", "nytt", "skriv"),
    [
        (PERIODE, PERIODE.replace(",  ", "").rstrip(","), "sett inn komma"),
        (PERIODE, PERIODE.replace('"skal",', '"skal,'), 'skriv "skal"'),
        (PERIODE, PERIODE.replace("2021-01-01", "1. januar 2021"), "anførselstegn: 2021-01-01"),
        (PERIODE, PERIODE.replace('"skal"', "skal"), 'skriv ordet i anførselstegn: "skal"'),
        (PERIODE, PERIODE.replace("]", ""), "sett ] foran, eller bytt tegnet ut med ]"),
        (PERIODE, PERIODE.replace("}", ""), "sett } etter"),
        (PERIODE, PERIODE.replace("{ ", ""), "skriv { fra = 2021-01-01, "),
        (PERIODE, f"{PERIODE} // se brevet", "skriv # foran en merknad: # se brevet"),
        (PERIODER, PERIODER.replace("[", "", 1), "sett [ etter ="),
        (PERIODER, PERIODER.replace("=", "==", 1), "skriv bare ett likhetstegn: = ["),
    ],
)
def test_a_list_over_many_lines_is_told_the_line_of_the_element(
    gammelt: str, nytt: str, skriv: str
) -> None:
    melding = feilen(gammelt, nytt)
    assert melding.startswith("tiltak[")
    assert skriv in melding


def test_a_list_without_its_last_bracket_is_told_where_it_ends() -> None:
    with pytest.raises(Regelfeil) as feil:
        tolk(TEKST.replace("},\n]\nkilde", "},\nkilde", 1), "2021.toml")
    assert len(feil.value.funn) == 1
    assert "listen mangler ] på slutten" in str(feil.value)


@pytest.mark.parametrize("skrevet", ["nei", "Nei", "NEI"])
def test_a_check_that_is_not_made_is_a_word_between_quotes(skrevet: str) -> None:
    melding = feilen("kontrollert = 2026-11-23", f"kontrollert = {skrevet}")
    assert melding.endswith('skriv ordet i anførselstegn: "nei"')
