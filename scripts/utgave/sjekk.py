"""The check of the rules before anything is built: ``python -m utgave.sjekk [--utkast]``.

Prints every fault, or else the years that are drafts.
"""

import sys
from datetime import date, datetime
from pathlib import Path

from calculators.markdown.regelliste import listene
from calculators.redaksjon.menysjekk import menyfeil
from calculators.redaksjon.nynorskdata import datamangler
from calculators.redaksjon.oversettelse import mangler
from calculators.redaksjon.plassering import linjer
from calculators.redaksjon.regelfil import regler
from calculators.redaksjon.sidesjekk import nynorskfeilene, sidefeilene, uten_regler
from calculators.redaksjon.sidetekst import les
from calculators.regelverk import Regelfeil, aarene
from calculators.regelverk.feil import Funn
from calculators.regelverk.kildekontroll import belagte, fremtidige, ukontrollert, ulett
from calculators.regelverk.kilder import regeltekst
from calculators.regelverk.mangler import ikke_funne
from oppsett.konsoll import utf8
from oppsett.steg import ROT
from utgave.regelfiler import feil_i_navn, mangler_fil


def sjekk(*, utkast: bool, idag: date) -> list[str]:
    """Every fault of the rules files, and of the pages that follow them, one a line.

    A draft is a fault unless it is asked for, and so is what is not in nynorsk.
    """
    docs = ROT / "docs"
    galt = feil_i_navn(ROT / "calculators" / "regelverk")
    galt += mangler_fil(uten_regler(docs), galt)
    lesbare: list[int] = []
    for aar in aarene():
        try:
            regelverk = regler(aar)
            lesbare.append(aar)
            _nekt(aar, list(fremtidige(regelverk, idag)))
            if regelverk.utkast and not utkast:
                _nekt(aar, _det_som_gjenstaar(aar))
        except Regelfeil as feil:
            galt += str(feil).split("\n")
    alt = [
        *(f"calculators/regelverk/{linje}" for linje in galt),
        *menyfeil(les(ROT / "mkdocs.yml"), docs),
        *menyfeil(les(ROT / "mkdocs.nn.yml"), docs, "mkdocs.nn.yml"),
        *sidefeilene(docs, lesbare, listene, idag),
        *nynorskfeilene(docs, lesbare, listene, idag),
        *([] if utkast else nynorskmangler(docs, lesbare)),
    ]
    # A nynorsk page without bokmål is both a fault in itself and one that a release refuses.
    return list(dict.fromkeys(alt))


def nynorskmangler(docs: Path, aarene: list[int]) -> list[str]:
    """What of the pages and their data is not in nynorsk, or was translated from another text."""
    return [*map(str, mangler(docs)), *datamangler(docs, aarene)]


def utkastene() -> list[int]:
    """The years whose edition is a draft."""
    return [aar for aar in aarene() if regler(aar).utkast]


def _det_som_gjenstaar(aar: int) -> list[Funn]:
    """A draft in a release: what still has to be checked, and how it is published."""
    funn = [ukontrollert(n, v) for n, v in belagte(vars(regler(aar))) if v.kontrollert == "nei"]
    funn += [ulett(n) for n, h in ikke_funne(vars(regler(aar))) if h.ikke_funnet == "se etter"]
    publiser = "ta bort linjen når alt er sjekket, eller forhåndsvis med scripts/serve.py"
    return [*funn, Funn("utkast", f"{aar} er et utkast og kan ikke publiseres", publiser)]


def _nekt(aar: int, funn: list[Funn]) -> None:
    if funn:
        raise Regelfeil(f"{aar}.toml", funn, linjer(regeltekst(aar), [f.noekkel for f in funn]))


def main(argumenter: list[str]) -> int:
    """Print the faults or the drafts; 1 when there is a fault."""
    # The editor's own day, where she sits: a check made today is not made tomorrow.
    idag = datetime.now().astimezone().date()
    galt = sjekk(utkast="--utkast" in argumenter, idag=idag)
    print("\n".join(galt) if galt else " ".join(map(str, utkastene())))
    return 1 if galt else 0


if __name__ == "__main__":
    utf8()
    sys.exit(main(sys.argv[1:]))
