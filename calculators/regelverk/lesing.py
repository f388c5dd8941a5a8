"""From the tables of a TOML file to the frozen types, refusing all that does not fit.

The reader walks the types, so a new field in ``typer/`` is read and checked without
a line here. Every fault is collected; none stops the search for the next. Each is told as it
is; what the editor most likely meant is found in ``redaksjon``.
"""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from calculators.regelverk.feil import FeilSlag, Funn, ManglerNoekkel, UkjentNoekkel
from calculators.regelverk.typer.felles import IkkeFunnet

# The types never change while the program runs, and a file asks for theirs a thousand times.
hint_for = cache(get_type_hints)


class _Feil(Exception):
    """A value was refused; the finding is already in the list."""


@dataclass(frozen=True)
class Ulest:
    """An entry of a list that could not be read; its id, where that much was clear."""

    id: str | None


class Leser:
    """Reads tables into dataclasses and gathers what is wrong in ``funn``."""

    def __init__(self) -> None:
        self.funn: list[Funn] = []

    def les(self, verdi: object, type_: Any, noekkel: str) -> Any:
        """Read one value as ``type_``; on a fault, note it and raise."""
        if isinstance(type_, type):
            return (self._tabell if is_dataclass(type_) else self._enkel)(verdi, type_, noekkel)
        if get_origin(type_) is Literal:
            return self._ett_av(verdi, type_, noekkel)
        if get_origin(type_) is tuple:
            return self._liste(verdi, type_, noekkel)
        if get_origin(type_) is dict:
            return self._fri_tabell(verdi, type_, noekkel)
        return self._en_av_typene(verdi, type_, noekkel)

    def les_felt(self, tabell: dict[str, object], type_: Any) -> dict[str, Any]:
        """Each field of a whole file that could be read, and of its lists each entry that could.

        An entry that could not is an Ulest, so the others keep their numbers.
        """
        kjente = {f.name: f for f in fields(type_)}
        self._navn(tabell, type_, "")
        lest = {n: f.default for n, f in kjente.items() if f.default is not MISSING}
        for navn, hint in hint_for(type_).items():
            verdi = tabell.get(navn)
            liste = uten_hull(hint)
            if get_origin(liste) is tuple and isinstance(verdi, list) and not _er_hull(verdi, hint):
                element = get_args(liste)[0]
                lest[navn] = tuple(
                    self._element(v, element, f"{navn}[{n}]") for n, v in enumerate(verdi, 1)
                )
            elif navn in tabell:
                lest.pop(navn, None)
                for verdien in self._forsoek(verdi, hint, navn):
                    lest[navn] = verdien
        return lest

    def _forsoek(self, verdi: object, type_: Any, noekkel: str) -> Iterator[Any]:
        try:
            yield self.les(verdi, type_, noekkel)
        except _Feil:
            return

    def _element(self, verdi: object, type_: Any, noekkel: str) -> Any:
        id_ = verdi.get("id") if isinstance(verdi, dict) else None
        ulest = Ulest(id_ if isinstance(id_, str) and id_.strip() else None)
        return next(self._forsoek(verdi, type_, noekkel), ulest)

    def _nekt(self, noekkel: str, galt: str, skriv: str) -> _Feil:
        self.funn.append(Funn(noekkel, galt, skriv))
        return _Feil()

    def _avvis(self, verdi: object, type_: Any, noekkel: str) -> _Feil:
        galt, skriv = "verdien er av feil slag", "skriv en verdi av riktig slag"
        self.funn.append(FeilSlag(noekkel, galt, skriv, verdi=verdi, type_=type_))
        return _Feil()

    def _enkel(self, verdi: object, type_: type, noekkel: str) -> object:
        # A bool is an int and a datetime is a date in Python; neither is in a rules file.
        if type(verdi) is not type_ or isinstance(verdi, datetime):
            raise self._avvis(verdi, type_, noekkel)
        if type_ is str and not str(verdi).strip():
            raise self._nekt(noekkel, "teksten er tom", "skriv teksten, eller ta bort linjen")
        if type_ is int and int(str(verdi)) < 0:
            raise self._nekt(noekkel, f"«{verdi}» er negativt", "skriv 0 eller mer")
        return verdi

    def _en_av_typene(self, verdi: object, type_: Any, noekkel: str) -> Any:
        """One of several types: TOML has no null, and a Literal gives words beside a type."""
        if _er_hull(verdi, type_):
            return self._hullet(verdi, noekkel)
        type_ = uten_hull(type_)
        if get_origin(type_) not in (Union, UnionType):
            return self.les(verdi, type_, noekkel)
        typer = [t for t in get_args(type_) if t is not NoneType]
        ordene = [o for t in typer if get_origin(t) is Literal for o in get_args(t)]
        andre = [t for t in typer if get_origin(t) is not Literal]
        if isinstance(verdi, str) and verdi in ordene:
            return verdi
        if ordene and (isinstance(verdi, str) or not andre):
            raise self._avvis(verdi, type_ if andre else Literal[*ordene], noekkel)
        return self.les(verdi, andre[0], noekkel)

    def _hullet(self, verdi: Any, noekkel: str) -> Any:
        """That a part is not found; nothing else may be said of it, or stand beside it."""
        i_liste = isinstance(verdi, list)
        sted = f"{noekkel}[1]" if i_liste else noekkel
        if i_liste and len(verdi) > 1:
            galt = f"ikke_funnet står sammen med flere [[{noekkel}]]"
            raise self._nekt(sted, galt, "ta bort den, eller ta bort de andre")
        tabell = verdi[0] if i_liste else verdi
        if andre := sorted(tabell.keys() - {_HULL}):
            skriv = f"ta bort {_HULL}, eller ta bort {', '.join(andre)}"
            raise self._nekt(sted, f"{_HULL} står sammen med {', '.join(andre)}", skriv)
        return self._tabell(tabell, IkkeFunnet, sted)

    def _ett_av(self, verdi: object, type_: Any, noekkel: str) -> object:
        if not isinstance(verdi, str) or verdi not in get_args(type_):
            raise self._avvis(verdi, type_, noekkel)
        return verdi

    def _liste(self, verdi: object, type_: Any, noekkel: str) -> tuple[Any, ...]:
        if not isinstance(verdi, list):
            raise self._avvis(verdi, type_, noekkel)
        element = get_args(type_)[0]
        return tuple(self._alle((v, element, f"{noekkel}[{n}]") for n, v in enumerate(verdi, 1)))

    def _fri_tabell(self, verdi: object, type_: Any, noekkel: str) -> dict[str, Any]:
        """A table of any keys, for another to read."""
        if not isinstance(verdi, dict):
            raise self._avvis(verdi, type_, noekkel)
        return verdi

    def _alle(self, oppgaver: Iterator[tuple[object, Any, str]]) -> list[Any]:
        lest, feilet = [], False
        for verdi, type_, noekkel in oppgaver:
            try:
                lest.append(self.les(verdi, type_, noekkel))
            except _Feil:
                feilet = True
        if feilet:
            raise _Feil
        return lest

    def _tabell(self, verdi: object, type_: Any, noekkel: str) -> Any:
        if not isinstance(verdi, dict):
            raise self._avvis(verdi, type_, noekkel)
        antall = len(self.funn)
        kjente = {f.name: f for f in fields(type_)}
        hint = hint_for(type_)
        self._navn(verdi, type_, noekkel)
        navn = [n for n in kjente if n in verdi]
        lest = self._alle((verdi[n], hint[n], _under(noekkel, n)) for n in navn)
        if len(self.funn) > antall:
            raise _Feil
        return type_(**dict(zip(navn, lest, strict=True)))

    def _navn(self, verdi: dict[str, object], type_: Any, over: str) -> None:
        """Note every key that is unknown and every key that is missing."""
        hint = hint_for(type_)
        finnes = frozenset(verdi)
        for navn in sorted(verdi.keys() - hint.keys()):
            ord_ = _under(over, navn), "nøkkelen er ukjent", "ta den bort"
            ukjent = UkjentNoekkel(*ord_, navn=navn, verdi=verdi[navn], type_=type_, finnes=finnes)
            self.funn.append(ukjent)
        for navn in (f.name for f in fields(type_) if f.default is MISSING):
            if navn not in verdi:
                ord_ = _under(over, navn), "nøkkelen mangler", "legg den til"
                self.funn.append(ManglerNoekkel(*ord_, navn=navn, type_=hint[navn]))


_HULL = "ikke_funnet"


def kan_mangle(type_: Any) -> bool:
    """Whether a part of this type may be said to be not found."""
    return IkkeFunnet in get_args(type_)


def uten_hull(type_: Any) -> Any:
    """The type a part has when it is there: without None, and without that it is not found."""
    andre = [t for t in get_args(type_) if t not in (NoneType, IkkeFunnet)]
    flere = get_origin(type_) in (tuple, Literal) or len(andre) != 1
    return type_ if flere else andre[0]


def _er_hull(verdi: object, type_: Any) -> bool:
    """Whether the file says of a part that it is not found; a list in its one entry, or for it."""
    if not kan_mangle(type_):
        return False
    er_liste = get_origin(uten_hull(type_)) is tuple
    deler = verdi if er_liste and isinstance(verdi, list) else [verdi]
    return any(isinstance(d, dict) and _HULL in d for d in deler)


def les(tabell: dict[str, object], type_: Any) -> tuple[Any, list[Funn]]:
    """Read a whole file. Returns the value, or None, and every fault that was found."""
    leser = Leser()
    try:
        return leser.les(tabell, type_, ""), leser.funn
    except _Feil:
        return None, leser.funn


def _under(over: str, navn: str) -> str:
    return f"{over}.{navn}" if over else navn
