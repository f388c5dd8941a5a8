"""Whether the programme of one resident has what it must, on a day."""

from calculators.beregning.program import Inndata, Program, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.program import html, resultat, tabell
from calculators.skjema.program import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Program](skjema, mangler, les, beregn, resultat, html, tabell)
