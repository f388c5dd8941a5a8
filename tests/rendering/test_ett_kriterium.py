"""A year with one criterion, or two, is told of them as a Norwegian would."""

from dataclasses import replace

import pytest

from calculators.beregning.kriterier import Kriterier
from calculators.regelverk import regler
from calculators.regelverk.mangler import funnet
from calculators.rendering.kriterier import hoved

REGLER = regler(2021)


@pytest.mark.parametrize(
    ("antall", "oppfylt", "sagt"),
    [
        (1, 1, "Kriteriet er oppfylt"),
        (1, 0, "Kriteriet er ikke oppfylt"),
        (2, 2, "Begge er oppfylt"),
        (2, 1, "1 av 2 mangler"),
        (6, 6, "Alle 6 er oppfylt"),
    ],
)
def test_the_verdict_counts_as_a_norwegian_would(antall: int, oppfylt: int, sagt: str) -> None:
    ider = tuple(k.id for k in funnet(REGLER.kriterier)[:antall])
    kriterier = Kriterier(oppfylt=ider[:oppfylt], mangler=ider[oppfylt:])
    html = hoved(replace(REGLER, kriterier=funnet(REGLER.kriterier)[:antall]), kriterier)
    assert f'<strong class="svar-tall">{sagt}</strong>' in html
