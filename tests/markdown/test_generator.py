"""What builds the pages is known, and known alike; what is not known builds nothing."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from calculators.markdown import generator
from calculators.markdown.generator import (
    Side,
    lenke_til,
    maalet,
    samlet_oppsett,
    siden,
    til_kilden,
)
from calculators.markdown.sted import Sidefeil, sidens_fil
from calculators.markdown.utvidelse import Utvidelse
from markdown import Markdown
from oppsett.steg import ROT

_MKDOCS = SimpleNamespace(
    file=SimpleNamespace(
        abs_src_path="/p/docs/nn/2021/sats.md",
        src_uri="2021/sats.md",
        url="2021/sats/",
        page=SimpleNamespace(meta={"title": "Sats"}),
    ),
    config=SimpleNamespace(theme={"language": "nn"}),
)
_ZENSICAL = SimpleNamespace(
    page=SimpleNamespace(path="2021/sats.md", url="2021/sats/", meta={"title": "Sats"}),
    config={"root_dir": "/p", "docs_dir": "docs/nn", "theme": {"language": "nn"}},
)


def _md(**hvor: Any) -> Markdown:
    md = Markdown()
    for slag, (navn, prosess) in hvor.items():
        getattr(md, slag).register(prosess, navn, 0)
    return md


@pytest.mark.parametrize(
    "md",
    [_md(treeprocessors=("relpath", _MKDOCS)), _md(preprocessors=("rendering_context", _ZENSICAL))],
    ids=["mkdocs", "zensical"],
)
def test_a_page_is_the_same_whichever_builds_it(md: Markdown) -> None:
    side = siden(md)
    assert side is not None
    assert side.fil == Path("/p/docs/nn/2021/sats.md")
    assert (str(side.sti), side.adresse, side.maal) == ("2021/sats.md", "2021/sats/", "nn")
    assert side.forord == {"title": "Sats"}


def test_an_unknown_generator_stops_the_build_for_corrections_are_told_by_the_page() -> None:
    with pytest.raises(Sidefeil, match="Sidene bygges av noe vi ikke kjenner"):
        Markdown(extensions=[Utvidelse()]).convert("# Sats")
    with pytest.raises(LookupError):
        sidens_fil(Markdown())


@pytest.mark.parametrize(
    ("lenke", "til"),
    [
        ("../kalkulatorer/tilskudd.md", "kalkulatorer/tilskudd"),
        ("../../kalkulatorer/tilskudd/", "kalkulatorer/tilskudd"),
        ("index.md", "2021"),
        ("../klage/", "2021/klage"),
    ],
)
def test_where_a_link_goes_is_known_before_and_after_it_is_resolved(lenke: str, til: str) -> None:
    side = siden(_md(treeprocessors=("relpath", _MKDOCS)))
    assert side
    assert maalet(side, lenke) == til


@pytest.mark.parametrize(
    ("sti", "lenke"),
    [
        ("2021/sats.md", "../om/ordliste.md"),
        ("index.md", "om/ordliste.md"),
        ("om/a.md", "ordliste.md"),
    ],
)
def test_a_file_of_the_text_is_linked_to_from_where_the_page_is(sti: str, lenke: str) -> None:
    side = Side(Path(sti), Path(sti), "", "nb", {})  # type: ignore[arg-type]  # any path does
    assert lenke_til(side, "om/ordliste.md") == lenke


_TEGNET = (
    '<a data-aar="2021" href="../klage/#x">',
    '<a class="ut" href="https://imdi.no/">',
    '<a href="#her">',
    '<a href="../../../NOTICE.txt">',
    '<noscript><a href="../klage/"></noscript>',
)


def test_what_is_drawn_is_linked_from_the_file_for_zensical_and_left_alone_for_mkdocs() -> None:
    for navn, ventet in {
        "mkdocs": _TEGNET,
        "zensical": (
            _TEGNET[0].replace("../klage", "klage"), *_TEGNET[1:3],
            _TEGNET[3].replace("../../../", "../../"), _TEGNET[4],
        ),
    }.items():  # fmt: skip
        md = (
            _md(treeprocessors=("relpath", _MKDOCS))
            if navn == "mkdocs"
            else _md(preprocessors=("rendering_context", _ZENSICAL))
        )
        md.htmlStash.rawHtmlBlocks = list(_TEGNET)
        til_kilden(md)
        assert tuple(md.htmlStash.rawHtmlBlocks) == ventet


def test_the_configuration_of_nynorsk_is_whole_with_one_menu() -> None:
    def les(tekst: str) -> Any:
        return yaml.load(_uten_tagger(tekst), Loader=yaml.SafeLoader)

    nb, nn = (les((ROT / f"mkdocs{x}.yml").read_text(encoding="utf-8")) for x in ("", ".nn"))
    samlet = les(samlet_oppsett(ROT / "mkdocs.nn.yml"))
    assert samlet["nav"] == nn["nav"]
    assert samlet["theme"]["palette"] == nn["theme"]["palette"]
    assert samlet["theme"]["features"] == nb["theme"]["features"]
    assert samlet["markdown_extensions"]["toc"]["toc_depth"] == 3
    assert "INHERIT" not in samlet
    assert samlet["extra"]["nyeste_aar"] == nb["extra"]["nyeste_aar"]


def _uten_tagger(tekst: str) -> str:
    """The text without the tags that only a generator knows."""
    return re.sub(r"!ENV |!!python/name:\S+", "", tekst)


def test_where_neither_mkdocs_nor_properdocs_is_installed_any_exception_stops(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert generator.byggefeilen().__name__ == "BuildError"

    def mangler(navn: str) -> None:
        raise ModuleNotFoundError(navn)

    monkeypatch.setattr(generator, "import_module", mangler)
    assert generator.byggefeilen() is Exception
