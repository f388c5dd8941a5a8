"""The answer of the calculator ``endring``: the verdict, the kroner, and the application."""

from typing import Any

from calculators.beregning.endring import Endring
from calculators.beregning.tilskudd import Tilskudd
from calculators.norsk import MAANEDER, kroner, med_fortegn, og, stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import Sats
from calculators.rendering.endring_grunner import grunner
from calculators.rendering.endring_ord import (
    aapent,
    dommen,
    grunnlaget,
    hullene,
    kravet,
    maaneden_det_begynner_i,
    merknader,
    navnet,
)
from calculators.rendering.endring_utkast import utkast
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangellinjer
from calculators.rendering.kilde import avslutning, linje, overskriften
from calculators.rendering.maanedstabell import maanedstabell
from calculators.rendering.regneark import Fil
from calculators.rendering.taushet import maa_avklares
from calculators.skjema.endring import antallet
from calculators.skjema.enhet import flere, per_maaned, telte_maaneder
from calculators.skjema.skjema import Svar
from calculators.spraak import _


def resultat(e: Endring) -> dict[str, Any]:
    """The answer as JSON: utfall, each part's own, the kroner (None where plasser stay), utkast."""
    return {
        "utfall": e.utfall,
        "allerede_gjort": e.inndata.allerede_gjort,
        "deler": [vars(d).copy() for d in e.deler],
        "foer": e.foer.kroner if e.foer else None,
        "etter": e.etter.kroner if e.etter else None,
        "differanse": e.differanse,
        "per_maaned": [
            {
                "maaned": m.maaned,
                "avtalt": m.avtalt.plasser,
                "plasser": m.annet.plasser,
                "foer": m.avtalt.kroner,
                "etter": m.annet.kroner,
                "differanse": m.differanse,
            }
            for m in e.per_maaned
        ],
        "utkast": utkast(e),
    }


def html(regler: Regelverk, svar: Svar, e: Endring) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _hoved(regler, e),
        _del_for_del(e),
        _kronene(e),
        _soeknaden(e),
        _slik(regler, e),
        maa_avklares(*aapent(e)),
        avslutning(regler.kildeside),
    )


def tekstfil(regler: Regelverk, e: Endring) -> Fil:
    """The application as a text file, with the ends of lines that every program reads."""
    navn = f"soeknad-om-endring-{regler.tilskuddsaar}.txt"
    return Fil(navn, "text/plain;charset=utf-8", "\ufeff" + utkast(e).replace("\n", "\r\n"))


def _hoved(regler: Regelverk, e: Endring) -> Html:
    return el(
        "p",
        el(
            "span",
            _(
                "Må dere søke om endringen? Tilskudd for {tilskuddsaar}",
                tilskuddsaar=regler.tilskuddsaar,
            ),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", dommen(e), class_="svar-dom"),
        " ",
        *(el("span", f"{tekst} ", class_="svar-undertekst") for tekst in merknader(e)),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _del_for_del(e: Endring) -> Html:
    return samlet(
        el("h2", _("Del for del"), id="del-for-del"),
        el(
            "ul",
            *(
                linje(merke, el("strong", f"{stor(navnet(e.inndata.regler, d.hva))}."), f" {tekst}")
                for d in e.deler
                for merke, tekst in grunner(e, d)
            ),
            class_="forklaringer",
        ),
    )


def _kronene(e: Endring) -> Html:
    """The grant before and after, month by month; nothing where the plasser stay."""
    if e.foer is None or e.etter is None or e.differanse is None:
        return Html("")
    sats = funnet(e.inndata.regler.sats)
    return samlet(
        el("h2", _("Dette betyr endringen i kroner"), id="kroner"),
        *(_regnestykket(sats, navn, t) for navn, t in ((_("Før"), e.foer), (_("Etter"), e.etter))),
        el(
            "p",
            f"{kroner(e.etter.kroner)} − {kroner(e.foer.kroner)} = ",
            el("strong", med_fortegn(e.differanse)),
            class_="regnestykke",
        ),
        maanedstabell(
            sats,
            _("Måned for måned, før og etter endringen"),
            (_("Før"), _("Etter"), _("Endring")),
            e.per_maaned,
        ),
    )


def _regnestykket(sats: Sats, navn: str, t: Tilskudd) -> Html:
    plassmaaneder = telte_maaneder(sats, t.plassmaaneder)
    return el(
        "p",
        f"{navn}: {kroner(t.sats)} × {plassmaaneder} = ",
        el("strong", kroner(t.kroner)),
        class_="regnestykke",
    )


def _soeknaden(e: Endring) -> Html:
    return samlet(
        el("h2", _("Utkast til søknad"), id="utkast"),
        el(
            "p",
            _(
                "Fyll ut det som står i hakeparenteser, og les over før dere "
                "sender. Vi sender ingenting for dere."
            ),
        ),
        el("pre", utkast(e), class_="utkast", data_tekst=True),
    )


def _slik(regler: Regelverk, e: Endring) -> Html:
    krav = kravet(regler)
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el(
            "ul",
            *([linje("kilde", krav)] if krav else []),
            *_grunnlaget(regler),
            *(_satsen(regler, e) if e.per_maaned else [linje("utledet", _uten_beloep(regler))]),
            *(mangellinjer(regler, "sats") if "plasser" in e.inndata.hva else []),
            *hullene(regler),
            class_="forklaringer",
        ),
    )


def _satsen(regler: Regelverk, e: Endring) -> list[Html]:
    sats, midt_i = funnet(regler.sats), maaneden_det_begynner_i(e)
    return [
        linje(
            "kilde",
            _(
                "Satsen for {tilskuddsaar} er {kroner} {per_maaned}. {overskriften}",
                tilskuddsaar=regler.tilskuddsaar,
                kroner=kroner(sats.kroner),
                per_maaned=per_maaned(sats),
                overskriften=overskriften(sats),
            ),
        ),
        linje("utledet", _regnet(e)),
        *([linje("utledet", midt_i)] if midt_i else []),
    ]


def _grunnlaget(regler: Regelverk) -> list[Html]:
    hva = grunnlaget(regler)
    if not hva:
        return []
    return [
        linje(
            "kilde",
            _(
                "Dere skal bruke tilskuddet i samsvar med {hva} i tilskuddsbrevet. {overskriften}",
                hva=hva,
                overskriften=overskriften(funnet(regler.endring)),
            ),
        ),
        linje("utledet", _("Vi leser det slik at {hva} er grunnlaget for tilskuddet.", hva=hva)),
    ]


def _regnet(e: Endring) -> str:
    maaneder = [MAANEDER[m.maaned - 1] for m in e.per_maaned]
    hvilke = _("alle månedene i året") if len(maaneder) == 12 else og(maaneder)
    return _(
        "Sats ganger {flere}, måned for måned, før og etter. Vi har "
        "regnet med {hvilke}, i hele måneder.",
        flere=flere(funnet(e.inndata.regler.sats)),
        hvilke=hvilke,
    )


def _uten_beloep(regler: Regelverk) -> str:
    return _(
        "Vi har ikke regnet ut noe beløp. Det gjør vi bare når "
        "{antallet} endres, og vi har satsen.",
        antallet=antallet(regler),
    )
