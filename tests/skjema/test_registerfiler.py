"""Registers as programs have written them: each is read right, and what is left out is said."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from calculators import answer
from calculators.answer import nedlasting

MAPPE = Path(__file__).parent.parent / "registre"
SVAR = {"tilskuddsaar": "2021", "kontrolldato": "2021-08-01"}
TO_ARK = (
    "Filen har arkene «1. kvartal» og «2. kvartal». Vi leste «1. kvartal», og ikke «2. kvartal»."
)
# The file; what each row is, by its number and label; and what is said of the file.
LEST = [
    ("01a-to-ark.xlsx", {(2, "K1-01"): "komplett"}, [TO_ARK]),
    (
        "02-skjult-foerste-ark.xlsx",
        {(2, "N-01"): "norsk", (3, "N-02"): "norsk"},
        ["Vi leste «Register», og ikke «gammel» (skjult)."],
    ),
    (
        "03a-flettet-loddrett.xlsx",
        {(2, "M-01"): "komplett", (3, "M-02"): "komplett", (4, "M-03"): "komplett"},
        ["Sammenslåtte celler er lest"],
    ),
    *(
        (f"04-linjeskift-i-overskrift-{navn}.csv", {(2, "c-1"): "komplett", (3, "c-2"): "komplett"},
         ["Radnumrene er de Excel viser"])
        for navn in ("komma", "semikolon")
    ),
    ("04c-linjeskift-ukjent-kolonne-sist.csv", {(2, "c-1"): "komplett"}, ["«Merknad (frivillig)»"]),
    ("05-tom-foerste-linje-komma.csv", {(3, "c-1"): "komplett", (4, "c-2"): "komplett"}, []),
    ("07a-matriseformel-merke.xlsx", {(2, ""): "formel", (3, "y"): "komplett"}, []),
    ("07d-formel-i-ukjent-kolonne.xlsx", {(2, "x"): "komplett"}, ["«Løpenr»"]),
    ("08-workbook2.xlsx", {(2, "x-1"): "komplett", (3, "x-2"): "komplett"}, []),
    ("09b-x000D-celle.xlsx", {(2, "x-1"): "komplett"}, []),
    ("11-nfd.csv", {(2, "n-1"): "komplett"}, []),
    ("12a-macroman.csv", {(2, "m-1"): "komplett"}, ["tegnsettet Mac OS Roman"]),
    ("12b-macroman-merke.csv", {(2, "Åse-gang 1"): "komplett"}, ["tegnsettet Mac OS Roman"]),
    ("13-strict.xlsx", {(2, "x-1"): "komplett", (3, "x-2"): "komplett"}, []),
    ("17a-stil-family34.xlsx", {(2, "x-1"): "komplett", (3, "x-2"): "komplett"}, []),
    (
        "37-merknad-til-hoyre.xlsx",
        {(2, "e-1"): "komplett", (3, "e-2"): "komplett"},
        ["uten overskrift er ikke brukt: kolonne P (rad 2)"],
    ),
    ("38-rader-med-mellomrom.xlsx", {(2, "w-1"): "komplett", (9, "w-2"): "komplett"}, []),
    (
        "libreoffice.xlsx",
        {(4, "L-01"): "komplett", (5, "L-02"): "komplett", (6, "L-03"): "norsk",
         (7, "L-04"): "komplett"},
        [
            "Vi leste «Register», og ikke «Forside» og «Gammelt» (skjult).",
            "Overskriftene står i rad 3. Rad 1 over dem er ikke brukt.",
            "Rad 5 er skjult i Excel",
            "har formler. Vi har lest svarene de viste",
            "Rad 9 har en sum",
            "Rad 11 har bare en tekst",
            "kolonne R (rad 5)",
        ],
    ),
    (
        "xlsxwriter.xlsx",
        {(4, "L-01"): "formel", (5, "L-02"): "komplett", (6, "L-03"): "norsk",
         (7, "L-04"): "komplett"},
        ["«Diagram» (diagram)", "«Gammelt» (skjult)"],
    ),
    *(
        (f"libreoffice-{navn}.csv",
         {(2, "Åse-gruppe"): "komplett", (3, "A-02"): "komplett", (4, "A-03"): "norsk",
          (5, "A-04"): "komplett"}, [])
        for navn in ("mac", "utf16-tabulator", "alt-sitert")
    ),
]  # fmt: skip
AVVIST = [
    ("libreoffice.ods", ["(.ods)", "Lagre som", "(.xlsx)"]),
    ("libreoffice.xls", ["gamle Excel-formatet", "Lagre som", "(.xlsx)"]),
    ("libreoffice-ascii.csv", ["«Opplæring i norsk»", "tegnsettet", "CSV UTF-8"]),
]


def _sjekk(navn: str) -> dict[str, Any]:
    return answer({"kalkulator": "register", "svar": SVAR}, (MAPPE / navn).read_bytes())


def _hva(rad: dict[str, Any]) -> str:
    if rad["feil"]:
        funnet = re.search(r"har en (\w+)", rad["feil"][0])
        assert funnet
        return funnet[1]
    return ", ".join(rad["mangler"]) or "komplett"


def test_every_file_here_is_tried() -> None:
    alle = {fil.name for fil in MAPPE.iterdir() if fil.suffix != ".md"}
    assert alle == {navn for navn, *_ in (*LEST, *AVVIST)}


@pytest.mark.parametrize(("navn", "rader", "sagt"), LEST, ids=lambda v: v if "." in v else "")
def test_a_file_is_read_as_its_maker_sees_it_and_what_is_left_out_is_said(
    navn: str, rader: dict[tuple[int, str], str], sagt: list[str]
) -> None:
    svaret = _sjekk(navn)
    assert svaret["feil"] == []
    assert {(r["rad"], r["merke"]): _hva(r) for r in svaret["resultat"]["per_rad"]} == rader
    html = " ".join(unescape(re.sub(r"<[^>]+>", " ", svaret["html"])).split())
    for tekst in sagt:
        assert tekst in html
    assert " object at 0x" not in str(svaret)


@pytest.mark.parametrize(("navn", "sagt"), AVVIST)
def test_a_file_we_cannot_read_is_told_what_it_is_and_what_to_press(
    navn: str, sagt: list[str]
) -> None:
    [feil] = _sjekk(navn)["feil"]
    assert [tekst for tekst in sagt if tekst not in feil["melding"]] == []


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_the_file_that_is_given_back_says_which_sheet_was_read_and_is_read_again(
    format_: str,
) -> None:
    fil = nedlasting(
        {"kalkulator": "register", "svar": SVAR, "format": format_},
        (MAPPE / "01a-to-ark.xlsx").read_bytes(),
    )["innhold"]
    innhold = fil.encode() if isinstance(fil, str) else fil
    igjen = answer({"kalkulator": "register", "svar": SVAR}, innhold)
    assert [r["merke"] for r in igjen["resultat"]["per_rad"]] == ["K1-01"]
    if format_ == "csv":
        assert TO_ARK in fil
        assert igjen["resultat"]["merknader"] == ["Rad 4 har bare en tekst, og er ikke regnet med."]
