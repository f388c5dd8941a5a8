"""The calculator ``tilskudd`` on its page, used as visitors use it."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from axe import brudd
from calculators.regelverk.typer import IkkeFunnet
from nyeste import AAR, REGLER, SATS, kr
from vakt import Vakt

# The page shows the newest year, and asks of no plasser where that has no rate.
pytestmark = pytest.mark.skipif(
    isinstance(REGLER.sats, IkkeFunnet), reason="the newest edition has no rate"
)

EGET = 'output[data-svar="eget"]:not([data-utdatert])'


@pytest.fixture
def kalkulator(side: Page, nettsted: str) -> Page:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    return side


def _svarer(side: Page, plassmaaneder: int) -> None:
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(plassmaaneder))


def test_an_answer_stands_on_the_page_before_anything_is_touched(kalkulator: Page) -> None:
    svaret = kalkulator.locator("kalkulator-skjema[navn=tilskudd] output")
    expect(svaret).to_have_attribute("data-svar", "standard")
    expect(svaret).to_contain_text(kr(40 * 12))


def test_the_answer_follows_what_is_typed(kalkulator: Page) -> None:
    kalkulator.locator("[name=plasser]").fill("75")
    _svarer(kalkulator, 75 * 12)
    kalkulator.locator("[name=fra_maaned]").select_option("8")
    _svarer(kalkulator, 75 * 5)
    expect(kalkulator.locator("output")).to_have_attribute("aria-busy", "false")


def test_the_way_to_the_figure_is_shown_with_its_source(kalkulator: Page) -> None:
    svaret = kalkulator.locator("output")
    expect(svaret).to_contain_text(f"{kr(1)} × 40 plasser × 12 måneder = {kr(40 * 12)}")
    expect(svaret.get_by_role("link", name="IMDis side om tilskuddet")).to_have_attribute(
        "href", re.compile(f"^{re.escape(REGLER.kildeside.url)}")
    )
    expect(svaret).to_contain_text("Det er tilskuddsbrevet som gjelder.")


def test_a_month_that_differs_is_edited_in_the_table_and_keeps_the_focus(kalkulator: Page) -> None:
    felt = kalkulator.get_by_label("Annet antall plasser i mars")
    felt.focus()
    kalkulator.keyboard.type("10")
    _svarer(kalkulator, 40 * 11 + 10)
    expect(felt).to_be_focused()
    expect(felt).to_have_value("10")


@pytest.mark.parametrize(
    ("verdi", "melding"),
    [
        ("", "Skriv antall plasser, for eksempel 40."),
        ("-1", "Tallet kan ikke være negativt. Skriv 0 eller mer."),
        (
            "1.000",
            "Et punktum kan leses på to måter. 1.000 kan være 1 eller 1\u00a0000. "
            "Skriv tallet uten punktum.",
        ),
        ("40,5", "Skriv et helt tall, uten desimaler."),
        ("<script>", "Skriv et helt tall med sifre, for eksempel 40."),
    ],
)
def test_a_fault_is_told_at_its_field_and_the_old_answer_is_marked_as_old(
    kalkulator: Page, verdi: str, melding: str
) -> None:
    felt = kalkulator.locator("[name=plasser]")
    felt.fill(verdi)
    expect(kalkulator.locator("#tilskudd-plasser-feil")).to_have_text(melding)
    expect(felt).to_have_attribute("aria-invalid", "true")
    expect(kalkulator.locator("output[data-utdatert]")).to_be_visible()
    expect(kalkulator.locator(".kalkulator-utdatert")).to_be_visible()
    felt.fill("40")
    _svarer(kalkulator, 40 * 12)
    expect(kalkulator.locator("#tilskudd-plasser-feil")).to_be_hidden()
    expect(felt).not_to_have_attribute("aria-invalid", "true")


def test_on_submit_the_faults_are_gathered_in_a_summary_that_takes_focus(kalkulator: Page) -> None:
    kalkulator.locator("[name=plasser]").fill("")
    kalkulator.locator("[name=fra_maaned]").select_option("9")
    kalkulator.locator("[name=til_maaned]").select_option("3")
    kalkulator.get_by_role("button", name="Regn ut").click()
    boks = kalkulator.locator(".ds-error-summary")
    expect(boks).to_be_focused()
    expect(boks).to_contain_text("Rett dette først")
    assert boks.get_by_role("link").all_inner_texts() == [
        "Avtalte plasser: Skriv antall plasser, for eksempel 40.",
        "Til og med: Perioden slutter før den begynner. Velg september eller senere.",
    ]
    for bredde in (1280, 390):
        kalkulator.set_viewport_size({"width": bredde, "height": 844})
        for farger in ("light", "dark"):
            kalkulator.emulate_media(color_scheme=farger, reduced_motion="reduce")
            assert brudd(kalkulator) == [], (bredde, farger)
    boks.get_by_role("link").first.click()
    expect(kalkulator.locator("[name=plasser]")).to_be_focused()


def test_the_whole_calculator_can_be_used_with_the_keyboard_alone(kalkulator: Page) -> None:
    for _ in range(40):
        kalkulator.keyboard.press("Tab")
        if kalkulator.evaluate("document.activeElement.name") == "plasser":
            break
    kalkulator.keyboard.press("ControlOrMeta+a")
    kalkulator.keyboard.type("180")
    kalkulator.keyboard.press("Tab")
    kalkulator.keyboard.type("jan")
    kalkulator.keyboard.press("Tab")
    kalkulator.keyboard.press("Tab")
    # What few answer is folded away under one stop.
    assert kalkulator.evaluate("document.activeElement.localName") == "summary"
    kalkulator.keyboard.press("Tab")
    expect(kalkulator.get_by_role("button", name="Regn ut")).to_be_focused()
    kalkulator.keyboard.press("Enter")
    _svarer(kalkulator, 180 * 12)


def test_a_short_text_tells_a_screen_reader_each_new_answer(kalkulator: Page) -> None:
    kalkulator.locator("[name=plasser]").fill("75")
    _svarer(kalkulator, 75 * 12)
    kunngjoering = kalkulator.locator(".kalkulator-kunngjoering")
    expect(kunngjoering).to_have_attribute("role", "status")
    expect(kunngjoering).to_contain_text(kr(75 * 12))
    assert len(kunngjoering.inner_text()) < 100


def test_a_fault_made_while_typing_is_told_to_a_screen_reader_too(kalkulator: Page) -> None:
    kalkulator.locator("[name=plasser]").fill("mange")
    kunngjoering = kalkulator.locator(".kalkulator-kunngjoering")
    expect(kunngjoering).to_contain_text("Avtalte plasser: ")
    melding = kalkulator.locator("#tilskudd-plasser-feil").inner_text()
    assert kunngjoering.inner_text() == f"Avtalte plasser: {melding}"


def test_axe_finds_nothing_after_an_answer_in_light_dark_and_at_390(kalkulator: Page) -> None:
    kalkulator.locator("[name=plasser]").fill("75")
    _svarer(kalkulator, 75 * 12)
    for bredde in (1280, 390):
        kalkulator.set_viewport_size({"width": bredde, "height": 844})
        for farger in ("light", "dark"):
            kalkulator.emulate_media(color_scheme=farger, reduced_motion="reduce")
            kalkulator.reload()
            kalkulator.locator("[name=plasser]").fill("76")
            _svarer(kalkulator, 76 * 12)
            assert brudd(kalkulator) == [], (bredde, farger)


def test_a_link_carries_the_question_and_opens_with_its_answer(
    kalkulator: Page, context: BrowserContext
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    kalkulator.locator("[name=plasser]").fill("75")
    kalkulator.locator("[name=fra_maaned]").select_option("8")
    kalkulator.get_by_label("Annet antall plasser i september").fill("60")
    _svarer(kalkulator, 75 * 4 + 60)
    kalkulator.get_by_role("button", name="Kopier lenke").click()
    expect(kalkulator.locator(".kalkulator-kvittering")).to_have_text("Lenken er kopiert.")
    adresse = kalkulator.evaluate("navigator.clipboard.readText()")
    annen = context.new_page()
    annen.goto(adresse)
    _svarer(annen, 75 * 4 + 60)
    expect(annen.get_by_label("Annet antall plasser i september")).to_have_value("60")


def test_what_is_typed_never_leaves_the_browser(kalkulator: Page, vakt: Vakt) -> None:
    kalkulator.locator("[name=plasser]").fill("75319")
    _svarer(kalkulator, 75_319 * 12)
    assert not [a for a in vakt.foresporsler if "75319" in a]
    assert kalkulator.evaluate("document.cookie") == ""


def test_the_table_is_downloaded_as_csv_for_excel(kalkulator: Page) -> None:
    kalkulator.locator("[name=plasser]").fill("75")
    _svarer(kalkulator, 75 * 12)
    with kalkulator.expect_download() as nedlasting:
        kalkulator.get_by_role("button", name=re.compile("CSV")).click()
    innhold = nedlasting.value.path().read_bytes().decode("utf-8")
    assert nedlasting.value.suggested_filename == f"tilskudd-{AAR}.csv"
    linjer = innhold.split("\r\n")
    assert linjer[0] == "\ufeffMåned;Plasser;Sats (kr per plass per måned);Tilskudd (kr)"
    assert linjer[1] == f"januar {AAR};75;{SATS};{75 * SATS}"
    assert linjer[13] == f"Sum;900;{SATS};{900 * SATS}"


def test_the_print_has_the_question_the_answer_the_way_the_source_and_the_address(
    kalkulator: Page,
) -> None:
    kalkulator.locator("[name=plasser]").fill("75")
    _svarer(kalkulator, 75 * 12)
    kalkulator.emulate_media(media="print")
    kalkulator.evaluate("dispatchEvent(new Event('beforeprint'))")
    for synlig in (".svar-tall", "[name=plasser]", ".regnestykke", ".maaneder", ".siste-ord"):
        expect(kalkulator.locator(synlig).first).to_be_visible()
    expect(kalkulator.locator(".kalkulator-utskrift")).to_have_text(
        re.compile(r"Skrevet ut \d+\. \w+ \d{4} fra http.*plasser=75")
    )
    expect(kalkulator.locator(".kalkulator-verktoey")).to_be_hidden()
    expect(kalkulator.locator(".md-header")).to_be_hidden()


def test_without_javascript_the_standard_answer_and_the_way_to_it_can_be_read(
    nettleser: Browser, nettsted: str
) -> None:
    context = nettleser.new_context(java_script_enabled=False)
    side = context.new_page()
    side.goto(f"{nettsted}kalkulatorer/tilskudd/")
    expect(side.locator("output")).to_contain_text(kr(40 * 12))
    expect(side.locator("output")).to_contain_text("12 måneder")
    expect(side.locator(".kalkulator-verktoey")).to_be_hidden()
    beskjed = side.locator("form .kalkulator-uten-javascript")
    expect(beskjed).to_contain_text("Svaret under er et eksempel")
    expect(beskjed).to_contain_text("Gang plassene med satsen for hver måned")
    expect(beskjed).to_contain_text("slå på JavaScript")
    expect(side.locator("[type=submit]")).to_be_hidden()
    side.locator("[name=plasser]").fill("75")
    side.locator("[name=plasser]").press("Enter")
    expect(side.locator("[name=plasser]")).to_have_value("75")
    assert side.url == f"{nettsted}kalkulatorer/tilskudd/"
    context.close()


def test_the_last_of_many_changes_is_the_one_that_is_answered(kalkulator: Page) -> None:
    for antall in range(1, 31):
        kalkulator.locator("[name=plasser]").fill(str(antall))
    _svarer(kalkulator, 30 * 12)


def test_a_link_to_a_place_on_the_page_and_the_way_back_keep_what_is_typed(
    kalkulator: Page,
) -> None:
    kalkulator.locator("[name=plasser]").fill("75")
    _svarer(kalkulator, 75 * 12)
    kalkulator.evaluate("document.querySelector('kalkulator-skjema').dataset.samme = ''")
    kalkulator.locator("h1 .headerlink").click()
    expect(kalkulator).to_have_url(re.compile("#regn-ut-tilskuddet$"))
    kalkulator.go_back()
    expect(kalkulator).to_have_url(re.compile("/tilskudd/$"))
    expect(kalkulator.locator("kalkulator-skjema[data-samme] [name=plasser]")).to_have_value("75")
    _svarer(kalkulator, 75 * 12)


def test_the_calculator_works_after_moving_between_pages_without_loading(
    kalkulator: Page, nettsted: str
) -> None:
    kalkulator.get_by_role("link", name="sats og beløp").last.click()
    # The address changes before the page does; the way back begins when the other page is there.
    expect(kalkulator.get_by_role("heading", level=1)).to_contain_text("Sats og beløp")
    assert kalkulator.url == f"{nettsted}{AAR}/sats/"
    kalkulator.go_back()
    kalkulator.locator("[name=plasser]").fill("75")
    _svarer(kalkulator, 75 * 12)
    assert len([w for w in kalkulator.workers if "kalkulator" in w.url]) == 1
