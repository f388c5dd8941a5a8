"""The plasser before and after a change, month by month, and what is wrong with them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from calculators.norsk import MAANEDER, dato, stor
from calculators.skjema.feil import Feltmelding
from calculators.skjema.maaneder import per_maaned, periodefeil, skrevne
from calculators.skjema.plasser import foerste
from calculators.spraak import _

_STAMMER = ("avtalt", "plasser")
Plasser = dict[int, int]


def foer_og_etter(verdier: dict[str, Any]) -> tuple[Plasser, Plasser]:
    """The agreed plasser of each month that is counted, and the new ones of the same months.

    A month has the number that is written for it, or else the one for all: as agreed before the
    first whole month of the change, and as new from then on. Where no number for all is agreed,
    only the months that are written are counted.
    """
    foerste_hele = _foerste_hele(verdier)
    avtalt = per_maaned(verdier, "avtalt")
    nytt = verdier["nye_plasser"]
    nye = {
        m: foerste(verdier[f"plasser_{m}"], nytt if m >= foerste_hele else None, antall) or 0
        for m, antall in avtalt.items()
    }
    return avtalt, nye


def _foerste_hele(verdier: dict[str, Any]) -> int:
    """The first whole month of the change (1–12); 13 where none is left of the year."""
    endres: date = verdier["endres_fra"]
    return endres.month + (endres.day > 1)


def plassfeil(
    flere_: str, verdier: dict[str, Any], avtalt: Plasser, nye: Plasser
) -> Iterator[Feltmelding]:
    """What is wrong with the plasser: outside the period, before the change, not agreed, same."""
    utenfor = [feil for stamme in _STAMMER for feil in periodefeil(verdier, stamme)]
    if utenfor:
        yield from dict.fromkeys(utenfor)
        return
    ikke_avtalt = [m for m in skrevne(verdier) if m not in avtalt]
    for m in ikke_avtalt:
        melding = _(
            "Skriv hvor mange {flere} som var avtalt i {maaned}.",
            flere=flere_,
            maaned=MAANEDER[m - 1],
        )
        yield Feltmelding(f"avtalt_{m}", melding)
    if not avtalt and not ikke_avtalt:
        yield Feltmelding("plasser", _("Skriv antall {flere}, for eksempel 40.", flere=flere_))
    for_tidlig = [m for m in avtalt if nye[m] != avtalt[m] and m < verdier["endres_fra"].month]
    for m in for_tidlig:
        yield Feltmelding(
            f"plasser_{m}",
            _(
                "{maaned} er før endringen, som gjelder fra {endres_fra}. Endre "
                "datoen, eller ta bort tallet.",
                maaned=stor(MAANEDER[m - 1]),
                endres_fra=dato(verdier["endres_fra"]),
            ),
        )
    if avtalt and avtalt == nye and not ikke_avtalt:
        yield _ingen_endring(flere_, verdier, avtalt)


def _ingen_endring(flere_: str, verdier: dict[str, Any], avtalt: Plasser) -> Feltmelding:
    """That no month has another number: none is written, or no whole month is left to have it."""
    if verdier["nye_plasser"] is not None and _foerste_hele(verdier) > max(avtalt):
        melding = _(
            "Etter {endres_fra} er det ingen hel måned igjen i perioden. Velg en tidligere dato.",
            endres_fra=dato(verdier["endres_fra"]),
        )
        return Feltmelding("endres_fra", melding)
    melding = _(
        "Ingen måned får et annet antall {flere} enn det avtalte. Skriv "
        "det nye antallet, eller velg en tidligere dato.",
        flere=flere_,
    )
    return Feltmelding("nye_plasser", melding)
