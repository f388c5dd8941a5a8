"""The årsrapport itself: the same report as text to copy, as a file, and as a sheet to print."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calculators.beregning.aarsrapport import Aarsrapport, Del
from calculators.beregning.budsjett import Utfall
from calculators.beregning.tilbakebetaling import Tilbakebetaling
from calculators.norsk import kroner, og
from calculators.regelverk import Regelverk
from calculators.rendering.aarsrapport_regnskap import DELENE, rader, tabellen
from calculators.rendering.budsjett_ord import posten
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.regneark import Fil
from calculators.spraak import N_, _

_TILBAKE = N_("Tilbakebetaling")


class Seksjon(NamedTuple):
    """One part of the report: its heading, its paragraphs, and whether the accounts stand in it.

    ``punkter`` is a list that stands before the paragraphs.
    """

    overskrift: str
    avsnitt: Sequence[str]
    punkter: Sequence[str] = ()
    regnskap: bool = False


def hodet(a: Aarsrapport) -> tuple[tuple[str, str], ...]:
    """To and from whom; what is not known stands in square brackets, to be filled in."""
    i = a.inndata
    return (
        (_("Til"), i.regler.kildeside.utgiver),
        (_("Fra"), i.kommune or _("[kommunens navn]")),
        (_("Saksnummer"), i.saksnummer or _("[saksnummeret i tilskuddsbrevet]")),
        (_("Dato"), _("[dato]")),
    )


def tittelen(a: Aarsrapport) -> str:
    """``Årsrapport for 2021: Tilskudd til …``."""
    regler = a.inndata.regler
    return _(
        "Årsrapport for {tilskuddsaar}: {tittel}",
        tilskuddsaar=regler.tilskuddsaar,
        tittel=regler.kildeside.tittel,
    )


def seksjonene(a: Aarsrapport) -> list[Seksjon]:
    """The parts the year asks for in its order, then what is paid back.

    Where the parts are not found, the accounts stand with a place for what the letter asks for.
    """
    if a.deler is None:
        resten = _(
            "[Se etter i tilskuddsbrevet hva årsrapporten skal inneholde, og skriv det her.]"
        )
        deler = [Seksjon(_("Rapport"), [resten]), Seksjon(_("Prosjektregnskap"), [], regnskap=True)]
    else:
        deler = [_seksjonen(a, d) for d in a.deler]
    return [*deler, *_tilbake(a)]


def _seksjonen(a: Aarsrapport, d: Del) -> Seksjon:
    navn = d.krav.navn.ord
    if d.krav.slag == "prosjektregnskap":
        return Seksjon(navn, [], regnskap=True)
    avsnitt = d.tekst.splitlines() or [_("[Skriv {krav}.]", krav=d.krav.krav.ord)]
    if d.krav.slag == "tekst":
        return Seksjon(navn, avsnitt)
    return Seksjon(
        navn, avsnitt, a.inndata.resultatmaal or (_("[Skriv målene i tilskuddsbrevet.]"),)
    )


def _tilbake(a: Aarsrapport) -> Iterator[Seksjon]:
    """What is not spent, and the expenses that IMDi is asked about."""
    t = a.tilbakebetaling
    if t is None:
        return
    brukt = _(
        "Vi har mottatt {mottatt}, og bokført {bokfoert} på utgifter som "
        "vi mener at tilskuddet kan dekke.",
        mottatt=kroner(t.inndata.mottatt),
        bokfoert=kroner(t.inndata.bokfoert),
    )
    yield Seksjon(_(_TILBAKE), [f"{brukt} {_resten(a, t)}".rstrip(), *_spoersmaal(a)])


def _resten(a: Aarsrapport, t: Tilbakebetaling) -> str:
    """What is left of what is received, which may be less than the whole grant.

    Neither spent nor unspent is said while anything may change it.
    """
    minst, mest = a.spenn or (0, 0)
    if minst != mest:
        return _(
            "Forskjellen er {forskjell}, før resten er avklart.", forskjell=kroner(t.forskjell)
        )
    if not t.inndata.mottatt:
        return ""
    if not t.tilbakebetales:
        return _("Etter dette er alt vi har mottatt, brukt.")
    return _("Etter dette er {tilbakebetales} ikke brukt.", tilbakebetales=kroner(t.tilbakebetales))


def _spoersmaal(a: Aarsrapport) -> Iterator[str]:
    imdi = a.inndata.regler.kildeside.utgiver
    if uklare := _linjene(a, "maa_avklares"):
        yield _(
            "Vi ber {imdi} svare på om tilskuddet dekker disse utgiftene: {uklare}.",
            imdi=imdi,
            uklare=uklare,
        )
    if andre := _linjene(a, "dekkes_av_andre"):
        yield (
            _(
                "Andre ordninger dekker noe av dette eller alt: {andre}. Vi ber {imdi} svare på "
                "om tilskuddet dekker det de andre ordningene ikke dekker.",
                andre=andre,
                imdi=imdi,
            )
        )
    if a.andre_inntekter:
        yield (
            _(
                "Prosjektet har {andre_inntekter} i andre inntekter. Vi ber "
                "{imdi} svare på om de endrer det vi skal betale tilbake.",
                andre_inntekter=kroner(a.andre_inntekter),
                imdi=imdi,
            )
        )


def _linjene(a: Aarsrapport, utfall: Utfall) -> str:
    return og(
        [f"{posten(v)} ({kroner(v.linje.beloep)})" for v in a.utgifter.linjer if v.utfall == utfall]
    )


def som_tekst(a: Aarsrapport) -> str:
    """The report as plain text, each part under its numbered heading."""
    hode = "\n".join(f"{navn}: {verdi}" for navn, verdi in hodet(a))
    deler = [
        "\n".join([f"{n}. {s.overskrift}", *_linjer(a, s)]) for n, s in enumerate(seksjonene(a), 1)
    ]
    return "\n\n".join([hode, tittelen(a), *deler, _(_UNDERSKRIFT)]) + "\n"


def _linjer(a: Aarsrapport, s: Seksjon) -> Iterator[str]:
    yield from (f"- {punkt}" for punkt in s.punkter)
    yield from s.avsnitt
    if s.regnskap:
        yield from _regnskapet(a)


def _regnskapet(a: Aarsrapport) -> Iterator[str]:
    forrige = ""
    for rad in rader(a):
        if rad.del_ not in (forrige, "Resultat"):
            yield f"{DELENE[rad.del_]}:"
        forrige = rad.del_
        yield f"{'' if rad.er_sum else '- '}{rad.navn}: {kroner(rad.beloep)}"


def arket(a: Aarsrapport) -> Html:
    """The report as a sheet to read and print."""
    return el(
        "div",
        el("p", *(bit for par in hodet(a) for bit in _hodelinje(*par)), class_="rapport-hode"),
        el("h3", tittelen(a)),
        *(_html(n, s, a) for n, s in enumerate(seksjonene(a), 1)),
        el("p", _(_UNDERSKRIFT), class_="rapport-underskrift"),
        class_="rapport",
    )


def _hodelinje(navn: str, verdi: str) -> tuple[Html, Html]:
    return samlet(el("span", f"{navn}:"), f" {verdi}"), el("br")


def _html(n: int, s: Seksjon, a: Aarsrapport) -> Html:
    return samlet(
        el("h4", f"{n}. {s.overskrift}"),
        el("ul", *(el("li", punkt) for punkt in s.punkter)) if s.punkter else "",
        *(el("p", avsnitt) for avsnitt in s.avsnitt),
        tabellen(a) if s.regnskap else "",
    )


_UNDERSKRIFT = N_("[Navn, stilling og underskrift]")


def tekstfil(regler: Regelverk, a: Aarsrapport) -> Fil:
    """The report as a text file, with the ends of lines that every program reads."""
    navn = f"aarsrapport-{regler.tilskuddsaar}.txt"
    innhold = "\ufeff" + som_tekst(a).replace("\n", "\r\n")
    return Fil(navn, "text/plain;charset=utf-8", innhold)
