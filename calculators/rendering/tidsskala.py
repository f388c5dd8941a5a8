"""From days to places along a drawing: the one scale of every figure of a year."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Tidsskala:
    """The days from ``fra`` to ``til``, both included, evenly along ``bredde``."""

    fra: date
    til: date
    bredde: int

    @classmethod
    def aaret(cls, aar: int, bredde: int) -> "Tidsskala":
        """A whole calendar year."""
        return cls(date(aar, 1, 1), date(aar, 12, 31), bredde)

    def start(self, dag: date) -> float:
        """Where the day begins."""
        return self.bredde * (dag - self.fra).days / ((self.til - self.fra).days + 1)

    def slutt(self, dag: date) -> float:
        """Where the day ends and the next begins."""
        return self.start(dag + timedelta(days=1))

    def maaneder(self) -> list[date]:
        """The first day of each month that begins on the scale."""
        aarene = range(self.fra.year, self.til.year + 1)
        alle = (date(aar, maaned, 1) for aar in aarene for maaned in range(1, 13))
        return [dag for dag in alle if self.fra <= dag <= self.til]
