"""The tilskuddsår as a line of time, inline SVG: what applies when, and the days that matter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calculators.norsk import MAANEDER
from calculators.rendering.html import Html, el
from calculators.rendering.tidsskala import Tidsskala

_BREDDE, _MERKE, _RAD, _AKSE = 420, 18, 34, 22


@dataclass(frozen=True)
class Strek:
    """Something that lasts from a day to a day, both included."""

    navn: str
    fra: date
    til: date


@dataclass(frozen=True)
class Merkedag:
    """One day with its words; ``slag`` names its look, ``dag`` or ``frist``."""

    navn: str
    dag: date
    slag: str


def tidslinje(
    fra: date, til: date, streker: Sequence[Strek], dager: Sequence[Merkedag], tittel: str
) -> Html:
    """The days from ``fra`` to ``til``. ``tittel`` tells the picture to those who cannot see it."""
    skala = Tidsskala(fra, til, _BREDDE)
    topp = len(dager) * _MERKE
    gulv = topp + len(streker) * _RAD + 8
    return el(
        "svg",
        el("title", tittel),
        # The words of the lines lie over the marks of the days.
        *(_merkedag(d, skala, n * _MERKE, gulv) for n, d in enumerate(dager)),
        *(_strek(s, skala, topp + n * _RAD) for n, s in enumerate(streker)),
        *_akse(skala, gulv),
        viewBox=f"0 0 {_BREDDE} {gulv + _AKSE}",
        class_="tidslinje",
        role="img",
    )


def _strek(s: Strek, skala: Tidsskala, y: int) -> Html:
    start, slutt = round(skala.start(s.fra)), round(skala.slutt(s.til))
    return el(
        "g",
        el("text", s.navn, x=0, y=y + 14, class_="tidslinje-navn"),
        el("rect", x=start, y=y + 19, width=slutt - start, height=9, rx=3),
    )


def _akse(skala: Tidsskala, gulv: int) -> list[Html]:
    return [
        el("line", x1=0, y1=gulv, x2=_BREDDE, y2=gulv, class_="tidslinje-akse"),
        *(
            el(
                "text",
                MAANEDER[m.month - 1][:3],
                x=round(skala.start(m)) + 1,
                y=gulv + 15,
                class_="tidslinje-maaned",
            )
            for m in skala.maaneder()
        ),
    ]


def _merkedag(d: Merkedag, skala: Tidsskala, y: int, gulv: int) -> Html:
    midt = (round(skala.start(d.dag)) + round(skala.slutt(d.dag))) // 2
    til_hoeyre = midt < _BREDDE / 2
    return el(
        "g",
        el("line", x1=midt, y1=y + 2, x2=midt, y2=gulv),
        el(
            "text",
            d.navn,
            x=midt + (5 if til_hoeyre else -5),
            y=y + 13,
            text_anchor="start" if til_hoeyre else "end",
        ),
        class_=f"tidslinje-{d.slag}",
    )
