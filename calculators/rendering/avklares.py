"""What the source leaves open for the tilskuddsbrev to decide, as a list to tick off."""

from collections.abc import Mapping

from calculators.regelverk.typer import Emne, Regelverk, Taushet
from calculators.rendering.tabell import Ark, Celle
from calculators.spraak import N_, Ordbok, _

EMNER: Mapping[Emne, str] = Ordbok(
    {
        "aktiviteter": N_("Aktiviteter"),
        "beloep_og_plasser": N_("Beløp og plasser"),
        "budsjett": N_("Budsjett"),
        "frister": N_("Frister"),
        "rapportering": N_("Rapportering"),
        "resultatmaal": N_("Resultatmål"),
        "tilbakebetaling": N_("Tilbakebetaling"),
        "andre_vilkaar": N_("Andre vilkår"),
    }
)
OVERSKRIFT = N_("Dette avgjør brevet")


def apne_i_brevet(regler: Regelverk) -> list[Taushet]:
    """What the source leaves open and a letter can answer, gathered by what it is about."""
    return [t for emne in EMNER for t in regler.avklares if t.emne == emne]


def ark(regler: Regelverk) -> tuple[Ark, ...]:
    """The list as a sheet of a workbook, with room for the answer; none when nothing is open."""
    rader: list[list[Celle]] = [[EMNER[t.emne], t.tekst.ord, "", ""] for t in apne_i_brevet(regler)]
    hode = (_("Emne"), _("Se etter i tilskuddsbrevet"), _("Funnet"), _("Svaret i brevet"))
    return (Ark(_(OVERSKRIFT), hode, rader),) if rader else ()
