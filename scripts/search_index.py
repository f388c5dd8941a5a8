"""The search of a built site: each page of a tilskuddsår says in the list which year it is of."""

import json
import re
from pathlib import Path

_SIDEN = re.compile(r"(\d{4})/[^#]*")


def vis_aarene(nettsted: Path) -> None:
    """Put the year in the title of a year's pages, as the theme does in ``<title>``.

    MkDocs takes the title in the list from the page's heading, which is the same every year.
    """
    fil = nettsted / "search" / "search_index.json"
    data = json.loads(fil.read_text(encoding="utf-8"))
    for side in data["docs"]:
        if (treff := _SIDEN.fullmatch(side["location"])) and treff[1] not in side["title"]:
            side["title"] += f" ({treff[1]})"
    fil.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
