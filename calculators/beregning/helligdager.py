"""Norwegian public holidays and working days, for any year of the Gregorian calendar.

Source: lov om helligdager og helligdagsfred § 2, and lov om 1 og 17 mai som høgtidsdager.
"""

from datetime import date, timedelta

_FASTE = {
    (1, 1): "første nyttårsdag",
    (5, 1): "offentlig høytidsdag",
    (5, 17): "grunnlovsdagen",
    (12, 25): "første juledag",
    (12, 26): "andre juledag",
}
_ETTER_PAASKE = {
    -3: "skjærtorsdag",
    -2: "langfredag",
    0: "første påskedag",
    1: "andre påskedag",
    39: "Kristi himmelfartsdag",
    49: "første pinsedag",
    50: "andre pinsedag",
}
_STENGT = {
    (12, 24): "julaften, og mange kontorer er stengt",
    (12, 31): "nyttårsaften, og mange kontorer er stengt",
}
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


def helligdager(aar: int) -> dict[date, str]:
    """The public holidays of a year by date; two on one day bear both names."""
    dager = {date(aar, maaned, dag): navn for (maaned, dag), navn in _FASTE.items()}
    for avstand, navn in _ETTER_PAASKE.items():
        dag_ = paaskedag(aar) + timedelta(days=avstand)
        dager[dag_] = f"{dager[dag_]} og {navn}" if dag_ in dager else navn
    return dict(sorted(dager.items()))


def hviledag(dag: date) -> str:
    """Why a day is not a working day: ``lørdag``, ``søndag`` or the holiday; empty when it is."""
    if dag in (dagens := helligdager(dag.year)):
        return dagens[dag]
    return ("lørdag", "søndag")[dag.weekday() - _LOERDAG] if dag.weekday() >= _LOERDAG else ""


def stengt(dag: date) -> str:
    """Why many offices are closed on a day that is no day of rest; empty when it is ordinary.

    By the collective agreements of state and municipality: Christmas Eve and New Year's Eve, and
    the Wednesday before Maundy Thursday from noon.
    """
    if hviledag(dag):
        return ""
    if dag == paaskedag(dag.year) - timedelta(days=4):
        return "onsdag før skjærtorsdag, og mange kontorer stenger klokka 12"
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
