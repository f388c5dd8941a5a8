"""Each file of the site, asked for in every encoding a browser may ask for."""

from collections.abc import Iterator

from nettsted.hoder import svarhoder
from utgitt.fasit import Fasit, Fil
from utgitt.funn import Funn, Slag
from utgitt.hodene import hodefunn, lagring, type_
from utgitt.innhold import annet_innhold
from utgitt.linje import IngenSvar, Svar, Tjener

_GODTAR = ("br, gzip", "gzip")
_ENIG = 200
_SIDE = "html"
_BORTE = {404, 410}
_STENGT = {401, 403}
# What every server compresses when it is told to; the rest some have no way to.
_SKAL_PAKKES = {"css", "html", "js", "mjs"}
# Below this, servers leave it be.
_SMAATT = 1500


def sjekk_fil(tjener: Tjener, fasit: Fasit, fil: Fil) -> list[Funn]:
    """All that is amiss with one file."""
    sted = fasit.vist(fil.sti)
    try:
        svar = tjener.hent(fil.sti)
        if svar.status != _ENIG:
            return [ikke_vist(svar, sted)]
        annet = annet_innhold(tjener, fasit, fil, svar)
        funn = [*_hodene(fasit, fil, svar), *([annet] if annet else [])]
        if fil.pakket and not annet:
            funn += _pakket(tjener, fasit, fil)
    except IngenSvar as feil:
        return [Funn(Slag.TAUS, sted, (str(feil),))]
    return funn


def ikke_vist(svar: Svar, sted: str) -> Funn:
    """What to say of an answer that shows nothing."""
    if svar.status in _BORTE:
        return Funn(Slag.MANGLER, sted)
    if svar.status in _STENGT:
        return Funn(Slag.STENGT, sted, (str(svar.status),))
    if maal := svar.hode("Location"):
        return Funn(Slag.FLYTTET, sted, (maal,))
    return Funn(Slag.SVIKTER, sted, (str(svar.status),))


def _hodene(fasit: Fasit, fil: Fil, svar: Svar) -> Iterator[Funn]:
    sted = fasit.vist(fil.sti)
    skal = svarhoder(fasit.oppsett, fil.sti)
    yield from hodefunn(svar, skal, sted, side=fil.slag == _SIDE)
    yield from filter(None, (type_(svar, fil.slag, sted), lagring(svar, skal, sted)))
    if svar.kode not in ("", "identity"):
        yield Funn(Slag.UBEDT, sted, (svar.kode,))
    if not svar.antall("ETag") and not svar.antall("Last-Modified"):
        yield Funn(Slag.UTEN_MERKE, sted)


def _pakket(tjener: Tjener, fasit: Fasit, fil: Fil) -> Iterator[Funn]:
    sted = fasit.vist(fil.sti)
    for godtar in _GODTAR:
        svar = tjener.hent(fil.sti, godtar)
        if svar.status != _ENIG:
            yield ikke_vist(svar, sted)
            continue
        if annet := annet_innhold(tjener, fasit, fil, svar, godtar):
            yield annet
        if svar.kode in ("", "identity"):
            if len(fil.innhold) > _SMAATT:
                skal = fil.slag in _SKAL_PAKKES
                yield Funn(Slag.UKOMPRIMERT if skal else Slag.UKOMPRIMERT_ANNET, sted)
            continue
        if svar.kode not in godtar:
            yield Funn(Slag.UBEDT, sted, (svar.kode,))
        if "accept-encoding" not in svar.hode("Vary").lower() and svar.hode("Vary") != "*":
            yield Funn(Slag.VARY, sted)
        if godtar == _GODTAR[0] and svar.kode != "br" and len(fil.innhold) > _SMAATT:
            yield Funn(Slag.IKKE_BROTLI, sted)
        # What is packed is told of as what is not: the type a browser acts on is this one.
        yield from filter(None, (type_(svar, fil.slag, sted),))
        skal_ha = svarhoder(fasit.oppsett, fil.sti)
        yield from hodefunn(svar, skal_ha, sted, side=fil.slag == _SIDE)
        yield from filter(None, (lagring(svar, skal_ha, sted),))
