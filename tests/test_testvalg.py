"""What a run of the tests needs: the site is built for those that open it, and for no others."""

import importlib.util
from types import ModuleType
from typing import Any

import pytest

from oppsett.steg import ROT, Stopp
from oppsett.testvalg import (
    MED_GENERATORER,
    MED_NETTSTED,
    MED_ORDBOEKER,
    delt,
    trenger_generatorer,
    trenger_nettsted,
    trenger_ordboeker,
)


@pytest.mark.parametrize(
    "argumenter",
    [
        [],
        ["-k", "sats"],
        ["-x", "tests/beregning"],  # the path could be a value of the option
        ["tests"],
        ["."],
        [str(ROT)],
        ["tests/nettleser"],
        ["tests/nettsted/test_lenker.py"],
        ["tests/nettleser/test_sider.py::test_nothing_material_says_is_in_english"],
        ["tests/beregning/../nettleser"],
        ["tests/beregning", "tests/nettsted"],
        ["-x", "tests/nettleser", "tests/beregning"],
        [str(ROT / "tests" / "nettleser")],
    ],
    ids=" ".join,
)
def test_the_site_is_built_for_what_opens_it_or_may_do_so(argumenter: list[str]) -> None:
    assert trenger_nettsted(argumenter)


@pytest.mark.parametrize(
    "argumenter",
    [
        ["tests/beregning"],
        ["tests/beregning", "tests/skjema", "-k", "sats"],
        ["tests/test_laas.py::test_x", "-x"],
        [str(ROT / "tests" / "regelverk")],
    ],
    ids=" ".join,
)
def test_nothing_is_built_for_what_only_needs_python(argumenter: list[str]) -> None:
    assert not trenger_nettsted(argumenter)


def test_other_generators_are_fetched_for_the_tests_that_build_with_them_and_named_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert trenger_generatorer([])
    assert trenger_generatorer([f"{MED_GENERATORER[0]}/test_zensical.py"])
    spor = Spor(monkeypatch)
    spor.command.main(["tests/beregning"])
    assert "klargjoer_generatorene" not in spor.gjort
    spor.command.main(["tests/generatorer"])
    mellom = [navn for navn in spor.gjort if navn in ("pytest", "si_hvem_som_bygde")]
    assert mellom == ["pytest", "pytest", "si_hvem_som_bygde"]
    assert spor.gjort.index("klargjoer_generatorene") < spor.gjort.index("si_hvem_som_bygde")


_UTEN = "--ignore=tests/nettleser"
_SIDER = "tests/nettleser/test_sider.py"


@pytest.mark.parametrize(
    ("argumenter", "her", "i_kopien"),
    [
        ([], [_UTEN], ["tests/nettleser"]),
        (["-k", "sats"], ["-k", "sats", _UTEN], ["-k", "sats", "tests/nettleser"]),
        (["-x", "tests"], ["-x", "tests", _UTEN], ["-x", "tests", "tests/nettleser"]),
        (["tests/beregning", "-x"], ["tests/beregning", "-x"], None),
        ([f"{_SIDER}::test_x", "-x"], None, [f"{_SIDER}::test_x", "-x"]),
        (["tests/nettsted", _SIDER], ["tests/nettsted"], [_SIDER]),
        (["tests", _SIDER], ["tests", _UTEN], [_SIDER, "tests/nettleser"]),
    ],
    ids=str,
)
def test_what_asks_the_newest_year_in_a_browser_is_told_from_the_rest(
    argumenter: list[str], her: list[str] | None, i_kopien: list[str] | None
) -> None:
    assert delt(argumenter) == (her, i_kopien)


def test_the_dictionaries_are_looked_for_only_where_texts_are_spelled() -> None:
    for argumenter in ([], ["tests"], ["tests/spraak"], ["tests/spraak/test_rettskriving.py"]):
        assert trenger_ordboeker(argumenter)
    assert not trenger_ordboeker(["tests/beregning", "tests/nettsted"])


def test_the_rooms_that_open_the_site_or_spell_the_texts_are_there() -> None:
    for rom in (*MED_NETTSTED, *MED_ORDBOEKER):
        assert list((ROT / rom).glob("test_*.py"))


class Spor:
    """The command with what it would run written down, and nothing run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.gjort: list[str] = []
        self.galt = ""
        # What tests/helt_aar.py answers, and what each run of tests was asked for.
        self.kopien = ""
        self.proevd: list[list[str]] = []
        self.command = _kommandoen()
        # It is taken away before it is made, and the run this is a part of may have use for it.
        monkeypatch.setattr(self.command, "KOPIEN", ROT / ".cache" / "ingen-kopi")
        for navn in ("klargjoer", "bygg", "finn_eller_installer", "tjener"):
            monkeypatch.setattr(self.command, navn, self._noter(navn))
        monkeypatch.setattr(self.command, "kjoer", self._kjoer)
        for navn in ("klargjoer_generatorene", "si_hvem_som_bygde"):
            monkeypatch.setattr(self.command, navn, self._generatorene(navn))

    def _noter(self, navn: str) -> Any:
        class Tjener:
            server_port = 8000

        def noter(*_: object, **__: object) -> Any:
            self.gjort.append(navn)
            return Tjener() if navn == "tjener" else navn

        return noter

    def _generatorene(self, navn: str) -> Any:
        def noter() -> dict[str, str]:
            self.gjort.append(navn)
            return {}

        return noter

    def _kjoer(self, kommando: list[object], **_: object) -> str:
        ord_ = [str(del_) for del_ in kommando]
        if self.galt and self.galt in ord_:
            raise Stopp("galt")
        if "tests/helt_aar.py" in ord_:
            self.gjort.append("helt_aar")
            return self.kopien
        if "pytest" in ord_ or ord_[1].endswith("test.py"):
            self.proevd.append(
                ord_[ord_.index("worksteal") + 1 :] if "pytest" in ord_ else ord_[1:]
            )
        self.gjort.append(next((o for o in ("pytest", "ruff", "mypy") if o in ord_), "node"))
        return ""


def _kommandoen() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kommandoen_test", ROT / "scripts" / "test.py")
    assert spec
    assert spec.loader
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


def test_tests_of_python_run_without_looking_for_a_browser_or_building(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spor = Spor(monkeypatch)
    spor.command.main(["tests/beregning"])
    assert spor.gjort == ["klargjoer", "pytest"]


def test_tests_that_spell_the_texts_find_their_dictionaries_and_build_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spor = Spor(monkeypatch)
    spor.command.main(["tests/spraak"])
    assert spor.gjort == ["klargjoer", "finn_eller_installer", "finn_eller_installer", "pytest"]


def test_tests_of_the_pages_run_against_a_site_built_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spor = Spor(monkeypatch)
    spor.command.main(["tests/nettsted"])
    assert spor.gjort[-1] == "pytest"
    assert {"finn_eller_installer", "tjener", "bygg"} <= set(spor.gjort)
    assert not {"ruff", "mypy", "node"} & set(spor.gjort)


def test_without_arguments_the_code_is_looked_over_before_the_tests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spor = Spor(monkeypatch)
    spor.command.main([])
    assert spor.gjort[-2:] == ["pytest", "si_hvem_som_bygde"]
    assert spor.gjort.count("ruff") == 2
    assert spor.gjort.count("mypy") == 1
    # The linter, and the types by whose globals there are: a page's, Node's, a service worker's.
    assert spor.gjort.count("node") == 4
    assert "bygg" in spor.gjort


def test_where_the_newest_year_is_whole_all_is_tried_in_one_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spor = Spor(monkeypatch)
    spor.command.main(["tests/nettleser"])
    assert "helt_aar" in spor.gjort
    assert spor.proevd == [["tests/nettleser"]]


def test_where_it_lacks_parts_the_browser_asks_in_the_copy_and_the_code_is_looked_over_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spor = Spor(monkeypatch)
    spor.kopien = "der"
    spor.command.main([])
    kopien = str(spor.command.KOPIEN / "scripts" / "test.py")
    assert spor.proevd == [["--ignore=tests/nettleser"], [kopien, "tests/nettleser"]]
    assert spor.gjort.count("ruff") == 2


def test_the_engine_that_is_asked_for_is_asked_for_in_the_copy_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spor = Spor(monkeypatch)
    spor.kopien = "der"
    spor.command.main(["--enkel-motor"])
    kopien = str(spor.command.KOPIEN / "scripts" / "test.py")
    assert spor.proevd == [[kopien, "tests/nettleser", "--enkel-motor"]]


@pytest.mark.parametrize("galt", ["ruff", "mypy"])
def test_a_fault_in_the_code_stops_before_the_tests_though_the_site_was_built(
    monkeypatch: pytest.MonkeyPatch, galt: str
) -> None:
    spor = Spor(monkeypatch)
    spor.galt = galt
    with pytest.raises(Stopp):
        spor.command.main([])
    assert "bygg" in spor.gjort
    assert "pytest" not in spor.gjort
