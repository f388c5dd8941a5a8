"""From the cells of a row to one resident's programme, as the form would have read them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from calculators.beregning.program import Inndata, Rammer
from calculators.beregning.register import Rad
from calculators.regelverk import Regelverk
from calculators.skjema.feil import Feltfeil
from calculators.skjema.program import fullfoering, fullfoert_meldinger
from calculators.skjema.registerfil.kolonner import Kolonner, lik_form
from calculators.skjema.registerfil.rader import Raarad
from calculators.skjema.tekst import jevnet, linje

# A column that is ticked off is left empty where there is nothing to tick.
_SVAR = {
    **dict.fromkeys(("ja", "j", "x", "1", "yes", "true", "sann", "sant"), "ja"),
    **dict.fromkeys(("nei", "n", "0", "no", "false", "usann", "usant", ""), "nei"),
    **dict.fromkeys(("begrunnet", "nei begrunnet", "utelatt med begrunnelse"), "begrunnet"),
}
_HUSK = 5_000

T = TypeVar("T")


class Tolk:
    """Reads the rows of one file.

    What a text means is worked out once: a register of any length has few different cells.
    """

    def __init__(
        self, regler: Regelverk, rammer: Rammer, kontrolldato: date, kolonner: Kolonner
    ) -> None:
        self._regler, self._rammer, self._kontrolldato = regler, rammer, kontrolldato
        self._kolonner = kolonner
        self._bredde = len(kolonner.hode)
        self._status = {
            lik_form(n): s.id for s in regler.beboerstatuser for n in (s.id, s.navn.nb, s.navn.nn)
        }
        self._datofelt = fullfoering(regler)[1]
        self._husket: dict[tuple[str, ...], Inndata | tuple[str, ...]] = {}
        # The label and other people's columns have no say in the verdict.
        self._brukt = sorted(p for k, p in kolonner.plass.items() if k != "merke")

    def les(self, raa: Raarad) -> Rad:
        """The row as a programme, or every fault in it, without repeating what stands there."""
        if raa.feil:
            return Rad(raa.nummer, None, (raa.feil,))
        celler = self._i_bredden(raa.celler)
        if celler is None:
            feil = "Raden har flere celler enn det er overskrifter. Se etter et skilletegn for mye."
            return Rad(raa.nummer, None, (feil,))
        noekkel = tuple([celler[p] for p in self._brukt])
        svar = self._husket.get(noekkel)
        if svar is None:
            svar = self._programmet(celler)
            if len(self._husket) < _HUSK:
                self._husket[noekkel] = svar
        if isinstance(svar, Inndata):
            return Rad(raa.nummer, svar)
        return Rad(raa.nummer, None, svar)

    def _i_bredden(self, celler: Sequence[str]) -> Sequence[str] | None:
        """As many cells as headings: empty ones are added, and only empty ones taken away."""
        if len(celler) < self._bredde:
            return [*celler, *[""] * (self._bredde - len(celler))]
        return None if any(c.strip() for c in celler[self._bredde :]) else celler

    def _programmet(self, celler: Sequence[str]) -> Inndata | tuple[str, ...]:
        feil: list[str] = []
        status = self._celle(celler, feil, "status", self._les_status)
        svar = {t.id: self._celle(celler, feil, t.id, _les_svar) for t in self._regler.tiltak}
        fullfoert = self._celle(celler, feil, "fullfoert", _les_ja_nei) or "nei"
        dato = self._celle(celler, feil, "fullfoert_dato", self._les_dato)
        verdier = {
            "fullfoert": fullfoert,
            "fullfoert_dato": dato,
            "kontrolldato": self._kontrolldato,
        }
        if not feil:
            feil += [m.melding for m in fullfoert_meldinger(self._regler, verdier)]
        if feil or status is None:
            return tuple(feil)
        return Inndata(
            rammer=self._rammer,
            status=status,
            kontrolldato=self._kontrolldato,
            i_programmet=frozenset(id_ for id_, s in svar.items() if s == "ja"),
            begrunnet=frozenset(id_ for id_, s in svar.items() if s == "begrunnet"),
            fullfoert=fullfoert == "ja",
            fullfoert_dato=dato,
        )

    def _celle(
        self, celler: Sequence[str], feil: list[str], noekkel: str, les: Callable[[str], T]
    ) -> T | None:
        """The value of a cell; None where the column is not there, or with a fault added."""
        plass = self._kolonner.plass.get(noekkel)
        if plass is None:
            return None
        try:
            return les(celler[plass].strip())
        except Feltfeil as funn:
            feil.append(f"{self._kolonner.navn(plass)}: {funn}")
            return None

    def _les_status(self, tekst: str) -> str:
        if status := self._status.get(lik_form(tekst)):
            return status
        navn = " eller ".join(s.navn.nb for s in self._regler.beboerstatuser)
        raise Feltfeil(f"Skriv {navn}.")

    def _les_dato(self, tekst: str) -> date | None:
        return self._datofelt.les(tekst) if tekst else None


def _les_svar(tekst: str) -> str:
    svar = _SVAR.get(linje(jevnet(tekst).replace(",", " ")))
    if svar is None:
        raise Feltfeil("Skriv ja, nei eller begrunnet.")
    return svar


def _les_ja_nei(tekst: str) -> str:
    svar = _SVAR.get(jevnet(tekst))
    if svar not in ("ja", "nei"):
        raise Feltfeil("Skriv ja eller nei.")
    return svar
