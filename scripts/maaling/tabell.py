"""Tables of who was measured beside whom, each figure with its ratio to plain Pyodide's."""

from collections.abc import Mapping

from maaling.steder import NAVN, VANLIG

_LUFT = "   "


def tall(verdier: Mapping[str, float], desimaler: int = 0) -> dict[str, str]:
    """Each figure, and what part it is of plain Pyodide's; of nothing there is none."""
    vanlig = verdier[VANLIG]
    return {
        hvem: f"{verdi:.{desimaler}f} ({f'{verdi / vanlig:.2f}' if vanlig else '–'})"
        for hvem, verdi in verdier.items()
    }


def tabell(tittel: str, kolonner: Mapping[str, Mapping[str, str]]) -> str:
    """A row for each who is in a column, in the order of NAVN; each column by its head."""
    rader = [hvem for hvem in NAVN if any(hvem in celler for celler in kolonner.values())]
    foerst = max(map(len, (tittel, *(NAVN[hvem] for hvem in rader))))
    bredder = [max(map(len, (hode, *celler.values()))) for hode, celler in kolonner.items()]
    innhold = [(tittel, list(kolonner))]
    innhold += [(NAVN[hvem], [c.get(hvem, "") for c in kolonner.values()]) for hvem in rader]
    return "\n".join(
        _LUFT.join([navn.ljust(foerst), *map(str.rjust, celler, bredder)]).rstrip()
        for navn, celler in innhold
    )
