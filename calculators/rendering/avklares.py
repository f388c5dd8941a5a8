"""What the source leaves open for the tilskuddsbrev to decide, as a list to tick off."""

from calculators.regelverk.typer import Emne, Regelverk, Taushet
from calculators.rendering.tabell import Ark, Celle

EMNER: dict[Emne, str] = {
    "aktiviteter": "Aktiviteter",
    "beloep_og_plasser": "Beløp og plasser",
    "budsjett": "Budsjett",
    "frister": "Frister",
    "rapportering": "Rapportering",
    "resultatmaal": "Resultatmål",
    "tilbakebetaling": "Tilbakebetaling",
    "andre_vilkaar": "Andre vilkår",
}
OVERSKRIFT = "Dette avgjør brevet"


def apne_i_brevet(regler: Regelverk) -> list[Taushet]:
    """What the source leaves open and a letter can answer, gathered by what it is about."""
    return [t for emne in EMNER for t in regler.avklares if t.emne == emne]


def ark(regler: Regelverk) -> tuple[Ark, ...]:
    """The list as a sheet of a workbook, with room for the answer; none when nothing is open."""
    rader: list[list[Celle]] = [[EMNER[t.emne], t.tekst.ord, "", ""] for t in apne_i_brevet(regler)]
    hode = ("Emne", "Se etter i tilskuddsbrevet", "Funnet", "Svaret i brevet")
    return (Ark(OVERSKRIFT, hode, rader),) if rader else ()
