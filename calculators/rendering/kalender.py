"""Calendar files by RFC 5545, as Outlook, Google and Apple calendars read them.

Everything here is all-day. Nothing reads a clock: the stamp is given by the caller, so
the same events give the same bytes.

A calendar that has an event with the same UID puts the new one in its place when SEQUENCE is
higher, or is as high and DTSTAMP is later (RFC 5545 3.8.7.4, RFC 5546 2.1.5). So both rise with
the stamp, and a file that is made later wins whatever was changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from calculators.spraak import maalformen

_LENGST = 75
# The octets that are not the first of a character, in UTF-8.
_MIDT_I = range(0x80, 0xC0)
_MORGEN = 9
# Where the seconds of SEQUENCE are counted from; with its 31 bits they last until 2078.
_FOERSTE = datetime(2010, 1, 1, tzinfo=UTC)
_HOEYESTE = 2**31 - 1


@dataclass(frozen=True)
class Hendelse:
    """An event on the days ``fra`` to ``til``, both included.

    ``uid`` is the same each time the file is made, so an event is replaced and not doubled.
    ``varsler`` are the days to be reminded on, at nine in the morning.
    """

    uid: str
    tittel: str
    beskrivelse: str
    fra: date
    til: date
    lenke: str
    varsler: tuple[date, ...] = ()


def ics(navn: str, stempel: datetime, hendelser: Sequence[Hendelse]) -> str:
    """The calendar ``navn`` with its events; ``stempel``, in UTC, is when it was made.

    Where no clock can be read it is when the content was settled.
    """
    linjer = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Tilskudd til integreringsmottak//Frister//{maalformen().upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_tekst(navn)}",
        *(linje for h in hendelser for linje in _hendelse(h, stempel)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_brettet(linje)}\r\n" for linje in linjer)


def _hendelse(h: Hendelse, stempel: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{h.uid}"
    yield f"DTSTAMP:{stempel:%Y%m%dT%H%M%SZ}"
    yield f"LAST-MODIFIED:{stempel:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{_nummer(stempel)}"
    yield f"DTSTART;VALUE=DATE:{h.fra:%Y%m%d}"
    # The end is the day after the last one.
    yield f"DTEND;VALUE=DATE:{h.til + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_tekst(h.tittel)}"
    yield f"DESCRIPTION:{_tekst(h.beskrivelse)}"
    yield f"URL:{h.lenke}"
    # A deadline does not make anybody busy.
    yield "TRANSP:TRANSPARENT"
    yield "X-MICROSOFT-CDO-BUSYSTATUS:FREE"
    for dag in h.varsler:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:{_varighet((dag - h.fra).days * 24 + _MORGEN)}"
        yield f"DESCRIPTION:{_tekst(h.tittel)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _nummer(stempel: datetime) -> int:
    return min(max((stempel - _FOERSTE) // timedelta(seconds=1), 0), _HOEYESTE)


def _varighet(timer: int) -> str:
    """Hours from the start of the event as RFC 5545 writes them: ``-P6DT15H``, ``PT9H``."""
    dager, rest = divmod(abs(timer), 24)
    fortegn = "-" if timer < 0 else ""
    return f"{fortegn}P{f'{dager}D' if dager else ''}{f'T{rest}H' if rest else ''}"


def _tekst(tekst: str) -> str:
    """A text with backslash, semicolon, comma and line breaks escaped."""
    for tegn in ("\\", ";", ","):
        tekst = tekst.replace(tegn, f"\\{tegn}")
    return "\\n".join(tekst.splitlines())


def _brettet(linje: str) -> str:
    """A line folded so that none is over 75 octets, never inside a character."""
    oktetter = linje.encode()
    deler: list[bytes] = []
    while oktetter or not deler:
        # The space that a folded line begins with counts too.
        til = _LENGST - bool(deler)
        while til < len(oktetter) and oktetter[til] in _MIDT_I:
            til -= 1
        deler.append(oktetter[:til])
        oktetter = oktetter[til:]
    return b"\r\n ".join(deler).decode()
