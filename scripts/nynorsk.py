"""List what lacks nynorsk: ``python3 scripts/nynorsk.py [--skriv]``.

``--skriv`` brings ``calculators/ord/nn.po`` up to date first: a new text stands empty in it, and
one that is not used any more is gone.
"""

from oppsett.environment import PYTHON, klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import overlat

_BRUK = "Skriv: python3 scripts/nynorsk.py, eller med --skriv, som fører nye tekster inn i listen."

if __name__ == "__main__":
    valg = Kommando(_BRUK)
    valg.add_argument("--skriv", action="store_true")
    med_skriv = ["--skriv"] if valg.les().skriv else []
    klargjoer()
    overlat("utgave.nynorsk", *med_skriv, python=PYTHON)
