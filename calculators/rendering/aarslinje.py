"""The year as a line with what is due on it, drawn for the numbered list that stands below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.norsk import MAANEDER
from calculators.rendering.html import Html, el
from calculators.rendering.tidsskala import Tidsskala

_BREDDE, _BANE, _TOPP, _RADIUS = 520, 24, 28, 10


@dataclass(frozen=True)
class Punkt:
    """Number ``nummer`` in the list: its days, both included, and its mark."""

    nummer: int
    fra: date
    til: date
    merke: str


def aarslinje(punkter: Sequence[Punkt], aar: int, tittel: str) -> Html:
    """Months from January to the January after; a dot for a day and a bar for a period.

    It is longer where something ends later, up to the June after. What ends later still is not
    drawn, for the list has it. What would lie on top of something else is moved one lane down.
    """
    skala = Tidsskala(date(aar, 1, 1), _slutten(punkter, aar), _BREDDE)
    baner: list[float] = []
    tegnet = [
        _punkt(p, skala, _bane(baner, *_utstrekning(p, skala)))
        for p in sorted(punkter, key=lambda p: (p.fra, p.til))
        if skala.fra <= p.fra and p.til <= skala.til
    ]
    hoeyde = _TOPP + 8 + _BANE * max(len(baner), 1)
    return el(
        "svg",
        el("title", tittel),
        *_maanedene(skala, hoeyde),
        *tegnet,
        viewBox=f"0 0 {_BREDDE} {hoeyde}",
        class_="aarslinje",
        role="img",
    )


def _slutten(punkter: Sequence[Punkt], aar: int) -> date:
    """The last day of the line: of the month in which the last of what it has room for ends."""
    maanedsslutt = [date(aar + 1, m + 1, 1) - timedelta(days=1) for m in range(1, 7)]
    sist = max((p.til for p in punkter if p.til <= maanedsslutt[-1]), default=maanedsslutt[0])
    return next(slutt for slutt in maanedsslutt if sist <= slutt)


def _maanedene(skala: Tidsskala, hoeyde: int) -> list[Html]:
    deler, maanedene = [], skala.maaneder()
    for maaned in maanedene:
        x = f"{skala.start(maaned):.1f}"
        deler.append(el("line", x1=x, y1=_TOPP - 6, x2=x, y2=hoeyde, class_="aarslinje-skille"))
        midt = f"{skala.start(maaned) + _BREDDE / (2 * len(maanedene)):.1f}"
        deler.append(el("text", MAANEDER[maaned.month - 1][:3], x=midt, y=_TOPP - 12))
    return deler


def _utstrekning(p: Punkt, skala: Tidsskala) -> tuple[float, float]:
    """From where to where a mark reaches sideways."""
    if p.fra == p.til:
        midt = min(max(skala.start(p.fra), _RADIUS), _BREDDE - _RADIUS)
        return midt - _RADIUS, midt + _RADIUS
    return skala.start(p.fra) + 1, skala.slutt(p.til)


def _bane(baner: list[float], start: float, slutt: float) -> int:
    """The first lane that is free where the mark begins; ``baner`` holds where each is taken to."""
    for n, opptatt in enumerate(baner):
        if opptatt <= start:
            baner[n] = slutt
            return n
    baner.append(slutt)
    return len(baner) - 1


def _punkt(p: Punkt, skala: Tidsskala, bane: int) -> Html:
    start, slutt = _utstrekning(p, skala)
    y = _TOPP + bane * _BANE
    return el(
        "g",
        el(
            "rect",
            x=f"{start:.1f}",
            y=y,
            width=f"{slutt - start:.1f}",
            height=2 * _RADIUS,
            rx=_RADIUS if p.fra == p.til else 3,
        ),
        el("text", str(p.nummer), x=f"{(start + slutt) / 2:.1f}", y=y + _RADIUS + 5),
        class_=f"aarslinje-punkt aarslinje-punkt--{p.merke}",
    )
