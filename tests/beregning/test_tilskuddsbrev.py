"""The programme of a letter is judged in every part of the year."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from calculators.beregning.krav import gyldigheter, perioder
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import Regelverk
from oppdiktede import OPPDIKTEDE, oppdiktet

UTGAVER = [regler(2021), *map(oppdiktet, OPPDIKTEDE)]


@pytest.mark.parametrize("r", UTGAVER, ids=lambda r: r.tilskuddsaar)
def test_the_parts_cover_the_year_without_gaps_and_the_krav_are_the_same_all_through_each(
    r: Regelverk,
) -> None:
    slutt = date(r.tilskuddsaar, 12, 31)
    for status in funnet(r.beboerstatuser):
        deler = perioder(funnet(r.tiltak), status.id, slutt)
        assert (deler[0][0], deler[-1][1]) == (date(r.tilskuddsaar, 1, 1), slutt)
        for (_, til), (fra, _) in pairwise(deler):
            assert fra == til + timedelta(days=1)
        for fra, til in deler:
            assert _kravene(r, status.id, slutt, fra) == _kravene(r, status.id, slutt, til)


def _kravene(r: Regelverk, status: str, slutt: date, dag: date) -> set[tuple[str, str]]:
    alle = {t.id: gyldigheter(t, status, slutt) for t in funnet(r.tiltak)}
    return {(id_, g.krav) for id_, gyldige in alle.items() for g in gyldige if g.gjelder(dag)}


def test_2021_has_two_parts_for_each_status_and_the_date_is_the_years_own() -> None:
    slutt = date(2021, 12, 31)
    ventet = (
        (date(2021, 1, 1), date(2021, 7, 31)),
        (date(2021, 8, 1), slutt),
    )
    r = regler(2021)
    for status in ("asylsoeker", "oppholdstillatelse"):
        assert perioder(funnet(r.tiltak), status, slutt) == ventet
    uten_endring = [
        t for t in funnet(r.tiltak) if t.id not in ("kultur_og_verdier", "samfunnskunnskap")
    ]
    assert perioder(uten_endring, "asylsoeker", slutt) == ((date(2021, 1, 1), slutt),)
    samfunn = next(t for t in funnet(r.tiltak) if t.id == "samfunnskunnskap")
    flyttet = replace(
        samfunn, perioder=(replace(funnet(samfunn.perioder)[0], fra=date(2021, 3, 1)),)
    )
    assert perioder([flyttet], "asylsoeker", slutt)[1][0] == date(2021, 3, 1)
