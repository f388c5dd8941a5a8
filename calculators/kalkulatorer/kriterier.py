"""Whether the kommune meets the criteria of the year."""

from calculators.beregning.kriterier import Inndata, Kriterier, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.kriterier import html, resultat, tabell
from calculators.skjema.kriterier import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Kriterier](skjema, mangler, les, beregn, resultat, html, tabell)
