"""A link shows the receiver what the sender saw, and form, address and answer never disagree."""

import re

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from calculators import answer, norsk
from calculators.regelverk.mangler import funnet
from calculators.skjema.registerfil.mal import eksempel
from nyeste import AAR, REGLER, kr

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
# A part that the grant may pay for, so that its lines are summed in the figure that is shown.
_POST = funnet(REGLER.tiltak)[0].navn.nb


def _aapne(side: Page, nettsted: str, navn: str, fragment: str = "") -> None:
    side.goto(f"{nettsted}kalkulatorer/{navn}/{fragment}")
    expect(side.locator("[type=submit]")).to_be_enabled()


def _tallet(side: Page, tekst: str) -> None:
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(tekst)


def _kopier(side: Page) -> str:
    """The address that the button lays on the clipboard."""
    side.evaluate("navigator.clipboard.writeText('')")
    side.get_by_role("button", name="Kopier lenke").click()
    expect(side.locator(".kalkulator-kvittering")).to_contain_text("Lenken er kopiert.")
    return str(side.evaluate("navigator.clipboard.readText()"))


@pytest.fixture(autouse=True)
def _utklippstavle(context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])


def test_in_a_tab_in_use_a_link_leaves_nothing_of_what_stood_there(
    side: Page, nettsted: str
) -> None:
    _aapne(side, nettsted, "tilskudd")
    side.get_by_label("Annet antall plasser i mars").fill("10")
    _tallet(side, kr(40 * 11 + 10))
    side.evaluate("location.hash = 'plasser=50'")
    _tallet(side, kr(50 * 12))
    expect(side.get_by_label("Annet antall plasser i mars")).to_have_value("")


def test_boxes_lines_and_half_written_dates_go_back_to_their_standard_too(
    side: Page, nettsted: str
) -> None:
    _aapne(side, nettsted, "program")
    standard = side.locator("[name=tiltak]:checked").evaluate_all("a => a.map(k => k.value)")
    side.locator("[name=tiltak]:checked").first.uncheck()
    side.locator("[name=fullfoert_dato]").press_sequentially("12")
    side.evaluate("location.hash = 'fullfoert=ja'")
    expect(side.locator("[name=fullfoert][value=ja]")).to_be_checked()
    expect(side.locator("[aria-invalid]")).to_have_count(0)
    assert not side.locator("[name=fullfoert_dato]").evaluate("k => k.validity.badInput")
    valgt = side.locator("[name=tiltak]:checked").evaluate_all("a => a.map(k => k.value)")
    assert valgt == standard
    _aapne(side, nettsted, "budsjett")
    poster = "a => a.map(k => k.value)"
    bygd = side.locator("[name=post]").evaluate_all(poster)
    side.get_by_role("button", name="Fjern").first.click()
    side.get_by_role("button", name="Legg til linje").click()
    side.get_by_role("button", name="Legg til linje").click()
    side.evaluate("location.hash = 'plasser=75'")
    expect(side.locator("[name=plasser]")).to_have_value("75")
    assert side.locator("[name=post]").evaluate_all(poster) == bygd
    expect(side.locator("[data-linje=fjern]").first).to_be_visible()


def test_a_hundred_and_twenty_lines_are_seen_by_the_receiver(
    side: Page, context: BrowserContext, nettsted: str
) -> None:
    _aapne(side, nettsted, "budsjett")
    antall = 120
    for _ in range(antall - side.locator("[name=post]").count()):
        side.locator("[data-linje=ny]").evaluate("k => k.click()")
    side.evaluate(
        """([post]) => {
          document.querySelectorAll("[name=post]").forEach((k) => (k.value = post));
          document.querySelectorAll("[name=beloep]").forEach((k, n) => (k.value = 1000 + n));
          document.querySelector("[name=post]").dispatchEvent(new Event("input", {bubbles: true}));
        }""",
        [_POST],
    )
    svar = {
        "tilskuddsaar": str(AAR),
        "plasser": "40",
        "post": [_POST] * antall,
        "beloep": [str(1000 + n) for n in range(antall)],
    }
    resultat = answer({"kalkulator": "budsjett", "svar": svar})["resultat"]
    _tallet(side, norsk.kroner(resultat["kan_dekkes"]))
    adresse = _kopier(side)
    assert "noen e-postprogrammer kutter" in side.inner_text(".kalkulator-kvittering")
    annen = context.new_page()
    annen.goto(adresse)
    _tallet(annen, norsk.kroner(resultat["kan_dekkes"]))
    expect(annen.locator("[name=post]")).to_have_count(antall)
    annen.close()
    # What a program on the way has cut off is not read as if it were whole.
    kuttet = context.new_page()
    kuttet.goto(adresse[:2083])
    expect(kuttet.locator(".kalkulator-lenkemelding")).to_contain_text("slutten av den mangler")
    expect(kuttet.locator("output")).to_have_attribute("data-svar", "standard")


def test_a_link_too_long_to_be_read_is_not_copied_and_the_sender_is_told(
    side: Page, nettsted: str
) -> None:
    _aapne(side, nettsted, "budsjett")
    for _ in range(100):
        side.locator("[data-linje=ny]").evaluate("k => k.click()")
    side.evaluate(
        """() => {
          document.querySelectorAll("[name=post]").forEach((k) => (k.value = "å".repeat(90)));
          document.querySelectorAll("[name=beloep]").forEach((k) => (k.value = "1"));
          document.querySelector("[name=post]").dispatchEvent(new Event("input", {bubbles: true}));
        }"""
    )
    expect(side.locator(EGET)).to_be_visible()
    side.get_by_role("button", name="Kopier lenke").click()
    expect(side.locator(".kalkulator-kvittering")).to_contain_text(
        "Lenken er ikke kopiert, for den ville blitt for lang."
    )


def test_the_date_that_the_sender_saw_goes_along_though_the_receiver_has_another_today(
    side: Page, context: BrowserContext, nettsted: str
) -> None:
    side.clock.set_fixed_time(f"{AAR}-06-15T12:00:00")
    _aapne(side, nettsted, "program")
    expect(side.locator("[name=kontrolldato]")).to_have_value(f"{AAR}-06-15")
    expect(side.locator(EGET)).to_be_visible()
    adresse = _kopier(side)
    annen = context.new_page()
    annen.clock.set_fixed_time(f"{AAR}-10-02T12:00:00")
    annen.goto(adresse)
    expect(annen.locator("[name=kontrolldato]")).to_have_value(f"{AAR}-06-15")
    expect(annen.locator(EGET)).to_contain_text(f"15. juni {AAR}")


@pytest.mark.parametrize("fragment", ["plasser=50", "plasser=50&tull=1"])
def test_a_page_that_came_by_a_link_and_is_changed_lets_go_of_the_address(
    side: Page, nettsted: str, fragment: str
) -> None:
    _aapne(side, nettsted, "tilskudd", f"#{fragment}")
    _tallet(side, kr(50 * 12))
    side.locator("[name=plasser]").fill("75")
    _tallet(side, kr(75 * 12))
    expect(side).to_have_url(f"{nettsted}kalkulatorer/tilskudd/")
    expect(side.locator(".kalkulator-lenkemelding")).to_be_hidden()
    side.reload()
    expect(side.locator("[type=submit]")).to_be_enabled()
    expect(side.locator("[name=plasser]")).to_have_value("40")
    expect(side.locator("output")).to_contain_text(kr(40 * 12))


def test_an_untouched_link_is_there_after_a_reload(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted, "tilskudd", "#plasser=50")
    _tallet(side, kr(50 * 12))
    side.reload()
    _tallet(side, kr(50 * 12))
    expect(side).to_have_url(re.compile("#plasser=50$"))


def test_the_way_back_to_a_link_never_undoes_what_was_typed_since(
    side: Page, nettsted: str
) -> None:
    _aapne(side, nettsted, "tilskudd", "#plasser=50")
    _tallet(side, kr(50 * 12))
    side.locator("h1 .headerlink").click()
    expect(side).to_have_url(re.compile("#regn-ut-tilskuddet$"))
    side.locator("[name=plasser]").fill("75")
    _tallet(side, kr(75 * 12))
    side.go_back()
    expect(side).to_have_url(re.compile("/tilskudd/$"))
    _tallet(side, kr(75 * 12))


def test_the_way_back_between_two_links_that_are_not_touched_shows_each(
    side: Page, nettsted: str
) -> None:
    _aapne(side, nettsted, "tilskudd", "#plasser=50")
    _tallet(side, kr(50 * 12))
    side.evaluate("location.hash = 'plasser=60'")
    _tallet(side, kr(60 * 12))
    side.go_back()
    _tallet(side, kr(50 * 12))


def test_a_page_kept_for_the_way_back_agrees_with_its_address(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted, "tilskudd", "#plasser=50")
    _tallet(side, kr(50 * 12))
    side.evaluate("location.hash = 'plasser=60'")
    _tallet(side, kr(60 * 12))
    side.get_by_role("link", name="sats og beløp").last.click()
    expect(side.get_by_role("heading", level=1)).to_contain_text("Sats og beløp")
    side.evaluate("history.go(-2)")
    expect(side).to_have_url(re.compile("#plasser=50$"))
    _tallet(side, kr(50 * 12))


def test_what_was_not_used_is_said_in_view_at_the_answer_until_something_changes(
    side: Page, nettsted: str
) -> None:
    side.set_viewport_size({"width": 390, "height": 700})
    _aapne(side, nettsted, "program", "#tiltak=norsk&finnes_ikke=1")
    melding = side.locator(".kalkulator-lenkemelding")
    expect(melding).to_have_text("Dette i lenken ble ikke brukt: et ukjent felt.")
    expect(side.locator(EGET)).to_be_visible()
    expect(melding).to_be_in_viewport()
    ramme, svaret = melding.bounding_box(), side.locator("output > *").first.bounding_box()
    assert ramme
    assert svaret
    assert abs(ramme["y"] + ramme["height"] - svaret["y"]) < 40
    side.locator("[name=tiltak]").last.check()
    expect(melding).to_be_hidden()


def test_more_lines_than_there_is_room_for_are_not_cut_but_left_out_and_told(
    side: Page, nettsted: str
) -> None:
    linjer = "&".join(f"post={n}&beloep=1" for n in range(1001))
    _aapne(side, nettsted, "budsjett", f"#{linjer}")
    expect(side.locator(".kalkulator-lenkemelding")).to_have_text(
        "Dette i lenken ble ikke brukt: «Budsjettlinjer»."
    )
    expect(side.locator("[name=post]").first).not_to_have_value("0")


def test_an_amount_is_no_personal_number(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted, "tilbakebetaling", "#mottatt=100+000+000&bokfoert=0&avklares=")
    _tallet(side, norsk.kroner(100_000_000))
    expect(side.locator(".kalkulator-lenkemelding")).to_be_hidden()


def test_a_personal_number_does_not_go_in_a_link_and_the_sender_is_told(
    side: Page, nettsted: str
) -> None:
    # Python is away, and cannot have refused it.
    side.route("**/worker.js", lambda rute: rute.abort())
    side.goto(f"{nettsted}kalkulatorer/budsjett/")
    side.locator("[name=post]").first.fill("Reise for 010190 12345")
    side.get_by_role("button", name="Kopier lenke").click()
    expect(side.locator(".kalkulator-kvittering")).to_contain_text(
        "Lenken er ikke kopiert, for «Budsjettlinjer» har et langt tall"
    )
    side.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "12345" not in side.locator(".kalkulator-utskrift").inner_text()


def test_a_form_with_faults_is_not_copied(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted, "tilskudd")
    side.locator("[name=plasser]").fill("1.000")
    side.get_by_role("button", name="Kopier lenke").click()
    expect(side.locator(".kalkulator-kvittering")).to_have_text(
        "Lenken er ikke kopiert. Rett feltene som er merket, og prøv igjen."
    )


def test_the_file_of_a_register_is_said_to_stay_behind(side: Page, nettsted: str) -> None:
    _aapne(side, nettsted, "register")
    innhold = eksempel(REGLER).encode()
    fil: FilePayload = {"name": "r.csv", "mimeType": "text/csv", "buffer": innhold}
    side.locator("[type=file]").set_input_files([fil])
    expect(side.locator(EGET)).to_be_visible()
    _kopier(side)
    expect(side.locator(".kalkulator-kvittering")).to_contain_text("Filen er ikke med.")


def test_a_link_that_python_was_away_for_is_read_when_one_tries_again(
    side: Page, nettsted: str
) -> None:
    side.route("**/worker.js", lambda rute: rute.abort())
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=50&til_maaned=6&fra_maaned=9")
    side.get_by_role("button", name="Prøv igjen").wait_for()
    side.unroute("**/worker.js")
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.locator(".kalkulator-lenkemelding")).to_have_text(
        "Dette i lenken ble ikke brukt: «Til og med»."
    )
    _tallet(side, kr(50 * 4))
