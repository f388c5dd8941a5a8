"""The findings of the reader in the words of the desk: what was most likely meant."""

from collections.abc import Iterable

from calculators.redaksjon.likhet import likest
from calculators.redaksjon.omskriving import avslag, ukjent_noekkel
from calculators.redaksjon.raad import slag, tillegg
from calculators.regelverk.feil import FeilSlag, Funn, ManglerNoekkel, UkjentId, UkjentNoekkel


def med_raad(alle: Iterable[Funn]) -> list[Funn]:
    """Each finding with what to write; a key that is misspelt is not also told as missing."""
    svar: list[Funn] = []
    ment: set[str] = set()
    for funn in alle:
        if isinstance(funn, UkjentNoekkel):
            skriv, navn = ukjent_noekkel(funn.navn, funn.verdi, funn.type_, set(funn.finnes))
            ment.add(f"{funn.noekkel.removesuffix(funn.navn)}{navn}")
            svar.append(Funn(funn.noekkel, funn.galt, skriv))
        elif not (isinstance(funn, ManglerNoekkel) and funn.noekkel in ment):
            svar.append(_med_raad(funn))
    return svar


def _med_raad(funn: Funn) -> Funn:
    if isinstance(funn, FeilSlag):
        return Funn(funn.noekkel, *avslag(funn.verdi, funn.type_, funn.noekkel))
    if isinstance(funn, ManglerNoekkel):
        oeverst = funn.noekkel == funn.navn
        skriv = (
            tillegg(funn.navn, funn.type_) if oeverst else f"legg den til, med {slag(funn.type_)}"
        )
        return Funn(funn.noekkel, funn.galt, skriv)
    if isinstance(funn, UkjentId) and (ment := likest(funn.id, funn.kjente)):
        return Funn(funn.noekkel, funn.galt, f"mente du «{ment}»? Ellers {funn.skriv}")
    return funn
