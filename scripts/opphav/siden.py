"""The lists of the page Tredjepart, put into the built page in its målform.

They are put in after MkDocs, so that names and versions are in no index of the search.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from nettsted.maalformer import NYNORSK
from opphav.lest import Opphav
from opphav.notice import versjonen
from opphav.slag import Tekst
from oppsett.steg import Stopp

SIDEN = Path("om", "tredjepart", "index.html")
LISTEN = '<div id="tredjepart-liste"></div>'
ENDRET = '<div id="tredjepart-endret"></div>'
_HODER: tuple[Tekst, ...] = (
    ("Hva", "Kva"),
    ("Brukes til", "Blir brukt til"),
    ("Versjon", "Versjon"),
    ("Lisens", "Lisens"),
)


def skriv(nettsted: Path, alle: Sequence[Opphav]) -> None:
    """Put the lists where each of the two pages has its places for them."""
    for maal, mappe in enumerate((nettsted, nettsted / NYNORSK)):
        fil = mappe / SIDEN
        tekst = fil.read_text(encoding="utf-8")
        for plassen, liste in ((LISTEN, tabell(alle, maal)), (ENDRET, endringene(alle, maal))):
            if plassen not in tekst:
                raise Stopp(f"tredjepart.md skal ha linjen {plassen}, der en liste kommer.")
            tekst = tekst.replace(plassen, liste)
        fil.write_text(tekst, encoding="utf-8", newline="\n")


def tabell(alle: Sequence[Opphav], maal: int) -> str:
    """The table in bokmål (0) or nynorsk (1); each name leads to the source."""
    hoder = "".join(f"<th>{hode[maal]}</th>" for hode in _HODER)
    rader = "".join(_rad(o, alle, maal) for o in alle)
    return f"<table><thead><tr>{hoder}</tr></thead><tbody>{rader}</tbody></table>"


def endringene(alle: Sequence[Opphav], maal: int) -> str:
    """What was done here to each part that is not passed on as it came."""
    punkter = (
        f"<li>{escape(o.del_.navn)}: {escape(o.del_.endret[maal])}</li>"
        for o in alle
        if o.del_.endret
    )
    return f"<ul>{''.join(punkter)}</ul>"


def _rad(o: Opphav, alle: Sequence[Opphav], maal: int) -> str:
    celler = (
        f'<a href="{escape(o.adresse)}">{escape(o.del_.navn)}</a>',
        escape(o.del_.bruk[maal]),
        escape(versjonen(o, alle)),
        escape(o.lisens.removeprefix("LicenseRef-")),
    )
    return f"<tr>{''.join(f'<td>{celle}</td>' for celle in celler)}</tr>"
