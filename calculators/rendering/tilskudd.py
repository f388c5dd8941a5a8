"""The answer of the calculator ``tilskudd``: the amount, the months, and how it was computed."""

from typing import Any

from calculators.beregning.tilskudd import Maaned, Strekk, Tilskudd, strekk
from calculators.norsk import MAANEDER, antall, kroner, maanedsrekke, tall
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import Sats
from calculators.rendering import tilskudd_faktisk
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.kilde import avslutning, kildelinjer, linje, overskriften
from calculators.rendering.maanedsfelt import LIM_INN, limregler
from calculators.rendering.regneark import Celle, Tabell
from calculators.rendering.skjema import feilplass, felt_id, kontroll, skjema_id
from calculators.rendering.stolper import stolper
from calculators.rendering.taushet import maa_avklares, taushetene
from calculators.skjema.enhet import flere, kolonne, per_maaned, telt, telte_maaneder
from calculators.skjema.enhet import maaneder as maanedene
from calculators.skjema.felt import Felt
from calculators.skjema.skjema import Svar
from calculators.skjema.tilskudd import skjema
from calculators.spraak import _


def resultat(tilskudd: Tilskudd) -> dict[str, Any]:
    """The answer as JSON: kroner, sats, plassmaaneder, per_maaned; and faktisk, where compared."""
    return {
        "kroner": tilskudd.kroner,
        "sats": tilskudd.sats,
        "plassmaaneder": tilskudd.plassmaaneder,
        "per_maaned": [vars(m).copy() for m in tilskudd.per_maaned],
        **tilskudd_faktisk.resultat(tilskudd),
    }


def html(regler: Regelverk, svar: Svar, tilskudd: Tilskudd) -> Html:
    """The answer as it stands on the page. ``svar`` is what was typed, for the month fields."""
    return samlet(
        _tallet(regler, tilskudd),
        _slik_har_vi_regnet(regler, tilskudd),
        _maanedene(regler, svar, tilskudd),
        tilskudd_faktisk.html(regler, tilskudd),
        maa_avklares(*taushetene(regler, "tilskudd", {tilskudd_faktisk.TAUSHETEN})),
        avslutning(regler.kildeside),
    )


def tabell(regler: Regelverk, tilskudd: Tilskudd) -> Tabell:
    """The months as a table to download."""
    sats = funnet(regler.sats)
    rader: list[list[Celle]] = [
        [f"{_navn(m)} {regler.tilskuddsaar}", m.plasser, tilskudd.sats, m.kroner]
        for m in tilskudd.per_maaned
    ]
    rader.append([_("Sum"), tilskudd.plassmaaneder, tilskudd.sats, tilskudd.kroner])
    hode = [
        _("Måned"),
        kolonne(sats),
        _("Sats (kr {per_maaned})", per_maaned=per_maaned(sats)),
        _("Tilskudd (kr)"),
    ]
    if tilskudd.sammenliknet:
        faktisk, summen = tilskudd_faktisk.celler(tilskudd)
        hode += tilskudd_faktisk.hode(sats)
        rader = [[*rad, *mer] for rad, mer in zip(rader, [*faktisk, summen], strict=True)]
    return Tabell(
        filnavn=f"tilskudd-{regler.tilskuddsaar}",
        hode=hode,
        rader=rader,
        merknader=tilskudd_faktisk.merknader(regler, tilskudd),
        kilder=[
            _(
                "Raden «Sum» viser {maanedene} i kolonnen for {flere}.",
                maanedene=maanedene(sats),
                flere=flere(sats),
            ),
            *kildelinjer(regler.kildeside, _("Satsen står under «{kilde}»", kilde=sats.kilde)),
        ],
    )


def _navn(maaned: Maaned) -> str:
    return MAANEDER[maaned.maaned - 1]


def _perioden(tilskudd: Tilskudd) -> str:
    forste, siste = tilskudd.per_maaned[0], tilskudd.per_maaned[-1]
    return maanedsrekke(forste.maaned, siste.maaned)


def _tallet(regler: Regelverk, tilskudd: Tilskudd) -> Html:
    like = strekk(tilskudd)
    sats = funnet(regler.sats)
    plasser = (
        telt(sats, like[0].plasser)
        if len(like) == 1
        else telte_maaneder(sats, tilskudd.plassmaaneder)
    )
    return el(
        "p",
        el(
            "span",
            _("Anslått tilskudd for {tilskuddsaar}", tilskuddsaar=regler.tilskuddsaar),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", kroner(tilskudd.kroner), class_="svar-tall"),
        " ",
        el("span", f"{plasser}, {_perioden(tilskudd)}", class_="svar-undertekst"),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _slik_har_vi_regnet(regler: Regelverk, tilskudd: Tilskudd) -> Html:
    like = strekk(tilskudd)
    sats = funnet(regler.sats)
    ledd = [_ledd(sats, s, vis_maaneder=len(like) > 1) for s in like]
    if len(like) > 1:
        sum_ = " + ".join(kroner(s.kroner) for s in like)
        ledd.append(
            el("p", f"{sum_} = ", el("strong", kroner(tilskudd.kroner)), class_="regnestykke")
        )
    return samlet(
        el("h2", _("Slik har vi regnet"), id="slik-har-vi-regnet"),
        *ledd,
        el(
            "ul",
            linje(
                "kilde",
                _("Satsen for {tilskuddsaar} er ", tilskuddsaar=regler.tilskuddsaar),
                f"{kroner(tilskudd.sats)} {per_maaned(sats)}. {overskriften(sats)}",
            ),
            linje(
                "utledet",
                _(
                    "Sats ganger {flere}, måned for måned: {telte_maaneder} i alt. "
                    "Vi regner hele måneder og hele kroner.",
                    flere=flere(sats),
                    telte_maaneder=telte_maaneder(sats, tilskudd.plassmaaneder),
                ),
            ),
            class_="forklaringer",
        ),
    )


def _ledd(sats: Sats, s: Strekk, *, vis_maaneder: bool) -> Html:
    rekke = maanedsrekke(s.maaneder[0].maaned, s.maaneder[-1].maaned)
    maaneder = antall(len(s.maaneder), "måned", "måneder")
    return el(
        "p",
        f"{kroner(sats.kroner)} × {telt(sats, s.plasser)} × {maaneder}",
        f" ({rekke})" if vis_maaneder else "",
        " = ",
        el("strong", kroner(s.kroner)),
        class_="regnestykke",
    )


def _maanedene(regler: Regelverk, svar: Svar, tilskudd: Tilskudd) -> Html:
    felt, sats = {f.navn: f for f in skjema(regler).felt}, funnet(regler.sats)
    rader = [_rad(m, felt[f"plasser_{m.maaned}"], svar) for m in tilskudd.per_maaned]
    return samlet(
        el("h2", _("Måned for måned"), id="maaned-for-maaned"),
        stolper(
            [(_navn(m)[:3], m.plasser, tall(m.plasser)) for m in tilskudd.per_maaned],
            _(
                "{kolonne} per måned, {perioden} {tilskuddsaar}",
                kolonne=kolonne(sats),
                perioden=_perioden(tilskudd),
                tilskuddsaar=regler.tilskuddsaar,
            ),
        ),
        el(
            "table",
            el(
                "caption",
                _(
                    "Er antallet {flere} et annet noen av månedene, skriver dere det "
                    "i siste kolonne. ",
                    flere=flere(sats),
                ),
                el("span", _(LIM_INN), class_="bare-skjerm"),
            ),
            el(
                "thead",
                el(
                    "tr",
                    *(el("th", k, scope="col") for k in (_("Måned"), kolonne(sats), _("Tilskudd"))),
                    el("th", _("Annet antall"), scope="col", class_="bare-skjerm"),
                ),
            ),
            el("tbody", *rader),
            el(
                "tfoot",
                el(
                    "tr",
                    el("th", _("Sum"), scope="row"),
                    el(
                        "td",
                        tall(tilskudd.plassmaaneder),
                        el("span", f" {maanedene(sats)}", class_="ds-sr-only"),
                    ),
                    el("td", kroner(tilskudd.kroner)),
                    el("td", class_="bare-skjerm"),
                ),
            ),
            class_="ds-table maaneder",
            data_maaneder=limregler(),
        ),
    )


def _rad(maaned: Maaned, felt: Felt, svar: Svar) -> Html:
    id_ = felt_id("tilskudd", felt.navn)
    return el(
        "tr",
        el("th", _navn(maaned), scope="row"),
        el("td", tall(maaned.plasser)),
        el("td", kroner(maaned.kroner)),
        el(
            "td",
            kontroll(
                felt,
                id_,
                str(svar.get(felt.navn, "")),
                form=skjema_id("tilskudd"),
                aria_label=felt.ledetekst,
                aria_describedby=f"{id_}-feil",
            ),
            feilplass(id_),
            class_="bare-skjerm",
        ),
        id=f"{id_}-rad",
    )
