"""The address of a release, as it is written by the one who builds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettsted.adresse import lest_adresse
from oppsett.steg import Stopp


@pytest.mark.parametrize(
    ("skrevet", "adresse"),
    [
        ("https://www.eksempel.no", "https://www.eksempel.no/"),
        ("https://www.eksempel.no/tilskudd", "https://www.eksempel.no/tilskudd/"),
        (" https://WWW.eksempel.no:8443/a/b/ ", "https://www.eksempel.no:8443/a/b/"),
        ("https://www.eksempel.no/tilskudd/index.html", "https://www.eksempel.no/tilskudd/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("http://localhost/tilskudd/", "http://localhost/tilskudd/"),
        ("http://[::1]:8000", "http://[::1]:8000/"),
    ],
)
def test_an_address_is_that_of_the_front_page(skrevet: str, adresse: str) -> None:
    assert lest_adresse(skrevet) == adresse


@pytest.mark.parametrize(
    ("skrevet", "sagt"),
    [
        ("", "er ikke en hel adresse"),
        ("www.eksempel.no", "er ikke en hel adresse"),
        ("/tilskudd/", "er ikke en hel adresse"),
        ("ftp://eksempel.no/", "er ikke en hel adresse"),
        ("https:///tilskudd/", "er ikke en hel adresse"),
        ("https://eksempel.no:99999/", "er ikke en adresse"),
        ("https://[eksempel.no/", "er ikke en adresse"),
        ("https://eksempel.no/?a=1", "har mer enn adressen"),
        ("https://eksempel.no/#sats", "har mer enn adressen"),
        ("https://kari@eksempel.no/", "har mer enn adressen"),
        ("http://www.eksempel.no/", "er ikke kryptert"),
        ("http://127.0.0.1.eksempel.no/", "er ikke kryptert"),
        ("http://10.0.0.5/", "er ikke kryptert"),
        ("http://[2001:db8::1]/", "er ikke kryptert"),
        ("http://localhost.eksempel.no/", "er ikke kryptert"),
    ],
)
def test_what_is_no_address_of_a_release_is_told_with_what_to_write(
    skrevet: str, sagt: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Stopp):
        lest_adresse(skrevet)
    melding = capsys.readouterr().err
    assert sagt in melding
    assert "Skriv adressen nettstedet skal ha" in melding


@given(st.text())
def test_whatever_is_written_is_an_address_that_stays_itself_or_is_refused(skrevet: str) -> None:
    try:
        adresse = lest_adresse(skrevet)
    except Stopp:
        return
    assert lest_adresse(adresse) == adresse
    assert adresse.endswith("/")
