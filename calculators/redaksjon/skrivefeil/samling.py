"""The tables of a rules file put together from its statements, and every fault in its text.

What an editor wrote amiss is told once and read as it was meant, as far as that is clear, so
that one slip does not give many faults.
"""

import copy
import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

from calculators.redaksjon.likhet import likest
from calculators.redaksjon.skrivefeil.hoder import (
    er_omtrent_hode,
    hodene,
    les_hode,
    tabeller_med,
)
from calculators.redaksjon.skrivefeil.ledd import leddfeil
from calculators.redaksjon.skrivefeil.setninger import Setning, husket, setninger
from calculators.redaksjon.skrivefeil.verdier import Desimaltall
from calculators.redaksjon.typetre import Tabell, listefelt, roten, tabellene
from calculators.regelverk.feil import Funn
from calculators.regelverk.ider import som_navn


@dataclass
class Samling:
    """What the file holds, what is wrong in its text, and where each key stands."""

    tabell: dict[str, Any] = field(default_factory=dict)
    funn: list[Funn] = field(default_factory=list)
    tapt: list[str] = field(default_factory=list)
    """The keys whose values could not be read."""
    linjer: dict[str, int] = field(default_factory=dict)


def samle(tekst: str) -> Samling:
    """Read a file that may have any fault."""
    samler = _Samler(list(setninger(tekst)))
    for nummer, setning in enumerate(samler.setninger):
        samler.les(nummer, setning)
    return samler.samling


def _lest(tekst: str) -> dict[str, Any]:
    """What one statement says, in lists and tables of one's own."""
    lest = _tolket(tekst).items()
    return {n: copy.deepcopy(v) if isinstance(v, list | dict) else v for n, v in lest}


@husket
def _tolket(tekst: str) -> dict[str, Any]:
    return tomllib.loads(tekst, parse_float=Desimaltall)


class _Samler:
    def __init__(self, setningene: list[Setning]) -> None:
        self.setninger = setningene
        self.samling = Samling()
        self._aapne(roten(), self.samling.tabell, "")

    def les(self, nummer: int, setning: Setning) -> None:
        """Read one statement into its table."""
        if setning.er_hode or er_omtrent_hode(setning.tekst):
            self._hode(nummer, setning)
            return
        self._uten_hode(nummer, setning)
        noekkel = self._noekkel(setning)
        self.samling.linjer.setdefault(noekkel, setning.linje)
        try:
            lest = _lest(setning.tekst)
        except tomllib.TOMLDecodeError:
            self.samling.funn += leddfeil(setning, noekkel, self.tabell)
            if noekkel != self.sted:
                self.samling.tapt.append(noekkel)
            return
        self._elementene(setning, noekkel)
        self._legg_inn(self.her, lest, setning, noekkel)

    def _aapne(self, tabell: Tabell, her: dict[str, Any], sted: str) -> None:
        self.tabell, self.her, self.sted = tabell, her, sted

    def _noekkel(self, setning: Setning) -> str:
        """The key of a statement as it stands, or the one that is meant when it is no key."""
        navn = setning.navn or ""
        if not re.fullmatch(r"[A-Za-z0-9_.-]+", navn):
            foerste = (navn or setning.tekst).strip().strip("\"'").partition(" ")[0]
            ment = likest(navn, self.tabell.felt) or likest(foerste, self.tabell.felt) or ""
            navn = ment or som_navn(navn) or self._listen_uten_navn(setning)
        return ".".join(d for d in (self.sted, navn) if d) or "filen"

    def _listen_uten_navn(self, setning: Setning) -> str:
        """The list that elements without a name over them are meant for."""
        return listefelt(self.tabell.type_) if setning.tekst.lstrip().startswith("{") else ""

    def _hode(self, nummer: int, setning: Setning) -> None:
        hode = les_hode(setning.tekst, self._avsnittet(nummer + 1))
        if hode.tabell is None:
            self._aapne(roten(), {}, hode.navn)
        else:
            self._inn_i(hode.tabell, nummer, setning)
        if hode.galt:
            rett_navn = hode.tabell and hode.navn == hode.tabell.sti
            noekkel = re.sub(r"\[\d+\]$", "", self.sted) if rett_navn else hode.navn
            self._note(noekkel, hode.galt, hode.skriv, setning)
        if "=" in hode.mer:
            self.les(nummer, Setning(setning.linje, hode.mer, luft=False))

    def _inn_i(self, tabell: Tabell, nummer: int, setning: Setning) -> None:
        """Open the table of a heading, in the element it belongs to."""
        holder: Any = self.samling.tabell
        sted = ""
        *over, sist = tabell.sti.split(".")
        for del_ in over:
            holder = holder.get(del_) if isinstance(holder, dict) else None
            sted = f"{sted}{del_}"
            if isinstance(holder, list):
                sted, holder = f"{sted}[{len(holder)}]", holder[-1]
            sted += "."
        if not isinstance(holder, dict):
            holder = {}
            forelder = tabellene()[".".join(over)].hode
            galt = f"{tabell.hode} står foran den første {forelder}"
            self._note(tabell.sti, galt, f"flytt den under den {forelder} den hører til", setning)
        sted += sist
        if tabell.liste:
            liste = holder.setdefault(sist, [])
            self.samling.linjer.setdefault(sted, setning.linje)
            her: dict[str, Any] = {}
            if isinstance(liste, list) and liste and self.her is liste[-1] and not self.her:
                self._note(sted, f"{tabell.hode} står to ganger", "ta bort den ene", setning)
                return
            if isinstance(liste, list):
                liste.append(her)
                sted += f"[{len(liste)}]"
        elif sist in holder:
            self._to_ganger(tabell, holder[sist], sted, nummer, setning)
            return
        else:
            her = holder.setdefault(sist, {})
        self.samling.linjer[sted] = setning.linje
        self._aapne(tabell, her, sted)

    def _to_ganger(
        self, tabell: Tabell, foer: object, sted: str, nummer: int, setning: Setning
    ) -> None:
        """A table that stands twice: the second may be another that is missing."""
        foerste = self.samling.linjer.get(sted, 1)
        andre = [t for t in self._som_passer(nummer + 1) if t.sti != tabell.sti]
        skriv = f"mente du {hodene(andre)}? Ellers ta bort den ene" if andre else "ta bort den ene"
        self._note(sted, f"{tabell.hode} står to ganger, også på linje {foerste}", skriv, setning)
        if andre:
            self._inn_i(andre[0], nummer, setning)
        else:
            # The first may be empty, and the keys stand under the second.
            self._aapne(tabell, foer if isinstance(foer, dict) and not foer else {}, sted)

    def _uten_hode(self, nummer: int, setning: Setning) -> None:
        """A table whose heading is missing: its keys are not those of the table above."""
        navn = setning.navn
        if navn is None or (navn in self.tabell.felt and navn not in self.her):
            return
        passer = self._som_passer(nummer)
        if not setning.luft:
            ferdig = self.tabell.liste and self.tabell.paakrevd <= self.her.keys()
            passer = [t for t in passer if ferdig and t.sti == self.tabell.sti]
        if passer:
            ment = min(passer, key=lambda t: self._hvor_fjern(t, nummer))
            galt = "overskriften over linjen mangler"
            self._note(ment.sti, galt, f"skriv {ment.hode} på linjen over", setning)
            self._inn_i(ment, nummer, setning)

    def _hvor_fjern(self, tabell: Tabell, nummer: int) -> int:
        """Of tables with the same keys: the one above, one that is nowhere, the one below."""
        stier = [(n, s.tekst.strip(" []")) for n, s in enumerate(self.setninger) if s.er_hode]
        under = next((sti for n, sti in stier if n >= nummer), "")
        naer = (
            tabell.sti == self.tabell.sti,
            tabell.sti not in (sti for _, sti in stier),
            tabell.sti == under,
        )
        return naer.index(True) if any(naer) else len(naer)

    def _som_passer(self, nummer: int) -> list[Tabell]:
        """The tables the keys from here could be, that do not stand in the file already."""
        passer = tabeller_med(self._avsnittet(nummer))
        return [
            t for t in passer if len(t.felt) > 2 and (t.liste or t.sti not in self.samling.tabell)
        ]

    def _avsnittet(self, nummer: int) -> list[str]:
        """The keys from here to the next heading or empty line."""
        navn = []
        for n, setning in enumerate(self.setninger[nummer:]):
            if setning.er_hode or (n and setning.luft):
                break
            navn += [setning.navn] if setning.navn else []
        return navn

    def _legg_inn(
        self, holder: dict[str, Any], lest: dict[str, Any], setning: Setning, noekkel: str
    ) -> None:
        for navn, verdi in lest.items():
            gammel = holder.get(navn)
            if navn not in holder:
                holder[navn] = verdi
            elif (
                isinstance(gammel, dict) and isinstance(verdi, dict) and "." in (setning.navn or "")
            ):
                self._legg_inn(gammel, verdi, setning, noekkel)
            else:
                foerste = self.samling.linjer.get(noekkel, setning.linje)
                galt = f"står to ganger, også på linje {foerste}"
                self._note(noekkel, galt, "ta bort den ene", setning)

    def _elementene(self, setning: Setning, noekkel: str) -> None:
        """The lines of the elements in a list that goes over many."""
        nummer = 0
        for n, linje in enumerate(setning.tekst.split("\n")[1:], setning.linje + 1):
            if linje.lstrip()[:1] in tuple("{\"'0123456789"):
                nummer += 1
                self.samling.linjer[f"{noekkel}[{nummer}]"] = n

    def _note(self, noekkel: str, galt: str, skriv: str, setning: Setning) -> None:
        self.samling.funn.append(Funn(noekkel or "filen", galt, skriv, setning.linje))
