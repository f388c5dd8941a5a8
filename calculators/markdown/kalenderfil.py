"""The fenced block ``kalenderfil``: the way to a year's calendar, where there is one."""

from typing import Any

from calculators.beregning.frister import Inndata, beregn
from calculators.markdown.blokk import Aarsblokk, blokkfeil, les_blokk
from calculators.regelverk import aarene, regler
from calculators.rendering.html import Html, el
from calculators.rendering.ikke_funnet import mangelen_paa_siden
from calculators.spraak import _
from markdown import Markdown


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **__: Any
) -> str:
    """Format the block for ``pymdownx.superfences``; its body names the ``tilskuddsaar``.

    Nothing is offered where nothing has a date. Raises Sidefeil, which names page and line.
    """
    blokk, galt = les_blokk(source, Aarsblokk)
    if blokk is None:
        raise blokkfeil(md, language, source, *galt)
    r = regler(blokk.tilskuddsaar)
    alle = [aar for aar in aarene() if beregn(Inndata(regler(aar))).med_dato]
    if r.tilskuddsaar not in alle:
        return mangelen_paa_siden(r, "frister") or Html("<p></p>")
    return el(
        "p",
        _("Har dere ikke fått brevet ennå? Hent "),
        el(
            "a",
            _("kalenderfilen med de faste tidspunktene"),
            href=f"frister-{r.tilskuddsaar}.ics",
            download=True,
            # The link follows the year that is chosen in the calculator beside it.
            data_aar=" ".join(str(aar) for aar in alle) if len(aarene()) > 1 else None,
        ),
        ". ",
        _(
            "Den har det kilden gir en dato, en måned eller et kvartal for. Fristene dere regner "
            "fra tilskuddsbrevet, er ikke med."
        ),
    )
