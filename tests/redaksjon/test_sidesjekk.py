"""Every place on the pages that does not follow the rules is told at once, before the build."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from calculators.markdown.regelliste import listene
from calculators.redaksjon import kildesjekk, merkesjekk, sidesjekk
from calculators.redaksjon.sidesjekk import sidefeilene
from calculators.regelverk import aarene, kilder
from oppdiktede import blant_utgavene

# No page was gone over later than this.
IDAG = date(2099, 1, 1)
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return shutil.copytree(DOCS, tmp_path / "docs")


def _legg_til(fil: Path, tekst: str) -> int:
    """Add a line at the end; returns its number."""
    fil.write_text(fil.read_text(encoding="utf-8").rstrip("\n") + f"\n{tekst}\n", encoding="utf-8")
    return len(fil.read_text(encoding="utf-8").split("\n")) - 1


def test_the_pages_as_they_are_have_no_fault() -> None:
    assert sidefeilene(DOCS, list(aarene()), listene, IDAG) == []


def test_each_value_the_rules_do_not_have_is_told_with_its_page_and_line(docs: Path) -> None:
    a = _legg_til(docs / "2021" / "sats.md", "{{ 2021.satz.kroner }}")
    b = _legg_til(docs / "index.md", "{{ 1999.sats.kroner }} og {{ 2021.tiltak.yoga.navn }}")
    galt = sidefeilene(docs, [], listene, IDAG)
    assert [g.split(" ")[0] for g in galt] == [
        f"docs/2021/sats.md:{a}:",
        f"docs/index.md:{b}:",
        f"docs/index.md:{b}:",
    ]
    assert "Regelverket har ingen verdi «2021.satz.kroner»." in galt[0]
    assert "spraaktrening" in galt[2]


def test_code_on_a_page_shows_how_a_value_is_written_and_is_left_alone(docs: Path) -> None:
    _legg_til(
        docs / "index.md", "`{{ 2021.satz.kroner }}`\n\n- a\n\n    ```\n    {{ 2021.x }}\n    ```"
    )
    nr = _legg_til(docs / "index.md", "{{ 2021.satz.kroner }}")
    (galt,) = sidefeilene(docs, [], listene, IDAG)
    assert galt.startswith(f"docs/index.md:{nr}: ")


def test_a_kildekart_of_another_year_or_none_at_all_is_told(docs: Path) -> None:
    fil = docs / "2021" / "kildekart.toml"
    for aar in aarene():
        if aar != 2021:
            shutil.rmtree(docs / str(aar))
    shutil.copytree(docs / "2021", docs / "2031")
    with blant_utgavene():
        alt = sidefeilene(docs, [2031], listene, IDAG)
    (galt,) = [linje for linje in alt if "kildekart.toml" in linje]
    assert galt.startswith("docs/2031/kildekart.toml:1: tilskuddsaar: «2021» er et annet år")
    fil.unlink()
    alt = sidefeilene(docs, [2021], listene, IDAG)
    skriv = "kopier docs/2031/kildekart.toml, og rett den mot kilden"
    assert f"docs/2021/kildekart.toml:1: filen mangler: {skriv}" in alt
    (docs / "2031" / "kildekart.toml").unlink()
    alt = sidefeilene(docs, [2021], listene, IDAG)
    skriv = "skriv tilskuddsaar, og ett [[fakta]] for hver opplysning i kilden"
    assert f"docs/2021/kildekart.toml:1: filen mangler: {skriv}" in alt


def test_a_page_saved_in_another_encoding_is_told_with_the_line_and_stops_nothing_else(
    docs: Path,
) -> None:
    side = docs / "2021" / "sats.md"
    tekst = side.read_text(encoding="utf-8")
    side.write_bytes(tekst.encode("cp1252"))
    galt = sidefeilene(docs, [2021], listene, IDAG)
    linje = next(n for n, x in enumerate(tekst.split("\n"), 1) if not x.isascii())
    assert any(g.startswith(f"docs/2021/sats.md:{linje}: filen er ikke lagret som") for g in galt)


def test_a_data_file_saved_in_another_encoding_is_told_and_gives_no_traceback(docs: Path) -> None:
    for fil in (docs / "2021" / "kildekart.toml", docs / "om" / "ordliste.toml"):
        fil.write_bytes(fil.read_text(encoding="utf-8").encode("cp1252"))
    galt = [g for g in sidefeilene(docs, [2021], listene, IDAG) if "UTF-8" in g]
    assert [g.split(":")[0] for g in galt] == ["docs/om/ordliste.toml", "docs/2021/kildekart.toml"]
    assert all("lagre den på nytt som UTF-8" in g for g in galt)


def test_a_correction_of_a_page_that_is_not_there_is_told_with_its_line(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rettelse = """
[[rettelser]]
dato = 2021-03-04
hva = { nb = "Satsen er rettet.", nn = "Satsen er retta." }
grunn = { nb = "Et siffer var byttet om.", nn = "Eit siffer var bytt om." }
sider = ["sats", "satz"]
"""
    ekte, innhold = kilder.regeltekst(2021) + rettelse, kilder._innhold
    kilder.regler.cache_clear()
    monkeypatch.setattr(
        kilder, "_innhold", lambda aar: ekte.encode() if aar == 2021 else innhold(aar)
    )
    try:
        (galt,) = sidefeilene(docs, [2021], listene, IDAG)
    finally:
        monkeypatch.undo()
        kilder.regler.cache_clear()
    nr = ekte.split("\n").index('sider = ["sats", "satz"]') + 1
    siste = ekte.count("[[rettelser]]")
    hvor = f"calculators/regelverk/2021.toml:{nr}: rettelser[{siste}].sider"
    start = f"{hvor}: siden «satz» finnes ikke: "
    assert galt.startswith(start)
    assert "«sats»" in galt


def test_a_fault_in_the_ordliste_is_told_with_its_line(docs: Path) -> None:
    nr = _legg_til(docs / "om" / "ordliste.toml", 'betydr = "feil"')
    galt = sidefeilene(docs, [], listene, IDAG)
    assert galt[0].startswith(f"docs/om/ordliste.toml:{nr}: ord[")
    assert "betydr: nøkkelen er ukjent" in galt[0]


def _med_overskrift(monkeypatch: pytest.MonkeyPatch, noekkel: str, kilde: str) -> int:
    """The rules of 2021 with another heading of the source at a key; returns its line."""
    tekst = kilder.regeltekst(2021)
    foran, hode, resten = tekst.partition(f"[{noekkel}]\n")
    linje = re.search(r'(?m)^kilde = "(.*)"$', resten)
    assert linje
    ny = foran + hode + resten.replace(linje[0], f'kilde = "{kilde}"', 1)
    monkeypatch.setattr(sidesjekk, "regeltekst", lambda _aar: ny)
    regelverk = kilder.tolk(ny, "2021.toml")
    for modul in (sidesjekk, kildesjekk, merkesjekk):
        monkeypatch.setattr(modul, "regler", lambda _aar: regelverk)
    return (foran + hode + resten[: linje.start()]).count("\n") + 1


def test_a_misspelt_heading_in_the_rules_is_told_there_and_not_spread(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linje = _med_overskrift(monkeypatch, "sats", "Dette får dere i tilskud")
    (galt,) = sidefeilene(docs, [2021], listene, IDAG)
    sted = f"calculators/regelverk/2021.toml:{linje}: sats.kilde: "
    assert galt.startswith(f"{sted}«Dette får dere i tilskud» står verken i kildekartet eller ")
    assert "mente du «Dette får dere i tilskudd»?" in galt


def test_a_heading_that_the_source_has_renamed_is_told_where_it_is_not_renamed_yet(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _med_overskrift(monkeypatch, "sats", "Dette får kommunen i tilskudd")
    side = docs / "2021" / "sats.md"
    tekst = side.read_text(encoding="utf-8")
    side.write_text(tekst.replace("Dette får dere i", "Dette får kommunen i"), encoding="utf-8")
    galt = sidefeilene(docs, [2021], listene, IDAG)
    assert galt
    assert all(g.startswith("docs/2021/kildekart.toml:") for g in galt)
    assert any('skriv overskrift = "Dette får kommunen i tilskudd"' in g for g in galt)
