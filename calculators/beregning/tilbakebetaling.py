"""What is to be paid back: received, less eligible booked expenses in the period.

Source: IMDi's page, heading "Tilskuddet skal dekke".
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Inndata:
    """Hele kroner: received, booked on what the grant covers, and booked on what is unclear.

    ``andre_inntekter`` is other income of the project, booked in the tilskuddsår.
    """

    mottatt: int
    bokfoert: int
    avklares: int
    andre_inntekter: int = 0


@dataclass(frozen=True)
class Tilbakebetaling:
    """What is to be paid back in hele kroner, and the money whose outcome is not known."""

    inndata: Inndata
    tilbakebetales: int
    usikkert: int

    @property
    def forskjell(self) -> int:
        """Received less booked, in hele kroner; negative when more is booked than received."""
        return self.inndata.mottatt - self.inndata.bokfoert

    @property
    def hvis_godtatt(self) -> int:
        """What is to be paid back if all the unclear expenses are accepted."""
        return max(0, self.tilbakebetales - self.usikkert)

    @property
    def hvis_inntekt_trekkes_fra(self) -> int:
        """What is to be paid back if the other income is taken from what is owed."""
        return max(0, self.tilbakebetales - self.inndata.andre_inntekter)

    @property
    def hvis_inntekt_dekker_utgifter(self) -> int:
        """What is to be paid back if the other income pays its part of the expenses first."""
        tall = self.inndata
        dekket = max(0, tall.bokfoert - tall.andre_inntekter)
        return max(0, tall.mottatt - dekket)


def beregn(inndata: Inndata) -> Tilbakebetaling:
    """Received less eligible booked expenses is paid back, and never less than nothing.

    Unclear expenses are not counted as eligible; they stand beside the amount. Other income does
    not change it, for the source does not say whether it should; what it could do stands beside.
    """
    return Tilbakebetaling(
        inndata,
        tilbakebetales=max(0, inndata.mottatt - inndata.bokfoert),
        usikkert=inndata.avklares,
    )
