"""A register that is being checked a few rows at a time, and kept for looking up afterwards."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from calculators.answer import Avvist, Sporsmaal, les
from calculators.beregning.register import Inndata, Rad, Register
from calculators.rendering import regneark
from calculators.rendering.register import oppsummering, radliste, tabell
from calculators.skjema.feil import Feltfeil, Feltmelding
from calculators.skjema.register import Lest
from calculators.spraak import svarer_paa


class Kjoering:
    """One file on its way through the check; without a file, what stands in the question.

    Raises Avvist when it cannot be opened.
    """

    def __init__(self, question: Mapping[str, Any], fil: bytes | None) -> None:
        self._sporsmaal: Sporsmaal[Inndata[Lest], Register[Lest]] = les(question, fil)
        self._register: Register[Lest] = Register(self._sporsmaal.inndata)
        self._rader: Iterator[Rad] = self._sporsmaal.inndata.kilde.rader()

    def steg(self, antall: int) -> bool:
        """Check up to ``antall`` more rows; False when there are none left. Raises Avvist."""
        foer = len(self._register.rader)
        with svarer_paa(self._sporsmaal.maal):
            try:
                for rad in islice(self._rader, antall):
                    self._register.legg_til(rad)
            except Feltfeil as feil:
                raise Avvist([Feltmelding("fil", str(feil))]) from None
        return len(self._register.rader) - foer == antall

    @property
    def framdrift(self) -> dict[str, int]:
        """How many rows are checked, and about how many there are."""
        lest = len(self._register.rader)
        return {"lest": lest, "av": max(lest, self._sporsmaal.inndata.kilde.antall)}

    def svar(self) -> dict[str, Any]:
        """The answer without the single rows, which are looked up a page at a time."""
        resultat = oppsummering(self._register)
        html = self._sporsmaal.html(self._register)
        return {"ok": True, "feil": [], "resultat": resultat, "html": html}

    def side(self, utvalg: str, rekkefoelge: str, fra: int) -> str:
        """A page of rows as HTML."""
        with svarer_paa(self._sporsmaal.maal):
            return str(radliste(self._sporsmaal.regler, self._register, utvalg, rekkefoelge, fra))

    def fil(self, format_: str) -> regneark.Fil:
        """The file given back with the outcomes; ``samme`` is the format it came in."""
        if format_ == "samme":
            format_ = self._sporsmaal.inndata.kilde.format
        with svarer_paa(self._sporsmaal.maal):
            return regneark.regnearkfil(tabell(self._sporsmaal.regler, self._register), format_)
