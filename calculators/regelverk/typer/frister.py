"""What happens or is due in the course of the year, and when."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from calculators.regelverk.typer.felles import Belagt, IkkeFunnet, Merke, Tekst


@dataclass(frozen=True)
class Brevdato(Belagt):
    """A date the kommune finds in its own tilskuddsbrev."""

    id: str
    navn: Tekst


@dataclass(frozen=True)
class Naar:
    """When something happens, in exactly one of the forms that the rules file lists.

    ``maaned`` is ``"2022-01"``. ``dager`` is a number of days and goes with ``etter``,
    the id of a Brevdato. ``klokkeslett`` goes with ``dato``. ``samme_som`` names a date
    that stands elsewhere in the file.
    """

    dato: date | None = None
    klokkeslett: time | None = None
    samme_som: Literal["fullfoering.innen", "bruk.til"] | None = None
    maaned: str | None = None
    dager: int | None = None
    etter: str | None = None
    hvert: Literal["kvartal"] | None = None
    omtrent: Tekst | None = None
    hendelse: Tekst | None = None


@dataclass(frozen=True)
class Frist(Belagt):
    """Something that happens or is due in the course of the year, and whose duty it is.

    ``leveres`` is what IMDi must have received by then, where it is something to send.
    ``siste_kvartal`` is what must be known of the last quarter of a year besides.
    """

    id: str
    navn: Tekst
    ansvarlig: Literal["kommunen", "imdi"]
    naar: Naar | IkkeFunnet
    merke: Merke
    forbehold: Tekst | None = None
    konsekvens: Tekst | None = None
    leveres: Tekst | None = None
    siste_kvartal: Tekst | None = None
    innhold: tuple[Tekst, ...] = ()
