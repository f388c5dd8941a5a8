"""What the same places would give in each edition."""

from calculators.beregning.sammenlikning import Aar, Inndata, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.sammenlikning import html, resultat, tabell
from calculators.skjema.sammenlikning import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, tuple[Aar, ...]](
    skjema, mangler, les, beregn, resultat, html, tabell
)
