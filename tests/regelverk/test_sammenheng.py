"""Values that are fine one by one and wrong together."""

from datetime import date
from typing import Any

import pytest

from calculators.redaksjon.regelfil import tolk
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import Naar
from regelfil import FIL, som_toml, tabellen

IMDI = "https://www.imdi.no/tilskudd/tilskudd"
STATUS = ["asylsoeker"]
BEGGE = {"maaned": "2021-01", "hvert": "kvartal"}
FRIST = ("ordninger", 0, "frister", 0)
DEL = ("aarsrapport", "deler", 0)
INNHOLD = [{"nb": "regnskap", "nn": "rekneskap"}]
FORSTE = ("tiltak", 0, "perioder", 0)
N = "frister[1].naar"
P = "tiltak[1].perioder[1]"
Q = "tiltak[2].perioder[3]"


def _funn(tabell: dict[str, Any], navn: str = "2021.toml") -> list[tuple[str, str]]:
    with pytest.raises(Regelfeil) as feil:
        tolk(som_toml(tabell), navn)
    return [(f.noekkel, f.galt) for f in feil.value.funn]


def _sett(sti: tuple[str | int, ...], verdi: Any) -> dict[str, Any]:
    tabell = tabellen()
    holder: Any = tabell
    *over, sist = sti
    for del_ in over:
        holder = holder[del_]
    holder[sist] = verdi
    return tabell


@pytest.mark.parametrize(
    ("sti", "verdi", "noekkel", "galt"),
    [
        (("tiltak", 0, "id"), "kompetansekartlegging", "tiltak[1].id", "er brukt flere ganger"),
        (("tiltak", 0, "id"), "Norsk 1", "tiltak[1].id", "er ikke en id"),
        (("tiltak", 0, "perioder"), [], "tiltak[1].perioder", "har ingen periode"),
        ((*FORSTE, "gjelder"), ["flyktning"], f"{P}.gjelder", "«flyktning» er ukjent"),
        ((*FORSTE, "gjelder"), [], f"{P}.gjelder", "listen er tom"),
        ((*FORSTE, "gjelder"), STATUS * 2, f"{P}.gjelder", "står flere ganger"),
        ((*FORSTE, "fra"), date(2022, 1, 1), f"{P}.fra", "ikke i riktig år"),
        ((*FORSTE, "krav"), "utgaar", f"{P}.krav", "ingen periode"),
        (("tiltak", 1, "perioder", 2, "fra"), date(2021, 1, 1), f"{Q}.fra", "ikke etter"),
        (("tiltak", 1, "perioder", 2, "krav"), "skal", f"{Q}.krav", "samme krav"),
        (("ordninger", 0, "dekker"), ["dans"], "ordninger[1].dekker", "«dans» er ukjent"),
        (("ordninger", 0, "side"), "www.imdi.no", "ordninger[1].side", "ikke en nettadresse"),
        (("ordninger", 0, "satser", 1, "id"), "individuell", "ordninger[1].satser[1].id", "flere"),
        ((*FRIST, "dato"), date(2012, 7, 1), "ordninger[1].frister[1].dato", "år"),
        (("fullfoering", "ett_av"), [], "fullfoering.ett_av", "listen er tom"),
        (("fullfoering", "ett_av"), ["dans"], "fullfoering.ett_av", "ukjent"),
        (("fullfoering", "innen"), date(2022, 12, 31), "fullfoering.innen", "riktig år"),
        (("frister", 0, "naar"), {}, "frister[1].naar", "ikke en kjent form"),
        (("frister", 0, "naar"), BEGGE, "frister[1].naar", "ikke en kjent form"),
        (("frister", 0, "naar"), {"maaned": "januar"}, "frister[1].naar.maaned", "ikke en måned"),
        (("frister", 0, "naar"), {"maaned": "2020-09"}, "frister[1].naar.maaned", "riktig år"),
        (("frister", 0, "naar"), {"dato": date(2012, 5, 3)}, "frister[1].naar.dato", "riktig år"),
        (("frister", 0, "naar"), {"dager": 3, "etter": "brevet"}, f"{N}.etter", "ukjent"),
        (
            ("frister", 1, "naar"),
            {"dager": 14_000_000, "etter": "tilskuddsbrev_sendt"},
            "frister[2].naar.dager",
            "rimelig",
        ),
        (("frister", 1, "merke"), "kilde", "frister[2].merke", "kan ikke stå i kilden"),
        (("aarsrapport", "frist"), "rapporten", "aarsrapport.frist", "«rapporten» er ukjent"),
        (("aarsrapport", "frist"), "tilskuddsrapport", "aarsrapport.frist", "gjentar seg"),
        (("aarsrapport", "deler"), [], "aarsrapport.deler", "listen er tom"),
        ((*DEL, "id"), "resultatmaal", "aarsrapport.deler[1].id", "er brukt flere ganger"),
        ((*DEL, "slag"), "prosjektregnskap", "aarsrapport.deler[3].slag", "mer enn ett"),
        (("frister", 9, "innhold"), INNHOLD, "frister[10].innhold", "står to steder"),
        (("bruk", "til"), date(2022, 12, 31), "bruk.til", "riktig år"),
        (("bruk", "fra"), date(2022, 1, 1), "bruk.fra", "riktig år"),
        (("sats", "kroner"), 0, "sats.kroner", "satsen er 0"),
        (("sats", "kontrollert"), "nei", "sats.kontrollert", "ikke kontrollert mot «Dette får"),
        (("sats", "kontrollert"), date(2019, 12, 31), "sats.kontrollert", "før året før"),
        (("kildeside", "kontrollert"), "nei", "kildeside.kontrollert", "ikke kontrollert"),
        (("kildeside", "url"), "https://imdi.no/tilskudd-2020/", "kildeside.url", "et annet år"),
        (("kildeside", "url"), "https://imdi.no/2021/tilskudd-2020/", "kildeside.url", "annet år"),
        (("kildeside", "oppdatert"), date(2020, 9, 30), "kildeside.oppdatert", "statsbudsjettet"),
        (("ordninger", 0, "side"), f"{IMDI}-2020/om/", "ordninger[1].side", "tilskudd i 2020"),
        (("kildeside", "url"), "imdi.no", "kildeside.url", "ikke en nettadresse"),
        (("kontroll", "av"), [], "kontroll.av", "listen er tom"),
        (("tilskuddsaar",), 2022, "tilskuddsaar", "et annet år enn filen 2021.toml"),
        (("kriterier",), [], "kriterier", "listen er tom"),
    ],
)  # fmt: skip
def test_what_does_not_hang_together_is_refused(
    sti: tuple[str | int, ...] | tuple[str, str] | tuple[str],
    verdi: Any,
    noekkel: str,
    galt: str,
) -> None:
    funn = _funn(_sett(sti, verdi))
    assert any(n == noekkel and galt in g for n, g in funn), funn


@pytest.mark.parametrize(
    ("sti", "verdi", "skriv"),
    [
        (("tiltak", 5, "id"), "språktrening", "for eksempel «spraaktrening»"),
        ((*FORSTE, "gjelder"), ["asylsøker"], "mente du «asylsoeker»? Ellers skriv «asylsoeker»"),
        (("ordninger", 0, "dekker"), ["Norsk"], "mente du «norsk»? Ellers skriv «norsk», "),
    ],
)
def test_an_id_that_is_nearly_right_is_recognised(
    sti: tuple[str | int, ...], verdi: list[str] | str, skriv: str
) -> None:
    with pytest.raises(Regelfeil) as feil:
        tolk(som_toml(_sett(sti, verdi)), "2021.toml")
    assert len(feil.value.funn) == 1
    assert skriv in feil.value.funn[0].skriv


def _raadet(tabell: dict[str, Any], noekkel: str) -> str:
    with pytest.raises(Regelfeil) as feil:
        tolk(som_toml(tabell), "2021.toml")
    return next(f.skriv for f in feil.value.funn if f.noekkel == noekkel)


HULL = [{"ikke_funnet": date(2021, 1, 20)}]


@pytest.mark.parametrize(
    ("rom", "borte", "noekkel", "skriv"),
    [
        ("tiltak", "kultur_og_verdier", "fullfoering.ett_av", "eller ta den bort fra listen"),
        ("tiltak", "kultur_og_verdier", "ordninger[4].dekker", "eller ta den bort fra listen"),
        ("beboerstatuser", "asylsoeker", f"{P}.gjelder", "eller ta den bort fra listen"),
        ("beboerstatuser", "asylsoeker", "tiltak[2].perioder[1].gjelder", "ta bort hele perioden"),
        ("frister", "aarsrapport", "aarsrapport.frist", "eller skriv frist = { ikke_funnet = "),
        ("brevdatoer", "", "frister[2].naar.etter", "skriv tidspunktet på en annen måte, eller"),
    ],
)
def test_what_names_an_entry_that_is_gone_may_be_taken_away(
    rom: str, borte: str, noekkel: str, skriv: str
) -> None:
    igjen = [e for e in tabellen()[rom] if borte and e["id"] != borte]
    assert skriv in _raadet(_sett((rom,), igjen), noekkel)


@pytest.mark.parametrize(
    ("rom", "noekkel", "skriv"),
    [
        ("tiltak", "fullfoering.ett_av", "skriv bare ikke_funnet = datoen du lette under [full"),
        ("tiltak", "ordninger[4].dekker", "skriv dekker = []"),
        ("beboerstatuser", f"{P}.gjelder", "skriv perioder = { ikke_funnet = datoen du lette }"),
        ("brevdatoer", "frister[2].naar.etter", "skriv naar = { ikke_funnet = datoen du lette }"),
        ("frister", "aarsrapport.frist", "skriv frist = { ikke_funnet = datoen du lette }"),
    ],
)
def test_what_names_an_entry_of_a_list_that_is_not_found_is_not_found_either(
    rom: str, noekkel: str, skriv: str
) -> None:
    assert _raadet(_sett((rom,), HULL), noekkel).startswith(skriv)


def test_the_advice_for_a_report_whose_deadlines_are_not_found_is_taken() -> None:
    tabell = _sett(("frister",), HULL)
    tabell["aarsrapport"]["frist"] = HULL[0]
    assert tolk(som_toml(tabell), "2021.toml").aarsrapport


@pytest.mark.parametrize("rom", ["ordninger", "brevdatoer"])
def test_a_list_that_may_be_empty_is_written_so_when_the_last_entry_is_deleted(rom: str) -> None:
    tabell = tabellen()
    del tabell[rom]
    assert _raadet(tabell, rom).endswith(f"Er det ingen, skriver du {rom} = [] øverst i filen")
    tabell["frister"] = [f for f in tabell["frister"] if "etter" not in f["naar"]]
    assert tolk(f"{rom} = []\n{som_toml(tabell)}", "2021.toml")


def test_a_file_copied_by_hand_is_told_each_date_that_still_belongs_to_the_year_before() -> None:
    noekler = [n for n, _ in _funn(tabellen(), "2022.toml")]
    assert {"tilskuddsaar", "bruk.fra", "bruk.til", "fullfoering.innen", "kildeside.url"} <= set(
        noekler
    )
    assert "tiltak[2].perioder[3].fra" in noekler


def test_faults_of_kind_and_faults_of_coherence_are_told_together() -> None:
    tabell = _sett(("tiltak", 1, "perioder", 2, "fra"), date(2021, 1, 1))
    tabell["tiltak"][0]["navn"] = 7
    tabell["sats"]["kroner"] = "mange"
    tabell["bruk"]["til"] = date(2020, 1, 1)
    noekler = {n for n, _ in _funn(tabell)}
    assert noekler == {"tiltak[1].navn", "tiltak[2].perioder[3].fra", "sats.kroner", "bruk.til"}


def test_a_draft_may_have_values_that_are_not_checked_yet() -> None:
    tabell = _sett(("sats", "kontrollert"), "nei")
    tabell["utkast"] = True
    assert funnet(tolk(som_toml(tabell), "2021.toml").sats).kontrollert == "nei"


@pytest.mark.parametrize("kontrollert", ["nei", date(2021, 1, 20)])
def test_a_draft_has_the_date_of_the_source_it_was_made_with_until_the_source_is_checked(
    kontrollert: str | date,
) -> None:
    tabell = _sett(("kildeside", "oppdatert"), date(2019, 1, 15))
    tabell["kildeside"]["kontrollert"] = kontrollert
    tabell["utkast"] = True
    if kontrollert == "nei":
        assert tolk(som_toml(tabell), "2021.toml").kildeside.oppdatert == date(2019, 1, 15)
    else:
        assert [n for n, _ in _funn(tabell)] == ["kildeside.oppdatert"]


def test_the_source_may_be_of_the_day_the_budget_was_put_forward_or_have_no_date() -> None:
    for dag in (date(2020, 10, 1), {"ikke_funnet": date(2021, 1, 20)}):
        assert tolk(som_toml(_sett(("kildeside", "oppdatert"), dag)), "2021.toml")


def test_an_application_deadline_may_fall_when_the_budget_is_known_the_autumn_before() -> None:
    tabell = _sett(("frister", 0, "naar"), {"dato": date(2020, 12, 1)})
    assert funnet(tolk(som_toml(tabell), "2021.toml").frister)[0].naar == Naar(
        dato=date(2020, 12, 1)
    )


def test_a_file_that_is_not_utf8_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from calculators.regelverk import kilder

    vinduene = FIL.read_text(encoding="utf-8").encode("cp1252")
    monkeypatch.setattr(kilder, "_innhold", lambda _: vinduene)
    with pytest.raises(Regelfeil, match=r"^2021\.toml:2: filen: er ikke lagret som UTF-8: "):
        kilder.regeltekst(2021)
