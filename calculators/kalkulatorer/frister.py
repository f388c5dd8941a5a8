"""When everything of the year is due."""

from calculators.beregning.frister import Frister, Inndata, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.frister import html, resultat, tabell
from calculators.rendering.frister_kalender import kalenderfil
from calculators.skjema.frister import les, skjema

KALKULATOR = Kalkulator[Inndata, Frister](
    skjema=skjema,
    les=les,
    beregn=beregn,
    resultat=resultat,
    html=html,
    tabell=tabell,
    kalender=kalenderfil,
)
