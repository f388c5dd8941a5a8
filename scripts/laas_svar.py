"""Lock the answers of published years: ``python3 scripts/laas_svar.py [--laas-opp 2022]``.

A new answer is added. A changed answer is refused until its year's rules file declares a
correction. ``--laas-opp`` takes away the lock of a year that is not published yet.
"""

from oppsett.kommando import Kommando
from oppsett.steg import overlat

_BRUK = (
    "Skriv: python3 scripts/laas_svar.py. Lås opp et år som ikke er publisert: "
    "python3 scripts/laas_svar.py --laas-opp 2022"
)

if __name__ == "__main__":
    valg = Kommando(_BRUK)
    valg.add_argument("--laas-opp", type=int)
    aar: int | None = valg.les().laas_opp
    overlat("utgave.laas", *([str(aar)] if aar else []))
