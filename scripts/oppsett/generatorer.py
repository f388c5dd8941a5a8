"""What else than MkDocs can build the pages, for the tests: each with its own packages in .cache.

MkDocs 1 gets no more fixes, and Material's end on 5 May 2027. ProperDocs takes MkDocs' place and
keeps Material; Zensical takes the place of both.
"""

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from oppsett.environment import PYTHON
from oppsett.steg import CACHE, ROT, Stopp, bufret, med_modulene, steg

# Where a test writes what it has built with, by this variable: only that is told.
BYGDE = "GENERATORENE_SOM_BYGDE"
_LISTEN = CACHE / "generatorene-som-bygde.txt"


@dataclass(frozen=True)
class Generator:
    """One that builds the pages: ``variabel`` names its folder of packages for the tests.

    Without one that is not ``valgfri`` the tests stop: it is Python alone, and fits any machine.
    """

    navn: str
    pakke: str
    valgfri: bool

    @property
    def variabel(self) -> str:
        """The variable that has the folder."""
        return self.pakke.upper()

    @property
    def mangler(self) -> str:
        """The variable that has why there is no folder."""
        return f"{self.variabel}_MANGLER"

    @property
    def laas(self) -> Path:
        """Its packages, with their versions and hashes."""
        return ROT / f"requirements-{self.pakke}.txt"

    def __str__(self) -> str:
        """``ProperDocs 1.6.7``, as locked."""
        versjon = re.search(rf"(?m)^{self.pakke}==(\S+)", self.laas.read_text(encoding="utf-8"))
        return f"{self.navn} {versjon[1]}" if versjon else self.navn


PROPERDOCS = Generator("ProperDocs", "properdocs", valgfri=False)
ZENSICAL = Generator("Zensical", "zensical", valgfri=True)


class _Utilgjengelig(Exception):
    pass


def klargjoer_generatorene() -> dict[str, str]:
    """What the tests are told of each; says so where one cannot be installed on this machine."""
    _LISTEN.unlink(missing_ok=True)
    miljoe = {BYGDE: str(_LISTEN)}
    for generator in (PROPERDOCS, ZENSICAL):
        try:
            miljoe[generator.variabel] = str(_pakkene(generator))
        except _Utilgjengelig as feil:
            sagt = f"{generator} lar seg ikke installere på denne maskinen: {feil}"
            if not generator.valgfri:
                raise Stopp(f"{sagt} Er maskinen på nett?") from None
            print(f"  {sagt}\n  Testene med {generator.navn} hoppes over.", flush=True)
            miljoe[generator.mangler] = sagt
    return miljoe


def si_hvem_som_bygde() -> None:
    """Name what the tests have built the pages with."""
    bygde = _LISTEN.read_text(encoding="utf-8").splitlines() if _LISTEN.exists() else []
    if bygde:
        print(f"  sidene er bygd og sammenliknet med {', '.join(sorted(set(bygde)))}", flush=True)


def med(pakkene: str | Path, prosjekt: Path) -> tuple[list[str | Path], dict[str, str]]:
    """The Python and the environment that have these packages and the project's, and no others."""
    miljoe = med_modulene(prosjekt)
    miljoe["PYTHONPATH"] += f"{os.pathsep}{pakkene}"
    return [PYTHON, "-S"], miljoe


def _pakkene(generator: Generator) -> Path:
    avtrykk = hashlib.sha256(generator.laas.read_bytes() + sys.version.encode()).hexdigest()[:12]
    mappe = CACHE / "generatorer" / f"{generator.pakke}-{avtrykk}"
    if not mappe.exists():
        with steg(f"Henter {generator}, som sidene prøves bygd med"):
            bufret(mappe, lambda til: _installer(generator, til))
    return mappe


def _installer(generator: Generator, til: Path) -> None:
    svar = subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", til,
         "--require-hashes", "--only-binary", ":all:", "-r", generator.laas],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )  # fmt: skip
    if svar.returncode:
        linjer = [linje for linje in svar.stderr.splitlines() if linje.strip()]
        raise _Utilgjengelig(linjer[-1].strip() if linjer else "pip svikter uten å si hvorfor.")
