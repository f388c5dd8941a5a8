"""The kildekart holds every fact of the source against a page, and every rule against a fact."""

import dataclasses
import re
import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from calculators.markdown.kildekart import gjerde
from calculators.markdown.regelliste import listene
from calculators.markdown.sted import Sidefeil
from calculators.redaksjon import kildesjekk
from calculators.redaksjon.kildedata import (
    Kildekart,
    Sagt,
    adresse,
    avsnitt,
    les_kildekart,
    overskriftens_ord,
    stedene,
)
from calculators.redaksjon.kildesjekk import lest_og_sjekket, mangler
from calculators.redaksjon.regelstier import regelstier
from calculators.regelverk import aarene, regler
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.typer import IkkeFunnet
from markdown import Markdown
from oppdiktede import blant_utgavene

DOCS = Path(__file__).parents[2] / "docs"
KART = les_kildekart(DOCS / "2021" / "kildekart.toml")


def med(nr: int, /, **endret: object) -> Kildekart:
    """The map of 2021 with one fact, counted from 1, changed."""
    fakta = [
        dataclasses.replace(f, **endret) if n == nr else f  # type: ignore[arg-type]
        for n, f in enumerate(KART.fakta, 1)
    ]
    return dataclasses.replace(KART, fakta=tuple(fakta))


def nummer(del_av_tekst: str) -> int:
    """The number of the one fact whose words contain these."""
    (treff,) = [n for n, f in enumerate(KART.fakta, 1) if del_av_tekst in f.tekst]
    return treff


def galt_i(kart: Kildekart) -> list[tuple[str, str, str]]:
    return [(f.noekkel, f.galt, f.skriv) for f in mangler(kart, DOCS / "2021", listene)]


@pytest.mark.parametrize("aar", aarene())
def test_every_year_has_a_map_without_a_gap(aar: int) -> None:
    mappe = DOCS / str(aar)
    assert mangler(les_kildekart(mappe / "kildekart.toml"), mappe, listene) == []


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


def test_a_fact_without_a_page_is_told_which_pages_there_are() -> None:
    ((noekkel, galt, skriv),) = galt_i(med(1, sted="finnes-ikke.md#hvem"))
    assert (noekkel, galt) == ("fakta[1].sted", "«finnes-ikke.md#hvem» finnes ikke")
    assert "«sats.md#…»" in skriv


def test_a_fact_whose_heading_is_gone_is_told_which_anchors_the_page_has() -> None:
    ((noekkel, galt, skriv),) = galt_i(med(1, sted="index.md#borte"))
    assert (noekkel, galt) == ("fakta[1].sted", "«index.md#borte» finnes ikke")
    assert skriv.startswith("skriv «index.md#hvem», ")


def test_a_place_that_does_not_name_the_heading_of_the_source_is_a_fault() -> None:
    ((noekkel, galt, _),) = galt_i(med(1, sted="klage.md#klagerett"))
    assert noekkel == "fakta[1].sted"
    assert galt == "«klage.md#klagerett» mangler merket {{ kilde: Kort om tilskuddet }}"


def test_a_place_that_does_not_show_the_value_is_a_fault() -> None:
    nr = nummer("Formålet")
    ((noekkel, galt, _),) = galt_i(med(nr, tekst="Satsen er {{ 2021.sats.kroner }}."))
    assert noekkel == f"fakta[{nr}].sted"
    assert galt == "«index.md#formaal» viser ikke verdien 2021.sats.kroner"


def test_a_value_that_the_rules_do_not_have_is_a_fault_and_no_traceback() -> None:
    funn = galt_i(med(1, tekst="Satsen er {{ 2021.satz.kroner }}."))
    assert ("fakta[1].tekst", "regelverket har ingen verdi «2021.satz.kroner»") in [
        f[:2] for f in funn
    ]


def test_a_part_that_its_place_no_longer_lists_is_a_fault() -> None:
    nr = nummer("Språktrening")
    ((noekkel, galt, _),) = galt_i(med(nr, sted="fulltidsprogram.md#lovpaalagt"))
    assert noekkel == f"fakta[{nr}].sted"
    assert galt == "listen på «fulltidsprogram.md#lovpaalagt» viser ikke «Språktrening»"


def test_a_rule_without_a_fact_is_a_fault_that_says_what_to_add() -> None:
    assert galt_i(med(nummer("per plass"), regler=())) == [
        (
            "fakta",
            "regelen «sats» har ikke noe faktum",
            'legg til et [[fakta]] med regler = ["sats"], og stedet som sier det',
        )
    ]


def test_only_what_is_untold_of_an_entry_is_missed() -> None:
    nr = nummer("Fristen for å godta")
    kart = med(nr, regler=tuple(r for r in KART.fakta[nr - 1].regler if "naar" not in r))
    assert [f[1] for f in galt_i(kart)] == [
        "regelen «frister.akseptfrist.naar» har ikke noe faktum"
    ]


def test_a_fact_of_a_rule_that_does_not_exist_is_a_fault() -> None:
    assert galt_i(med(2, regler=("takst.kroner",))) == [
        (
            "fakta[2].regler",
            "«takst.kroner» finnes ikke i regelverket",
            "rett stien, eller ta bort faktumet hvis regelen er borte",
        )
    ]


def test_a_rule_under_another_heading_than_its_fact_is_a_fault() -> None:
    assert galt_i(med(2, regler=("klage.hjemmel",))) == [
        (
            "fakta[2].overskrift",
            "«Kort om tilskuddet», men klage.hjemmel står under «Klagegang» i regelfilen",
            'skriv overskrift = "Klagegang"',
        )
    ]


def test_a_fact_stands_under_a_heading_or_on_another_page_and_not_both() -> None:
    assert [f[1] for f in galt_i(med(2, side="https://www.imdi.no/"))] == [
        "har både «overskrift» og «side»"
    ]
    assert "har verken «overskrift» eller «side»" in [f[1] for f in galt_i(med(2, overskrift=None))]


def test_a_silence_that_no_page_admits_is_a_fault() -> None:
    nr, sagt = next((n, s) for n, s in enumerate(KART.avklares, 1) if s.regel == "avklares.timer")
    ekstra = Sagt(sagt.regel, "klage.md#klagerett")
    ((noekkel, galt, _),) = galt_i(dataclasses.replace(KART, avklares=(*KART.avklares, ekstra)))
    assert noekkel == f"avklares[{len(KART.avklares) + 1}].sted"
    assert galt == "«klage.md#klagerett» er ikke merket som «må avklares»"
    borte = dataclasses.replace(sagt, regel="avklares.timar")
    funn = galt_i(
        dataclasses.replace(KART, avklares=(*KART.avklares[: nr - 1], borte, *KART.avklares[nr:]))
    )
    assert [f[:2] for f in funn] == [
        (f"avklares[{nr}].regel", "«avklares.timar» finnes ikke i regelverket"),
        ("avklares", "ingen side sier at «avklares.timer» må avklares"),
    ]


def test_a_place_that_says_something_is_open_and_is_on_no_list_is_a_fault() -> None:
    uten = tuple(s for s in KART.avklares if s.sted != "fulltidsprogram.md#tilbud")
    funn = galt_i(dataclasses.replace(KART, avklares=uten))
    assert ("avklares", "«fulltidsprogram.md#tilbud» sier at noe må avklares") in [
        f[:2] for f in funn
    ]
    assert 'med sted = "fulltidsprogram.md#tilbud"' in funn[-1][2]


def test_every_fault_has_its_line_in_the_file(tmp_path: Path) -> None:
    mappe = tmp_path / "2021"
    shutil.copytree(DOCS / "2021", mappe)
    fil = mappe / "kildekart.toml"
    linjene = fil.read_text(encoding="utf-8").split("\n")
    nr = linjene.index('sted = "index.md#maal"')
    linjene[nr] = 'sted = "index.md#mål"'
    siste = linjene.index('sted = "kilder.md#rundskriv"', nr)
    linjene[siste] = 'sted = "kilde.md#rundskriv"'
    fil.write_text("\n".join(linjene), encoding="utf-8")
    with pytest.raises(Regelfeil) as feil:
        lest_og_sjekket(fil, listene)
    foerste, andre = str(feil.value).split("\n")
    assert foerste.startswith(f"docs/2021/kildekart.toml:{nr + 1}: fakta[2].sted: «index.md#mål»")
    assert andre.startswith(f"docs/2021/kildekart.toml:{siste + 1}: fakta[")


def test_the_file_is_refused_with_the_key_that_is_wrong(tmp_path: Path) -> None:
    fil = tmp_path / "kildekart.toml"
    fil.write_text("tilskuddsaar = 2021\nfakta = []\n", encoding="utf-8")
    with pytest.raises(Regelfeil, match="avklares: nøkkelen mangler"):
        les_kildekart(fil)


def test_a_line_that_is_not_toml_is_told_as_in_a_rules_file(tmp_path: Path) -> None:
    fil = tmp_path / "kildekart.toml"
    fil.write_text("tilskuddsaar = 2021\nfakta = hei\n", encoding="utf-8")
    with pytest.raises(Regelfeil, match=r"kildekart\.toml:2: fakta: «hei» lar seg ikke lese"):
        les_kildekart(fil)


def test_a_place_is_reached_from_the_page_the_link_stands_on() -> None:
    assert adresse("klage.md#ellers", Path("2021/sats.md")) == "../klage/#ellers"
    assert adresse("klage.md#ellers", Path("2021/index.md")) == "klage/#ellers"
    assert adresse("index.md#hvem", Path("2021/sats.md")) == "../#hvem"
    assert adresse("sats.md#plass", Path("2021/sats.md")) == "#plass"


def test_the_place_of_a_rule_is_that_of_its_fact_and_none_without_one() -> None:
    side = DOCS / "2021" / "sats.md"
    assert stedene(side)("frister.plan.navn") == "../rapportering/#plan"
    assert stedene(side)("frister.ukjent.navn") is None
    assert stedene(DOCS / "index.md")("frister.plan.navn") is None


def test_regelstier_name_values_and_leave_the_housekeeping_out() -> None:
    stier = set(regelstier(regler(2021)))
    assert {"sats.kroner", "tiltak.norsk.perioder.1.fra", "aarsrapport.deler.bruk.krav"} <= stier
    assert not [s for s in stier if s.endswith((".kilde", ".kontrollert", ".id"))]


def test_avsnitt_ends_at_the_next_heading(tmp_path: Path) -> None:
    fil = tmp_path / "side.md"
    fil.write_text("# En { #en }\n\nførst\n\n## To { #to }\n\nsist\n", encoding="utf-8")
    assert (avsnitt(fil, "en") or "").strip() == "først"
    assert (avsnitt(fil, "to") or "").strip() == "sist"
    assert avsnitt(fil, "tre") is None
    assert overskriftens_ord(fil, "to") == "To"


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
    with pytest.raises(Sidefeil, match=r"kildekart\.toml:2: fakta: regelen «sats» har ikke noe"):
        _bygg_kartet(tmp_path, data)


def test_a_data_file_that_is_not_toml_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(Sidefeil, match=r"kildekart\.toml:1: [^\n]*«ikke toml»"):
        _bygg_kartet(tmp_path, "ikke toml")


def test_a_missing_data_file_stops_the_build(tmp_path: Path) -> None:
    side = tmp_path / "kildekart.md"
    side.write_text("```kildekart\n```\n", encoding="utf-8")
    fil = SimpleNamespace(abs_src_path=str(side), src_uri="2021/kildekart.md")
    md = Markdown()
    md.treeprocessors.register(SimpleNamespace(file=fil), "relpath", 0)  # type: ignore[arg-type]
    with pytest.raises(Sidefeil, match=r"kildekart\.md:1: .*kildekart\.toml finnes ikke"):
        gjerde("", "kildekart", "", {}, md)


def test_the_page_has_every_fact_with_its_value_its_place_and_its_rule(tmp_path: Path) -> None:
    for fil in (DOCS / "2021").glob("*.md"):
        shutil.copy(fil, tmp_path)
    html = _bygg_kartet(tmp_path, (DOCS / "2021" / "kildekart.toml").read_text(encoding="utf-8"))
    assert html.count('<li id="faktum-') == len(KART.fakta)
    for t in regler(2021).avklares:
        assert html.count(f"<li>{t.tekst.nb} (") == 1
    assert '<data value="2021.sats.kroner">2\u00a0003\u00a0kr</data>' in html
    assert '<a href="../sats/#sats">' in html
    assert "<code>sats</code>" in html


def test_a_value_the_rules_do_not_have_is_told_once() -> None:
    nr = nummer("Formålet")
    funn = galt_i(med(nr, tekst="Satsen er {{ 2021.satz.kroner }}."))
    assert [f[0] for f in funn] == [f"fakta[{nr}].tekst"]


def test_a_value_of_another_year_than_the_maps_is_a_fault() -> None:
    nr = nummer("Formålet")
    with blant_utgavene():
        ((noekkel, galt, skriv), *_) = galt_i(med(nr, tekst="Satsen er {{ 2031.sats.kroner }}."))
    assert (noekkel, galt) == (
        f"fakta[{nr}].tekst",
        "«2031.sats.kroner» er en verdi fra et annet år enn 2021",
    )
    assert skriv == "skriv 2021.sats.kroner"


def test_a_page_beside_the_source_that_the_map_does_not_name_is_a_fault() -> None:
    nr = nummer("Vertskommunetilskuddet går")
    galt = galt_i(med(nr, side="Kommunens egen side"))
    assert galt[0][:2] == (
        f"fakta[{nr}].side",
        "«Kommunens egen side» er ikke navnet på en av [[sider]]",
    )
    assert "«UDIs rundskriv RS 2011-025»" in galt[0][2]
    assert galt[1][1] == (
        f"«{KART.fakta[nr - 1].sted}» mangler merket {{{{ kilde: Kommunens egen side }}}}"
    )


def test_rules_under_another_heading_than_their_fact_are_told_together() -> None:
    ((_, galt, skriv),) = galt_i(med(2, regler=("klage.hjemmel", "klage.ellers")))
    sagt = "men klage.hjemmel og klage.ellers står under «Klagegang» i regelfilen"
    assert galt == f"«Kort om tilskuddet», {sagt}"
    assert skriv == 'skriv overskrift = "Klagegang"'


def test_a_page_about_another_years_grants_is_a_fault_unless_it_is_called_so() -> None:
    adresse = "https://www.imdi.no/tilskudd/tilskudd-2019/tilskudd-til-kompetansekartlegging/"
    foerst, *resten = KART.sider
    andre = dataclasses.replace(foerst, adresse=adresse)
    ((noekkel, galt, skriv),) = galt_i(dataclasses.replace(KART, sider=(andre, *resten)))
    assert (noekkel, galt) == (
        "sider[1].adresse",
        "adressen går til IMDis side om tilskudd i 2019",
    )
    assert skriv == "skriv adressen til siden for 2021, eller skriv 2019 i navnet"
    navngitt = dataclasses.replace(andre, navn="IMDis side for 2019")
    funn = galt_i(dataclasses.replace(KART, sider=(navngitt, *resten)))
    assert not [f for f in funn if f[0] == "sider[1].adresse"]


def test_a_fact_that_says_what_is_not_found_in_the_source_is_to_be_deleted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    uten_sats = dataclasses.replace(regler(2021), sats=IkkeFunnet(date(2021, 1, 20)))
    monkeypatch.setattr(kildesjekk, "regler", lambda _aar: uten_sats)
    nr = nummer("Satsen er {{ 2021.sats.kroner }}")
    for rester in (KART, med(nr, regler=())):
        om_faktumet = [f for f in galt_i(rester) if f[0].startswith(f"fakta[{nr}]")]
        ((noekkel, galt, skriv),) = om_faktumet
        assert noekkel == f"fakta[{nr}].tekst"
        assert galt == "«sats» er ikke funnet, så kilden sier det ikke"
        assert skriv == 'slett hele dette [[fakta]], og legg til et [[avklares]] med regel = "sats"'


def test_a_fact_that_says_more_than_what_is_not_found_is_not_deleted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    uten_sats = dataclasses.replace(regler(2021), sats=IkkeFunnet(date(2021, 1, 20)))
    monkeypatch.setattr(kildesjekk, "regler", lambda _aar: uten_sats)
    nr = nummer("Satsen er {{ 2021.sats.kroner }}")
    mer = "I {{ 2021.tilskuddsaar }} er satsen {{ 2021.sats.kroner }}."
    assert not [f for f in galt_i(med(nr, tekst=mer)) if "slett hele" in f[2]]
