"""What a resident's row looks like, where no headings tell what its cells are."""

from collections.abc import Sequence

from calculators.skjema.registerfil.kolonner import Kjente
from calculators.skjema.registerfil.rader import er_tom
from calculators.skjema.tekst import jevnet

# Answers in words; a mark or a digit may be anything, unless a status stands beside it.
_SVAR = ("ja", "nei", "begrunnet", "grunngitt", "sann", "usann", "true", "false")
_MERKER = ("x", "1", "0")


def er_svar(celle: str) -> bool:
    """Whether the cell may be somebody's answer."""
    return jevnet(celle) in (*_SVAR, *_MERKER)


def ligner_beboer(celler: Sequence[str], kjente: Kjente) -> bool:
    """Whether the row has several answers, or an answer and a status that begins no list."""
    fulle = [c for c in celler if not er_tom(c)]
    svar = [jevnet(c) for c in fulle]
    if sum(s in _SVAR for s in svar) > 2:
        return True
    statuser = [n for n, c in enumerate(fulle) if kjente.er_status(c)]
    return len(statuser) == 1 and any(map(er_svar, fulle)) and (statuser[0] > 0 or len(fulle) > 3)
