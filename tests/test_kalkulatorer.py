"""Each calculator says what it does, and its form offers that and nothing else."""

import pytest

from calculators.kalkulatorer import KALKULATORER, Kalkulator, kalkulator_for
from calculators.regelverk import aarene, regler
from calculators.skjema.felt import Fil


@pytest.mark.parametrize("aar", aarene())
@pytest.mark.parametrize("navn", KALKULATORER)
def test_a_calendar_and_a_file_are_offered_by_those_that_make_and_read_one(
    navn: str, aar: int
) -> None:
    kalkulator = kalkulator_for(navn)
    assert isinstance(kalkulator, Kalkulator)
    skjema = kalkulator.skjema(regler(aar))
    assert skjema.navn == navn
    assert ("ics" in skjema.filer) == (kalkulator.kalender is not None)
    assert ("txt" in skjema.filer) == bool(skjema.kopi) == (kalkulator.tekst is not None)
    assert any(isinstance(f, Fil) for f in skjema.felt) == (kalkulator.les_fil is not None)


def test_another_name_is_no_calculator() -> None:
    with pytest.raises(KeyError):
        kalkulator_for("lotteri")
