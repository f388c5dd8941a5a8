"""The words of an answer, in the målform it is asked for in (språklova §§ 13 and 14).

A text stands in bokmål where it is used, and that is its key in the other målform's catalogue.
The målform belongs to the question that is answered: it is chosen around it, and two questions
at once each have their own.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pkgutil import get_data
from typing import TypeVar

K = TypeVar("K")

BOKMAAL = "nb"
NYNORSK = "nn"
# What each text is in the other målform: one form, or two where there is a number.
Katalog = Mapping[str, Sequence[str]]

# The browser has not the file: there its words are fetched when somebody asks in nynorsk.
_FIL = "ord/nn.json"
_maalform: ContextVar[str] = ContextVar("maalform", default=BOKMAAL)
_kataloger: dict[str, Katalog] = {BOKMAAL: {}}


def legg_inn(maalform: str, katalog: Katalog) -> None:
    """Give the words of a målform; from then on it can be answered in."""
    _kataloger[maalform] = katalog


def maalformene() -> list[str]:
    """The målformer whose words are here, or lie beside the calculators."""
    if NYNORSK not in _kataloger and (innhold := _fra_fil()):
        legg_inn(NYNORSK, json.loads(innhold))
    return list(_kataloger)


def _fra_fil() -> bytes | None:
    try:
        return get_data("calculators", _FIL)
    except OSError:
        return None


@contextmanager
def svarer_paa(maalform: str) -> Iterator[None]:
    """Everything made inside is in this målform. Raises KeyError when its words are not here."""
    if maalform not in _kataloger and maalform not in maalformene():
        raise KeyError(maalform)
    foer = _maalform.set(maalform)
    try:
        yield
    finally:
        _maalform.reset(foer)


def maalformen() -> str:
    """The målform of what is being answered: ``nb`` or ``nn``."""
    return _maalform.get()


def _(tekst: str, /, **verdier: object) -> str:
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


class Ordbok(Mapping[K, str]):
    """Words by key, each marked with ``N_``; read, they are in the målform of the question."""

    def __init__(self, ord_: Mapping[K, str]) -> None:
        self._ord = ord_

    def __getitem__(self, noekkel: K) -> str:
        return _(self._ord[noekkel])

    def __iter__(self) -> Iterator[K]:
        return iter(self._ord)

    def __len__(self) -> int:
        return len(self._ord)


def _katalogen() -> Katalog:
    return _kataloger[_maalform.get()]
