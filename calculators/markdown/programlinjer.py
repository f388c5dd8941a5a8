"""The parts of the programme with one krav: which, for whom and when, as pages say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators import norsk
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle
from calculators.regelverk.typer import Krav, Periode, Tiltak
from calculators.spraak import N_, _


@dataclass(frozen=True)
class Linje:
    """One part in one of its periods; ``hvem`` is ``alle beboere`` or the groups it is for."""

    tiltak: Tiltak
    krav: Krav
    hvem: str
    fra: date
    til: date | None

    @property
    def tid(self) -> str:
        """``hele året``, ``fram til 1. august 2021`` or ``fra 1. august 2021``, or both."""
        fra = "" if _nyttaar(self.fra) else _("fra {fra}", fra=norsk.dato(self.fra))
        til = _("fram til {til}", til=norsk.dato(self.til)) if self.til else ""
        return norsk.og([del_ for del_ in (fra, til) if del_]) or _("hele året")

    @property
    def avgrenset(self) -> bool:
        """Whether it is not for all residents the whole year."""
        return self.hvem != _(_ALLE) or self.tid != _("hele året")


_ALLE = N_("alle beboere")


def linjene(r: Regelverk, krav: Krav) -> Iterator[Linje]:
    """Every part that is asked for so at some time of the year, in the order of the rules."""
    for t in alle(r.tiltak):
        for p in alle(t.perioder):
            if p.krav == krav:
                yield Linje(t, krav, _hvem(r, p), p.fra, _slutt(t, p))


def _hvem(r: Regelverk, p: Periode) -> str:
    grupper = {s.id: s.navn.ord.lower() for s in alle(r.beboerstatuser)}
    return _(_ALLE) if set(p.gjelder) == set(grupper) else norsk.og([grupper[g] for g in p.gjelder])


def _slutt(t: Tiltak, p: Periode) -> date | None:
    """A period lasts until the next one of any of its groups."""
    neste = [q.fra for q in alle(t.perioder) if q.fra > p.fra and set(q.gjelder) & set(p.gjelder)]
    return min(neste, default=None)


def _nyttaar(dag: date) -> bool:
    return (dag.month, dag.day) == (1, 1)
