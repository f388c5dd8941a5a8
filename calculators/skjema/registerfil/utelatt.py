"""Which rows of a table are nobody's: sums, notes, and the headings once more."""

import re
from collections.abc import Sequence

from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.funn import Funn
from calculators.skjema.registerfil.hode import SKILLE
from calculators.skjema.registerfil.kolonner import Kjente, Kolonner
from calculators.skjema.registerfil.rader import Flettet, Raarad, er_tom
from calculators.spraak import _

_SUM = re.compile(
    r"(?:(?:del|total)?sum(?:mer)?|totalt?|subtotal|i alt|til ?sammen|antall|samlet|gjennomsnitt)"
    r"(?:[\s:.,(=].*)?",
    re.IGNORECASE | re.DOTALL,
)
# A label is short; what is longer, or has this many words, is a sentence.
_LANG, _ORD = 40, 4


class Utelatt:
    """Sorts out the rows of one file, and tells ``funn`` of each that it leaves out."""

    def __init__(self, kjente: Kjente, kolonner: Kolonner, funn: Funn, er_ark: bool) -> None:
        self._kjente, self._kolonner, self._funn = kjente, kolonner, funn
        self._bredde = len(kolonner.hode)
        self._uten_navn = [n for n, h in enumerate(kolonner.hode) if er_tom(h)]
        self._er_ark = er_ark
        self._forrige = funn.hoderad
        self._etter_tom = False

    def staar_utenfor(self, raa: Raarad) -> bool:
        """Whether the row has nothing under the headings; notes beside the table are noted."""
        self._etter_tom, self._forrige = raa.nummer > self._forrige + 1, raa.nummer
        if not self._uten_navn and not (self._er_ark and len(raa.celler) > self._bredde):
            return False
        bortenfor = range(self._bredde, len(raa.celler)) if self._er_ark else ()
        loese = {n for n in (*self._uten_navn, *bortenfor) if _har(raa.celler, n)}
        for n in loese:
            self._funn.loese.setdefault(n, raa.nummer)
        return bool(loese) and all(er_tom(c) or n in loese for n, c in enumerate(raa.celler))

    def er_ingens(self, raa: Raarad) -> bool:
        """Whether a row that cannot be read as a resident's is a sum, a note or headings.

        Raises Feltfeil for headings in another order, for the rows below would be misread.
        """
        celler = raa.celler[: self._bredde]
        if len(self._kjente.treff(celler)) > 1:
            self._krev_samme_rekkefoelge(raa.nummer, celler)
            if not self._er_hodet(celler):
                self._funn.gjentatt.append(raa.nummer)
        elif self._er_sum(celler):
            self._funn.sumlinjer.append(raa.nummer)
        elif self._er_tekst(celler):
            self._funn.tekstlinjer.append(raa.nummer)
        else:
            return False
        return True

    def _krev_samme_rekkefoelge(self, nummer: int, celler: Sequence[str]) -> None:
        for n, celle in enumerate(celler):
            noekkel = self._kjente.noekkel(celle)
            if noekkel and self._kolonner.plass.get(noekkel, n) != n:
                raise Feltfeil(
                    _(
                        "Rad {nummer} har overskrifter i en annen rekkefølge enn rad "
                        "{hoderad}. Samle radene under én rad med overskrifter.",
                        nummer=nummer,
                        hoderad=self._funn.hoderad,
                    )
                )

    def _er_hodet(self, celler: Sequence[str]) -> bool:
        """Whether the row is only the headings themselves, merged over several rows."""
        return all(
            er_tom(c) or (isinstance(c, Flettet) and c == h)
            for c, h in zip(celler, self._kolonner.hode, strict=False)
        )

    def _er_sum(self, celler: Sequence[str]) -> bool:
        """Whether the first text of the row says that it is a sum, and it has no status."""
        status = self._kolonner.plass["status"]
        foerste = next((n for n, c in enumerate(celler) if not er_tom(c)), status)
        if foerste != status and any(t.isalpha() for t in "".join(celler[status : status + 1])):
            return False
        return bool(_SUM.fullmatch("".join(celler[foerste : foerste + 1]).strip()))

    def _er_tekst(self, celler: Sequence[str]) -> bool:
        """Whether the row has a single text that is a sentence, or stands apart from the table.

        One with many delimiters is a resident's row that is not divided as the headings are.
        """
        egne = [c.strip() for c in celler if not er_tom(c) and not isinstance(c, Flettet)]
        if len(egne) != 1 or len(SKILLE.findall(egne[0])) >= self._bredde // 2:
            return False
        ord_ = len(egne[0].split())
        return ord_ >= _ORD or len(egne[0]) > _LANG or (self._etter_tom and ord_ > 1)


def _har(celler: Sequence[str], n: int) -> bool:
    return n < len(celler) and not er_tom(celler[n])
