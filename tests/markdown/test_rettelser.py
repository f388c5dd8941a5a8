"""The note on a page that was corrected after it was published."""

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from calculators.markdown.rettelser import merknader, rettelsene

RETTET = rettelsene(PurePosixPath("2021/dekker.md"))


def test_one_correction_stands_open_with_its_day_and_reason() -> None:
    [rettelse, *_] = RETTET
    node = merknader([rettelse])
    assert (node.tag, node.get("role")) == ("p", "note")
    tekst = "".join(node.itertext())
    assert rettelse.hva.nb in tekst
    assert rettelse.grunn.nb in tekst


def test_several_corrections_are_one_note_that_tells_how_many_and_holds_them_all() -> None:
    eldre = [replace(r, dato=date(2021, 2, n)) for n, r in enumerate(RETTET, 1)]
    node = merknader(eldre[::-1])
    assert node.tag == "details"
    sist = f"sist {len(eldre)}.\u00a0februar 2021"
    assert sist in "".join(node[0].itertext())
    hele = "".join(node.itertext())
    assert all(r.hva.nb in hele and r.grunn.nb in hele for r in eldre)
    assert len(node) == 1 + len(eldre)


def test_a_page_that_was_not_corrected_has_no_note() -> None:
    assert rettelsene(PurePosixPath("2021/ukjent.md")) == []
