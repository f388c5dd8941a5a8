"""A page is made in the målform of the site that MkDocs builds."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from calculators.redaksjon.oversettelse import med_avtrykk, som_utkast

ROT = Path(__file__).parents[2]
SIDE = """\
---
title: A
description: A.
oppdatert: 2021-12-20
---

# A { #a }

{{ 2021.beboerstatuser.asylsoeker.navn }} {{ kilde: Rapportering }} beboer bebuar

```kalkulator
navn = "tilskudd"
tilskuddsaar = 2021
```
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """One page in both målformer, and the ordliste that its words are explained by."""
    (tmp_path / "docs" / "om").mkdir(parents=True)
    (tmp_path / "docs" / "nn" / "om").mkdir(parents=True)
    for mappe in ("", "nn"):
        for navn in ("index.md", "om/ordliste.md"):
            (tmp_path / "docs" / mappe / navn).write_text(SIDE, encoding="utf-8")
    shutil.copy(ROT / "docs" / "om" / "ordliste.toml", tmp_path / "docs" / "om")
    return tmp_path / "docs"


def _bygg(docs: Path, oppsett: str) -> str:
    fil = docs.parent / oppsett
    fil.write_text(
        f"INHERIT: {(ROT / oppsett).as_posix()}\n"
        f"docs_dir: {(docs / 'nn' if 'nn' in oppsett else docs).as_posix()}\n"
        f"theme: {{custom_dir: {(ROT / 'overrides').as_posix()}}}\n"
        "nav: [{Side: index.md}, {Ord: om/ordliste.md}]\n",
        encoding="utf-8",
    )
    til = docs.parent / "site"
    kommando = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(fil), "-d", str(til)]
    svar = subprocess.run(kommando, cwd=ROT, capture_output=True, encoding="utf-8", check=False)
    assert svar.returncode == 0, svar.stderr
    return (til / "index.html").read_text(encoding="utf-8")


def test_a_page_of_the_nynorsk_site_has_its_values_words_and_answer_in_nynorsk(docs: Path) -> None:
    side = _bygg(docs, "mkdocs.nn.yml")
    assert '<html lang="nn"' in side
    assert ">Asylsøkjar" in side
    assert 'title="Den som bur i integreringsmottaket."' in side
    assert ">beboer<" not in side
    assert re.search(r"40\splassar", side)


def test_the_same_page_of_the_bokmaal_site_has_them_in_bokmaal(docs: Path) -> None:
    side = _bygg(docs, "mkdocs.yml")
    assert '<html lang="nb"' in side
    assert ">Asylsøker" in side
    assert ">beboer</a>" in side
    assert ">bebuar<" not in side
    assert re.search(r"40\splasser", side)
    assert not re.search(r"40\splassar", side)


def test_a_preview_says_of_a_page_that_it_is_older_or_a_draft(docs: Path) -> None:
    side = docs / "nn" / "index.md"
    side.write_text(med_avtrykk(SIDE, SIDE), encoding="utf-8")
    assert "Førehandsvising." not in _bygg(docs, "mkdocs.nn.yml")
    side.write_text(med_avtrykk(SIDE, "noe annet"), encoding="utf-8")
    assert "Denne sida er ikkje oppdatert etter bokmålssida." in _bygg(docs, "mkdocs.nn.yml")
    side.write_text(som_utkast(med_avtrykk(SIDE, SIDE)), encoding="utf-8")
    assert "Denne sida er eit utkast som ingen har lese." in _bygg(docs, "mkdocs.nn.yml")
    assert "Førehandsvising." not in _bygg(docs, "mkdocs.yml")
