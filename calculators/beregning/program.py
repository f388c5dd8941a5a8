"""Whether one resident's fulltidsprogram has what the rules of the year ask for.

Source: IMDi's page, heading "Tilskuddet skal brukes til fulltidsprogram".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from calculators.beregning.krav import Gyldighet, stilling
from calculators.regelverk.mangler import eller_none
from calculators.regelverk.typer import Fullfoering, IkkeFunnet, Krav, Periode, Tiltak

Utfall = Literal["oppfylt", "mangler", "boer_begrunnes", "begrunnet", "gjenstaar", "ikke_aktuelt"]
# Why a part has its outcome; the words for each stand in the rendering.
Aarsak = Literal[
    "i_programmet",
    "fullfoert",
    "i_gang",
    "ikke_i_programmet",
    "begrunnelse_ikke_nok",
    "begrunnet",
    "uten_begrunnelse",
    "frivillig",
    "kommer",
    "utgaatt",
    "aldri",
]


@dataclass(frozen=True)
class Rammer:
    """What the rules of the year say: the tiltak, the training to complete, the last day."""

    tiltak: tuple[Tiltak, ...]
    fullfoering: Fullfoering | None
    aarsslutt: date


@dataclass(frozen=True)
class Inndata:
    """One resident's programme on one day.

    ``fullfoert`` with no ``fullfoert_dato`` means completed on or before ``kontrolldato``.
    ``timer`` is hours per week for a tiltak, in hundredths.
    """

    rammer: Rammer
    status: str
    kontrolldato: date
    i_programmet: frozenset[str]
    begrunnet: frozenset[str] = frozenset()
    fullfoert: bool = False
    fullfoert_dato: date | None = None
    timer: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Del:
    """One part of the programme and its outcome; ``frist`` where the training remains."""

    tiltak: Tiltak
    krav: Krav
    utfall: Utfall
    aarsak: Aarsak
    gyldighet: Gyldighet | None
    frist: date | None = None


@dataclass(frozen=True)
class Opplaering:
    """The duty to have completed training by a date, and whether it is met.

    Where the date is not found there are no days left to count, and nothing is late.
    """

    utfall: Literal["oppfylt", "gjenstaar", "mangler"]
    frist: date | None
    fullfoert_dato: date | None
    dager_igjen: int | None


@dataclass(frozen=True)
class Program:
    """The verdict on one programme, part by part in the order of the rules."""

    inndata: Inndata
    regeldato: date
    deler: tuple[Del, ...]
    opplaering: Opplaering | None

    @property
    def komplett(self) -> bool:
        """No lovpålagt part is missing, and the training is not past its deadline."""
        return not self.med("mangler") and (
            self.opplaering is None or self.opplaering.utfall != "mangler"
        )

    def med(self, utfall: Utfall) -> tuple[Del, ...]:
        """The parts with this outcome."""
        return tuple(d for d in self.deler if d.utfall == utfall)

    @property
    def uavklart(self) -> tuple[Tiltak, ...]:
        """The parts that are left out, and of which it is not found whether they must be there."""
        uten = (t for t in self.inndata.rammer.tiltak if isinstance(t.perioder, IkkeFunnet))
        return tuple(t for t in uten if t.id not in self.inndata.i_programmet)

    @property
    def timer(self) -> int:
        """The weekly hours of the parts in the programme, in hundredths of an hour."""
        return sum(t for id_, t in self.inndata.timer.items() if id_ in self.inndata.i_programmet)


def beregn(inndata: Inndata) -> Program:
    """Each part has an outcome by the krav that applies to the resident on the day.

    A part whose krav is not found has none, and is ``uavklart`` when it is left out.

    After the end of the tilskuddsår the krav of its last day apply; only the deadline for
    completed training is measured against the day itself.
    """
    regeldato = min(inndata.kontrolldato, inndata.rammer.aarsslutt)
    opplaering = beregn_opplaering(inndata)
    deler = tuple(
        _del(t, t.perioder, inndata, regeldato, opplaering)
        for t in inndata.rammer.tiltak
        if not isinstance(t.perioder, IkkeFunnet)
    )
    return Program(inndata, regeldato, deler, opplaering)


def beregn_opplaering(inndata: Inndata) -> Opplaering | None:
    """Training must be completed within the deadline; until it has passed, it remains.

    Where the deadline is not found, training that is not completed remains.
    A completion after the day of the check does not count yet, and one after the deadline is late.
    """
    regel = inndata.rammer.fullfoering
    if regel is None or inndata.status not in regel.gjelder:
        return None
    dato = inndata.fullfoert_dato or inndata.kontrolldato
    ferdig = inndata.fullfoert and dato <= inndata.kontrolldato
    innen = eller_none(regel.innen)
    igjen = None if innen is None else (innen - inndata.kontrolldato).days
    if ferdig and (innen is None or dato <= innen):
        return Opplaering("oppfylt", innen, inndata.fullfoert_dato, igjen)
    sen_dato = inndata.fullfoert_dato if ferdig else None
    rakk_ikke = igjen is not None and igjen < 0
    return Opplaering("mangler" if rakk_ikke else "gjenstaar", innen, sen_dato, igjen)


def _del(
    tiltak: Tiltak,
    perioder: tuple[Periode, ...],
    inndata: Inndata,
    regeldato: date,
    opplaering: Opplaering | None,
) -> Del:
    staar = stilling(tiltak, inndata.status, regeldato, inndata.rammer.aarsslutt)
    krav = staar.gyldighet.krav if staar.gyldighet else perioder[0].krav
    if staar.tilstand != "gjelder":
        return Del(tiltak, krav, "ikke_aktuelt", staar.tilstand, staar.gyldighet)
    regel = inndata.rammer.fullfoering
    kan_fullfoeres = opplaering is not None and regel is not None and tiltak.id in regel.ett_av
    if opplaering and kan_fullfoeres:
        utfall, aarsak = _opplaeringens_utfall(tiltak.id, krav, inndata, opplaering)
        frist = None if utfall in ("oppfylt", "ikke_aktuelt") else opplaering.frist
        return Del(tiltak, krav, utfall, aarsak, staar.gyldighet, frist)
    return Del(tiltak, krav, *_utfall(tiltak.id, krav, inndata), staar.gyldighet)


def _opplaeringens_utfall(
    id_: str, krav: Krav, inndata: Inndata, opplaering: Opplaering
) -> tuple[Utfall, Aarsak]:
    """Completed training need not stand in the programme; training under way remains.

    After the deadline it is the completion that is missing, which ``Opplaering`` tells; a part
    that stands in the programme is in place, and training completed too late is completed.
    """
    if opplaering.utfall == "oppfylt" or opplaering.fullfoert_dato:
        return "oppfylt", "fullfoert"
    if opplaering.utfall == "gjenstaar" and id_ in inndata.i_programmet:
        return "gjenstaar", "i_gang"
    return _utfall(id_, krav, inndata)


def _utfall(id_: str, krav: Krav, inndata: Inndata) -> tuple[Utfall, Aarsak]:
    """What stands in the programme is met; what does not is judged by how strong the krav is.

    A reason is enough for what is asked for as a main rule, never for what is lovpålagt.
    """
    if id_ in inndata.i_programmet:
        return "oppfylt", "i_programmet"
    begrunnet = id_ in inndata.begrunnet
    if krav == "skal":
        return "mangler", "begrunnelse_ikke_nok" if begrunnet else "ikke_i_programmet"
    if krav == "hovedregel":
        return ("begrunnet", "begrunnet") if begrunnet else ("boer_begrunnes", "uten_begrunnelse")
    return "ikke_aktuelt", "frivillig"
