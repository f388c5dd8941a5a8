"""The nynorsk of pages and their data is held to what bokmål's is held to."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from calculators.markdown.regelliste import listene
from calculators.redaksjon.nynorskdata import datamangler
from calculators.redaksjon.ordlistefil import les_ordliste
from calculators.redaksjon.sidesjekk import nynorskfeilene, sidefeilene
from calculators.regelverk import aarene

IDAG = date(2099, 1, 1)
DOCS = Path(__file__).parents[2] / "docs"
AARENE = list(aarene())


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return shutil.copytree(DOCS, tmp_path / "docs")


def _bytt(fil: Path, fra: str, til: str) -> None:
    tekst = fil.read_text(encoding="utf-8")
    assert fra in tekst
    fil.write_text(tekst.replace(fra, til, 1), encoding="utf-8")


def test_the_pages_and_data_as_they_are_have_no_fault() -> None:
    assert nynorskfeilene(DOCS, AARENE, listene, IDAG) == []
    assert datamangler(DOCS, AARENE) == []


def test_a_nynorsk_page_without_the_mark_or_the_value_is_told_with_its_own_file_and_line(
    docs: Path,
) -> None:
    side = docs / "nn" / "2021" / "sats.md"
    linjene = side.read_text(encoding="utf-8").split("\n")
    stedet = next(n for n, x in enumerate(linjene, 1) if x.startswith("#") and "#sats " in x)
    _bytt(side, "{{ kilde: Dette får dere i tilskudd }}", "{{ kilde: Rapportering }}")
    galt = nynorskfeilene(docs, [2021], listene, IDAG)
    assert any(
        g.startswith(f"docs/nn/2021/sats.md:{stedet}: «sats.md#sats» mangler merket {{{{ kilde: ")
        for g in galt
    )
    assert sidefeilene(docs, [2021], listene, IDAG) == []


def test_the_marks_of_a_nynorsk_page_name_other_pages_as_the_kildekart_does(docs: Path) -> None:
    side = docs / "nn" / "2021" / "dekker.md"
    _bytt(side, "{{ kilde: rundskrivet RS 2011-025 frå UDI }}", "{{ kilde: UDIs rundskriv }}")
    galt = nynorskfeilene(docs, [2021], listene, IDAG)
    assert any("kilden for 2021 har ikke «UDIs rundskriv»" in g for g in galt)


def test_a_page_that_is_older_is_not_looked_into_for_what_bokmaal_says_now(docs: Path) -> None:
    _bytt(docs / "nn" / "2021" / "sats.md", "{{ kilde: Dette får dere i tilskudd }}", "")
    assert nynorskfeilene(docs, [2021], listene, IDAG)
    _bytt(docs / "2021" / "sats.md", "# Sats", "# Satsen, og")
    assert nynorskfeilene(docs, [2021], listene, IDAG) == []


def test_a_value_the_rules_do_not_have_is_told_on_a_nynorsk_page_too(docs: Path) -> None:
    side = docs / "nn" / "index.md"
    side.write_text(f"{side.read_text(encoding='utf-8')}{{{{ 2021.satz }}}}\n", encoding="utf-8")
    (galt,) = nynorskfeilene(docs, [], listene, IDAG)
    assert galt.startswith("docs/nn/index.md:")


def test_a_text_of_the_data_that_is_not_in_nynorsk_is_told_with_its_line(docs: Path) -> None:
    kart = docs / "2021" / "kildekart.toml"
    linjer = kart.read_text(encoding="utf-8").split("\n")
    borte = next(n for n, x in enumerate(linjer) if x.startswith("tekst_nn = "))
    kart.write_text("\n".join([*linjer[:borte], *linjer[borte + 1 :]]), encoding="utf-8")
    _bytt(docs / "om" / "ordliste.toml", "betyr_nn = ", "# betyr_nn = ")
    les_ordliste.cache_clear()
    i_kartet, i_lista = datamangler(docs, [2021])
    assert i_kartet.startswith("docs/2021/kildekart.toml:")
    assert "fakta[1].tekst_nn: «tekst» er ikke oversatt til nynorsk" in i_kartet
    assert i_lista.startswith("docs/om/ordliste.toml:")
    assert "ord[1].betyr_nn: «betyr» er ikke oversatt til nynorsk" in i_lista


def test_a_fact_has_the_same_values_in_both(docs: Path) -> None:
    kart = docs / "2021" / "kildekart.toml"
    tekst = kart.read_text(encoding="utf-8")
    linje = next(x for x in tekst.split("\n") if x.startswith("tekst_nn = ") and "{{ " in x)
    _bytt(kart, linje, linje.replace("{{ 2021.", "{{ 2021.x", 1))
    (galt,) = datamangler(docs, [2021])
    assert "«tekst_nn» har ikke de samme verdiene som «tekst»" in galt


def test_what_only_a_nynorsk_page_says_on_top_is_unknown_on_a_bokmaal_one(docs: Path) -> None:
    for side, antall in ((docs / "om" / "data.md", 1), (docs / "nn" / "om" / "data.md", 0)):
        _bytt(side, "---\ntitle", "---\nutkast: true\ntitle")
        sjekk = nynorskfeilene if "nn" in side.parts else sidefeilene
        assert len(sjekk(docs, [], listene, IDAG)) == antall
    _bytt(docs / "nn" / "om" / "data.md", "utkast: true", "utkast: ja")
    _bytt(docs / "nn" / "om" / "kontakt.md", 'oversatt_fra: "', 'oversatt_fra: "x')
    om_utkast, om_avtrykk = nynorskfeilene(docs, [], listene, IDAG)
    assert "utkast: «ja» er ikke true: skriv utkast: true, eller ta bort linjen" in om_utkast
    assert "er ikke et avtrykk av en side" in om_avtrykk


def test_a_bokmaal_page_that_is_gone_or_renamed_is_told_of_with_all_the_other_faults(
    docs: Path,
) -> None:
    nytt_navn = docs / "2021" / "klagerett.md"
    (docs / "2021" / "klage.md").rename(nytt_navn)
    (docs / "om" / "data.md").unlink()
    side = docs / "nn" / "2021" / "sats.md"
    _bytt(side, "{{ kilde: Dette får dere i tilskudd }}", "{{ kilde: Rapportering }}")
    galt = nynorskfeilene(docs, [2021], listene, IDAG)
    raad = "ta bort denne siden, eller gi den navnet til siden på bokmål"
    assert [g for g in galt if raad in g] == [
        f"docs/nn/2021/klage.md:1: docs/2021/klage.md finnes ikke: {raad}",
        f"docs/nn/om/data.md:1: docs/om/data.md finnes ikke: {raad}",
    ]
    assert any("«sats.md#sats» mangler merket" in g for g in galt)
    assert any(
        "«klage.md#klagerett» finnes ikke" in g for g in sidefeilene(docs, [2021], listene, IDAG)
    )
