"""A table to take away, before it has become a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calculators.spraak import N_

Celle = str | int | date


@dataclass(frozen=True)
class Ark:
    """A sheet of its own in a workbook, after the table."""

    navn: str
    hode: Sequence[str]
    rader: Sequence[Sequence[Celle]]


@dataclass(frozen=True)
class Tabell:
    """A table with a header row, then the lines that say where it comes from."""

    filnavn: str
    hode: Sequence[str]
    rader: Sequence[Sequence[Celle]]
    kilder: Sequence[str]
    # A table that is read again by a program has nothing below its rows.
    kilder_i_csv: bool = True
    # Only a workbook has room for more than one table.
    flere_ark: Sequence[Ark] = ()
    # What of the question the rows do not answer; it follows them in CSV too.
    merknader: Sequence[str] = ()
    # What the sheet of the table is called in a workbook.
    ark: str = N_("Svar")
