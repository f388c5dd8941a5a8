"""What is said of the training a resident must have completed: the rule, and how she stands."""

from datetime import date

from calculators.beregning.program import Opplaering, Program
from calculators.norsk import MAANEDER, dato, liten, og
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none, funnet
from calculators.regelverk.typer import Fullfoering, IkkeFunnet, Tiltak
from calculators.rendering.html import Html, el
from calculators.rendering.kilde import linje, overskriften
from calculators.rendering.program_ord import opplaeringen, opplaeringsnavn, uten_frist
from calculators.skjema.kontrolldato import foerste_dag
from calculators.spraak import N_, _


def fullfoeringen(regler: Regelverk, program: Program, o: Opplaering) -> list[Html]:
    """The rule as the source has it, and beside it what follows for this resident."""
    regel = eller_none(regler.fullfoering)
    if regel is None:
        return []
    frist = ""
    if o.frist:
        frist = _("Fristen var") if program.inndata.kontrolldato > o.frist else _("Fristen er")
        frist = f"{frist} {dato(o.frist)}. "
    return [
        _skal_fullfoeres(regler, regel, frist),
        *fristlinjer(regel),
        linje("utledet", opplaeringen(program, o)),
        *(linje("utledet", tekst) for tekst in _lesningen(regler, regel, program, o)),
    ]


def plikten(regler: Regelverk) -> list[Html]:
    """The rule alone: what must be completed, by when and by whom; nothing where it is not found.

    Whom it concerns is said where it is not every group of residents.
    """
    regel = eller_none(regler.fullfoering)
    if regel is None:
        return []
    innen = eller_none(regel.innen)
    frist = _("Fristen er {innen}. ", innen=dato(innen)) if innen else ""
    gruppene = {s.id: s.navn.ord for s in alle(regler.beboerstatuser)}
    gjelder = [liten(navn) for id_, navn in gruppene.items() if id_ in regel.gjelder]
    hvem = _("Det gjelder: {hvem}. ", hvem=og(gjelder)) if len(gjelder) < len(gruppene) else ""
    return [_skal_fullfoeres(regler, regel, f"{frist}{hvem}"), *fristlinjer(regel)]


def _skal_fullfoeres(regler: Regelverk, regel: Fullfoering, naar_og_hvem: str) -> Html:
    skal = _("{opplaeringsnavn} skal være fullført. ", opplaeringsnavn=opplaeringsnavn(regler))
    return linje(
        "kilde",
        el("strong", skal),
        naar_og_hvem,
        el("span", overskriften(regel), class_="svar-kilde"),
    )


def fristlinjer(regel: Fullfoering) -> list[Html]:
    """That the day the training must be completed by is not found; nothing where it is."""
    hull = regel.innen
    return [linje("avklares", uten_frist(hull))] if isinstance(hull, IkkeFunnet) else []


def _lesningen(regler: Regelverk, regel: Fullfoering, program: Program, o: Opplaering) -> list[str]:
    inn = program.inndata
    if inn.fullfoert and inn.fullfoert_dato and inn.fullfoert_dato > inn.kontrolldato:
        return [
            _(
                "{fullfoert_dato} er etter datoen dere sjekker for. Derfor er "
                "opplæringen ikke regnet som fullført ennå.",
                fullfoert_dato=dato(inn.fullfoert_dato),
            )
        ]
    if o.utfall == "oppfylt":
        return [*_eller(regler, regel, program), _(_IKKE_MED_LENGER)]
    if regel.uten_unntak and o.frist and not o.fullfoert_dato and _sent(inn.kontrolldato, o.frist):
        maaned = MAANEDER[o.frist.month - 1]
        er = _("var") if inn.kontrolldato > o.frist else _("er")
        return [
            _(
                "Fristen {er} den samme for en beboer som kom i {maaned}. Kilden "
                "har ikke noe unntak.",
                er=er,
                maaned=maaned,
            )
        ]
    return []


_IKKE_MED_LENGER = N_(
    "Vi leser det slik at fullført opplæring ikke trenger å være med i programmet."
)


def _sent(dag: date, frist: date) -> bool:
    """Whether the day is in the month of the deadline, or later."""
    return (dag.year, dag.month) >= (frist.year, frist.month)


def _eller(regler: Regelverk, regel: Fullfoering, program: Program) -> list[str]:
    """That one of the trainings is enough, also for who completed before the other one began."""
    if len(regel.ett_av) < 2:
        return []
    dag = program.inndata.fullfoert_dato or program.inndata.kontrolldato
    nye = [t for t in funnet(regler.tiltak) if t.id in regel.ett_av and dag < _begynte(regler, t)]
    tekst = (
        _("Kilden sier «eller»: Det er nok å ha fullført én av opplæringene.")
        if regel.med_eller
        else _("Det er nok å ha fullført én av opplæringene.")
    )
    for t in nye:
        tekst += _(
            " Beboeren fullførte før {begynte}, og trenger ikke {navn}.",
            begynte=dato(_begynte(regler, t)),
            navn=liten(t.navn.ord),
        )
    return [tekst]


def _begynte(regler: Regelverk, tiltak: Tiltak) -> date:
    """The day a part came in the course of the year; the earliest date for one that was there."""
    fra = min((p.fra for p in alle(tiltak.perioder)), default=date.min)
    return fra if fra > foerste_dag(regler) else date.min
