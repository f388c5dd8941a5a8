"""Who writes to IMDi, and the case it is about: the same two questions for every letter."""

from calculators.skjema.felt import Fritekst, Navn


def avsender(til: str) -> tuple[Navn, Fritekst]:
    """The kommune and its saksnummer; ``til`` is what they go in, as ``søknaden``."""
    return (
        Navn(navn="kommune", ledetekst="Kommune", hjelp=f"Til {til}", valgfritt=True),
        Fritekst(
            navn="saksnummer",
            ledetekst="Saksnummer",
            hjelp=f"Fra tilskuddsbrevet, til {til}",
            valgfritt=True,
            lengst=40,
        ),
    )
