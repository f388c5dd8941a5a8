"""The programme a form shows at first: an example made of the year's own parts."""

from collections.abc import Iterable
from datetime import date

from calculators.beregning.krav import stilling
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, funnet
from calculators.regelverk.typer import Krav
from calculators.skjema.kontrolldato import aarsslutt, foerste_dag


def beboerens(regler: Regelverk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of a programme set up when the year began, and of what is left out with a reason.

    It has every lovpålagt part of that day and all but two of the main rule, so that the answer
    shows what a change in the rules, a reason and a missing reason do.
    """
    status = [funnet(regler.beboerstatuser)[0].id]
    hovedregel = _med_krav(regler, "hovedregel", foerste_dag(regler), status)
    skal = _med_krav(regler, "skal", foerste_dag(regler), status)
    return skal + hovedregel[:-2], hovedregel[-2:-1]


def tilbudet(regler: Regelverk) -> tuple[str, ...]:
    """The ids of an offer to all residents all year: what is lovpålagt on some day, half the rest.

    The rest is what is asked for as a main rule on the day the form begins at.
    """
    grupper = [s.id for s in funnet(regler.beboerstatuser)]
    dager = {foerste_dag(regler), *(p.fra for t in alle(regler.tiltak) for p in alle(t.perioder))}
    skal = {id_ for dag in dager for id_ in _med_krav(regler, "skal", dag, grupper)}
    hovedregel = _med_krav(regler, "hovedregel", max(dager), grupper)
    med = skal | set(hovedregel[: len(hovedregel) // 2])
    return tuple(t.id for t in alle(regler.tiltak) if t.id in med)


def _med_krav(regler: Regelverk, krav: Krav, dag: date, statuser: Iterable[str]) -> tuple[str, ...]:
    """The parts that are asked for so on the day, of any of the groups."""
    slutt = aarsslutt(regler)
    stillinger = {t.id: [stilling(t, s, dag, slutt) for s in statuser] for t in alle(regler.tiltak)}
    return tuple(
        id_
        for id_, alle in stillinger.items()
        if any(s.tilstand == "gjelder" and s.gyldighet and s.gyldighet.krav == krav for s in alle)
    )
