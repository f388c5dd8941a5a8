"""Residents who stand in the register more than once, and examples that nobody took out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calculators.beregning.program import Inndata as Programdata
from calculators.beregning.register import Rad
from calculators.norsk import og
from calculators.skjema.registerfil.funn import radene
from calculators.spraak import _, ngettext

_NEVNES, _LENGST = 5, 40


class Eksempel(NamedTuple):
    """An example row of the template, as it is read in this file's columns."""

    merke: str
    program: Programdata | None


class Gjentakelser:
    """Sees every row that is counted, and tells afterwards what may have been counted twice."""

    def __init__(self, eksempler: Sequence[Eksempel]) -> None:
        self._eksempler = eksempler
        self._foerste: dict[str, int] = {}
        self._flere: dict[str, list[int]] = {}
        self._som_malen: list[int] = []
        self._har_egne = False

    def se(self, merke: str, rad: Rad) -> None:
        """Take note of a row. One without a label is nobody else's."""
        if not self._har_egne and (merke, rad.program) in self._eksempler:
            self._som_malen.append(rad.nummer)
        else:
            self._har_egne = True
        if merke and self._foerste.setdefault(merke, rad.nummer) != rad.nummer:
            self._flere.setdefault(merke, [self._foerste[merke]]).append(rad.nummer)

    def sagt(self, vis_merker: bool) -> Iterator[str]:
        """What may have been counted twice; the labels only where they may be shown.

        One row like an example may be anyone's; several in a row at the top are the template's.
        """
        if self._har_egne and len(self._som_malen) > 1:
            yield _(
                "{radene} er helt like eksemplene i malen, og er regnet med. Gjelder de ikke "
                "beboere hos dere, må de slettes.",
                radene=radene(self._som_malen, stor=True),
            )
        if self._flere:
            yield _(
                "Samme lokale kode står i flere rader: {hvilke}. Hver rad er regnet som en egen "
                "beboer. Slett rader som er for mye, eller gi hver beboer sin egen kode.",
                hvilke=self._hvilke(vis_merker),
            )

    def _hvilke(self, vis_merker: bool) -> str:
        nevnt = [
            f"«{_kort(merke)}» ({radene(rader)})" if vis_merker else radene(rader)
            for merke, rader in [*self._flere.items()][:_NEVNES]
        ]
        if resten := len(self._flere) - len(nevnt):
            nevnt.append(
                ngettext("{antall} kode til", "{antall} koder til", resten).format(antall=resten)
            )
        return og(nevnt)


def _kort(merke: str) -> str:
    return merke if len(merke) <= _LENGST else f"{merke[:_LENGST]}…"
