"""Months side by side: as agreed, as they are otherwise, and the difference, in plasser and kroner.

Plasser and kroner share a cell. On a phone they stand under one another, and the month above the
three columns of figures.
"""

from collections.abc import Sequence

from calculators.beregning.tilskudd import Maanedspar
from calculators.norsk import MAANEDER, kroner, med_fortegn, tall
from calculators.regelverk.typer import Sats
from calculators.rendering.html import Html, el
from calculators.skjema.enhet import en, flere, maaneder, telt
from calculators.spraak import _


def maanedstabell(
    sats: Sats, bildetekst: str, navn: tuple[str, str, str], parene: Sequence[Maanedspar]
) -> Html:
    """The months with their sum; ``navn`` are the columns, the last that of the difference."""
    return el(
        "div",
        el(
            "table",
            el("caption", f"{bildetekst}.", class_="ds-sr-only"),
            el("thead", el("tr", *(el("th", k, scope="col") for k in (_("Måned"), *navn)))),
            el("tbody", *(_rad(sats, p) for p in parene)),
            el("tfoot", _sum(sats, parene)),
            class_="ds-table maanedstabell",
        ),
        # The largest sums do not fit the smallest phone: the table scrolls, and can be focused to.
        class_="md-typeset__scrollwrap",
        tabindex=0,
        role="region",
        aria_label=bildetekst,
    )


def forskjell(verdi: int, entall: str, flertall: str) -> str:
    """``+2 plasser``, ``−1 plass``."""
    return f"{_med_fortegn(verdi)} {entall if abs(verdi) == 1 else flertall}"


def _med_fortegn(verdi: int) -> str:
    return f"{'+' if verdi > 0 else ''}{tall(verdi)}"


def _rad(sats: Sats, p: Maanedspar) -> Html:
    return el(
        "tr",
        el("th", MAANEDER[p.maaned - 1], scope="row"),
        *(_celle(telt(sats, m.plasser), kroner(m.kroner)) for m in (p.avtalt, p.annet)),
        _celle(
            forskjell(p.plasser, en(sats), flere(sats)) if p.plasser else "",
            med_fortegn(p.differanse),
        ),
    )


def _sum(sats: Sats, parene: Sequence[Maanedspar]) -> Html:
    kolonnene = ([p.avtalt for p in parene], [p.annet for p in parene])
    plasser, differanse = sum(p.plasser for p in parene), sum(p.differanse for p in parene)
    return el(
        "tr",
        el("th", _("Sum, med {maaneder}", maaneder=maaneder(sats)), scope="row"),
        *(
            _celle(tall(sum(m.plasser for m in alle)), kroner(sum(m.kroner for m in alle)))
            for alle in kolonnene
        ),
        _celle(_med_fortegn(plasser) if plasser else "", med_fortegn(differanse)),
    )


def _celle(plasser: str, beloep: str) -> Html:
    return el("td", el("span", plasser), " ", el("span", beloep, class_="maanedstabell-beloep"))
