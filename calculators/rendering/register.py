"""The answer of the calculator ``register``: the sums, the chart, and the rows that need work."""

from collections.abc import Iterator
from typing import Any

from calculators.beregning.register import Radsvar, Register
from calculators.norsk import antall, antall_med_ord, dato, stor, tall
from calculators.regelverk import Regelverk
from calculators.regelverk.mangler import alle, eller_none, funnet
from calculators.rendering.html import Html, el, samlet
from calculators.rendering.ikke_funnet import mangellinjer
from calculators.rendering.kilde import avslutning, linje, overskriften
from calculators.rendering.program_fullfoering import plikten
from calculators.rendering.program_ord import lovpaalagte, uten_krav
from calculators.rendering.register_deler import delene
from calculators.rendering.register_ord import ikke_fullfoert
from calculators.rendering.register_rader import radliste
from calculators.rendering.register_tabell import tabell
from calculators.rendering.taushet import taushetene
from calculators.skjema.register import Lest
from calculators.skjema.skjema import Svar
from calculators.spraak import _

__all__ = ["html", "oppsummering", "radliste", "resultat", "tabell"]


def resultat(register: Register[Lest]) -> dict[str, Any]:
    """The answer as JSON: the sums, the rows past the training's deadline, and every row."""
    lest = register.inndata.kilde
    per_rad = [_per_rad(r, lest.merke(n)) for n, r in enumerate(register.rader)]
    for_sent = [r.nummer for r in register.rader if r.vurdering and ikke_fullfoert(r.vurdering)]
    return {**oppsummering(register), "ikke_fullfoert": for_sent, "per_rad": per_rad}


def oppsummering(register: Register[Lest]) -> dict[str, Any]:
    """The sums alone, and what of the file they do not count, where there is anything."""
    utelatt = register.inndata.kilde.viktig()
    return {
        "kontrolldato": register.inndata.kontrolldato.isoformat(),
        "rader": len(register.rader),
        "komplette": register.komplette,
        "med_mangler": register.med_mangler,
        "ugyldige": register.ugyldige,
        "naermeste_frist": register.frist.isoformat() if register.frist else None,
        **({"merknader": utelatt} if utelatt else {}),
    }


def _per_rad(rad: Radsvar, merke_: str) -> dict[str, Any]:
    v = rad.vurdering
    return {
        "rad": rad.nummer,
        "merke": merke_,
        "komplett": v.komplett if v else None,
        "mangler": list(v.mangler) if v else [],
        "boer_begrunnes": list(v.boer_begrunnes) if v else [],
        "feil": list(rad.feil),
    }


def html(regler: Regelverk, svar: Svar, register: Register[Lest]) -> Html:
    """The answer as it stands on the page."""
    return samlet(
        _dommen(register),
        _utelatt(register),
        _tallene(register),
        _kolonnene(register),
        delene(regler, register),
        el("h2", _("Rad for rad"), id="rad-for-rad"),
        radliste(regler, register),
        _slik(regler),
        avslutning(regler.kildeside),
    )


def dom(register: Register[Lest]) -> str:
    """The verdict on the register in one sentence."""
    if not register.rader:
        return _("Filen har ingen rader under overskriftene")
    maa_ses_paa = register.med_mangler + register.ugyldige
    if not maa_ses_paa:
        hvilke = _(" vi leste,") if register.inndata.kilde.ikke_talt() else ""
        hva = _("Programmet") if len(register.rader) == 1 else _("Alle programmene")
        deler = lovpaalagte(uten_krav(register.inndata.rammer.tiltak))
        return _("{hva}{hvilke} har alle {deler}", hva=hva, hvilke=hvilke, deler=deler)
    rader = antall_med_ord(maa_ses_paa, "én rad", "{antall} rader")
    return _("{rader} må dere se på", rader=stor(rader))


def _dommen(register: Register[Lest]) -> Html:
    bra = bool(register.rader) and not (register.med_mangler + register.ugyldige)
    return el(
        "p",
        el(
            "span",
            _(
                "{rader}, sjekket for {kontrolldato}:",
                rader=antall(len(register.rader), "rad", "rader"),
                kontrolldato=dato(register.inndata.kontrolldato),
            ),
            class_="svar-ledetekst",
        ),
        " ",
        el("strong", dom(register), class_="svar-dom"),
        " ",
        el("span", " ".join(_under(register)), class_="svar-undertekst"),
        class_=f"svar-hoved svar-hoved--{'ja' if bra else 'nei'}",
        data_kunngjoering=True,
    )


def _under(register: Register[Lest]) -> Iterator[str]:
    kilde = register.inndata.kilde
    if kilde.ikke_talt():
        yield _("Noe i filen er ikke regnet med. Det står under.")
    elif kilde.tvilsomt():
        yield _("Noe i filen er kanskje regnet med for mye. Det står under.")
    if frist := _frist(register):
        yield frist


def _frist(register: Register[Lest]) -> str:
    if register.frist is None:
        return ""
    igjen = (register.frist - register.inndata.kontrolldato).days
    beboere = stor(antall_med_ord(register.gjenstaar, "én beboer", "{antall} beboere"))
    if not igjen:
        return _(
            "{beboere} har opplæring som gjenstår. Datoen dere sjekker for, er siste dag.",
            beboere=beboere,
        )
    return _(
        "{beboere} har opplæring som gjenstår. Nærmeste frist er {frist}, om {dager}.",
        beboere=beboere,
        frist=dato(register.frist),
        dager=antall(igjen, "dag", "dager"),
    )


def _tallene(register: Register[Lest]) -> Html:
    tallene = (
        (_("Rader"), len(register.rader)),
        (_("Komplette"), register.komplette),
        (_("Med mangler"), register.med_mangler),
        (_("Kan ikke leses"), register.ugyldige),
    )
    return el(
        "dl",
        *(el("div", el("dt", navn), el("dd", tall(verdi))) for navn, verdi in tallene),
        class_="register-tall",
    )


def _utelatt(register: Register[Lest]) -> Html:
    """What of the file the numbers do not count, or count in doubt, before the numbers."""
    utelatt = register.inndata.kilde.viktig()
    if not utelatt:
        return Html("")
    return el("ul", *(el("li", m) for m in utelatt), class_="register-utelatt")


def _kolonnene(register: Register[Lest]) -> Html:
    merknader = register.inndata.kilde.merknader()
    if not merknader:
        return Html("")
    return el("ul", *(el("li", m) for m in merknader), class_="register-merknader")


def _slik(regler: Regelverk) -> Html:
    stedet = overskriften(funnet(regler.tiltak)[0])
    return samlet(
        el("h2", _("Slik har vi sjekket"), id="slik-har-vi-sjekket"),
        el(
            "ul",
            linje("kilde", _("Programmet skal følge kravene i kilden. {stedet}", stedet=stedet)),
            linje(
                "utledet",
                _(
                    "Vi har vurdert hver rad som i sjekken av ett program. En tom "
                    "celle leser vi som nei."
                ),
            ),
            *taushetene(regler, "register"),
            *_naar(regler),
            *mangellinjer(regler, "fullfoering"),
            *plikten(regler),
            *(linje("avklares", tekst) for tekst in uten_krav(funnet(regler.tiltak))),
            class_="forklaringer",
        ),
    )


def _naar(regler: Regelverk) -> list[Html]:
    """What the year's rules say is not known of when a report of each quarter is due."""
    return [
        linje(
            "avklares",
            _("{navn}: Hvilken dag er fristen? ", navn=f.navn.ord),
            " ".join(t.ord for t in (f.forbehold, f.siste_kvartal) if t),
        )
        for f in alle(regler.frister)
        if (naar := eller_none(f.naar)) and naar.hvert
    ]
