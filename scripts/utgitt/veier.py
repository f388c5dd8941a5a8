"""What leads to the pages or away: addresses without a slash, without https, and of no page."""

from collections.abc import Iterator
from urllib.parse import urljoin

from nettsted.hoder import svarhoder
from utgitt.fasit import Fasit
from utgitt.funn import Funn, Slag
from utgitt.hodene import hodefunn, lagring, spoerres_hver_gang, type_
from utgitt.innhold import forskjell
from utgitt.linje import IngenSvar, Svar, Tjener

_BORTE = 404
_VIDERE = {301, 302, 303, 307, 308}
# Addresses of nothing: at the top, deep down, and where names never change.
_FINNES_IKKE = ("finnes-ikke-7c1e", "finnes-ikke-7c1e/a/b/", "assets/finnes-ikke-0123456789.css")

# An address as a page gives it on, with the answers in it.
MED_SVAR = "finnes-ikke-7c1e/?a=1"


def sjekk_skraastrek(tjener: Tjener, fasit: Fasit, adresse: str, mappe: str) -> list[Funn]:
    """An address without its slash sends the reader to the same with it."""
    sted = fasit.vist(mappe)
    try:
        svar = tjener.hent(mappe)
    except IngenSvar as feil:
        return [Funn(Slag.TAUS, sted, (str(feil),))]
    if svar.status not in _VIDERE:
        return [Funn(Slag.SKRAASTREK, sted, (str(svar.status),))]
    maal = urljoin(adresse + mappe, svar.hode("Location"))
    # Over the same line as it came: without https anyone on the way may read it.
    return [] if maal == f"{adresse}{mappe}/" else [Funn(Slag.FEIL_VEI, sted, (maal,))]


def sjekk_404(tjener: Tjener, fasit: Fasit) -> list[Funn]:
    """What is not there gives the site's own page, says so, and is not kept."""
    try:
        funn = [f for sti in _FINNES_IKKE for f in _404(tjener.hent(sti), fasit, sti)]
        for fast in (sti for sti in fasit.oppsett.faste if sti.endswith("/")):
            sti = f"{fast}finnes-ikke-7c1e.js"
            svar = tjener.hent(sti)
            if svar.status == _BORTE and not spoerres_hver_gang(svar.hode("Cache-Control")):
                funn.append(Funn(Slag.BEHOLDER_404, fasit.vist(sti)))
    except IngenSvar as feil:
        return [Funn(Slag.TAUS, fasit.vist(_FINNES_IKKE[0]), (str(feil),))]
    return funn


def _404(svar: Svar, fasit: Fasit, sti: str) -> Iterator[Funn]:
    sted = fasit.vist(sti)
    if svar.status != _BORTE:
        yield Funn(Slag.IKKE_404, sted, (str(svar.status),))
        return
    kom, feilsiden = svar.innhold or b"", fasit.feilsiden.innhold
    if kom != feilsiden:
        endret = forskjell(feilsiden, kom) is Slag.ENDRET
        yield Funn(Slag.ENDRET if endret else Slag.ANNEN_404, sted)
        return
    skal = svarhoder(fasit.oppsett, sti, funnet=False)
    yield from hodefunn(svar, skal, sted, side=False)
    yield from filter(None, (type_(svar, "html", sted), lagring(svar, skal, sted)))


def sjekk_https(aapen: str, adresse: str) -> list[Funn]:
    """Who comes to ``aapen``, without https, is sent to the same at ``adresse``, with."""
    with Tjener(aapen) as tjener:
        for sti in ("", MED_SVAR):
            try:
                svar = tjener.hent(sti)
            except IngenSvar:
                return [Funn(Slag.HTTP_STENGT, aapen)]
            if svar.status not in _VIDERE:
                return [Funn(Slag.UKRYPTERT, aapen + sti, (str(svar.status),))]
            maal = urljoin(aapen + sti, svar.hode("Location"))
            if maal != adresse + sti:
                return [Funn(Slag.FEIL_HTTPS, aapen + sti, (maal, adresse + sti))]
    return []
