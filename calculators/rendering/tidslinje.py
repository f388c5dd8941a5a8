"""The tilskuddsår as a line of time, inline SVG: what applies when, and the days that matter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calculators.norsk import MAANEDER
from calculators.rendering.html import Html, el

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
    x = _Skala(fra, til)
    topp = len(dager) * _MERKE
    gulv = topp + len(streker) * _RAD + 8
    return el(
        "svg",
        el("title", tittel),
        # The words of the lines lie over the marks of the days.
        *(_merkedag(d, x, n * _MERKE, gulv) for n, d in enumerate(dager)),
        *(_strek(s, x, topp + n * _RAD) for n, s in enumerate(streker)),
        *_akse(x, fra, til, gulv),
        viewBox=f"0 0 {_BREDDE} {gulv + _AKSE}",
        class_="tidslinje",
        role="img",
    )


class _Skala:
    def __init__(self, fra: date, til: date) -> None:
        self._fra, self._dager = fra, (til - fra).days + 1

    def __call__(self, dag: date, *, slutt: bool = False) -> int:
        """Where the day begins, or with ``slutt`` ends."""
        return round(_BREDDE * ((dag - self._fra).days + slutt) / self._dager)


def _strek(s: Strek, x: _Skala, y: int) -> Html:
    start, slutt = x(s.fra), x(s.til, slutt=True)
    return el(
        "g",
        el("text", s.navn, x=0, y=y + 14, class_="tidslinje-navn"),
        el("rect", x=start, y=y + 19, width=slutt - start, height=9, rx=3),
    )


def _akse(x: _Skala, fra: date, til: date, gulv: int) -> list[Html]:
    maaneder = [
        date(aar, maaned, 1)
        for aar in range(fra.year, til.year + 1)
        for maaned in range(1, 13)
        if fra <= date(aar, maaned, 1) <= til
    ]
    return [
        el("line", x1=0, y1=gulv, x2=_BREDDE, y2=gulv, class_="tidslinje-akse"),
        *(
            el(
                "text",
                MAANEDER[m.month - 1][:3],
                x=x(m) + 1,
                y=gulv + 15,
                class_="tidslinje-maaned",
            )
            for m in maaneder
        ),
    ]


def _merkedag(d: Merkedag, x: _Skala, y: int, gulv: int) -> Html:
    midt = (x(d.dag) + x(d.dag, slutt=True)) // 2
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
