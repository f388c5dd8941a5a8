"""The project in two years and both målformer, and what MkDocs makes of it."""

import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from calculators.markdown.generator import byggekommando
from generatorsider import OPPSETTENE, bygde, kjoer
from oppsett.steg import med_modulene
from prosjektet import NESTE, bekreft, kopi
from utgave import neste_aar


@pytest.fixture(scope="session")
def to_aar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with an older year, so that its pages say so."""
    prosjekt = kopi(tmp_path_factory.mktemp("to-aar"))
    neste_aar.lag(prosjekt, NESTE)
    bekreft(prosjekt, NESTE)
    return prosjekt


@pytest.fixture(scope="session")
def mkdocs(to_aar: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder that MkDocs has built, by the name of the configuration."""
    mappe = tmp_path_factory.mktemp("mkdocs")
    for oppsett in OPPSETTENE:
        kommando = byggekommando(sys.executable, oppsett, mappe / oppsett)
        kjoer(kommando, to_aar, med_modulene(to_aar))
    bygde(f"MkDocs {version('mkdocs')}")
    return {oppsett: mappe / oppsett for oppsett in OPPSETTENE}
