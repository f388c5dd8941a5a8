"""A row as it stands in the file, before anyone has asked what it means."""

from collections.abc import Sequence
from typing import NamedTuple


class Raarad(NamedTuple):
    """The row's number as a spreadsheet shows it, its cells as text, and what is wrong with it."""

    nummer: int
    celler: Sequence[str]
    feil: str = ""
