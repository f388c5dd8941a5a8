"""Who writes to IMDi, and the case it is about: the same two questions for every letter."""

from calculators.skjema.felt import Fritekst, Navn
from calculators.spraak import _


def avsender(til: str) -> tuple[Navn, Fritekst]:
    """The kommune and its saksnummer; ``til`` is what they go in, as ``søknaden``."""
    return (
        Navn(navn="kommune", ledetekst=_("Kommune"), hjelp=_("Til {til}", til=til), valgfritt=True),
        Fritekst(
            navn="saksnummer",
            ledetekst=_("Saksnummer"),
            hjelp=_("Fra tilskuddsbrevet, til {til}", til=til),
            valgfritt=True,
            lengst=40,
        ),
    )
