"""Every programme of a register checked as one resident's is, and the sums of the outcomes.

Source: IMDi's page, headings "Tilskuddet skal brukes til fulltidsprogram" and "Rapportering".
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Protocol, TypeVar

from calculators.beregning.program import Inndata as Programdata
from calculators.beregning.program import Rammer, beregn_opplaering
from calculators.beregning.program import beregn as beregn_program
from calculators.regelverk.mangler import eller_none


@dataclass(frozen=True, slots=True)
class Rad:
    """A row of the file: its number there, and the programme, or why it cannot be read."""

    nummer: int
    program: Programdata | None
    feil: tuple[str, ...] = ()


class Kilde(Protocol):
    """Where the rows come from, read one by one as they are asked for."""

    def rader(self) -> Iterator[Rad]:
        """The rows, once."""
        ...


K = TypeVar("K", bound=Kilde)
# Memory is bounded whatever stands in the file.
_HUSK = 20_000


@dataclass(frozen=True)
class Inndata(Generic[K]):
    """The rules, the day, and the register."""

    rammer: Rammer
    kontrolldato: date
    kilde: K


@dataclass(frozen=True, slots=True)
class Vurdering:
    """The verdict on one programme: ids of the parts that are missing, or lack a reason.

    ``opplaering`` is whether the training is completed, remains or is late; None without a duty.
    """

    komplett: bool
    mangler: tuple[str, ...]
    boer_begrunnes: tuple[str, ...]
    opplaering: str | None


@dataclass(frozen=True, slots=True)
class Radsvar:
    """A row with its verdict, or with what is wrong."""

    nummer: int
    vurdering: Vurdering | None
    feil: tuple[str, ...]


@dataclass
class Register(Generic[K]):
    """The rows checked so far, and how many there are of each outcome."""

    inndata: Inndata[K]
    rader: list[Radsvar] = field(default_factory=list)
    komplette: int = 0
    ugyldige: int = 0
    gjenstaar: int = 0
    ikke_fullfoert: int = 0
    mangler: Counter[str] = field(default_factory=Counter)
    boer_begrunnes: Counter[str] = field(default_factory=Counter)
    _sett: dict[object, Vurdering] = field(default_factory=dict)

    @property
    def med_mangler(self) -> int:
        """Rows that could be read and are not complete."""
        return len(self.rader) - self.komplette - self.ugyldige

    @property
    def frist(self) -> date | None:
        """The deadline that is still to come for somebody in the register."""
        regel = self.inndata.rammer.fullfoering
        return eller_none(regel.innen) if regel and self.gjenstaar else None

    def legg_til(self, rad: Rad) -> None:
        """Check one more row."""
        if rad.program is None:
            self.ugyldige += 1
            self.rader.append(Radsvar(rad.nummer, None, rad.feil))
            return
        vurdering = self._vurder(rad.program)
        self.komplette += vurdering.komplett
        self.gjenstaar += vurdering.opplaering == "gjenstaar"
        self.ikke_fullfoert += vurdering.opplaering == "mangler"
        self.mangler.update(vurdering.mangler)
        self.boer_begrunnes.update(vurdering.boer_begrunnes)
        self.rader.append(Radsvar(rad.nummer, vurdering, ()))

    def _vurder(self, program: Programdata) -> Vurdering:
        """The form's own verdict, computed once for all programmes that are alike.

        Of the training only its outcome counts, so residents who completed it on different
        days are alike: a register of any length holds few kinds of programme.
        """
        opplaering = beregn_opplaering(program)
        utfall = opplaering and (opplaering.utfall, opplaering.fullfoert_dato is not None)
        likt = (program.status, program.i_programmet, program.begrunnet, utfall)
        if husket := self._sett.get(likt):
            return husket
        svar = beregn_program(program)
        vurdering = Vurdering(
            svar.komplett,
            tuple(d.tiltak.id for d in svar.med("mangler")),
            tuple(d.tiltak.id for d in svar.med("boer_begrunnes")),
            svar.opplaering.utfall if svar.opplaering else None,
        )
        if len(self._sett) < _HUSK:
            self._sett[likt] = vurdering
        return vurdering


def beregn(inndata: Inndata[K]) -> Register[K]:
    """Each row has the verdict the form would give it, and one that cannot be read its fault."""
    register = Register(inndata)
    for rad in inndata.kilde.rader():
        register.legg_til(rad)
    return register
