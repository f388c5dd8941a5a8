"""What the tests of register files share: the template's table, files, and answers in few words."""

import csv
import io
import re
from collections.abc import Sequence
from html import unescape
from typing import Any

import openpyxl

from calculators import answer
from calculators.regelverk import regler
from calculators.skjema.registerfil.mal import eksempel

SVAR = {"tilskuddsaar": "2021", "kontrolldato": "2021-08-01"}
HODE, *RADER = (linje.split(";") for linje in eksempel(regler(2021)).split("\n"))


def csvfil(tabell: Sequence[Sequence[str]]) -> bytes:
    ut = io.StringIO(newline="")
    csv.writer(ut, delimiter=";").writerows(tabell)
    return ut.getvalue().encode()


def arbeidsbok(rader: Sequence[Sequence[str]], **celler: Any) -> bytes:
    """A workbook of these rows, and then these values in cells by their names, ``A1``."""
    bok = openpyxl.Workbook()
    for rad in rader:
        bok.active.append(rad)
    for sted, verdi in celler.items():
        bok.active[sted] = verdi
    ut = io.BytesIO()
    bok.save(ut)
    return ut.getvalue()


def sjekk(fil: str | bytes) -> dict[str, Any]:
    innhold = fil.encode() if isinstance(fil, str) else fil
    return answer({"kalkulator": "register", "svar": SVAR}, innhold)


def rader(fil: str | bytes) -> list[tuple[Any, ...]]:
    """Each row: its number and label, and what is missing or wrong with it."""
    svaret = sjekk(fil)
    assert svaret["feil"] == []
    return [
        (r["rad"], r["merke"], *r["mangler"], *r["feil"]) for r in svaret["resultat"]["per_rad"]
    ]


def sagt(fil: str | bytes) -> str:
    """All that stands in the answer, as text."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", sjekk(fil)["html"])).split())


def melding(fil: str | bytes) -> str:
    [feil] = sjekk(fil)["feil"]
    assert feil["felt"] == "fil"
    return str(feil["melding"])


# The template's rows, numbered as when the headings stand in row 1.
FASIT: list[tuple[Any, ...]] = [(2, "A-01"), (3, "A-02"), (4, "A-03", "norsk"), (5, "A-04")]


def flyttet(antall: int) -> list[tuple[Any, ...]]:
    """The template's rows when they stand ``antall`` rows further down."""
    return [(n + antall, *resten) for n, *resten in FASIT]
