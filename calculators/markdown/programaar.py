"""The fenced block ``programaar``: the programme through the year, drawn from the rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from calculators import norsk
from calculators.markdown.blokk import Aarsblokk, blokkfeil, les_blokk
from calculators.markdown.programlinjer import Linje, linjene
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.mangler import alle, eller_none
from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering.html import Html, el
from calculators.rendering.ikke_funnet import IKKE_FUNNET, mangelen_paa_siden
from calculators.rendering.krav_ord import kravord
from calculators.rendering.tidsskala import Tidsskala
from calculators.spraak import _
from markdown import Markdown

_BREDDE = 730


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **__: Any
) -> str:
    """Format the block for ``pymdownx.superfences``; its body names the ``tilskuddsaar``.

    Raises Sidefeil, which names the page and the line.
    """
    blokk, galt = les_blokk(source, Aarsblokk)
    if blokk is None:
        raise blokkfeil(md, language, source, *galt)
    r = regler(blokk.tilskuddsaar)
    return mangelen_paa_siden(r, "tiltak") or _figur(r, list(_radene(r)))


@dataclass(frozen=True)
class _Rad:
    navn: str
    linje: Linje

    def tekst(self) -> str:
        """Who and when: ``Lovpålagt: alle beboere, hele året``."""
        return f"{kravord(self.linje.krav).kort}: {self.linje.hvem}, {self.linje.tid}"


def _radene(r: Regelverk) -> Iterator[_Rad]:
    """One row for each part that must or may be there; the parts of the main rule share theirs."""
    egne = [linje for krav in ("skal", "kan") for linje in linjene(r, krav)]
    plass = {t.id: n for n, t in enumerate(alle(r.tiltak))}
    for linje in sorted(egne, key=lambda linje: plass[linje.tiltak.id]):
        yield _Rad(linje.tiltak.navn.ord, linje)
    grupper: dict[tuple[str, str], list[Linje]] = {}
    for linje in linjene(r, "hovedregel"):
        grupper.setdefault((linje.hvem, linje.tid), []).append(linje)
    for like in grupper.values():
        navn = norsk.antall(len(like), "annen del av programmet", "andre deler av programmet")
        yield _Rad(navn, like[0])


def _figur(r: Regelverk, rader: list[_Rad]) -> Html:
    """The text is ordinary text, which wraps and grows; only the bars are drawn."""
    skala = Tidsskala.aaret(r.tilskuddsaar, _BREDDE)
    bokstaver = (el("span", navn[0].upper()) for navn in norsk.MAANEDER)
    return el(
        "figure",
        el(
            "figcaption",
            _(
                "Fulltidsprogrammet gjennom {tilskuddsaar}, måned for måned",
                tilskuddsaar=r.tilskuddsaar,
            ),
        ),
        el("div", *bokstaver, class_="programaar-maaneder", aria_hidden="true"),
        el("ul", *(_rad(x, skala) for x in rader), *_uten_krav(r), *_fristen(r, skala)),
        class_="programaar",
    )


def _rad(rad: _Rad, skala: Tidsskala) -> Html:
    linje = rad.linje
    fra = round(skala.start(linje.fra))
    til = round(skala.start(linje.til)) if linje.til else _BREDDE
    strek = el("rect", x=fra, y=1, width=til - fra, height=8, class_=f"programaar-{linje.krav}")
    return el("li", el("b", rad.navn), el("span", rad.tekst()), _tegning(strek))


def _uten_krav(r: Regelverk) -> Iterator[Html]:
    """The parts of which it is not found whether they must be there: named, and without a bar."""
    for t in alle(r.tiltak):
        if isinstance(t.perioder, IkkeFunnet):
            krav = el("span", _("Kravet er {ikke_funnet}", ikke_funnet=_(IKKE_FUNNET)))
            yield el("li", el("b", t.navn.ord), krav, _tegning(Html("")))


def _fristen(r: Regelverk, skala: Tidsskala) -> Iterator[Html]:
    if fullfoering := eller_none(r.fullfoering):
        innen = fullfoering.innen
        if isinstance(innen, IkkeFunnet):
            frist, strek = _("Fristen er {ikke_funnet}", ikke_funnet=_(IKKE_FUNNET)), Html("")
        else:
            x = round(skala.start(innen))
            strek = el("rect", x=x - 1, y=0, width=2, height=10, class_="programaar-frist")
            frist = _("Frist {innen}", innen=norsk.dato(innen))
        yield el("li", el("b", _("Opplæringen er fullført")), el("span", frist), _tegning(strek))


def _tegning(strek: Html) -> Html:
    grunn = el("rect", x=0, y=4, width=_BREDDE, height=2, class_="programaar-grunn")
    maal = f"0 0 {_BREDDE} 10"
    return el("svg", grunn, strek, viewBox=maal, preserveAspectRatio="none", aria_hidden="true")
