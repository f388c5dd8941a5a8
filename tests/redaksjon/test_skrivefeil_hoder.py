"""Headings that are misspelt, in the wrong brackets, or missing; and files saved in other ways."""

import pytest

from calculators.redaksjon.regelfil import tolk
from calculators.regelverk import kilder
from calculators.regelverk.feil import Regelfeil
from regelfil import TEKST, feilen

ORDNING = '[[ordninger]]\nid = "karriereveiledning"'
SATS = '[[ordninger.satser]]\nid = "individuell"'
FRIST = '[[ordninger.frister]]\nid = "soeknad"'
NAAR = 'naar = { maaned = "2021-01" }'
MISSING = "overskriften over linjen mangler"


@pytest.mark.parametrize(
    ("gammelt", "nytt", "melding"),
    [
        ("[[ordninger]]", "[[ordningar]]", "mente du «ordninger»? Skriv [[ordninger]]"),
        ("[[ordninger]]", "[[Ordninger]]", "mente du «ordninger»? Skriv [[ordninger]]"),
        ("[[ordninger]]", "[[tilskudd]]", "mente du «ordninger»? Skriv [[ordninger]]"),
        (SATS, SATS.replace("satser", "satsar"), "Skriv [[ordninger.satser]]"),
        (SATS, SATS.replace("ordninger.", ""), "Skriv [[ordninger.satser]]"),
        (FRIST, FRIST.replace("ordninger", "ordningar"), "Skriv [[ordninger.frister]]"),
        ("[[tiltak]]", "[[tiltakk]]", "mente du «tiltak»? Skriv [[tiltak]]"),
        ("[sats]", "[satss]", "mente du «sats»? Skriv [sats]"),
        ("[sats]", "[beløp]", "mente du «sats»? Skriv [sats]"),
        ("[bruk]", "[bruken]", "mente du «bruk»? Skriv [bruk]"),
        ("[fullfoering]", "[fullføring]", "mente du «fullfoering»? Skriv [fullfoering]"),
    ],
)
def test_a_heading_that_is_misspelt_is_the_only_fault(
    gammelt: str, nytt: str, melding: str
) -> None:
    skrevet = nytt.partition("\n")[0].strip("[]")
    svar = feilen(gammelt, nytt)
    assert svar.startswith(f"{skrevet}: overskriften er ukjent: ")
    assert svar.endswith(melding)


@pytest.mark.parametrize(
    ("gammelt", "nytt", "skriv"),
    [
        ("[[ordninger]]", "[ordninger]", "skriv [[ordninger]]: hvert element har sin egen"),
        (SATS, SATS.replace("[[", "[").replace("]]", "]"), "skriv [[ordninger.satser]]"),
        ("[sats]", "[[sats]]", "skriv [sats]: tabellen står én gang"),
        ("[[ordninger]]", "[[ordninger]", "skriv [[ordninger]]"),
        ("[[ordninger]]", "[ordninger]]", "skriv [[ordninger]]"),
        ("[[ordninger]]", "[[ordninger", "skriv [[ordninger]]"),
        ("[[ordninger]]", "ordninger]]", "skriv [[ordninger]]"),
        ("[[ordninger]]", "ordninger", "skriv [[ordninger]]"),
        ("[sats]", "sats:", "skriv [sats]"),
        ("[sats]", "(sats)", "skriv [sats]"),
        (ORDNING, ORDNING.replace("\n", " "), "flytt det til neste linje"),
        (FRIST, FRIST.replace("ordninger.", ""), "skriv [[ordninger.frister]]"),
        ("[sats]", "[sats];", "ta bort «;»"),
        ("[sats]", "[sats] se brevet", "skriv # foran"),
        ("[bruk]", "[sats]", "mente du [bruk]? Ellers ta bort den ene"),
    ],
)
def test_a_heading_in_the_wrong_brackets_is_the_only_fault(
    gammelt: str, nytt: str, skriv: str
) -> None:
    assert skriv in feilen(gammelt, nytt)


@pytest.mark.parametrize(
    "hode",
    [
        "[kildeside]",
        "[sats]",
        "[bruk]",
        "[[kriterier]]",
        "[[beboerstatuser]]",
        "[[tiltak]]",
        "[fullfoering]",
        "[[ordninger]]",
        "[[ordninger.satser]]",
        "[[ordninger.frister]]",
        "[[brevdatoer]]",
        "[[frister]]",
        "[aarsrapport]",
        "[utbetaling]",
        "[endring]",
        "[kontroll]",
        "[klage]",
    ],
)
def test_a_heading_that_is_deleted_is_asked_for_where_it_stood(hode: str) -> None:
    assert feilen(f"{hode}\n", "") == f"{hode.strip('[]')}: {MISSING}: skriv {hode} på linjen over"


@pytest.mark.parametrize("luft", ["\n", ""])
def test_a_heading_between_two_of_a_kind_is_asked_for_too(luft: str) -> None:
    melding = feilen('\n\n[[tiltak]]\nid = "kultur', f'\n{luft}id = "kultur')
    assert melding == f"tiltak: {MISSING}: skriv [[tiltak]] på linjen over"


@pytest.mark.parametrize("hode", ["[sats]", "[[tiltak]]"])
def test_a_heading_that_stands_twice_in_a_row_is_the_only_fault(hode: str) -> None:
    with pytest.raises(Regelfeil) as feil:
        tolk(TEKST.replace(hode, f"{hode}\n{hode}", 1), "2021.toml")
    linje = TEKST.partition(hode)[0].count("\n") + 2
    assert len(feil.value.funn) == 1
    assert str(feil.value).startswith(f"2021.toml:{linje}: {hode.strip('[]')}")
    assert str(feil.value).endswith(": ta bort den ene")


def test_a_part_that_is_missing_is_asked_for_with_its_heading() -> None:
    foer, _, etter = TEKST.partition("[sats]\n")
    with pytest.raises(Regelfeil) as feil:
        tolk(foer + etter.partition("\n\n")[2], "2021.toml")
    assert [(f.noekkel, f.skriv) for f in feil.value.funn] == [
        (
            "sats",
            "legg til [sats] med kilde, kontrollert, kroner, enhet, "
            "eller bare med ikke_funnet = datoen du lette",
        )
    ]


@pytest.mark.parametrize(
    ("linje", "ny", "melding"),
    [
        ("kroner = 2003", "kroner = 2003\nfra = 2021-01-01", "flytt den til [bruk] eller"),
        ("kroner = 2003", "kroner = 2003\nutkast = true", "flytt linjen øverst i filen"),
        ("kroner = 2003", "belop = 2003", "mente du «kroner»?"),
        (NAAR, "dato = 2021-01-31", "skriv den inni naar: naar = { dato = 2021-01-31 }"),
    ],
)
def test_a_line_in_the_wrong_table_is_told_where_it_belongs(
    linje: str, ny: str, melding: str
) -> None:
    with pytest.raises(Regelfeil) as feil:
        tolk(TEKST.replace(linje, ny, 1), "2021.toml")
    assert [f.galt for f in feil.value.funn] == ["nøkkelen er ukjent"]
    assert melding in str(feil.value)


def test_a_table_of_a_table_that_has_not_come_yet_is_told_to_move() -> None:
    ny = '[[ordninger.satser]]\nid = "a"\nnavn = { nb = "x", nn = "y" }\nkroner = 2\n\n'
    assert "står foran den første [[ordninger]]" in feilen("[[ordninger]]", f"{ny}[[ordninger]]")


def test_a_misspelt_heading_hides_no_other_fault() -> None:
    tekst = TEKST.replace("[[ordninger]]", "[[ordningar]]", 1)
    tekst = tekst.replace("kroner = 2250", "kroner = 2 250").replace("kroner = 450", "kroner = -4")
    with pytest.raises(Regelfeil) as feil:
        tolk(tekst, "2021.toml")
    assert [f.noekkel for f in feil.value.funn] == [
        "ordningar",
        "ordninger[1].satser[1].kroner",
        "ordninger[1].satser[2].kroner",
    ]


@pytest.mark.parametrize(
    "lagret",
    [
        "\ufeff" + TEKST,
        TEKST.replace("\n", "\r\n"),
        TEKST.replace("\n", "\r"),
        "\ufeff" + TEKST.replace("\n", "\r\n"),
        TEKST.replace(" = ", "\t=\t"),
        TEKST.rstrip("\n"),
    ],
    ids=["mark", "windows", "old mac", "notepad", "tabs", "no last line end"],
)
def test_a_file_saved_by_another_program_is_read_the_same(lagret: str) -> None:
    assert tolk(lagret, "2021.toml") == tolk(TEKST, "2021.toml")


@pytest.mark.parametrize("lagret", ["\ufeff" + TEKST.replace("\n", "\r\n"), TEKST])
def test_a_fault_in_a_file_saved_by_another_program_has_its_own_line(lagret: str) -> None:
    with pytest.raises(Regelfeil) as feil:
        tolk(lagret.replace("kroner = 2003", "kroner = 2 003"), "2021.toml")
    linje = TEKST.partition("kroner = 2003")[0].count("\n") + 1
    assert str(feil.value).startswith(f"2021.toml:{linje}: sats.kroner: «2 003» lar seg ikke lese")


@pytest.mark.parametrize(("koding", "linje"), [("cp1252", 2), ("latin-1", 2), ("utf-16", 1)])
def test_a_file_that_is_not_utf8_is_told_how_to_be_saved(
    koding: str, linje: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lagret = TEKST.replace("—", "-").replace("–", "-").replace("…", "...").encode(koding)
    monkeypatch.setattr(kilder, "_innhold", lambda _: lagret)
    with pytest.raises(Regelfeil) as feil:
        kilder.regeltekst(2021)
    assert str(feil.value).startswith(f"2021.toml:{linje}: filen: er ikke lagret som UTF-8: ")
    assert "Notisblokk" in str(feil.value)


FLERE = "kalkulatorene regner med én sats for hele året, så dette kan ikke stå her."


@pytest.mark.parametrize(
    ("linje", "ny"),
    [
        ("kroner = 2003", "kroner = [2003, 2100]"),
        ("kroner = 2003", "perioder = [{ fra = 2021-07-01, kroner = 2100 }]"),
        ("kroner = 2003", "kroner = 2003\nperioder = [{ fra = 2021-07-01, kroner = 2100 }]"),
        ("kroner = 2003", "kroner = 2003\nkroner_fra_juli = 2100"),
        ("# Når tilskuddet skal", "[[sats.perioder]]\nkroner = 2100\n\n# Når tilskuddet skal"),
    ],
)
def test_two_rates_in_a_year_are_told_to_be_more_than_the_calculators_can_do(
    linje: str, ny: str
) -> None:
    assert linje in TEKST
    with pytest.raises(Regelfeil) as feil:
        tolk(TEKST.replace(linje, ny, 1), "2021.toml")
    om_satsen = [f.skriv for f in feil.value.funn if "sats" in f.noekkel]
    assert any(skriv.startswith(FLERE) for skriv in om_satsen)
    assert not any("tiltak" in f.skriv for f in feil.value.funn)


@pytest.mark.parametrize(
    ("linje", "ny", "skriv"),
    [
        ("kroner = 2003", 'kroner = "ikke fastsatt"', "skriver du bare ikke_funnet = datoen"),
        ("kroner = 2003", "kroner = ikke fastsatt", "du bare ikke_funnet = datoen du lette under"),
        (
            "kroner = 2003",
            "kroner = { ikke_funnet = 2021-01-20 }",
            "skriv bare ikke_funnet = datoen du lette under [sats], eller et helt tall",
        ),
        (
            "fra = 2021-01-01",
            'fra = "ukjent"',
            "Er den ikke kjent ennå, skriver du fra = { ikke_funnet = datoen du lette }",
        ),
    ],
)
def test_what_is_not_known_yet_is_told_how_it_is_written(linje: str, ny: str, skriv: str) -> None:
    (funn,) = _funnene(linje, ny)
    assert skriv in funn


def test_a_number_that_is_only_written_amiss_is_not_told_to_be_unknown() -> None:
    (funn,) = _funnene("kroner = 2003", 'kroner = "2 003"')
    assert "ikke_funnet" not in funn


def _funnene(linje: str, ny: str) -> list[str]:
    assert linje in TEKST
    with pytest.raises(Regelfeil) as feil:
        tolk(TEKST.replace(linje, ny, 1), "2021.toml")
    return [f.skriv for f in feil.value.funn]
