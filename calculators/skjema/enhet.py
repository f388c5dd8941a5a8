"""What the year's rate is for one of, in the words of forms and answers."""

from calculators.norsk import antall, stor
from calculators.regelverk.typer import Sats


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
    return antall(tall, en(sats), flere(sats))


def maaneder(sats: Sats) -> str:
    """``plassmåneder``: one of them for one month is one."""
    return f"{en(sats)}måneder"


def telte_maaneder(sats: Sats, tall: int) -> str:
    """``1 plassmåned``, ``480 plassmåneder``."""
    return antall(tall, f"{en(sats)}måned", maaneder(sats))


def per_maaned(sats: Sats) -> str:
    """``per plass per måned``, which follows the rate."""
    return f"per {en(sats)} per måned"


def likt_telt(a: Sats, b: Sats) -> bool:
    """Whether two years' rates are for one of the same, so that they can be compared."""
    return en(a) == en(b)
