"""A bar chart of the months as inline SVG, drawn for the table that stands beside it."""

from collections.abc import Sequence

from calculators.rendering.html import Html, el

_BREDDE, _HOEYDE, _GULV, _TAK = 480, 160, 136, 20


def stolper(verdier: Sequence[tuple[str, int, str]], tittel: str) -> Html:
    """Bars of equal width; each value is (label below, height, text above).

    The picture is described by ``tittel`` alone, for the table carries the numbers.
    """
    hoeyest = max((verdi for _, verdi, _ in verdier), default=0) or 1
    plass = _BREDDE / max(len(verdier), 1)
    return el(
        "svg",
        el("title", tittel),
        *(
            _stolpe(n * plass, plass, verdi / hoeyest, under, over)
            for n, (under, verdi, over) in enumerate(verdier)
        ),
        el("line", x1=0, y1=_GULV, x2=_BREDDE, y2=_GULV, class_="stolper-gulv"),
        viewBox=f"0 0 {_BREDDE} {_HOEYDE}",
        class_="stolper",
        role="img",
    )


def _stolpe(x: float, plass: float, andel: float, under: str, over: str) -> Html:
    hoeyde = round((_GULV - _TAK) * andel)
    midt = f"{x + plass / 2:.1f}"
    # A lone bar as wide as the chart would look like a mistake.
    bredde = min(plass * 0.7, 60)
    return el(
        "g",
        el(
            "rect",
            x=f"{x + (plass - bredde) / 2:.1f}",
            y=_GULV - hoeyde,
            width=f"{bredde:.1f}",
            height=hoeyde,
            class_="stolpe",
        ),
        el("text", over, x=midt, y=_GULV - hoeyde - 5, class_="stolpe-tall"),
        el("text", under, x=midt, y=_HOEYDE - 6, class_="stolpe-navn"),
    )
