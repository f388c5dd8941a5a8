"""The editor's command for nynorsk: what is left, drafts of it, and pages that are read."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from calculators.redaksjon import katalog
from calculators.redaksjon.oversettelse import er_utkast, mangler
from oppsett.browser import APERTIUM, finn_eller_installer
from prosjektet import innhold, kjoer
from utgave import nynorskutkast
from utgave.nynorsk import gjenstaar, lag_utkast, lest
from utgave.nynorskutkast import apertium, siden


def _merket(tekster: Sequence[str]) -> list[str]:
    """A stand-in for the program: what it was given, and that it was given it."""
    return [f"nn[{tekst}]" for tekst in tekster]


@pytest.fixture
def uten_ord(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A catalogue of its own, of which one text is missing."""
    (tmp_path / "calculators").mkdir(exist_ok=True)
    (tmp_path / "kode" / "calculators").mkdir(parents=True)
    (tmp_path / "kode" / "calculators" / "a.py").write_text('_("Skriv {navn}.")', encoding="utf-8")
    fil = tmp_path / "nn.po"
    fil.write_text("", encoding="utf-8")
    monkeypatch.setattr(katalog, "ROT", tmp_path / "kode")
    for funksjon in (katalog.skriv, katalog.uoversatt, katalog.mangler, katalog.les):
        monkeypatch.setattr(funksjon, "__defaults__", (fil, *(funksjon.__defaults__ or ())[1:]))
    return fil


def test_the_list_names_each_page_that_is_older_or_missing_and_ends_with_how_many(
    prosjekt: Path,
) -> None:
    foer = kjoer(prosjekt, "-m", "utgave.nynorsk").stdout.splitlines()
    side = prosjekt / "docs" / "om" / "kontakt.md"
    side.write_text(f"{side.read_text(encoding='utf-8')}\nNytt.\n", encoding="utf-8")
    (prosjekt / "docs" / "nn" / "om" / "data.md").unlink()
    svar = kjoer(prosjekt, "-m", "utgave.nynorsk")
    linjer = svar.stdout.splitlines()
    assert svar.returncode == 1
    nye = [linje for linje in linjer[:-1] if linje not in foer]
    assert [linje.partition(":")[0] for linje in nye] == [
        "docs/nn/om/data.md",
        "docs/nn/om/kontakt.md",
    ]
    assert linjer[-1] == f"Det gjenstår {len(linjer) - 1}."


def test_a_page_that_is_read_is_no_draft_and_is_made_from_bokmaal_as_it_is_now(
    prosjekt: Path,
) -> None:
    fra, side = (prosjekt / "docs" / x / "om" / "kontakt.md" for x in ("", "nn"))
    fra.write_text(f"{fra.read_text(encoding='utf-8')}\nNytt.\n", encoding="utf-8")
    assert [m.side for m in mangler(prosjekt / "docs")] == ["om/kontakt.md"]
    lest([side.relative_to(prosjekt).as_posix()], prosjekt)
    assert mangler(prosjekt / "docs") == []


@pytest.mark.parametrize(
    ("fil", "sagt"),
    [
        ("docs/om/kontakt.md", "er ikke en side på nynorsk. De ligger i docs/nn/."),
        ("docs/nn/om/finnes_ikke.md", "har ingen side på bokmål: docs/om/finnes_ikke.md mangler."),
        ("../nn/om/kontakt.md", "er ikke en side på nynorsk."),
    ],
)
def test_what_is_no_nynorsk_page_is_refused_and_nothing_is_written(
    prosjekt: Path, fil: str, sagt: str, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = innhold(prosjekt)
    for gjoer in (lest, lambda filer, rot: lag_utkast(filer, _merket, rot)):
        with pytest.raises(SystemExit):
            gjoer([fil], prosjekt)
        assert sagt in capsys.readouterr().err
    assert innhold(prosjekt) == foer


def test_a_draft_is_made_of_a_page_that_is_missing_and_none_of_one_that_is_there(
    prosjekt: Path, uten_ord: Path
) -> None:
    side = prosjekt / "docs" / "nn" / "om" / "kontakt.md"
    side.unlink()
    foer = innhold(prosjekt / "docs")
    assert lag_utkast([], _merket, prosjekt) == ["docs/nn/om/kontakt.md", "calculators/ord/nn.po"]
    etter = innhold(prosjekt / "docs")
    assert {sti for sti in etter if etter[sti] != foer.get(sti)} == {"nn/om/kontakt.md"}
    assert er_utkast(side.read_text(encoding="utf-8"))
    assert "et utkast som ingen har lest" in str(mangler(prosjekt / "docs")[0])


def test_a_draft_takes_the_place_of_a_page_that_is_named(prosjekt: Path) -> None:
    side = prosjekt / "docs" / "nn" / "om" / "kontakt.md"
    assert lag_utkast(["docs/nn/om/kontakt.md"], _merket, prosjekt) == ["docs/nn/om/kontakt.md"]
    assert "# nn[Kontakt]" in side.read_text(encoding="utf-8")


def test_words_that_are_missing_are_drafted_and_marked_so_that_none_of_them_is_used(
    prosjekt: Path, uten_ord: Path
) -> None:
    assert katalog.mangler()[0] == "«Skriv {navn}.» er ikke oversatt."
    assert lag_utkast([], _merket, prosjekt) == ["calculators/ord/nn.po"]
    assert "#, fuzzy" in uten_ord.read_text(encoding="utf-8")
    assert katalog.mangler() == ["«Skriv {navn}.» er et utkast som ingen har lest."]
    assert katalog.les() == {}
    assert lag_utkast([], _merket, prosjekt) == []


SIDE = """\
---
title: Sats
description: Om satsen.
oppdatert: 2021-12-20
tags: [sats, satsen]
---

# Sats og beløp

!!! kort-sagt "Kort sagt"

    Satsen er {{ 2021.sats.kroner }}. {{ kilde: Rapportering }}

| Dette | blir |
|---|---|
| `a` | en [lenke](b.md#c) |

- punkt

## Kart { #kartet }

```kildekart
ikke = "rør"
```
"""


def test_a_draft_of_a_page_has_only_its_prose_translated_and_the_same_places() -> None:
    utkast = siden(SIDE, _merket)
    assert er_utkast(utkast)
    assert [linje for linje in utkast.split("\n") if "nn[" in linje] == [
        "title: nn[Sats]",
        "description: nn[Om satsen.]",
        "# nn[Sats og beløp] { #sats-og-belp }",
        '!!! kort-sagt "nn[Kort sagt]"',
        "    nn[Satsen er {{ 2021.sats.kroner }}. {{ kilde: Rapportering }}]",
        "nn[| Dette | blir |]",
        "nn[| `a` | en [lenke](b.md#c) |]",
        "- nn[punkt]",
        "## nn[Kart] { #kartet }",
    ]
    assert utkast.endswith('```kildekart\nikke = "rør"\n```\n')


def test_without_the_program_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(nynorskutkast, "finn", lambda _: None)
    with pytest.raises(SystemExit):
        apertium(["Ikke noe."])
    assert "apt-get install apertium-nno-nob" in capsys.readouterr().err


@pytest.fixture
def programmet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(APERTIUM.variabel, finn_eller_installer(APERTIUM))


def test_apertium_translates_prose_and_leaves_the_rest(programmet: None) -> None:
    assert os.environ[APERTIUM.variabel]
    assert apertium(
        [
            "Kommunen må søke IMDi om endring før den gjør den.",
            "Satsen er **{{ 2021.sats.kroner }}** & «hvis» ikke < {antall} måneder.",
            "Les [dette](hvis.md#ikke), og `ikke` noe annet.",
        ]
    ) == [
        "Kommunen må søkje IMDi om endring før den gjer han.",
        "Satsen er **{{ 2021.sats.kroner }}** & «viss» ikkje < {antall} månader.",
        "Les [dette](hvis.md#ikke), og `ikke` noko anna.",
    ]


def test_apertium_makes_a_whole_page_with_all_of_its_values_and_marks(programmet: None) -> None:
    fra = (Path(__file__).parents[1] / "docs" / "2021" / "sats.md").read_text(encoding="utf-8")
    utkast = siden(fra, apertium)
    verdier = re.compile(r"\{\{.*?\}\}|\]\(.*?\)")
    assert verdier.findall(utkast) == verdier.findall(fra)
    assert " ikkje " in utkast


def test_the_project_as_it_is_lacks_no_page_and_no_data() -> None:
    assert [linje for linje in gjenstaar() if "calculators/ord/nn.po" not in linje] == []
