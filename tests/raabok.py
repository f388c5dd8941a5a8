"""Workbooks written by hand, with exactly the XML a test is about."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKE = "http://schemas.openxmlformats.org/package/2006/relationships"


def kolonne(n: int) -> str:
    return (chr(64 + n // 26) if n >= 26 else "") + chr(65 + n % 26)


def celle(sted: str, verdi: str | None) -> str:
    """A text, or the XML of a cell where the place is to be filled in."""
    if verdi is None:
        return ""
    if verdi.startswith("<c"):
        return verdi.replace("<c", f'<c r="{sted}"', 1)
    tekst = escape(verdi)
    return f'<c r="{sted}" t="inlineStr"><is><t xml:space="preserve">{tekst}</t></is></c>'


def ark(
    rader: Sequence[Sequence[str | None]],
    fra: int = 1,
    fletting: Sequence[str] = (),
    foran: str = "",
    radvalg: Mapping[int, str] | None = None,
) -> str:
    """A sheet with the rows from row ``fra``, and merged areas."""
    xml = "".join(
        f'<row r="{r}" {(radvalg or {}).get(r, "")}>'
        + "".join(celle(f"{kolonne(k)}{r}", v) for k, v in enumerate(rad))
        + "</row>"
        for r, rad in enumerate(rader, fra)
    )
    flettet = "".join(f'<mergeCell ref="{f}"/>' for f in fletting)
    under = f"<mergeCells>{flettet}</mergeCells>" if flettet else ""
    return f'<worksheet xmlns="{NS}">{foran}<sheetData>{xml}</sheetData>{under}</worksheet>'


def bok(
    arkene: Mapping[str, str | tuple[str, str]],
    *,
    stiler: str | None = None,
    bok_xml: str = "",
    tekster: str | None = None,
    del_: str = "xl/workbook.xml",
    deler: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """The bytes of a workbook. ``arkene`` maps names to XML, or to (XML, state)."""
    filer: dict[str, str | bytes] = {}
    ark_xml = rels = ""
    for n, (navn, innhold) in enumerate(arkene.items(), 1):
        xml, tilstand = innhold if isinstance(innhold, tuple) else (innhold, "visible")
        slag = "chartsheet" if "<chartsheet" in xml else "worksheet"
        filer[f"xl/ark{n}.xml"] = xml
        ark_xml += f'<sheet name="{escape(navn)}" sheetId="{n}" state="{tilstand}" r:id="rId{n}"/>'
        rels += f'<Relationship Id="rId{n}" Type="{DOK}/{slag}" Target="/xl/ark{n}.xml"/>'
    for slag, ekstra in (("styles", stiler), ("sharedStrings", tekster)):
        if ekstra:
            filer[f"xl/{slag}.xml"] = ekstra
            rels += f'<Relationship Id="{slag}" Type="{DOK}/{slag}" Target="/xl/{slag}.xml"/>'
    mappe, _, navn = del_.rpartition("/")
    filer |= {
        del_: f'<workbook xmlns="{NS}" xmlns:r="{DOK}">{bok_xml}'
        f"<sheets>{ark_xml}</sheets></workbook>",
        f"{mappe}/_rels/{navn}.rels": f'<Relationships xmlns="{_PAKKE}">{rels}</Relationships>',
        "_rels/.rels": f'<Relationships xmlns="{_PAKKE}"><Relationship Id="r" '
        f'Type="{DOK}/officeDocument" Target="{del_}"/></Relationships>',
    }
    return zip_({**filer, **(deler or {})})


def zip_(filer: Mapping[str, str | bytes]) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as pakke:
        for navn, innhold in filer.items():
            pakke.writestr(navn, innhold)
    return ut.getvalue()


def stiler(*formater: str) -> str:
    """A style sheet where style n has format n."""
    numre = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{escape(f, {chr(34): "&quot;"})}"/>'
        for n, f in enumerate(formater)
    )
    xf = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(formater)))
    xml = f"<numFmts>{numre}</numFmts><cellXfs>{xf}</cellXfs>"
    return f'<styleSheet xmlns="{NS}">{xml}</styleSheet>'
