"""Another tilskuddsår chosen in a calculator: its own fields, with what was typed where it fits.

The other year is an invented one, given to Python in the worker and to the menu on the page.
"""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from calculators.regelverk import aarene, regler
from calculators.regelverk.kilder import regeltekst
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet
from nyeste import AAR as NYESTE
from oppdiktede import MAPPE, oppdiktet
from vakt import Vakt

ANNET = 2032
_INNHOLD = {
    **{aar: regeltekst(aar).encode() for aar in aarene()},
    ANNET: (MAPPE / f"{ANNET}.toml").read_bytes(),
}
_MED_ANNET_AAR = f"""
import calculators.regelverk.kilder as kilder
kilder._innhold = {_INNHOLD!r}.get
kilder.aarene.cache_clear()
kilder.regler.cache_clear()
"""


@pytest.fixture
def med_to_aar(side: Page, nettsted: str) -> Callable[..., Page]:
    """Opens a calculator where one more year can be chosen."""

    def med_python(rute: Route) -> None:
        tekst = rute.fetch().text()
        start = "python=start();"
        assert start in tekst
        kode = json.dumps(_MED_ANNET_AAR)
        ny = f"python=start().then((p) => (p.pyodide.runPython({kode}), p));"
        rute.fulfill(body=tekst.replace(start, ny), content_type="text/javascript")

    side.route("**/worker.js", med_python)
    # The page is built with the menu of the years there are; the bridge reads it when it wakes.
    side.route(
        re.compile(r"/kalkulatorer/\w+/$"),
        lambda rute: rute.fulfill(
            body=_som_med_to_aar(rute.fetch().text()),
            content_type="text/html; charset=utf-8",
        ),
    )

    def aapne(navn: str, fragment: str = "") -> Page:
        side.goto(f"{nettsted}kalkulatorer/{navn}/{fragment}")
        return side

    return aapne


def _som_med_to_aar(html: str) -> str:
    """The page as built when both years have rules, and the other has no page of reports."""
    valg = rf'\1<option value="{ANNET}">{ANNET}</option>'
    html = re.sub(r'(<select[^>]*name="tilskuddsaar"[^>]*>)', valg, html)
    # A site with several years has said so of its links already.
    html = re.sub(r' data-aar="[^"]*"', "", html)

    def merket(treff: re.Match[str]) -> str:
        aarene = f"{NYESTE}" if "rapportering" in treff[1] else f"{NYESTE} {ANNET}"
        return f'<a data-aar="{aarene}" {treff[1]}'

    html = html.replace(
        f'href="frister-{NYESTE}.ics"', f'data-aar="{NYESTE}" href="frister-{NYESTE}.ics"'
    )
    return re.sub(rf'<a (href="\.\./\.\./{NYESTE}/[^"]*")', merket, html)


_SKRIVER_OG_VELGER = """([felt, aaret]) => {
  const svaret = document.querySelector("output");
  const satt = (navn, verdi) => {
    const kontroll = document.querySelector(`[name=${navn}]`);
    kontroll.value = verdi;
    kontroll.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  window.somGjeldende = [];
  new MutationObserver(() => {
    if (!("utdatert" in svaret.dataset)) somGjeldende.push(svaret.innerText);
  }).observe(svaret, { subtree: true, childList: true, attributes: true });
  satt("plasser", felt);
  satt("tilskuddsaar", aaret);
}"""


def test_an_answer_that_comes_when_another_year_is_chosen_is_never_shown_as_that_years(
    med_to_aar: Callable[..., Page],
) -> None:
    side = med_to_aar("tilskudd", "#plasser=30")
    expect(side.locator('output[data-svar="eget"]')).to_contain_text("30 plasser")
    side.evaluate(_SKRIVER_OG_VELGER, ["41", str(ANNET)])
    gjelder = side.locator("output:not([data-utdatert])")
    expect(gjelder).to_contain_text(f"Anslått tilskudd for {ANNET}")
    vist = side.evaluate("somGjeldende")
    assert vist
    assert [tekst for tekst in vist if f"tilskudd for {ANNET}" not in tekst] == []


def _velg(side: Page, aar: int) -> None:
    side.locator("[name=tilskuddsaar]").select_option(str(aar))
    expect(side.locator(".kalkulator-kvittering")).to_contain_text(f"Skjemaet gjelder nå {aar}.")
    expect(side.locator("output")).to_have_attribute("aria-busy", "false")


def _deler(side: Page) -> list[str]:
    verdier = side.locator("[name=tiltak]").evaluate_all("alle => alle.map(k => k.value)")
    return [str(v) for v in verdier]


def test_the_parts_and_groups_are_those_of_the_year_and_the_answer_is_by_its_rules(
    med_to_aar: Callable[..., Page],
) -> None:
    side = med_to_aar("program")
    _velg(side, ANNET)
    assert _deler(side) == [t.id for t in funnet(oppdiktet(ANNET).tiltak)]
    statuser = side.locator("[name=status]").evaluate_all("alle => alle.map(k => k.value)")
    assert statuser == [s.id for s in funnet(oppdiktet(ANNET).beboerstatuser)]
    assert side.locator("[name=kontrolldato]").get_attribute("min") == f"{ANNET}-01-01"
    expect(side.locator("[aria-invalid]")).to_have_count(0)
    expect(side.locator("output")).to_contain_text(str(ANNET))
    _velg(side, NYESTE)
    assert _deler(side) == [t.id for t in funnet(regler(NYESTE).tiltak)]
    expect(side.locator("[aria-invalid]")).to_have_count(0)


@pytest.mark.skipif(
    isinstance(regler(NYESTE).sats, IkkeFunnet), reason="the newest edition has no rate"
)
def test_what_is_typed_goes_along_and_what_does_not_fit_is_told(
    med_to_aar: Callable[..., Page],
) -> None:
    side = med_to_aar("tilskudd")
    side.locator("[name=plasser]").fill("75")
    _velg(side, ANNET)
    expect(side.locator("[name=plasser]")).to_have_value("75")
    expect(side.locator(".kalkulator-kvittering")).not_to_contain_text("fulgte ikke med")
    beloep = f"{funnet(oppdiktet(ANNET).sats).kroner * 75 * 12:,}".replace(",", "\u00a0")
    expect(side.locator("output")).to_contain_text(beloep)
    side = med_to_aar("program")
    side.locator("[name=kontrolldato]").fill(f"{NYESTE}-10-01")
    _velg(side, ANNET)
    expect(side.locator(".kalkulator-kvittering")).to_contain_text(
        "Dette fulgte ikke med helt: «Hvilken dato vil dere sjekke?»"
    )
    expect(side.locator("[aria-invalid]")).to_have_count(0)


def test_lines_of_a_budget_go_along_with_the_places_added(med_to_aar: Callable[..., Page]) -> None:
    side = med_to_aar("budsjett")
    side.get_by_role("button", name="Legg til linje").click()
    side.locator("[name=post]").last.fill("Leie av lokaler")
    side.locator("[name=beloep]").last.fill("12000")
    poster = side.locator("[name=post]").evaluate_all("alle => alle.map(k => k.value)")
    _velg(side, ANNET)
    etter = side.locator("[name=post]").evaluate_all("alle => alle.map(k => k.value)")
    assert etter == poster
    side.get_by_role("button", name="Legg til linje").click()
    expect(side.locator("[name=post]")).to_have_count(len(poster) + 1)


def test_the_register_without_a_file_shows_the_years_own_example(
    med_to_aar: Callable[..., Page],
) -> None:
    side = med_to_aar("register")
    _velg(side, ANNET)
    expect(side.locator("output")).to_contain_text(str(ANNET))
    assert side.locator("output").get_attribute("data-utdatert") is None


def test_a_link_with_the_answers_of_another_year_opens_in_its_form(
    med_to_aar: Callable[..., Page],
) -> None:
    ny = next(
        t.id
        for t in funnet(oppdiktet(ANNET).tiltak)
        if t.id not in {x.id for x in funnet(regler(NYESTE).tiltak)}
    )
    side = med_to_aar("program", f"#tilskuddsaar={ANNET}&tiltak={ny}")
    expect(side.locator(f"[name=tiltak][value={ny}]")).to_be_checked()
    expect(side.locator("[name=tiltak]:checked")).to_have_count(1)


def test_when_python_cannot_be_had_the_old_form_stays_and_trying_again_takes_the_new(
    med_to_aar: Callable[..., Page], side: Page, vakt: Vakt
) -> None:
    side.route("**/pyodide.asm.mjs", lambda rute: rute.abort())
    med_to_aar("program")
    side.locator("[name=tilskuddsaar]").select_option(str(ANNET))
    expect(side.locator(".kalkulator-melding")).to_contain_text("kunne ikke hentes")
    assert _deler(side) == [t.id for t in funnet(regler(NYESTE).tiltak)]
    side.unroute("**/pyodide.asm.mjs")
    side.get_by_role("button", name="Prøv igjen").click()
    expect(
        side.locator(f"[name=tiltak][value={funnet(oppdiktet(ANNET).tiltak)[0].id}]")
    ).to_be_attached()
    expect(side.locator(".kalkulator-kvittering")).to_contain_text(f"Skjemaet gjelder nå {ANNET}.")
    # The browser told of the file that was kept from it; that fault was the test's own.
    vakt.funn.clear()


def test_the_links_beside_the_calculator_follow_the_year_that_is_chosen(
    med_to_aar: Callable[..., Page],
) -> None:
    side = med_to_aar("frister")
    lenker = side.locator("article a[data-aar]:not([download])")
    bygd = lenker.evaluate_all("alle => alle.map(a => a.getAttribute('href'))")
    kalenderen = side.locator("article a[download][href^='frister-']")
    expect(kalenderen).to_be_visible()
    assert {lenke.split("/")[3] for lenke in bygd} == {"utbetaling", "rapportering"}
    _velg(side, ANNET)
    assert lenker.evaluate_all("alle => alle.map(a => a.getAttribute('href'))") == [
        # Where the year has no such page, to its first.
        f"../../{ANNET}/" if "rapportering" in lenke else lenke.replace(str(NYESTE), str(ANNET))
        for lenke in bygd
    ]
    # The page was built without a calendar of the other year.
    expect(kalenderen).to_be_hidden()
    _velg(side, NYESTE)
    expect(kalenderen).to_be_visible()
    assert lenker.evaluate_all("alle => alle.map(a => a.getAttribute('href'))") == bygd


def test_a_link_with_a_year_alone_opens_the_form_of_that_year(
    med_to_aar: Callable[..., Page],
) -> None:
    side = med_to_aar("frister", f"#tilskuddsaar={ANNET}")
    expect(side.locator("[name=tilskuddsaar]")).to_have_value(str(ANNET))
    expect(side.locator("output")).to_contain_text(str(ANNET))
    for lenke in side.locator("article a[data-aar]:not([download])").all():
        assert f"/{ANNET}/" in str(lenke.get_attribute("href"))
