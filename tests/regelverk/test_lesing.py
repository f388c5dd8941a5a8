"""The reader that travels refuses by itself; what to do about it is told at the editor's desk."""

import pytest

from calculators.redaksjon import regelfil
from calculators.regelverk.feil import Regelfeil
from calculators.regelverk.kilder import tolk
from regelfil import FIL

TEKST = FIL.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fra", "til", "noekkel"),
    [
        ("kroner = 2003", "kroner = 2003.5", "sats.kroner"),
        ("kroner = 2003", "kroner = -1", "sats.kroner"),
        ("kroner = 2003", "kron = 2003", "sats.kron"),
        ("kroner = 2003", "", "sats.kroner"),
        ("kroner = 2003", "kroner = 2003 kr", "filen"),
        ('gjelder = ["asylsoeker"]', 'gjelder = ["asylsoker"]', "tiltak[2].perioder[1].gjelder"),
    ],
)
def test_a_file_with_a_fault_is_refused_with_and_without_the_desk(
    fra: str, til: str, noekkel: str
) -> None:
    galt = TEKST.replace(fra, til, 1)
    assert galt != TEKST
    with pytest.raises(Regelfeil) as her:
        tolk(galt, "2021.toml")
    assert noekkel in {f.noekkel for f in her.value.funn}
    with pytest.raises(Regelfeil) as ved_pulten:
        regelfil.tolk(galt, "2021.toml")
    assert all(f.galt and f.skriv for f in (*her.value.funn, *ved_pulten.value.funn))
