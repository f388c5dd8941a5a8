"""The rows of one sheet of a workbook, cell by cell as Excel shows them. No formula is computed."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from calculators.skjema.registerfil.celleformat import skjult, vist
from calculators.skjema.registerfil.fletting import Omfang, flett, fyll, les_omfang, plass
from calculators.skjema.registerfil.funn import Funn, bortenfor_kolonner, bortenfor_rader
from calculators.skjema.registerfil.kolonner import FLEST
from calculators.skjema.registerfil.pakke import Pakke, eller_skadet, navn_av
from calculators.skjema.registerfil.rader import Raarad, Ulest, er_tom
from calculators.skjema.registerfil.stiler import Stiler, har_strek
from calculators.skjema.tekst import rens
from calculators.spraak import N_, _

# As many as Excel has; a row numbered beyond them would be sought for ever.
_FLEST_RADER = 1_048_576
_FORMEL = N_(
    "Cellen har en formel uten lagret svar. Åpne filen i Excel og "
    "lagre den, eller velg Lim inn verdiene i stedet for formlene."
)
_TEGN = re.compile("_x([0-9A-Fa-f]{4})_")
_SIFRE = "0123456789"
_FLETTET = tuple("mergeCell".encode(t) for t in ("utf-8", "utf-16-le", "utf-16-be"))
_SANT = ("1", "true")


@dataclass(frozen=True)
class Bok:
    """What all the sheets of a workbook share.

    ``strek`` are the texts that are struck through, in part or all.
    ``formler_gjelder`` is whether the results that stand beside the formulas were computed by the
    program that saved them; others ask Excel to compute all when the file is opened.
    """

    pakke: Pakke
    tekster: Sequence[str]
    strek: Set[int]
    stiler: Stiler
    fra_1904: bool = False
    formler_gjelder: bool = True


def tekst_av(element: Element) -> str:
    """The text of a cell, all its runs after one another; how it is pronounced is no part of it."""
    biter = []
    for del_ in element:
        navn = navn_av(del_)
        if navn == "t":
            biter.append(del_.text or "")
        elif navn == "r":
            biter += [t.text or "" for t in del_ if navn_av(t) == "t"]
    return uten_koder("".join(biter))


def uten_koder(tekst: str) -> str:
    """``_x000D_`` is how a workbook writes a character that XML has no place for."""
    if "_x" not in tekst:
        return rens(tekst)
    tekst = _TEGN.sub(lambda t: chr(int(t[1], 16)), tekst)
    return rens(tekst.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


class Ark:
    """A sheet that can be read from the top as often as needed."""

    def __init__(self, bok: Bok, del_: str) -> None:
        self._bok, self._del = bok, del_
        self._skjuler = bok.stiler.skjuler
        self._tall: dict[tuple[str, str], str] = {}
        self._plass: dict[str, int] = {}
        self._flettet: list[Omfang] | None = None
        self._spredt: list[tuple[Omfang, str]] = []
        self._v = self._f = self._is = ""
        self._strek = False
        self.antall = 0

    def rader(self, funn: Funn) -> Iterator[Raarad]:
        """Every row with something in it. Raises Feltfeil where the sheet is damaged."""
        with eller_skadet():
            if self._flettet is None:
                self._flettet = self._finn_flettede()
            rader = self._raa(funn)
            if self._flettet:
                funn.flettet = True
                rader = flett(rader, self._flettet)
            for raa in rader:
                if any(not er_tom(c) for c in raa.celler):
                    yield raa

    def har_merknader(self) -> bool:
        """Whether notes are fastened to cells of the sheet; they stand in a part of their own."""
        pakke = self._bok.pakke
        return any(
            slag == "comments" and pakke.har(del_)
            for slag, del_ in pakke.relasjoner(self._del).values()
        )

    def _finn_flettede(self) -> list[Omfang]:
        """The merged areas stand after all the rows they are about; most sheets have none."""
        finnes, hale = False, b""
        with self._bok.pakke.aapne(self._del) as fil:
            while bit := fil.read(1 << 20):
                self.antall += bit.count(b"<row ")
                finnes = finnes or any(navn in hale + bit for navn in _FLETTET)
                hale = bit[-40:]
        if not finnes:
            return []
        for ark, _sti in self._bok.pakke.voksende(self._del):
            for data in _barn(ark, "sheetData"):
                del data[:-1]
        omfang = (les_omfang(m.get("ref", ""), FLEST) for f in _barn(ark, "mergeCells") for m in f)
        return [o for o in omfang if o]

    def _raa(self, funn: Funn) -> Iterator[Raarad]:
        """The rows as they stand in the file, each taken out of the tree when it is read."""
        pakke, nummer, cols = self._bok.pakke, 0, False
        self._spredt = []
        rom = pakke.rotnavn(self._del).rpartition("}")
        self._v, self._f, self._is = (f"{rom[0]}{rom[1]}{navn}" for navn in ("v", "f", "is"))
        for ark, helt in pakke.voksende(self._del):
            if not cols:
                cols = self._skjulte(ark, funn)
            for data in _barn(ark, "sheetData"):
                rader = data[:] if helt else data[:-1]
                del data[: len(rader)]
                for rad in rader:
                    nummer = int(rad.get("r") or nummer + 1)
                    if nummer > _FLEST_RADER:
                        funn.bortenfor.add(bortenfor_rader())
                        return
                    yield self._raden(rad, nummer, funn)

    def _skjulte(self, ark: Element, funn: Funn) -> bool:
        """Note the columns that are hidden, when all of them have been read."""
        if not _barn(ark, "sheetData"):
            return False
        for col in (c for cols in _barn(ark, "cols") for c in cols):
            if col.get("hidden") in _SANT:
                fra, til = int(col.get("min", "1")), int(col.get("max", "1"))
                funn.skjulte_kolonner.update(range(fra - 1, min(til, FLEST + 1)))
        return True

    def _raden(self, rad: Element, nummer: int, funn: Funn) -> Raarad:
        celler: list[str] = []
        self._strek = False
        for c in rad:
            n = self._kolonnen(c.get("r"), len(celler))
            if n > FLEST:
                if len(c):
                    funn.bortenfor.add(bortenfor_kolonner())
                continue
            if n >= len(celler):
                celler += [""] * (n + 1 - len(celler))
            if len(c):
                celler[n] = self._cellen(c, n, funn)
        if rad.get("hidden") in _SANT and any(not er_tom(c) for c in celler):
            funn.skjulte_rader.append(nummer)
        if self._strek or (self._bok.stiler.strek and self._har_stil_med_strek(rad)):
            funn.strek.append(nummer)
        return Raarad(nummer, fyll(celler, nummer, self._spredt))

    def _har_stil_med_strek(self, rad: Element) -> bool:
        strek = self._bok.stiler.strek
        return any(c.get("s", "0") in strek and not er_tom("".join(c.itertext())) for c in rad)

    def _kolonnen(self, sted: str | None, neste: int) -> int:
        """The place of a cell; the one after the last where it does not say."""
        if sted is None:
            return neste
        bokstaver = sted.rstrip(_SIFRE)
        n = self._plass.get(bokstaver)
        if n is None:
            n = self._plass[bokstaver] = plass(bokstaver)
        return n

    def _cellen(self, c: Element, n: int, funn: Funn) -> str:
        slag, verdi = c.get("t", "n"), c.findtext(self._v)
        if len(c) > 1 or verdi is None:
            formel, tekst = c.find(self._f), c.find(self._is)
            if formel is not None:
                uten_svar = verdi is None or (not verdi and slag != "str")
                if uten_svar or not self._bok.formler_gjelder:
                    return self._uten_svar(formel)
                funn.formler.add(n)
            elif tekst is not None:
                self._strek = self._strek or har_strek(tekst)
                egen = tekst_av(tekst)
                return self._teksten(egen, c.get("s", "0")) if self._skjuler else egen
        return self._verdien(slag, verdi or "", c.get("s", "0"))

    def _uten_svar(self, formel: Element) -> str:
        """A formula nobody has computed; one for a whole area says nothing of the others either."""
        ulest = Ulest(f"={formel.text or ''}", _(_FORMEL))
        omfang = les_omfang(formel.get("ref", ""), FLEST)
        if omfang and formel.get("t") != "shared":
            self._spredt.append((omfang, ulest))
        return ulest

    def _verdien(self, slag: str, verdi: str, stil: str) -> str:
        if slag == "s":
            nummer, bok = int(verdi), self._bok
            if bok.strek and nummer in bok.strek:
                self._strek = True
            felles = bok.tekster[nummer]
            return self._teksten(felles, stil) if stil in self._skjuler else felles
        if slag == "n" and verdi:
            tekst = self._tall.get((verdi, stil))
            if tekst is None:
                tekst = self._tall[verdi, stil] = self._tallet(verdi, stil)
            return tekst
        if not verdi:
            return ""
        if slag == "b":
            return "SANN" if verdi.strip() in _SANT else "USANN"
        if slag == "d":
            return verdi.partition("T")[0]
        return self._teksten(uten_koder(verdi), "0" if slag == "e" else stil)

    def _teksten(self, tekst: str, stil: str) -> str:
        return skjult(tekst) if stil in self._skjuler and not er_tom(tekst) else tekst

    def _tallet(self, verdi: str, stil: str) -> str:
        formater = self._bok.stiler.formater
        format_ = formater[int(stil)] if int(stil) < len(formater) else ""
        return vist(float(verdi), format_, self._bok.fra_1904)


def _barn(element: Element, navn: str) -> list[Element]:
    return [barn for barn in element if navn_av(barn) == navn]
