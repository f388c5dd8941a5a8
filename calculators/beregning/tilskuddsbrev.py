"""All that follows from one tilskuddsbrev: the amount, the deadlines, the programme, the budget."""

from dataclasses import dataclass, replace

from calculators.beregning import budsjett, frister, program, tilskudd


@dataclass(frozen=True)
class Inndata:
    """What each calculator is asked; ``program`` is asked once per beboerstatus.

    ``budsjett`` is None where no line is given.
    """

    tilskudd: tilskudd.Inndata
    frister: frister.Inndata
    program: tuple[program.Inndata, ...]
    budsjett: budsjett.Inndata | None


@dataclass(frozen=True)
class Tilskuddsbrev:
    """The answers, each as its own calculator gives it."""

    tilskudd: tilskudd.Tilskudd
    frister: frister.Frister
    program: tuple[program.Program, ...]
    budsjett: budsjett.Budsjett | None


def beregn(inndata: Inndata) -> Tilskuddsbrev:
    """Each answer is that of its own calculator; the budget is set beside this grant."""
    beloep = tilskudd.beregn(inndata.tilskudd)
    linjer = inndata.budsjett
    return Tilskuddsbrev(
        beloep,
        frister.beregn(inndata.frister),
        tuple(program.beregn(p) for p in inndata.program),
        budsjett.beregn(replace(linjer, tilskudd=beloep.kroner)) if linjer else None,
    )
