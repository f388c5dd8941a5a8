"""What an editor goes through before she publishes: ``python -m utgave.gjennomgang SITE``.

Prints, year by year, what has changed since the last edition and what no one has confirmed, and
writes a page to look through for each year into the folder ``gjennomgang``, outside the site.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from calculators.norsk import antall
from calculators.redaksjon.bekreftelser import ubekreftet, uten_andre_leser
from calculators.redaksjon.haandskrevet import begynner_med_svaret, haandskrevet
from calculators.redaksjon.idskifte import ROM, skifter
from calculators.redaksjon.kildedata import NAVN, Faktum, Kildekart, les_kildekart
from calculators.redaksjon.plassering import linjer
from calculators.redaksjon.sidetekst import NYNORSK, les
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.kildekontroll import belagte
from calculators.regelverk.kilder import regeltekst
from calculators.regelverk.mangler import ikke_funne
from oppsett.konsoll import utf8
from oppsett.steg import ROT
from utgave import laas
from utgave.gjennomgangsside import siden
from utgave.nynorsk import gjenstaar
from utgave.sideinnhold import Par, les_siden, par_for_par

MAPPE = ROT / "gjennomgang"


@dataclass(frozen=True)
class Side:
    """A page of the year, its file in docs, and how it differs from the edition before."""

    fil: str
    par: tuple[Par, ...]

    @property
    def endret(self) -> list[Par]:
        """The headings under which something is new or gone."""
        return [p for p in self.par if p.nye or p.borte]


@dataclass(frozen=True)
class Gjennomgang:
    """One year: its rules, the facts of its source, its pages, and the year before."""

    regelverk: Regelverk
    foer: int | None
    kart: Kildekart
    sider: tuple[Side, ...]


def gjennomgang(aar: int, nettsted: Path) -> Gjennomgang:
    """A year against the edition before it; a draft that is the oldest, against the one after."""
    eldre, nyere = ([a for a in aarene() if a < aar], [a for a in aarene() if a > aar])
    foer = eldre[-1] if eldre else nyere[0] if nyere and regler(aar).utkast else 0
    docs = ROT / "docs" / str(aar)
    sider = []
    # The page of the kildekart is drawn from the facts, which the checklist has.
    for fil in sorted(f for f in docs.rglob("*.md") if f.with_suffix(".toml").name != NAVN):
        under = fil.relative_to(docs).with_suffix("")
        sti = "" if under.name == "index" else under.as_posix()
        ny, gammel = (les_siden(nettsted / str(a) / sti / "index.html") for a in (aar, foer))
        par = par_for_par((aar, ny), (foer, gammel)) if foer else ()
        sider.append(Side(f"docs/{aar}/{fil.relative_to(docs).as_posix()}", tuple(par)))
    kart = les_kildekart(docs / NAVN)
    return Gjennomgang(regler(aar), foer or None, kart, tuple(sider))


def rapport(g: Gjennomgang) -> Iterator[str]:
    """What is to be told of a year: what has changed, and what is left."""
    r = g.regelverk
    yield f"\n{r.tilskuddsaar}{' (utkast)' if r.utkast else ''}"
    yield from (f"  {linje}" for linje in _endret(g))
    yield from (f"  {linje}" for linje in _gjenstaar(g))


def _endret(g: Gjennomgang) -> Iterator[str]:
    if g.foer is None:
        yield "Ingen eldre utgave å sammenlikne med."
        return
    endret = [side for side in g.sider if side.endret]
    yield f"Endret fra {g.foer}, utenom årstallene: {antall(len(endret), 'side', 'sider')}"
    for side in endret:
        ankre = ", ".join(_navnet(p) for p in side.endret)
        yield f"  {side.fil}: {ankre}"
    for rom in ROM:
        for s in skifter(regler(g.foer), g.regelverk, rom):
            noekkel = f"{rom}[{s.nummer}].id"
            aar = g.regelverk.tilskuddsaar
            linje = linjer(regeltekst(aar), [noekkel])[noekkel]
            yield (
                f"  calculators/regelverk/{aar}.toml:{linje}: {noekkel}: «{s.naa}» heter det "
                f'samme som «{s.foer}» i {g.foer}: er det det samme, skriv id = "{s.foer}"'
            )


def _navnet(p: Par) -> str:
    if p.ny is None:
        return f"#{p.gammel.anker if p.gammel else ''} (borte)"
    return f"#{p.ny.anker}{'' if p.gammel else ' (ny)'}"


def _hullene(r: Regelverk) -> Iterator[str]:
    hull = dict(ikke_funne(vars(r)))
    if ulett := [n for n, h in hull.items() if h.ikke_funnet == "se etter"]:
        yield f"Ingen har lett etter: {', '.join(ulett)}"
    if borte := [n for n in hull if n not in ulett]:
        yield f"Ikke funnet i kilden: {', '.join(borte)}"


def _avsidene(aar: int) -> Iterator[str]:
    """What is typed on the year's pages, and the pages that do not begin with the answer."""
    mappene = (ROT / "docs" / str(aar), ROT / "docs" / NYNORSK / str(aar))
    filer = [fil for mappe in mappene for fil in sorted(mappe.glob("*.md"))]
    tekstene = {fil.relative_to(ROT).as_posix(): les(fil) for fil in filer}
    tall = [f"{sti}:{n}: «{t}»" for sti, x in tekstene.items() for n, t in haandskrevet(x)]
    if tall:
        yield "Skrevet for hånd på sidene, og følger ikke med når en regel rettes:"
        yield from (f"  {linje}" for linje in tall)
    if uten := [sti for sti, tekst in tekstene.items() if not begynner_med_svaret(tekst)]:
        yield "Begynner ikke med «Kort sagt»:"
        yield from (f"  {sti}" for sti in uten)


def _gjenstaar(g: Gjennomgang) -> Iterator[str]:
    r = g.regelverk
    ukontrollert = [n for n, v in belagte(vars(r)) if v.kontrollert == "nei"]
    kart = f"docs/{r.tilskuddsaar}/{NAVN}"
    if ukontrollert:
        hva = antall(len(ukontrollert), "regel", "regler")
        yield f"Ikke kontrollert: {hva} i calculators/regelverk/{r.tilskuddsaar}.toml"
    if uleste := _uleste(g):
        # A mistake that is put right in two published editions on one day gives them one date too.
        lest = (
            "så ingen har lest dem for året" if r.utkast else "som om ingen har lest dem for året"
        )
        yield f"Med samme dato i «oppdatert» som i {g.foer}, {lest}:"
        yield from (f"  {fil}" for fil in uleste)
    yield from _hullene(r)
    yield from _avsidene(r.tilskuddsaar)
    yield from _opplysninger("Ikke bekreftet av noen", ubekreftet(g.kart), kart, g)
    yield from _opplysninger("Lest av bare én", uten_andre_leser(g.kart), kart, g)
    yield from laas.status(r.tilskuddsaar)
    yield f"Se alt side om side: gjennomgang/{r.tilskuddsaar}.html"


def _uleste(g: Gjennomgang) -> list[str]:
    """The pages whose date is still that of the page they were made from."""
    svar = []
    for side in g.sider:
        gammel = side.fil.replace(f"docs/{g.regelverk.tilskuddsaar}/", f"docs/{g.foer}/", 1)
        if g.foer and _oppdatert(side.fil) == _oppdatert(gammel):
            svar.append(side.fil)
    return svar


def _oppdatert(fil: str) -> str | None:
    """What a page says of when it was last gone over; None when there is no such page."""
    if not (ROT / fil).is_file():
        return None
    treff = re.search(r"(?m)^oppdatert: (.*)$", les(ROT / fil))
    return treff[1] if treff else None


def _opplysninger(
    hva: str, fakta: Sequence[tuple[int, Faktum]], kart: str, g: Gjennomgang
) -> Iterator[str]:
    """All of them are one line; where some are done, the others are told page by page."""
    if not fakta:
        return
    alle = len(g.kart.fakta)
    if len(fakta) == alle:
        yield f"{hva}: {antall(alle, 'opplysning', 'opplysninger')}, alle i {kart}"
        return
    yield f"{hva}: {len(fakta)} av {alle} opplysninger i {kart}"
    etter_side: dict[str, list[int]] = {}
    for n, faktum in fakta:
        etter_side.setdefault(faktum.sted.partition("#")[0], []).append(n)
    for side, numrene in sorted(etter_side.items()):
        yield f"  docs/{g.regelverk.tilskuddsaar}/{side}: nummer {', '.join(strekk(numrene))}"


def strekk(numrene: Sequence[int]) -> Iterator[str]:
    """Numbers in order, those that follow each other as one: ``1``, ``3–7``."""
    for _, gruppe in groupby(enumerate(numrene), lambda par: par[1] - par[0]):
        tall = [n for _, n in gruppe]
        yield str(tall[0]) if len(tall) == 1 else f"{tall[0]}\u2013{tall[-1]}"


def main(nettsted: Path) -> None:
    """Print the report of every year, newest first, and write their pages."""
    utf8()
    MAPPE.mkdir(exist_ok=True)
    for aar in reversed(aarene()):
        g = gjennomgang(aar, nettsted)
        sidene = [(s.fil, s.par) for s in g.sider]
        html = siden(g.regelverk, g.foer, g.kart, sidene)
        (MAPPE / f"{aar}.html").write_text(html, encoding="utf-8", newline="\n")
        print("\n".join(rapport(g)))
    if igjen := len(gjenstaar()):
        print(f"\nNynorsk\n  {igjen} gjenstår. Se hva: python3 scripts/nynorsk.py")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
