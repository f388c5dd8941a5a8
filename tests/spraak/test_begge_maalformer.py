"""An answer is the same in both målformer, words apart, and has words of its own only."""

import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import spraak
from calculators.answer import Avvist, answer, nedlasting
from calculators.kalkulatorer import KALKULATORER, kalkulator_for
from calculators.regelverk import regler
from calculators.rendering.skjema import feltene
from calculators.skjema.registerfil import mal
from svartekst import kjente, ordene, synlig
from tekstene import NB, NN, skriv_heller
from utgave.eksempler import Eksempel, alle

EKSEMPLENE = alle()
_DAGEN = {"tilskuddsaar": "2021", "kontrolldato": "2021-08-01"}
_MALEN = "\n".join(";".join(rad) for rad in mal.rader(regler(2021))).encode()
# The fields of a result that are words; of these only the numbers must be the same.
_MED_ORD = {"feil", "ics", "naar", "ordning", "rapport", "utkast"}
_TALL = re.compile(r"\d+")


@cache
def _skjemaet(navn: str, maal: str) -> str:
    with spraak.svarer_paa(maal):
        skjema = kalkulator_for(navn).skjema(regler(2021))
        return str(feltene(skjema, skjema.standardsvar))


def _svaret(eksempel: Eksempel, maal: str) -> dict[str, Any]:
    return answer(eksempel.sporsmaal | {"maal": maal})


def _uten_ord(verdi: Any, felt: str = "") -> Any:
    """A result with nothing but the numbers of what is words."""
    if isinstance(verdi, dict):
        return {navn: _uten_ord(under, navn) for navn, under in verdi.items()}
    if isinstance(verdi, list):
        return [_uten_ord(del_, felt) for del_ in verdi]
    # A long line of a calendar file is folded where it is full, in a number too.
    er_ord = felt in _MED_ORD and isinstance(verdi, str)
    return _TALL.findall(verdi.replace("\r\n ", "")) if er_ord else verdi


@pytest.mark.parametrize("eksempel", EKSEMPLENE, ids=str)
def test_every_example_has_the_same_result_words_apart(eksempel: Eksempel) -> None:
    nb, nn = _svaret(eksempel, NB), _svaret(eksempel, NN)
    assert nn["ok"] == nb["ok"]
    assert _uten_ord(nn["resultat"]) == _uten_ord(nb["resultat"])
    assert [_feltet(f) for f in nn["feil"]] == [_feltet(f) for f in nb["feil"]]


@pytest.mark.parametrize(("laget", "lest"), [(NB, NN), (NN, NB), (NN, NN)])
def test_a_register_made_in_one_maalform_is_read_in_the_other(laget: str, lest: str) -> None:
    with spraak.svarer_paa(laget):
        hode, *rader = mal.rader(regler(2021))
        # The template offers the very values that its own rows have.
        for rad in rader:
            for noekkel, verdi in zip(mal.noekler(regler(2021)), rad, strict=True):
                lovlige = mal.lovlige(noekkel, regler(2021))
                assert not verdi or not lovlige or verdi in lovlige
    fil = "\n".join(";".join(rad) for rad in (hode, *rader)).encode()
    sporsmaal = {"kalkulator": "register", "maal": lest, "svar": _DAGEN}
    assert (
        answer(sporsmaal, fil)["resultat"] == answer(sporsmaal | {"maal": NB}, _MALEN)["resultat"]
    )


def test_words_are_apart_only_where_there_are_words() -> None:
    nb = {"ics": "5. mai 20\r\n 21", "frister": [{"naar": "hausten", "id": "bruk"}]}
    assert _uten_ord(nb) == {"ics": ["5", "2021"], "frister": [{"naar": [], "id": "bruk"}]}


def _feltet(feil: Mapping[str, Any]) -> dict[str, Any]:
    return {**feil, "melding": _TALL.findall(feil["melding"])}


# What an element is and what it leads to; its other attributes are words, or made of them.
_BYGNING = ("class", "href", "id", "for", "name", "type", "scope", "role", "data-felt")


class _Bygning(HTMLParser):
    """The elements of a piece of HTML, and its numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.deler: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.deler.append((tag, [(navn, verdi) for navn, verdi in attrs if navn in _BYGNING]))

    def handle_data(self, data: str) -> None:
        self.deler += _TALL.findall(data)


def _bygningen(html: str) -> list[object]:
    leser = _Bygning()
    leser.feed(html)
    return leser.deler


@pytest.mark.parametrize("eksempel", EKSEMPLENE, ids=str)
def test_every_example_is_built_of_the_same_elements_and_numbers(eksempel: Eksempel) -> None:
    nb, nn = _svaret(eksempel, NB), _svaret(eksempel, NN)
    assert _bygningen(nn["html"]) == _bygningen(nb["html"])


@pytest.mark.parametrize("navn", KALKULATORER)
def test_every_form_is_built_of_the_same_elements(navn: str) -> None:
    assert _bygningen(_skjemaet(navn, NN)) == _bygningen(_skjemaet(navn, NB))


def _tabellen(eksempel: Eksempel, maal: str) -> str:
    try:
        return str(nedlasting(eksempel.sporsmaal | {"maal": maal})["innhold"])
    except Avvist:
        return ""


@pytest.mark.parametrize("eksempel", EKSEMPLENE, ids=str)
def test_every_table_has_the_same_cells_and_numbers(eksempel: Eksempel) -> None:
    nb, nn = (
        [[_TALL.findall(celle) for celle in rad.split(";")] for rad in tabell.splitlines()]
        for tabell in (_tabellen(eksempel, NB), _tabellen(eksempel, NN))
    )
    assert nn == nb


def _bokmaal(tekster: Sequence[str], svar: Mapping[str, Any]) -> set[str]:
    """What is bokmål in texts that are to be nynorsk, less what was typed and what is quoted."""
    return {o for o in ordene([*tekster], kjente(svar)) if o.lower() in skriv_heller()}


@pytest.mark.parametrize("eksempel", EKSEMPLENE, ids=str)
def test_no_answer_in_nynorsk_has_bokmaal_in_it(eksempel: Eksempel) -> None:
    svaret = _svaret(eksempel, NN)
    tekster = [*synlig(svaret["html"]), *(f["melding"] for f in svaret["feil"])]
    assert _bokmaal([*tekster, _tabellen(eksempel, NN)], eksempel.sporsmaal["svar"]) == set()


@pytest.mark.parametrize("navn", KALKULATORER)
def test_no_form_in_nynorsk_has_bokmaal_in_it(navn: str) -> None:
    assert _bokmaal(synlig(_skjemaet(navn, NN)), {}) == set()


def test_bokmaal_is_seen_where_it_is() -> None:
    assert _bokmaal(["Det er ikke berre", "IMDis side"], {}) == {"ikke"}


class _Lest(dict[str, Sequence[str]]):
    """A catalogue that remembers what it was asked for and had not."""

    def __init__(self, har: Mapping[str, Sequence[str]]) -> None:
        super().__init__(har)
        self.mangler: set[str] = set()

    def get(self, tekst: str, ellers: Any = ()) -> Any:
        self.mangler |= {tekst} - self.keys()
        return super().get(tekst, ellers)


def test_the_catalogue_has_every_text_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    spraak.maalformene()
    lest = _Lest(spraak._kataloger[NN])
    monkeypatch.setitem(spraak._kataloger, NN, lest)
    for eksempel in EKSEMPLENE:
        _svaret(eksempel, NN)
        _tabellen(eksempel, NN)
    for navn in KALKULATORER:
        _skjemaet.__wrapped__(navn, NN)
    assert lest.mangler == set()


@cache
def _alene(nummer: int, maal: str) -> dict[str, Any]:
    return _svaret(EKSEMPLENE[nummer], maal)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, len(EKSEMPLENE) - 1), st.sampled_from([NB, NN])),
        min_size=2,
        max_size=8,
    )
)
def test_questions_at_once_are_each_answered_in_their_own(spurt: list[tuple[int, str]]) -> None:
    with ThreadPoolExecutor(len(spurt)) as pool:
        svarene = list(pool.map(lambda s: _svaret(EKSEMPLENE[s[0]], s[1]), spurt))
    assert svarene == [_alene(nummer, maal) for nummer, maal in spurt]
