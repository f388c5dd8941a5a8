"""Whether the kommune meets the criteria for the grant.

Source: IMDi's page, headings "Kort om tilskuddet" and "Kriterier for å få tilskuddet".
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Inndata:
    """For each of the year's criteria, in the year's order: whether the kommune meets it."""

    svar: Mapping[str, bool]


@dataclass(frozen=True)
class Kriterier:
    """The ids of the criteria that are met, and of those that are missing."""

    oppfylt: tuple[str, ...]
    mangler: tuple[str, ...]


def beregn(inndata: Inndata) -> Kriterier:
    """Every criterion must be met; one that is not is missing, whichever it is."""
    return Kriterier(
        oppfylt=tuple(id_ for id_, ja in inndata.svar.items() if ja),
        mangler=tuple(id_ for id_, ja in inndata.svar.items() if not ja),
    )
