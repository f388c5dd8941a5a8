"""What a run of the tests needs, by what is asked for: all of it, or only Python."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from oppsett.steg import ROT

# Only the tests of these rooms open the built site, in a browser or behind a web server.
MED_NETTSTED = ("tests/nettleser", "tests/nettsted")
# And only these spell the texts.
MED_ORDBOEKER = ("tests/spraak",)
# And only these build the pages with something else than MkDocs.
MED_GENERATORER = ("tests/generatorer",)
# And these ask the newest year for what only a year with all its rules can answer.
I_NETTLESEREN = "tests/nettleser"


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


def trenger_generatorer(argumenter: Sequence[str]) -> bool:
    """Whether pytest, given these arguments, may come to a test that builds with another one."""
    return _kommer_til(MED_GENERATORER, argumenter)


def delt(argumenter: Sequence[str]) -> tuple[list[str] | None, list[str] | None]:
    """The arguments for the run without the tests in the browser, and for the run of only those.

    None in place of either where nothing of it is asked for.
    """
    stiene = stier(argumenter)
    i_den = [a for a in stiene if _er_i(I_NETTLESEREN, a)]
    over = [a for a in stiene if a not in i_den and _beroerer((I_NETTLESEREN,), a)]
    uten = [a for a in argumenter if a not in i_den]
    alene = [a for a in argumenter if a not in stiene or a in i_den]
    if over or not stiene:
        return [*uten, f"--ignore={I_NETTLESEREN}"], [*alene, I_NETTLESEREN]
    return (uten if len(stiene) > len(i_den) else None), (alene if i_den else None)


def _kommer_til(rommene: Sequence[str], argumenter: Sequence[str]) -> bool:
    return not stier(argumenter) or any(_beroerer(rommene, a) for a in argumenter)


def _beroerer(navn: Sequence[str], argument: str) -> bool:
    return any(_er_i(rom, argument) or (ROT / rom).is_relative_to(_sti(argument)) for rom in navn)


def _er_i(rom: str, argument: str) -> bool:
    return _sti(argument).is_relative_to(ROT / rom)


def _sti(argument: str) -> Path:
    return (ROT / argument.partition("::")[0]).resolve()
