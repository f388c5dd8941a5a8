"""A mark names a heading of its year's source, and a value stands in a sentence about its year."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from calculators.redaksjon import merkesjekk
from calculators.redaksjon.merkesjekk import merkefeilene, stedene
from calculators.regelverk import regler
from oppdiktede import blant_utgavene

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pages of the one year there is, and those in no year's folder, which speak of it."""
    monkeypatch.setattr(merkesjekk, "alle_aar", lambda: (2021,))
    shutil.copytree(DOCS / "2021", tmp_path / "2021")
    (tmp_path / "index.md").write_text("---\n---\n\n# Forsiden\n", encoding="utf-8")
    return tmp_path


def _galt(docs: Path, side: str, tekst: str) -> list[str]:
    fil = docs / side
    foer = fil.read_text(encoding="utf-8")
    fil.write_text(f"{foer}\n## Prøve {{ #proeve }}\n\n{tekst}\n", encoding="utf-8")
    linje = foer.count("\n") + 4
    galt = list(merkefeilene(docs, [2021]))
    assert all(g.startswith(f"docs/{side}:{linje}: ") for g in galt)
    return galt


@pytest.mark.parametrize("side", ["2021/sats.md", "index.md"])
def test_a_heading_the_source_does_not_have_is_told_with_the_nearest(docs: Path, side: str) -> None:
    (galt,) = _galt(docs, side, "Satsen er kjent. {{ kilde: Dette får dere i tilskuddet }}")
    assert "kilden for 2021 har ikke «Dette får dere i tilskuddet»" in galt
    assert "mente du «Dette får dere i tilskudd»?" in galt


@pytest.mark.parametrize("navn", stedene(DOCS, 2021))
def test_every_heading_and_page_that_the_rules_and_the_map_name_may_stand_in_a_mark(
    docs: Path, navn: str
) -> None:
    assert _galt(docs, "2021/sats.md", f"Slik er det. {{{{ kilde: {navn} }}}}") == []


def test_where_the_marks_are_explained_they_name_no_heading(docs: Path) -> None:
    (docs / "index.md").write_text(
        "# Side\n\n## Merker { #merker }\n\n{{ kilde: overskriften på IMDis side }}\n",
        encoding="utf-8",
    )
    assert list(merkefeilene(docs, [2021])) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Satsen for 2022 er {{ 2021.sats.kroner }}.",
        "I 2022 er satsen {{ 2021.sats.kroner }} per måned.",
        "| 2022: {{ 2021.sats.kroner }} |",
    ],
)
@pytest.mark.parametrize("side", ["2021/sats.md", "index.md"])
def test_a_value_in_a_sentence_about_another_year_is_told(
    docs: Path, side: str, tekst: str
) -> None:
    (galt,) = _galt(docs, side, tekst)
    assert "{{ 2021.sats.kroner }} står i en setning om 2022" in galt
    assert "skriv {{ 2022.sats.kroner }}, eller skriv 2021 i setningen" in galt


@pytest.mark.parametrize(
    "tekst",
    [
        "Satsen er {{ 2021.sats.kroner }}.",
        "Satsen gjelder 2022. I {{ 2021.tilskuddsaar }} var den {{ 2021.sats.kroner }}.",
        "Fra 2021 til 2022 gikk satsen fra {{ 2021.sats.kroner }} og opp.",
        "Lever rapporten i januar 2022. Satsen er {{ 2021.sats.kroner }}.",
        "Satsen er {{ 2021.sats.kroner }} til 31. desember 2022.",
        "Satsen er {{ 2021.sats.kroner }}, se [siden](https://eksempel.no/2022/).",
        "`{{ 2021.sats.kroner }}` i 2022",
    ],
)
def test_a_value_of_the_year_that_is_spoken_of_is_left_alone(docs: Path, tekst: str) -> None:
    assert _galt(docs, "2021/sats.md", tekst) == []


def test_a_value_of_another_year_than_the_pages_own_is_told_unless_the_sentence_names_it(
    docs: Path,
) -> None:
    shutil.rmtree(docs / "2021")
    (docs / "2031").mkdir()
    side = docs / "2031" / "sats.md"
    with blant_utgavene():
        side.write_text("# Sats\n\nSatsen er {{ 2021.sats.kroner }}.\n", encoding="utf-8")
        (galt,) = merkefeilene(docs, [2021, 2031])
        assert galt.startswith(
            "docs/2031/sats.md:3: {{ 2021.sats.kroner }} står i en setning om 2031, som siden"
        )
        side.write_text("# Sats\n\nI 2021 var den {{ 2021.sats.kroner }}.\n", encoding="utf-8")
        assert list(merkefeilene(docs, [2021, 2031])) == []


IMDI = "https://www.imdi.no/tilskudd/tilskudd"


@pytest.mark.parametrize(
    ("tekst", "galt"),
    [
        (f"Les [siden]({IMDI}-2022/om/). I 2022 kom den.", True),
        (f"Les {IMDI}-2022.", True),
        (f"Les [siden]({IMDI}-2021/om/), som gjelder 2022.", False),
        (f"Les [siden for 2022]({IMDI}-2022/om/).", False),
        ("Les [siden](https://www.imdi.no/2022/om/).", False),
        ("Les [siden](https://eksempel.no/tilskudd-2022/).", False),
        (f"`{IMDI}-2022/om/`", False),
    ],
)
@pytest.mark.parametrize("side", ["2021/sats.md", "index.md"])
def test_a_link_to_another_years_grants_is_told_unless_the_sentence_names_the_year(
    docs: Path, side: str, tekst: str, galt: bool
) -> None:
    sagt = "lenken går til IMDis side om tilskudd i 2022: skriv adressen til siden for 2021, "
    funnet = _galt(docs, side, tekst)
    assert len(funnet) == galt
    assert all(sagt + "eller skriv 2022 i setningen" in f for f in funnet)


def test_the_pages_of_a_draft_may_have_the_links_they_were_made_with(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    utkastet = replace(regler(2021), utkast=True)
    monkeypatch.setattr(merkesjekk, "regler", lambda _aar: utkastet)
    assert _galt(docs, "2021/sats.md", f"Les [siden]({IMDI}-2020/om/).") == []


def _med_blokk(docs: Path, tekst: str) -> list[str]:
    side = docs / "2021" / "sats.md"
    foer = side.read_text(encoding="utf-8")
    side.write_text(f"{foer}\n{tekst}\n", encoding="utf-8")
    linje = (
        foer.count("\n")
        + 1
        + next((n for n, x in enumerate(tekst.split("\n"), 1) if "tilskuddsaar" in x), 0)
    )
    galt = list(merkefeilene(docs, [2021]))
    assert all(g.startswith(f"docs/2021/sats.md:{linje}: ") for g in galt), galt
    return galt


@pytest.mark.parametrize("navn", ["kalkulator", "regelliste", "programaar", "kalenderfil"])
def test_a_block_of_another_year_than_the_page_is_told(docs: Path, navn: str) -> None:
    blokk = f'```{navn}\nnavn = "tilskudd"\ntilskuddsaar = 2031\n```'
    (galt,) = _med_blokk(docs, f"Slik er det, se [siden](https://eksempel.no/2031/):\n\n{blokk}")
    sagt = f"blokken «{navn}» med tilskuddsaar = 2031 står på en side om 2021: "
    assert sagt + "skriv tilskuddsaar = 2021, eller skriv 2031 i setningen over" in galt


@pytest.mark.parametrize(
    "tekst",
    [
        "```regelliste\ntilskuddsaar = 2021\n```",
        "I 2031 er det slik:\n\n```regelliste\ntilskuddsaar = 2031\n```",
        "## I 2031 { #da }\n\nSlik er det:\n\n  ```kalkulator\n  tilskuddsaar = 2031\n  ```",
        "```toml\ntilskuddsaar = 2031\n```",
        "````\n```regelliste\ntilskuddsaar = 2031\n```\n````",
    ],
)
def test_a_block_of_the_year_that_is_spoken_of_is_left_alone(docs: Path, tekst: str) -> None:
    assert _med_blokk(docs, tekst) == []
