"""Which parts of the programmes are missing how often, with a bar beside the numbers."""

from calculators.beregning.register import Register
from calculators.norsk import stor, tall
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.register_ord import IKKE_FULLFOERT
from calculators.skjema.register import Lest
from calculators.spraak import _

_SOEYLE = 120


def delene(regler: Regelverk, register: Register[Lest]) -> Html:
    """Which parts are missing how often, as numbers with a bar beside them."""
    funn = [
        (t.navn.ord, register.mangler[t.id], register.boer_begrunnes[t.id])
        for t in funnet(regler.tiltak)
    ]
    funn.append((stor(_(IKKE_FULLFOERT)), register.ikke_fullfoert, 0))
    funn = [f for f in funn if f[1] or f[2]]
    if not funn:
        return Html("")
    flest = max(m + b for _navn, m, b in funn)
    return samlet(
        el("h2", _("Delene som mangler oftest"), id="delene-som-mangler"),
        el(
            "table",
            el(
                "thead",
                el(
                    "tr",
                    *(
                        el("th", k, scope="col")
                        for k in (_("Del"), _("Mangler"), _("Bør begrunnes"))
                    ),
                ),
            ),
            el("tbody", *(_delrad(*f, flest) for f in sorted(funn, key=lambda f: (-f[1], -f[2])))),
            class_="ds-table register-deler",
        ),
    )


def _delrad(navn: str, mangler: int, uten_grunn: int, flest: int) -> Html:
    return el(
        "tr",
        el("th", navn, _soeyle(mangler, uten_grunn, flest), scope="row"),
        el("td", tall(mangler)),
        el("td", tall(uten_grunn)),
    )


def _soeyle(mangler: int, uten_grunn: int, flest: int) -> Html:
    """A bar as long as the share; the numbers stand in the cells beside it."""
    m, b = (round(_SOEYLE * n / flest) for n in (mangler, uten_grunn))
    return el(
        "svg",
        el("rect", x=0, y=0, width=m, height=6, class_="soeyle-mangler"),
        el("rect", x=m, y=0, width=b, height=6, class_="soeyle-begrunnes"),
        viewBox=f"0 0 {_SOEYLE} 6",
        class_="soeyle",
        aria_hidden="true",
    )
