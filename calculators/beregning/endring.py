"""Whether a change must be applied for, and what it does to the grant.

Source: IMDi's page, heading "Tilskuddet skal dekke".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from calculators.beregning import tilskudd
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none, funnet
from calculators.regelverk.typer import Grunnlag

Hva = Literal["formaal", "aktiviteter", "plasser", "budsjett", "periode", "annet"]
Utfall = Literal["soek", "avklares"]
# Which part of the basis a change has to do with, for those that have to do with one.
_GJELDER: Mapping[Hva, Grunnlag] = {
    "formaal": "formaal",
    "aktiviteter": "aktiviteter",
    "plasser": "beloep",
}


@dataclass(frozen=True)
class Inndata:
    """What is to change, from when, and why.

    ``avtalt`` and ``nye`` are the plasser of each month (1–12) that is counted, before and after;
    they have the same months, and none where the plasser stay or the rate is not found.
    """

    regler: Regelverk
    hva: tuple[Hva, ...]
    endres_fra: date
    allerede_gjort: bool = False
    avtalt: Mapping[int, int] = field(default_factory=dict)
    nye: Mapping[int, int] = field(default_factory=dict)
    grunn: str = ""
    kommune: str = ""
    saksnummer: str = ""

    @property
    def midt_i_maaneden(self) -> bool:
        """Whether the change begins on another day than the first of a month."""
        return self.endres_fra.day > 1


@dataclass(frozen=True)
class Del:
    """One thing that is to change, and whether it must be applied for."""

    hva: Hva
    utfall: Utfall


@dataclass(frozen=True)
class Endring:
    """The verdict on each part, and the grant before and after; None where the plasser stay."""

    inndata: Inndata
    deler: tuple[Del, ...]
    foer: tilskudd.Tilskudd | None
    etter: tilskudd.Tilskudd | None

    @property
    def utfall(self) -> Utfall:
        """``soek`` when some part must be applied for."""
        return "soek" if any(d.utfall == "soek" for d in self.deler) else "avklares"

    @property
    def differanse(self) -> int | None:
        """What the change does to the grant, in hele kroner; None where the plasser stay."""
        if self.foer is None or self.etter is None:
            return None
        return self.etter.kroner - self.foer.kroner

    @property
    def per_maaned(self) -> tuple[tilskudd.Maanedspar, ...]:
        """The months before and after, in the order of the year; none where the plasser stay."""
        if self.foer is None or self.etter is None:
            return ()
        return tilskudd.side_om_side(self.foer.per_maaned, self.etter.per_maaned)


def beregn(inndata: Inndata) -> Endring:
    """Who wants to change the basis for the grant applies, and has consent beforehand.

    The basis is what the year's source says that the letter sets: the purpose, the activities, the
    size of the grant. The number of plasser has to do with the size, and only when the sum is
    another. What the source is silent on is for the letter or IMDi to decide.
    """
    foer, etter = (_tilskuddet(inndata, p) for p in (inndata.avtalt, inndata.nye))
    annet_beloep = foer is not None and etter is not None and foer.kroner != etter.kroner
    deler = (Del(h, _utfall(inndata.regler, h, annet_beloep=annet_beloep)) for h in inndata.hva)
    return Endring(inndata, tuple(deler), foer, etter)


def _tilskuddet(inndata: Inndata, plasser: Mapping[int, int]) -> tilskudd.Tilskudd | None:
    sats = eller_none(inndata.regler.sats)
    if not plasser or sats is None:
        return None
    return tilskudd.beregn(tilskudd.Inndata(sats.kroner, plasser))


def _utfall(regler: Regelverk, hva: Hva, *, annet_beloep: bool) -> Utfall:
    krav = funnet(regler.endring)
    noe_kreves = eller_none(krav.skriftlig_soeknad) or eller_none(krav.samtykke_i_forkant)
    angaar = i_grunnlaget(regler, hva) and (hva != "plasser" or annet_beloep)
    return "soek" if noe_kreves and angaar else "avklares"


def i_grunnlaget(regler: Regelverk, hva: Hva) -> bool:
    """Whether the letter sets this, by the year's source, so that the grant rests on it."""
    return _GJELDER.get(hva) in alle(funnet(regler.endring).grunnlag)
