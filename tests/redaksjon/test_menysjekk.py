"""A slip in the menu of mkdocs.yml is told in Norwegian, once, with its line."""

from pathlib import Path

import pytest

from calculators.redaksjon.menysjekk import menyfeil

ROT = Path(__file__).parents[2]
MENY = """site_name: Prøve
nav:
  - Forsiden: index.md
  - "2031":
      - 2031/index.md
      - Satsen: 2031/sats.md
  - Om: om.md
extra:
  nyeste_aar: 2031
"""
SATS = "      - Satsen: 2031/sats.md\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for navn in ("index.md", "2031/index.md", "2031/sats.md", "om.md"):
        fil = tmp_path / navn
        fil.parent.mkdir(exist_ok=True)
        fil.write_text("# Side\n", encoding="utf-8")
    return tmp_path


def test_our_own_menu_has_no_fault() -> None:
    assert menyfeil((ROT / "mkdocs.yml").read_text(encoding="utf-8"), ROT / "docs") == []


def test_a_menu_with_every_page_once_has_no_fault(docs: Path) -> None:
    assert menyfeil(MENY, docs) == []


@pytest.mark.parametrize(
    ("gammelt", "nytt", "linje", "sagt"),
    [
        (SATS, "", 2, "siden «2031/sats.md» er ikke i menyen: legg til en linje - Tittel:"),
        (SATS, SATS + SATS, 7, "står to ganger, også på linje 6"),
        ("sats.md", "satz.md", 6, "finnes ikke: mente du «2031/sats.md»?"),
        ("      - Sats", "     - Sats", 6, "5 mellomrom foran bindestreken: skriv 6"),
        ("      - Sats", "    - Sats", 6, "4 mellomrom foran bindestreken: skriv 6"),
        ("      - Sats", "          - Sats", 6, "10 mellomrom foran bindestreken: skriv 6"),
        ("      - Sats", "\t- Sats", 6, "tabulator"),
        ("      - Sats", "      Sats", 6, "mangler bindestrek og mellomrom foran: skriv - Satsen"),
        ("      - Sats", "      -Sats", 6, "mangler bindestrek og mellomrom foran: skriv - Satsen"),
        ("Satsen: 2031", "Satsen 2031", 6, "skriv - Satsen: 2031/sats.md"),
        ("Satsen: 2031", "Satsen:2031", 6, "skriv - Satsen: 2031/sats.md"),
        ("Satsen: 2031", "Satsen: ny: 2031", 6, 'skriv - "Satsen: ny": 2031/sats.md'),
        ('  - "2031":\n', '  - "2031":\n  - Mer:\n', 4, "«2031» har ingen sider under seg"),
        ("  - Om: om.md\n", "  - Om: om.md\n  - Mer:\n", 8, "«Mer» har ingen sider under seg"),
        ("site_name: P", "site_name P", 2, "lar seg ikke lese"),
        ("nav:", "meny:", 1, "menyen mangler"),
        ("aar: 2031", "aar: i fjor", 9, "«i fjor» er ikke det nyeste året: skriv nyeste_aar: 2031"),
        ("  nyeste_aar: 2031\n", "  annet: 1\n", 1, "nyeste_aar mangler: skriv nyeste_aar: 2031"),
    ],
)
def test_a_slip_is_told_once_at_its_line(
    docs: Path, gammelt: str, nytt: str, linje: int, sagt: str
) -> None:
    assert gammelt in MENY
    (funn,) = menyfeil(MENY.replace(gammelt, nytt, 1), docs)
    assert funn.startswith(f"mkdocs.yml:{linje}: ")
    assert sagt in funn
