"""The shape of a year's rules. Field names are the keys of the rules file.

A field without a default must stand in the file; a field with one may be left out.
Whatever a type cannot say (ids that must exist, periods that must not overlap)
is in ``sammenheng.py``.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

Krav = Literal["skal", "hovedregel", "kan", "utgaar"]
Merke = Literal["kilde", "utledet", "avklares"]
# An answer can also say what the kommune typed from its own letter; a rules file cannot.
Svarmerke = Merke | Literal["brev"]
Budsjettutfall = Literal["dekkes_av_andre", "maa_avklares"]
# What a silence of the source is about. The letter cannot answer one of the last kind.
Emne = Literal[
    "aktiviteter",
    "beloep_og_plasser",
    "budsjett",
    "frister",
    "rapportering",
    "resultatmaal",
    "tilbakebetaling",
    "andre_vilkaar",
    "utenom_brevet",
]
# The day someone last held a value up against the source, or "nei" when no one has yet.
Kontrolldato = date | Literal["nei"]


@dataclass(frozen=True)
class Tekst:
    """Words in bokmål and nynorsk."""

    nb: str
    nn: str

    def paa(self, maal: str) -> str:
        """The words in the målform asked for, ``"nb"`` or ``"nn"``."""
        return self.nn if maal == "nn" else self.nb


@dataclass(frozen=True)
class Kildeside:
    """The page on IMDi's site that the year's rules are read from."""

    tittel: str
    utgiver: str
    url: str
    oppdatert: date
    kontrollert: Kontrolldato


@dataclass(frozen=True)
class Belagt:
    """Something the source says: the heading it stands under, and when someone last checked."""

    kilde: str
    kontrollert: Kontrolldato


@dataclass(frozen=True)
class Sats(Belagt):
    """The rate: hele kroner per plass per måned."""

    kroner: int


@dataclass(frozen=True)
class Bruk(Belagt):
    """The period in which the money is to be used and booked."""

    fra: date
    til: date
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
class Beboerstatus(Belagt):
    """A group of residents that the rules of the programme tell apart."""

    id: str
    navn: Tekst


@dataclass(frozen=True)
class Periode:
    """From this date, and until the next period of the same beboerstatus, this krav applies."""

    fra: date
    krav: Krav
    gjelder: tuple[str, ...]


@dataclass(frozen=True)
class Tiltak(Belagt):
    """One part of the fulltidsprogram.

    ``ord`` are other words people use for it, by which a budget line is asked about.
    """

    id: str
    navn: Tekst
    perioder: tuple[Periode, ...]
    ord: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fullfoering(Belagt):
    """Training that every resident of these groups must have completed by a date (inclusive).

    ``uten_unntak`` says that the source has no exception for those who came late.
    """

    ett_av: tuple[str, ...]
    gjelder: tuple[str, ...]
    innen: date
    foer_ankomst_teller: bool
    uten_unntak: bool = False


@dataclass(frozen=True)
class Ordningssats:
    """An amount that another scheme pays, hele kroner."""

    id: str
    navn: Tekst
    kroner: int


@dataclass(frozen=True)
class Ordningsfrist:
    """A deadline of another scheme."""

    id: str
    navn: Tekst
    dato: date
    klokkeslett: time | None = None


@dataclass(frozen=True)
class Grense:
    """What another scheme does not cover, and the words that tell that a text is about it."""

    hva: Tekst
    ord: tuple[str, ...]


@dataclass(frozen=True)
class Ordning(Belagt):
    """Another scheme this grant must be seen together with, and the tiltak it covers.

    ``dekker_ikke`` is what it is known not to cover of them.
    """

    id: str
    navn: Tekst
    dekker: tuple[str, ...]
    utfall: Budsjettutfall
    dekker_ikke: Grense | None = None
    budsjettpost: str | None = None
    side: str | None = None
    satser: tuple[Ordningssats, ...] = ()
    frister: tuple[Ordningsfrist, ...] = ()


@dataclass(frozen=True)
class Brevdato(Belagt):
    """A date the kommune finds in its own tilskuddsbrev."""

    id: str
    navn: Tekst


@dataclass(frozen=True)
class Naar:
    """When something happens, in exactly one of the forms that the rules file lists.

    ``maaned`` is ``"2022-01"``. ``dager`` is a number of days and goes with ``etter``,
    the id of a Brevdato. ``klokkeslett`` goes with ``dato``. ``samme_som`` names a date
    that stands elsewhere in the file.
    """

    dato: date | None = None
    klokkeslett: time | None = None
    samme_som: Literal["fullfoering.innen", "bruk.til"] | None = None
    maaned: str | None = None
    dager: int | None = None
    etter: str | None = None
    hvert: Literal["kvartal"] | None = None
    omtrent: Tekst | None = None
    hendelse: Tekst | None = None


@dataclass(frozen=True)
class Frist(Belagt):
    """Something that happens or is due in the course of the year, and whose duty it is.

    ``leveres`` is what IMDi must have received by then, where it is something to send.
    ``siste_kvartal`` is what must be known of the last quarter of a year besides.
    """

    id: str
    navn: Tekst
    ansvarlig: Literal["kommunen", "imdi"]
    naar: Naar
    merke: Merke
    forbehold: Tekst | None = None
    konsekvens: Tekst | None = None
    leveres: Tekst | None = None
    siste_kvartal: Tekst | None = None
    innhold: tuple[Tekst, ...] = ()


@dataclass(frozen=True)
class Utbetaling(Belagt):
    """Whether the akseptbrev must have arrived before anything is paid."""

    krever_akseptbrev: bool


@dataclass(frozen=True)
class Endring(Belagt):
    """What a change to the basis for the grant takes."""

    skriftlig_soeknad: bool
    samtykke_i_forkant: bool


@dataclass(frozen=True)
class Kontroll(Belagt):
    """Who may check that the money is used as intended."""

    av: tuple[str, ...]


@dataclass(frozen=True)
class Klage(Belagt):
    """Whether an award or a refusal can be appealed, and by which law."""

    klagerett: bool
    hjemmel: Tekst
    ellers: Tekst


@dataclass(frozen=True)
class Taushet(Belagt):
    """Something the source leaves open; ``kilde`` is the heading where it could have stood."""

    id: str
    emne: Emne
    tekst: Tekst


@dataclass(frozen=True)
class Rettelse:
    """An error in a published edition that has been put right: when, what, why and where.

    ``sider`` are the pages of the year that show the note, by file name without ending.
    """

    dato: date
    hva: Tekst
    grunn: Tekst
    sider: tuple[str, ...]


@dataclass(frozen=True)
class Regelverk:
    """All the rules of one tilskuddsår.

    ``utgiftsord`` are words for expenses that may belong to any tiltak. ``utkast`` is an
    edition that is still being written: it is shown in the preview and never published.
    """

    tilskuddsaar: int
    kildeside: Kildeside
    sats: Sats
    bruk: Bruk
    kriterier: tuple[Kriterium, ...]
    beboerstatuser: tuple[Beboerstatus, ...]
    tiltak: tuple[Tiltak, ...]
    ordninger: tuple[Ordning, ...]
    brevdatoer: tuple[Brevdato, ...]
    frister: tuple[Frist, ...]
    utbetaling: Utbetaling
    endring: Endring
    kontroll: Kontroll
    klage: Klage
    fullfoering: Fullfoering | None = None
    utgiftsord: tuple[str, ...] = ()
    avklares: tuple[Taushet, ...] = ()
    rettelser: tuple[Rettelse, ...] = ()
    utkast: bool = False
