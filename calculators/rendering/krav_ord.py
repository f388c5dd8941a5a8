"""What each krav is called, wherever it stands: alone, before a time, in a sentence, over a group.

The words differ with their place, for Norwegian does; that they mean the same is seen here.
"""

from dataclasses import dataclass

from calculators.regelverk.typer import Krav


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


KRAVORD: dict[Krav, Kravord] = {
    "skal": Kravord(
        navn="Lovpålagt",
        kort="Lovpålagt",
        med="Lovpålagt",
        i_setning="lovpålagt",
        deler="Lovpålagte deler",
    ),
    "hovedregel": Kravord(
        navn="Som hovedregel",
        kort="Som hovedregel",
        med="Med som hovedregel",
        i_setning="med som hovedregel",
        deler="Deler som skal være med som hovedregel",
    ),
    "kan": Kravord(
        navn="Kan være med",
        kort="Kan",
        med="Kan være med",
        i_setning="mulig å ha med",
        deler="Deler som kan være med",
    ),
    "utgaar": Kravord(
        navn="Utgått",
        kort="Utgått",
        med="Utgått",
        i_setning="ikke lenger en egen del",
    ),
}
