"""Whether a change must be applied for, what it does to the grant, and the application."""

from calculators.beregning.endring import Endring, Inndata, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.endring import html, resultat, tekstfil
from calculators.rendering.endring_tabeller import tabell
from calculators.skjema.endring import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Endring](
    skjema, mangler, les, beregn, resultat, html, tabell, tekst=tekstfil
)
