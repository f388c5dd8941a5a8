"""Markup that escapes what it did not build."""

import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from calculators.rendering.html import Html, datablokk, el, samlet


class _Leser(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tagger: list[str] = []
        self.attributter: list[tuple[str, str | None]] = []
        self.tekst = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tagger.append(tag)
        self.attributter += attrs

    def handle_data(self, data: str) -> None:
        self.tekst += data


# A parser folds line endings and drops NUL before we see the text; those are not ours to test.
TEKST = st.text(alphabet=st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]))


@given(TEKST, TEKST)
def test_text_and_attributes_come_out_as_they_went_in_and_never_as_markup(
    tekst: str, verdi: str
) -> None:
    lest = _Leser(el("p", tekst, title=verdi))
    assert lest.tagger == ["p"]
    assert lest.tekst == tekst
    assert lest.attributter == [("title", verdi)]


def test_markup_built_here_goes_in_as_it_is() -> None:
    assert el("p", el("b", "<"), " & ") == "<p><b>&lt;</b> &amp; </p>"
    assert isinstance(samlet("<", Html("<br>")), Html)
    assert samlet("<", Html("<br>")) == "&lt;<br>"


def test_true_writes_the_name_alone_and_false_and_none_write_nothing() -> None:
    assert el("input", hidden=True, disabled=False, value=None, aria_label="x") == (
        '<input hidden aria-label="x">'
    )


@given(TEKST)
def test_data_for_a_script_comes_out_as_it_went_in_and_ends_where_it_was_to(tekst: str) -> None:
    for verdi in (tekst, f"</script>{tekst}", f"<!--<script>{tekst}"):
        lest = _Leser(el("p", datablokk({"a": verdi})))
        assert lest.tagger == ["p", "script"]
        assert lest.attributter == [("type", "application/json")]
        assert json.loads(lest.tekst) == {"a": verdi}
