"""A list on a page is drawn from the rules, and says what the rules say."""

from typing import get_args

import pytest

from calculators.markdown.regelliste import Vis, les_liste, tegn
from calculators.regelverk import aarene, regler
from calculators.regelverk.mangler import eller_none, funnet
from oppdiktede import OPPDIKTEDE, blant_utgavene, oppdiktet

_VIS = get_args(Vis)


def _tegnet(kilde: str) -> str:
    blokk, galt = les_liste(kilde)
    assert blokk is not None, galt
    return tegn(blokk, lambda sti: f"#{sti}").replace("\u00a0", " ")


def _celler(html: str) -> list[list[str]]:
    uten = html.replace("</data>", "").replace("</tr>", "\n")
    return [
        [celle.partition("</td>")[0].rpartition(">")[2] for celle in rad.split("<td>")[1:]]
        for rad in uten.split("\n")
        if "<td>" in rad
    ]


def test_what_is_required_stands_with_who_and_when() -> None:
    assert _celler(_tegnet('tilskuddsaar = 2021\nvis = "skal"')) == [
        ["Opplæring i norsk", "Alle beboere", "Hele året"],
        [
            "Opplæring i norsk kultur og norske verdier",
            "Asylsøker",
            "Fram til 1. august 2021",
        ],
        [
            "Opplæring i samfunnskunnskap etter integreringsloven",
            "Alle beboere",
            "Fra 1. august 2021",
        ],
        ["Kompetansekartlegging", "Alle beboere", "Hele året"],
    ]


def test_what_is_for_all_the_whole_year_is_a_plain_list() -> None:
    html = _tegnet('tilskuddsaar = 2021\nvis = "hovedregel"')
    assert html.count("<li>") == 6
    assert "<table>" not in html
    assert 'value="2021.tiltak.spraaktrening.navn">Språktrening</data>' in html


def test_the_training_to_complete_is_listed_by_name() -> None:
    html = _tegnet('tilskuddsaar = 2021\nvis = "fullfoering"')
    assert html.count("<li>") == 2
    assert "Opplæring i samfunnskunnskap etter integreringsloven" in html


def test_what_the_page_tells_elsewhere_is_left_out() -> None:
    html = _tegnet(
        'tilskuddsaar = 2021\nvis = "kriterier"\nuten = ["integreringsmottak", "avtale_nav"]'
    )
    assert html.count("<li>") == len(funnet(regler(2021).kriterier)) - 2
    assert "NAV" not in html


def test_schemes_are_chosen_by_what_a_line_of_the_budget_gets() -> None:
    rader = _celler(_tegnet('tilskuddsaar = 2021\nvis = "ordninger"\nutfall = "dekkes_av_andre"'))
    assert [rad[:2] for rad in rader] == [
        ["Karriereveiledning", "kap. 292 post 21"],
        ["Kompetansekartlegging", "kap. 292 post 61"],
    ]


def test_a_deadline_is_linked_and_keeps_the_reservation_and_the_doubt_of_the_source() -> None:
    html = _tegnet('tilskuddsaar = 2021\nvis = "frister"')
    assert "Innen 31. desember 2021" in html
    assert "<td>I januar 2022</td>" in html
    assert "<td>Forsommeren</td>" in html
    assert '<a href="#frister.bruk.navn">' in html
    assert "Som hovedregel, og ikke før IMDi har mottatt akseptbrevet." in html
    assert 'Hvert kvartal <span class="merke merke--avklares">Må avklares</span>' in html
    assert html.count("<tr>") == len(funnet(regler(2021).frister)) + 1


def test_deadlines_are_chosen_by_the_heading_of_the_source() -> None:
    html = _tegnet('tilskuddsaar = 2021\nvis = "frister"\nkilde = "Rapportering"')
    assert "Kilden sier også «i løpet av året»." in html
    forventet = [f for f in funnet(regler(2021).frister) if f.kilde == "Rapportering"]
    assert html.count("<tr>") == len(forventet) + 1


def test_what_the_letter_decides_is_boxes_to_tick_in_groups_each_with_its_own_label() -> None:
    html = _tegnet('tilskuddsaar = 2021\nvis = "avklares"')
    aapne = [t for t in regler(2021).avklares if t.emne != "utenom_brevet"]
    for t in aapne:
        assert html.count(f'id="avklares-2021-{t.id}"') == 1
        merkelapp = f'<label for="avklares-2021-{t.id}" class="ds-label" data-weight="regular">'
        assert f"{merkelapp}{t.tekst.nb}</label>" in html
    assert html.count("<legend") == len({t.emne for t in aapne}) > 6
    assert "Når tilskuddsbrevet kommer" not in html
    # Nothing is named, so there is nothing a form could send or keep.
    assert "name=" not in html


@pytest.mark.parametrize(
    ("kilde", "galt"),
    [
        ('tilskuddsaar = 1999\nvis = "skal"', "Det finnes ikke regler for 1999"),
        ('tilskuddsaar = 2021\nvis = "skall"', "mente du «skal»"),
        ("tilskuddsaar = 2021", "vis: nøkkelen mangler"),
        ('tilskuddsaar = 2021\nvis = "kriterier"\nuten = ["nav"]', "uten: «nav» finnes ikke"),
        ("vis = skal", "«skal» lar seg ikke lese"),
    ],
)
def test_a_fault_in_a_block_is_told_with_what_to_write(kilde: str, galt: str) -> None:
    blokk, funn = les_liste(kilde)
    assert blokk is None
    assert any(galt in f for f in funn), funn


@pytest.mark.parametrize("aar", [*aarene(), *OPPDIKTEDE])
@pytest.mark.parametrize("vis", _VIS)
def test_every_edition_can_be_drawn_and_shows_each_of_its_own(aar: int, vis: str) -> None:
    with blant_utgavene():
        html = _tegnet(f'tilskuddsaar = {aar}\nvis = "{vis}"')
        r = oppdiktet(aar) if aar in OPPDIKTEDE else regler(aar)
    if vis in ("kriterier", "ordninger", "frister"):
        delene = eller_none(getattr(r, vis))
        assert all(f"{aar}.{vis}.{x.id}.navn" in html for x in delene or ())
        assert delene is not None or "Vi har ikke funnet" in html
    elif vis == "avklares":
        aapne = [t for t in r.avklares if t.emne != "utenom_brevet"]
        assert html.count('type="checkbox"') == len(aapne)
    elif vis == "fullfoering":
        fullfoering = eller_none(r.fullfoering)
        ett_av = fullfoering.ett_av if fullfoering else ()
        assert all(f".{id_}." in html for id_ in ett_av)
        assert fullfoering or "Vi har ikke funnet et krav" in html
    else:
        for t in funnet(r.tiltak):
            med = any(p.krav == vis for p in funnet(t.perioder))
            assert (f"{aar}.tiltak.{t.id}.navn" in html) is med
    assert "None" not in html
