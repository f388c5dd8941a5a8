"""The words of an answer, in the målform it is asked for in (språklova §§ 13 and 14).

A text stands in bokmål where it is used, and that is its key in the other målform's catalogue.
The målform belongs to the question that is answered: it is chosen around it, and two questions
at once each have their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

BOKMAAL = "nb"
NYNORSK = "nn"
# What each text is in the other målform: one form, or two where there is a number.
Katalog = Mapping[str, Sequence[str]]

_maalform: ContextVar[str] = ContextVar("maalform", default=BOKMAAL)
_kataloger: dict[str, Katalog] = {BOKMAAL: {}}


def legg_inn(maalform: str, katalog: Katalog) -> None:
    """Give the words of a målform; from then on it can be answered in."""
    _kataloger[maalform] = katalog


def maalformene() -> list[str]:
    """The målformer whose words are here."""
    return list(_kataloger)


@contextmanager
def svarer_paa(maalform: str) -> Iterator[None]:
    """Everything made inside is in this målform. Raises KeyError when its words are not here."""
    _kataloger[maalform]
    foer = _maalform.set(maalform)
    try:
        yield
    finally:
        _maalform.reset(foer)


def maalformen() -> str:
    """The målform of what is being answered: ``nb`` or ``nn``."""
    return _maalform.get()


def _(tekst: str, **verdier: object) -> str:
    """A text in the målform of the question; ``{navn}`` in it is the value of that name."""
    ord_ = _katalogen().get(tekst, (tekst,))[0]
    return ord_.format(**verdier) if verdier else ord_


def ngettext(entall: str, flertall: str, antall: int) -> str:
    """The form for one or for another number, in the målform of the question."""
    former = _katalogen().get(entall, (entall, flertall))
    return former[0 if antall == 1 else -1]


def N_(tekst: str) -> str:  # noqa: N802 - what gettext calls it, and what extraction looks for
    """Mark a text that is made before the question is known; ``_`` gives its words later."""
    return tekst


def _katalogen() -> Katalog:
    return _kataloger[_maalform.get()]
