"""What is to be paid back: received, less eligible booked expenses in the period.

Source: IMDi's page, heading "Tilskuddet skal dekke".
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Inndata:
    """Hele kroner: received, booked on what the grant covers, and booked on what is unclear."""

    mottatt: int
    bokfoert: int
    avklares: int


@dataclass(frozen=True)
class Tilbakebetaling:
    """What is to be paid back in hele kroner, and the money whose outcome is not known."""

    inndata: Inndata
    tilbakebetales: int
    usikkert: int

    @property
    def hvis_godtatt(self) -> int:
        """What is to be paid back if all the unclear expenses are accepted."""
        return max(0, self.tilbakebetales - self.usikkert)


def beregn(inndata: Inndata) -> Tilbakebetaling:
    """Received less eligible booked expenses is paid back, and never less than nothing.

    Unclear expenses are not counted as eligible; they stand beside the amount.
    """
    return Tilbakebetaling(
        inndata,
        tilbakebetales=max(0, inndata.mottatt - inndata.bokfoert),
        usikkert=inndata.avklares,
    )
