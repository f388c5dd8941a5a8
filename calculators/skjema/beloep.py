"""Reading amounts the way letters, bank statements and Excel write them."""

import re

from calculators.norsk import tall
from calculators.skjema.tall import Tallord, helt
from calculators.skjema.tekst import tegnvis
from calculators.spraak import _

_VALUTA = r"(?:kroner|krone|kr|nok)[.:]?"
_FORAN = re.compile(rf"^('?[-+(]? ?){_VALUTA} ?")
_BAK = re.compile(rf" ?{_VALUTA}( ?\)?)$")
# A dash in the place of the øre, as in 100 000,- and 100.-
_UTEN_OERE = re.compile(r"(?<=[0-9]) ?([.,:]) ?-{1,2}(?=$|\))")


def les_kroner(tekst: str, minst: int, hoeyst: int) -> int:
    """An amount in hele kroner between ``minst`` and ``hoeyst``.

    ``kr 100 000,00``, ``100 000,-``, ``NOK 100000`` and ``100'000`` are the same amount. Øre are
    never rounded away, and what may be decimals or thousands is refused, as ``les_heltall`` says.
    Raises Feltfeil with what to write instead.
    """
    uten = _BAK.sub(r"\1", _FORAN.sub(r"\1", tegnvis(tekst).lower()))
    return helt(_UTEN_OERE.sub(_oere, uten), minst, hoeyst, _ordene())


def _ordene() -> Tallord:
    return Tallord(
        _("Beløpet"),
        _(
            "Skriv beløpet i hele kroner med sifre, for eksempel {eksempel}.",
            eksempel=tall(100_000),
        ),
        _("Vi regner i hele kroner, uten øre. Skriv {ned} eller {opp}."),
    )


def _oere(treff: re.Match[str]) -> str:
    return f"{',' if treff[1] == ':' else treff[1]}00"
