"""The fenced block ``kalkulator``: TOML in a page becomes a calculator with its default answer."""

from dataclasses import dataclass
from typing import Any

from calculators.answer import answer
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.markdown.aarslenker import lesesteder
from calculators.markdown.blokk import Aarsblokk, blokkfeil, les_blokk
from calculators.norsk import eller
from calculators.regelverk import regler
from calculators.rendering.html import Html, el
from calculators.rendering.kalkulator import kalkulator
from calculators.spraak import maalformen
from markdown import Markdown


@dataclass(frozen=True)
class Blokk(Aarsblokk):
    """Which calculator, and the fields whose default answer is to differ from the form's own."""

    navn: str
    svar: dict[str, Any] | None = None


def gjerde(
    source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """Format the block for ``pymdownx.superfences``.

    Raises Sidefeil, which names the page and the line.
    """
    blokk = _les(md, language, source)
    skjema = kalkulator_for(blokk.navn).skjema(regler(blokk.tilskuddsaar))
    svar = {**skjema.standardsvar, "tilskuddsaar": str(blokk.tilskuddsaar), **(blokk.svar or {})}
    svaret = answer({"kalkulator": blokk.navn, "maal": maalformen(), "svar": svar})
    if not svaret["ok"]:
        feil = "; ".join(f"{f['felt']}: {f['melding']}" for f in svaret["feil"])
        galt = "Standardsvaret lar seg ikke regne ut."
        raise blokkfeil(md, language, source, galt, feil)
    # Markdown knows div as a block; an element it does not know would end up inside a paragraph.
    andre_aar = lesesteder(md, blokk.tilskuddsaar)
    return el("div", kalkulator(skjema, svar, Html(svaret["html"]), andre_aar))


def _les(md: Markdown, navn: str, kilde: str) -> Blokk:
    blokk, galt = les_blokk(kilde, Blokk)
    if blokk is None:
        raise blokkfeil(md, navn, kilde, *galt)
    if blokk.navn not in KALKULATORER:
        galt_navn = f"Kalkulatoren «{blokk.navn}» finnes ikke."
        raise blokkfeil(md, navn, kilde, galt_navn, f"Skriv navn = {eller(KALKULATORER)}.")
    return blokk
