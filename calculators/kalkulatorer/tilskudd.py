"""How many kroner the agreed places give, month by month."""

from calculators.beregning.tilskudd import Inndata, Tilskudd, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.tilskudd import html, resultat, tabell
from calculators.skjema.tilskudd import les, skjema

KALKULATOR = Kalkulator[Inndata, Tilskudd](skjema, les, beregn, resultat, html, tabell)
