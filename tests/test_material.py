"""All that the site depends on of Material is in one list, and is what it was when it was listed.

Material gets no more fixes from 5 May 2027. The list says what each thing is to the site, which
tests try it, and where to look when it has changed.
"""

import hashlib
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from opphav.innmaten import material
from oppsett.steg import ROT

_LISTEN = ROT / "scripts" / "nettsted" / "material.toml"
_ALT = tomllib.loads(_LISTEN.read_text(encoding="utf-8"))
NAVNENE: dict[str, dict[str, Any]] = {n: del_ for del_ in _ALT["navn"] for n in del_["navn"]}
_FILENE: dict[str, dict[str, str]] = {fil["sti"]: fil for fil in _ALT["fil"]}
_ROMMENE = ("stil", "overrides", "scripts", "calculators", "tests")
_SLAG = frozenset({".css", ".html", ".js", ".mjs", ".py", ".ts", ".xml"})
# A class, an attribute or a variable of Material's, and the ids it gives. JavaScript writes
# data-md-color-scheme as dataset.mdColorScheme.
_NAVN = re.compile(
    r"(?<![\w-])(?:--md-|data-md-|md-)[a-z][\w-]*|dataset\.md[A-Z]\w*|"
    r"(?<!\w)__(?:config|drawer|nav|search|toc)(?!\w)"
)
# Zensical's own, in what tells its pages from Material's, and this file, whose patterns are no use.
_UNNTATT = frozenset({"generatorsider.py", Path(__file__).name})
_STEDENE = {"maler": "*.html", "stilark": "assets/stylesheets/*.css"}


def navnene(tekst: str) -> set[str]:
    """The names of Material's that a text has."""
    return {_som_attributt(navn) for navn in _NAVN.findall(tekst)}


def _som_attributt(navn: str) -> str:
    if not navn.startswith("dataset."):
        return navn
    ord_ = re.sub(r"[A-Z]", lambda stor: f"-{stor[0].lower()}", navn.removeprefix("dataset."))
    return f"data-{ord_}"


@cache
def _brukt() -> dict[str, str]:
    """The names that are used here, each with a file that does."""
    filer = (fil for rom in _ROMMENE for fil in sorted((ROT / rom).rglob("*")))
    return {
        navn: fil.relative_to(ROT).as_posix()
        for fil in filer
        if fil.suffix in _SLAG and fil.name not in _UNNTATT
        for navn in navnene(fil.read_text(encoding="utf-8"))
    }


@cache
def _materials(sted: str) -> str:
    filer = sorted(material().rglob(_STEDENE[sted]))
    return "\n".join(fil.read_text(encoding="utf-8") for fil in filer)


def staar_i(navn: str, tekst: str) -> bool:
    """Whether a text has the name; one that ends in a dash is the beginning of several."""
    slutt = "" if navn.endswith("-") else r"(?![\w-])"
    return re.search(rf"(?<![\w-]){re.escape(navn)}{slutt}", tekst) is not None


def _avtrykk(fil: Path) -> str:
    return hashlib.sha256(fil.read_bytes()).hexdigest()


def test_a_name_is_seen_however_it_is_written() -> None:
    tekst = '.md-a__b--c { x: var(--md-d) } [data-md-e] id="__search" dataset.mdColorScheme amd-f'
    assert navnene(tekst) == {
        "md-a__b--c", "--md-d", "data-md-e", "__search", "data-md-color-scheme"
    }  # fmt: skip


def test_every_name_of_materials_that_is_used_is_in_the_list() -> None:
    assert {navn: fil for navn, fil in _brukt().items() if navn not in NAVNENE} == {}


def test_every_name_in_the_list_is_used_and_stands_there_once() -> None:
    assert NAVNENE.keys() - _brukt().keys() == set()
    assert sum(len(del_["navn"]) for del_ in _ALT["navn"]) == len(NAVNENE)


@pytest.mark.parametrize("navn", NAVNENE)
def test_material_has_the_name_still(navn: str) -> None:
    del_ = NAVNENE[navn]
    if del_["finnes"] == "egen":
        assert not any(staar_i(navn, _materials(sted)) for sted in _STEDENE)
    else:
        borte = (
            f"Material's {del_['finnes']} have {navn} no more. {del_['hva']} See {del_['tester']}"
        )
        assert staar_i(navn, _materials(del_["finnes"])), borte


@pytest.mark.parametrize("del_", _ALT["navn"], ids=lambda del_: str(del_["hva"]))
def test_the_tests_that_are_named_are_there_and_open_pages(del_: dict[str, Any]) -> None:
    for test in del_["tester"]:
        fil, _, navn = test.partition("::")
        assert fil.startswith("tests/nettleser/")
        assert f"def {navn}(" in (ROT / fil).read_text(encoding="utf-8")


@pytest.mark.parametrize("sti", _FILENE)
def test_a_file_of_materials_that_is_sent_on_or_replaced_is_as_it_was_when_ours_was_made(
    sti: str,
) -> None:
    fil = _FILENE[sti]
    filer = list(material().glob(sti))
    assert len(filer) == 1, f"Material has {len(filer)} of {sti}, not one. {fil['hva']}"
    endret = (
        f"Material's {sti} has changed. {fil['hva']} Look at what is new in it and at {fil['se']}; "
        f"then write its sha256 in {_LISTEN.relative_to(ROT)}: {_avtrykk(filer[0])}"
    )
    assert _avtrykk(filer[0]) == fil["sha256"], endret


def test_every_file_of_ours_that_takes_the_place_of_one_of_materials_is_in_the_list() -> None:
    vaare = {f.relative_to(ROT / "overrides").as_posix() for f in (ROT / "overrides").rglob("*.*")}
    i_stedet = {sti for sti in vaare if (material() / sti).is_file()}
    assert i_stedet
    assert i_stedet - _FILENE.keys() == set()
    assert [fil for fil in _FILENE.values() if not _paa_plass(fil["se"])] == []


def _paa_plass(se: str) -> bool:
    return any((ROT / sti).is_file() for sti in re.findall(r"[\w./]+\.(?:html|py|js|css)", se))
