"""The årsrapport: the accounts of the project, what is paid back, and what is still to be written.

Source: IMDi's page, headings "Rapportering" and "Tilskuddet skal dekke".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.beregning import budsjett, frister, tilbakebetaling, tilskudd
from calculators.beregning.budsjett import Budsjett, Linje
from calculators.beregning.frister import Tidspunkt
from calculators.beregning.tilbakebetaling import Tilbakebetaling
from calculators.beregning.tilskudd import Tilskudd
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import eller_none, funnet
from calculators.regelverk.typer import IkkeFunnet, Rapportdel


@dataclass(frozen=True)
class Inntekt:
    """Other income of the project: what it is, and hele kroner."""

    tekst: str
    beloep: int


@dataclass(frozen=True)
class Inndata:
    """What is received and booked in hele kroner, and the texts by the id of their part.

    ``resultatmaal`` are the goals that the letter names, ``plasser`` the agreed ones of each month
    (1–12), none where they are not told, and ``fra_brevet`` days of deadlines by id.
    """

    regler: Regelverk
    mottatt: int
    andre_inntekter: tuple[Inntekt, ...]
    utgifter: tuple[Linje, ...]
    tekster: Mapping[str, str] = field(default_factory=dict)
    resultatmaal: tuple[str, ...] = ()
    plasser: Mapping[int, int] = field(default_factory=dict)
    fra_brevet: Mapping[str, date] = field(default_factory=dict)
    kommune: str = ""
    saksnummer: str = ""


@dataclass(frozen=True)
class Del:
    """One part of the report, with its text; the accounts have none, and are never missing."""

    krav: Rapportdel
    tekst: str

    @property
    def mangler(self) -> bool:
        """Whether it is still to be written."""
        return self.krav.slag != "prosjektregnskap" and not self.tekst


@dataclass(frozen=True)
class Aarsrapport:
    """The whole report.

    ``utgifter`` are judged line by line, beside what is received, or beside the grant where that
    is told and is less.
    ``tilbakebetaling``, ``deler`` and ``frist`` are None where the rule is not found, and
    ``tilskudd`` is None where no plasser are told, or no rate is found.
    """

    inndata: Inndata
    utgifter: Budsjett
    tilbakebetaling: Tilbakebetaling | None
    deler: tuple[Del, ...] | None
    frist: Tidspunkt | None
    tilskudd: Tilskudd | None

    @property
    def tilskuddet_er_grensen(self) -> bool:
        """Whether the grant is told, and is less than what is received."""
        return self.tilskudd is not None and self.tilskudd.kroner < self.inndata.mottatt

    @property
    def andre_inntekter(self) -> int:
        """Hele kroner besides the grant."""
        return sum(i.beloep for i in self.inndata.andre_inntekter)

    @property
    def inntekter(self) -> int:
        """All income of the project, the grant with the rest, in hele kroner."""
        return self.inndata.mottatt + self.andre_inntekter

    @property
    def sum_utgifter(self) -> int:
        """All that is booked, whoever is to cover it, in hele kroner."""
        return sum(linje.beloep for linje in self.inndata.utgifter)

    @property
    def resultat(self) -> int:
        """Income less expenses; negative when more is spent than there is."""
        return self.inntekter - self.sum_utgifter

    @property
    def spenn(self) -> tuple[int, int] | None:
        """The least and the most that may be paid back, when all that is open is answered.

        The least is when the grant covers every expense, also what other schemes have to do with,
        and other income is taken from what is owed. The most is when nothing that is open is
        accepted, and other income pays its part of the expenses first.
        """
        if self.tilbakebetaling is None:
            return None
        minst = max(0, self.inndata.mottatt - self.sum_utgifter - self.andre_inntekter)
        return minst, self.tilbakebetaling.hvis_inntekt_dekker_utgifter

    @property
    def mangler(self) -> tuple[Del, ...]:
        """The parts that are still to be written; none also where the parts are not known."""
        return tuple(d for d in self.deler or () if d.mangler)


def beregn(inndata: Inndata) -> Aarsrapport:
    """The accounts are all that is booked; each expense is judged as a line of the budget is.

    What is paid back is what the calculator of repayment says of the expenses that the grant can
    cover, with those whose whole amount is open beside it. Other income is told there too.
    """
    regler = inndata.regler
    ordninger = funnet(regler.ordninger)
    tilskuddet = _tilskuddet(inndata)
    grense = min(inndata.mottatt, tilskuddet.kroner) if tilskuddet else inndata.mottatt
    utgifter = budsjett.beregn(budsjett.Inndata(inndata.utgifter, ordninger, grense))
    return Aarsrapport(
        inndata,
        utgifter,
        _tilbake(inndata, utgifter),
        _delene(inndata),
        _fristen(inndata),
        tilskuddet,
    )


def _tilbake(inndata: Inndata, utgifter: Budsjett) -> Tilbakebetaling | None:
    if isinstance(inndata.regler.tilbakebetaling, IkkeFunnet):
        return None
    return tilbakebetaling.beregn(
        tilbakebetaling.Inndata(
            mottatt=inndata.mottatt,
            bokfoert=utgifter.sum("kan_dekkes"),
            avklares=utgifter.sum("maa_avklares"),
            andre_inntekter=sum(i.beloep for i in inndata.andre_inntekter),
        )
    )


def _delene(inndata: Inndata) -> tuple[Del, ...] | None:
    rapport = eller_none(inndata.regler.aarsrapport)
    deler = eller_none(rapport.deler) if rapport else None
    if deler is None:
        return None
    return tuple(Del(d, inndata.tekster.get(d.id, "")) for d in deler)


def _fristen(inndata: Inndata) -> Tidspunkt | None:
    """The deadline of the report, with the day that the letter gives where it gives one."""
    regler = inndata.regler
    rapport = eller_none(regler.aarsrapport)
    aaret = frister.beregn(frister.Inndata(regler, fra_brevet=inndata.fra_brevet))
    return next((t for t in aaret.tidspunkter if rapport and t.id == rapport.frist), None)


def _tilskuddet(inndata: Inndata) -> Tilskudd | None:
    sats = eller_none(inndata.regler.sats)
    if sats is None or not inndata.plasser:
        return None
    return tilskudd.beregn(tilskudd.Inndata(sats.kroner, inndata.plasser))
