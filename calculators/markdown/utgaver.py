"""The fenced block ``utgaver``: all editions, and what changed from each to the next."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from calculators.markdown.endringer import Endringer, endringer
from calculators.norsk import dato, kroner, stor
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import IKKE_FUNNET
from calculators.rendering.sammenlikning import uten_regler
from calculators.skjema.enhet import per_maaned
from calculators.spraak import N_, _
from markdown import Markdown

_KOLONNER = (N_("Tilskuddsår"), N_("Sats"), N_("Kilden er fra"), N_("Status"), N_("Data"))
# Made from the same by scripts/nettsted/feed.py.
_STROEMMEN = "../endringer.xml"


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **__: Any
) -> str:
    """Format the block for ``pymdownx.superfences``; it takes nothing, the rules say it all."""
    alle = [regler(aar) for aar in aarene()]
    return el("div", utgavene(alle), class_="utgaver")


def utgavene(alle: list[Regelverk]) -> Html:
    """The editions, newest first, then each pair of consecutive ones, newest first."""
    par = list(pairwise(alle))
    ingen = el("p", _("Det finnes bare én utgave. Derfor er det ingen endringer å vise ennå."))
    return samlet(
        el("h2", _("Alle utgavene"), id="alle"),
        el(
            "table",
            el("thead", el("tr", *(el("th", _(k), scope="col") for k in _KOLONNER))),
            el("tbody", *(_rad(r, nyeste=r is alle[-1]) for r in reversed(alle))),
        ),
        el(
            "p",
            el("a", _("Følg nye utgaver og rettelser i en nyhetsleser"), href=_STROEMMEN),
            class_="bare-skjerm",
        ),
        *(_rettelsene(r) for r in reversed(alle)),
        *((_paret(a, b) for a, b in reversed(par)) if par else [ingen]),
    )


def _rad(r: Regelverk, *, nyeste: bool) -> Html:
    aar, sats = str(r.tilskuddsaar), r.sats
    status = (
        _("Utkast, ikke publisert")
        if r.utkast
        else _("Nyeste utgave")
        if nyeste
        else _("Eldre utgave")
    )
    return el(
        "tr",
        el("th", el("a", aar, href=f"../{aar}/"), scope="row"),
        el(
            "td",
            stor(_(IKKE_FUNNET))
            if isinstance(sats, IkkeFunnet)
            else f"{kroner(sats.kroner)} {per_maaned(sats)}",
        ),
        el("td", el("a", _kildens_dato(r), href=r.kildeside.url)),
        el("td", status),
        el("td", el("a", f"{aar}.json", href=f"../data/{aar}.json")),
    )


def _kildens_dato(r: Regelverk) -> str:
    oppdatert = r.kildeside.oppdatert
    return _("Uten dato") if isinstance(oppdatert, IkkeFunnet) else dato(oppdatert)


def _rettelsene(r: Regelverk) -> Html:
    if not r.rettelser:
        return Html("")
    punkter = (
        el("li", f"{dato(x.dato)}: {x.hva.ord} ", _("Grunn: {grunn}", grunn=x.grunn.ord))
        for x in reversed(r.rettelser)
    )
    overskrift = el(
        "h2",
        _("Rettet i utgaven for {tilskuddsaar}", tilskuddsaar=r.tilskuddsaar),
        id=f"rettet-{r.tilskuddsaar}",
    )
    return samlet(overskrift, el("ul", *punkter))


def _paret(foer: Regelverk, naa: Regelverk) -> Html:
    fra, til = foer.tilskuddsaar, naa.tilskuddsaar
    deler = endringer(foer, naa)
    uendret = [d.overskrift.lower() for d in deler if not d.punkter]
    return samlet(
        el("h2", _("Fra {fra} til {til}", fra=fra, til=til), id=f"endret-{til}"),
        el("p", borte) if (borte := uten_regler([fra, til])) else "",
        *(html for d in deler if d.punkter for html in _delen(d, til)),
        el("p", _("Uendret: {deler}.", deler=", ".join(uendret))) if uendret else "",
    )


def _delen(d: Endringer, aar: int) -> Iterator[Html]:
    yield el("h3", d.overskrift)
    yield el("ul", *(el("li", punkt) for punkt in d.punkter))
