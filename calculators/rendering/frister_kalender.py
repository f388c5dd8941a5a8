"""The year's deadlines as a calendar file, with reminders of what the kommune must do."""

from datetime import date, timedelta

from calculators.beregning.frister import Frister, Tidspunkt
from calculators.beregning.helligdager import foerste_arbeidsdag, siste_vanlige_dag
from calculators.regelverk import Regelverk
from calculators.rendering.frister_ord import merknader, navn, stedet
from calculators.rendering.kalender import Hendelse, ics
from calculators.rendering.kilde import MERKER, kildelinjer
from calculators.rendering.regneark import Fil


def kalenderfil(regler: Regelverk, frister: Frister) -> Fil:
    """The year as a calendar file to download."""
    navn_ = f"frister-{regler.tilskuddsaar}.ics"
    return Fil(navn_, "text/calendar;charset=utf-8", kalender(frister))


def kalender(frister: Frister) -> str:
    """The year as a calendar: what has a date, with reminders of what the kommune must do."""
    regler = frister.regler
    kontrollert = [f.kontrollert for f in regler.frister if f.kontrollert != "nei"]
    return ics(
        f"Tilskudd til integreringsmottak {regler.tilskuddsaar}",
        max(kontrollert, default=regler.kildeside.oppdatert),
        [_hendelse(t, t.fra, t.til, regler) for t in frister.med_dato if t.fra and t.til],
    )


def _hendelse(t: Tidspunkt, fra: date, til: date, regler: Regelverk) -> Hendelse:
    """A day as it is; a quarter on its last day; a month as the whole month."""
    if t.kvartal:
        fra = til
    return Hendelse(
        # Without the kommune's own dates: a new file replaces the events of the old one.
        uid=f"{regler.tilskuddsaar}-{t.id}@tilskudd-integreringsmottak",
        tittel=navn(t) if t.dato else f"{navn(t)} ({_aapen(t)})",
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


def _aapen(t: Tidspunkt) -> str:
    """What a period in the calendar must say, so it is not taken for a day."""
    if t.kvartal:
        return "kvartalet slutter, fristen må avklares"
    return "dagen er ikke kjent"


def _varsler(fra: date, t: Tidspunkt) -> tuple[date, ...]:
    """A week before and on the last ordinary day before; in a month on its first working day."""
    if not t.dato and not t.kvartal:
        return (foerste_arbeidsdag(fra),)
    return (fra - timedelta(days=7), siste_vanlige_dag(fra))
