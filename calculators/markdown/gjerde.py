"""The fenced block ``kalkulator``: TOML in a page becomes a calculator with its default answer."""

import tomllib
from typing import Any

from calculators.answer import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.markdown.sted import sidefeil
from calculators.norsk import eller
from calculators.regelverk import UkjentTilskuddsaar, regler
from calculators.rendering.html import Html, el
from calculators.rendering.kalkulator import kalkulator
from markdown import Markdown

_NOEKLER = {"navn": str, "tilskuddsaar": int, "svar": dict}


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """Format the block for ``pymdownx.superfences``.

    The body has ``navn`` (a calculator), ``tilskuddsaar`` (a year with rules) and, where the
    default answer is to differ from the form's own, a table ``svar`` of fields and texts.
    Raises Sidefeil, which names the page and the line.
    """
    innhold = _les(source, md)
    svar = {"tilskuddsaar": str(innhold["tilskuddsaar"]), **innhold.get("svar", {})}
    skjema = kalkulator_for(innhold["navn"]).skjema(regler(innhold["tilskuddsaar"]))
    svar = skjema.standardsvar | svar
    svaret = answer({"kalkulator": innhold["navn"], "maal": "nb", "svar": svar})
    if not svaret["ok"]:
        feil = "; ".join(f"{f['felt']}: {f['melding']}" for f in svaret["feil"])
        raise sidefeil(md, source, "Standardsvaret lar seg ikke regne ut.", feil)
    # Markdown knows div as a block; an element it does not know would end up inside a paragraph.
    return el("div", kalkulator(skjema, svar, Html(svaret["html"])))


def _les(kilde: str, md: Markdown) -> dict[str, Any]:
    try:
        innhold = tomllib.loads(kilde)
    except tomllib.TOMLDecodeError as feil:
        raise sidefeil(md, kilde, f"Blokken er ikke TOML ({feil}).", _MAL) from None
    for noekkel, verdi in innhold.items():
        if noekkel not in _NOEKLER:
            galt = f"«{noekkel}» er ikke en nøkkel i en kalkulatorblokk."
            raise sidefeil(md, noekkel, galt, f"Skriv {eller(tuple(_NOEKLER))}.")
        if type(verdi) is not _NOEKLER[noekkel]:
            raise sidefeil(md, kilde, f"«{noekkel}» har en verdi av feil slag.", _MAL)
    if innhold.get("navn") not in KALKULATORER:
        galt = f"Kalkulatoren «{innhold.get('navn', '')}» finnes ikke."
        raise sidefeil(md, kilde, galt, f"Skriv navn = {eller(KALKULATORER)}.")
    try:
        regler(innhold.get("tilskuddsaar", 0))
    except UkjentTilskuddsaar as feil:
        raise sidefeil(md, kilde, str(feil), _MAL) from None
    return innhold


_MAL = 'Skriv for eksempel: navn = "tilskudd" og tilskuddsaar = 2021, på hver sin linje.'
