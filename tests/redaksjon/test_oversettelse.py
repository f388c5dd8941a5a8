"""A nynorsk page is published when somebody has read it against its bokmål as that is now."""

import hashlib
import shutil
from pathlib import Path

import pytest

from calculators.redaksjon.oversettelse import (
    avtrykk,
    er_eldre,
    er_utkast,
    godkjent,
    mangler,
    med_avtrykk,
    som_utkast,
)

DOCS = Path(__file__).parents[2] / "docs"
BOKMAAL = '---\ntitle: "A"\noppdatert: 2021-12-20\n---\n\n# A\n\noppdatert: i dag\n'
NYNORSK = '---\ntitle: "A"\noppdatert: 2021-12-20\n---\n\n# A { #a }\n'


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """One page, in both målformer."""
    docs = tmp_path / "docs"
    (docs / "nn" / "om").mkdir(parents=True)
    (docs / "om").mkdir()
    (docs / "om" / "a.md").write_text(BOKMAAL, encoding="utf-8")
    side = docs / "nn" / "om" / "a.md"
    side.write_text(med_avtrykk(NYNORSK, BOKMAAL), encoding="utf-8")
    return docs


def _sagt(docs: Path) -> list[str]:
    return [str(mangel) for mangel in mangler(docs)]


def test_the_pages_as_they_are_were_all_made_from_what_bokmaal_says() -> None:
    assert _sagt(DOCS) == []


def test_the_fingerprint_is_of_the_text_less_the_day_on_top() -> None:
    uten = BOKMAAL.replace("oppdatert: 2021-12-20\n", "", 1)
    assert avtrykk(BOKMAAL) == hashlib.sha256(uten.encode()).hexdigest()[:16]
    assert avtrykk(BOKMAAL.replace("2021-12-20", "2022-01-03")) == avtrykk(BOKMAAL)
    assert avtrykk(BOKMAAL.replace("i dag", "i går")) != avtrykk(BOKMAAL)
    assert avtrykk(BOKMAAL.replace('"A"', '"B"')) != avtrykk(BOKMAAL)


def test_a_page_that_follows_its_bokmaal_lacks_nothing(docs: Path) -> None:
    assert _sagt(docs) == []
    assert not er_eldre(docs, "om/a.md")


def test_a_page_whose_bokmaal_is_changed_is_told_with_its_line_and_what_to_do(docs: Path) -> None:
    (docs / "om" / "a.md").write_text(f"{BOKMAAL}\nNytt.\n", encoding="utf-8")
    assert _sagt(docs) == [
        "docs/nn/om/a.md:4: docs/om/a.md er endret etter at den ble oversatt: rett siden etter "
        "den, og skriv: python3 scripts/nynorsk.py --lest docs/nn/om/a.md"
    ]
    assert er_eldre(docs, "om/a.md")


def test_a_page_that_is_missing_a_draft_or_nobodys_translation_is_told(docs: Path) -> None:
    side = docs / "nn" / "om" / "a.md"
    side.write_text(som_utkast(side.read_text(encoding="utf-8")), encoding="utf-8")
    assert _sagt(docs) == [
        "docs/nn/om/a.md:5: siden er et utkast som ingen har lest: les den mot docs/om/a.md, og "
        "skriv: python3 scripts/nynorsk.py --lest docs/nn/om/a.md"
    ]
    side.write_text(NYNORSK, encoding="utf-8")
    (sagt,) = _sagt(docs)
    assert "docs/nn/om/a.md:1: siden sier ikke hvilken tekst den er oversatt fra" in sagt
    side.unlink()
    assert _sagt(docs) == [
        "docs/nn/om/a.md:1: siden mangler på nynorsk: oversett docs/om/a.md, eller lag et utkast: "
        "python3 scripts/nynorsk.py --utkast"
    ]


def test_a_page_that_bokmaal_does_not_have_is_told(docs: Path) -> None:
    shutil.copy(docs / "nn" / "om" / "a.md", docs / "nn" / "om" / "b.md")
    assert _sagt(docs) == [
        "docs/nn/om/b.md:1: docs/om/b.md finnes ikke: ta bort denne siden, eller gi den navnet "
        "til siden på bokmål"
    ]


def test_a_draft_that_has_been_read_is_none_and_names_the_text_it_was_read_against() -> None:
    utkast = som_utkast(med_avtrykk(NYNORSK, "noe annet"))
    assert er_utkast(utkast)
    assert som_utkast(utkast) == utkast
    assert godkjent(utkast, BOKMAAL) == med_avtrykk(NYNORSK, BOKMAAL)


def test_a_page_without_lines_on_top_cannot_be_marked() -> None:
    with pytest.raises(ValueError, match="linjene om siden mangler"):
        godkjent("# A\n", BOKMAAL)
