"""Words are explained where they first stand, and nowhere twice on a page."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from calculators.markdown.ordliste import Forklaringer
from calculators.redaksjon.ordlistefil import les_ordliste
from calculators.regelverk.feil import Regelfeil
from markdown import Markdown

ROT = Path(__file__).parents[2]
FIL = ROT / "docs" / "om" / "ordliste.toml"


def vis(tekst: str, side: str = "docs/2021/sats.md") -> str:
    """The text as HTML, on a page with this path."""
    md = Markdown(extensions=[Forklaringer(fil=str(FIL))])
    uri = side.removeprefix("docs/").removeprefix("nn/")
    fil = SimpleNamespace(
        file=SimpleNamespace(abs_src_path=str(ROT / side), src_uri=uri), run=lambda root: None
    )
    md.treeprocessors.register(fil, "relpath", 0)  # type: ignore[arg-type]
    return md.convert(tekst)


def test_a_word_links_to_its_meaning_once() -> None:
    html = vis("Satsen er ny. Satsen gjelder.")
    assert html.count('href="../om/ordliste.md#sats"') == 1
    assert html.startswith('<p><a class="ordforklaring"')
    assert html.endswith("</a> er ny. Satsen gjelder.</p>")


def test_several_words_and_the_text_between_them_keep_their_order() -> None:
    html = vis("En plass har en sats, og *et* tiltak også.")
    assert [html.index(f">{o}</a>") for o in ("plass", "sats", "tiltak")] == sorted(
        html.index(f">{o}</a>") for o in ("plass", "sats", "tiltak")
    )
    assert "<em>et</em> <a" in html


@pytest.mark.parametrize("tekst", ["# Satsen", "[satsen](https://imdi.no/)", "`sats`"])
def test_headings_links_and_code_are_left_alone(tekst: str) -> None:
    assert "ordforklaring" not in vis(tekst)


@pytest.mark.parametrize("tekst", ["innsats", "sats-en", "plassering"])
def test_a_part_of_another_word_is_no_word(tekst: str) -> None:
    assert "ordforklaring" not in vis(tekst)


def test_the_ordliste_does_not_link_to_itself() -> None:
    assert "ordforklaring" not in vis("Satsen er ny.", "docs/om/ordliste.md")


def test_the_words_are_in_norwegian_alphabetical_order_and_each_form_means_one_thing() -> None:
    liste = les_ordliste(FIL).ord
    alfabet = str.maketrans("æøå", "{|}")
    assert [o.ord for o in liste] == sorted(
        (o.ord for o in liste), key=lambda o: o.translate(alfabet)
    )
    former = [form for o in liste for form in (o.ord, *o.former)]
    assert len(former) == len(set(former))


def test_a_wrong_file_is_refused_with_the_key(tmp_path: Path) -> None:
    fil = tmp_path / "ordliste.toml"
    fil.write_text('[[ord]]\nid = "x"\nord = "x"\nbetydning = "x"\n', encoding="utf-8")
    with pytest.raises(Regelfeil, match=r"ordliste\.toml:4: ord\[1\]\.betydning: "):
        les_ordliste(fil)
