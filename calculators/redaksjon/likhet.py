"""Names that are nearly right: which one was most likely meant."""

import re
from collections.abc import Iterable

_BOKSTAVER = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "_", "-": "_"})


def som_navn(tekst: str) -> str:
    """``Språktrening`` as a key or an id is written: ``spraaktrening``."""
    return re.sub(r"[^a-z0-9_.]", "", tekst.strip().lower().translate(_BOKSTAVER))


def likest(skrevet: str, kjente: Iterable[str]) -> str | None:
    """The name that was most likely meant, or None when none is near."""
    # Only an editor with a mistake in the file has use of it; the browser does not load it.
    import difflib

    return next(iter(difflib.get_close_matches(som_navn(skrevet), list(kjente), 1)), None)
