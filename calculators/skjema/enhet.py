"""What the year's rate is for one of, in the words of forms and answers."""

from calculators.norsk import stor
from calculators.norsk import tall as norsk_tall
from calculators.regelverk.typer import Sats
from calculators.spraak import _


def en(sats: Sats) -> str:
    """``plass``."""
    return sats.enhet.en.ord


def flere(sats: Sats) -> str:
    """``plasser``."""
    return sats.enhet.flere.ord


def bestemt(sats: Sats) -> str:
    """``plassene``."""
    return sats.enhet.bestemt.ord


def kolonne(sats: Sats) -> str:
    """``Plasser``, over a column."""
    return stor(flere(sats))


def telt(sats: Sats, tall: int) -> str:
    """``1 plass``, ``40 plasser``."""
    return f"{norsk_tall(tall)} {en(sats) if tall == 1 else flere(sats)}"


def maaned(sats: Sats) -> str:
    """``plassmåned``: one of them for one month."""
    return _("{en}måned", en=en(sats))


def maaneder(sats: Sats) -> str:
    """``plassmåneder``: one of them for one month is one."""
    return _("{en}måneder", en=en(sats))


def telte_maaneder(sats: Sats, tall: int) -> str:
    """``1 plassmåned``, ``480 plassmåneder``."""
    return f"{norsk_tall(tall)} {maaned(sats) if tall == 1 else maaneder(sats)}"


def per_maaned(sats: Sats) -> str:
    """``per plass per måned``, which follows the rate."""
    return _("per {en} per måned", en=en(sats))


def likt_telt(a: Sats, b: Sats) -> bool:
    """Whether two years' rates are for one of the same, so that they can be compared."""
    return en(a) == en(b)
