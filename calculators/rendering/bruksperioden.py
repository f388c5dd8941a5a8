"""When the money is to be used, as a sentence, and which end of the period is not found."""

from calculators.norsk import dato, og
from calculators.regelverk.typer import Bruk, IkkeFunnet
from calculators.rendering.html import Html
from calculators.rendering.ikke_funnet import SE_ETTER, lett
from calculators.rendering.kilde import linje

_ENDENE = {"fra": "når perioden begynner", "til": "når perioden slutter"}


def perioden(bruk: Bruk) -> str:
    """What is found of the period; empty when neither of its ends is."""
    skal = "Som hovedregel skal dere" if bruk.som_hovedregel else "Dere skal"
    hva = f"{skal} bruke og regnskapsføre tilskuddet"
    fra, til = bruk.fra, bruk.til
    if isinstance(fra, IkkeFunnet):
        return "" if isinstance(til, IkkeFunnet) else f"{hva} innen {dato(til)}."
    slutt = "" if isinstance(til, IkkeFunnet) else f" til {dato(til)}"
    return f"{hva} fra {dato(fra)}{slutt}."


def ikke_funne_ender(bruk: Bruk) -> str:
    """Which end of the period is not found, and who knows; empty when both are."""
    hull = {n: h for n in _ENDENE if isinstance(h := getattr(bruk, n), IkkeFunnet)}
    if not hull:
        return ""
    naar = " ".join(dict.fromkeys(lett(h) for h in hull.values()))
    return f"Vi har ikke funnet {og([_ENDENE[n] for n in hull])} i kilden. {naar} {SE_ETTER}"


def endelinjer(bruk: Bruk) -> list[Html]:
    """The same as a line of an explanation; none when both ends are found."""
    tekst = ikke_funne_ender(bruk)
    return [linje("avklares", tekst)] if tekst else []
