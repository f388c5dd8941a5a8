"""What changed from one edition to the next, found in the rules themselves.

Two editions say the same when they differ only in which year a date belongs to, in who checked
it and when, in the heading of the source, in the order of those a rule names, and in the id of an
entry whose name is the same.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from calculators.beregning.sammenlikning import promille
from calculators.markdown.regelord import FELT, i_ord, perioder_i_ord
from calculators.norsk import kroner, med_fortegn, prosent
from calculators.redaksjon.idskifte import oversatt
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet, Periode, Tekst
from calculators.rendering.ikke_funnet import mangelen
from calculators.skjema.enhet import likt_telt, per_maaned
from calculators.spraak import _

# What says something about a rule rather than what the rule is.
_HUSHOLD = frozenset({"id", "kilde", "kontrollert", "merke", "ord"})
_VILKAAR = ("bruk", "utbetaling", "tilbakebetaling", "endring", "kontroll", "klage")
_MAANED = len("2022-01")
_INGEN: Mapping[str, str] = {}


@dataclass(frozen=True)
class Endringer:
    """What changed in one part of the rules; an empty list says that nothing did."""

    overskrift: str
    punkter: tuple[str, ...]


def endringer(foer: Regelverk, naa: Regelverk) -> tuple[Endringer, ...]:
    """Every change from one edition to the next, part by part, in the order of the rules file."""
    par = _Par(foer, naa, oversatt(foer, naa))
    return (
        Endringer(_("Satsen"), tuple(_satsen(foer, naa))),
        Endringer(_("Kriterier og avtaler"), tuple(par.listen("kriterier"))),
        Endringer(_("Beboere som reglene skiller mellom"), tuple(par.listen("beboerstatuser"))),
        Endringer(_("Fulltidsprogrammet"), tuple(par.listen("tiltak"))),
        Endringer(_("Opplæring som skal være fullført"), tuple(par.tabellen("fullfoering"))),
        Endringer(_("Andre ordninger"), tuple(par.listen("ordninger"))),
        Endringer(_("Datoer i tilskuddsbrevet"), tuple(par.listen("brevdatoer"))),
        Endringer(_("Frister og utbetaling"), tuple(par.listen("frister"))),
        Endringer(_("Årsrapporten"), tuple(par.tabellen("aarsrapport"))),
        Endringer(_("Det kilden ikke sier"), tuple(_taushetene(foer, naa))),
        Endringer(
            _("Vilkår"),
            tuple(
                punkt
                for navn in (
                    "bruk",
                    "utbetaling",
                    "tilbakebetaling",
                    "endring",
                    "kontroll",
                    "klage",
                )
                for punkt in par.tabellen(navn)
            ),
        ),
    )


def _satsen(foer: Regelverk, naa: Regelverk) -> Iterator[str]:
    if mangler := _mangler(foer, naa, "sats"):
        yield mangler
        return
    sats_foer, sats_naa = funnet(foer.sats), funnet(naa.sats)
    a, b = sats_foer.kroner, sats_naa.kroner
    if not likt_telt(sats_foer, sats_naa):
        yield (
            _(
                "Satsen var {foer} {per_foer}, og er nå {naa} {per_naa}. "
                "Satsene kan ikke sammenliknes.",
                foer=kroner(a),
                per_foer=per_maaned(sats_foer),
                naa=kroner(b),
                per_naa=per_maaned(sats_naa),
            )
        )
    elif a != b:
        yield (
            _(
                "Satsen går fra {foer} til {naa} {per_maaned}: {endring} ({prosent}).",
                foer=kroner(a),
                naa=kroner(b),
                per_maaned=per_maaned(sats_naa),
                endring=med_fortegn(b - a),
                prosent=prosent(promille(a, b)),
            )
        )


def _taushetene(foer: Regelverk, naa: Regelverk) -> Iterator[str]:
    """What is open now and was not, and what is no longer open."""
    a, b = ([t.tekst.ord for t in r.avklares] for r in (foer, naa))
    yield from (_("Må avklares nå: {hva}", hva=tekst) for tekst in b if tekst not in a)
    yield from (_("Må ikke lenger avklares: {hva}", hva=tekst) for tekst in a if tekst not in b)


def _mangler(foer: Regelverk, naa: Regelverk, navn: str) -> str:
    """In which of the editions a part is not found: then nobody knows what has changed."""
    return " ".join(tekst for r in (foer, naa) if (tekst := mangelen(r, navn)))


@dataclass(frozen=True)
class _Par:
    foer: Regelverk
    naa: Regelverk
    oversatt: Mapping[str, str]

    def listen(self, navn: str) -> Iterator[str]:
        """New, dropped, renamed and changed entries of a list, known by id, or else by name.

        A list that is not found in one of the editions is not compared.
        """
        if mangler := _mangler(self.foer, self.naa, navn):
            yield mangler
            return
        a = {e.id: e for e in getattr(self.foer, navn)}
        b = {self.oversatt.get(e.id, e.id): e for e in getattr(self.naa, navn)}
        for id_ in [i for i in b if i not in a]:
            yield _("Ny: {hva}", hva=_beskrevet(b[id_], self.naa))
        for id_ in [i for i in a if i not in b]:
            yield _("Ikke lenger med: {navn}", navn=a[id_].navn.ord)
        for id_ in [i for i in b if i in a]:
            yield from self._oppfoeringen(a[id_], b[id_])

    def tabellen(self, navn: str) -> Iterator[str]:
        """The changes of one table, or in which of the editions it is not found."""
        if mangler := _mangler(self.foer, self.naa, navn):
            yield mangler
            return
        a, b = getattr(self.foer, navn), getattr(self.naa, navn)
        yield from self._feltene(a, b, lambda tekst: tekst[0].upper() + tekst[1:])

    def _oppfoeringen(self, a: Any, b: Any) -> Iterator[str]:
        if a.navn.ord != b.navn.ord:
            yield _("{foer} heter nå: {naa}", foer=a.navn.ord, naa=b.navn.ord)
        yield from self._feltene(a, b, lambda tekst: f"{b.navn.ord}: {tekst}")

    def _feltene(self, a: Any, b: Any, ramme: Callable[[str], str]) -> Iterator[str]:
        for felt in fields(b):
            if felt.name in _HUSHOLD or felt.name == "navn":
                continue
            foer, naa = getattr(a, felt.name), getattr(b, felt.name)
            er = likt(naa, self.naa.tilskuddsaar, self.oversatt)
            if likt(foer, self.foer.tilskuddsaar) != er:
                ord_ = _(FELT.get(felt.name, felt.name.replace("_", " ")))
                fra, til = _i_ord(foer, self.foer), _i_ord(naa, self.naa)
                men = _("men") if IkkeFunnet in (type(foer), type(naa)) else _("og")
                # «For alle» is no change where only who all are has changed; that is told by name.
                if fra != til:
                    yield ramme(
                        _(
                            "{ord} var {fra}, {men} er nå {til}.",
                            ord=ord_,
                            fra=fra,
                            men=men,
                            til=til,
                        )
                    )


def likt(verdi: Any, tilskuddsaar: int, oversatt: Mapping[str, str] = _INGEN) -> Any:
    """A value as it is compared: dates by how far from the tilskuddsår they are.

    ``oversatt`` gives the older edition's id for one that has changed. Those a rule names are
    compared without their order.
    """
    if isinstance(verdi, IkkeFunnet):
        return None
    if isinstance(verdi, Tekst):
        return verdi.ord
    if is_dataclass(verdi):
        par = ((f.name, getattr(verdi, f.name)) for f in fields(verdi) if f.name not in _HUSHOLD)
        return tuple((navn, likt(v, tilskuddsaar, oversatt)) for navn, v in par)
    if isinstance(verdi, tuple):
        deler = tuple(likt(v, tilskuddsaar, oversatt) for v in verdi)
        return frozenset(deler) if all(isinstance(v, str) for v in verdi) else deler
    if isinstance(verdi, date):
        return verdi.year - tilskuddsaar, verdi.month, verdi.day
    if isinstance(verdi, str) and len(verdi) == _MAANED and verdi[:4].isdecimal():
        return int(verdi[:4]) - tilskuddsaar, verdi[4:]
    return oversatt.get(verdi, verdi) if isinstance(verdi, str) else verdi


def _i_ord(verdi: Any, r: Regelverk) -> str:
    if isinstance(verdi, tuple) and verdi and isinstance(verdi[0], Periode):
        return perioder_i_ord(verdi, r)
    return i_ord(verdi, r)


def _beskrevet(e: Any, r: Regelverk) -> str:
    """A new entry: its name, and what of it a reader must know at once."""
    perioder = getattr(e, "perioder", None)
    naar = getattr(e, "naar", None)
    mer = _i_ord(perioder, r) if perioder else i_ord(naar, r) if naar else ""
    mer = _("kravet er {mer}", mer=mer) if isinstance(perioder, IkkeFunnet) else mer
    return f"{e.navn.ord}{f' ({mer})' if mer else ''}"
