"""Which lines of a budget the grant can cover."""

from calculators.beregning.budsjett import Budsjett, Inndata, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.budsjett import html, resultat, tabell
from calculators.skjema.budsjett import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Budsjett](skjema, mangler, les, beregn, resultat, html, tabell)
