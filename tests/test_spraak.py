"""The målform belongs to the question: two at once each have their own words."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from calculators import norsk, spraak
from calculators.regelverk.typer import Tekst
from calculators.spraak import N_, _, ngettext, svarer_paa

NYNORSK = {
    "ikke {hva}": ("ikkje {hva}",),
    "uke": ("veke", "veker"),
    "mandag": ("måndag",),
    "én rad": ("éi rad", "{antall} rader"),
    "to": ("to",),
}


@pytest.fixture(autouse=True)
def nynorsk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spraak, "_kataloger", {"nb": {}})
    spraak.legg_inn("nn", NYNORSK)


def test_a_text_is_in_the_maalform_that_is_answered_in_with_its_values_in_it() -> None:
    assert _("ikke {hva}", hva="nå") == "ikke nå"
    with svarer_paa("nn"):
        assert _("ikke {hva}", hva="no") == "ikkje no"
        assert _(N_("mandag")) == "måndag"
        with svarer_paa("nb"):
            assert _("ikke {hva}", hva="nå") == "ikke nå"
        assert spraak.maalformen() == "nn"
    assert spraak.maalformen() == "nb"


def test_a_value_may_hold_braces_and_a_text_without_values_too() -> None:
    assert _("ikke {hva}", hva="{x}") == "ikke {x}"
    assert _("{ }") == "{ }"


def test_a_number_has_the_form_of_one_or_of_more() -> None:
    with svarer_paa("nn"):
        assert [ngettext("uke", "uker", n) for n in (0, 1, 2)] == ["veker", "veke", "veker"]
        assert norsk.antall(1, "uke", "uker") == "1 veke"
        assert norsk.antall_med_ord(1, "én rad", "{antall} rader") == "éi rad"
        assert norsk.antall_med_ord(2, "én rad", "{antall} rader") == "to rader"
    assert norsk.antall(3, "uke", "uker") == "3 uker"


def test_the_years_own_words_follow_the_question() -> None:
    ord_ = Tekst(nb="uke", nn="veke")
    assert ord_.ord == "uke"
    with svarer_paa("nn"):
        assert ord_.ord == "veke"


def test_two_questions_at_once_have_each_their_own() -> None:
    begge_er_i_gang = Barrier(2)

    def svar(maal: str) -> str:
        with svarer_paa(maal):
            begge_er_i_gang.wait()
            return norsk.antall(2, "uke", "uker")

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(svar, ["nb", "nn"])) == ["2 uker", "2 veker"]


def test_the_maalform_is_put_back_when_the_answer_fails() -> None:
    with pytest.raises(ZeroDivisionError), svarer_paa("nn"):
        raise ZeroDivisionError
    assert spraak.maalformen() == "nb"


def test_a_maalform_whose_words_are_not_here_is_not_begun_on() -> None:
    with pytest.raises(KeyError), svarer_paa("se"):
        pytest.fail("it began")
