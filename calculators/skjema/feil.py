"""A field that cannot be read, said to the visitor who can mend it."""

from dataclasses import dataclass


class Feltfeil(ValueError):
    """The text of one field cannot be used; the message says what to write instead."""


@dataclass(frozen=True)
class Feltmelding:
    """A message to the visitor at the field it is about; an empty ``felt`` is the whole form.

    ``linje`` is which line (from 1), for a field that has several, and else 0.
    """

    felt: str
    melding: str
    linje: int = 0
