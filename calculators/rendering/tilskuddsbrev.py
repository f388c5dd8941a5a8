"""All answers that follow from one tilskuddsbrev, on one page to print and send on."""

from datetime import datetime
from typing import Any

from calculators.beregning.budsjett import Budsjett
from calculators.beregning.frister import Tidspunkt
from calculators.beregning.program import Program
from calculators.beregning.tilskudd import Tilskudd, strekk
from calculators.beregning.tilskuddsbrev import Tilskuddsbrev
from calculators.norsk import antall, kroner, maanedsrekke, stor
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import funnet
from calculators.regelverk.typer import IkkeFunnet, Sats
from calculators.rendering import (
    budsjett,
    budsjett_ord,
    budsjett_tabeller,
    frister,
    frister_ord,
    tilskudd,
    tilskuddsbrev_program,
)
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import IKKE_FUNNET, mangelen, mangellinjer
from calculators.rendering.kilde import avslutning, linje, overskriften
from calculators.rendering.regneark import Fil
from calculators.rendering.taushet import taushetene
from calculators.skjema import budsjett as budsjettskjema
from calculators.skjema import program
from calculators.skjema.enhet import flere, per_maaned, telt
from calculators.skjema.skjema import Svar
from calculators.spraak import _


def resultat(brev: Tilskuddsbrev) -> dict[str, Any]:
    """The answers as JSON, each as its own calculator gives it."""
    return {
        "tilskudd": tilskudd.resultat(brev.tilskudd) if brev.tilskudd else None,
        **frister.resultat(brev.frister),
        "program": [_programsvar(p) for p in brev.program],
        "program_gjennom_aaret": [
            {"fra": str(d.fra), "til": str(d.til), **_programsvar(d.program)}
            for d in brev.gjennom_aaret
        ],
        "budsjett": budsjett.resultat(brev.budsjett) if brev.budsjett else None,
    }


def _programsvar(p: Program) -> dict[str, Any]:
    return {
        "status": p.inndata.status,
        "komplett": p.komplett,
        "mangler": [d.tiltak.id for d in p.med("mangler")],
        "boer_begrunnes": [d.tiltak.id for d in p.med("boer_begrunnes")],
    }


def html(regler: Regelverk, svar: Svar, brev: Tilskuddsbrev) -> Html:
    """The summary as it stands on the page."""
    return samlet(
        _hoved(regler, brev),
        _beloepet(funnet(regler.sats), brev.tilskudd) if brev.tilskudd else "",
        frister.aaret(brev.frister),
        frister.uten_dato(brev.frister),
        tilskuddsbrev_program.programmet(regler, brev),
        _budsjettet(regler, brev),
        _slik(regler, brev),
        avslutning(regler.kildeside),
    )


def kalenderfil(regler: Regelverk, brev: Tilskuddsbrev, naa: datetime | None = None) -> Fil:
    """The year as a calendar file to download."""
    return frister.kalenderfil(regler, brev.frister, naa)


def _hoved(regler: Regelverk, brev: Tilskuddsbrev) -> Html:
    return el(
        "p",
        el(
            "span",
            _("Anslått tilskudd for {tilskuddsaar}", tilskuddsaar=regler.tilskuddsaar),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", _summen(brev), class_="svar-tall"),
        " ",
        *(el("span", linje_, class_="svar-undertekst") for linje_ in _kort(regler, brev)),
        class_="svar-hoved",
        data_kunngjoering=True,
    )


def _summen(brev: Tilskuddsbrev) -> str:
    return kroner(brev.tilskudd.kroner) if brev.tilskudd else stor(_(IKKE_FUNNET))


def _kort(regler: Regelverk, brev: Tilskuddsbrev) -> list[str]:
    """The first deadline, the programme and the budget, in a line each."""
    fra_brevet = [t for t in brev.frister.med_dato if t.dager is not None]
    linjer = [mangelen(regler, "sats")] if brev.tilskudd is None else []
    linjer += [_fristen(t) for t in fra_brevet]
    linjer += tilskuddsbrev_program.kort(regler, brev)
    if brev.budsjett:
        setninger = (
            _kan_dekkes(brev.budsjett),
            budsjett_ord.over(brev.budsjett),
            budsjett_ord.aapent(brev.budsjett),
        )
        linjer.append(" ".join(s for s in setninger if s))
    return linjer


def _kan_dekkes(b: Budsjett) -> str:
    """What the figure of the budget is: without the grant it is only the sum of the lines."""
    if b.tilskudd is None:
        return _("Budsjett: Linjer som kan dekkes, er {sum}.", sum=kroner(b.kan_dekkes))
    return _("Budsjett: {kan_dekkes} kan dekkes av tilskuddet.", kan_dekkes=kroner(b.kan_dekkes))


def _fristen(t: Tidspunkt) -> str:
    """A deadline with what must be said of it: a day of rest, and that it is so in the main."""
    forbehold = " ".join(frister_ord.merknader(t)[:2])
    return _(
        "{navn} innen {naar}. {forbehold} ",
        navn=frister_ord.navn(t),
        naar=frister_ord.naar(t),
        forbehold=forbehold,
    )


def _beloepet(sats: Sats, beloep: Tilskudd) -> Html:
    return samlet(
        el("h2", _("Tilskuddet"), id="tilskuddet"),
        *(
            el(
                "p",
                f"{kroner(beloep.sats)} × {telt(sats, s.plasser)} × ",
                antall(len(s.maaneder), "måned", "måneder"),
                f" ({maanedsrekke(s.maaneder[0].maaned, s.maaneder[-1].maaned)}) = ",
                el("strong", kroner(s.kroner)),
                class_="regnestykke",
            )
            for s in strekk(beloep)
        ),
    )


def _budsjettet(regler: Regelverk, brev: Tilskuddsbrev) -> Html:
    if brev.budsjett is None:
        return Html("")
    return samlet(
        budsjett_tabeller.linjene(regler, brev.budsjett),
        budsjett_tabeller.ved_siden_av(brev.budsjett),
    )


def _satsen(regler: Regelverk) -> list[Html]:
    if isinstance(regler.sats, IkkeFunnet):
        return []
    sats, ord_ = regler.sats, flere(regler.sats)
    satsen = _("Satsen er {kroner} {per}. ", kroner=kroner(sats.kroner), per=per_maaned(sats))
    regnet = _("Beløpet er sats ganger {flere}, måned for måned, i hele måneder.", flere=ord_)
    return [linje("kilde", f"{satsen}{overskriften(sats)}"), linje("utledet", regnet)]


def _delene(regler: Regelverk) -> list[Html]:
    """How the offer and the lines of the budget were judged, where they could be."""
    linjer = []
    if not program.mangler(regler):
        sammenliknet = _(
            "Vi har sammenliknet det dere tilbyr, med delene som gjelder for "
            "hver gruppe i hver del av året. {overskriften}",
            overskriften=overskriften(funnet(regler.tiltak)[0]),
        )
        linjer.append(linje("utledet", sammenliknet))
    if not budsjettskjema.mangler(regler):
        vurdert = _(
            "Vi har vurdert hver budsjettlinje for seg, etter om en annen "
            "ordning har med den å gjøre."
        )
        linjer.append(linje("utledet", vurdert))
    return linjer


def _slik(regler: Regelverk, brev: Tilskuddsbrev) -> Html:
    return samlet(
        el("h2", _("Slik har vi kommet fram til dette"), id="slik-har-vi-kommet-fram"),
        el(
            "ul",
            *_satsen(regler),
            *_delene(regler),
            *mangellinjer(regler, "sats", *program.mangler(regler), "ordninger", "frister"),
            *tilskuddsbrev_program.uavklart(brev),
            *(taushetene(regler, "tilskuddsbrev") if brev.program else []),
            linje(
                "avklares",
                _(
                    "Deler av en måned, frister uten dag og linjer med uklart "
                    "utfall: Se etter i tilskuddsbrevet, eller spør IMDi."
                ),
            ),
            class_="forklaringer",
        ),
    )
