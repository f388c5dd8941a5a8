"""A row as it stands in the file, before anyone has asked what it means."""

from collections.abc import Sequence
from typing import NamedTuple


class Raarad(NamedTuple):
    """The row's number as a spreadsheet shows it, its cells as text, and what is wrong with it."""

    nummer: int
    celler: Sequence[str]
    feil: str = ""


class Ulest(str):
    """The text behind a cell that shows something else, or nothing: ``hvorfor`` says what to do.

    It is a fault where somebody asks what the cell means, and only there.
    """

    hvorfor: str

    def __new__(cls, tekst: str, hvorfor: str) -> "Ulest":
        """The text, with the reason why it may not be used."""
        ny = super().__new__(cls, tekst)
        ny.hvorfor = hvorfor
        return ny

    def __eq__(self, annen: object) -> bool:
        return isinstance(annen, Ulest) and hash(self) == hash(annen)

    def __hash__(self) -> int:
        return hash((str(self), self.hvorfor))

    def __str__(self) -> str:
        return self[:]


class Flettet(str):
    """What a cell shows because it is merged with the one the text stands in."""

    __slots__ = ()


class Nedover(Flettet):
    """The same where the text stands in a row above."""

    __slots__ = ()


def er_tom(celle: str) -> bool:
    """Whether nothing is seen in the cell; the same in every kind of file."""
    return not celle or celle.isspace()
