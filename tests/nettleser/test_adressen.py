"""Addresses made by others: what cannot be used is not, and the page says what it was."""

import pytest
from playwright.sync_api import Page, expect

from nyeste import kr

EGET = 'output[data-svar="eget"]:not([data-utdatert])'
STANDARD = kr(40 * 12)


@pytest.mark.parametrize(
    ("fragment", "ubrukt"),
    [
        ("plasser=<script>alert(1)</script>", "«Avtalte plasser»"),
        ("plasser=%3Cimg%20src=x%20onerror=alert(1)%3E", "«Avtalte plasser»"),
        ("plasser=" + "9" * 200, "«Avtalte plasser»"),
        ("plasser=" + "9" * 9000, "«Avtalte plasser»"),
        ("antall_plasser=40&kommune=Oslo", "2 ukjente felt"),
        ("__proto__=1&constructor=2", "2 ukjente felt"),
        ("plasser=40&plasser=75", "«Avtalte plasser»"),
        ("plasser=%E0%A4%A", "«Avtalte plasser»"),
        ("%=1", "et ukjent felt"),
        ("plasser=01017012345", "«Avtalte plasser»"),
        ("plasser=010170 12345", "«Avtalte plasser»"),
        ("tilskuddsaar=1999", "«Tilskuddsår»"),
        ("fra_maaned=13", "«Fra og med»"),
        ("plasser=1.000", "«Avtalte plasser»"),
        ("plasser=-5&fra_maaned=tolv", "«Fra og med», «Avtalte plasser»"),
        ("=", "et ukjent felt"),
    ],
)
def test_a_hostile_address_opens_with_the_default_answer_and_says_what_was_not_used(
    side: Page, nettsted: str, fragment: str, ubrukt: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#{fragment}")
    expect(side.locator(".kalkulator-lenkemelding")).to_have_text(
        f"Dette i lenken ble ikke brukt: {ubrukt}."
    )
    svaret = side.locator("output:not([data-utdatert])")
    expect(svaret).to_contain_text(STANDARD)
    expect(side.locator("[name=plasser]")).to_have_value("40")
    expect(side.locator("[aria-invalid]")).to_have_count(0)


def test_a_link_of_a_year_that_is_not_here_gives_nothing_to_the_year_that_is(
    side: Page, nettsted: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#tilskuddsaar=1999&plasser=75&kommune=Oslo")
    expect(side.locator(".kalkulator-lenkemelding")).to_have_text(
        "Vi har ikke reglene for året i lenken. Dette i lenken ble ikke brukt: "
        "«Tilskuddsår», «Avtalte plasser», et ukjent felt."
    )
    expect(side.locator("output:not([data-utdatert])")).to_contain_text(STANDARD)
    expect(side.locator("[name=plasser]")).to_have_value("40")


def test_an_address_that_is_too_long_is_not_read(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=75&tull=" + "9" * 40_000)
    expect(side.locator(".kalkulator-lenkemelding")).to_have_text(
        "Lenken er ikke brukt, for den er for lang."
    )
    expect(side.locator("[name=plasser]")).to_have_value("40")


def test_what_can_be_used_of_a_bad_address_is_used(side: Page, nettsted: str) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#plasser=75&fra_maaned=99&hacket=ja")
    expect(side.locator(f"{EGET} .svar-tall")).to_have_text(kr(75 * 12))
    expect(side.locator(".kalkulator-lenkemelding")).to_have_text(
        "Dette i lenken ble ikke brukt: «Fra og med», et ukjent felt."
    )


@pytest.mark.parametrize(
    "fragment", ["<script>alert(1)</script>", "%E0%A4%A", "slik-har-vi-regnet"]
)
def test_an_address_without_answers_is_just_a_place_on_the_page(
    side: Page, nettsted: str, fragment: str
) -> None:
    side.goto(f"{nettsted}kalkulatorer/tilskudd/#{fragment}")
    expect(side.locator("output")).to_have_attribute("data-svar", "standard")
    expect(side.locator(".kalkulator-lenkemelding")).to_be_empty()
