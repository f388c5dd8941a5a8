"""When everything of the year is due."""

from calculators.beregning.frister import Frister, Inndata, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.frister import html, resultat, tabell
from calculators.rendering.frister_kalender import kalenderfil
from calculators.skjema.frister import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Frister](
    skjema, mangler, les, beregn, resultat, html, tabell, kalender=kalenderfil
)
