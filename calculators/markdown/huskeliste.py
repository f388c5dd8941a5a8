"""What the source leaves open, drawn on a page as boxes to tick when the letter has come."""

from collections.abc import Iterable
from itertools import groupby

from calculators.regelverk.typer import Regelverk, Taushet
from calculators.rendering.avklares import EMNER
from calculators.rendering.html import Html, el


def huskelisten(r: Regelverk, aapne: Iterable[Taushet]) -> Html:
    """A group of boxes for each topic; nobody keeps the ticks."""
    grupper = groupby(aapne, lambda t: EMNER[t.emne])
    return el("div", *(_gruppen(r, *gruppe) for gruppe in grupper), class_="huskeliste")


def _gruppen(r: Regelverk, emne: str, aapne: Iterable[Taushet]) -> Html:
    return el(
        "fieldset",
        el("legend", emne, class_="ds-label", data_weight="medium"),
        *(_boksen(t, f"avklares-{r.tilskuddsaar}-{t.id}") for t in aapne),
        class_="ds-fieldset",
    )


def _boksen(t: Taushet, id_: str) -> Html:
    return el(
        "div",
        el("input", type="checkbox", id=id_, class_="ds-input"),
        el("label", t.tekst.ord, for_=id_, class_="ds-label", data_weight="regular"),
        class_="ds-field",
    )
