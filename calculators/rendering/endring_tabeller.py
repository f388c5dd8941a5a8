"""The months before and after a change, on the page and to download."""

from calculators.beregning.endring import Endring, Maaned
from calculators.norsk import MAANEDER, kroner, med_fortegn, stor, tall
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.rendering.endring_ord import NAVN, grunner
from calculators.rendering.html import Html, el
from calculators.rendering.kilde import kildelinjer, overskriften
from calculators.rendering.tabell import Celle, Tabell

_KOLONNER = ("Måned", "Plasser før", "Plasser etter", "Før", "Etter", "Endring")
# Plasser before and after, kroner before and after, and the change.
_Tall = tuple[int, int, int, int, int]


def tabell(regler: Regelverk, e: Endring) -> Tabell:
    """The months as a table to download; where the plasser stay, each part with its verdict."""
    dommene: list[list[Celle]] = [
        [stor(NAVN[d.hva]), " ".join(t for _, t in grunner(e, d))] for d in e.deler
    ]
    if not e.per_maaned:
        return _fil(regler, ["Hva dere vil endre", "Må dere søke?"], dommene, [])
    maanedene: list[list[Celle]] = [
        [f"{MAANEDER[m.maaned - 1]} {regler.tilskuddsaar}", *_tallene(m)] for m in e.per_maaned
    ]
    return _fil(
        regler,
        ["Måned", "Plasser før", "Plasser etter", "Før (kr)", "Etter (kr)", "Endring (kr)"],
        [*maanedene, ["Sum", *_summen(e)]],
        [
            "Raden «Sum» viser plassmåneder i kolonnene for plasser.",
            *(f"{navn}: {grunn}" for navn, grunn in dommene),
            f"Satsen er {kroner(funnet(regler.sats).kroner)} per plass per måned. "
            f"{overskriften(funnet(regler.sats))}",
        ],
    )


def _fil(
    regler: Regelverk, hode: list[str], rader: list[list[Celle]], merknader: list[str]
) -> Tabell:
    return Tabell(
        filnavn=f"endring-{regler.tilskuddsaar}",
        hode=hode,
        rader=rader,
        kilder=kildelinjer(regler.kildeside),
        merknader=merknader,
    )


def _tallene(m: Maaned) -> _Tall:
    return m.foer.plasser, m.etter.plasser, m.foer.kroner, m.etter.kroner, m.differanse


def _summen(e: Endring) -> _Tall:
    plasser_foer, plasser_etter, foer, etter, differanse = zip(
        *map(_tallene, e.per_maaned), strict=True
    )
    return sum(plasser_foer), sum(plasser_etter), sum(foer), sum(etter), sum(differanse)


def tabellen(e: Endring) -> Html:
    """The months before and after as they stand on the page."""
    return el(
        "table",
        el("caption", "Måned for måned, før og etter endringen.", class_="ds-sr-only"),
        el("thead", el("tr", *(el("th", k, scope="col") for k in _KOLONNER))),
        el("tbody", *(_rad(MAANEDER[m.maaned - 1], _tallene(m)) for m in e.per_maaned)),
        el("tfoot", _rad("Sum, med plassmåneder", _summen(e))),
        class_="ds-table endringstabell",
    )


def _rad(navn: str, tallene: _Tall) -> Html:
    plasser_foer, plasser_etter, foer, etter, differanse = tallene
    return el(
        "tr",
        el("th", navn, scope="row"),
        el("td", tall(plasser_foer)),
        el("td", tall(plasser_etter)),
        el("td", kroner(foer)),
        el("td", kroner(etter)),
        el("td", med_fortegn(differanse)),
    )
