"""Agreed plasser beside actual ones, month by month: the difference, and that no rule is found."""

from collections.abc import Sequence
from typing import Any

from calculators.beregning.tilskudd import Maanedspar, Tilskudd
from calculators.norsk import MAANEDER, kroner, med_fortegn, og, stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import Sats
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import SE_ETTER
from calculators.rendering.kilde import linje
from calculators.rendering.maanedstabell import forskjell, maanedstabell
from calculators.rendering.tabell import Celle
from calculators.rendering.taushet import taushet
from calculators.skjema.enhet import bestemt, flere, maaned, maaneder, telte_maaneder
from calculators.spraak import _, ngettext

# What the year's source does not say of it.
TAUSHETEN = "faktiske_plasser"


def resultat(tilskudd: Tilskudd) -> dict[str, Any]:
    """The comparison as JSON: ``faktisk``, and nothing where no actual plasser are told."""
    parene = tilskudd.sammenliknet
    if not parene:
        return {}
    return {
        "faktisk": {
            "plassmaaneder": sum(p.plasser for p in parene),
            "differanse": sum(p.differanse for p in parene),
            "per_maaned": [
                {
                    "maaned": p.maaned,
                    "avtalt": p.avtalt.plasser,
                    "faktisk": p.annet.plasser,
                    "plasser": p.plasser,
                    "differanse": p.differanse,
                }
                for p in parene
            ],
        }
    }


def hode(sats: Sats) -> tuple[str, str, str]:
    """The columns of ``celler``."""
    return (
        _("Faktiske {flere}", flere=flere(sats)),
        _("Forskjell i {flere}", flere=flere(sats)),
        _("Forskjell (kr)"),
    )


def html(regler: Regelverk, tilskudd: Tilskudd) -> Html:
    """The comparison as it stands on the page; nothing where there is none."""
    parene = tilskudd.sammenliknet
    if not parene:
        return Html("")
    sats = funnet(regler.sats)
    setningene = (_dommen(sats, parene), utelatt(sats, tilskudd))
    return samlet(
        el("h2", _("Avtalte og faktiske {flere}", flere=flere(sats)), id="avtalt-og-faktisk"),
        el("p", *(f"{setning} " for setning in setningene if setning)),
        maanedstabell(
            sats,
            _("Måned for måned, avtalt og faktisk"),
            (_("Avtalt"), _("Faktisk"), _("Forskjell")),
            parene,
        ),
        el("ul", *_forklaringene(regler, tilskudd, parene), class_="forklaringer"),
        _til_endring(regler, tilskudd) if _ulike(parene) else "",
    )


def merknader(regler: Regelverk, tilskudd: Tilskudd) -> list[str]:
    """What a table that is taken away says of the comparison."""
    parene = tilskudd.sammenliknet
    if not parene:
        return []
    sats = funnet(regler.sats)
    aapent = [_aapent(regler)] if _ulike(parene) else []
    return [s for s in (_dommen(sats, parene), utelatt(sats, tilskudd), *aapent) if s]


def celler(tilskudd: Tilskudd) -> tuple[list[list[Celle]], list[Celle]]:
    """The cells of each month of the grant, empty where nothing is compared; and of their sum."""
    parene = {p.maaned: p for p in tilskudd.sammenliknet}
    rader: list[list[Celle]] = [
        [p.annet.plasser, p.plasser, p.differanse] if p else ["", "", ""]
        for p in (parene.get(m.maaned) for m in tilskudd.per_maaned)
    ]
    alle = parene.values()
    summen: list[Celle] = [
        sum(p.annet.plasser for p in alle),
        sum(p.plasser for p in alle),
        sum(p.differanse for p in alle),
    ]
    return rader, summen


def utelatt(sats: Sats, tilskudd: Tilskudd) -> str:
    """The months of the grant that are not compared, as a sentence; empty where all are."""
    med = {p.maaned for p in tilskudd.sammenliknet}
    borte = [MAANEDER[m.maaned - 1] for m in tilskudd.per_maaned if m.maaned not in med]
    if not borte:
        return ""
    dem = ngettext("den måneden", "de månedene", len(borte))
    return _(
        "{borte} er ikke med. Dere har ikke skrevet faktiske {flere} for {dem}.",
        borte=stor(og(borte)),
        flere=flere(sats),
        dem=dem,
    )


def _ulike(parene: Sequence[Maanedspar]) -> list[Maanedspar]:
    return [p for p in parene if p.plasser]


def _dommen(sats: Sats, parene: Sequence[Maanedspar]) -> str:
    """What the difference is in all, in plassmåneder and in kroner by the rate."""
    if not _ulike(parene):
        return _("De faktiske {bestemt} er som avtalt.", bestemt=bestemt(sats))
    plasser, beloep = sum(p.plasser for p in parene), sum(p.differanse for p in parene)
    if not plasser:
        hva = stor(bestemt(sats))
        return _("{hva} er fordelt på andre måneder enn avtalt. Summen er den samme.", hva=hva)
    mer = _("flere") if plasser > 0 else _("færre")
    tallet, ord_ = telte_maaneder(sats, abs(plasser)).split(" ", 1)
    return _(
        "Dere har {tallet} {mer} {ord} enn avtalt. Etter satsen svarer det til {beloep}.",
        tallet=tallet,
        mer=mer,
        ord=ord_,
        beloep=kroner(abs(beloep)),
    )


def _forklaringene(
    regler: Regelverk, tilskudd: Tilskudd, parene: Sequence[Maanedspar]
) -> list[Html]:
    plasser, beloep = sum(p.plasser for p in parene), sum(p.differanse for p in parene)
    sats = funnet(regler.sats)
    antall = forskjell(plasser, maaned(sats), maaneder(sats))
    stykket = f"{kroner(tilskudd.sats)} × {antall}"
    regnet = (
        _(
            "Forskjellen er satsen ganger de faktiske {bestemt} minus de "
            "avtalte, måned for måned: {stykket} = {beloep}. ",
            bestemt=bestemt(sats),
            stykket=stykket,
            beloep=med_fortegn(beloep),
        )
        if plasser
        else ""
    )
    linjer = [
        linje(
            "utledet",
            _(
                "{regnet}Anslaget øverst er av de avtalte {bestemt}.",
                regnet=regnet,
                bestemt=bestemt(sats),
            ),
        )
    ]
    return [*linjer, linje("avklares", _aapent(regler))] if _ulike(parene) else linjer


def _aapent(regler: Regelverk) -> str:
    """That the source does not say what follows; what the difference is not, is said with it."""
    return taushet(regler, "tilskudd", TAUSHETEN) or (
        _(
            "Kalkulatoren sier ikke hva som følger når {bestemt} er andre enn avtalt. {se_etter}",
            bestemt=bestemt(funnet(regler.sats)),
            se_etter=_(SE_ETTER),
        )
    )


def _til_endring(regler: Regelverk, tilskudd: Tilskudd) -> Html:
    return el(
        "p",
        _(
            "Skal {bestemt} være andre enn avtalt, kan det være en endring i "
            "grunnlaget for tilskuddet. ",
            bestemt=bestemt(funnet(regler.sats)),
        ),
        el(
            "a",
            _("Se om dere må søke om endringen"),
            href=f"../endring/#{_svarene(regler, tilskudd)}",
        ),
        class_="bare-skjerm",
    )


def _svarene(regler: Regelverk, tilskudd: Tilskudd) -> str:
    """The same months as answers to ``endring``: agreed, and otherwise from the first other one."""
    avtalt = {m.maaned: m.plasser for m in tilskudd.per_maaned}
    ulike = _ulike(tilskudd.sammenliknet)
    for_alle = max(avtalt.values(), key=[*avtalt.values()].count)
    svar: dict[str, int | str] = {
        "tilskuddsaar": regler.tilskuddsaar,
        "hva": "plasser",
        "endres_fra": f"{regler.tilskuddsaar}-{ulike[0].maaned:02}-01",
        "allerede_gjort": "ja",
        "plasser": for_alle,
        # The example's own number is not theirs.
        "nye_plasser": "",
        "fra_maaned": min(avtalt),
        "til_maaned": max(avtalt),
        **{f"avtalt_{m}": antall for m, antall in avtalt.items() if antall != for_alle},
        **{f"plasser_{p.maaned}": p.annet.plasser for p in ulike},
    }
    return "&".join(f"{navn}={verdi}" for navn, verdi in svar.items())
