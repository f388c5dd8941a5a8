"""When the money is to be used, as a sentence, and which end of the period is not found."""

from calculators.norsk import dato, og
from calculators.regelverk.typer import Bruk, IkkeFunnet
from calculators.rendering.html import Html
from calculators.rendering.ikke_funnet import SE_ETTER, lett
from calculators.rendering.kilde import linje
from calculators.spraak import N_, Ordbok, _

_ENDENE = Ordbok({"fra": N_("når perioden begynner"), "til": N_("når perioden slutter")})


def perioden(bruk: Bruk) -> str:
    """What is found of the period; empty when neither of its ends is."""
    skal = _("Som hovedregel skal dere") if bruk.som_hovedregel else _("Dere skal")
    hva = _("{skal} bruke og regnskapsføre tilskuddet", skal=skal)
    fra, til = bruk.fra, bruk.til
    if isinstance(fra, IkkeFunnet):
        return (
            "" if isinstance(til, IkkeFunnet) else _("{hva} innen {til}.", hva=hva, til=dato(til))
        )
    slutt = "" if isinstance(til, IkkeFunnet) else _(" til {til}", til=dato(til))
    return _("{hva} fra {fra}{slutt}.", hva=hva, fra=dato(fra), slutt=slutt)


def ikke_funne_ender(bruk: Bruk) -> str:
    """Which end of the period is not found, and who knows; empty when both are."""
    hull = {n: h for n in _ENDENE if isinstance(h := getattr(bruk, n), IkkeFunnet)}
    if not hull:
        return ""
    naar = " ".join(dict.fromkeys(lett(h) for h in hull.values()))
    return _(
        "Vi har ikke funnet {hva} i kilden. {naar} {se_etter}",
        hva=og([_ENDENE[n] for n in hull]),
        naar=naar,
        se_etter=_(SE_ETTER),
    )


def endelinjer(bruk: Bruk) -> list[Html]:
    """The same as a line of an explanation; none when both ends are found."""
    tekst = ikke_funne_ender(bruk)
    return [linje("avklares", tekst)] if tekst else []
