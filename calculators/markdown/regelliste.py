"""The fenced block ``regelliste``: a list on a page that is drawn from the rules.

What a list shows is decided by the rules file, so a part that is added, dropped or moved
cannot be forgotten on the page.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from calculators import norsk
from calculators.markdown.blokk import Aarsblokk, blokkfeil, les_blokk
from calculators.markdown.fristord import naar
from calculators.markdown.huskeliste import huskelisten
from calculators.markdown.programlinjer import Linje, linjene
from calculators.markdown.sted import sidens_fil
from calculators.redaksjon.kildedata import stedene
from calculators.redaksjon.kildesjekk import Liste
from calculators.redaksjon.regelverdi import regelverdi
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.mangler import alle, eller_none
from calculators.regelverk.typer import Budsjettutfall, Frist, IkkeFunnet, Krav, Merke, Ordning
from calculators.rendering.avklares import apne_i_brevet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangelen, mangelen_paa_siden
from calculators.rendering.kilde import merke
from calculators.spraak import N_, _
from markdown import Markdown

_BLOKK = re.compile(r"^```regelliste\n(.*?)^```", re.MULTILINE | re.DOTALL)
Vis = Literal[
    "skal", "hovedregel", "kan", "fullfoering", "kriterier", "ordninger", "frister", "avklares"
]


@dataclass(frozen=True)
class Blokk(Aarsblokk):
    """What a block asks for.

    ``uten`` are the ids that the page tells of elsewhere. ``utfall`` chooses among ordninger, and
    ``kilde``, a heading of the source, among frister.
    """

    vis: Vis
    uten: tuple[str, ...] = ()
    utfall: Budsjettutfall | None = None
    kilde: str | None = None


# From a rule's path less the year, ``frister.plan``, to the address of the place that tells of it.
Lenker = Callable[[str], str | None]


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **__: Any
) -> str:
    """Format the block for ``pymdownx.superfences``; raises Sidefeil with page and line."""
    blokk, galt = les_liste(source)
    if blokk is None:
        raise blokkfeil(md, language, source, *galt)
    return el("div", tegn(blokk, stedene(sidens_fil(md))), class_="regelliste")


def les_liste(kilde: str) -> tuple[Blokk | None, list[str]]:
    """The block, or None and everything that is wrong with it."""
    blokk, galt = les_blokk(kilde, Blokk)
    if blokk is None:
        return None, galt
    r = regler(blokk.tilskuddsaar)
    if mangelen(r, *_delene_av_reglene(blokk)):
        return blokk, galt  # what is not found has no ids, and may have them again
    kjente = {oppfoering.id for oppfoering in _oppfoeringene(r, blokk)}
    ukjente = [id_ for id_ in blokk.uten if id_ not in kjente]
    galt = [f"uten: «{id_}» finnes ikke: ta den bort." for id_ in ukjente]
    return (None if galt else blokk), galt


def listene(tekst: str) -> list[Liste]:
    """The lists that the blocks in a page's text draw; a block with a fault draws none."""
    blokkene = (les_liste(kilde)[0] for kilde in _BLOKK.findall(tekst))
    return [Liste(rommet(b), tegn(b, lambda _sti: None)) for b in blokkene if b]


def tegn(blokk: Blokk, lenker: Lenker) -> Html:
    """The list or table; one sentence when the year has nothing to show in it."""
    r = regler(blokk.tilskuddsaar)
    if mangler := mangelen_paa_siden(r, *_delene_av_reglene(blokk)):
        return mangler
    if blokk.vis in get_args(Krav):
        return _delene(r, [x for x in linjene(r, blokk.vis) if x.tiltak.id not in blokk.uten])  # type: ignore[arg-type]  # a Krav, as just asked
    viste = [x for x in _oppfoeringene(r, blokk) if x.id not in blokk.uten]
    if not viste:
        return _ingen(r)
    if blokk.vis == "frister":
        return _fristene(r, viste, lenker)
    if blokk.vis == "ordninger":
        return _ordningene(r, viste)
    if blokk.vis == "avklares":
        return huskelisten(r, viste)
    return _punkter(_verdi(r, f"{rommet(blokk)}.{x.id}.navn") for x in viste)


def _delene_av_reglene(blokk: Blokk) -> tuple[str, ...]:
    """The parts of the rules that the block is drawn from, and that may be missing."""
    if blokk.vis == "avklares":
        return ()
    return ("tiltak", "fullfoering") if blokk.vis == "fullfoering" else (rommet(blokk),)


def rommet(blokk: Blokk) -> str:
    """The list of the rules file that the entries shown stand in."""
    return blokk.vis if blokk.vis in ("kriterier", "ordninger", "frister", "avklares") else "tiltak"


def _oppfoeringene(r: Regelverk, blokk: Blokk) -> Sequence[Any]:
    """The entries of the rules that the block chooses, before ``uten``."""
    if blokk.vis == "fullfoering":
        fullfoering = eller_none(r.fullfoering)
        ett_av = fullfoering.ett_av if fullfoering else ()
        return [t for t in alle(r.tiltak) if t.id in ett_av]
    if blokk.vis == "ordninger":
        return [o for o in alle(r.ordninger) if blokk.utfall in (None, o.utfall)]
    if blokk.vis == "frister":
        return [f for f in alle(r.frister) if blokk.kilde in (None, f.kilde)]
    if blokk.vis == "avklares":
        return apne_i_brevet(r)
    return alle(r.kriterier) if blokk.vis == "kriterier" else alle(r.tiltak)


def _delene(r: Regelverk, linjer: list[Linje]) -> Html:
    """A list of names where all are for everyone the whole year, else a table of who and when."""
    if not linjer:
        return _ingen(r)
    if not any(linje.avgrenset for linje in linjer):
        return _punkter(_navnet(r, linje) for linje in linjer)
    rader = ((_navnet(r, linje), norsk.stor(linje.hvem), norsk.stor(linje.tid)) for linje in linjer)
    return _tabell((_("Deler av programmet"), _("Gjelder for"), _("Når")), rader)


def _navnet(r: Regelverk, linje: Linje) -> Html:
    return _verdi(r, f"tiltak.{linje.tiltak.id}.navn")


def _ordningene(r: Regelverk, ordninger: Iterable[Ordning]) -> Html:
    """What each scheme covers, the budget item it is paid from, and its name."""
    navn = {t.id: t.navn.ord for t in alle(r.tiltak)}
    return _tabell(
        (_("Tiltak"), _("Budsjettposter"), _("Ordninger")),
        (
            (
                norsk.og([navn[id_] for id_ in o.dekker]) or _("Ikke knyttet til ett tiltak"),
                _verdi(r, f"ordninger.{o.id}.budsjettpost")
                if o.budsjettpost
                else _("Ikke oppgitt"),
                _verdi(r, f"ordninger.{o.id}.navn"),
            )
            for o in ordninger
        ),
    )


def _fristene(r: Regelverk, frister: Iterable[Frist], lenker: Lenker) -> Html:
    return _tabell(
        (_("Når"), _("Hva"), _("Hvem")),
        ((_naar(r, f), _hva(r, f, lenker), _(_HVEM[f.ansvarlig])) for f in frister),
    )


def _naar(r: Regelverk, frist: Frist) -> Html:
    slag: Merke = "avklares" if isinstance(frist.naar, IkkeFunnet) else frist.merke
    return samlet(naar(frist, r), *(() if slag == "kilde" else (" ", merke(slag))))


_HVEM = {"kommunen": N_("Kommunen"), "imdi": "IMDi"}


def _hva(r: Regelverk, frist: Frist, lenker: Lenker) -> Html:
    """What is due, linked to where the pages tell of it, and what the source holds back."""
    navn = _verdi(r, f"frister.{frist.id}.navn")
    adresse = lenker(f"frister.{frist.id}.navn")
    lenket = el("a", navn, href=adresse) if adresse else navn
    return samlet(
        lenket,
        *(
            el("span", tekst.ord, class_="regelliste-forbehold")
            for tekst in (frist.forbehold, frist.siste_kvartal)
            if tekst
        ),
    )


def _tabell(hode: Sequence[str], rader: Iterable[Sequence[str]]) -> Html:
    return el(
        "table",
        el("thead", el("tr", *(el("th", k, scope="col") for k in hode))),
        el("tbody", *(el("tr", *(el("td", celle) for celle in rad)) for rad in rader)),
    )


def _punkter(punktene: Iterable[Html]) -> Html:
    return el("ul", *(el("li", html) for html in punktene))


def _ingen(r: Regelverk) -> Html:
    return el("p", _("Ingen i {tilskuddsaar}.", tilskuddsaar=r.tilskuddsaar))


def _verdi(r: Regelverk, sti: str) -> Html:
    full = f"{r.tilskuddsaar}.{sti}"
    return el("data", regelverdi(full), class_="regelverdi", value=full)
