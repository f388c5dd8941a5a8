"""What each krav is called, wherever it stands: alone, before a time, in a sentence, over a group.

The words differ with their place, for Norwegian does; that they mean the same is seen here.
"""

from dataclasses import dataclass

from calculators.regelverk.typer import Krav
from calculators.spraak import N_, _


@dataclass(frozen=True)
class Kravord:
    """The words of one krav.

    ``navn`` stands alone and ``kort`` where there is little room. ``med`` stands before a time,
    ``Med som hovedregel hele 2021``, ``i_setning`` inside one, and ``deler`` over parts that have
    it; no part is listed under a krav that is no longer there.
    """

    navn: str
    kort: str
    med: str
    i_setning: str
    deler: str = ""


_KRAVORD: dict[Krav, Kravord] = {
    "skal": Kravord(
        navn=N_("Lovpålagt"),
        kort=N_("Lovpålagt"),
        med=N_("Lovpålagt"),
        i_setning=N_("lovpålagt"),
        deler=N_("Lovpålagte deler"),
    ),
    "hovedregel": Kravord(
        navn=N_("Som hovedregel"),
        kort=N_("Som hovedregel"),
        med=N_("Med som hovedregel"),
        i_setning=N_("med som hovedregel"),
        deler=N_("Deler som skal være med som hovedregel"),
    ),
    "kan": Kravord(
        navn=N_("Kan være med"),
        kort=N_("Kan"),
        med=N_("Kan være med"),
        i_setning=N_("mulig å ha med"),
        deler=N_("Deler som kan være med"),
    ),
    "utgaar": Kravord(
        navn=N_("Utgått"),
        kort=N_("Utgått"),
        med=N_("Utgått"),
        i_setning=N_("ikke lenger en egen del"),
    ),
}


KRAVENE: tuple[Krav, ...] = tuple(_KRAVORD)


def kravord(krav: Krav) -> Kravord:
    """The words of a krav, in the målform of the question."""
    ord_ = _KRAVORD[krav]
    return Kravord(*(_(o) if o else "" for o in vars(ord_).values()))
