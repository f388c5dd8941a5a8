"""The kildekart holds every fact of the source against a page, and every rule against a fact."""

import dataclasses
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from calculators.markdown.kildedata import (
    Faktum,
    Kildekart,
    Taushet,
    avsnitt,
    les_kildekart,
    mangler,
    overskriftens_ord,
    regelstier,
)
from calculators.markdown.kildekart import gjerde
from calculators.markdown.sted import Sidefeil
from calculators.regelverk import aarene, regler
from markdown import Markdown

DOCS = Path(__file__).parents[2] / "docs"
KART = les_kildekart(DOCS / "2021" / "kildekart.toml")


def med(nr: int, /, **endret: object) -> Kildekart:
    """The map of 2021 with one fact changed."""
    fakta = [dataclasses.replace(f, **endret) if f.nr == nr else f for f in KART.fakta]  # type: ignore[arg-type]
    return dataclasses.replace(KART, fakta=tuple(fakta))


def faktum(del_av_tekst: str) -> Faktum:
    """The one fact whose words contain these."""
    (treff,) = [f for f in KART.fakta if del_av_tekst in f.tekst]
    return treff


@pytest.mark.parametrize("aar", aarene())
def test_every_year_has_a_map_without_a_gap(aar: int) -> None:
    mappe = DOCS / str(aar)
    assert mangler(les_kildekart(mappe / "kildekart.toml"), mappe) == []


def test_the_map_follows_the_headings_of_the_source() -> None:
    overskrifter = list(dict.fromkeys(f.overskrift for f in KART.fakta if f.overskrift))
    assert overskrifter == [
        "Kort om tilskuddet",
        "Kriterier for å få tilskuddet",
        "Tilskuddet skal dekke",
        "Tilskuddet skal brukes til fulltidsprogram",
        "Dette får dere i tilskudd",
        "Slik fordeles tilskuddsmidlene",
        "Når blir tilskuddsmidlene utbetalt",
        "Rapportering",
        "Klagegang",
        "Rundskriv",
        "Sist oppdatert",
    ]


def test_a_fact_without_a_page_is_a_fault() -> None:
    (galt,) = mangler(med(1, sted="finnes-ikke.md#hvem"), DOCS / "2021")
    assert galt == "Faktum 1 har ikke noe sted: «finnes-ikke.md#hvem» finnes ikke."


def test_a_fact_whose_heading_is_gone_from_the_page_is_a_fault() -> None:
    (galt,) = mangler(med(1, sted="index.md#borte"), DOCS / "2021")
    assert "index.md#borte" in galt


def test_a_place_that_does_not_name_the_heading_of_the_source_is_a_fault() -> None:
    (galt,) = mangler(med(1, sted="klage.md#klagerett"), DOCS / "2021")
    assert galt == "Faktum 1: «klage.md#klagerett» mangler merket {{ kilde: Kort om tilskuddet }}."


def test_a_place_that_does_not_show_the_value_is_a_fault() -> None:
    nr = faktum("Formålet").nr
    galt = mangler(med(nr, tekst="Satsen er {{ 2021.sats.kroner }}."), DOCS / "2021")
    assert galt == [f"Faktum {nr}: «index.md#formaal» viser ikke verdien 2021.sats.kroner."]


def test_a_rule_without_a_fact_is_a_fault() -> None:
    galt = mangler(med(faktum("per plass").nr, regler=()), DOCS / "2021")
    assert galt == ["Regelen «sats.kroner» har ikke noe faktum."]


def test_a_fact_of_a_rule_that_does_not_exist_is_a_fault() -> None:
    galt = mangler(med(2, regler=("takst.kroner",)), DOCS / "2021")
    assert galt == ["Et faktum viser til «takst.kroner», som ikke finnes i regelverket."]


def test_a_rule_under_another_heading_than_its_fact_is_a_fault() -> None:
    galt = mangler(med(2, regler=("klage.hjemmel",)), DOCS / "2021")
    assert galt == [
        "Faktum 2 står under «Kort om tilskuddet», men klage.hjemmel under «Klagegang»."
    ]


def test_a_silence_that_no_page_admits_is_a_fault() -> None:
    kart = dataclasses.replace(KART, avklares=(Taushet("Timer", "klage.md#klagerett"),))
    (galt,) = mangler(kart, DOCS / "2021")
    assert galt == "«Timer» skal være merket som «avklares» på klage.md#klagerett."


def test_facts_are_numbered_in_order() -> None:
    galt = mangler(med(2, nr=7), DOCS / "2021")
    assert galt == ["Faktum 7 står på plass 2. Nummerer fra 1 i rekkefølge."]


def test_the_file_is_refused_with_the_key_that_is_wrong(tmp_path: Path) -> None:
    fil = tmp_path / "kildekart.toml"
    fil.write_text("tilskuddsaar = 2021\nfakta = []\n", encoding="utf-8")
    with pytest.raises(ValueError, match="avklares: nøkkelen mangler"):
        les_kildekart(fil)


def test_regelstier_name_values_and_leave_the_housekeeping_out() -> None:
    stier = set(regelstier(regler(2021)))
    assert {"sats.kroner", "tiltak.norsk.perioder.1.fra", "frister.aarsrapport.innhold.3"} <= stier
    assert not [s for s in stier if s.endswith((".kilde", ".kontrollert", ".id"))]


def test_avsnitt_ends_at_the_next_heading(tmp_path: Path) -> None:
    fil = tmp_path / "side.md"
    fil.write_text("# En { #en }\n\nførst\n\n## To { #to }\n\nsist\n", encoding="utf-8")
    assert (avsnitt(fil, "en") or "").strip() == "først"
    assert (avsnitt(fil, "to") or "").strip() == "sist"
    assert avsnitt(fil, "tre") is None
    assert overskriftens_ord(fil, "to") == "To"


@pytest.mark.parametrize("side", sorted(DOCS.glob("20??/*.md")), ids=lambda s: s.name)
def test_no_number_or_date_of_the_rules_is_typed_in_prose(side: Path) -> None:
    tekst = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)|```.*?```", "", _broedtekst(side), flags=re.DOTALL)
    maaneder = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november"
    assert re.findall(rf"\b20\d\d\b|\d[\d\s]* kr\b|\b\d+\. (?:{maaneder}|desember)", tekst) == []


@pytest.mark.parametrize("side", sorted(DOCS.glob("20??/*.md")), ids=lambda s: s.name)
def test_every_page_begins_with_the_answer(side: Path) -> None:
    assert re.match(r'\s*# .+\n\n!!! kort-sagt "Kort sagt"\n', _broedtekst(side))


@pytest.mark.parametrize("side", sorted(DOCS.rglob("*.md")), ids=lambda s: s.name)
def test_every_page_says_what_it_is_and_when_it_changed(side: Path) -> None:
    hode = side.read_text(encoding="utf-8").split("---\n")[1]
    for noekkel in ("title: ", "description: ", "oppdatert: "):
        assert re.search(f"^{noekkel}.+", hode, re.MULTILINE), noekkel


def _broedtekst(side: Path) -> str:
    return side.read_text(encoding="utf-8").split("---\n", 2)[2]


def _bygg_kartet(mappe: Path, data: str) -> str:
    """The block on a page in this folder, beside this data."""
    side = mappe / "kildekart.md"
    side.write_text("# Kildekart\n\n```kildekart\n```\n", encoding="utf-8")
    side.with_suffix(".toml").write_text(data, encoding="utf-8")
    fil = SimpleNamespace(abs_src_path=str(side), src_uri="2021/kildekart.md")
    md = Markdown()
    md.treeprocessors.register(SimpleNamespace(file=fil), "relpath", 0)  # type: ignore[arg-type]
    return gjerde("", "kildekart", "", {}, md)


def test_a_gap_stops_the_build_with_the_page_and_what_is_missing(tmp_path: Path) -> None:
    data = "tilskuddsaar = 2021\nfakta = []\navklares = []\n"
    with pytest.raises(Sidefeil, match=r"docs/2021/kildekart\.md:3: .*«sats\.kroner» har ikke noe"):
        _bygg_kartet(tmp_path, data)


def test_a_missing_data_file_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(Sidefeil, match=r"kildekart\.toml kan ikke leses"):
        _bygg_kartet(tmp_path, "ikke toml")


def test_the_page_has_every_fact_with_its_value_its_place_and_its_rule(tmp_path: Path) -> None:
    for fil in (DOCS / "2021").glob("*.md"):
        shutil.copy(fil, tmp_path)
    html = _bygg_kartet(tmp_path, (DOCS / "2021" / "kildekart.toml").read_text(encoding="utf-8"))
    assert html.count('<li id="faktum-') == len(KART.fakta)
    assert '<data value="2021.sats.kroner">2\u00a0003\u00a0kr</data>' in html
    assert '<a href="../sats/#sats">' in html
    assert "<code>sats</code>" in html
