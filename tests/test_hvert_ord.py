"""No word of an answer stands outside the catalogue: with a catalogue that is silent, none is left.

What is left then is values: numbers, months, what the kommune typed, and what the rules of the year
quote from their source.
"""

import re
from typing import Any

import pytest

from calculators import answer, norsk, spraak
from calculators.answer import Avvist, nedlasting
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import regler
from calculators.regelverk.typer import Tekst
from calculators.rendering.skjema import feltene
from svartekst import kjente, ordene, sitert, synlig
from utgave.eksempler import Eksempel, alle

STUM = "stum"
_PLASS = re.compile(r"\{[a-z_0-9]*\}")
_MAANEDER = {form for m in norsk.MAANEDER for form in (m, m.capitalize(), m[:3])}
# kr and kl. belong to a number.
_UTENFOR = {*_MAANEDER, "kr", "kl", "IMDi", "IMDis", "Excel", "CSV", "ja", "nei"}


class _Stum(dict[str, tuple[str, ...]]):
    """Of every text only the places for its values."""

    def get(self, tekst: str, ellers: Any = ()) -> Any:
        return tuple(" ".join(_PLASS.findall(t)) for t in ellers)


@pytest.fixture(autouse=True)
def stum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spraak, "_kataloger", {"nb": {}, STUM: _Stum()})
    monkeypatch.setattr(Tekst, "paa", lambda selv, maal: "" if maal == STUM else selv.nb)


def _uten_katalog(tekster: list[str], utenom: set[str]) -> set[str]:
    return ordene(tekster, utenom) - _UTENFOR


@pytest.mark.parametrize("eksempel", alle(), ids=str)
def test_no_word_of_an_answer_or_a_fault_stands_outside_the_catalogue(eksempel: Eksempel) -> None:
    sporsmaal = eksempel.sporsmaal | {"maal": STUM}
    svaret = answer(sporsmaal)
    tekster = [*synlig(svaret["html"]), *(f["melding"] for f in svaret["feil"])]
    assert _uten_katalog(tekster, kjente(sporsmaal["svar"])) == set()


@pytest.mark.parametrize("eksempel", alle(), ids=str)
def test_no_word_of_a_table_stands_outside_the_catalogue(eksempel: Eksempel) -> None:
    sporsmaal = eksempel.sporsmaal | {"maal": STUM}
    try:
        fil = nedlasting(sporsmaal)
    except Avvist:
        assert eksempel.feil
        return
    assert _uten_katalog([fil["innhold"]], kjente(sporsmaal["svar"])) == set()


@pytest.mark.parametrize("navn", KALKULATORER)
def test_no_word_of_a_form_stands_outside_the_catalogue(navn: str) -> None:
    regelverk = regler(2021)
    with spraak.svarer_paa(STUM):
        skjema = kalkulator_for(navn).skjema(regelverk)
        html = str(feltene(skjema, skjema.standardsvar))
        tekster = [*synlig(html), skjema.tittel, skjema.for_haand]
    assert _uten_katalog(tekster, {t for t in sitert(regelverk) if len(t) > 1}) == set()


def test_a_word_outside_the_catalogue_is_seen() -> None:
    assert _uten_katalog(synlig('<p title="Et ord">8 kr i mai</p>'), set()) == {"Et", "ord"}
