"""What a run of the tests needs, by what is asked for: all of it, or only Python."""

from collections.abc import Sequence
from itertools import pairwise

from oppsett.steg import ROT

# Only the tests of these rooms open the built site, in a browser or behind a web server.
MED_NETTSTED = ("tests/nettleser", "tests/nettsted")
# And only these spell the texts.
MED_ORDBOEKER = ("tests/spraak",)


def stier(argumenter: Sequence[str]) -> list[str]:
    """The arguments that are surely paths: what follows an option may be its value."""
    par = pairwise(["", *argumenter])
    return [a for foran, a in par if not foran.startswith("-") and not a.startswith("-")]


def trenger_nettsted(argumenter: Sequence[str]) -> bool:
    """Whether pytest, given these arguments, may come to a test that opens the built site.

    It does when no path is named, and when anything named lies in such a room, or over it.
    """
    return _kommer_til(MED_NETTSTED, argumenter)


def trenger_ordboeker(argumenter: Sequence[str]) -> bool:
    """Whether pytest, given these arguments, may come to a test that spells the texts."""
    return _kommer_til(MED_ORDBOEKER, argumenter)


def _kommer_til(rommene: Sequence[str], argumenter: Sequence[str]) -> bool:
    return not stier(argumenter) or any(_beroerer(rommene, a) for a in argumenter)


def _beroerer(navn: Sequence[str], argument: str) -> bool:
    sti = (ROT / argument.partition("::")[0]).resolve()
    rommene = [ROT / rom for rom in navn]
    return any(sti.is_relative_to(rom) or rom.is_relative_to(sti) for rom in rommene)
