"""Build the site into ``site/``: ``python3 scripts/build.py [--adresse URL] [--utgivelse]``.

``--adresse`` is where it will be served; it stands in the pages, and a release must have it.
``--utgivelse`` also compresses every file with brotli, for a web server to send as it is.
The first time that takes minutes; later only what has changed is compressed again.
``--forrige`` names the folder of the release it is laid over, whose files stay for those who have
its pages open; it may be ``site`` itself.
``--enkel-motor`` starts Python by what Pyodide documents and nothing else: slower, and the same
answers.
"""

from pathlib import Path

from nettsted.adresse import lest_adresse
from nettsted.bygg import bygg
from nettsted.innhold import fortalt
from oppsett.environment import klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import ROT, Stopp

_BRUK = (
    "Skriv: python3 scripts/build.py, eller for nettjeneren, med filene komprimert: "
    "python3 scripts/build.py --utgivelse --adresse https://www.eksempel.no/"
)
_UTEN_ADRESSE = (
    "En utgivelse må ha adressen den skal ligge på, for den står i hver side. Skriv: "
    "python3 scripts/build.py --utgivelse --adresse https://www.eksempel.no/"
)


def main() -> None:
    """Set up and build, and tell what was built."""
    valg = Kommando(_BRUK)
    valg.add_argument("--utgivelse", action="store_true")
    valg.add_argument("--adresse")
    valg.add_argument("--forrige", type=Path)
    valg.add_argument("--enkel-motor", action="store_true")
    valgt = valg.les()
    if valgt.utgivelse and valgt.adresse is None:
        raise Stopp(_UTEN_ADRESSE)
    adresse = None if valgt.adresse is None else lest_adresse(valgt.adresse)
    klargjoer()
    til = ROT / "site"
    bygg(
        til,
        adresse=adresse,
        utgivelse=valgt.utgivelse,
        enkel_motor=valgt.enkel_motor,
        forrige=valgt.forrige,
    )
    print(f"\n{fortalt(til)}")


if __name__ == "__main__":
    main()
