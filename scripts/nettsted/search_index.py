"""The search of a built site: what belongs to a tilskuddsår says so, and is found by it."""

import json
import re
from pathlib import Path
from typing import Any

_I_AARET = re.compile(r"(\d{4})/[^#]*(#?)")


def vis_aarene(nettsted: Path) -> None:
    """Put the year in the title of a year's pages, as the theme does in ``<title>``.

    MkDocs takes the title in the list from the page's heading, which is the same every year.
    """
    fil = nettsted / "search" / "search_index.json"
    data = json.loads(fil.read_text(encoding="utf-8"))
    for del_ in data["docs"]:
        if treff := _I_AARET.match(del_["location"]):
            _merk(del_, treff[1], siden=not treff[2])
    fil.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")


def _merk(del_: dict[str, Any], aar: str, *, siden: bool) -> None:
    # The tags are words to search with, and weigh most: «2021» alone gives that year's pages.
    del_["tags"] = [*del_.get("tags", []), aar]
    if siden and aar not in del_["title"]:
        del_["title"] += f" ({aar})"
