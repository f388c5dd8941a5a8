"""Where the newest year lacks parts, the browser is tried in a copy with a whole one after it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import helt_aar
from calculators.regelverk import Regelverk, aarene, regler
from calculators.regelverk.mangler import ikke_funne
from calculators.regelverk.typer import IkkeFunnet
from oppsett.steg import Stopp
from prosjektet import NESTE, kjoer

# The newest year that lacks nothing: the newest of all may.
HELT = next(aar for aar in reversed(aarene()) if not any(ikke_funne(regler(aar))))
REGLER = regler(HELT)
_BORTE = IkkeFunnet(date(2020, 1, 1))


def _utgaver(*uten_sats: int) -> dict[int, Regelverk]:
    return {aar: replace(REGLER, sats=_BORTE) if aar in uten_sats else REGLER for aar in (1, 2, 3)}


@pytest.mark.parametrize(("uten_sats", "fra"), [((), None), ((1, 2), None), ((3,), 2), ((2, 3), 1)])
def test_the_copy_is_made_from_the_newest_whole_year_and_only_where_that_is_another(
    monkeypatch: pytest.MonkeyPatch, uten_sats: tuple[int, ...], fra: int | None
) -> None:
    monkeypatch.setattr(helt_aar, "regler", _utgaver(*uten_sats).__getitem__)
    assert helt_aar.nyeste_hele((1, 2, 3)) == fra


def test_without_any_whole_year_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(helt_aar, "regler", _utgaver(1, 2, 3).__getitem__)
    with pytest.raises(Stopp):
        helt_aar.nyeste_hele((1, 2, 3))
    assert "Ingen utgave har alle delene" in capsys.readouterr().err


def test_the_year_of_the_copy_is_the_newest_there_and_answers(tmp_path: Path) -> None:
    kopien = tmp_path / "kopi"
    helt_aar.lag(kopien, HELT)
    sporsmaal = (f"tilskuddsaar={NESTE}", "plasser=1", "fra_maaned=1", "til_maaned=1")
    svar = kjoer(kopien, "-m", "calculators", "tilskudd", *sporsmaal)
    assert svar.returncode == 0, svar.stdout
    assert (kopien / "tests" / "nettleser" / "test_sider.py").exists()
