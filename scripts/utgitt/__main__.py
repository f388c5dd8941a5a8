"""Compare a site that is served with the one that was built: ``python -m utgitt ADDRESS FOLDER``.

Prints what is amiss, each kind in one sentence, and ends with 1; with 0 when nothing is.
"""

import ssl
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from oppsett.konsoll import utf8
from oppsett.steg import Stopp, steg
from utgitt.fasit import Fasit, fasit, fil_for
from utgitt.filer import sjekk_fil
from utgitt.funn import Funn, Slag, setninger
from utgitt.linje import IngenSvar, Tjener
from utgitt.veier import sjekk_404, sjekk_https, sjekk_skraastrek

# A server that has readers is not to notice.
_SAMTIDIG = 4


def sammenlikn(
    adresse: str, mappe: Path, tillit: ssl.SSLContext | None = None
) -> list[tuple[Slag, str]]:
    """Every kind of difference, told in a sentence. Raises Stopp when the server is not there."""
    fasiten = fasit(mappe, adresse)
    with Tjener(adresse, tillit) as tjener, ThreadPoolExecutor(_SAMTIDIG) as pool:
        try:
            navn = tjener.hent("").hode("Server")
        except IngenSvar as feil:
            raise Stopp(f"{adresse} svarer ikke: {feil}.") from None
        svar = pool.map(lambda oppgave: oppgave(), _oppgavene(tjener, fasiten, adresse))
        funn = [f for funnene in svar for f in funnene]
    return setninger(_uten_foelgefeil(funn), mappe.name, fil_for(navn))


def _oppgavene(tjener: Tjener, fasiten: Fasit, adresse: str) -> list[Callable[[], list[Funn]]]:
    del_ = urlsplit(adresse)
    svar: list[Callable[[], list[Funn]]] = [
        *(partial(sjekk_fil, tjener, fasiten, fil) for fil in fasiten.filer),
        *(partial(sjekk_skraastrek, tjener, fasiten, adresse, m) for m in fasiten.mapper),
        partial(sjekk_404, tjener, fasiten),
    ]
    if del_.scheme == "https" and del_.port in (None, 443):
        svar.append(partial(sjekk_https, f"http://{del_.hostname}{del_.path}", adresse))
    return svar


def _uten_foelgefeil(funn: list[Funn]) -> list[Funn]:
    """Without what is only so because the file itself is not there."""
    borte = {f.sted.rstrip("/") for f in funn if f.slag is Slag.MANGLER}
    foelger = {Slag.SKRAASTREK, Slag.FEIL_VEI}
    return [f for f in funn if f.slag not in foelger or f.sted not in borte]


def main(adresse: str, mappe: Path) -> int:
    """Compare, and say what was found."""
    with steg(f"Sammenlikner {adresse} med mappen {mappe.name}"):
        svar = sammenlikn(adresse, mappe)
    feil = [tekst for slag, tekst in svar if not slag.merknad]
    for tekst in feil:
        print(f"\n✗ {tekst}")
    for tekst in (tekst for slag, tekst in svar if slag.merknad):
        print(f"\n• Merk: {tekst}")
    print(
        f"\nNoe må rettes. Rett det som er merket med ✗, og sjekk {adresse} igjen."
        if feil
        else f"\nAlt på {adresse} er som i mappen {mappe.name}."
    )
    return 1 if feil else 0


if __name__ == "__main__":
    utf8()
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
