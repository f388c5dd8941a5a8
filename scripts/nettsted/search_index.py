"""The search of a built site: what belongs to a tilskuddsår says so, and texts are cleaned.

A question is made the same way by overrides/assets/side/spoersmaal.js.
"""

import json
import math
import re
import unicodedata
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import Any

Del = dict[str, Any]
"""A page, or a part of one under its heading, as the search has it."""

# As JavaScript's category of marks that only steer: soft hyphens, and what has no width.
_USYNLIGE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2061-\u2064\u2066-\u2069\ufeff]")
_TALL = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})+(?!\d)")
# After a number that is shown in groups; the search divides here and shows it so again.
_GRUPPERT = "\u2060"
_I_AARET = re.compile(r"(\d{4})/[^#]*(#?)")


def ferdig_indeks(nettsted: Path) -> None:
    """Clean the texts, weigh, and put the year in the title of a year's pages, as in ``<title>``.

    ``nettsted`` is where the pages of a målform lie: each has an index of its own.
    MkDocs takes the title in the list from the page's heading, which is the same every year.
    """
    fil = nettsted / "search" / "search_index.json"
    data = json.loads(fil.read_text(encoding="utf-8"))
    vei_opp(data["docs"])
    for del_ in data["docs"]:
        del_["title"], del_["text"] = renset(del_["title"]), renset(del_["text"])
        if treff := _I_AARET.match(del_["location"]):
            _merk(del_, treff[1], siden=not treff[2])
    fil.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8", newline="\n")


def renset(tekst: str) -> str:
    """A text in which words and numbers are written in one way: «2 003» is 2003 in one piece."""
    tekst = _USYNLIGE.sub("", unicodedata.normalize("NFC", tekst).replace(_GRUPPERT, ""))
    return _TALL.sub(lambda tall: re.sub(r"\s", "", tall[0]) + _GRUPPERT, tekst)


def vei_opp(deler: list[Del]) -> None:
    """The newest edition weighs as if it stood alone, however many older ones there are."""
    if (vekt := nyestes_vekt(deler)) == 1:
        return
    for del_ in _nyeste_og_felles(deler)[0]:
        del_["boost"] = round(del_.get("boost", 1) * vekt, 3)


def nyestes_vekt(deler: list[Del]) -> float:
    """What the newest edition's parts are weighed up by: 1 where it is the only one.

    The search weighs a word by how rare it is. Each edition repeats the words of the others, so
    they weigh ever less, while a shared page's own words weigh ever more: with four editions
    «årsrapporter» led to a calculator and not to the year's page.
    """
    nyeste, felles = _nyeste_og_felles(deler)
    alene = [*nyeste, *felles]
    foer, naa = _antall_med(alene), _antall_med(deler)
    if not (ordene := _antall_med(nyeste)):
        return 1.0
    aarets = mean(
        _sjeldenhet(foer[ord_], len(alene)) / _sjeldenhet(naa[ord_], len(deler)) for ord_ in ordene
    )
    return aarets * _sjeldenhet(1, len(deler)) / _sjeldenhet(1, len(alene))


def _nyeste_og_felles(deler: list[Del]) -> tuple[list[Del], list[Del]]:
    aarets = [(del_, _I_AARET.match(del_["location"])) for del_ in deler]
    nyeste = max((treff[1] for _, treff in aarets if treff), default="")
    return (
        [del_ for del_, treff in aarets if treff and treff[1] == nyeste],
        [del_ for del_, treff in aarets if not treff],
    )


def _antall_med(deler: list[Del]) -> Counter[str]:
    return Counter(ord_ for del_ in deler for ord_ in set(del_.get("tags", [])))


def _sjeldenhet(antall: int, av: int) -> float:
    # As lunr has it (Builder.idf): a word in ``antall`` of ``av`` parts.
    return math.log(1 + abs((av - antall + 0.5) / (antall + 0.5)))


def _merk(del_: Del, aar: str, *, siden: bool) -> None:
    # The tags are words to search with, and weigh most: «2021» alone gives that year's pages.
    del_["tags"] = [*del_.get("tags", []), aar]
    if siden and aar not in del_["title"]:
        del_["title"] += f" ({aar})"
