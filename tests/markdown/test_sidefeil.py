"""A page that cannot be built stops the build with page, line and what to write."""

import subprocess
import sys
from pathlib import Path

import pytest

ROT = Path(__file__).parent.parent.parent


def _bygg(tmp_path: Path, side: str) -> subprocess.CompletedProcess[str]:
    """Build a site of one page with the project's own configuration."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text(side, encoding="utf-8")
    oppsett = tmp_path / "mkdocs.yml"
    oppsett.write_text(
        f"INHERIT: {(ROT / 'mkdocs.yml').as_posix()}\n"
        f"docs_dir: {docs.as_posix()}\n"
        f"theme: {{custom_dir: {(ROT / 'overrides').as_posix()}}}\n"
        "nav: [{Side: index.md}]\n",
        encoding="utf-8",
    )
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", oppsett],
        cwd=ROT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _blokk(innhold: str) -> str:
    return f"---\ntitle: Side\n---\n\n# Side\n\n```kalkulator\n{innhold}\n```\n"


@pytest.mark.parametrize(
    ("innhold", "sagt"),
    [
        ('navn = "tilskud"\ntilskuddsaar = 2021', "Kalkulatoren «tilskud» finnes ikke. Skriv navn"),
        ('navn = "tilskudd"\ntilskuddsaar = 2020', "Det finnes ikke regler for 2020."),
        (
            'navn = "tilskudd"\ntilskuddsaar = "2021"',
            "tilskuddsaar: «2021» er av feil slag: skriv tallet uten",
        ),
        ('navn = "tilskudd"\naar = 2021', "aar: nøkkelen er ukjent: mente du «tilskuddsaar»?"),
        (
            "navn = tilskudd",
            'navn: «tilskudd» lar seg ikke lese: skriv tekst i anførselstegn: "tilskudd".',
        ),
        (
            'navn = "tilskudd"\ntilskuddsaar = 2021\n[svarr]\nplasser = "40"',
            "svarr: overskriften er ukjent: ta den bort.",
        ),
        (
            'navn = "tilskudd"\ntilskuddsaar = 2021\nsvar = 40',
            "svar: «40» er av feil slag: skriv en tabell i { }.",
        ),
        (
            'navn = "tilskudd"\ntilskuddsaar = 2021\nsvar.plasser = "1.000"',
            "Standardsvaret lar seg ikke regne ut. plasser: Et punktum",
        ),
    ],
)
def test_a_fault_in_a_calculator_block_stops_the_build(
    tmp_path: Path, innhold: str, sagt: str
) -> None:
    ut = _bygg(tmp_path, _blokk(innhold))
    assert ut.returncode != 0
    assert sagt in ut.stderr
    assert "docs/index.md:8: " in ut.stderr or "docs/index.md:9: " in ut.stderr
    assert "Traceback" not in ut.stderr


@pytest.mark.parametrize("navn", ["kalkulator", "programaar", "regelliste"])
def test_an_empty_block_is_told_of_at_its_fence(tmp_path: Path, navn: str) -> None:
    ut = _bygg(tmp_path, f"---\ntitle: Side\n---\n\n# Side\n\n```{navn}\n```\n")
    assert ut.returncode != 0
    assert f"docs/index.md:7: Blokken «{navn}» kan ikke brukes." in ut.stderr
    assert "tilskuddsaar: nøkkelen mangler: legg den til øverst" in ut.stderr
    assert "Traceback" not in ut.stderr


@pytest.mark.parametrize(
    ("sti", "sagt"),
    [
        (
            "2021.sats.krone",
            "«krone» finnes ikke, men disse finnes: kilde, kontrollert, kroner, enhet og telles.",
        ),
        ("2020.sats.kroner", "Det finnes ikke regler for 2020."),
        ("sats.kroner", "Stien begynner med året"),
        ("2021.sats", "ikke en verdi som kan stå i en setning"),
        ("2021.endring.skriftlig_soeknad", "ikke en verdi som kan stå i en setning"),
    ],
)
def test_a_rule_value_that_is_not_there_stops_the_build(
    tmp_path: Path, sti: str, sagt: str
) -> None:
    ut = _bygg(tmp_path, f"# Side\n\nTekst.\n\nSatsen er {{{{ {sti} }}}}.\n")
    assert ut.returncode != 0
    assert f"docs/index.md:5: Regelverket har ingen verdi «{sti}»" in ut.stderr
    assert sagt in ut.stderr
    assert "Traceback" not in ut.stderr
