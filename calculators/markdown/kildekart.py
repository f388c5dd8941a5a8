"""The fenced block ``kildekart``: the file beside the page becomes its list of facts."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from calculators.markdown.datafil import ved_siden_av
from calculators.markdown.regelliste import listene
from calculators.markdown.sted import sidens_fil
from calculators.redaksjon.kildedata import (
    VERDI,
    Faktum,
    Kildekart,
    adresse,
    overskriftens_ord,
)
from calculators.redaksjon.kildesjekk import lest_og_sjekket
from calculators.redaksjon.regelverdi import regelverdi
from calculators.regelverk import regler
from calculators.rendering.html import Html, el, samlet
from calculators.spraak import _
from markdown import Markdown


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **__: Any
) -> str:
    """Format the block for ``pymdownx.superfences``; its data is the .toml beside the page.

    Raises Sidefeil with every fact that has no place and every rule that has no fact, each with
    the line of the data's file.
    """
    return _kartet(ved_siden_av(md, lambda fil: lest_og_sjekket(fil, listene)), sidens_fil(md))


def _kartet(kart: Kildekart, side: Path) -> Html:
    nummererte = list(enumerate(kart.fakta, 1))
    return samlet(
        *_delene([(n, f) for n, f in nummererte if f.overskrift], side),
        el("h2", _("Fra sidene til andre ordninger"), id="andre-ordninger"),
        _liste([(n, f) for n, f in nummererte if f.side], side),
        el("h2", _("Dette sier ikke kilden"), id="avklares"),
        el("p", _("Sidene sier fra der kilden tier, og hvem som kan svare.")),
        el("ul", *_taushetene(kart, side)),
    )


_Nummerert = tuple[int, Faktum]


def _delene(fakta: list[_Nummerert], side: Path) -> Iterator[Html]:
    grupper = groupby(fakta, lambda par: par[1].overskrift or "")
    for n, (overskrift, gruppe) in enumerate(grupper, 1):
        yield el("h2", _("Under «{overskrift}»", overskrift=overskrift), id=f"del-{n}")
        yield _liste(list(gruppe), side)


def _liste(fakta: list[_Nummerert], side: Path) -> Html:
    """The list goes on from the number where the one before it ended."""
    start = fakta[0][0] if fakta else 1
    return el("ol", *(_punkt(n, f, side) for n, f in fakta), start=start, class_="kildekart")


def _punkt(nummer: int, faktum: Faktum, side: Path) -> Html:
    sted = el("span", _("Står på "), _lenke(faktum.sted, side), class_="kildekart-sted")
    return el("li", _med_verdier(faktum.ord), sted, *_regler(faktum), id=f"faktum-{nummer}")


def _regler(faktum: Faktum) -> Iterator[Html]:
    if faktum.regler:
        koder = [el("code", sti) for sti in faktum.regler]
        mellom = [biter for kode in koder for biter in (", ", kode)][1:]
        ord_ = _("Regel: ") if len(koder) == 1 else _("Regler: ")
        yield el("span", ord_, *mellom, class_="kildekart-sted")


def _taushetene(kart: Kildekart, side: Path) -> Iterator[Html]:
    """What the rules leave open, in their order, each with every place that says so."""
    for t in regler(kart.tilskuddsaar).avklares:
        stedene = [s.sted for s in kart.avklares if s.regel == f"avklares.{t.id}"]
        lenker = [bit for sted in stedene for bit in (", ", _lenke(sted, side))][1:]
        yield el("li", f"{t.tekst.ord} (", *lenker, ")")


def _lenke(sted: str, side: Path) -> Html:
    """A link with the words of its heading."""
    navn, _, anker = sted.partition("#")
    ord_ = _med_verdier(overskriftens_ord(side.with_name(navn), anker))
    return el("a", "«", ord_, "»", href=adresse(sted, side))


def _med_verdier(tekst: str) -> Html:
    biter = VERDI.split(tekst)
    return samlet(
        *(el("data", regelverdi(b), value=b) if n % 2 else b for n, b in enumerate(biter))
    )
