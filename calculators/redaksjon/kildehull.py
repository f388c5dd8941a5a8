"""What the kildekart leaves out: rules no fact names, and open places it does not know."""

from collections.abc import Iterator
from pathlib import Path

from calculators.redaksjon.kildedata import Kildekart, ankrene, avsnitt, dekket
from calculators.redaksjon.regelstier import regelstier, stoerste, uten_svar
from calculators.regelverk import Regelverk
from calculators.regelverk.feil import Funn

AVKLARES = "{{ avklares:"


def uten_faktum(kart: Kildekart, regelverk: Regelverk) -> Iterator[Funn]:
    """Rules that no fact names; all of an entry that is new are one fault."""
    belagt = {sti for f in kart.fakta for sti in f.regler} | {t.regel for t in kart.avklares}
    alle, hull = regelstier(regelverk), uten_svar(regelverk)
    uten = [sti for sti in alle if not dekket(sti, belagt)]
    for sti in dict.fromkeys(stoerste(sti, uten, alle) for sti in uten):
        if sti in hull:
            skriv = f'legg til et [[avklares]] med regel = "{sti}", og stedet som sier det'
            yield Funn("avklares", f"ingen side sier at «{sti}» ikke er funnet", skriv)
            continue
        if sti.startswith("avklares"):
            skriv = f'legg til et [[avklares]] med regel = "{sti}", og stedet som sier det'
            yield Funn("avklares", f"ingen side sier at «{sti}» må avklares", skriv)
            continue
        skriv = f'legg til et [[fakta]] med regler = ["{sti}"], og stedet som sier det'
        yield Funn("fakta", f"regelen «{sti}» har ikke noe faktum", skriv)


def umeldte(kart: Kildekart, mappe: Path) -> Iterator[tuple[str, Funn]]:
    """Places marked as open that the map does not know, so that no list of them would show it.

    Each is given by its place, ``klage.md#ellers``, and what to do of it.
    """
    # Where the marks are explained, none of them says that anything is open.
    kjente = {t.sted for t in kart.avklares} | {"kilder.md#merker"}
    for fil in sorted(mappe.glob("*.md")):
        for anker in ankrene(fil):
            sted = f"{fil.name}#{anker}"
            if sted not in kjente and AVKLARES in (avsnitt(fil, anker) or ""):
                skriv = f'legg til et [[avklares]] med sted = "{sted}", og regelen som er åpen'
                yield sted, Funn("avklares", f"«{sted}» sier at noe må avklares", skriv)
