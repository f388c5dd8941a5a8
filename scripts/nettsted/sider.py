"""MkDocs' part of a build: ``python -m nettsted.sider SITE``, bokmål and nynorsk at once.

Every warning and fault stops it, and is told in Norwegian.
"""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from calculators.markdown.generator import byggekommando, nettstedets_adresse
from calculators.redaksjon.lenkefeil import advarslene, i_klartekst
from nettsted import nynorsk
from nettsted.maalformer import NYNORSK
from oppsett.steg import CACHE, ROT

_DOCS = ROT / "docs"
_LOGG = CACHE / "mkdocs.txt"
# A fault of ours is already told as the editor should read it.
_VAAR = re.compile(r"(?m)^(?:ERROR\s+-\s+)?((?:docs/|calculators/|siden: ).*?:\d+: .*)$")


def bygg_sidene(til: Path) -> list[str]:
    """Build the pages into ``til``; returns a line for each thing that is wrong.

    What MkDocs printed is kept in a file, for a developer who must see all of it.
    """
    paa_nynorsk = til.with_name(f"{til.name}-{NYNORSK}")
    miljoe = nynorskmiljoet()
    docs = Path(miljoe["DOCS_NN"])
    with ThreadPoolExecutor() as begge:
        bokmaal = begge.submit(_bygg, "mkdocs.yml", til, _DOCS, {})
        annet = begge.submit(_bygg, "mkdocs.nn.yml", paa_nynorsk, docs, miljoe)
        galt = [*bokmaal.result(), *annet.result()]
    if not galt:
        nynorsk.flett(paa_nynorsk, til)
    shutil.rmtree(paa_nynorsk, ignore_errors=True)
    return galt


def nynorskmiljoet() -> dict[str, str]:
    """What mkdocs.nn.yml asks the environment for: its address, and its pages with none missing."""
    adressen = nettstedets_adresse(ROT / "mkdocs.yml").rstrip("/")
    return {
        "NETTSTED_URL_NN": f"{adressen}/{NYNORSK}/",
        "DOCS_NN": str(nynorsk.hele(_DOCS, CACHE / "docs")),
    }


def _bygg(oppsett: str, til: Path, docs: Path, miljoe: dict[str, str]) -> list[str]:
    svar = subprocess.run(
        byggekommando(sys.executable, oppsett, til),
        cwd=ROT,
        env={**os.environ, **miljoe},
        text=True,
        encoding="utf-8",
        errors="replace",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    galt = feilene(svar.stdout, svar.returncode, docs)
    if galt:
        CACHE.mkdir(exist_ok=True)
        _LOGG.write_text(svar.stdout, encoding="utf-8", newline="\n")
    return galt


def feilene(utskrift: str, status: int, docs: Path) -> list[str]:
    """What is wrong by what MkDocs printed and ended with, a line each; nothing when all is well.

    MkDocs counts its own warnings, and a build with one ends with another status than 0.
    """
    vaare = _VAAR.findall(utskrift)
    if vaare:
        return list(dict.fromkeys(vaare))
    galt = sorted({i_klartekst(a, docs) for a in advarslene(utskrift)}, key=_paa_siden)
    if not galt and status:
        linjer = [linje for linje in utskrift.split("\n") if linje.strip()]
        siste = f": {linjer[-1].strip()}" if linjer else ""
        return [
            f"Bygget stoppet av noe vi ikke kjenner. Vis .cache/{_LOGG.name} til en utvikler{siste}"
        ]
    return galt


def _paa_siden(linje: str) -> tuple[str, int]:
    """Page by page, and on a page from the top."""
    fil, _, resten = linje.partition(":")
    nummer = resten.partition(":")[0]
    return fil, int(nummer) if nummer.isdecimal() else 0


if __name__ == "__main__":
    linjer = bygg_sidene(Path(sys.argv[1]))
    print("\n".join(linjer))
    sys.exit(1 if linjer else 0)
