"""Which rows of a table are nobody's: sums, notes, and the headings once more."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from calculators.skjema.feil import Feltfeil
from calculators.skjema.registerfil.beboerrad import er_svar
from calculators.skjema.registerfil.funn import Funn
from calculators.skjema.registerfil.hode import SKILLE
from calculators.skjema.registerfil.kolonner import Kjente, Kolonner, lik_form
from calculators.skjema.registerfil.rader import Flettet, Nedover, Raarad, er_tom
from calculators.skjema.tekst import jevnet
from calculators.spraak import N_, _

_SUM = re.compile(
    r"(?:(?:grand |sum )?total(?:t|sum|er)?|(?:del|sub)?sum(?:mer)?|subtotal|i alt|til ?saman"
    r"|til ?sammen|antall?|samlet|samla|andel|prosent|gjennoms?nitt(?:et)?"
    r"|gjennomsnittleg|gj\.? ?sn(?:itt|\.)?|snitt|median|average|count)(?:[\s:.,(=].*)?",
    re.IGNORECASE | re.DOTALL,
)
_TALL = re.compile(r"[-\d\s.,]*\d[\d\s.,]*(?:%|prosent)?")
# A label is short; what is longer, or has this many words, is a sentence.
_LANG, _ORD = 40, 4
# What stands in a cell for nothing: who somebody is, is never a nought. Of answers also a no.
_INGEN, _NEI = ("", "0", "-"), ("n", "no", "nei", "false", "usann", "usant")
_HVEM = ("merke", "status")
_ANNEN_REKKEFOELGE = N_(
    "Rad {nummer} har overskrifter i en annen rekkefølge enn rad {hoderad}. Samle radene under én "
    "rad med overskrifter."
)
_ANNEN_TABELL = N_(
    "Rad {nummer} har andre overskrifter enn rad {hoderad}. Er det en annen tabell, må den flyttes "
    "til en egen fil. Er det samme register, må radene samles under én rad med overskrifter."
)


class Utelatt:
    """Sorts out the rows of one file, and tells ``funn`` of each that it leaves out.

    Rows may have notes beside the table as far as ``kant``.
    """

    def __init__(self, kjente: Kjente, kolonner: Kolonner, funn: Funn, kant: int) -> None:
        self._kjente, self._kolonner, self._funn = kjente, kolonner, funn
        self._bredde, self._status = len(kolonner.hode), kolonner.plass["status"]
        self._uten_navn = [n for n, h in enumerate(kolonner.hode) if er_tom(h)]
        self._kant = kant
        self._forrige = funn.hoderad
        self._etter_tom = False

    def staar_utenfor(self, raa: Raarad) -> bool:
        """Whether the row has nothing under the headings; notes beside the table are noted."""
        self._etter_tom, self._forrige = raa.nummer > self._forrige + 1, raa.nummer
        har_kant = self._bredde < len(raa.celler) <= self._kant
        if not self._uten_navn and not har_kant:
            return False
        bortenfor = range(self._bredde, len(raa.celler)) if har_kant else ()
        loese = {n for n in (*self._uten_navn, *bortenfor) if _har(raa.celler, n)}
        utenfor = bool(loese) and all(er_tom(c) or n in loese for n, c in enumerate(raa.celler))
        if utenfor:
            self._si_ubrukt(raa)
        for n in loese:
            self._funn.loese.setdefault(n, []).append(raa.nummer)
        return utenfor

    def er_samme_beboer(self, raa: Raarad) -> bool:
        """Whether the label and all else we know is merged with the row above: one resident's.

        One text over the whole row is no resident's, and is told of as what it is.
        """
        plass, celler = self._kolonner.plass, raa.celler
        merke = plass.get("merke", len(celler))
        if merke >= len(celler) or not isinstance(celler[merke], Nedover):
            return False
        if not all(n < len(celler) and isinstance(celler[n], Nedover) for n in plass.values()):
            return False
        hvem = [celler[plass[k]] for k in _HVEM]
        if (
            any(map(er_tom, hvem))
            or hvem[0] == hvem[1]
            or self._er_hodet(raa.celler[: self._bredde])
        ):
            return False
        self._funn.fortsatt.append(raa.nummer)
        return True

    def er_ingens(self, raa: Raarad) -> bool:
        """Whether a row that cannot be read as a resident's is a sum, a note or headings, or empty.

        Raises Feltfeil for headings that are not those of the table, for the rows below would be
        misread.
        """
        if raa.feil:
            return False
        celler = raa.celler[: self._bredde]
        if self._er_hodet(celler):
            return True
        if self._er_forklaring(celler):
            self._funn.tekstlinjer.append(raa.nummer)
        elif self._er_overskrifter(celler):
            self._krev_samme_overskrifter(raa.nummer, raa.celler)
            self._funn.gjentatt.append(raa.nummer)
        elif self._er_sum(celler):
            self._funn.sumlinjer.append(raa.nummer)
        elif self._er_tekst(celler):
            self._funn.tekstlinjer.append(raa.nummer)
        elif self._er_ubrukt(raa.celler):
            self._si_ubrukt(raa)
        else:
            return False
        return True

    def _er_ubrukt(self, celler: Sequence[str]) -> bool:
        """Whether the row has no label and no status, and no answer but no.

        So are rows that are numbered or have tick boxes before anyone is written there, and those
        that are filled only in other people's columns.
        """
        if len(celler) > self._kant and any(not er_tom(c) for c in celler[self._bredde :]):
            return False
        return all(
            n >= len(celler) or jevnet(celler[n]) in (_INGEN if k in _HVEM else (*_INGEN, *_NEI))
            for k, n in self._kolonner.plass.items()
        )

    def _si_ubrukt(self, raa: Raarad) -> None:
        """The row may be a resident's if it has a word nobody has read, or a number for a label."""
        if "merke" in self._kolonner.plass and not any(map(_er_ord, raa.celler)):
            self._funn.ubrukt.append(raa.nummer)
        else:
            self._funn.uten_svar.append(raa.nummer)

    def _egne(self, celler: Sequence[str]) -> list[str]:
        """The cells without what shows a heading, which is merged down over the row."""
        par = zip(celler, self._kolonner.hode, strict=False)
        return ["" if isinstance(c, Flettet) and c == h else c for c, h in par]

    def _er_hodet(self, celler: Sequence[str]) -> bool:
        """Whether the row is only the headings themselves, merged over several rows."""
        return all(map(er_tom, self._egne(celler))) and not all(map(er_tom, celler))

    def _er_forklaring(self, celler: Sequence[str]) -> bool:
        """Whether the row stands in the height of a heading, with neither status nor answers."""
        egne = self._egne(celler)
        return egne != list(celler) and not any(
            er_svar(c) or self._kjente.er_status(c) or self._kjente.noekkel(c) for c in egne
        )

    def _er_overskrifter(self, celler: Sequence[str]) -> bool:
        """Whether the row has several of the headings, or one that can be nothing else.

        It is one where a status should stand, or among several texts that answer nothing.
        """
        egne = self._egne(celler)
        fulle = [c for c in egne if not er_tom(c)]
        treff = self._kjente.treff(fulle)
        if len(treff) > 1 or not treff:
            return bool(treff)
        status = "".join(egne[self._status : self._status + 1])
        return self._kjente.noekkel(status) == "status" or (
            len(fulle) > len(_HVEM) and not any(map(self._sier_noe, fulle))
        )

    def _sier_noe(self, celle: str) -> bool:
        """Whether the cell is an answer, a status or a number."""
        return er_svar(celle) or self._kjente.er_status(celle) or any(map(str.isdigit, celle))

    def _krev_samme_overskrifter(self, nummer: int, celler: Sequence[str]) -> None:
        """A column of the table has its own heading here too; other people's are free."""
        for celle, hode in zip_longest(celler, self._kolonner.hode, fillvalue=""):
            her, der = self._kjente.noekkel(celle), self._kjente.noekkel(hode)
            if her == der or (her is None and self._funn.delt_hode and _er_del(celle, hode)):
                continue
            mal = _ANNEN_REKKEFOELGE if her in self._kolonner.plass else _ANNEN_TABELL
            raise Feltfeil(_(mal, nummer=nummer, hoderad=self._funn.hoderad))

    def _er_sum(self, celler: Sequence[str]) -> bool:
        """Whether the first text of the row says that it is a sum, and it has no status.

        What stands where the status should may be a copy of that text, or a count in words.
        """
        status = self._status
        foerste = next((n for n, c in enumerate(celler) if not er_tom(c)), status)
        sagt, svar = "".join(celler[foerste : foerste + 1]), celler[status + 1 :]
        i_status = "".join(celler[status : status + 1])
        if foerste != status and any(t.isalpha() for t in i_status) and i_status != sagt:
            tall = [bool(_TALL.fullmatch(c.strip())) for c in svar if not er_tom(c) and c != sagt]
            if self._kjente.er_status(i_status) or not tall or not all(tall):
                return False
        return bool(_SUM.fullmatch(sagt.strip()))

    def _er_tekst(self, celler: Sequence[str]) -> bool:
        """Whether the row has a single text: a sentence, merged across, or apart from the table.

        One with many delimiters is a resident's row that is not divided as the headings are.
        """
        if self._er_flettet_tekst(celler):
            return True
        egne = [c.strip() for c in celler if not er_tom(c) and not isinstance(c, Flettet)]
        if len(egne) != 1 or len(SKILLE.findall(egne[0])) >= self._bredde // 2:
            return False
        ord_ = len(egne[0].split())
        return ord_ >= _ORD or len(egne[0]) > _LANG or (self._etter_tom and ord_ > 1)

    def _er_flettet_tekst(self, celler: Sequence[str]) -> bool:
        """Whether one text, that is no answer, is merged across the status and the answers."""
        kjente = [celler[n] for n in self._kolonner.plass.values() if n < len(celler)]
        fulle = [c for c in kjente if not er_tom(c)]
        egne = sum(not isinstance(c, Flettet) for c in fulle)
        if len(fulle) <= len(_HVEM) or egne > 1 or len({c.strip() for c in fulle}) > 1:
            return False
        return any(t.isalpha() for t in fulle[0]) and not er_svar(fulle[0])


def _er_del(celle: str, hode: str) -> bool:
    """Whether it may be one row of a heading in two."""
    return lik_form(celle) in lik_form(hode)


def _er_ord(celle: str) -> bool:
    """Whether it is a short text of its own, and more than a tick box that is not ticked."""
    if isinstance(celle, Flettet) or len(celle.split()) >= _ORD or len(celle) > _LANG:
        return False
    return any(t.isalpha() for t in celle) and jevnet(celle) not in ("false", "usann", "usant")


def _har(celler: Sequence[str], n: int) -> bool:
    return n < len(celler) and not er_tom(celler[n])
