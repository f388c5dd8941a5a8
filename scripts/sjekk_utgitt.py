"""Check the site where it is served: ``python3 scripts/sjekk_utgitt.py ADDRESS``.

Compares every file, type, encoding, header and redirect with the release in ``site/``, or in the
folder after ``--nettsted``. The address is the release's own; ``--annen-adresse`` says that it is
meant to be another, as when a server is tried out.
"""

from pathlib import Path

from nettsted.adresse import adressen, lest_adresse
from oppsett.environment import PYTHON, klargjoer
from oppsett.kommando import Kommando
from oppsett.steg import ROT, Stopp, overlat

_BRUK = (
    "Skriv adressen nettstedet ligger på: "
    "python3 scripts/sjekk_utgitt.py https://www.eksempel.no/tilskudd/"
)


def main() -> None:
    """See that the address is this release's, and compare."""
    valg = Kommando(_BRUK)
    valg.add_argument("adresse")
    valg.add_argument("--nettsted", type=Path, default=ROT / "site")
    valg.add_argument("--annen-adresse", action="store_true")
    valgt = valg.les()
    adresse = lest_adresse(valgt.adresse, _BRUK)
    mappe = valgt.nettsted.resolve()
    if (mappe / "index.html").is_file() and not valgt.annen_adresse:
        _krev_egen(adresse, adressen(mappe), mappe.name)
    klargjoer()
    overlat("utgitt", adresse, str(mappe), python=PYTHON)


def _krev_egen(adresse: str, egen: str, mappe: str) -> None:
    if adresse != egen:
        raise Stopp(
            f"Utgivelsen i mappen {mappe} er bygd for {egen}, ikke for {adresse}. Er det meningen "
            "å sjekke den andre adressen, skriver du --annen-adresse til slutt."
        )


if __name__ == "__main__":
    main()
