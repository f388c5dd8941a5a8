"""Finding where in a file the table begins: the row with the headings we know."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, zip_longest

from calculators.skjema.registerfil.kolonner import Kjente
from calculators.skjema.registerfil.rader import Raarad, er_tom
from calculators.spraak import N_, _

# Rows with something in them that are looked through; titles and a logo take fewer.
LETT = 50
SKILLE = re.compile("[;,\t|]")
_I_EN_CELLE = N_(
    "Alle overskriftene i rad {rad} står i én celle. Merk kolonnen i "
    "Excel, velg Data → Tekst til kolonner, og lagre filen."
)


@dataclass(frozen=True)
class Hode:
    """The headings, the number of the row they end in, and the rows above that are no part of it.

    ``treff`` are the keys of the columns that are known; ``feil`` is what is wrong with the row.
    ``delt`` is whether they stand in two rows, and ``bredde`` how many cells those have, empty ones
    at the end too.
    """

    nummer: int
    celler: tuple[str, ...]
    treff: frozenset[str] = frozenset()
    over: tuple[Raarad, ...] = field(default=(), compare=False)
    feil: str = ""
    delt: bool = False
    bredde: int = field(default=0, compare=False)

    @property
    def rang(self) -> tuple[int, int]:
        """How sure it is that these are the headings; a row with a fault comes last."""
        return (0 if self.feil else len(self.treff)), len(self.treff)


def let(rader: Iterable[Raarad], kjente: Kjente) -> Hode | None:
    """The row, or the two rows, where most known headings stand; None when there are no rows.

    The first of those with as many. When all that must be there has been found, only the next row
    is looked at too, for headings may stand in two rows.
    """
    beste: Hode | None = None
    forrige: Raarad | None = None
    over: tuple[Raarad, ...] = ()
    for raa in islice(rader, LETT):
        ferdig = beste is not None and not beste.feil and kjente.nok(beste.treff)
        for hode in _her(forrige, raa, over, kjente):
            if beste is None or hode.rang > beste.rang:
                beste = hode
        if ferdig:
            break
        over, forrige = (*over, raa), raa
    return beste


def _her(
    forrige: Raarad | None, raa: Raarad, over: tuple[Raarad, ...], kjente: Kjente
) -> Iterator[Hode]:
    celler = _uten_hale(raa.celler)
    yield _alene(raa, celler, over, kjente)
    if forrige is not None and forrige.nummer == raa.nummer - 1:
        par = zip_longest(forrige.celler, celler, fillvalue="")
        begge = tuple(_i_to(o, u, kjente) for o, u in par)
        # A row of answers below the headings has no headings of its own.
        nye = kjente.treff([b for b, u in zip(begge, celler, strict=False) if not er_tom(u)])
        if len(nye) > 1:
            begge = _uten_hale(begge)
            bredde = max(len(forrige.celler), len(raa.celler))
            yield Hode(raa.nummer, begge, kjente.treff(begge), over[:-1], delt=True, bredde=bredde)


def _alene(raa: Raarad, celler: tuple[str, ...], over: tuple[Raarad, ...], kjente: Kjente) -> Hode:
    treff = kjente.treff(celler)
    if not treff and len(full := [c for c in celler if not er_tom(c)]) == 1:
        i_en = kjente.treff(SKILLE.split(full[0]))
        if len(i_en) > 1:
            return Hode(raa.nummer, celler, i_en, over, _(_I_EN_CELLE, rad=raa.nummer))
    return Hode(raa.nummer, celler, treff, over, raa.feil, bredde=len(raa.celler))


def _i_to(over: str, under: str, kjente: Kjente) -> str:
    """A heading that stands in two rows: in the lower, the upper, or begun in one."""
    if er_tom(under):
        return over
    if er_tom(over) or kjente.noekkel(under):
        return under
    sammen = f"{over} {under}"
    return sammen if kjente.noekkel(sammen) else under


def _uten_hale(celler: Sequence[str]) -> tuple[str, ...]:
    bredde = max((n for n, c in enumerate(celler, 1) if not er_tom(c)), default=0)
    return tuple(celler[:bredde])
