"""Everything that follows from the kommune's own tilskuddsbrev."""

from calculators.beregning.tilskuddsbrev import Inndata, Tilskuddsbrev, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.tilskuddsbrev import html, kalenderfil, resultat
from calculators.rendering.tilskuddsbrev_tabell import tabell
from calculators.skjema.tilskuddsbrev import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Tilskuddsbrev](
    skjema, mangler, les, beregn, resultat, html, tabell, kalender=kalenderfil
)
