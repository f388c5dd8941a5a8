"""What is paid back of what was received."""

from calculators.beregning.tilbakebetaling import Inndata, Tilbakebetaling, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.tilbakebetaling import html, resultat, tabell
from calculators.skjema.tilbakebetaling import les, mangler, skjema

KALKULATOR = Kalkulator[Inndata, Tilbakebetaling](
    skjema, mangler, les, beregn, resultat, html, tabell
)
