"""Write docs/data/regelverk.schema.json from the types: ``python3 scripts/dataskjema.py``."""

from oppsett.kommando import Kommando
from oppsett.steg import overlat

if __name__ == "__main__":
    Kommando("Skriv: python3 scripts/dataskjema.py").les()
    overlat("utgave.dataskjema")
