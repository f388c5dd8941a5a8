"""Whether each programme of a register has what it must, on a day."""

from calculators.beregning.register import Inndata, Register, beregn
from calculators.kalkulatorer import Kalkulator
from calculators.rendering.register import html, resultat
from calculators.rendering.register_tabell import tabell
from calculators.skjema.program import mangler
from calculators.skjema.register import Lest, les, les_fil, skjema

KALKULATOR = Kalkulator[Inndata[Lest], Register[Lest]](
    skjema, mangler, les, beregn, resultat, html, tabell, les_fil=les_fil
)
