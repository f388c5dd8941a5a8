"""Reading hours per week, in which a dot may stand between hours and minutes."""

import re

from calculators.norsk import antall
from calculators.skjema.feil import Feltfeil
from calculators.skjema.tall import Tallord, del_opp
from calculators.skjema.tekst import tegnvis
from calculators.spraak import _

_KLOKKE = re.compile(r"([0-9]{1,3})\.(0?[1-9]|[1-5][0-9])")


def les_timer(tekst: str, hoeyst: int) -> int:
    """Hours from 0 to ``hoeyst`` with at most two decimals, in hundredths of an hour.

    ``7,5`` is 750. A dot before them is refused: ``7.30`` may be a clock's hours and minutes.
    Raises Feltfeil with what to write instead.
    """
    tekst = tegnvis(tekst).removeprefix("'")
    if treff := _KLOKKE.fullmatch(tekst):
        raise Feltfeil(
            _(
                "Et punktum kan leses på to måter. {tekst} kan være {desimaltall} timer eller "
                "{timene} og {minuttene}. Skriv timer med komma.",
                tekst=tekst,
                desimaltall=f"{treff[1]},{treff[2]}",
                timene=antall(int(treff[1]), "time", "timer"),
                minuttene=antall(int(treff[2]), "minutt", "minutter"),
            )
        )
    ord_ = Tallord(
        _("Tallet"),
        _("Skriv timer med sifre og komma, for eksempel 7,5."),
        entydig=_("Skriv timer med høyst to desimaler."),
    )
    hele, desimaler = del_opp(tekst, ord_)
    if "." in tekst and desimaler.strip("0"):
        raise Feltfeil(ord_.skriv)
    if len(hele) > len(str(hoeyst)) or (int(hele), bool(desimaler.strip("0"))) > (hoeyst, False):
        raise Feltfeil(_("Tallet er for høyt. Skriv {hoeyst} eller mindre.", hoeyst=hoeyst))
    if len(desimaler.rstrip("0")) > 2:
        raise Feltfeil(_("Skriv timer med høyst to desimaler, for eksempel 7,25."))
    return int(hele) * 100 + int(desimaler[:2].ljust(2, "0"))
