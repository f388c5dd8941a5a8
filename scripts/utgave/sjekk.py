"""What is made from the rules themselves: their check before a build, and the open data.

``sjekk`` runs before anything is built and ``skriv_data`` after, each in a process of its own,
so that a server that builds again always reads the rules anew.
"""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

ROT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROT))

from calculators.markdown.sidesjekk import sidefeilene  # noqa: E402 - the path is set first
from calculators.regelverk import Regelfeil, aarene, regler  # noqa: E402
from calculators.regelverk.feil import Funn  # noqa: E402
from calculators.regelverk.kilder import regeltekst  # noqa: E402
from calculators.regelverk.kontroll import belagte, fremtidige, ukontrollert  # noqa: E402
from calculators.regelverk.linjer import linjer  # noqa: E402
from dataskjema import som_json, utgaveskjema  # noqa: E402
from regelfiler import feil_i_navn  # noqa: E402

_LISENS = {"navn": "Norsk lisens for offentlige data (NLOD) 2.0",
           "url": "https://data.norge.no/nlod/no/2.0"}  # fmt: skip
_FORBEHOLD = "Opplysningene er til veiledning. Det er tilskuddsbrevet som gjelder."


def sjekk(*, utkast: bool, idag: date) -> list[str]:
    """Every fault of the rules files, and of the pages that follow them, one a line.

    A draft is a fault unless it is asked for.
    """
    galt = feil_i_navn(ROT / "calculators" / "regelverk")
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
    return [
        *(f"calculators/regelverk/{linje}" for linje in galt),
        *sidefeilene(ROT / "docs", lesbare),
    ]


def utkastene() -> list[int]:
    """The years whose edition is a draft."""
    return [aar for aar in aarene() if regler(aar).utkast]


def skriv_data(nettsted: Path) -> None:
    """Each year's rules as ``data/2021.json``, and the schema of such a file beside them."""
    mappe = nettsted / "data"
    mappe.mkdir(exist_ok=True)
    for aar in aarene():
        _skriv(mappe / f"{aar}.json", utgave(aar))
    _skriv(mappe / "utgave.schema.json", utgaveskjema())


def utgave(aar: int) -> dict[str, Any]:
    """One year's rules as open data: where they come from, on what terms, and the rules."""
    regelverk = regler(aar)
    side = regelverk.kildeside
    return {
        "$schema": "utgave.schema.json",
        "tittel": f"{side.tittel}, {aar}",
        "utgiver": side.utgiver,
        "kilde": {"tittel": side.tittel, "url": side.url, "oppdatert": str(side.oppdatert)},
        "lisens": _LISENS,
        "forbehold": _FORBEHOLD,
        "regelverk": som_json(regelverk),
    }


def _det_som_gjenstaar(aar: int) -> list[Funn]:
    """A draft in a release: what still has to be checked, and how it is published."""
    funn = [ukontrollert(n, v) for n, v in belagte(vars(regler(aar))) if v.kontrollert == "nei"]
    publiser = "ta bort linjen når alt er kontrollert, eller forhåndsvis med scripts/serve.py"
    return [*funn, Funn("utkast", f"{aar} er et utkast og kan ikke publiseres", publiser)]


def _nekt(aar: int, funn: list[Funn]) -> None:
    if funn:
        raise Regelfeil(f"{aar}.toml", funn, linjer(regeltekst(aar), [f.noekkel for f in funn]))


def _skriv(fil: Path, innhold: dict[str, Any]) -> None:
    fil.write_text(json.dumps(innhold, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main(argumenter: list[str]) -> int:
    """``sjekk [--utkast]`` prints the faults or the drafts; ``data MAPPE`` writes the data."""
    if argumenter[0] == "data":
        skriv_data(Path(argumenter[1]))
        return 0
    # The editor's own day, where she sits: a check made today is not made tomorrow.
    idag = datetime.now().astimezone().date()
    galt = sjekk(utkast="--utkast" in argumenter, idag=idag)
    print("\n".join(galt) if galt else " ".join(map(str, utkastene())))
    return 1 if galt else 0


if __name__ == "__main__":
    for stroem in (sys.stdout, sys.stderr):
        stroem.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
