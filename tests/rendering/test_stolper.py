"""The bar chart."""

import re

from hypothesis import given
from hypothesis import strategies as st

from calculators.rendering.stolper import stolper


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=12))
def test_a_larger_value_is_never_a_lower_bar_and_the_largest_fills_the_height(
    verdier: list[int],
) -> None:
    svg = stolper([("jan", v, str(v)) for v in verdier], "Tittel")
    hoeyder = [int(h) for h in re.findall(r'height="(\d+)" class="stolpe"', svg)]
    assert len(hoeyder) == len(verdier)
    assert max(hoeyder) == (116 if max(verdier) else 0)
    i_rekke = [hoeyde for _, hoeyde in sorted(zip(verdier, hoeyder, strict=True))]
    assert i_rekke == sorted(hoeyder)


def test_the_picture_has_a_name_for_those_who_cannot_see_it() -> None:
    assert "<title>Plasser per måned</title>" in stolper([("jan", 1, "1")], "Plasser per måned")
