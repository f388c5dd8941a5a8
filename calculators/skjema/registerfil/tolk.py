"""From the cells of a row to one resident's programme, as the form would have read them."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from calculators.beregning.program import Inndata, Rammer
from calculators.beregning.register import Rad
from calculators.norsk import enten
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle
from calculators.skjema.feil import Feltfeil
from calculators.skjema.program import fullfoert_dato, fullfoert_meldinger
from calculators.skjema.registerfil.kolonner import Kolonner, lik_form
from calculators.skjema.registerfil.rader import Raarad, Ulest, er_tom
from calculators.skjema.tekst import jevnet, linje
from calculators.spraak import _

# A column that is ticked off is left empty where there is nothing to tick.
_SVAR = {
    **dict.fromkeys(("ja", "j", "x", "1", "yes", "true", "sann", "sant"), "ja"),
    **dict.fromkeys(("nei", "n", "0", "no", "false", "usann", "usant", ""), "nei"),
    **dict.fromkeys(
        (
            "begrunnet",
            "nei begrunnet",
            "utelatt med begrunnelse",
            "grunngitt",
            "nei grunngitt",
            "utelate med grunngiving",
        ),
        "begrunnet",
    ),
}
# What a spreadsheet shows where a formula has failed: #N/A, #I/T, #REF!, Err:502, and a cell that
# is too narrow for its number.
_CELLEFEIL = re.compile(r"#[A-ZÆØÅ0/_]+[!?]?|#+|(?:Err|Feil):\d{3}")
# Marks that say nothing: those between words, and around or after the whole.
_MELLOM = frozenset(" -_")
_RUNDT = "\"'«»“”„‘’ "
_ETTER = re.compile(r"(?<![.,;:]) ?[.,;:]$")
# A number that is formatted with decimals.
_HELT = re.compile(r"([01])[.,]0+")
# Of a label only what no one would call somebody, for any text will do: #12 and #A are labels.
_FEIL_I_MERKE = re.compile(r"#[A-ZÆØÅ0/_]+[!?]|#(?:N/A|I/T|I/A)!?|##+|(?:Err|Feil):\d{3}")
_HUSK = 5_000

T = TypeVar("T")


class Tolk:
    """Reads the rows of one file.

    What a text means is worked out once: a register of any length has few different cells.
    """

    def __init__(
        self,
        regler: Regelverk,
        rammer: Rammer,
        kontrolldato: date,
        kolonner: Kolonner,
        kant: int = 0,
    ) -> None:
        self._regler, self._rammer, self._kontrolldato = regler, rammer, kontrolldato
        self._kolonner = kolonner
        self._bredde = len(kolonner.hode)
        self._status = {
            (lik_form(n), _merkene(n)): s.id
            for s in alle(regler.beboerstatuser)
            for n in (s.id, s.navn.nb, s.navn.nn)
        }
        self._datofelt = fullfoert_dato(regler)
        self._husket: dict[tuple[str, ...], Inndata | tuple[str, ...]] = {}
        # The label and other people's columns have no say in the verdict.
        self._brukt = sorted(p for k, p in kolonner.plass.items() if k != "merke")
        self._merke = kolonner.plass.get("merke")
        # A cell too many in a line of text is a delimiter too many.
        self._kant = kant

    def les(self, raa: Raarad) -> Rad:
        """The row as a programme, or every fault in it, without repeating what stands there."""
        if raa.feil:
            return Rad(raa.nummer, None, (raa.feil,))
        celler = self._i_bredden(raa.celler)
        if celler is None:
            melding = _(
                "Raden har flere celler enn det er overskrifter. Se etter et skilletegn for mye."
            )
            return Rad(raa.nummer, None, (melding,))
        noekkel = tuple([celler[p] for p in self._brukt])
        svar = self._husket.get(noekkel)
        if svar is None:
            svar = self._programmet(celler)
            if len(self._husket) < _HUSK:
                self._husket[noekkel] = svar
        feil = self._feil_i_merket(celler)
        if isinstance(svar, Inndata):
            return Rad(raa.nummer, None if feil else svar, feil)
        return Rad(raa.nummer, None, (*feil, *svar))

    def _feil_i_merket(self, celler: Sequence[str]) -> tuple[str, ...]:
        """The fault of a label that cannot be shown, or is none; any other text will do for one."""
        if self._merke is None:
            return ()
        celle = celler[self._merke]
        if isinstance(celle, Ulest):
            hvorfor = celle.hvorfor
        elif _FEIL_I_MERKE.fullmatch(celle.strip()):
            hvorfor = _(
                "Cellen viser {celle}. Rett formelen i Excel, eller skriv koden.",
                celle=celle.strip(),
            )
        else:
            return ()
        return (f"{self._kolonner.navn(self._merke)}: {hvorfor}",)

    def _i_bredden(self, celler: Sequence[str]) -> Sequence[str] | None:
        """As many cells as headings: empty ones are added, and only empty ones taken away."""
        if len(celler) < self._bredde:
            return [*celler, *[""] * (self._bredde - len(celler))]
        if len(celler) <= self._kant or all(er_tom(c) for c in celler[self._bredde :]):
            return celler
        return None

    def _programmet(self, celler: Sequence[str]) -> Inndata | tuple[str, ...]:
        feil: list[str] = []
        status = self._celle(celler, feil, "status", self._les_status)
        svar = {t.id: self._celle(celler, feil, t.id, _les_svar) for t in alle(self._regler.tiltak)}
        fullfoert = self._celle(celler, feil, "fullfoert", _les_ja_nei) or "nei"
        dato = self._celle(celler, feil, "fullfoert_dato", self._les_dato)
        verdier = {
            "status": status,
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
            return les(_lesbar(celler[plass]).strip())
        except Feltfeil as funn:
            feil.append(f"{self._kolonner.navn(plass)}: {funn}")
            return None

    def _les_status(self, tekst: str) -> str:
        if status := self._status.get((lik_form(tekst), _merkene(tekst))):
            return status
        navn = enten([s.navn.ord for s in alle(self._regler.beboerstatuser)])
        raise Feltfeil(_("Skriv {navn}.", navn=navn))

    def _les_dato(self, tekst: str) -> date | None:
        return self._datofelt.les(tekst) if tekst else None


def _lesbar(celle: str) -> str:
    if isinstance(celle, Ulest):
        raise Feltfeil(celle.hvorfor)
    if "\ufffd" in celle:
        raise Feltfeil(_("Cellen har tegn som ikke lot seg lese. Lagre filen som CSV UTF-8."))
    if _CELLEFEIL.fullmatch(celle):
        raise Feltfeil(
            _("Cellen viser {celle}. Rett formelen i Excel, eller skriv svaret.", celle=celle)
        )
    return celle


def _merkene(tekst: str) -> str:
    """The marks in an answer that may say something of it, such as doubt: ``?`` of ``Ja?``."""
    likt = _ETTER.sub("", jevnet(tekst).strip(_RUNDT)).strip(_RUNDT)
    return "".join(t for t in likt if not t.isalnum() and t not in _MELLOM)


def _les_svar(tekst: str) -> str:
    likt = _uten_desimaler(jevnet(tekst))
    svar = _SVAR.get(linje(likt.replace(",", " ")))
    if svar is None:
        raise Feltfeil(_("Skriv ja, nei eller begrunnet."))
    return svar


def _les_ja_nei(tekst: str) -> str:
    svar = _SVAR.get(_uten_desimaler(jevnet(tekst)))
    if svar not in ("ja", "nei"):
        raise Feltfeil(_("Skriv ja eller nei."))
    return svar


def _uten_desimaler(tekst: str) -> str:
    """``1`` of ``1,00``, as the cells of a column with decimals show it."""
    treff = _HELT.fullmatch(tekst)
    return treff[1] if treff else tekst
