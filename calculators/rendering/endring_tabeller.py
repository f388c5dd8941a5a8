"""The months before and after a change, to download."""

from calculators.beregning.endring import Endring
from calculators.beregning.tilskudd import Maanedspar
from calculators.norsk import MAANEDER, kroner, stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import Sats
from calculators.rendering.endring_grunner import grunner
from calculators.rendering.endring_ord import navnet
from calculators.rendering.kilde import kildelinjer, overskriften
from calculators.rendering.tabell import Celle, Tabell
from calculators.skjema.enhet import flere, kolonne, maaneder, per_maaned
from calculators.spraak import _

# Plasser before and after, kroner before and after, and the change.
_Tall = tuple[int, int, int, int, int]


def tabell(regler: Regelverk, e: Endring) -> Tabell:
    """The months as a table to download; where the plasser stay, each part with its verdict."""
    dommene: list[list[Celle]] = [
        [stor(navnet(regler, d.hva)), " ".join(t for _, t in grunner(e, d))] for d in e.deler
    ]
    if not e.per_maaned:
        return _fil(regler, [_("Hva dere vil endre"), _("Må dere søke?")], dommene, [])
    sats = funnet(regler.sats)
    maanedene: list[list[Celle]] = [
        [f"{MAANEDER[m.maaned - 1]} {regler.tilskuddsaar}", *_tallene(m)] for m in e.per_maaned
    ]
    return _fil(
        regler,
        [_("Måned"), *_foer_og_etter(sats), _("Før (kr)"), _("Etter (kr)"), _("Endring (kr)")],
        [*maanedene, [_("Sum"), *_summen(e)]],
        [
            _(
                "Raden «Sum» viser {maaneder} i kolonnene for {flere}.",
                maaneder=maaneder(sats),
                flere=flere(sats),
            ),
            *(f"{navn}: {grunn}" for navn, grunn in dommene),
            _(
                "Satsen er {kroner} {per_maaned}. {overskriften}",
                kroner=kroner(sats.kroner),
                per_maaned=per_maaned(sats),
                overskriften=overskriften(sats),
            ),
        ],
    )


def _foer_og_etter(sats: Sats) -> tuple[str, str]:
    return _("{kolonne} før", kolonne=kolonne(sats)), _("{kolonne} etter", kolonne=kolonne(sats))


def _fil(
    regler: Regelverk, hode: list[str], rader: list[list[Celle]], merknader: list[str]
) -> Tabell:
    return Tabell(
        filnavn=f"endring-{regler.tilskuddsaar}",
        hode=hode,
        rader=rader,
        kilder=kildelinjer(regler.kildeside),
        merknader=merknader,
    )


def _tallene(m: Maanedspar) -> _Tall:
    return m.avtalt.plasser, m.annet.plasser, m.avtalt.kroner, m.annet.kroner, m.differanse


def _summen(e: Endring) -> _Tall:
    plasser_foer, plasser_etter, foer, etter, differanse = zip(
        *map(_tallene, e.per_maaned), strict=True
    )
    return sum(plasser_foer), sum(plasser_etter), sum(foer), sum(etter), sum(differanse)
