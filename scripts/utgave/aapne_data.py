"""The rules as open data: ``python -m utgave.aapne_data SITE``."""

import json
import sys
from pathlib import Path
from typing import Any

from calculators.regelverk import aarene, regler
from utgave.dataskjema import sakskjema, som_json, utgaveskjema

_LISENS = {"navn": "Norsk lisens for offentlige data (NLOD) 2.0",
           "url": "https://data.norge.no/nlod/no/2.0"}  # fmt: skip
_FORBEHOLD = "Opplysningene er til veiledning. Det er tilskuddsbrevet som gjelder."


def skriv_data(nettsted: Path) -> None:
    """Each year's rules as ``data/2021.json``, and the schemas of such a file and of a case."""
    mappe = nettsted / "data"
    mappe.mkdir(exist_ok=True)
    for aar in aarene():
        _skriv(mappe / f"{aar}.json", utgave(aar))
    _skriv(mappe / "utgave.schema.json", utgaveskjema())
    _skriv(mappe / "sak.schema.json", sakskjema())


def utgave(aar: int) -> dict[str, Any]:
    """One year's rules as open data: where they come from, on what terms, and the rules."""
    regelverk = regler(aar)
    side = regelverk.kildeside
    return {
        "$schema": "utgave.schema.json",
        "tittel": f"{side.tittel}, {aar}",
        "utgiver": side.utgiver,
        "kilde": {"tittel": side.tittel, "url": side.url, "oppdatert": som_json(side.oppdatert)},
        "lisens": _LISENS,
        "forbehold": _FORBEHOLD,
        "regelverk": som_json(regelverk),
    }


def _skriv(fil: Path, innhold: dict[str, Any]) -> None:
    fil.write_text(
        json.dumps(innhold, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    skriv_data(Path(sys.argv[1]))
