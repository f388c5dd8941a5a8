"""The summary of the letter as a table to download: every line with its mark and its remarks."""

from calculators.beregning.tilskuddsbrev import Tilskuddsbrev
from calculators.norsk import stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.rendering import avklares, budsjett_ord, frister_ord, tilskuddsbrev_program
from calculators.rendering.ikke_funnet import IKKE_FUNNET
from calculators.rendering.kilde import MERKER, kildelinjer
from calculators.rendering.regneark import Celle, Tabell
from calculators.skjema.enhet import telte_maaneder
from calculators.spraak import _


def tabell(regler: Regelverk, brev: Tilskuddsbrev) -> Tabell:
    """The summary as a table to download."""
    rader: list[list[Celle]] = [_tilskuddsraden(regler, brev)]
    rader += [
        [
            _("Frist"),
            frister_ord.navn(t),
            t.dato or frister_ord.naar(t),
            MERKER[t.merke],
            " ".join(frister_ord.merknader(t)),
        ]
        for t in brev.frister.tidspunkter
    ]
    rader += [
        [
            _("Program"),
            tilskuddsbrev_program.hvem_og_naar(regler, d),
            tilskuddsbrev_program.dommen(d.program),
            MERKER["utledet"],
            " ".join(tilskuddsbrev_program.avvikene(d.program)),
        ]
        for d in brev.gjennom_aaret
    ]
    if brev.budsjett:
        rader += [
            [
                _("Budsjett"),
                budsjett_ord.posten(v),
                v.linje.beloep,
                budsjett_ord.ORD[v.utfall],
                " ".join(budsjett_ord.grunner(regler, v)),
            ]
            for v in brev.budsjett.linjer
        ]
    return Tabell(
        filnavn=f"tilskuddsbrev-{regler.tilskuddsaar}",
        hode=[_("Del"), _("Hva"), _("Når eller hvor mye"), _("Merke eller utfall"), _("Merknad")],
        rader=rader,
        kilder=kildelinjer(regler.kildeside),
        flere_ark=avklares.ark(regler),
    )


def _tilskuddsraden(regler: Regelverk, brev: Tilskuddsbrev) -> list[Celle]:
    beloep = brev.tilskudd
    if beloep is None:
        return [_("Tilskudd"), "", stor(_(IKKE_FUNNET)), MERKER["avklares"], ""]
    hva = telte_maaneder(funnet(regler.sats), beloep.plassmaaneder)
    return [_("Tilskudd"), hva, beloep.kroner, MERKER["utledet"], ""]
