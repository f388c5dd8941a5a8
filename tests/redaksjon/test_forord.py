"""What stands on top of a page is told in Norwegian, with its line, when it cannot be used."""

from datetime import date
from pathlib import Path

import pytest

from calculators.redaksjon.forord import forordfeil

DOCS = Path(__file__).parents[2] / "docs"
IDAG = date(2030, 1, 15)
SIDE = "---\ntitle: Sats\ndescription: Om satsen.\noppdatert: 2030-01-10\n---\n\n# Sats\n"


def test_a_page_as_it_should_be_has_no_fault() -> None:
    assert forordfeil(SIDE, IDAG) == []


@pytest.mark.parametrize("side", sorted(DOCS.rglob("*.md")), ids=lambda f: f.stem)
def test_no_page_of_ours_has_a_fault(side: Path) -> None:
    nynorsk = side.is_relative_to(DOCS / "nn")
    tekst = side.read_text(encoding="utf-8")
    assert forordfeil(tekst, date(2099, 1, 1), nynorsk=nynorsk) == []


@pytest.mark.parametrize(
    ("gammelt", "nytt", "linje", "sagt"),
    [
        ("2030-01-10", "25. november 2029", 4, "skriv oppdatert: 2029-11-25"),
        ("2030-01-10", '"2029-11-25"', 4, "skriv oppdatert: 2029-11-25"),
        ("2030-01-10", "2030-01-16", 4, "har ikke vært ennå: i dag er det 2030-01-15"),
        ("2030-01-10", "2030-02-30", 4, "er ikke en dato"),
        ("2030-01-10", "i går", 4, "er ikke en dato: skriv den slik: oppdatert: 2030-01-15"),
        ("2030-01-10", "2030-01-10 12:00:00", 4, "skriv bare datoen: oppdatert: 2030-01-10"),
        ("title: Sats", "title: Sats: og beløp", 2, 'title: "Sats: og beløp"'),
        ("title: Sats", 'title: "Sats', 2, "anførselstegnet mangler foran eller bak teksten"),
        ("title: Sats", "title:Sats", 2, "skriv title: Sats"),
        ("title: Sats", "title = Sats", 2, "skriv title: Sats"),
        ("title: Sats", "title: 2031", 2, 'title: "2031"'),
        ("title: Sats", "title:", 2, "teksten mangler"),
        ("title: Sats", "titel: Sats", 2, "mente du «title»?"),
        ("title: Sats", "title: Sats\ntitle: Mer", 3, "står to ganger"),
        ("title: Sats", "title: Sats\ntags: [sats, takst", 3, "mangler ] på slutten"),
        ("title: Sats", "title: Sats\ntags: sats, takst", 3, "tags: [ett ord, et annet ord]"),
        ("title: Sats", "title: Sats\nsearch:\n  boost: mye", 3, "boost: og et tall under"),
        ("title: Sats", "\ttitle: Sats", 2, "tabulator"),
        ("description: Om satsen.\n", "", 2, "description: mangler"),
        ("---\ntitle", "title", 1, "--- mangler over"),
        ("---\n\n", "\n", 5, "--- mangler under"),
        ("---\n\n# Sats\n", "# Sats\n\n---\n", 6, "--- mangler under"),
        (SIDE, "# Sats\n", 1, "linjene om siden mangler"),
    ],
)
def test_a_slip_is_told_at_its_line_with_what_to_write(
    gammelt: str, nytt: str, linje: int, sagt: str
) -> None:
    (funn,) = forordfeil(SIDE.replace(gammelt, nytt, 1), IDAG)
    assert funn[0] == linje
    assert sagt in funn[1]


def test_a_date_is_told_of_beside_a_line_that_cannot_be_read() -> None:
    side = SIDE.replace("title: Sats", "title: Sats: ny").replace("2030-01-10", "10. januar 2030")
    assert [nummer for nummer, _ in forordfeil(side, IDAG)] == [2, 4]
