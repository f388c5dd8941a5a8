"""A case in the browser: the page holds its text, and Python reads it and adds to it."""

from collections.abc import Mapping
from typing import Any

from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.norsk import og
from calculators.regelverk import regler
from calculators.skjema import sakfil
from calculators.skjema.feil import Feltfeil
from calculators.skjema.sak import Fylt, Sak, fyll, ny, ta_vare
from calculators.skjema.saken import Noekler, noekler


def sak(sporsmaal: Mapping[str, Any]) -> dict[str, Any]:
    """A case with answers put in, and what a calculator gets from it; ``{"feil"}`` says why not.

    ``sporsmaal`` is ``{"kalkulator", "tekst", "gitt"}``: the text of the case or, to begin one,
    nothing; and ``gitt`` nothing, or ``{"kalkulator", "svar", "maa"}``. With ``maa`` it is a fault
    that the answers are of another year than the case, and else something to tell. The answer is
    ``{"tekst", "filnavn", "svar", "hentet", "merknader", "utelatt"}``; ``hentet`` says in words
    what is from where, and ``utelatt`` what of ``gitt`` was left out.
    """
    try:
        return _sak(sporsmaal["kalkulator"], sporsmaal.get("tekst"), sporsmaal.get("gitt"))
    except Feltfeil as feil:
        return {"feil": str(feil)}


def _sak(kalkulator: str, tekst: str | None, gitt: Mapping[str, Any] | None) -> dict[str, Any]:
    saken, merknader, utelatt = _aapnet(tekst, gitt)
    noeklene = _noeklene(saken.tilskuddsaar)
    if gitt:
        try:
            saken, utelatt = ta_vare(saken, noeklene, gitt["kalkulator"], gitt["svar"])
        except Feltfeil as feil:
            if gitt.get("maa"):
                raise
            merknader.append(str(feil))
    fylt = fyll(saken, noeklene, kalkulator)
    return {
        "tekst": sakfil.skriv(saken),
        "filnavn": sakfil.filnavn(saken),
        "svar": fylt.svar,
        "hentet": _hentet(fylt, noeklene, kalkulator),
        "merknader": [*merknader, *fylt.merknader],
        "utelatt": utelatt,
    }


def _aapnet(tekst: str | None, gitt: Mapping[str, Any] | None) -> tuple[Sak, list[str], list[str]]:
    if tekst:
        aapnet = sakfil.les(tekst.encode(errors="replace"), _noeklene)
        return aapnet.sak, list(aapnet.merknader), []
    aar = int(gitt["svar"]["tilskuddsaar"]) if gitt else 0
    return ny(regler(aar)), [], []


def _noeklene(aar: int) -> Noekler:
    return noekler(regler(aar), [kalkulator_for(n).skjema(regler(aar)) for n in KALKULATORER])


def _hentet(fylt: Fylt, noeklene: Noekler, kalkulator: str) -> list[str]:
    """The fields that hold something from the case, gathered by where it is from."""
    etter_kilde: dict[str, list[str]] = {}
    for felt in noeklene.felt[kalkulator].values():
        if fylt.svar.get(felt.navn):
            etter_kilde.setdefault(fylt.fra[felt.navn], []).append(f"«{felt.ledetekst}»")
    return [f"{og(ord_)} {kilde}" for kilde, ord_ in etter_kilde.items()]
