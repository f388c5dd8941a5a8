"""The page the rules are read from, and the other addresses: each is of the right year."""

import re
from collections.abc import Iterator

from calculators.regelverk.feil import Funn
from calculators.regelverk.ider import nummerert
from calculators.regelverk.mangler import alle, eller_none
from calculators.regelverk.naar import foer_budsjettet
from calculators.regelverk.typer import Regelverk

_AAR_I_ADRESSE = re.compile(r"(?<!\d)20\d\d(?!\d)")
# IMDi's pages about the grants of a year lie in a folder with its name.
_OM_ET_AAR = re.compile(r"https?://(?:[\w-]+\.)*imdi\.no/[^\s)]*?\btilskudd-(20\d\d)(?!\d)")


def kildesiden(r: Regelverk) -> Iterator[Funn]:
    """A fault for a page of another year, and for one that is older than the year's budget."""
    url, aar = r.kildeside.url, r.tilskuddsaar
    aarstall = set(_AAR_I_ADRESSE.findall(url))
    if andre_aar(url, aar) or (aarstall and str(aar) not in aarstall):
        yield Funn("kildeside.url", "adressen gjelder et annet år", f"skriv {_siden_for(aar)}")
    dag = eller_none(r.kildeside.oppdatert)
    # A draft has the date of the edition it is made from until its source is checked.
    if dag and r.kildeside.kontrollert != "nei" and foer_budsjettet(dag, aar):
        galt = f"{dag} er før statsbudsjettet for {aar} ble lagt fram i oktober"
        skriv = f"skriv datoen siden for {aar} sier at den sist ble oppdatert"
        hull = "oppdatert = { ikke_funnet = datoen du lette }"
        yield Funn("kildeside.oppdatert", galt, f"{skriv}, eller {hull}")


def adressene(r: Regelverk) -> Iterator[Funn]:
    """A fault for each address that is none, and for each of a page about another year's grants."""
    adresser = [(f"ordninger[{n}].side", o.side) for n, o in nummerert(alle(r.ordninger)) if o.side]
    for noekkel, adresse in [*adresser, ("kildeside.url", r.kildeside.url)]:
        if not adresse.startswith("https://") or " " in adresse:
            yield Funn(noekkel, "er ikke en nettadresse", "skriv adressen med https:// først")
    for noekkel, adresse in adresser:
        for aar in andre_aar(adresse, r.tilskuddsaar):
            skriv = f"skriv {_siden_for(r.tilskuddsaar)}, eller ta bort linjen"
            yield Funn(noekkel, f"adressen går til IMDis side om tilskudd i {aar}", skriv)


def andre_aar(tekst: str, tilskuddsaar: int) -> list[int]:
    """The tilskuddsår, other than this one, whose pages at IMDi the addresses in a text go to."""
    aarene = (int(aar) for aar in _OM_ET_AAR.findall(tekst))
    return list(dict.fromkeys(aar for aar in aarene if aar != tilskuddsaar))


def _siden_for(aar: int) -> str:
    return f"adressen til siden for {aar}"
