"""No word of an answer stands outside the catalogue: with a catalogue that is silent, none is left.

What is left then is values: numbers, months, what the kommune typed, and what the rules of the year
quote from their source.
"""

import dataclasses
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from calculators import answer, norsk, spraak
from calculators.answer import Avvist, nedlasting
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import aarene, regler
from calculators.regelverk.typer import Tekst
from calculators.rendering.skjema import feltene
from utgave.eksempler import Eksempel, alle

STUM = "stum"
_PLASS = re.compile(r"\{[a-z_0-9]*\}")
# A word is letters; kr and kl. belong to a number, and a heading of a column to a register.
_ORD = re.compile(r"[A-Za-zÆØÅæøå]{2,}")
_MAANEDER = {form for m in norsk.MAANEDER for form in (m, m.capitalize(), m[:3])}
_UTENFOR = {*_MAANEDER, "kr", "kl", "IMDi", "IMDis", "Excel", "CSV", "ja", "nei"}
_VIST = ("aria-label", "title", "placeholder", "alt")


class _Stum(dict[str, tuple[str, ...]]):
    """Of every text only the places for its values."""

    def get(self, tekst: str, ellers: Any = ()) -> Any:
        return tuple(" ".join(_PLASS.findall(t)) for t in ellers)


class _Synlig(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tekst: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tekst += [verdi for navn, verdi in attrs if navn in _VIST and verdi]

    def handle_data(self, data: str) -> None:
        self.tekst.append(data)


@pytest.fixture(autouse=True)
def stum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spraak, "_kataloger", {"nb": {}, STUM: _Stum()})
    monkeypatch.setattr(Tekst, "paa", lambda selv, maal: "" if maal == STUM else selv.nb)


def _sitert(verdi: Any) -> Iterator[str]:
    """Every string of the rules of a year: what they quote is in no målform but its own."""
    if isinstance(verdi, str):
        yield verdi
    elif dataclasses.is_dataclass(verdi) and not isinstance(verdi, Tekst):
        for felt in dataclasses.fields(verdi):
            yield from _sitert(getattr(verdi, felt.name))
    elif isinstance(verdi, tuple):
        for del_ in verdi:
            yield from _sitert(del_)


def _skrevet(svar: dict[str, Any]) -> Iterator[str]:
    """What the kommune typed, or has in its file, word by word."""
    for verdi in svar.values():
        for tekst in [verdi] if isinstance(verdi, str) else verdi:
            yield from (tekst, *_ORD.findall(tekst))


def _ordene(tekster: list[str], kjente: set[str]) -> set[str]:
    tekst = "\n".join(tekster)
    for kjent in sorted(kjente, key=len, reverse=True):
        tekst = re.sub(rf"(?<!\w){re.escape(kjent)}(?!\w)", " ", tekst)
    return {o for o in _ORD.findall(tekst) if o not in _UTENFOR}


def _kjente(svar: dict[str, Any]) -> set[str]:
    aar = next((a for a in aarene() if str(a) == svar.get("tilskuddsaar")), aarene()[-1])
    return {t for t in (*_sitert(regler(aar)), *_skrevet(svar)) if len(t) > 1}


def _synlig(html: str) -> list[str]:
    leser = _Synlig()
    leser.feed(html)
    return leser.tekst


@pytest.mark.parametrize("eksempel", alle(), ids=str)
def test_no_word_of_an_answer_or_a_fault_stands_outside_the_catalogue(eksempel: Eksempel) -> None:
    sporsmaal = eksempel.sporsmaal | {"maal": STUM}
    svaret = answer(sporsmaal)
    tekster = [*_synlig(svaret["html"]), *(f["melding"] for f in svaret["feil"])]
    assert _ordene(tekster, _kjente(sporsmaal["svar"])) == set()


@pytest.mark.parametrize("eksempel", alle(), ids=str)
def test_no_word_of_a_table_stands_outside_the_catalogue(eksempel: Eksempel) -> None:
    sporsmaal = eksempel.sporsmaal | {"maal": STUM}
    try:
        fil = nedlasting(sporsmaal)
    except Avvist:
        assert eksempel.feil
        return
    assert _ordene([fil["innhold"]], _kjente(sporsmaal["svar"])) == set()


@pytest.mark.parametrize("navn", KALKULATORER)
def test_no_word_of_a_form_stands_outside_the_catalogue(navn: str) -> None:
    regelverk = regler(2021)
    with spraak.svarer_paa(STUM):
        skjema = kalkulator_for(navn).skjema(regelverk)
        html = str(feltene(skjema, skjema.standardsvar))
        tekster = [*_synlig(html), skjema.tittel, skjema.for_haand]
    assert _ordene(tekster, {t for t in _sitert(regelverk) if len(t) > 1}) == set()


def test_a_word_outside_the_catalogue_is_seen() -> None:
    assert _ordene(_synlig('<p title="Et ord">8 kr i mai</p>'), set()) == {"Et", "ord"}
