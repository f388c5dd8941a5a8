"""The fenced block ``programaar``: the programme through the year, drawn from the rules."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators import norsk
from calculators.markdown.sted import sidefeil
from calculators.regelverk import Regelverk, UkjentTilskuddsaar, regler
from calculators.regelverk.typer import Krav, Periode, Tiltak
from calculators.rendering.html import Html, el
from markdown import Markdown

_BREDDE = 730
_KRAV: dict[Krav, str] = {"skal": "Lovpålagt", "hovedregel": "Som hovedregel", "kan": "Kan"}


@dataclass(frozen=True)
class _Linje:
    navn: str
    krav: Krav
    hvem: str
    fra: date
    til: date | None

    def tid(self) -> str:
        """``hele året``, ``fram til 1. august 2021`` or ``fra 1. august 2021``."""
        if self.til:
            return f"fram til {norsk.dato(self.til)}"
        return "hele året" if _dag(self.fra) == 1 else f"fra {norsk.dato(self.fra)}"

    def tekst(self) -> str:
        """Who and when: ``Lovpålagt: alle beboere, hele året``."""
        return f"{_KRAV[self.krav]}: {self.hvem}, {self.tid()}"


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """Format the block for ``pymdownx.superfences``; its body names the ``tilskuddsaar``."""
    try:
        regelverk = regler(tomllib.loads(source)["tilskuddsaar"])
    except (tomllib.TOMLDecodeError, KeyError, UkjentTilskuddsaar) as feil:
        skriv = "Skriv tilskuddsaar = 2021, eller et annet år med regler."
        raise sidefeil(md, "```programaar", f"Tidslinjen mangler et år ({feil}).", skriv) from None
    return _figur(regelverk, list(_linjene(regelverk)))


def _linjene(r: Regelverk) -> Iterator[_Linje]:
    """One line for each part that must or may be there; the parts of the main rule share one."""
    for t in r.tiltak:
        for p in t.perioder:
            if p.krav in ("skal", "kan"):
                yield _linje(r, t, p, t.navn.nb)
    hovedregel = [(t, p) for t in r.tiltak for p in t.perioder if p.krav == "hovedregel"]
    for fra in sorted({p.fra for _, p in hovedregel}):
        like = [(t, p) for t, p in hovedregel if p.fra == fra]
        navn = norsk.antall(len(like), "annen del", "andre deler") + " av programmet"
        yield _linje(r, *like[0], navn)


def _linje(r: Regelverk, t: Tiltak, p: Periode, navn: str) -> _Linje:
    grupper = {s.id: s.navn.nb for s in r.beboerstatuser}
    alle = set(p.gjelder) == set(grupper)
    hvem = "alle beboere" if alle else norsk.og([grupper[g].lower() for g in p.gjelder])
    neste = [q.fra for q in t.perioder if q.fra > p.fra and set(q.gjelder) & set(p.gjelder)]
    return _Linje(navn, p.krav, hvem, p.fra, min(neste, default=None))


def _figur(r: Regelverk, linjer: list[_Linje]) -> Html:
    """The text is ordinary text, which wraps and grows; only the bars are drawn."""
    bokstaver = (el("span", navn[0].upper()) for navn in norsk.MAANEDER)
    return el(
        "figure",
        el("figcaption", f"Fulltidsprogrammet gjennom {r.tilskuddsaar}, måned for måned"),
        el("div", *bokstaver, class_="programaar-maaneder", aria_hidden="true"),
        el("ul", *(_rad(x) for x in linjer), *_fristen(r)),
        class_="programaar",
    )


def _rad(linje: _Linje) -> Html:
    fra, til = _x(linje.fra), _x(linje.til) if linje.til else _BREDDE
    strek = el("rect", x=fra, y=1, width=til - fra, height=8, class_=f"programaar-{linje.krav}")
    return el("li", el("b", linje.navn), el("span", linje.tekst()), _tegning(strek))


def _fristen(r: Regelverk) -> Iterator[Html]:
    if r.fullfoering:
        x = _x(r.fullfoering.innen)
        strek = el("rect", x=x - 1, y=0, width=2, height=10, class_="programaar-frist")
        frist = f"Frist {norsk.dato(r.fullfoering.innen)}"
        yield el("li", el("b", "Opplæringen er fullført"), el("span", frist), _tegning(strek))


def _tegning(strek: Html) -> Html:
    grunn = el("rect", x=0, y=4, width=_BREDDE, height=2, class_="programaar-grunn")
    maal = f"0 0 {_BREDDE} 10"
    return el("svg", grunn, strek, viewBox=maal, preserveAspectRatio="none", aria_hidden="true")


def _x(dag: date) -> int:
    dager = (date(dag.year + 1, 1, 1) - date(dag.year, 1, 1)).days
    return round(_BREDDE * (_dag(dag) - 1) / dager)


def _dag(dag: date) -> int:
    return dag.timetuple().tm_yday
