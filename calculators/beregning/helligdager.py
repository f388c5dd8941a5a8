"""Norwegian public holidays and working days, for any year of the Gregorian calendar.

Source: lov om helligdager og helligdagsfred § 2, and lov om 1 og 17 mai som høgtidsdager.
"""

from datetime import date, timedelta

from calculators.norsk import og, ukedag
from calculators.spraak import N_, Ordbok, _

_FASTE = {
    (1, 1): N_("første nyttårsdag"),
    (5, 1): N_("offentlig høytidsdag"),
    (5, 17): N_("grunnlovsdagen"),
    (12, 25): N_("første juledag"),
    (12, 26): N_("andre juledag"),
}
_ETTER_PAASKE = {
    -3: N_("skjærtorsdag"),
    -2: N_("langfredag"),
    0: N_("første påskedag"),
    1: N_("andre påskedag"),
    39: N_("Kristi himmelfartsdag"),
    49: N_("første pinsedag"),
    50: N_("andre pinsedag"),
}
_STENGT = Ordbok(
    {
        (12, 24): N_("julaften, og mange kontorer er stengt"),
        (12, 31): N_("nyttårsaften, og mange kontorer er stengt"),
    }
)
_LOERDAG = 5


def paaskedag(aar: int) -> date:
    """The first day of Easter: the Sunday after the first full moon of spring.

    By the anonymous Gregorian rule, in whole numbers; the letters are those it is known by.
    """
    a, (b, c) = aar % 19, divmod(aar, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maaned, dag = divmod(h + m - 7 * n + 114, 31)
    return date(aar, maaned, dag + 1)


def helligdag(dag: date) -> str:
    """The public holiday that a day is, with both names when it is two; empty when it is none."""
    fast = _FASTE.get((dag.month, dag.day))
    etter_paaske = _ETTER_PAASKE.get((dag - paaskedag(dag.year)).days)
    return og([_(navn) for navn in (fast, etter_paaske) if navn])


def hviledag(dag: date) -> str:
    """Why a day is not a working day: ``lørdag``, ``søndag`` or the holiday; empty when it is."""
    if navn := helligdag(dag):
        return navn
    return ukedag(dag) if dag.weekday() >= _LOERDAG else ""


def stengt(dag: date) -> str:
    """Why many offices are closed on a day that is no day of rest; empty when it is ordinary.

    By the collective agreements of state and municipality: Christmas Eve and New Year's Eve, and
    the Wednesday before Maundy Thursday from noon.
    """
    if hviledag(dag):
        return ""
    if dag == paaskedag(dag.year) - timedelta(days=4):
        return _("onsdag før skjærtorsdag, og mange kontorer stenger klokka 12")
    return _STENGT.get((dag.month, dag.day), "")


def siste_vanlige_dag(dag: date) -> date:
    """The last day before this one that is neither a day of rest nor one offices keep closed."""
    dag = arbeidsdagen_foer(dag)
    while stengt(dag):
        dag = arbeidsdagen_foer(dag)
    return dag


def arbeidsdagen_foer(dag: date) -> date:
    """The last working day before a day."""
    dag -= timedelta(days=1)
    while hviledag(dag):
        dag -= timedelta(days=1)
    return dag


def foerste_arbeidsdag(dag: date) -> date:
    """The day itself when it is a working day, or else the first one after it."""
    while hviledag(dag):
        dag += timedelta(days=1)
    return dag
