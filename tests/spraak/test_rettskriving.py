"""Every text is spelled, in bokmål and in nynorsk, with Debian's dictionaries of the two.

What they have not of the field's own words is in ``ord/``: one file for each målform, and one for
what is the same in both. A name is written as it is; other words in small letters.
"""

import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from oppsett.browser import HUNSPELL, ORDBOEKER, Program, finn
from tekstene import NB, NN, ROT, Tekst, tekstene

_MAPPE = Path(__file__).parent / "ord"
_FELLES = "felles"
MAALFORMENE = (NB, NN)


def _programmet(program: Program) -> str:
    funnet = finn(program)
    if not funnet:
        pytest.fail(f"Fant ikke {program.navn}. Kjør testene med python3 scripts/test.py.")
    return funnet


def _ukjente(ordene: Iterable[str], maal: str) -> set[str]:
    """Those of the words that the dictionary of the målform has not."""
    ordbok = Path(_programmet(ORDBOEKER)).with_name(f"{maal}_NO")
    kjoert = subprocess.run(
        [_programmet(HUNSPELL), "-d", str(ordbok), "-i", "utf-8", "-l"],
        input="\n".join(sorted(ordene)),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(kjoert.stdout.split())


@cache
def _fagord(navn: str) -> tuple[str, ...]:
    return tuple((_MAPPE / f"{navn}.txt").read_text(encoding="utf-8").splitlines())


def _feil(tekster: list[Tekst], maal: str) -> list[str]:
    kjente = {*_fagord(_FELLES), *_fagord(maal)}
    ukjente = _ukjente({o for t in tekster for o in t.ordene}, maal)
    return [
        f"{t}: «{o}»"
        for t in tekster
        for o in t.ordene
        if o in ukjente and o not in kjente and o.lower() not in kjente
    ]


@pytest.mark.parametrize("maal", MAALFORMENE)
def test_every_text_is_spelled(maal: str) -> None:
    assert _feil(tekstene(maal), maal) == []


@pytest.fixture
def rot(tmp_path: Path) -> Path:
    """A copy of all that has a text."""
    for navn in ("calculators/ord", "calculators/regelverk", "docs", "overrides"):
        shutil.copytree(ROT / navn, tmp_path / navn)
    for fil in ROT.glob("mkdocs*.yml"):
        shutil.copy(fil, tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("maal", "fil", "foran"),
    [
        (NB, "calculators/ord/nn.po", 'msgid "'),
        (NN, "calculators/ord/nn.po", 'msgstr "'),
        (NB, "docs/2021/klage.md", "description: "),
        (NN, "docs/nn/2021/klage.md", "## "),
        (NB, "calculators/regelverk/2021.toml", 'spoersmaal = { nb = "'),
        (NB, "calculators/regelverk/2021.toml", "# "),
        (NN, "calculators/regelverk/2021.toml", 'nn = "'),
        (NB, "docs/2021/kildekart.toml", '\ntekst = "'),
        (NN, "docs/2021/kildekart.toml", '\ntekst_nn = "'),
        (NB, "docs/om/ordliste.toml", 'betyr = "'),
        (NN, "docs/om/ordliste.toml", 'former_nn = ["'),
        (NB, "overrides/404.html", "<h1>"),
        (NB, "overrides/partials/slutt.html", 'aria-label="'),
        (NB, "mkdocs.yml", "copyright: "),
        (NB, "mkdocs.yml", "      - "),
    ],
)
def test_a_slip_is_told_with_file_line_and_word(rot: Path, maal: str, fil: str, foran: str) -> None:
    innhold = (rot / fil).read_text(encoding="utf-8")
    # The last of them: what stands first in a file is often a heading, of the file or the list.
    her = innhold.rindex(foran) + len(foran)
    (rot / fil).write_text(f"{innhold[:her]}kommuen {innhold[her:]}", encoding="utf-8")
    linje = innhold.count("\n", 0, her) + 1
    assert _feil(tekstene(maal, rot), maal) == [f"{fil}:{linje}: «kommuen»"]


def test_a_slip_in_the_menu_in_nynorsk_is_told(rot: Path) -> None:
    (rot / "mkdocs.nn.yml").write_text(
        "site_name: Tilskot\nnav:\n  - Kommuen: index.md\n", encoding="utf-8"
    )
    assert _feil(tekstene(NN, rot), NN) == ["mkdocs.nn.yml:3: «Kommuen»"]


_MAL = """{# Kommuen #}
<p title="{{ kommuen }}">{{ ord("Regler", "Reglarr") }} {{ ord('Reglerr', 'Reglar') }}</p>
<div lang="nn">
  <p>Kommuen får tilskot.</p>
</div>
"""


def test_a_template_has_its_words_in_both_maalformer(rot: Path) -> None:
    shutil.rmtree(rot / "overrides")
    (rot / "overrides").mkdir()
    (rot / "overrides" / "mal.html").write_text(_MAL, encoding="utf-8")
    assert _feil(tekstene(NB, rot), NB) == ["overrides/mal.html:2: «Reglerr»"]
    assert _feil(tekstene(NN, rot), NN) == [
        "overrides/mal.html:2: «Reglarr»",
        "overrides/mal.html:4: «Kommuen»",
    ]


_UTENFOR_SPRAAKET = """---
title: Klage
tags: [klaage, klagge]
---

# Klage { #klagge }

Skriv `klaage` i [lista](klagge.md#klaage), <b class="klagge">eller</b> {{ 2021.klagge.klaage }}.
{{ kilde: Klagegang }} «Slik fordeles tilskuddsmidlene» {{ utledet: slik er klagga }}

```
klaage
```
"""


def test_what_is_no_language_is_not_spelled_and_the_reason_of_a_mark_is(rot: Path) -> None:
    (rot / "docs/nn/2021/klage.md").write_text(_UTENFOR_SPRAAKET, encoding="utf-8")
    assert _feil(tekstene(NN, rot), NN) == ["docs/nn/2021/klage.md:9: «klagga»"]


@pytest.mark.parametrize("navn", [_FELLES, *MAALFORMENE])
def test_the_fields_own_words_are_in_order_and_each_is_used(navn: str) -> None:
    ordene = list(_fagord(navn))
    assert ordene == sorted(set(ordene), key=lambda o: (o.lower(), o))
    for maal in MAALFORMENE if navn == _FELLES else [navn]:
        brukt = {form for t in tekstene(maal) for o in t.ordene for form in (o, o.lower())}
        assert [o for o in ordene if o not in brukt] == []


def test_no_word_of_one_maalform_is_common_to_both() -> None:
    assert set(_fagord(_FELLES)) & {*_fagord(NB), *_fagord(NN)} == set()
    assert set(_fagord(NB)) & set(_fagord(NN)) == set()
