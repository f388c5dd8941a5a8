"""All that follows from one tilskuddsbrev: the amount, the deadlines, the programme, the budget."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from calculators.beregning import budsjett, frister, program, tilskudd
from calculators.beregning.krav import perioder


@dataclass(frozen=True)
class Inndata:
    """What each calculator is asked; ``program`` is asked once per beboerstatus.

    ``tilskudd`` is None where the rate is not found, and ``budsjett`` where no line is given.
    """

    tilskudd: tilskudd.Inndata | None
    frister: frister.Inndata
    program: tuple[program.Inndata, ...]
    budsjett: budsjett.Inndata | None


@dataclass(frozen=True)
class Programdel:
    """The programme in a part of the year, from a day to a day, both included."""

    fra: date
    til: date
    program: program.Program


@dataclass(frozen=True)
class Tilskuddsbrev:
    """The answers, each as its own calculator gives it.

    ``program`` is for the day that was asked about, ``gjennom_aaret`` for every part of the year
    in which the rules are the same, beboerstatus by beboerstatus.
    """

    tilskudd: tilskudd.Tilskudd | None
    frister: frister.Frister
    program: tuple[program.Program, ...]
    gjennom_aaret: tuple[Programdel, ...]
    budsjett: budsjett.Budsjett | None


def beregn(inndata: Inndata) -> Tilskuddsbrev:
    """Each answer is that of its own calculator; the budget is set beside this grant."""
    beloep = tilskudd.beregn(inndata.tilskudd) if inndata.tilskudd else None
    kroner = beloep.kroner if beloep else None
    linjer = inndata.budsjett
    return Tilskuddsbrev(
        beloep,
        frister.beregn(inndata.frister),
        tuple(program.beregn(p) for p in inndata.program),
        tuple(del_ for p in inndata.program for del_ in _gjennom_aaret(p)),
        budsjett.beregn(replace(linjer, tilskudd=kroner)) if linjer else None,
    )


def _gjennom_aaret(inndata: program.Inndata) -> Iterator[Programdel]:
    """The same offer, judged by the krav of each part of the year."""
    rammer = inndata.rammer
    for fra, til in perioder(rammer.tiltak, inndata.status, rammer.aarsslutt):
        yield Programdel(fra, til, program.beregn(replace(inndata, kontrolldato=fra)))
