"""The table of the page Tredjepart, put into the built page in its målform.

It is put in after MkDocs, so that names and versions are in no index of the search.
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
PLASSEN = '<div id="tredjepart-liste"></div>'
_HODER: tuple[Tekst, ...] = (
    ("Hva", "Kva"),
    ("Versjon", "Versjon"),
    ("Lisens", "Lisens"),
    ("Brukes til", "Blir brukt til"),
    ("Endret av oss", "Endra av oss"),
)
_SOM_I: Tekst = ("som i", "som i")
_UENDRET: Tekst = ("Nei", "Nei")


def skriv(nettsted: Path, alle: Sequence[Opphav]) -> None:
    """Put the table where each of the two pages has its place for it."""
    for maal, mappe in enumerate((nettsted, nettsted / NYNORSK)):
        fil = mappe / SIDEN
        tekst = fil.read_text(encoding="utf-8")
        if PLASSEN not in tekst:
            raise Stopp(f"docs/om/tredjepart.md skal ha linjen {PLASSEN}, der listen kommer.")
        fil.write_text(tekst.replace(PLASSEN, tabell(alle, maal)), encoding="utf-8", newline="\n")


def tabell(alle: Sequence[Opphav], maal: int) -> str:
    """The table in bokmål (0) or nynorsk (1); each name leads to the source."""
    hoder = "".join(f"<th>{hode[maal]}</th>" for hode in _HODER)
    rader = "".join(_rad(o, alle, maal) for o in alle)
    return f"<table><thead><tr>{hoder}</tr></thead><tbody>{rader}</tbody></table>"


def _rad(o: Opphav, alle: Sequence[Opphav], maal: int) -> str:
    celler = (
        f'<a href="{escape(o.adresse)}">{escape(o.del_.navn)}</a>',
        escape(versjonen(o, alle, _SOM_I[maal])),
        escape(o.lisens.removeprefix("LicenseRef-")),
        escape(o.del_.bruk[maal]),
        escape((o.del_.endret or _UENDRET)[maal]),
    )
    return f"<tr>{''.join(f'<td>{celle}</td>' for celle in celler)}</tr>"
