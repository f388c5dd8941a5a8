"""Reading registers that others made: forgiving of form, safe with what is hostile."""

import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import answer
from calculators.answer import nedlasting
from calculators.regelverk import regler
from calculators.rendering.register_mal import maler
from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.aapne import STOERST, aapne
from calculators.skjema.registerfil.csvfil import les_csv
from calculators.skjema.registerfil.kolonner import Kjente, Kolonne, bokstav, finn
from calculators.skjema.registerfil.mal import eksempel
from calculators.skjema.registerfil.personnummer import har_personnummer
from calculators.skjema.registerfil.tegnsett import TEGNSETT
from registerhjelp import arbeidsbok

SVAR = {"tilskuddsaar": "2021", "kontrolldato": "2021-08-01"}
MAL = eksempel(regler(2021))
HODE, *RADER = MAL.split("\n")
NUMMER = "01019012345"


def sjekk(fil: bytes | str) -> dict[str, Any]:
    innhold = fil.encode() if isinstance(fil, str) else fil
    return answer({"kalkulator": "register", "svar": SVAR}, innhold)


def melding(fil: bytes | str) -> str:
    svaret = sjekk(fil)
    assert not svaret["ok"]
    assert [f["felt"] for f in svaret["feil"]] == ["fil"]
    return str(svaret["feil"][0]["melding"])


def rader_av(mal: str) -> list[list[str]]:
    return [linje.split(";") for linje in mal.split("\n")]


FASIT = sjekk(MAL)["resultat"]


@pytest.mark.parametrize("tegnsett", TEGNSETT)
@pytest.mark.parametrize("skille", [";", ",", "\t"])
@pytest.mark.parametrize("slutt", ["\n", "\r\n", "\r"])
def test_the_same_register_is_read_in_every_encoding_and_delimiter(
    tegnsett: str, skille: str, slutt: str
) -> None:
    fil = MAL.replace(";", skille).replace("\n", slutt).encode(tegnsett)
    assert sjekk(fil)["resultat"] == FASIT


def test_both_templates_are_read_as_the_example() -> None:
    for fil in maler(regler(2021)):
        innhold = fil.innhold if isinstance(fil.innhold, bytes) else fil.innhold.encode()
        assert sjekk(innhold)["resultat"] == FASIT


def test_columns_may_stand_in_any_order_and_under_tolerant_names() -> None:
    snudd = [list(reversed(rad)) for rad in rader_av(MAL)]
    snudd[0] = [h.upper().replace("Ø", "OE").replace(" ", "  ") for h in snudd[0]]
    assert sjekk("\n".join(";".join(rad) for rad in snudd))["resultat"] == FASIT


def test_an_excel_line_that_names_the_delimiter_is_obeyed_and_counted() -> None:
    assert [r["rad"] for r in sjekk(f"sep=;\n{MAL}")["resultat"]["per_rad"]] == [3, 4, 5, 6]


def test_unknown_columns_are_named_and_missing_ones_have_a_remedy() -> None:
    assert "«Romnummer»" in sjekk(f"{HODE};Romnummer\n{RADER[0]};12")["html"]
    uten_status = "\n".join(";".join(rad[:1] + rad[2:]) for rad in rader_av(MAL))
    assert "Kolonnen «Status» mangler" in melding(uten_status)
    assert "malen" in melding(uten_status)


def test_one_bad_row_never_hides_the_others() -> None:
    oedelagt = [RADER[0], '"A-9;uten slutt', RADER[1], f"{RADER[2]};for;mange", RADER[3]]
    svaret = sjekk("\n".join([HODE, *oedelagt]))["resultat"]
    assert [(r["rad"], bool(r["feil"])) for r in svaret["per_rad"]] == [
        (2, False),
        (3, True),
        (4, False),
        (5, True),
        (6, False),
    ]
    assert svaret["rader"] == svaret["komplette"] + svaret["med_mangler"] + svaret["ugyldige"]


def test_a_cell_may_hold_line_breaks() -> None:
    fil = f'{HODE};Notat\n{RADER[0]};"to\nlinjer"\n{RADER[1]};'
    assert [r["merke"] for r in sjekk(fil)["resultat"]["per_rad"]] == ["A-01", "A-02"]


@pytest.mark.parametrize(
    "nummer",
    [
        NUMMER,
        "201512345612",
        "010190 12345",
        "010190\u00a012345",
        "0101\u200b9012345",
        "010190.12345",
        "1019012345",
    ],
)
@pytest.mark.parametrize("kolonne", [0, 1, 5, 13])
def test_a_number_that_may_be_a_persons_stops_its_column_and_is_never_echoed(
    nummer: str, kolonne: int
) -> None:
    rader = rader_av(MAL)
    rader[2][kolonne] = nummer
    fil = "\n".join(";".join(rad) for rad in rader).encode()
    svaret = sjekk(fil)
    sifre = "".join(t for t in nummer if t.isdigit())
    for tekst in (str(svaret), str(_ned(fil, "csv")), _bokens_tekst(_ned(fil, "xlsx"))):
        assert nummer not in tekst
        assert sifre not in tekst
    assert "Stoppet: " in svaret["html"]
    assert rader[0][kolonne] not in _ned(fil, "csv").split("\n")[0].split(";")
    if kolonne == 0:
        assert {r["merke"] for r in svaret["resultat"]["per_rad"]} == {""}


def _ned(fil: bytes, format_: str) -> Any:
    return nedlasting({"kalkulator": "register", "svar": SVAR, "format": format_}, fil)["innhold"]


def _bokens_tekst(innhold: bytes) -> str:
    bok = openpyxl.load_workbook(io.BytesIO(innhold))
    return str([[c.value for c in rad] for ark in bok for rad in ark.iter_rows()])


def test_a_number_in_a_heading_is_not_shown_either() -> None:
    assert NUMMER not in str(sjekk(f"{HODE};{NUMMER}\n{RADER[0]};x"))


def test_excel_that_took_a_number_for_a_number_is_seen_through() -> None:
    rader = [*rader_av(MAL)]
    assert "1019012345" not in str(sjekk(arbeidsbok(rader, A3=1019012345)))


@pytest.mark.parametrize(
    "tekst",
    ["2021-08-01 - 2021-12-31", "01.08.2021 - 31.12.2021", "12345678", "side 1019012345", ""],
)
def test_dates_and_short_numbers_stop_nothing(tekst: str) -> None:
    assert not har_personnummer(tekst)


@pytest.mark.parametrize("foerst", "=+-@")
def test_cells_that_could_be_formulas_are_escaped_on_the_way_out(foerst: str) -> None:
    farlig = f"{foerst}cmd|' /C calc'!A1"
    fil = f"{HODE}\n{farlig}{RADER[0][4:]}".encode()
    assert f"\r\n'{farlig};" in _ned(fil, "csv")
    bok = openpyxl.load_workbook(io.BytesIO(_ned(fil, "xlsx")))
    assert (bok["Svar"]["A2"].data_type, bok["Svar"]["A2"].value) == ("s", farlig)


def test_markup_in_a_cell_is_only_text() -> None:
    html = sjekk(f"{HODE};<img src=x>\n<script>alert(1)</script>{RADER[2][4:]};")["html"]
    assert "<script" not in html
    assert "<img" not in html


def _med_omfang(bok: bytes, omfang: str) -> bytes:
    """The workbook with another word for how large its sheet is."""
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bok)) as inn, zipfile.ZipFile(ut, "w") as zip_:
        for navn in inn.namelist():
            innhold = inn.read(navn)
            zip_.writestr(navn, re.sub(rb'ref="A1:[A-Z]+\d+"', f'ref="{omfang}"'.encode(), innhold))
    return ut.getvalue()


@pytest.mark.parametrize("omfang", ["A1", "A1:A1", "A1:N3", "A1:XFD1048576"])
def test_every_row_of_a_workbook_is_read_whatever_it_says_of_its_size(omfang: str) -> None:
    bok = arbeidsbok(rader_av(MAL))
    assert sjekk(_med_omfang(bok, omfang))["resultat"] == sjekk(bok)["resultat"]


def test_a_row_numbered_beyond_what_excel_has_is_not_sought_for_ever() -> None:
    bok = arbeidsbok(rader_av(MAL))
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bok)) as inn, zipfile.ZipFile(ut, "w") as zip_:
        for navn in inn.namelist():
            zip_.writestr(navn, inn.read(navn).replace(b'<row r="5"', b'<row r="5000000000"'))
    assert sjekk(ut.getvalue())["resultat"]["rader"] == 3


def test_a_formula_in_a_workbook_is_a_fault_of_its_row_alone() -> None:
    svaret = sjekk(arbeidsbok(rader_av(MAL), C3="=1+1"))["resultat"]
    assert [(r["rad"], "formel" in "".join(r["feil"])) for r in svaret["per_rad"]] == [
        (2, False), (3, True), (4, False), (5, False),
    ]  # fmt: skip


def _med_del(navn: str, innhold: bytes = b"x") -> bytes:
    ut = io.BytesIO(arbeidsbok(rader_av(MAL)))
    with zipfile.ZipFile(ut, "a") as pakke:
        pakke.writestr(navn, innhold)
    return ut.getvalue()


def _bombe() -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as pakke:
        pakke.writestr("xl/workbook.xml", b"\0" * 210_000_000)
    return ut.getvalue()


def _zip(**filer: str) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as pakke:
        for navn, tekst in filer.items():
            pakke.writestr(navn.replace("__", "/").replace("_xml", ".xml"), tekst)
    return ut.getvalue()


@pytest.mark.parametrize(
    ("fil", "sier"),
    [
        (b"", "tom"),
        (b"\xef\xbb\xbf", "tom"),
        (b" \r\n\t", "tom"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "passord"),
        (b"%PDF\0", "ikke et regneark"),
        (b"ab\0cd", "ikke et regneark"),
        (b"%PDF-1.7\n\0\0\xff\xfe", "ikke et regneark"),
        (b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj", "ikke et regneark"),
        (rb"{\rtf1\ansi Register}", "ikke et regneark"),
        (b"<!DOCTYPE html><table><tr><td>A-1</td></tr></table>", "ikke et regneark"),
        (b'<?xml version="1.0"?><Workbook/>', "ikke et regneark"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "ikke et regneark"),
        (b"<html><table><tr><td>Merke</td></tr></table></html>", "ikke et regneark"),
        (b"PK\x03\x04" + b"\0" * 100, "skadet"),
        (_zip(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "(.ods)"),
        (_zip(xl__workbook_xml="<not xml"), "skadet"),
        (_med_del("xl/vbaProject.bin"), "makroer"),
        (_bombe(), "for stor når den pakkes ut"),
        (b"a" * (STOERST + 1), "større enn 25 MB"),
        (b"Merke;" * 300 + b"\nx", "kolonner"),
        (b"Merke;Merke;Status\n1;2;3", "to ganger"),
    ],
)
def test_hostile_and_mistaken_files_are_answered_with_a_sentence(fil: bytes, sier: str) -> None:
    assert sier in melding(fil)


def test_a_workbook_cut_short_is_answered_with_a_sentence() -> None:
    hel = arbeidsbok(rader_av(MAL))
    for lengde in range(4, len(hel), 250):
        assert melding(hel[:lengde])


def test_a_locked_zip_is_told_from_a_damaged_one() -> None:
    hel = bytearray(arbeidsbok(rader_av(MAL)))
    sentral = hel.index(b"PK\x01\x02")
    hel[sentral + 8] |= 1
    assert "passord" in melding(bytes(hel))


@given(st.binary(max_size=300))
def test_no_bytes_make_a_crash(innhold: bytes) -> None:
    svaret = sjekk(innhold)
    assert svaret["ok"] or svaret["feil"][0]["felt"] == "fil"


@given(st.lists(st.text(alphabet='abc;,"\n\r\t=1ÆØ', max_size=40), max_size=6))
def test_no_rows_are_lost_whatever_stands_in_them(linjer: list[str]) -> None:
    resultat = sjekk("\n".join([HODE, *linjer, *RADER]))["resultat"]
    assert resultat["rader"] == len(resultat["per_rad"])
    assert resultat["rader"] == (
        resultat["komplette"] + resultat["med_mangler"] + resultat["ugyldige"]
    )
    nummer = [r["rad"] for r in resultat["per_rad"]]
    assert nummer == sorted(set(nummer))
    # The good rows at the end are read, for no broken row before them may swallow them all.
    assert resultat["per_rad"][-1]["merke"] == "A-04"


@given(
    st.lists(st.lists(st.text(alphabet='ab;"\n,', max_size=6), min_size=2, max_size=2), min_size=1)
)
def test_what_is_quoted_by_the_rules_is_read_back(rader: list[list[str]]) -> None:
    rader = [["h", "i"], *([f"x{c}" for c in rad] for rad in rader)]
    tekst = "\n".join(";".join('"' + c.replace('"', '""') + '"' for c in rad) for rad in rader)
    if max(tekst.count("\n", a, b) for a, b in [(0, len(tekst))]) < 20:
        assert [list(r.celler) for r in les_csv(tekst)] == rader


def test_letters_of_columns_are_those_of_a_spreadsheet() -> None:
    assert [bokstav(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_headings_that_are_nearly_right_are_found() -> None:
    kolonner = finn(["  fullført   DATO ", "status"], [
        Kolonne("fullfoert_dato", "Fullført dato"), Kolonne("status", "Status"),
    ])  # fmt: skip
    assert kolonner.plass == {"fullfoert_dato": 0, "status": 1}


def test_a_file_that_is_too_big_is_refused_before_it_is_read() -> None:
    with pytest.raises(Feltfeil):
        aapne(b"\0" * (STOERST + 1), Kjente([]))


@pytest.mark.parametrize("overskrift", ["Lokal kode", "Merke", "Lokalt merke", "lokal_kode"])
def test_the_local_code_is_read_under_its_new_name_and_under_the_old_ones(overskrift: str) -> None:
    assert HODE.startswith("Lokal kode;")
    svaret = sjekk(MAL.replace("Lokal kode", overskrift, 1))
    assert svaret["feil"] == []
    assert [rad["merke"] for rad in svaret["resultat"]["per_rad"]][:2] == ["A-01", "A-02"]
