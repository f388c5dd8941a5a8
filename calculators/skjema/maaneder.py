"""The months: which are counted and how many plasser each has, asked alike by every calculator."""

from typing import Any

from calculators.norsk import MAANEDER, stor
from calculators.regelverk.typer import Sats
from calculators.skjema.enhet import flere
from calculators.skjema.feil import Feltmelding
from calculators.skjema.felt import Maanedstall, Valg
from calculators.spraak import _

MAANEDSVALG = tuple((str(nummer), navn) for nummer, navn in enumerate(MAANEDER, 1))
_SISTE = len(MAANEDER)


def periodefelt(*, valgfritt: bool = False) -> tuple[Valg, Valg]:
    """The first month and the last: the whole year unless others are chosen."""
    return (
        Valg(
            navn="fra_maaned",
            ledetekst=_("Fra og med"),
            mangler="" if valgfritt else _("Velg den første måneden."),
            standard="1",
            valg=MAANEDSVALG,
            valgfritt=valgfritt,
        ),
        Valg(
            navn="til_maaned",
            ledetekst=_("Til og med"),
            mangler="" if valgfritt else _("Velg den siste måneden."),
            standard=str(_SISTE),
            valg=MAANEDSVALG,
            valgfritt=valgfritt,
        ),
    )


def annet_antall(sats: Sats, stamme: str = "plasser") -> tuple[Maanedstall, ...]:
    """A field for the agreed plasser of each month that has a number of its own."""
    ord_ = _("Annet antall {flere}", flere=flere(sats))
    return maanedsfelt(stamme, ord_, _("{ord} noen måneder", ord=ord_))


def maanedsfelt(stamme: str, ord_: str, gruppe: str) -> tuple[Maanedstall, ...]:
    """A field for each month: ``ord_`` are the words before its name, ``gruppe`` of the row."""
    return tuple(
        Maanedstall(
            navn=f"{stamme}_{n}",
            ledetekst=f"{ord_} i {maaned}",
            valgfritt=True,
            gruppe=gruppe,
            maaned=maaned,
        )
        for n, maaned in enumerate(MAANEDER, 1)
    )


def perioden(verdier: dict[str, Any]) -> tuple[int, int] | None:
    """The first month and the last, one that is left out being the year's; None if not known."""
    if not {"fra_maaned", "til_maaned"} <= verdier.keys():
        return None
    return int(verdier["fra_maaned"] or 1), int(verdier["til_maaned"] or _SISTE)


def skrevne(verdier: dict[str, Any], stamme: str = "plasser") -> dict[int, int]:
    """The months (1–12) that have a number of their own, in the order of the year.

    ``stamme`` is what the fields of the months are called, before the number of the month.
    """
    alle = ((m, verdier.get(f"{stamme}_{m}")) for m in range(1, _SISTE + 1))
    return {m: antall for m, antall in alle if antall is not None}


def per_maaned(verdier: dict[str, Any], stamme: str = "plasser") -> dict[int, int]:
    """The plasser of each month of the period: its own number, or else the one for all.

    A month that has neither is not there.
    """
    fra, til = perioden(verdier) or (1, _SISTE)
    egne, alle = skrevne(verdier, stamme), verdier["plasser"]
    antall = ((m, egne.get(m, alle)) for m in range(fra, til + 1))
    return {m: n for m, n in antall if n is not None}


def uten_tall(verdier: dict[str, Any]) -> list[str]:
    """The months of the period that have no number, where some have; in words."""
    fra, til = perioden(verdier) or (1, _SISTE)
    med = per_maaned(verdier)
    return [MAANEDER[m - 1] for m in range(fra, til + 1) if med and m not in med]


def periodefeil(verdier: dict[str, Any], stamme: str = "plasser") -> list[Feltmelding]:
    """What is wrong with the months, and with numbers for months outside them."""
    grensene = perioden(verdier)
    if grensene is None:
        return []
    fra, til = grensene
    if fra > til:
        melding = _(
            "Perioden slutter før den begynner. Velg {maaned} eller senere.",
            maaned=MAANEDER[fra - 1],
        )
        return [Feltmelding("til_maaned", melding)]
    rekken = _("{fra} til {til}", fra=MAANEDER[fra - 1], til=MAANEDER[til - 1])
    return [
        Feltmelding(
            f"{stamme}_{m}",
            _(
                "{maaned} er ikke med i perioden, som er {rekken}. Endre "
                "perioden, eller ta bort tallet.",
                maaned=stor(MAANEDER[m - 1]),
                rekken=rekken,
            ),
        )
        for m in skrevne(verdier, stamme)
        if not fra <= m <= til
    ]
