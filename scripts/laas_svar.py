"""Lock the answers of published years: ``python3 scripts/laas_svar.py``.

A new answer is added. A changed answer is refused until its year's rules file declares a
correction.
"""

from oppsett.kommando import Kommando
from oppsett.steg import overlat

if __name__ == "__main__":
    Kommando("Skriv: python3 scripts/laas_svar.py").les()
    overlat("utgave.laas")
