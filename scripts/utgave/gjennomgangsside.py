"""The page an editor goes through: the checklist of the source, and each page beside the old."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from calculators.norsk import dato
from calculators.redaksjon.kildedata import VERDI, Bekreftelse, Faktum, Kildekart
from calculators.redaksjon.regelverdi import regelverdi
from calculators.regelverk.typer import Regelverk
from calculators.rendering.html import Html, el
from calculators.rendering.kilde import oppdatert
from utgave.sideinnhold import Avsnitt, Par

_STIL = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; max-width: 110rem; color: #1e2b3c; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 2rem; }
th, td { border: 1px solid #8a94a0; padding: .5rem; text-align: left; vertical-align: top; }
.lik { color: #59636e; } ins { background: #d9f2dc; text-decoration: none; }
del { background: #fbdcdc; } .gjenstaar { background: #fff3c4; }
.sjekkliste th:nth-child(1) { width: 3rem; } .sjekkliste th:nth-child(2) { width: 40%; }
@media print { body { margin: 0; font-size: 11px; } tr { break-inside: avoid; } }
"""
_TOM = "____________________"


def siden(
    r: Regelverk, foer: int | None, kart: Kildekart, sider: Sequence[tuple[str, Sequence[Par]]]
) -> str:
    """One HTML file that needs nothing else, to look through on the screen or on paper."""
    kropp = el(
        "body",
        el("h1", f"Gjennomgang av utgaven for {r.tilskuddsaar}"),
        el(
            "p",
            "Siden er bare for redaktøren, og er ikke med på nettstedet. Lag den på nytt med "
            "python3 scripts/sjekk.py. Kilden er ",
            el("a", r.kildeside.tittel, href=r.kildeside.url),
            f", {oppdatert(r.kildeside)}.",
        ),
        el("h2", "Sjekkliste: hver opplysning i kilden"),
        el(
            "p",
            "Åpne kilden ved siden av. Hold hver opplysning, og stedet den står på, opp mot den. "
            f"Skriv så hvem du er, og datoen, i docs/{r.tilskuddsaar}/kildekart.toml under "
            "opplysningen: ",
            el("code", 'bekreftet = { av = "Navnet ditt", dato = ÅÅÅÅ-MM-DD }'),
            ". En som leser etter deg, skriver ",
            el("code", 'andre_leser = { av = "Navnet", dato = ÅÅÅÅ-MM-DD }'),
            ".",
        ),
        *_sjekklisten(kart),
        *(_sammenlikningen(r, foer, kart, sider) if foer else ()),
    )
    hode = el(
        "head",
        Html('<meta charset="utf-8">'),
        el("title", f"Gjennomgang av utgaven for {r.tilskuddsaar}"),
        el("style", Html(_STIL)),
    )
    return f"<!doctype html>\n{el('html', hode, kropp, lang='nb')}\n"


def _sjekklisten(kart: Kildekart) -> Iterator[Html]:
    kolonner = ("Nr.", "Opplysning", "Står på", "Bekreftet", "Andre leser")
    hode = el("thead", el("tr", *(el("th", k, scope="col") for k in kolonner)))
    nummerert = list(enumerate(kart.fakta, 1))
    for kilde, gruppe in groupby(nummerert, lambda par: par[1].overskrift or par[1].side or ""):
        yield el("h3", f"Under «{kilde}»")
        rader = (_rad(n, f) for n, f in gruppe)
        yield el("table", hode, el("tbody", *rader), class_="sjekkliste")


def _rad(nummer: int, faktum: Faktum) -> Html:
    return el(
        "tr",
        el("td", str(nummer)),
        el("td", _med_verdier(faktum.tekst)),
        el("td", faktum.sted),
        _bekreftet(faktum.bekreftet),
        _bekreftet(faktum.andre_leser),
    )


def _bekreftet(lest: Bekreftelse | None) -> Html:
    if lest is None:
        return el("td", "☐ ", _TOM, class_="gjenstaar")
    return el("td", f"☑ {lest.av}, {dato(lest.dato)}")


def _med_verdier(tekst: str) -> str:
    biter = VERDI.split(tekst)
    return "".join(regelverdi(bit) if n % 2 else bit for n, bit in enumerate(biter))


def _sammenlikningen(
    r: Regelverk, foer: int, kart: Kildekart, sider: Sequence[tuple[str, Sequence[Par]]]
) -> Iterator[Html]:
    yield el("h2", f"Side for side: {foer}, {r.tilskuddsaar} og kilden")
    yield el(
        "p",
        "Det som er nytt, er grønt. Det som er borte, er rødt. Bare årstallet endret regnes ikke "
        "som nytt. Les også det som er grått: Det er det samme som før, men kilden kan være ny.",
    )
    for fil, parene in sider:
        endret = any(p.nye or p.borte for p in parene)
        yield el("h3", fil, "" if endret else " (ingen endring)")
        hode = el(
            "tr", *(el("th", k, scope="col") for k in (str(foer), str(r.tilskuddsaar), "Kilden"))
        )
        navn = fil.partition("/")[2].partition("/")[2]
        rader = (_paret(p, navn, kart) for p in parene)
        yield el("table", el("thead", hode), el("tbody", *rader))


def _paret(p: Par, navn: str, kart: Kildekart) -> Html:
    anker = (p.ny or p.gammel or Avsnitt("", "")).anker
    fakta = [(n, f) for n, f in enumerate(kart.fakta, 1) if f.sted == f"{navn}#{anker}"]
    return el(
        "tr",
        el("td", *_avsnittet(p.gammel, p.borte, "del")),
        el("td", *_avsnittet(p.ny, p.nye, "ins")),
        el("td", *(_kilden(n, f) for n, f in fakta)),
    )


def _avsnittet(avsnitt: Avsnitt | None, merket: Sequence[str], tagg: str) -> Iterator[Html]:
    if avsnitt is None:
        yield el("p", "Finnes ikke.", class_="lik")
        return
    yield el("p", el("b", _tekst(avsnitt.overskrift, merket, tagg)))
    for tekst in avsnitt.tekster:
        yield el("p", _tekst(tekst, merket, tagg), class_=None if tekst in merket else "lik")


def _tekst(tekst: str, merket: Sequence[str], tagg: str) -> str:
    return el(tagg, tekst) if tekst in merket else tekst


def _kilden(nummer: int, faktum: Faktum) -> Html:
    lest = faktum.bekreftet
    hvem = f"Bekreftet av {lest.av}, {dato(lest.dato)}." if lest else "Ikke bekreftet."
    return el(
        "p",
        el("b", f"«{faktum.overskrift or faktum.side}»"),
        f", nr. {nummer}: {_med_verdier(faktum.tekst)} ",
        el("span", hvem, class_=None if lest else "gjenstaar"),
    )
