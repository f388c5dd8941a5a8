"""The open data and its schema: what the schema says is what the reader says."""

import json
import re
from datetime import date, time
from typing import Any

import pytest

from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import aarene, regler
from calculators.regelverk.kilder import regeltekst
from calculators.regelverk.mangler import eller_none
from calculators.skjema import sakfil
from calculators.skjema.feil import Feltfeil
from calculators.skjema.felt import FLEST_LINJER
from calculators.skjema.sak import LENGSTE_TEKST
from oppdiktede import OPPDIKTEDE, oppdiktet
from oppsett.steg import ROT
from regelfil import tabellen
from sakhjelp import lagret, noeklene
from utgave import aapne_data, dataskjema
from utgave.skjematekst import FORKLART, SAK_FORKLART

SKJEMA = dataskjema.regelskjema()
_TYPER: dict[str, Any] = {"string": str, "integer": int, "boolean": bool, "array": list}
_FORM = {"date": date.fromisoformat, "time": time.fromisoformat}


def _feil(verdi: Any, skjema: dict[str, Any], sti: str = "") -> list[str]:
    """Where a value breaks the schema, for the words of JSON Schema that ours uses."""
    if "$ref" in skjema:
        return _feil(verdi, SKJEMA["$defs"][skjema["$ref"].rpartition("/")[2]], sti)
    if "anyOf" in skjema:
        hver = [_feil(verdi, valg, sti) for valg in skjema["anyOf"]]
        return [] if [] in hver else hver[0]
    if "enum" in skjema:
        return [] if verdi in skjema["enum"] else [sti]
    if skjema["type"] == "object":
        return _tabellen(verdi, skjema, sti)
    if type(verdi) is not _TYPER[skjema["type"]]:
        return [sti]
    if skjema["type"] == "array":
        if len(verdi) > skjema.get("maxItems", len(verdi)):
            return [sti]
        return [f for n, v in enumerate(verdi) for f in _feil(v, skjema["items"], f"{sti}[{n}]")]
    return [] if _enkel(verdi, skjema) else [sti]


def _tabellen(verdi: Any, skjema: dict[str, Any], sti: str) -> list[str]:
    if not isinstance(verdi, dict):
        return [sti]
    if "properties" not in skjema:
        alle = skjema["additionalProperties"]
        return [f for n, v in verdi.items() for f in _feil(v, alle, f"{sti}.{n}")]
    egne = skjema["properties"]
    galt = [f"{sti}.{n}" for n in (*skjema["required"], *verdi) if n not in verdi or n not in egne]
    return galt + [f for n in verdi.keys() & egne for f in _feil(verdi[n], egne[n], f"{sti}.{n}")]


def _enkel(verdi: Any, skjema: dict[str, Any]) -> bool:
    try:
        _FORM.get(skjema.get("format", ""), str)(verdi)
    except ValueError:
        return False
    if isinstance(verdi, str):
        lengst = skjema.get("maxLength", len(verdi))
        return bool(skjema.get("minLength", 0) <= len(verdi) <= lengst)
    return isinstance(verdi, bool) or bool(verdi >= skjema.get("minimum", verdi))


def test_the_schema_in_its_file_is_the_one_the_types_give() -> None:
    hjelp = "Kjør python3 scripts/dataskjema.py."
    assert dataskjema.FIL.read_text(encoding="utf-8") == dataskjema.som_tekst(SKJEMA), hjelp


def test_each_key_is_explained_in_norwegian_and_no_explanation_is_of_a_key_that_is_gone() -> None:
    tabeller = {"Regelverk": SKJEMA, **SKJEMA["$defs"]}
    sett = set()
    for type_, tabell in tabeller.items():
        for navn, egenskap in tabell["properties"].items():
            tekst = egenskap["description"]
            assert re.fullmatch(r"[A-ZÆØÅ«\[t].*\.", tekst), f"{type_}.{navn}: {tekst}"
            egen = f"{type_}.{navn}"
            sett.add(egen if egen in FORKLART else navn)
    assert sett == set(FORKLART)


@pytest.mark.parametrize("aar", aarene())
def test_every_rules_file_names_the_schema_in_its_first_line(aar: int) -> None:
    forste = regeltekst(aar).partition("\n")[0]
    assert forste == "#:schema ../../docs/data/regelverk.schema.json"
    assert (ROT / "calculators/regelverk" / forste[len("#:schema ") :]).resolve().exists()


@pytest.mark.parametrize("aar", aarene())
def test_each_edition_is_published_with_source_licence_and_rules_that_fit_the_schema(
    aar: int,
) -> None:
    utgave = aapne_data.utgave(aar)
    assert json.loads(json.dumps(utgave)) == utgave
    assert _feil(utgave["regelverk"], SKJEMA) == []
    assert utgave.keys() == dataskjema.utgaveskjema()["properties"].keys()
    assert utgave["kilde"]["url"] == regler(aar).kildeside.url
    assert utgave["lisens"]["url"].startswith("https://data.norge.no/nlod/")
    sats = eller_none(regler(aar).sats)
    assert utgave["regelverk"]["sats"].get("kroner") == (sats and sats.kroner)


@pytest.mark.parametrize("aar", OPPDIKTEDE)
def test_an_edition_of_another_structure_fits_the_same_schema(aar: int) -> None:
    assert _feil(dataskjema.som_json(oppdiktet(aar)), SKJEMA) == []


def _som_json(verdi: Any) -> Any:
    if isinstance(verdi, dict):
        return {n: _som_json(v) for n, v in verdi.items()}
    if isinstance(verdi, list):
        return [_som_json(v) for v in verdi]
    return verdi.isoformat() if isinstance(verdi, date | time) else verdi


def test_what_an_editors_program_sees_in_the_file_fits_the_schema() -> None:
    assert _feil(_som_json(tabellen()), SKJEMA) == []


@pytest.mark.parametrize(
    ("navn", "verdi", "sti"),
    [
        ("kroner", "2 141", ".sats.kroner"),
        ("kroner", -1, ".sats.kroner"),
        ("kroner", 3.5, ".sats.kroner"),
        ("kilde", "", ".sats.kilde"),
        ("kontrollert", "ja", ".sats.kontrollert"),
        ("krone", 1, ".sats.krone"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(
    navn: str, verdi: float | int | str, sti: str
) -> None:
    tabell = _som_json(tabellen())
    tabell["sats"][navn] = verdi
    assert _feil(tabell, SKJEMA) == [sti]


def _saken(**endret: Any) -> dict[str, Any]:
    svarene = {n: kalkulator_for(n).skjema(regler(2021)).standardsvar for n in KALKULATORER}
    tekst, utelatt = lagret(2021, svarene)
    assert utelatt == []
    return {**json.loads(tekst), **endret}


def test_a_case_of_every_calculator_fits_the_schema_of_cases_whose_keys_are_explained() -> None:
    skjema = dataskjema.sakskjema()
    assert _feil(_saken(), skjema) == []
    assert skjema["properties"].keys() == SAK_FORKLART.keys()


@pytest.mark.parametrize(
    ("endret", "sti"),
    [
        ({"versjon": 2}, ".versjon"),
        ({"format": "x"}, ".format"),
        ({"tilskuddsaar": "2021"}, ".tilskuddsaar"),
        ({"regelverk": "i går"}, ".regelverk"),
        ({"ekstra": 1}, ".ekstra"),
        ({"svar": []}, ".svar"),
        ({"svar": {"a": {"verdi": 1, "fra": ""}}}, ".svar.a.verdi"),
        ({"svar": {"a": {"verdi": "", "fra": "x"}}}, ".svar.a.fra"),
        ({"svar": {"a": {"verdi": "x" * (LENGSTE_TEKST + 1), "fra": ""}}}, ".svar.a.verdi"),
        ({"svar": {"a": {"verdi": [""] * (FLEST_LINJER + 1), "fra": ""}}}, ".svar.a.verdi"),
    ],
)
def test_the_schema_of_cases_refuses_what_the_reader_refuses(
    endret: dict[str, Any], sti: str
) -> None:
    saken = _saken(**endret)
    assert _feil(saken, dataskjema.sakskjema()) == [sti]
    try:
        assert sakfil.les(json.dumps(saken).encode(), noeklene).merknader
    except Feltfeil as feil:
        assert str(feil)


def test_the_example_on_the_page_of_open_data_runs_and_gives_the_answer_it_says() -> None:
    side = (ROT / "docs/om/data.md").read_text(encoding="utf-8")
    kode = re.search(
        r"```\n(from calculators import answer\n.*?)print\((.*?)\)  # (\d+)\n```", side, re.S
    )
    assert kode
    rom: dict[str, Any] = {}
    exec(kode[1], rom)  # noqa: S102 - our own page
    assert str(eval(kode[2], rom)) == kode[3]  # noqa: S307 - our own page
