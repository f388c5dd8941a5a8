"""What does not add up between the kildekart, the pages of the year and its rules.

A fact without a place, and a rule without a fact, are faults that stop the build.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from calculators.norsk import eller
from calculators.redaksjon.datafil import fil_i_docs
from calculators.redaksjon.faktaregler import Faktaregler
from calculators.redaksjon.kildeadresser import adressefeil
from calculators.redaksjon.kildedata import (
    VERDI,
    Faktum,
    Kildekart,
    Sagt,
    ankrene,
    avsnitt,
    dekket,
    les_kildekart,
)
from calculators.redaksjon.kildehull import AVKLARES, umeldte, uten_faktum
from calculators.redaksjon.overskrifter import misskrevne
from calculators.redaksjon.plassering import linjer
from calculators.redaksjon.regelverdi import regelverdi
from calculators.redaksjon.sidetekst import les
from calculators.redaksjon.typetre import i_fil_av
from calculators.regelverk import Regelverk, UkjentTilskuddsaar, regler
from calculators.regelverk.feil import Funn, Regelfeil
from calculators.regelverk.mangler import alle
from calculators.rendering.ikke_funnet import IKKE_FUNNET
from calculators.spraak import BOKMAAL, N_, _, svarer_paa

_TA_BORT_TAUSHETEN = "ta bort dette [[avklares]] hvis regelfilen ikke har det lenger"
_VI_FANT_IKKE = N_("Vi har ikke funnet")


class Liste(NamedTuple):
    """A list on a page that is drawn from the rules: from which list of them, and as it stands."""

    rom: str
    tekst: str


# The lists drawn in a page's text; how they look is known by who draws them.
Lister = Callable[[str], list[Liste]]


def lest_og_sjekket(fil: Path, lister: Lister) -> Kildekart:
    """The kildekart of a year; raises Regelfeil with every fault, each with its line."""
    kart = les_kildekart(fil)
    # Whichever page is made of it, it is bokmål's that it is held up against here.
    with svarer_paa(BOKMAAL):
        funn = mangler(kart, fil.parent, lister)
    if funn:
        with i_fil_av(Kildekart):
            kart_over = linjer(les(fil), [f.noekkel for f in funn])
        raise Regelfeil(fil_i_docs(fil), funn, kart_over)
    return kart


def mangler(kart: Kildekart, mappe: Path, lister: Lister) -> list[Funn]:
    """Every fault between the map, the pages in the folder and the rules of the year."""
    try:
        regelverk = regler(kart.tilskuddsaar)
    except UkjentTilskuddsaar as feil:
        return [Funn("tilskuddsaar", str(feil), "skriv året som mappen har navn etter")]
    sjekk = Sjekk(mappe, regelverk, lister, kart)
    return [
        *(funn for n, f in enumerate(kart.fakta, 1) for funn in sjekk.faktum(f"fakta[{n}]", f)),
        *(
            funn
            for n, t in enumerate(kart.avklares, 1)
            for funn in sjekk.taushet(f"avklares[{n}]", t)
        ),
        *adressefeil(kart, regelverk),
        *uten_faktum(kart, regelverk),
        *(funn for _sted, funn in umeldte(kart, mappe)),
    ]


@dataclass(frozen=True)
class Sjekk:
    """The facts of a kildekart against the pages in a folder, and the rules of the year."""

    mappe: Path
    regelverk: Regelverk
    lister: Lister
    kart: Kildekart

    def faktum(self, noekkel: str, faktum: Faktum) -> Iterator[Funn]:
        """What is wrong with a fact: what it says of itself, its rules, and its place.

        One that says of the source what is not found there is not to be at all.
        """
        if hull := self._hull_i(faktum):
            galt = f"«{hull[0]}» er ikke funnet, så kilden sier det ikke"
            skriv = (
                f'slett hele dette [[fakta]], og legg til et [[avklares]] med regel = "{hull[0]}"'
            )
            yield Funn(f"{noekkel}.tekst", galt, skriv)
            return
        if (faktum.overskrift is None) == (faktum.side is None):
            har = "verken" if faktum.side is None else "både"
            og = "eller" if faktum.side is None else "og"
            skriv = (
                "skriv overskrift for det som står i kilden, side for det som står et annet sted"
            )
            yield Funn(noekkel, f"har {har} «overskrift» {og} «side»", skriv)
        elif faktum.side is not None and faktum.side not in self._andre_sider:
            galt = f"«{faktum.side}» er ikke navnet på en av [[sider]]"
            skriv = f"skriv {eller(list(self._andre_sider))}, eller" if self._andre_sider else ""
            yield Funn(f"{noekkel}.side", galt, f"{skriv} legg til siden under [[sider]]".strip())
        yield from self._verdiene(noekkel, faktum)
        yield from self._reglene.mangler(noekkel, faktum)
        yield from self.stedet(noekkel, faktum)

    def taushet(self, noekkel: str, sagt: Sagt) -> Iterator[Funn]:
        """What is wrong with a place where the reader is told that the source is silent."""
        hull = self._reglene.hull
        kjente = [*(f"avklares.{t.id}" for t in self.regelverk.avklares), *hull]
        if sagt.regel not in kjente:
            galt = f"«{sagt.regel}» finnes ikke i regelverket"
            ellers = f", eller skriv {eller(kjente)}" if kjente else ""
            yield Funn(f"{noekkel}.regel", galt, f"{_TA_BORT_TAUSHETEN}{ellers}")
            return
        tekst = self._avsnitt(sagt.sted)
        if tekst is None:
            yield self._uten_sted(f"{noekkel}.sted", sagt.sted)
        elif sagt.regel in hull and self._viser_hullet(tekst):
            return
        elif AVKLARES not in tekst:
            skriv = "skriv {{ avklares: hvem som kan svare }} etter setningen som sier det"
            galt = f"«{sagt.sted}» er ikke merket som «må avklares»"
            yield Funn(f"{noekkel}.sted", galt, skriv)

    # There are some hundred facts, and each is held up against all the rules.
    @cached_property
    def _reglene(self) -> Faktaregler:
        return Faktaregler(self.regelverk, misskrevne(self.regelverk, self.kart, self.mappe))

    @property
    def _andre_sider(self) -> dict[str, str]:
        """What facts call each page beside the source, and what the marks call it."""
        return {side.navn: side.ord for side in self.kart.sider}

    def _hull_i(self, faktum: Faktum) -> list[str]:
        """The parts that are not found, where a fact shows the values of such parts alone."""
        foran = f"{self.regelverk.tilskuddsaar}."
        stier = [s.removeprefix(foran) for s in VERDI.findall(faktum.tekst)]
        hull = [next((h for h in self._reglene.hull if dekket(s, {h})), "") for s in stier]
        return hull if all(hull) else []

    def _viser_hullet(self, tekst: str) -> bool:
        """Whether a value or a list in the text is one that shows that it is not found."""
        verdier = [sti for sti in VERDI.findall(tekst) if _ordene(sti) == _(IKKE_FUNNET)]
        return bool(verdier) or any(_(_VI_FANT_IKKE) in liste.tekst for liste in self.lister(tekst))

    def _verdiene(self, noekkel: str, faktum: Faktum) -> Iterator[Funn]:
        aar = self.regelverk.tilskuddsaar
        for sti in VERDI.findall(faktum.tekst):
            try:
                regelverdi(sti)
            except (KeyError, UkjentTilskuddsaar) as feil:
                galt = f"regelverket har ingen verdi «{sti}»"
                yield Funn(f"{noekkel}.tekst", galt, f"rett stien: {feil.args[0]}")
                continue
            if sti.partition(".")[0] != str(aar):
                galt = f"«{sti}» er en verdi fra et annet år enn {aar}"
                yield Funn(f"{noekkel}.tekst", galt, f"skriv {aar}.{sti.partition('.')[2]}")

    def stedet(self, noekkel: str, faktum: Faktum) -> Iterator[Funn]:
        """The place of a fact is there, has its mark, and shows its values."""
        tekst = self._avsnitt(faktum.sted)
        if tekst is None:
            yield self._uten_sted(f"{noekkel}.sted", faktum.sted)
            return
        kalt = faktum.overskrift or self._andre_sider.get(faktum.side or "", faktum.side)
        merke = f"{{{{ kilde: {kalt} }}}}"
        if merke not in tekst:
            galt = f"«{faktum.sted}» mangler merket {merke}"
            skriv = "skriv merket etter setningen som sier det, eller velg et annet sted"
            yield Funn(f"{noekkel}.sted", galt, skriv)
        yield from self._vist(noekkel, faktum, tekst)

    def _vist(self, noekkel: str, faktum: Faktum, tekst: str) -> Iterator[Funn]:
        """The place shows the values of the fact, and a drawn list the entries its rules name."""
        listene = self.lister(tekst)
        for sti in VERDI.findall(faktum.tekst):
            ordene = _ordene(sti)
            if ordene and sti not in tekst and not any(ordene in x.tekst for x in listene):
                galt = f"«{faktum.sted}» viser ikke verdien {sti}"
                skriv = f"skriv {{{{ {sti} }}}} på siden, eller velg et annet sted"
                yield Funn(f"{noekkel}.sted", galt, skriv)
        rom = {liste.rom for liste in listene}
        navn = {navn for sti in faktum.regler for navn in self._navnet(sti, rom)}
        for ord_ in sorted(n for n in navn if not any(n in liste.tekst for liste in listene)):
            galt = f"listen på «{faktum.sted}» viser ikke «{ord_}»"
            skriv = "velg stedet der reglene viser det nå, og rett teksten etter det"
            yield Funn(f"{noekkel}.sted", galt, skriv)

    def _navnet(self, sti: str, rommene: set[str]) -> Iterator[str]:
        """The name of the entry that a rule's path lies in, if it is in one of these lists."""
        rom, _, resten = sti.partition(".")
        if rom in rommene:
            id_ = resten.partition(".")[0]
            yield from (o.navn.ord for o in alle(getattr(self.regelverk, rom)) if o.id == id_)

    def _avsnitt(self, sted: str) -> str | None:
        side, _, anker = sted.partition("#")
        return avsnitt(self.mappe / side, anker)

    def _uten_sted(self, noekkel: str, sted: str) -> Funn:
        fil = self.mappe / sted.partition("#")[0]
        if fil.is_file():
            mulige = [f"{fil.name}#{anker}" for anker in ankrene(fil)]
        else:
            mulige = [f"{f.name}#…" for f in sorted(self.mappe.glob("*.md"))]
        return Funn(noekkel, f"«{sted}» finnes ikke", f"skriv {eller(mulige)}")


def _ordene(sti: str) -> str:
    try:
        return regelverdi(sti)
    except (KeyError, UkjentTilskuddsaar):
        return ""  # told of already
