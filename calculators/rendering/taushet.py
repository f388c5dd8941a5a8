"""What an answer says of the silences of the year's source: words of the year, not of ours."""

from collections.abc import Collection

from calculators.regelverk.typer import Regelverk
from calculators.regelverk.typer.utgave import Kalkulatornavn
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import linje
from calculators.spraak import _


def taushetene(
    regler: Regelverk, kalkulator: Kalkulatornavn, uten: Collection[str] = ()
) -> list[Html]:
    """A line for each silence that concerns a calculator, in the order of the rules.

    ``uten`` are the ids of those that this answer has nothing to do with.
    """
    tekstene = _tekstene(regler, kalkulator)
    return [linje("avklares", tekst) for id_, tekst in tekstene if id_ not in uten]


def taushet(regler: Regelverk, kalkulator: Kalkulatornavn, id_: str) -> str:
    """What is said of one silence, for a line of the calculator's own; empty when it is none."""
    return dict(_tekstene(regler, kalkulator)).get(id_, "")


def _tekstene(regler: Regelverk, kalkulator: Kalkulatornavn) -> list[tuple[str, str]]:
    return [
        (taushet.id, svar.tekst.ord)
        for taushet in regler.avklares
        for svar in taushet.svar
        if svar.kalkulator == kalkulator
    ]


def maa_avklares(*linjer: Html) -> Html:
    """The lines under their heading; nothing where there is nothing to clarify."""
    if not linjer:
        return Html("")
    return samlet(
        el("h2", _("Dette må avklares"), id="dette-maa-avklares"),
        el("ul", *linjer, class_="forklaringer"),
    )
