"""What happens and is due in the course of a tilskuddsår, in order.

Source: IMDi's page, headings "Slik fordeles tilskuddsmidlene", "Når blir tilskuddsmidlene
utbetalt" and "Rapportering". A date the source does not give is never invented.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from calculators.beregning.helligdager import arbeidsdagen_foer, hviledag, siste_vanlige_dag, stengt
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none, sammes_dato
from calculators.regelverk.typer import Frist, Naar, Svarmerke, Tekst

KVARTALER = (1, 2, 3, 4)
Utenfor = Literal["foer_kvartalets_slutt", "etter_neste_kvartal", "annen_maaned"]


@dataclass(frozen=True)
class Inndata:
    """The year's rules and the dates in the kommune's tilskuddsbrev.

    ``brevdatoer`` are by the id of the Brevdato, ``fra_brevet`` by the id of the Tidspunkt
    whose day the letter gives. ``kommune`` is its name, for those who gather several.
    """

    regler: Regelverk
    brevdatoer: Mapping[str, date] = field(default_factory=dict)
    fra_brevet: Mapping[str, date] = field(default_factory=dict)
    kommune: str = ""


@dataclass(frozen=True)
class Tidspunkt:
    """One thing in the year: on a day, in a period (both ends included), or without a date.

    ``utenfor`` is how a day from the letter is not where the source has it: a quarter's report
    before the quarter has ended or when the next one has, or a day in another month. ``etter`` is
    the date in the letter that it is counted from, by the name the year has for it.
    """

    id: str
    frist: Frist
    merke: Svarmerke
    fra: date | None = None
    til: date | None = None
    kvartal: int | None = None
    fra_brevet: bool = False
    utenfor: Utenfor | None = None
    etter: Tekst | None = None

    @property
    def naar(self) -> Naar | None:
        """When the rules say it is; None where it is not found in the source."""
        return eller_none(self.frist.naar)

    @property
    def dager(self) -> int | None:
        """The days it is counted from a date in the letter, where it is."""
        return self.naar.dager if self.naar else None

    @property
    def dato(self) -> date | None:
        """The day, when it is one day and not a period."""
        return self.fra if self.fra == self.til else None

    @property
    def hviledag(self) -> str:
        """Why the day is no working day; empty when it is one, or when there is no day."""
        return hviledag(self.dato) if self.dato else ""

    @property
    def arbeidsdagen_foer(self) -> date | None:
        """The last working day before the day. A deadline is never moved to a later one."""
        return arbeidsdagen_foer(self.dato) if self.dato else None

    @property
    def stengt(self) -> str:
        """Why offices may be closed on the day; empty when it is an ordinary one, or no day."""
        return stengt(self.dato) if self.dato else ""

    @property
    def siste_vanlige_dag(self) -> date | None:
        """The last day before the day that is neither a day of rest nor one of closed offices."""
        return siste_vanlige_dag(self.dato) if self.dato else None


@dataclass(frozen=True)
class Frister:
    """The whole year: what has a date in order of when it ends, then what has none."""

    regler: Regelverk
    tidspunkter: tuple[Tidspunkt, ...]
    kommune: str = ""

    @property
    def med_dato(self) -> tuple[Tidspunkt, ...]:
        """What falls on a day or within a period."""
        return tuple(t for t in self.tidspunkter if t.til)

    @property
    def uten_dato(self) -> tuple[Tidspunkt, ...]:
        """What the source gives no date for."""
        return tuple(t for t in self.tidspunkter if not t.til)


def beregn(inndata: Inndata) -> Frister:
    """Every Frist of the year with its day or period, as far as it is known.

    A day from the tilskuddsbrev replaces the period or the sum it stands for.
    """
    frister = alle(inndata.regler.frister)
    tidspunkter = [t for frist in frister for t in _tidspunkter(frist, inndata)]
    tidspunkter = [_med_brevet(t, inndata) for t in tidspunkter]
    tidspunkter.sort(key=lambda t: (t.til or date.max, t.fra or date.max))
    return Frister(inndata.regler, tuple(tidspunkter), inndata.kommune)


def aapne(regler: Regelverk) -> Iterator[tuple[str, Frist, int | None]]:
    """The kommune's own deadlines whose day the letter may give: id, rule, and the quarter.

    They are those the source gives no day for: once a quarter, in a month, some days after the
    letter, which is so only in the main, or at a time that is not found.
    """
    for frist in alle(regler.frister):
        naar = eller_none(frist.naar)
        if frist.ansvarlig != "kommunen":
            continue
        if naar and naar.hvert:
            yield from ((f"{frist.id}_{kvartal}", frist, kvartal) for kvartal in KVARTALER)
        elif naar is None or naar.maaned or naar.dager is not None:
            yield frist.id, frist, None


def innholdet(regler: Regelverk, frist: Frist) -> tuple[Tekst, ...]:
    """What must be in what is delivered by then; of the årsrapport it is what its parts ask for."""
    rapport = eller_none(regler.aarsrapport)
    if rapport and rapport.frist == frist.id:
        return tuple(d.krav for d in alle(rapport.deler))
    return frist.innhold


def kan_ha_dato(regler: Regelverk) -> bool:
    """Whether anything of the year may fall on a day or within a period, with a letter at hand."""
    fylt = {brevdato.id: date(regler.tilskuddsaar, 1, 1) for brevdato in alle(regler.brevdatoer)}
    return bool(beregn(Inndata(regler, fylt)).med_dato) or any(aapne(regler))


def _tidspunkter(frist: Frist, inndata: Inndata) -> Iterator[Tidspunkt]:
    naar = eller_none(frist.naar)
    if naar is None:
        yield Tidspunkt(frist.id, frist, "avklares")
        return
    if naar.hvert:
        for kvartal in KVARTALER:
            fra, til = _kvartalet(inndata.regler.tilskuddsaar, kvartal)
            yield Tidspunkt(f"{frist.id}_{kvartal}", frist, frist.merke, fra, til, kvartal)
        return
    fra_til = _maaneden(naar.maaned) if naar.maaned else _dagen(naar, inndata)
    tidspunkt = Tidspunkt(frist.id, frist, frist.merke, *fra_til)
    yield replace(tidspunkt, etter=brevdatoens_navn(inndata.regler, naar))


def brevdatoens_navn(regler: Regelverk, naar: Naar) -> Tekst | None:
    """What the year calls the date in the letter that a deadline is counted from; None if none."""
    return next((b.navn for b in alle(regler.brevdatoer) if b.id == naar.etter), None)


def _dagen(naar: Naar, inndata: Inndata) -> tuple[date, date] | tuple[()]:
    dag = naar.dato
    if naar.samme_som:
        dag = sammes_dato(inndata.regler, naar.samme_som)
    elif naar.dager is not None and naar.etter and (sendt := inndata.brevdatoer.get(naar.etter)):
        dag = sendt + timedelta(days=naar.dager)
    return (dag, dag) if dag else ()


def _kvartalet(aar: int, kvartal: int) -> tuple[date, date]:
    siste = kvartal * 3
    return date(aar, siste - 2, 1), _siste_dag(aar, siste)


def _maaneden(tekst: str) -> tuple[date, date]:
    aar, maaned = map(int, tekst.split("-"))
    return date(aar, maaned, 1), _siste_dag(aar, maaned)


# The library's calendar knows this too, and takes a twentieth of Python's memory in the browser.
def _siste_dag(aar: int, maaned: int) -> date:
    return date(aar + maaned // 12, maaned % 12 + 1, 1) - timedelta(days=1)


def _med_brevet(t: Tidspunkt, inndata: Inndata) -> Tidspunkt:
    """A day typed in from the letter is the kommune's own word: ``brev``."""
    dag = inndata.fra_brevet.get(t.id)
    if dag is None:
        return t
    return Tidspunkt(
        t.id, t.frist, "brev", dag, dag, t.kvartal, fra_brevet=True, utenfor=_utenfor(t, dag)
    )


def _utenfor(t: Tidspunkt, dag: date) -> Utenfor | None:
    if t.fra is None or t.til is None:
        return None
    if t.kvartal:
        neste_slutter = _siste_dag(t.til.year + t.kvartal // 4, t.til.month % 12 + 3)
        if dag > neste_slutter:
            return "etter_neste_kvartal"
        return "foer_kvartalets_slutt" if dag < t.til else None
    maaned = t.naar and t.naar.maaned
    return "annen_maaned" if maaned and not t.fra <= dag <= t.til else None
