"""Whether the kommune meets the criteria."""

from hypothesis import given
from hypothesis import strategies as st

from calculators.beregning.kriterier import Inndata, beregn


@given(st.dictionaries(st.text(), st.booleans()))
def test_each_criterion_is_either_met_or_missing_in_the_order_of_the_year(
    svar: dict[str, bool],
) -> None:
    utfall = beregn(Inndata(svar))
    assert [id_ for id_ in svar if svar[id_]] == list(utfall.oppfylt)
    assert [id_ for id_ in svar if not svar[id_]] == list(utfall.mangler)
