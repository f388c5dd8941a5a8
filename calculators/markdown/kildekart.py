"""The fenced block ``kildekart``: the file beside the page becomes its list of facts."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from calculators.markdown.kildedata import (
    Faktum,
    Kildekart,
    Taushet,
    les_kildekart,
    mangler,
    overskriftens_ord,
)
from calculators.markdown.regelverdi import regelverdi
from calculators.markdown.sted import sidefeil, sidens_fil
from calculators.rendering.html import Html, el, samlet
from markdown import Markdown

_VERDI = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """Format the block for ``pymdownx.superfences``; its data is the .toml beside the page.

    Raises Sidefeil with every fact that has no place and every rule that has no fact.
    """
    fil = sidens_fil(md).with_suffix(".toml")
    try:
        kart = les_kildekart(fil)
    except (OSError, ValueError) as feil:
        raise sidefeil(md, "```kildekart", f"{fil.name} kan ikke leses.", str(feil)) from None
    galt = mangler(kart, fil.parent)
    if galt:
        raise sidefeil(md, "```kildekart", f"{fil.name} går ikke opp.", " ".join(galt))
    return _kartet(kart, fil.parent)


def _kartet(kart: Kildekart, mappe: Path) -> Html:
    andre = [f for f in kart.fakta if f.side]
    return samlet(
        *_delene([f for f in kart.fakta if f.overskrift], mappe),
        el("h2", "Fra sidene til andre ordninger", id="andre-ordninger"),
        _liste(andre, mappe),
        el("h2", "Dette sier ikke kilden", id="avklares"),
        el("p", "Sidene sier fra der kilden tier, og hvem som kan svare."),
        el("ul", *(_taushet(t, mappe) for t in kart.avklares)),
    )


def _delene(fakta: list[Faktum], mappe: Path) -> Iterator[Html]:
    for n, (overskrift, gruppe) in enumerate(groupby(fakta, lambda f: f.overskrift or ""), 1):
        yield el("h2", f"Under «{overskrift}»", id=f"del-{n}")
        yield _liste(list(gruppe), mappe)


def _liste(fakta: list[Faktum], mappe: Path) -> Html:
    """The list goes on from the number where the one before it ended."""
    start = fakta[0].nr if fakta else 1
    return el("ol", *(_punkt(f, mappe) for f in fakta), start=start, class_="kildekart")


def _punkt(faktum: Faktum, mappe: Path) -> Html:
    sted = el("span", "Står på ", _lenke(faktum.sted, mappe), class_="kildekart-sted")
    return el("li", _med_verdier(faktum.tekst), sted, *_regler(faktum), id=f"faktum-{faktum.nr}")


def _regler(faktum: Faktum) -> Iterator[Html]:
    if faktum.regler:
        koder = [el("code", sti) for sti in faktum.regler]
        mellom = [biter for kode in koder for biter in (", ", kode)][1:]
        ord_ = "Regel: " if len(koder) == 1 else "Regler: "
        yield el("span", ord_, *mellom, class_="kildekart-sted")


def _taushet(taushet: Taushet, mappe: Path) -> Html:
    return el("li", f"{taushet.tekst} (", _lenke(taushet.sted, mappe), ")")


def _lenke(sted: str, mappe: Path) -> Html:
    """A link with the words of its heading: ``klage.md#ellers`` is ``../klage/#ellers``."""
    side, _, anker = sted.partition("#")
    navn = side.removesuffix(".md")
    under = "" if navn == "index" else f"{navn}/"
    ord_ = _med_verdier(overskriftens_ord(mappe / side, anker))
    return el("a", "«", ord_, "»", href=f"../{under}#{anker}")


def _med_verdier(tekst: str) -> Html:
    biter = _VERDI.split(tekst)
    return samlet(
        *(el("data", regelverdi(b), value=b) if n % 2 else b for n, b in enumerate(biter))
    )
