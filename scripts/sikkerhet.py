"""Ask whether any package has a known vulnerability: ``python3 scripts/sikkerhet.py [--osv URL]``.

It asks PyPI and the npm registry this machine is set up with, and takes the network to do so.
``--osv`` names another list of what PyPI has, for who keeps a copy of OSV. Ends with 0 when all was
answered for and nothing found, 2 when something was found, and 3 when nothing was found and not
all was answered for.
"""

import sys

from oppsett.environment import klargjoer
from oppsett.kommando import Kommando
from oppsett.saarbarheter import npm_pakkene, pythonpakkene

_BRUK = (
    "Skriv: python3 scripts/sikkerhet.py. Har dere en egen kopi av OSV, oppgi adressen: "
    "python3 scripts/sikkerhet.py --osv https://osv.eksempel.no/v1/query"
)
_FUNNET, _UKJENT = 2, 3


def main() -> int:
    """Ask, tell, and say by the exit status which it was."""
    valg = Kommando(_BRUK)
    valg.add_argument("--osv")
    valgt = valg.les()
    klargjoer(test=True)
    svar = [pythonpakkene(valgt.osv), npm_pakkene()]
    for ett in svar:
        print("\n".join(ett.linjer))
    if any(ett.funn for ett in svar):
        print("\nHev pakkene til en rettet versjon. CONTRIBUTING.md sier hvordan.")
        return _FUNNET
    if any(ett.uten_svar for ett in svar):
        print(
            "\nNoe er ikke kontrollert, så dere vet ikke om det er trygt. Prøv fra en annen maskin."
        )
        return _UKJENT
    return 0


if __name__ == "__main__":
    sys.exit(main())
