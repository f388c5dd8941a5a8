"""Names that are nearly right: which one was most likely meant."""

import difflib
from collections.abc import Iterable

from calculators.regelverk.ider import som_navn


def likest(skrevet: str, kjente: Iterable[str]) -> str | None:
    """The name that was most likely meant, or None when none is near."""
    return next(iter(difflib.get_close_matches(som_navn(skrevet), list(kjente), 1)), None)
