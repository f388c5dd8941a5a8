"""The grant itself: its rate, its period, who gets it, and the terms it is given on."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calculators.regelverk.typer.felles import Belagt, IkkeFunnet, Tekst

# What a grant can rest on.
Grunnlag = Literal["formaal", "aktiviteter", "beloep"]


@dataclass(frozen=True)
class Enhet:
    """What the rate is for one of: ``plass``, ``plasser`` and ``plassene``."""

    en: Tekst
    flere: Tekst
    bestemt: Tekst


@dataclass(frozen=True)
class Sats(Belagt):
    """The rate: hele kroner per ``enhet`` per måned. ``telles`` is what is counted as one."""

    kroner: int
    enhet: Enhet
    telles: Tekst | None = None


@dataclass(frozen=True)
class Bruk(Belagt):
    """The period in which the money is to be used and booked."""

    fra: date | IkkeFunnet
    til: date | IkkeFunnet
    som_hovedregel: bool


@dataclass(frozen=True)
class Kriterium(Belagt):
    """One condition for getting the grant, as a question with ja or nei.

    ``mangler`` names the thing that is missing when the answer is nei.
    """

    id: str
    navn: Tekst
    spoersmaal: Tekst
    mangler: Tekst
    hvis_nei: Tekst


@dataclass(frozen=True)
class Tilbakebetaling(Belagt):
    """What is to be paid back, as a sentence that follows the one of the period of use."""

    ubrukt: Tekst


@dataclass(frozen=True)
class Utbetaling(Belagt):
    """Whether the akseptbrev must have arrived before anything is paid."""

    krever_akseptbrev: bool


@dataclass(frozen=True)
class Endring(Belagt):
    """What a change to the basis for the grant takes, and what the letter says the basis is."""

    grunnlag: tuple[Grunnlag, ...] | IkkeFunnet
    skriftlig_soeknad: bool | IkkeFunnet
    samtykke_i_forkant: bool | IkkeFunnet


@dataclass(frozen=True)
class Kontroll(Belagt):
    """Who may check that the money is used as intended."""

    av: tuple[str, ...]


@dataclass(frozen=True)
class Klage(Belagt):
    """Whether an award or a refusal can be appealed, and by which law."""

    klagerett: bool | IkkeFunnet
    hjemmel: Tekst | IkkeFunnet
    ellers: Tekst | IkkeFunnet
