"""Everything that follows from the kommune's own tilskuddsbrev."""

from calculators.beregning.tilskuddsbrev import Inndata, Tilskuddsbrev, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.tilskuddsbrev import html, kalenderfil, resultat, tabell
from calculators.skjema.tilskuddsbrev import les, skjema

KALKULATOR = Kalkulator[Inndata, Tilskuddsbrev](
    skjema, les, beregn, resultat, html, tabell, kalender=kalenderfil
)
