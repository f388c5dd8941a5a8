"""The answer of the calculator ``sammenlikning``: the amount in each edition, side by side."""

from collections.abc import Sequence
from typing import Any

from calculators.beregning.sammenlikning import Aar
from calculators.norsk import kroner, med_fortegn, og, prosent, stor
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import IKKE_FUNNET, mangelen, mangellinjer
from calculators.rendering.kilde import henvisning, kildelinjer, linje, siste_ord
from calculators.rendering.regneark import Tabell
from calculators.skjema.skjema import Svar

_KOLONNER = ("Tilskuddsår", "Sats", "Beløp", "Endring", "Endring i satsen")


def resultat(utfall: tuple[Aar, ...]) -> dict[str, Any]:
    """The answer as JSON: per_aar with tilskuddsaar, sats, kroner and endring, oldest first."""
    return {
        "per_aar": [
            {"tilskuddsaar": a.tilskuddsaar, "sats": a.sats, "kroner": a.kroner}
            | ({} if a.endring is None else {"endring": a.endring})
            for a in utfall
        ]
    }


def html(regelverk: Regelverk, svar: Svar, utfall: tuple[Aar, ...]) -> Html:
    """The answer as it stands on the page."""
    siste = utfall[-1]
    return samlet(
        el(
            "p",
            el(
                "span",
                f"Anslått tilskudd for plassene deres i {siste.tilskuddsaar}",
                class_="svar-ledetekst",
            ),
            " ",
            el("strong", _beloepet(siste), class_="svar-tall"),
            " ",
            el("span", _undertekst(siste), class_="svar-undertekst"),
            class_="svar-hoved",
            data_kunngjoering=True,
        ),
        el("h2", "År for år", id="aar-for-aar"),
        _tabellen(utfall),
        _hullene(utfall),
        el("ul", *(_kilden(a) for a in reversed(utfall)), class_="forklaringer"),
        siste_ord(),
    )


def tabell(regelverk: Regelverk, utfall: tuple[Aar, ...]) -> Tabell:
    """The editions as a table to download."""
    return Tabell(
        filnavn=f"sammenlikning-{regelverk.tilskuddsaar}",
        hode=["Tilskuddsår", "Sats (kr per plass per måned)", "Beløp (kr)", "Endring (kr)"],
        rader=[
            [a.tilskuddsaar, *("" if v is None else v for v in (a.sats, a.kroner, a.endring))]
            for a in utfall
        ],
        kilder=kildelinjer(regelverk.kildeside),
    )


def _beloepet(aar: Aar) -> str:
    return stor(IKKE_FUNNET) if aar.kroner is None else kroner(aar.kroner)


def _undertekst(aar: Aar) -> str:
    if aar.kroner is None:
        return mangelen(regler(aar.tilskuddsaar), "sats")
    if aar.forrige is None or aar.endring is None:
        return "Det finnes ingen eldre utgave å sammenlikne med."
    return f"{med_fortegn(aar.endring)} fra {aar.forrige.tilskuddsaar}"


def _hullene(utfall: tuple[Aar, ...]) -> Html:
    """The years between the editions that have none, and what a change is then counted from."""
    borte = uten_regler([a.tilskuddsaar for a in utfall])
    if not borte:
        return Html("")
    return el("p", f"{borte} Endringene er fra forrige sats i tabellen.", class_="svar-kilde")


def uten_regler(aarene: Sequence[int]) -> str:
    """The years between the first and the last that are not among them, as a sentence, or none."""
    alle = range(min(aarene), max(aarene) + 1) if aarene else ()
    borte = [str(aar) for aar in alle if aar not in aarene]
    return f"Vi har ikke reglene for {og(borte)}." if borte else ""


def _tabellen(utfall: tuple[Aar, ...]) -> Html:
    """Five columns do not fit a phone: the table scrolls by itself, and can be focused to do so."""
    return el(
        "div",
        _selve_tabellen(utfall),
        class_="md-typeset__scrollwrap",
        tabindex=0,
        role="region",
        aria_label="Utgave for utgave",
    )


def _selve_tabellen(utfall: tuple[Aar, ...]) -> Html:
    return el(
        "table",
        el(
            "caption",
            "Samme antall plasser og måneder i hver utgave, nyeste først.",
            class_="ds-sr-only",
        ),
        el("thead", el("tr", *(el("th", k, scope="col") for k in _KOLONNER))),
        el("tbody", *(_rad(a) for a in reversed(utfall))),
        class_="ds-table",
    )


def _rad(a: Aar) -> Html:
    return el(
        "tr",
        el("th", str(a.tilskuddsaar), scope="row"),
        el("td", stor(IKKE_FUNNET) if a.sats is None else kroner(a.sats)),
        el("td", _beloepet(a)),
        el("td", _uten(a) if a.endring is None else med_fortegn(a.endring)),
        el("td", _uten(a) if a.promille is None else prosent(a.promille)),
    )


def _uten(a: Aar) -> str:
    """Why there is no change to show."""
    return "Første utgave" if a.sats is not None and a.forrige is None else "Ukjent"


def _kilden(a: Aar) -> Html:
    r = regler(a.tilskuddsaar)
    if isinstance(r.sats, IkkeFunnet):
        return samlet(*mangellinjer(r, "sats"))
    sats = f"Satsen for {a.tilskuddsaar} er {kroner(r.sats.kroner)} per plass per måned. "
    return linje("kilde", sats, henvisning(r.sats, r.kildeside))
