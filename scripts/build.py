"""Build the site into ``site/``: ``python3 scripts/build.py [--utgivelse] [--enkel-motor]``.

``--utgivelse`` also compresses every file with brotli, for a web server to send as it is.
The first time that takes minutes; later only what has changed is compressed again.
``--enkel-motor`` starts Python by what Pyodide documents and nothing else: slower, and the same
answers.
"""

from nettsted.bygg import bygg
from oppsett.environment import klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import ROT

_BRUK = (
    "Skriv: python3 scripts/build.py, eller for nettjeneren, med filene komprimert: "
    "python3 scripts/build.py --utgivelse"
)


def main() -> None:
    """Set up and build."""
    valg = Kommando(_BRUK)
    valg.add_argument("--utgivelse", action="store_true")
    valg.add_argument("--enkel-motor", action="store_true")
    valgt = valg.les()
    klargjoer()
    bygg(ROT / "site", utgivelse=valgt.utgivelse, enkel_motor=valgt.enkel_motor)
    print("\nNettstedet ligger i mappen site.")


if __name__ == "__main__":
    main()
