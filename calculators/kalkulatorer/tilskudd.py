"""How many kroner the agreed places give, month by month."""

from calculators.beregning.tilskudd import Inndata, Tilskudd, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.tilskudd import html, resultat, tabell
from calculators.skjema.tilskudd import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Tilskudd](skjema, mangler, les, beregn, resultat, html, tabell)
