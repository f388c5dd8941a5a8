"""The answer of the calculator ``sammenlikning``: the amount in each edition, side by side."""

from collections.abc import Sequence
from typing import Any

from calculators.beregning.sammenlikning import Aar
from calculators.norsk import kroner, med_fortegn, og, prosent, stor
from calculators.regelverk import Regelverk, regler
from calculators.regelverk.mangler import eller_none
from calculators.regelverk.typer import IkkeFunnet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import IKKE_FUNNET, mangelen, mangellinjer
from calculators.rendering.kilde import henvisning, kildelinjer, linje, siste_ord
from calculators.rendering.regneark import Tabell
from calculators.skjema.enhet import bestemt, flere, per_maaned, telte_maaneder
from calculators.skjema.sammenlikning import maalestokk
from calculators.skjema.skjema import Svar
from calculators.spraak import N_, _

_KOLONNER = (N_("Tilskuddsår"), N_("Sats"), N_("Beløp"), N_("Endring"), N_("Endring i satsen"))


def resultat(utfall: tuple[Aar, ...]) -> dict[str, Any]:
    """The answer as JSON: per_aar with tilskuddsaar, sats, kroner and endring, oldest first."""
    return {
        "per_aar": [
            {"tilskuddsaar": a.tilskuddsaar, "sats": a.sats, "kroner": a.kroner}
            | ({} if a.endring is None else {"endring": a.endring})
            for a in utfall
        ]
    }


def html(regelverk: Regelverk, svar: Svar, utfall: tuple[Aar, ...]) -> Html:
    """The answer as it stands on the page."""
    siste = utfall[-1]
    return samlet(
        el(
            "p",
            el(
                "span",
                _(
                    "Anslått tilskudd for {bestemt} deres i {tilskuddsaar}",
                    bestemt=_bestemt(regelverk),
                    tilskuddsaar=siste.tilskuddsaar,
                ),
                class_="svar-ledetekst",
            ),
            " ",
            el("strong", _beloepet(siste), class_="svar-tall"),
            " ",
            el("span", _undertekst(siste, utfall[0]), class_="svar-undertekst"),
            class_="svar-hoved",
            data_kunngjoering=True,
        ),
        el("h2", _("År for år"), id="aar-for-aar"),
        _tabellen(regelverk, utfall),
        _hullene(utfall),
        el(
            "ul",
            *_regnet(regelverk, siste),
            *(_kilden(a) for a in reversed(utfall)),
            class_="forklaringer",
        ),
        siste_ord(),
    )


def tabell(regelverk: Regelverk, utfall: tuple[Aar, ...]) -> Tabell:
    """The editions as a table to download."""
    return Tabell(
        filnavn=f"sammenlikning-{regelverk.tilskuddsaar}",
        hode=[_("Tilskuddsår"), _satskolonnen(utfall), _("Beløp (kr)"), _("Endring (kr)")],
        rader=[
            [a.tilskuddsaar, *("" if v is None else v for v in (a.sats, a.kroner, a.endring))]
            for a in utfall
        ],
        kilder=[
            *(annet for a in reversed(utfall) if (annet := _teller_annet(a))),
            *kildelinjer(regelverk.kildeside),
        ],
    )


def _satskolonnen(utfall: tuple[Aar, ...]) -> str:
    """What the rates of the editions are for, where it is the same in all of them."""
    satsene = (eller_none(regler(a.tilskuddsaar).sats) for a in utfall)
    per = list(dict.fromkeys(per_maaned(sats) for sats in satsene if sats))
    return _("Sats (kr {per})", per=per[0]) if len(per) == 1 else _("Sats (kr)")


def _regnet(regelverk: Regelverk, siste: Aar) -> list[Html]:
    """How many plassmåneder each rate is multiplied by."""
    stokk = maalestokk(regelverk)
    if stokk is None:
        return []
    antall = telte_maaneder(stokk, siste.plassmaaneder)
    return [
        linje(
            "utledet",
            _("Beløpet er satsen ganger {antall}, de samme i hver utgave.", antall=antall),
        )
    ]


def _beloepet(aar: Aar) -> str:
    if aar.kroner is None:
        return stor(_(IKKE_FUNNET)) if aar.sats is None else _("Kan ikke sammenliknes")
    return kroner(aar.kroner)


def _teller_annet(aar: Aar) -> str:
    """Why an edition whose rate is found has no amount: it is for one of another thing."""
    sats = eller_none(regler(aar.tilskuddsaar).sats)
    if sats is None or aar.kroner is not None:
        return ""
    return _(
        "I {tilskuddsaar} gjelder satsen {flere}. Derfor kan vi ikke sammenlikne året.",
        tilskuddsaar=aar.tilskuddsaar,
        flere=flere(sats),
    )


def _undertekst(aar: Aar, foerste: Aar) -> str:
    if aar.kroner is None:
        return mangelen(regler(aar.tilskuddsaar), "sats") or _teller_annet(aar)
    if aar.forrige is None or aar.endring is None:
        if aar is foerste:
            return _("Det finnes ingen eldre utgave å sammenlikne med.")
        return _("Det finnes ingen eldre utgave som kan sammenliknes.")
    return _(
        "{endring} fra {tilskuddsaar}",
        endring=med_fortegn(aar.endring),
        tilskuddsaar=aar.forrige.tilskuddsaar,
    )


def _hullene(utfall: tuple[Aar, ...]) -> Html:
    """The years between the editions that have none, and what a change is then counted from."""
    borte = uten_regler([a.tilskuddsaar for a in utfall])
    if not borte:
        return Html("")
    return el(
        "p",
        _("{borte} Endringene er fra forrige sats i tabellen.", borte=borte),
        class_="svar-kilde",
    )


def uten_regler(aarene: Sequence[int]) -> str:
    """The years between the first and the last that are not among them, as a sentence, or none."""
    alle = range(min(aarene), max(aarene) + 1) if aarene else ()
    borte = [str(aar) for aar in alle if aar not in aarene]
    return _("Vi har ikke reglene for {borte}.", borte=og(borte)) if borte else ""


def _bestemt(regelverk: Regelverk) -> str:
    stokk = maalestokk(regelverk)
    return bestemt(stokk) if stokk else ""


def _tabellen(regelverk: Regelverk, utfall: tuple[Aar, ...]) -> Html:
    """Five columns do not fit a phone: the table scrolls by itself, and can be focused to do so."""
    return el(
        "div",
        _selve_tabellen(regelverk, utfall),
        class_="md-typeset__scrollwrap",
        tabindex=0,
        role="region",
        aria_label=_("Utgave for utgave"),
    )


def _selve_tabellen(regelverk: Regelverk, utfall: tuple[Aar, ...]) -> Html:
    stokk = maalestokk(regelverk)
    return el(
        "table",
        el(
            "caption",
            _(
                "Samme antall {flere} og måneder i hver utgave, nyeste først.",
                flere=flere(stokk) if stokk else "",
            ),
            class_="ds-sr-only",
        ),
        el("thead", el("tr", *(el("th", _(k), scope="col") for k in _KOLONNER))),
        el("tbody", *(_rad(a, utfall[0]) for a in reversed(utfall))),
        class_="ds-table",
    )


def _rad(a: Aar, foerste: Aar) -> Html:
    return el(
        "tr",
        el("th", str(a.tilskuddsaar), scope="row"),
        el("td", stor(_(IKKE_FUNNET)) if a.sats is None else kroner(a.sats)),
        el("td", _beloepet(a)),
        el("td", _uten(a, foerste) if a.endring is None else med_fortegn(a.endring)),
        el("td", _uten(a, foerste) if a.promille is None else prosent(a.promille)),
    )


def _uten(a: Aar, foerste: Aar) -> str:
    """Why there is no change to show."""
    return _("Første utgave") if a is foerste and a.kroner is not None else _("Ukjent")


def _kilden(a: Aar) -> Html:
    r = regler(a.tilskuddsaar)
    if isinstance(r.sats, IkkeFunnet):
        return samlet(*mangellinjer(r, "sats"))
    sats = _(
        "Satsen for {tilskuddsaar} er {kroner} {per_maaned}. ",
        tilskuddsaar=a.tilskuddsaar,
        kroner=kroner(r.sats.kroner),
        per_maaned=per_maaned(r.sats),
    )
    svaret = linje("kilde", sats, henvisning(r.sats, r.kildeside))
    annet = _teller_annet(a)
    return samlet(svaret, linje("utledet", annet)) if annet else svaret
