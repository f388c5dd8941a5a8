"""The answer of the calculator ``aarsrapport``: the verdict, what is paid back, and the report."""

from typing import Any

from calculators.beregning.aarsrapport import Aarsrapport
from calculators.norsk import kroner, med_fortegn
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.rendering import budsjett, frister, tilbakebetaling, tilbakebetaling_spenn
from calculators.rendering.aarsrapport_ord import (
    aapent,
    delene,
    dommen,
    fristlinjene,
    merknader,
)
from calculators.rendering.aarsrapport_regnskap import tabellen
from calculators.rendering.aarsrapport_tekst import arket, seksjonene, som_tekst
from calculators.rendering.budsjett_tabeller import linjene
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangellinjer
from calculators.rendering.kilde import avslutning, linje, overskriften
from calculators.rendering.taushet import maa_avklares
from calculators.skjema.enhet import telte_maaneder
from calculators.skjema.skjema import Svar
from calculators.spraak import N_, _


def resultat(a: Aarsrapport) -> dict[str, Any]:
    """The answer as JSON, in hele kroner: the accounts, what is paid back, what is missing.

    The expenses stand as ``budsjett`` gives its lines. ``mangler`` is None where the parts of the
    report are not found, ``tilbakebetales`` and its span where that rule is not, ``frist`` where
    there is none, and ``tilskudd`` where no plasser are told.
    """
    t, spenn = a.tilbakebetaling, a.spenn
    return {
        "inntekter": a.inntekter,
        "andre_inntekter": a.andre_inntekter,
        "utgifter": a.sum_utgifter,
        "resultat": a.resultat,
        **budsjett.resultat(a.utgifter),
        "tilbakebetales": t.tilbakebetales if t else None,
        "usikkert": t.usikkert if t else None,
        "minst": spenn[0] if spenn else None,
        "mest": spenn[1] if spenn else None,
        "mangler": None if a.deler is None else [d.krav.id for d in a.mangler],
        "frist": frister.som_json(a.frist) if a.frist else None,
        "tilskudd": a.tilskudd.kroner if a.tilskudd else None,
        "rapport": som_tekst(a),
    }


def html(regler: Regelverk, svar: Svar, a: Aarsrapport) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _hoved(regler, a),
        el("h2", _("Del for del"), id="del-for-del"),
        el("ul", *delene(a), class_="forklaringer"),
        el("h2", _("Når skal dere levere?"), id="frist"),
        el("ul", *fristlinjene(a), class_="forklaringer"),
        _rapporten(a),
        _regnskapet(a),
        linjene(regler, a.utgifter, _("Utgiftene, linje for linje")),
        _tilbake(regler, a),
        _slik(regler, a),
        maa_avklares(*aapent(a)),
        avslutning(regler.kildeside),
    )


def _hoved(regler: Regelverk, a: Aarsrapport) -> Html:
    return el(
        "p",
        el(
            "span",
            _("Årsrapporten for {tilskuddsaar}, slik den er nå", tilskuddsaar=regler.tilskuddsaar),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", dommen(a), class_="svar-dom"),
        " ",
        *(el("span", f"{tekst} ", class_="svar-undertekst") for tekst in merknader(a) if tekst),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _rapporten(a: Aarsrapport) -> Html:
    """The report as a sheet, and the same as the text that is copied."""
    return samlet(
        el("h2", _("Utkast til årsrapport"), id="rapporten", class_="bare-skjerm"),
        el(
            "p",
            _(
                "Fyll ut det som står i hakeparenteser, og les over før dere "
                "sender. Vi sender ingenting for dere."
            ),
            class_="bare-skjerm",
        ),
        arket(a),
        el("div", som_tekst(a), data_tekst=True, hidden=True),
    )


def _regnskapet(a: Aarsrapport) -> Html:
    """The accounts by themselves, where the year does not ask for them in the report."""
    if any(s.regnskap for s in seksjonene(a)):
        return Html("")
    return samlet(el("h2", _("Regnskapet"), id="regnskapet"), tabellen(a))


def _tilbake(regler: Regelverk, a: Aarsrapport) -> Html:
    """What is paid back, and all that may change it; or that the rule is not found."""
    overskrift = el("h2", _("Dette skal dere betale tilbake"), id="tilbakebetaling")
    t, spenn = a.tilbakebetaling, a.spenn
    if t is None or spenn is None:
        hull = mangellinjer(regler, "tilbakebetaling")
        return samlet(overskrift, el("ul", *hull, class_="forklaringer"))
    tall = t.inndata
    return samlet(
        overskrift,
        el(
            "p",
            f"{kroner(tall.mottatt)} − {kroner(tall.bokfoert)} = ",
            el("strong", kroner(t.forskjell)),
            class_="regnestykke",
        ),
        el("ul", linje("utledet", _(_REGNET)), class_="forklaringer"),
        tilbakebetaling_spenn.brukt_mer(t),
        tilbakebetaling_spenn.spennet(t),
        tilbakebetaling_spenn.inntektene(regler, t),
        _hele_spennet(a, *spenn),
    )


def _hele_spennet(a: Aarsrapport, minst: int, mest: int) -> Html:
    """The least and the most, and what of the figures they come from; nothing when all is known."""
    if minst == mest:
        return Html("")
    uklart = a.sum_utgifter > a.utgifter.sum("kan_dekkes")
    rekker = a.sum_utgifter <= a.inndata.mottatt
    setninger = (
        _("Det minste dere kan måtte betale tilbake, er {minst}.", minst=kroner(minst)),
        _alt_er_dekket(a) if rekker else _("Da har alt dere har mottatt, gått til utgiftene."),
        _("Andre inntekter er trukket fra.") if rekker and a.andre_inntekter else "",
        _("Det meste er {mest}.", mest=kroner(mest)),
        *_det_meste(uklart=uklart, inntekter=bool(a.andre_inntekter)),
    )
    tekst = " ".join(s for s in setninger if s)
    return el("ul", linje("utledet", tekst), class_="forklaringer")


def _det_meste(*, uklart: bool, inntekter: bool) -> list[str]:
    """What the most rests on: each is what may be so, and is not said to be."""
    if uklart and inntekter:
        return [
            _("Da godtar IMDi ingenting av det uklare, og andre inntekter har dekket utgifter.")
        ]
    if uklart:
        return [_("Da godtar IMDi ingenting av det uklare.")]
    return [_("Da har andre inntekter dekket utgifter.")] if inntekter else []


def _alt_er_dekket(a: Aarsrapport) -> str:
    """What the least rests on, when what is received is enough for every expense."""
    if a.utgifter.sum("dekkes_av_andre"):
        return _("Da dekker tilskuddet alle utgiftene, også det andre ordninger ikke dekker.")
    return _("Da dekker tilskuddet alle utgiftene.")


_REGNET = N_(
    "Det er det dere har mottatt, minus utgiftene som tilskuddet kan "
    "dekke. Er utgiftene høyere, er svaret 0."
)


def _slik(regler: Regelverk, a: Aarsrapport) -> Html:
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el(
            "p",
            f"{kroner(a.inntekter)} − {kroner(a.sum_utgifter)} = ",
            el("strong", kroner(a.resultat)),
            class_="regnestykke",
        ),
        el(
            "ul",
            linje(
                "utledet",
                _(
                    "Inntektene er det dere har mottatt, og andre inntekter. "
                    "Resultatet er inntektene minus alle utgiftene dere har ført "
                    "opp, også dem andre ordninger dekker."
                ),
            ),
            linje(
                "utledet",
                _(
                    "Utgifter til tiltak i fulltidsprogrammet kan dekkes når ingen "
                    "annen ordning har med dem å gjøre. {overskriften}",
                    overskriften=overskriften(funnet(regler.tiltak)[0]),
                ),
            ),
            *(tilbakebetaling.regelen(regler) if a.tilbakebetaling else []),
            *_mot_satsen(regler, a),
            class_="forklaringer",
        ),
    )


def _mot_satsen(regler: Regelverk, a: Aarsrapport) -> list[Html]:
    """What the agreed plasser give by the rate, beside what is received."""
    if a.tilskudd is None:
        return []
    mer = a.inndata.mottatt - a.tilskudd.kroner
    differanse = (
        _(
            "Dere har ført opp {mottatt} som mottatt. Forskjellen er {mer}. "
            "Se etter i tilskuddsbrevet.",
            mottatt=kroner(a.inndata.mottatt),
            mer=med_fortegn(mer),
        )
        if mer
        else _("Det er det samme som dere har ført opp som mottatt.")
    )
    sats = funnet(regler.sats)
    return [
        linje(
            "utledet",
            f"{kroner(sats.kroner)} × {telte_maaneder(sats, a.tilskudd.plassmaaneder)} = "
            f"{kroner(a.tilskudd.kroner)}. {differanse} {overskriften(sats)}",
        )
    ]
