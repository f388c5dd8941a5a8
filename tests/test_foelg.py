"""Following what a preview is made of: shown at once, and built whole when nothing more happens."""

import threading
from pathlib import Path

import pytest

from nettsted.foelg import Foelger, tilstanden

SATS, KLAGE = Path("sats.md"), Path("klage.md")


class Prosjekt:
    """Files with a time each, and what was done about those that changed."""

    def __init__(self) -> None:
        self.filer = {SATS: 1, KLAGE: 1}
        self.gjort: list[str] = []
        # A whole build is done when this is set.
        self.ferdig = threading.Event()
        self.ferdig.set()
        self.foelger = Foelger(lambda: dict(self.filer), self._straks, self._hele)

    def _straks(self, endret: set[Path]) -> None:
        self.gjort.append(f"straks {' '.join(sorted(fil.name for fil in endret))}")

    def _hele(self) -> None:
        self.gjort.append("begynt")
        self.ferdig.wait()
        self.gjort.append("bygd")

    def endre(self, fil: Path) -> None:
        self.filer[fil] = self.filer.get(fil, 0) + 1

    def vent(self) -> None:
        for traad in threading.enumerate():
            if traad is not threading.current_thread() and not traad.name.startswith("execnet"):
                traad.join(5)


@pytest.fixture
def prosjekt() -> Prosjekt:
    return Prosjekt()


def test_nothing_is_done_while_nothing_changes(prosjekt: Prosjekt) -> None:
    prosjekt.foelger.se()
    prosjekt.foelger.se()
    assert prosjekt.gjort == []


def test_a_change_is_shown_at_once_and_all_is_built_when_nothing_more_has_changed(
    prosjekt: Prosjekt,
) -> None:
    prosjekt.endre(SATS)
    prosjekt.foelger.se()
    assert prosjekt.gjort == ["straks sats.md"]
    prosjekt.foelger.se()
    prosjekt.vent()
    prosjekt.foelger.se()
    assert prosjekt.gjort == ["straks sats.md", "begynt", "bygd"]


def test_a_change_during_a_whole_build_is_shown_at_once_again_after_it_and_built(
    prosjekt: Prosjekt,
) -> None:
    prosjekt.ferdig.clear()
    prosjekt.endre(SATS)
    prosjekt.foelger.se()
    prosjekt.foelger.se()
    prosjekt.endre(KLAGE)
    prosjekt.foelger.se()
    prosjekt.foelger.se()
    assert prosjekt.gjort == ["straks sats.md", "begynt", "straks klage.md"]
    prosjekt.ferdig.set()
    prosjekt.vent()
    # What was built in the meantime has taken the place of what was shown.
    prosjekt.foelger.se()
    prosjekt.vent()
    assert prosjekt.gjort[3:] == ["bygd", "straks klage.md", "begynt", "bygd"]


def test_a_file_that_comes_or_goes_is_a_change(prosjekt: Prosjekt) -> None:
    prosjekt.endre(Path("ny.md"))
    prosjekt.foelger.se()
    del prosjekt.filer[KLAGE]
    prosjekt.foelger.se()
    assert prosjekt.gjort == ["straks ny.md", "straks klage.md"]


def test_files_are_followed_in_folders_and_alone_but_not_what_python_keeps(tmp_path: Path) -> None:
    for sti in ("docs/2021/sats.md", "rom/__pycache__/m.pyc", "mkdocs.yml", "annet.txt"):
        fil = tmp_path / sti
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.touch()
    fulgt = [tmp_path / navn for navn in ("docs", "rom", "mkdocs.yml", "finnes-ikke")]
    assert set(tilstanden(fulgt)) == {tmp_path / "docs/2021/sats.md", tmp_path / "mkdocs.yml"}
