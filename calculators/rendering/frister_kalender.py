"""The year's deadlines as a calendar file, with reminders of what the kommune must do.

An event is the same event in every file for the same year, deadline and kommune, whatever dates
the letter has: a new file moves it. The kommune's name is what tells two kommuner apart in a
calendar they share, so it is asked for, and is in the UID and the title. Files without a name are
of nobody in particular, and of two such the later one stands.
"""

from datetime import UTC, date, datetime, time, timedelta

from calculators.beregning.frister import Frister, Tidspunkt
from calculators.beregning.helligdager import foerste_arbeidsdag, siste_vanlige_dag
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle
from calculators.rendering.frister_ord import merknader, navn, stedet
from calculators.rendering.kalender import Hendelse, ics
from calculators.rendering.kilde import MERKER, kildelinjer
from calculators.rendering.regneark import Fil
from calculators.spraak import _


def kalenderfil(regler: Regelverk, frister: Frister, naa: datetime | None = None) -> Fil:
    """The year as a calendar file to download, made at ``naa``."""
    navn_ = f"frister-{regler.tilskuddsaar}.ics"
    return Fil(navn_, "text/calendar;charset=utf-8", kalender(frister, naa))


def kalender(frister: Frister, naa: datetime | None = None) -> str:
    """The year as a calendar: what has a date, with reminders of what the kommune must do.

    Without ``naa`` it is stamped with the day the rules' deadlines were last controlled.
    """
    regler = frister.regler
    kontrollert = [f.kontrollert for f in alle(regler.frister) if f.kontrollert != "nei"]
    dag = max(kontrollert, default=date(regler.tilskuddsaar, 1, 1))
    hvem = f", {frister.kommune}" if frister.kommune else ""
    return ics(
        _(
            "Tilskudd til integreringsmottak {tilskuddsaar}{hvem}",
            tilskuddsaar=regler.tilskuddsaar,
            hvem=hvem,
        ),
        naa or datetime.combine(dag, time(), UTC),
        [_hendelse(t, t.fra, t.til, frister) for t in frister.med_dato if t.fra and t.til],
    )


def _hendelse(t: Tidspunkt, fra: date, til: date, frister: Frister) -> Hendelse:
    """A day as it is; a quarter on its last day; a month as the whole month."""
    regler = frister.regler
    if t.kvartal:
        fra = til
    hva = navn(t) if t.dato else f"{navn(t)} ({_aapen(t)})"
    hvem = frister.kommune
    return Hendelse(
        uid="-".join((str(regler.tilskuddsaar), t.id, *([_noekkel(hvem)] if hvem else [])))
        + "@tilskudd-integreringsmottak",
        tittel=f"{hvem}: {hva}" if hvem else hva,
        beskrivelse="\n".join(
            [
                *merknader(t),
                f"{MERKER[t.merke]}. {stedet(t)}",
                *kildelinjer(regler.kildeside),
            ]
        ),
        fra=fra,
        til=til,
        lenke=regler.kildeside.url,
        varsler=_varsler(fra, t) if t.frist.ansvarlig == "kommunen" else (),
    )


def _noekkel(kommune: str) -> str:
    """A name in signs that every calendar keeps as they are, and no two names in the same."""
    oktetter = " ".join(kommune.casefold().removesuffix(" kommune").split()).encode()
    return "".join(chr(o) if chr(o).isalnum() and o < 128 else f"_{o:02x}" for o in oktetter)


def _aapen(t: Tidspunkt) -> str:
    """What a period in the calendar must say, so it is not taken for a day."""
    if t.kvartal:
        return _("kvartalet slutter, fristen må avklares")
    return _("dagen er ikke kjent")


def _varsler(fra: date, t: Tidspunkt) -> tuple[date, ...]:
    """A week before and on the last ordinary day before; in a month on its first working day."""
    if not t.dato and not t.kvartal:
        return (foerste_arbeidsdag(fra),)
    return (fra - timedelta(days=7), siste_vanlige_dag(fra))
