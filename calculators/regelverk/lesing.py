"""From the tables of a TOML file to the frozen types, refusing all that does not fit.

The reader walks the types, so a new field in ``typer.py`` is read and checked without
a line here. Every fault is collected; none stops the search for the next.
"""

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import datetime
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from calculators.norsk import eller
from calculators.regelverk.feil import Funn
from calculators.regelverk.raad import sitat, skriv_heller, slag
from calculators.regelverk.skrivefeil import dato_i_toml


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
        if get_origin(type_) is Literal:
            return self._ett_av(verdi, get_args(type_), noekkel)
        if get_origin(type_) is tuple:
            return self._liste(verdi, get_args(type_)[0], noekkel)
        if is_dataclass(type_):
            return self._tabell(verdi, type_, noekkel)
        if get_args(type_):
            return self._en_av_typene(verdi, get_args(type_), noekkel)
        return self._enkel(verdi, type_, noekkel)

    def les_felt(self, tabell: dict[str, object], type_: Any) -> dict[str, Any]:
        """Each field of a whole file that could be read, and of its lists each entry that could.

        An entry that could not is an Ulest, so the others keep their numbers.
        """
        kjente = {f.name: f for f in fields(type_)}
        self._navn(tabell, kjente, "", get_type_hints(type_))
        lest = {n: f.default for n, f in kjente.items() if f.default is not MISSING}
        for navn, hint in get_type_hints(type_).items():
            verdi = tabell.get(navn)
            if get_origin(hint) is tuple and isinstance(verdi, list):
                element = get_args(hint)[0]
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

    def _enkel(self, verdi: object, type_: type, noekkel: str) -> object:
        # A bool is an int and a datetime is a date in Python; neither is in a rules file.
        if type(verdi) is not type_ or isinstance(verdi, datetime):
            raise self._nekt(noekkel, f"{sitat(verdi)} er av feil slag", skriv_heller(verdi, type_))
        if type_ is str and not str(verdi).strip():
            raise self._nekt(noekkel, "teksten er tom", "skriv teksten, eller ta bort linjen")
        if type_ is int and int(str(verdi)) < 0:
            raise self._nekt(noekkel, f"{sitat(verdi)} er negativt", "skriv 0 eller mer")
        return verdi

    def _en_av_typene(self, verdi: object, typer: tuple[Any, ...], noekkel: str) -> Any:
        """One of several types: TOML has no null, and a Literal gives words beside a type."""
        ord_ = tuple(o for t in typer if get_origin(t) is Literal for o in get_args(t))
        andre = [t for t in typer if t is not NoneType and get_origin(t) is not Literal]
        if not andre:
            return self._ett_av(verdi, ord_, noekkel)
        if isinstance(verdi, str) and ord_ and not dato_i_toml(verdi):
            if verdi not in ord_:
                skriv = f"skriv {slag(andre[0])}, eller {eller(ord_)} i anførselstegn"
                raise self._nekt(noekkel, f"{sitat(verdi)} er ukjent", skriv)
            return verdi
        return self.les(verdi, andre[0], noekkel)

    def _ett_av(self, verdi: object, lovlige: tuple[str, ...], noekkel: str) -> object:
        if not isinstance(verdi, str) or verdi not in lovlige:
            skriv = f"skriv {eller(lovlige)} i anførselstegn"
            if isinstance(verdi, str) and (likest := _likest(verdi, lovlige)):
                skriv = f"mente du «{likest}»? Ellers {skriv}"
            raise self._nekt(noekkel, f"{sitat(verdi)} er ukjent", skriv)
        return verdi

    def _liste(self, verdi: object, type_: Any, noekkel: str) -> tuple[Any, ...]:
        if not isinstance(verdi, list):
            raise self._nekt(noekkel, f"{sitat(verdi)} er ikke en liste", "skriv verdiene i [ ]")
        return tuple(self._alle((v, type_, f"{noekkel}[{n}]") for n, v in enumerate(verdi, 1)))

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
            skriv = f"skriv en tabell med {', '.join(f.name for f in fields(type_))}"
            raise self._nekt(noekkel, f"{sitat(verdi)} er ikke en tabell", skriv)
        antall = len(self.funn)
        kjente = {f.name: f for f in fields(type_)}
        hint = get_type_hints(type_)
        self._navn(verdi, kjente, noekkel, hint)
        navn = [n for n in kjente if n in verdi]
        lest = self._alle((verdi[n], hint[n], _under(noekkel, n)) for n in navn)
        if len(self.funn) > antall:
            raise _Feil
        return type_(**dict(zip(navn, lest, strict=True)))

    def _navn(
        self,
        verdi: dict[str, object],
        kjente: dict[str, Field[Any]],
        over: str,
        hint: dict[str, Any],
    ) -> None:
        """Note every key that is unknown and every key that is missing."""
        for ukjent in sorted(verdi.keys() - kjente.keys()):
            likest = _likest(ukjent, kjente)
            skriv = f"mente du «{likest}»?" if likest else "ta bort linjen"
            self.funn.append(Funn(_under(over, ukjent), "nøkkelen er ukjent", skriv))
        for navn, felt in kjente.items():
            if navn not in verdi and felt.default is MISSING:
                skriv = f"legg den til, med {slag(hint[navn])}"
                self.funn.append(Funn(_under(over, navn), "nøkkelen mangler", skriv))


def les(tabell: dict[str, object], type_: Any) -> tuple[Any, list[Funn]]:
    """Read a whole file. Returns the value, or None, and every fault that was found."""
    leser = Leser()
    try:
        return leser.les(tabell, type_, ""), leser.funn
    except _Feil:
        return None, leser.funn


def _under(over: str, navn: str) -> str:
    return f"{over}.{navn}" if over else navn


def _likest(ukjent: str, kjente: Iterable[str]) -> str | None:
    # Only an editor with a mistake in the file has use of it; the browser does not fetch it.
    import difflib

    return next(iter(difflib.get_close_matches(ukjent, kjente, 1)), None)
