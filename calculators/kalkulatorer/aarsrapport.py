"""The årsrapport: the accounts, what is paid back, and the report itself."""

from calculators.beregning.aarsrapport import Aarsrapport, Inndata, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.aarsrapport import html, resultat
from calculators.rendering.aarsrapport_regnskap import tabell
from calculators.rendering.aarsrapport_tekst import tekstfil
from calculators.skjema.aarsrapport import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Aarsrapport](
    skjema, mangler, les, beregn, resultat, html, tabell, tekst=tekstfil
)
