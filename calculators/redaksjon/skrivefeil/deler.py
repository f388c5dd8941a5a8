"""The parts of a value that is not TOML: which part is at fault, and what to write there.

A tolerant reading: it goes on past a part that is wrong in itself, and stops where it can no
longer tell one part from the next.
"""

import re
from dataclasses import dataclass, is_dataclass
from typing import NoReturn

from calculators.redaksjon.raad import sitat
from calculators.redaksjon.skrivefeil.delraad import (
    NAVN,
    er_toml,
    i_kroell,
    rett,
    som_noekkel,
    ta_bort,
    uten_navn,
)
from calculators.redaksjon.skrivefeil.setninger import tekstslutt
from calculators.redaksjon.skrivefeil.tekster import aapen_tekst, etter_tekst, tegnfeil
from calculators.redaksjon.typetre import typen

# Where a part without quotes ends: in a table, in a list, and on a line of its own.
_SLUTT = {
    "}": re.compile(r"\s*(?:[,;]\s*(?:[^\W\d][\w.-]*\s*[=:]|[}\n]|$)|[}\]\n#]|$)"),
    "]": re.compile(r"\s*[,;}\]\n#]|\s*$"),
    "": re.compile(r"\s*(?:#|\n|$)"),
}
_UTEN_KROELL = re.compile(r"[\[(]?\s*[^\W\d][\w-]*\s*=")
_NESTE_LEDD = re.compile(r"\s+[^\W\d][\w-]*\s*=\s*")


@dataclass(frozen=True)
class Delfeil:
    """A fault at a place in the text, with the key of the part."""

    sted: int
    noekkel: str
    galt: str
    skriv: str


class _Stans(Exception):
    """The parts after this cannot be told apart; the fault is noted."""


def delfeil(tekst: str, start: int, noekkel: str) -> list[Delfeil]:
    """Every fault that can be found in the value that begins at ``start``."""
    leser = _Leser(tekst, start)
    try:
        leser.verdi(noekkel, "")
        leser.resten(noekkel)
    except _Stans:
        pass
    return leser.funn


class _Leser:
    def __init__(self, tekst: str, start: int) -> None:
        self.tekst, self.i = tekst, start
        self.funn: list[Delfeil] = []

    def verdi(self, noekkel: str, slutt: str) -> None:
        """Read past one value; ``slutt`` is the bracket that ends what it stands in."""
        self._luft(nylinjer=slutt == "]")
        tegn = self._tegn()
        if not tegn or tegn in "\n,]}#":
            self._stans(noekkel, "verdien mangler", "skriv en verdi etter =")
        if is_dataclass(typen(noekkel)) and _UTEN_KROELL.match(self.tekst, self.i):
            delen = self.tekst[self.i :].partition("\n")[0].strip()
            self._stans(noekkel, "tabellen har ikke { foran og } bak", i_kroell(delen))
        if tegn == "=":
            linjen = self.tekst[self.i :].partition("\n")[0]
            galt = f"{sitat(linjen)} lar seg ikke lese"
            self._stans(noekkel, galt, f"skriv bare ett likhetstegn: = {linjen.lstrip('= ')}")
        if tegn in "\"'":
            self._teksten(noekkel, slutt)
        elif tegn == "{":
            self._tabellen(noekkel)
        elif tegn == "[":
            self._listen(noekkel)
        else:
            self._uten_sitat(noekkel, slutt)

    def resten(self, noekkel: str) -> None:
        """Nothing but a comment may follow the value of a key."""
        self._luft(nylinjer=False)
        resten = self.tekst[self.i :]
        if resten.strip() and not resten.startswith("#"):
            self._note(
                self.i, noekkel, f"{sitat(resten)} står etter verdien", ta_bort(resten, noekkel)
            )

    def _tabellen(self, noekkel: str) -> None:
        start, sett = self.i, set[str]()
        self.i += 1
        self._luft(nylinjer=False)
        while self._tegn() != "}":
            navn = self._navnet(noekkel, start)
            if navn in sett:
                self._note(self.i, f"{noekkel}.{navn}", "står to ganger", "ta bort den ene")
            sett.add(navn)
            self.verdi(f"{noekkel}.{navn}", "}")
            self._skille(noekkel, "}", start)
        self.i += 1

    def _navnet(self, noekkel: str, start: int) -> str:
        if self._tegn() in ("\n", ""):
            self._uten_slutt(noekkel, "}", start)
        treff = NAVN.match(self.tekst, self.i)
        if not treff:
            delen = self._til_skillet("}")
            self._stans(noekkel, *uten_navn(delen, self.tekst[self.i :]))
        navn = treff[1].strip("\"'")
        if treff[2] == ":":
            galt = f"«{navn}:» har kolon i stedet for ="
            self._note(self.i, f"{noekkel}.{navn}", galt, f"skriv {navn} =")
        if not navn.isascii() and treff[1] == navn:
            self._note(
                self.i, f"{noekkel}.{navn}", f"«{navn}» er ikke en nøkkel", som_noekkel(navn)
            )
        self.i = treff.end()
        return navn

    def _listen(self, noekkel: str) -> None:
        start, nummer = self.i, 0
        self.i += 1
        self._luft(nylinjer=True)
        while self._tegn() != "]":
            if self._tegn() == ",":
                self._stans(noekkel, "to komma står etter hverandre", "ta bort det ene")
            if self._tegn() in ("", "}"):
                self._uten_slutt(noekkel, "]", start)
            nummer += 1
            self.verdi(f"{noekkel}[{nummer}]", "]")
            self._skille(noekkel, "]", start)
        self.i += 1

    def _skille(self, noekkel: str, slutt: str, start: int) -> None:
        """Read past the comma between two parts, or to the bracket that ends them."""
        etter_delen = self.i
        self._luft(nylinjer=slutt == "]")
        tegn = self._tegn()
        if tegn == slutt:
            return
        if tegn == ",":
            self.i += 1
            self._luft(nylinjer=slutt == "]")
            if slutt == "}" and self._tegn() == "}":
                self._note(etter_delen, noekkel, "komma står foran }", "ta bort kommaet")
            return
        if tegn in ("", "\n", "}", "]"):
            self.i = etter_delen
            self._uten_slutt(noekkel, slutt, start)
        if tegn == ";":
            self._note(self.i, noekkel, "delene er skilt med semikolon", "skriv komma i stedet")
            self.i += 1
            self._luft(nylinjer=slutt == "]")
            return
        delen = self._til_skillet(slutt)
        self.i = etter_delen
        self._note(etter_delen, noekkel, f"komma mangler foran {sitat(delen)}", "sett inn komma")
        self._luft(nylinjer=slutt == "]")

    def _uten_slutt(self, noekkel: str, slutt: str, start: int) -> NoReturn:
        rest = self.tekst[self.i :]
        if rest.lstrip()[:1] in ("}", "]"):
            galt = f"{rest.lstrip()[0]} står der {slutt} skulle stå"
            self._stans(noekkel, galt, f"sett {slutt} foran, eller bytt tegnet ut med {slutt}")
        ny_del = rest.lstrip(", \n")[:1] in ("{", "]", "")
        if slutt == "}" and "\n" in rest and "}" in rest and not ny_del:
            galt = "tabellen i { } går over flere linjer"
            self._stans(noekkel, galt, "skriv alt fra { til } på én linje", start)
        hva = "tabellen" if slutt == "}" else "listen"
        delen = self.tekst[start : self.i].strip(" ,\n").rpartition("\n")[2].strip()
        galt = f"{hva} mangler {slutt} på slutten"
        self._stans(noekkel, galt, f"sett {slutt} etter {sitat(delen)}")

    def _teksten(self, noekkel: str, slutt: str) -> None:
        start = self.i
        if self.tekst[start : start + 3] in ('"""', "'''"):
            ende = self.tekst.find(self.tekst[start : start + 3], start + 3) + 2
        else:
            ende = tekstslutt(self.tekst, start)
        if ende < start + 1:
            self._stans(noekkel, *aapen_tekst(self.tekst[start:], slutt))
        skrevet = self.tekst[start : ende + 1]
        if not er_toml(skrevet):
            self._note(start, noekkel, *tegnfeil(skrevet))
        self.i = ende + 1
        if galt := etter_tekst(self.tekst, start, self.i, slutt):
            self._stans(noekkel, *galt, start)

    def _uten_sitat(self, noekkel: str, slutt: str) -> None:
        start = self.i
        skrevet = self._til_skillet(slutt)
        if not skrevet.strip():
            self._stans(noekkel, f"{sitat(self._tegn())} lar seg ikke lese", "ta det bort")
        neste = _NESTE_LEDD.search(skrevet)
        if neste and slutt == "}":
            skrevet = skrevet[: neste.start()]
        self.i = start + len(skrevet)
        if er_toml(skrevet):
            return
        if neste and slutt == "" and '"' not in skrevet[: neste.start()]:
            galt = f"to nøkler står på samme linje: {sitat(skrevet)}"
            self._stans(noekkel, galt, "skriv hver nøkkel på sin egen linje")
        galt = f"{sitat(skrevet)} lar seg ikke lese"
        if slutt == "]" and is_dataclass(typen(noekkel)):
            linjen = self.tekst[start:].partition("\n")[0].strip()
            galt = f"{sitat(linjen)} står løst i listen"
            self._stans(noekkel, galt, f"skriv # foran en merknad: # {linjen.lstrip('/ ')}", start)
        self._note(start, noekkel, galt, rett(skrevet, noekkel))

    def _til_skillet(self, slutt: str) -> str:
        treff = _SLUTT[slutt].search(self.tekst, self.i)
        return self.tekst[self.i : treff.start() if treff else len(self.tekst)]

    def _luft(self, *, nylinjer: bool) -> None:
        while (tegn := self._tegn()) and (tegn in " \t" or (nylinjer and tegn in "\n#")):
            if tegn == "#":
                linjeslutt = self.tekst.find("\n", self.i)
                self.i = linjeslutt if linjeslutt >= 0 else len(self.tekst)
            else:
                self.i += 1

    def _tegn(self) -> str:
        return self.tekst[self.i : self.i + 1]

    def _note(self, sted: int, noekkel: str, galt: str, skriv: str) -> None:
        self.funn.append(Delfeil(sted, noekkel, galt, skriv))

    def _stans(self, noekkel: str, galt: str, skriv: str, sted: int | None = None) -> NoReturn:
        self._note(self.i if sted is None else sted, noekkel, galt, skriv)
        raise _Stans
