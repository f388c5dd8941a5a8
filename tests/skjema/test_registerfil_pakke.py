"""The parcel of a workbook: other names and paths, other kinds of files, and what would do harm."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from raabok import DOK, NS, ark, bok, kolonne, zip_
from registerhjelp import FASIT, HODE, RADER, melding, rader, sjekk

ARK = ark([HODE, *RADER])


def _pakket(**endret: Any) -> bytes:
    return bok({"Register": ARK}, **endret)


def _om(fil: bytes, gjoer: Callable[..., Any]) -> bytes:
    """The workbook with every part written anew by ``gjoer(name, text)``."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(fil)) as pakke:
        return zip_(dict(gjoer(n, pakke.read(n).decode()) for n in pakke.namelist()))


def _strict(navn: str, xml: str) -> tuple[str, str]:
    for gammel, ny in (
        (NS, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (DOK, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ):
        xml = xml.replace(gammel, ny)
    return navn, xml


def _prefiks(navn: str, xml: str) -> tuple[str, str]:
    if "spreadsheetml" in xml and not navn.endswith(".rels"):
        xml = re.sub(r"<(/?)(?=\w)", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")
    return navn, xml


UTGAVER = {
    "boken har et annet navn": _pakket(del_="xl/workbook2.xml"),
    "boken ligger øverst": _pakket(del_="bok.xml"),
    "Strict": _om(_pakket(), _strict),
    "prefiks": _om(_pakket(), _prefiks),
    "store bokstaver i navnene": _om(_pakket(), lambda n, x: (n.upper(), x)),
    "omvendte skråstreker": _om(_pakket(), lambda n, x: (n.replace("/", "\\"), x)),
    "sti fra boken": _om(_pakket(), lambda n, x: (n, x.replace("/xl/ark1.xml", "ark1.xml"))),
    "kronglete sti": _om(_pakket(), lambda n, x: (n, x.replace("/xl/ark", "../xl/./ark"))),
    "uten _rels/.rels": _om(_pakket(), lambda n, x: ("annet" if n == "_rels/.rels" else n, x)),
    "UTF-16": _om(
        _pakket(),
        lambda n, x: (n, f'<?xml version="1.0" encoding="utf-16"?>{x}'.encode("utf-16")),
    ),
    "celler uten sted": _om(_pakket(), lambda n, x: (n, re.sub(r'(<c|<row) r="\w+"', r"\1", x))),
    "stilark som ikke finnes": _pakket(stiler=f'<styleSheet xmlns="{NS}"/>'),
    "ukjente stiler": _om(_pakket(), lambda n, x: (n, x.replace("<c ", '<c s="99" '))),
    "kommentarer i XML": _om(_pakket(), lambda n, x: (n, f"<!-- {'x' * 9000} -->{x}")),
}


@pytest.mark.parametrize("utgave", UTGAVER)
def test_the_same_workbook_is_read_however_its_parts_are_named_and_written(utgave: str) -> None:
    assert rader(UTGAVER[utgave]) == FASIT


BOMBE = f"""<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "{"&a;" * 99}">]>"""


@pytest.mark.parametrize("del_", ["xl/ark1.xml", "xl/workbook.xml", "_rels/.rels"])
def test_a_part_that_declares_entities_is_not_read(del_: str) -> None:
    fil = _om(_pakket(), lambda n, x: (n, (BOMBE if n == del_ else "") + x.replace("ja", "&b;")))
    assert "skadet" in melding(fil)


def test_a_sheet_cut_off_in_the_middle_is_damaged_and_not_short() -> None:
    fil = _om(_pakket(), lambda n, x: (n, x[: len(x) * 2 // 3] if "ark1" in n else x))
    assert "skadet" in melding(fil)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ANDRE = [
    (zip_({"xl/workbook.bin": b"x"}), "(.xlsb)"),
    (zip_({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "(.ods)"),
    (zip_({"Index/Document.iwa": b"x", "Metadata/x.plist": b""}), "Numbers"),
    (zip_({"word/document.xml": "<document/>"}), "et dokument, ikke et regneark"),
    (zip_({"mappe/register.xlsx": b"x"}), "pakket mappe (.zip)"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "låst med passord. Åpne"),
    (OLE + "WordDocument".encode("utf-16-le"), "Word-dokument"),
    (OLE + "Workbook".encode("utf-16-le"), "gamle Excel-formatet"),
    (b"\xef\xbb\xbf\r\n<HTML><table>", "nettside"),
    (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "XML"),
    (b"\x1f\x8b\x08\x00", "pakket fil (.gz)"),
]


@pytest.mark.parametrize(("fil", "sier"), ANDRE, ids=[a[1] for a in ANDRE])
def test_a_file_of_another_kind_is_told_what_it_is_and_what_to_do(fil: bytes, sier: str) -> None:
    assert sier in melding(fil)
    assert any(ord_ in melding(fil) for ord_ in ("Lagre", "lagre", "Velg", "velg", "Eksporter"))


def test_a_whole_table_in_the_first_column_is_told_of() -> None:
    tabell = [[",".join(HODE)], *([",".join(r)] for r in RADER)]
    assert "Tekst til kolonner" in melding(bok({"Ark1": ark([["Register"], *tabell])}))


def test_a_note_far_to_the_right_is_named_by_its_column() -> None:
    tabell: list[list[str | None]] = [[*HODE], [*RADER[0], *[None] * 20, "ringte"]]
    tabell += [[*rad] for rad in RADER[1:]]
    fil = bok({"Register": ark(tabell)})
    assert rader(fil) == FASIT
    assert f"kolonne {kolonne(len(HODE) + 20)} (rad 2)" in sjekk(fil)["html"]


def test_a_blank_line_that_a_server_sent_before_the_workbook_is_no_part_of_it() -> None:
    assert rader(b"\r\n" + _pakket()) == FASIT
