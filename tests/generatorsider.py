"""A built page as what a reader gets of it, whichever generator built it."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

from oppsett.generatorer import BYGDE, Generator

# The site in each målform, and where it is built for.
OPPSETTENE = {"mkdocs.yml": "http://127.0.0.1:8000/", "mkdocs.nn.yml": "http://127.0.0.1:8000/nn/"}
# What is Material's own on a page and may differ: its style sheets, and who it says it is by.
_MATERIALS = ("assets/stylesheets/", "assets/images/")
_ADRESSER = ("href", "src")


@dataclass
class Side:
    """The page: what its head says, its menus, and everything in the text with all attributes."""

    hode: list[str] = field(default_factory=list)
    menyer: list[tuple[str, str]] = field(default_factory=list)
    tekst: list[str] = field(default_factory=list)


def pakkene(generator: Generator) -> str:
    """The folder of the generator's packages; without one the test is left out by name."""
    if mangler := os.environ.get(generator.mangler):
        pytest.skip(mangler)
    mappe = os.environ.get(generator.variabel)
    if not mappe:
        pytest.fail("Kjør testene med python3 scripts/test.py, som henter generatorene først.")
    return mappe


def bygde(hvem: str) -> None:
    """Tell scripts/test.py what has built the pages."""
    if listen := os.environ.get(BYGDE):
        with Path(listen).open("a", encoding="utf-8", newline="\n") as liste:
            liste.write(f"{hvem}\n")


def kjoer(kommando: Sequence[str | Path], prosjekt: Path, miljoe: Mapping[str, str]) -> None:
    """Run what builds; every warning of it fails the test."""
    svar = subprocess.run(
        kommando,
        cwd=prosjekt,
        env={**miljoe, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1609459200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert svar.returncode == 0, svar.stdout + svar.stderr


def html_filene(nettsted: Path) -> dict[str, str]:
    """Every page there is, by its path."""
    return {
        fil.relative_to(nettsted).as_posix(): fil.read_text(encoding="utf-8")
        for fil in sorted(nettsted.rglob("*.html"))
    }


def sidene(nettsted: Path, adresse: str) -> dict[str, Side]:
    """Every page of a built site, with whole addresses: ``../sats/`` and ``.././sats/`` are one."""
    return {
        sti: _siden(tekst, urljoin(adresse, sti.removesuffix("index.html")))
        for sti, tekst in html_filene(nettsted).items()
    }


def _siden(tekst: str, her: str) -> Side:
    tre = html.fromstring(tekst.encode())
    (artikkel,) = tre.xpath("//article[contains(@class, 'md-content__inner')]")
    return Side(
        [linje for e in tre.find("head") if (linje := _i_hodet(e, her))],
        [
            (_ordene(a), urljoin(her, a.get("href")))
            for a in tre.iter("a")
            if artikkel not in a.iterancestors() and a.get("class") != "md-skip"
        ],
        list(_innholdet(artikkel, her)),
    )


def _i_hodet(e: Any, her: str) -> str:
    if e.get("name") == "generator" or not isinstance(e.tag, str):
        return ""
    if any(del_ in (e.get(navn) or "") for navn in _ADRESSER for del_ in _MATERIALS):
        return ""
    tekst = (e.text or "").strip()
    if "json" in (e.get("type") or ""):
        tekst = json.dumps(json.loads(tekst), sort_keys=True)
    return f"{_merket(e, her)}{tekst}"


def _innholdet(artikkel: Any, her: str) -> Iterator[str]:
    """Each element with its attributes, and each text, in their order."""
    for hendelse, e in html.etree.iterwalk(artikkel, events=("start", "end")):
        if not isinstance(e.tag, str) or e.get("id") == "__skip":
            continue
        if hendelse == "start":
            yield _merket(e, her)
        tekst = e.text if hendelse == "start" else e.tail if e is not artikkel else ""
        if ordene := " ".join((tekst or "").split()):
            yield ordene


def _merket(e: Any, her: str) -> str:
    attributter = {
        navn: urljoin(her, verdi) if navn in _ADRESSER else verdi for navn, verdi in e.items()
    }
    return f"<{e.tag} {sorted(attributter.items())}>"


def _ordene(e: Any) -> str:
    return " ".join("".join(e.itertext()).split())
