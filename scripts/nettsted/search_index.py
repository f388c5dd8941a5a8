"""The search of a built site: what belongs to a tilskuddsår says so, and texts are cleaned.

A question is made the same way by overrides/assets/side/spoersmaal.js.
"""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

# As JavaScript's category of marks that only steer: soft hyphens, and what has no width.
_USYNLIGE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2061-\u2064\u2066-\u2069\ufeff]")
_TALL = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})+(?!\d)")
# After a number that is shown in groups; the search divides here and shows it so again.
_GRUPPERT = "\u2060"
_I_AARET = re.compile(r"(\d{4})/[^#]*(#?)")


def ferdig_indeks(nettsted: Path) -> None:
    """Clean the texts, and put the year in the title of a year's pages, as in ``<title>``.

    ``nettsted`` is where the pages of a målform lie: each has an index of its own.
    MkDocs takes the title in the list from the page's heading, which is the same every year.
    """
    fil = nettsted / "search" / "search_index.json"
    data = json.loads(fil.read_text(encoding="utf-8"))
    for del_ in data["docs"]:
        del_["title"], del_["text"] = renset(del_["title"]), renset(del_["text"])
        if treff := _I_AARET.match(del_["location"]):
            _merk(del_, treff[1], siden=not treff[2])
    fil.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8", newline="\n")


def renset(tekst: str) -> str:
    """A text in which words and numbers are written in one way: «2 003» is 2003 in one piece."""
    tekst = _USYNLIGE.sub("", unicodedata.normalize("NFC", tekst).replace(_GRUPPERT, ""))
    return _TALL.sub(lambda tall: re.sub(r"\s", "", tall[0]) + _GRUPPERT, tekst)


def _merk(del_: dict[str, Any], aar: str, *, siden: bool) -> None:
    # The tags are words to search with, and weigh most: «2021» alone gives that year's pages.
    del_["tags"] = [*del_.get("tags", []), aar]
    if siden and aar not in del_["title"]:
        del_["title"] += f" ({aar})"
