"""Build the site into ``site/``: ``python3 scripts/build.py [--utgivelse]``.

``--utgivelse`` also compresses every file with brotli, for a web server to send as it is.
The first time that takes minutes; later only what has changed is compressed again.
"""

import os
import shutil
from pathlib import Path

from engine import motor
from environment import PYTHON, klargjoer
from finish import fullfoer
from kommando import Kommando
from steg import CACHE, ROT, kjoer, steg

_BRUK = (
    "Skriv: python3 scripts/build.py, eller for nettjeneren, med filene komprimert: "
    "python3 scripts/build.py --utgivelse"
)
_UTGAVER = ROT / "scripts" / "utgaver.py"


def bygg(
    til: Path, *, adresse: str | None = None, utgivelse: bool = False, utkast: bool = False
) -> None:
    """Build the whole site into the folder ``til``, which is replaced when all went well.

    ``adresse`` is where it will be served; without it the address is the one in
    NETTSTED_URL, or mkdocs.yml's own. ``utgivelse`` puts a .br beside every file.
    An edition that is a draft stops the build unless ``utkast`` lets it through, for a
    preview or a test; then its pages say so.
    """
    under_arbeid = CACHE / f"bygg-{til.name}"
    shutil.rmtree(under_arbeid, ignore_errors=True)
    with steg("Ser over regelverket"):
        utkastene = _regelverket(utkast=utkast)
    motoren = motor()
    with steg("Bygger sidene"):
        kjoer(
            [PYTHON, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", under_arbeid],
            miljoe=_miljoe(adresse, utkastene),
            ved_feil="Sidene lot seg ikke bygge. Feilene står over.",
        )
    kjoer([PYTHON, _UTGAVER, "data", under_arbeid], ved_feil="De åpne dataene ble ikke skrevet.")
    kjoer(
        [PYTHON, ROT / "scripts" / "calendars.py", under_arbeid],
        ved_feil="Kalenderfilene lot seg ikke lage. Feilen står over.",
    )
    kjoer(
        [PYTHON, ROT / "scripts" / "templates.py", under_arbeid],
        ved_feil="Malene for registeret lot seg ikke lage. Feilen står over.",
    )
    with steg("Legger inn stilark, motor og innholdspolicy"):
        fullfoer(under_arbeid, motoren)
    if utgivelse:
        komprimer(under_arbeid)
    shutil.rmtree(til, ignore_errors=True)
    under_arbeid.rename(til)


def komprimer(mappe: Path) -> None:
    """Put a brotli-compressed copy beside each file of the folder."""
    with steg("Komprimerer filene med brotli"):
        kjoer(
            [PYTHON, ROT / "scripts" / "compress.py", mappe, CACHE / "brotli"],
            ved_feil="Filene lot seg ikke komprimere. Feilen står over.",
        )


def _regelverket(*, utkast: bool) -> str:
    """Stop with every fault there is in the rules files; return the years that are drafts."""
    svar = kjoer(
        [PYTHON, _UTGAVER, "sjekk", *(["--utkast"] if utkast else [])],
        ved_feil="Regelverket kan ikke brukes slik det står. Hver linje over sier fil, linje, "
        "nøkkel, hva som er galt og hva du skal skrive.",
    ).strip()
    if svar:
        print(f"  utkast: {svar}. Sidene sier at de ikke er publisert.")
    return svar


def _miljoe(adresse: str | None, utkastene: str) -> dict[str, str]:
    # Same input, same bytes: no clock in the output.
    miljoe = {**os.environ, "SOURCE_DATE_EPOCH": "1609459200", "PYTHONHASHSEED": "0"}
    # Material announces its end of life on every build; the choice is made and pinned.
    miljoe["NO_MKDOCS_2_WARNING"] = "1"
    miljoe["UTKAST"] = utkastene
    if adresse:
        miljoe["NETTSTED_URL"] = adresse
    return miljoe


if __name__ == "__main__":
    valg = Kommando(_BRUK)
    valg.add_argument("--utgivelse", action="store_true")
    utgivelse: bool = valg.les().utgivelse
    klargjoer()
    bygg(ROT / "site", utgivelse=utgivelse)
    print("\nNettstedet ligger i mappen site.")
