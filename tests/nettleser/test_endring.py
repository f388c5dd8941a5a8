"""The application for a change, from the page to the clipboard and to a file."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from nyeste import AAR


def _spoer(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/endring/")
    side.get_by_label("Hvorfor vil dere endre?").fill("Bygget stenger.\n\nBeboerne flytter.")
    expect(side.locator("output .utkast")).to_contain_text("Bygget stenger.\nBeboerne flytter.")


def test_the_application_is_copied_as_it_stands(
    side: Page, context: BrowserContext, nettsted: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    _spoer(side, nettsted)
    side.get_by_role("button", name="Kopier søknaden").click()
    expect(side.locator(".kalkulator-kvittering")).to_have_text("Teksten er kopiert.")
    kopiert = side.evaluate("navigator.clipboard.readText()")
    assert kopiert == side.locator("output .utkast").evaluate("tekst => tekst.textContent")


def test_what_is_typed_last_is_in_the_copy_also_when_it_is_asked_for_at_once(
    side: Page, context: BrowserContext, nettsted: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    _spoer(side, nettsted)
    side.get_by_label("Nytt antall plasser", exact=False).first.fill("39")
    side.get_by_role("button", name="Kopier søknaden").click()
    expect(side.locator(".kalkulator-kvittering")).to_have_text("Teksten er kopiert.")
    assert "til 39 plasser" in side.evaluate("navigator.clipboard.readText()")


def test_a_form_with_a_fault_is_not_copied(side: Page, nettsted: str) -> None:
    _spoer(side, nettsted)
    side.get_by_label("Hvorfor vil dere endre?").fill("Gjelder 010190 12345.")
    side.get_by_role("button", name="Kopier søknaden").click()
    expect(side.locator(".kalkulator-kvittering")).to_contain_text("Teksten er ikke kopiert.")
    expect(side.locator("output")).not_to_contain_text("12345")


def test_the_application_is_taken_along_as_text(side: Page, nettsted: str, tmp_path: Path) -> None:
    _spoer(side, nettsted)
    with side.expect_download() as lastet:
        side.get_by_role("button", name="Last ned som tekst (TXT)").click()
    assert lastet.value.suggested_filename == f"soeknad-om-endring-{AAR}.txt"
    lastet.value.save_as(tmp_path / "soeknad.txt")
    tekst = (tmp_path / "soeknad.txt").read_text(encoding="utf-8-sig")
    assert tekst == side.locator("output .utkast").evaluate("tekst => tekst.textContent")
